"""Take units by their place among others: the first three, the last of each section."""

from collections.abc import Sequence
from itertools import groupby

from assistant.structure.places import Place
from assistant.structure.section_marks import Path
from assistant.structure.selection import Selection
from vectorstore.catalogue import Evidence


def by_section(units: Sequence[Evidence]) -> list[tuple[Path, list[Evidence]]]:
    """Group units by the section they stand in, in document order."""
    return [(path, list(group)) for path, group in groupby(units, key=lambda e: e.unit.section)]


def placed(
    places: Sequence[Place], items: Sequence[Evidence], selection: Selection
) -> Sequence[Evidence]:
    """Return those of `items` at one of `places`, of each section where that is asked."""
    if not places:
        return items
    groups = [group for _, group in by_section(items)] if selection.each_section else [items]
    chosen = [item for group in groups for place in places for item in _at(place, group)]
    return [item for item in items if item in chosen]


def _at(place: Place, items: Sequence[Evidence]) -> Sequence[Evidence]:
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
