"""Find the units that a question selects by structure: complete, since every unit is looked at."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from assistant.retrieval.at_places import placed
from assistant.structure.places import Pick
from assistant.structure.ranges import Numbers, Stretch
from assistant.structure.section_marks import Path
from assistant.structure.selection import Selection
from assistant.structure.wording import commits_to
from assistant.words.word_forms import stands_in
from ingestion.labels import LabelReference
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import borders, fold

_TITLE = "title"
_INSIDE = re.compile(r"[^\W\d_\u3400-\u9fff]{2}")


def select(selection: Selection, units: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return the units that `selection` asks for, in document order.

    What meets every condition and what is asked for besides are united; then what is left out is
    taken away.
    """
    there = tuple(units)
    if selection.stretch:
        return tuple(_stretched(selection.stretch, there))
    if selection.parts:
        some = [unit for part in selection.parts for unit in select(part, there)]
        at = [place for place, unit in enumerate(there) if unit in some]
        if not selection.through or not at:
            return tuple(there[place] for place in at)
        kinds = {unit.unit.kind for unit in some}
        return tuple(unit for unit in there[at[0] : at[-1] + 1] if unit.unit.kind in kinds)
    chosen = _conditioned(selection, there) if selection.has_own or not selection.others else ()
    if selection.others:
        places = {(item.source.summary.id, item.position) for item in chosen}
        chosen = [
            item
            for item in there
            if (item.source.summary.id, item.position) in places
            or any(_told(numbers, item) for numbers in selection.others)
        ]
    out = placed(selection.places_out, chosen, selection) if selection.places_out else ()
    return tuple(item for item in chosen if item not in out and _is_kept(selection, item))


def _conditioned(selection: Selection, there: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return the units that meet every condition.

    Where the kind asked for does not occur under the other conditions, units of any kind are meant:
    people call a paragraph of section B a recommendation. A range, or a wording, is of its kind.
    """
    meeting: Sequence[Evidence] = [unit for unit in there if _meets(selection, unit)]
    if not meeting and _asks_for_text(selection):
        return [unit for unit in there if unit.unit.text and _stands_in(selection, unit)]
    if selection.lead and (lead := _leading(selection.sections or (), meeting)) is not None:
        return lead
    if selection.counts_inside and selection.sections:
        section = replace(selection, numbers=None, counts_inside=False, rest=True)
        inside = _conditioned(section, there)
        if not any(_meets(selection, unit) for unit in inside):
            return _counted_inside(selection, inside)
    if selection.kind is None and selection.lettered and (selection.places or selection.rest):
        meeting = _asked_by_letter(meeting, there)
    of_kind: Sequence[Evidence] = [
        item for item in meeting if selection.kind in (None, item.unit.kind)
    ]
    if selection.to_section_end and of_kind:
        of_kind = [item for item in of_kind if item.unit.section == of_kind[0].unit.section]
    worded = not selection.sections and (selection.wording or selection.not_wording)
    if (selection.numbers or worded) and any(item.unit.kind == selection.kind for item in there):
        return placed(selection.places, of_kind, selection)
    if not of_kind or selection.kind is None:
        whole = (
            selection.all_kinds
            or (selection.sections and not selection.left_out)
            or selection.mention
        )
        of_kind = meeting if whole else _main_kind(meeting)
    return placed(selection.places, of_kind, selection)


def _counted_inside(selection: Selection, units: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return those of the units of a section at the places of a range that is no unit's number."""
    first, last = selection.numbers or (1, 0)
    if last > len(units):
        return []
    places = (at for at in range(first, last + 1) if at not in selection.left_out)
    return [units[at - 1] for at in places]


def _leading(paths: Sequence[Path], meeting: Sequence[Evidence]) -> list[Evidence] | None:
    """Return the units that stand in a chapter before its sections; None if it has no sections."""
    within = {item.unit.section for item in meeting}
    chapters = {path for path in paths if any(len(other) > len(path) for other in within)}
    return [item for item in meeting if item.unit.section in chapters] if chapters else None


def _asked_by_letter(meeting: Sequence[Evidence], there: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return the units that a letter is usually asked for, where several chapters have it."""
    chapters = {item.unit.section[:-1] for item in meeting}
    usual = {item.unit.kind for item in _main_kind([item for item in there if item.unit.number])}
    kept = [item for item in meeting if item.unit.kind in usual]
    return kept if len(chapters) > 1 and kept else meeting


def _stretched(stretch: Stretch, there: Sequence[Evidence]) -> list[Evidence]:
    """Return the units of a document between two others, or from one to its end."""
    after, before = stretch.after, stretch.before
    found: list[Evidence] = []
    for _, of_one in groupby(there, key=lambda item: item.source.summary.id):
        items = list(of_one)
        behind = [at for at, item in enumerate(items) if after and _told(after, item)]
        in_front = [at for at, item in enumerate(items) if before and _told(before, item)]
        if (after and not behind) or (before and not in_front):
            continue
        first = max(behind, default=-1) + (0 if stretch.inclusive else 1)
        last = min(in_front, default=len(items))
        found += [item for item in items[first:last] if item.unit.number]
    return [item for item in found if stretch.kind in (None, item.unit.kind)]


def mentions(words: str, text: str) -> bool:
    """Tell whether `text` contains `words` as words, whatever script or width.

    法官 stands in 执法官员 without being mentioned: it straddles two words. Words written with
    spaces between them are mentioned whole, in the singular or the plural: act is not in impact.
    """
    plain, wanted = fold(text), fold(words)
    if (stands := stands_in(wanted, plain)) is not None:
        return stands
    at_border = borders(plain)
    at = plain.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        whole = at in at_border or end in at_border
        if whole and not (_inside(plain, at) or _inside(plain, end)):
            return True
        at = plain.find(wanted, at + 1)
    return False


def numbered_within(
    references: Sequence[LabelReference], units: Sequence[Evidence]
) -> tuple[Evidence, ...]:
    """Return the units of a section that are named by number, or else by their place in it."""
    labels = {(reference.kind, reference.number) for reference in references}
    named = tuple(unit for unit in units if (unit.unit.kind, unit.unit.number) in labels)
    if named or len(references) != 1 or not references[0].number.isdecimal():
        return named
    place = int(references[0].number)
    return tuple(units[place - 1 : place])


def by_reference(
    references: Sequence[LabelReference], evidence: Sequence[Evidence]
) -> tuple[tuple[Evidence, ...], tuple[LabelReference, ...]]:
    """Return the units the question names, in its order, and the references to none."""
    named: list[Evidence] = []
    missing: list[LabelReference] = []
    for reference in dict.fromkeys(references):
        label = (reference.kind, reference.number)
        found = [item for item in evidence if (item.unit.kind, item.unit.number) == label]
        named += [item for item in found if item not in named]
        if not found and label not in {(other.kind, other.number) for other in missing}:
            missing.append(reference)
    return tuple(named), tuple(missing)


def _meets(selection: Selection, item: Evidence) -> bool:
    unit = item.unit
    if selection.sections and not _stands_in(selection, item):
        return False
    if selection.numbers:
        first, last = selection.numbers
        if not (unit.number or "").isdecimal() or not first <= int(unit.number or 0) <= last:
            return False
    if selection.wording and not set(selection.wording) & commits_to(unit, selection.wording):
        return False
    if set(selection.not_wording) & set(unit.modality):
        return False
    if not all(mentions(words, unit.text) for words in selection.mention):
        return False
    return bool(unit.text) and (unit.number is not None or bool(selection.mention))


def _stands_in(selection: Selection, item: Evidence) -> bool:
    return any(item.unit.section[: len(path)] == path for path in selection.sections or ())


def _asks_for_text(selection: Selection) -> bool:
    """Tell whether all there is of a section is asked for: it may be a text without a number."""
    of_units = selection.numbers or selection.places or selection.wording or selection.counting
    return bool(selection.sections) and not (of_units or selection.mention or selection.kind)


def _main_kind(items: Sequence[Evidence]) -> list[Evidence]:
    """Return those of the kind that most of them are: 前五条 of a report are recommendations."""
    kinds = [item.unit.kind for item in items]
    main = max(dict.fromkeys(kinds), key=kinds.count, default="")
    return [item for item in items if item.unit.kind == main]


def _told(numbers: Numbers, item: Evidence) -> bool:
    """Tell whether a unit is one of `numbers`; a title has none, and is told by its kind."""
    unit = item.unit
    if numbers.kind == _TITLE:
        return unit.kind == _TITLE
    number = unit.number or ""
    return number.isdecimal() and numbers.holds(int(number)) and numbers.kind == unit.kind


def _is_kept(selection: Selection, item: Evidence) -> bool:
    if any(mentions(words, item.unit.text) for words in selection.not_mention):
        return False
    number = item.unit.number or ""
    if not number.isdecimal():
        return True
    return int(number) not in selection.left_out and all(
        _is_like(pick, int(number)) for pick in selection.picks
    )


def _is_like(pick: Pick, number: int) -> bool:
    how, of = pick
    if how == "multiple":
        return number % of == 0
    return number % 2 == 1 if how == "odd" else str(number).endswith(str(of))


def _inside(text: str, at: int) -> bool:
    """Tell whether `at` lies inside a word of a script that parts words by spaces."""
    return bool(_INSIDE.fullmatch(text[max(0, at - 1) : at + 1]))
