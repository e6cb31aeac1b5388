"""Find the units that a question selects by structure: complete, since every unit is looked at."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from assistant.places import Place
from assistant.section_names import Path
from assistant.selection import Selection
from ingestion.labels import LabelReference
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import borders, fold

_INSIDE = re.compile(r"[^\W\d_\u3400-\u9fff]{2}")


def select(selection: Selection, units: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return the units that meet every condition of `selection`, in document order.

    Where the kind asked for does not occur under the other conditions, units of any kind are meant:
    people call a paragraph of section B a recommendation. A range is of the kind that it names.
    """
    there = tuple(units)
    meeting = [unit for unit in there if _meets(selection, unit)]
    of_kind = [item for item in meeting if selection.kind in (None, item.unit.kind)]
    if selection.numbers and any(item.unit.kind == selection.kind for item in there):
        return tuple(_placed(selection, of_kind))
    if not of_kind or selection.kind is None:
        whole = (selection.sections and not selection.left_out) or selection.mention
        of_kind = meeting if whole else _main_kind(meeting)
    return tuple(_placed(selection, of_kind))


def mentions(words: str, text: str) -> bool:
    """Tell whether `text` contains `words` as words, whatever script or width.

    法官 stands in 执法官员 without being mentioned: it straddles two words. Words written with
    spaces between them are mentioned whole: act is not in impact.
    """
    plain, wanted = fold(text), fold(words)
    at_border = borders(plain)
    at = plain.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if (at in at_border or end in at_border) and not (
            _inside(plain, at) or _inside(plain, end)
        ):
            return True
        at = plain.find(wanted, at + 1)
    return False


def by_section(units: Sequence[Evidence]) -> list[tuple[Path, list[Evidence]]]:
    """Group units by the section they stand in, in document order."""
    return [(path, list(group)) for path, group in groupby(units, key=lambda e: e.unit.section)]


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
    if selection.sections and not any(unit.section[: len(p)] == p for p in selection.sections):
        return False
    if selection.numbers:
        first, last = selection.numbers
        if not (unit.number or "").isdecimal() or not first <= int(unit.number or 0) <= last:
            return False
    if unit.number and unit.number.isdecimal() and int(unit.number) in selection.left_out:
        return False
    if selection.wording and not set(selection.wording) & set(unit.modality):
        return False
    if set(selection.not_wording) & set(unit.modality):
        return False
    if not all(mentions(words, unit.text) for words in selection.mention):
        return False
    return bool(unit.text) and (unit.number is not None or bool(selection.mention))


def _main_kind(items: Sequence[Evidence]) -> list[Evidence]:
    """Return those of the kind that most of them are: 前五条 of a report are recommendations."""
    kinds = [item.unit.kind for item in items]
    if not kinds:
        return []
    main = max(dict.fromkeys(kinds), key=kinds.count)
    return [item for item in items if item.unit.kind == main]


def _placed(selection: Selection, items: list[Evidence]) -> list[Evidence]:
    if not selection.places:
        return items
    chosen = [item for place in selection.places for item in _at(place, items)]
    return [item for item in items if item in chosen]


def _at(place: Place, items: list[Evidence]) -> list[Evidence]:
    where, number = place
    if where == "half":
        middle = len(items) // 2
        return items[:middle] if number == 1 else items[middle:]
    if where == "middle":
        # Of an even number of units two are in the middle.
        wide = number or 2 - len(items) % 2
        start = (len(items) - wide) // 2
        return items[max(0, start) : start + wide]
    if where == "first":
        return items[:number]
    if where == "last":
        return items[-number:]
    index = number - 1 if where == "nth" else len(items) - number
    return items[index : index + 1] if index >= 0 else []


def _inside(text: str, at: int) -> bool:
    """Tell whether `at` lies inside a word of a script that parts words by spaces."""
    return bool(_INSIDE.fullmatch(text[max(0, at - 1) : at + 1]))
