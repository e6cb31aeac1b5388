"""Read which units a drafted sentence says it rests on, in whatever form it says so.

Forms that can be read with certainty: [建议13], 【建议 13】, [建议十三], [Recommendation 13],
[建议 22、24].
A bare number is not read: whether it is a unit's or the place of a source, only the model knows.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from assistant.verification.support import Objection
from ingestion.labels import LabelReference, find_references, normalise_label
from ingestion.schemes import load_schemes
from vectorstore.catalogue import Evidence

# What joins labels, and what a reader is sent to them with: see, 参见, source:.
_JOINTS = re.compile(
    r"[\s、,，;；:：/&和与與及\-–—至到]|[详詳参參]?[见見]|来源|來源|出处|出處|[依根][据據]"
    r"|\b(?:and|et|y|и|to|see|also|cf|voir|v[ée]ase|ver|см|sources?|fuente|источник|the|la|les?|el|las?|los)\b"
    r"|انظر|المصدر|\.",
    re.IGNORECASE,
)
_DIGIT_RANGE = re.compile(
    r"(?<![\d.])(?P<first>\d{1,3})\s*(?:-|–|—|~|至|到|to|à|a|по|إلى)\s*(?P<last>\d{1,3})(?![\d.])"
)
# По пунктам 2 и 3 повестки дня: items of an agenda are no paragraphs.
_OF_AGENDA = re.compile(r"(?:\s*(?:,|и|-|–)\s*\d+)*\s+повестк\w+", re.IGNORECASE)
# Выступили по пунктам 2 и 3: so are items that somebody speaks under.
_UNDER_ITEM = re.compile(r"\bпо\s+пункт\w*\s*(?:\d+\s*(?:,|и)\s*)*\d*$", re.IGNORECASE)
_OF_DOCUMENT = re.compile(r"\s*[·•]\s*(?P<title>.+)$")
_RANGE = re.compile(r"\s*(?:-|–|—|至|到|to|à|a)\s*$")
_LONGEST_RANGE = 10


@dataclass(frozen=True, slots=True)
class Cited:
    """The units a sentence cites: for each label, those retrieved that carry it."""

    units: tuple[tuple[Evidence, ...], ...]
    text: str
    """The sentence without the labels in its running text."""
    named: tuple[tuple[Evidence, ...], ...] = ()
    """Those of them that the running text itself names; it cannot be told without them."""


def read_citations(
    text: str, markers: Sequence[str], retrieved: Sequence[Evidence]
) -> Cited | Objection:
    """Return the units retrieved that `markers`, and labels in the text itself, name."""
    units: list[tuple[Evidence, ...]] = []
    for marker in markers:
        found = _in_marker(marker, retrieved)
        if isinstance(found, Objection):
            return found
        units += found
    plain, named = text, list[tuple[Evidence, ...]]()
    kinds = {evidence.unit.kind for evidence in retrieved}
    for reference in reversed(find_references(text, load_schemes(), kinds)):
        if reference.kind not in kinds or _of_agenda(text, reference):
            continue
        there = _numbered(reference.kind, reference.number, retrieved)
        if not there:
            return _not_retrieved(text[reference.start : reference.end])
        units.append(there)
        named.append(there)
        plain = f"{plain[: reference.start]} {plain[reference.end :]}"
    once = [there for at, there in enumerate(units) if there not in units[:at]]
    return Cited(tuple(once), " ".join(plain.split()), tuple(named))


def _of_agenda(text: str, reference: LabelReference) -> bool:
    end = reference.end
    return bool(_OF_AGENDA.match(text, end) or _UNDER_ITEM.search(text[:end]))


def _in_marker(
    marker: str, retrieved: Sequence[Evidence]
) -> list[tuple[Evidence, ...]] | Objection:
    within: Collection[Evidence] = retrieved
    label = marker
    if named := _OF_DOCUMENT.search(marker):
        title = named["title"].strip()
        within = [
            e for e in retrieved if title in (e.source.summary.short_title, e.source.summary.id)
        ]
        label = marker[: named.start()]
    printed = _in_its_language(normalise_label(label), within)
    if there := tuple(e for e in within if e.unit.label == printed):
        return [there]
    label = _DIGIT_RANGE.sub(_spelt_out, label)
    kinds = {evidence.unit.kind for evidence in within}
    references = find_references(label, load_schemes(), kinds)
    rest = label
    for reference in reversed(references):
        rest = rest[: reference.start] + rest[reference.end :]
    if not references or _JOINTS.sub("", rest):
        return Objection("label_not_retrieved", f"{marker!r} is no label of a unit retrieved")
    units = []
    for kind, number in _numbers(label, references):
        there = _numbered(kind, number, within)
        if not there:
            return _not_retrieved(f"{label.strip()}")
        units.append(there)
    return units


def _in_its_language(label: str, within: Collection[Evidence]) -> str:
    """Return what a unit without a number is called in its document, for any language's name."""
    schemes = load_schemes()
    for unit in (evidence.unit for evidence in within):
        names = schemes.names.get(unit.kind, {}).values()
        if not unit.number and label.casefold() in map(str.casefold, names):
            return unit.label
    return label


def _spelt_out(match: re.Match[str]) -> str:
    """Return every number of a range: 22-24 is 22、23、24."""
    first, last = int(match["first"]), int(match["last"])
    if not 0 < last - first < _LONGEST_RANGE:
        return match.group()
    return "、".join(map(str, range(first, last + 1)))


def _numbers(label: str, references: Sequence[LabelReference]) -> list[tuple[str, str]]:
    """Return kind and number of every unit named, those within a range included."""
    found: list[tuple[str, str]] = []
    for at, reference in enumerate(references):
        before = references[at - 1] if at else None
        if before and _RANGE.match(label[before.end : reference.start]):
            first, last = before.number, reference.number
            if first.isdecimal() and last.isdecimal() and int(last) - int(first) < _LONGEST_RANGE:
                found += [(reference.kind, str(n)) for n in range(int(first) + 1, int(last))]
        found.append((reference.kind, reference.number))
    return found


def _numbered(kind: str, number: str, within: Collection[Evidence]) -> tuple[Evidence, ...]:
    return tuple(e for e in within if (e.unit.kind, e.unit.number) == (kind, number))


def _not_retrieved(label: str) -> Objection:
    return Objection("label_not_retrieved", f"{label!r} was not retrieved for this question")
