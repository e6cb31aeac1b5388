"""Which places a question tells, those beside another and those left out among them."""

from collections.abc import Iterator, Sequence

from assistant.structure.forms import StructurePatterns, kind_named
from assistant.structure.places import Place, places_asked, places_left_out
from assistant.structure.ranges import Numbers


def places_told(
    text: str,
    ranges: Sequence[Numbers],
    patterns: StructurePatterns,
    *,
    told_in: bool,
    within: bool,
) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """Return the places asked for and those left out.

    They are places in something where they are `told_in` it, as in a section that they are
    `within`. What `ranges` tell already, as 第二到第四条, is not told again.
    """
    if not ranges and (beside := _beside_place(text, patterns, told_in=told_in)):
        return beside, ()
    out, text = places_left_out(text, patterns, within_section=within)
    places = places_asked(text, patterns, within_section=told_in)
    known = [one for one in places if one[0] == "nth" and any(r.holds(one[1]) for r in ranges)]
    return tuple(one for one in places if one not in known), out


def _beside_place(text: str, patterns: StructurePatterns, *, told_in: bool) -> tuple[Place, ...]:
    """Return the places of so many units beside one told by its place: the two before the last.

    What stands beside a unit told by its number is told otherwise.
    """
    if not told_in and kind_named(text, patterns) is None:
        return ()
    for name, before in (("place.before_place", True), ("place.after_place", False)):
        for match in patterns.matches(name, text):
            told = match["a"]
            count = (patterns.number(told) if told else None) or 1
            rest = f"{text[: match.start()]} {text[match.end() :]}"
            anchors = places_asked(rest, patterns, within_section=True)
            if len(anchors) == 1 and (told_in or anchors[0][0] != "nth"):
                return tuple(_next_to(*anchors[0], count, before=before))
    return ()


def without_beside(text: str, patterns: StructurePatterns) -> str:
    """Return `text` without what tells how many stand beside a place: no section comes after."""
    return patterns.without("place.after_place", patterns.without("place.before_place", text))


def _next_to(where: str, number: int, count: int, *, before: bool) -> Iterator[Place]:
    """Yield the places of `count` units before or after a place, or the places up to it."""
    from_end = where in ("last", "nth_last")
    if not from_end and where not in ("first", "nth"):
        return
    # Away from the end that is counted from, those behind the last of several places are meant.
    away = before == from_end
    near = number if away or where in ("nth", "nth_last") else 1
    places = range(near + 1, near + count + 1) if away else range(max(1, near - count), near)
    for place in places:
        yield ("nth_last" if from_end else "nth"), place
