"""Which units a question asks for by their place: ends, halves, and which numbers of them."""

import re
from collections.abc import Iterator
from typing import Literal

from assistant.structure import StructurePatterns, kind_named

Place = tuple[Literal["first", "last", "nth", "nth_last", "half", "middle"], int]
"""For `half`: 1 or 2; for `middle`: how many, 0 for as many as make it the middle."""
Pick = tuple[Literal["multiple", "odd", "ending"], int]
"""Even numbers are multiples of 2; for `odd` the number says nothing."""
_AND = re.compile(r"\s*(?:、|,|和|跟|与|及|以及|加|\+|&|\b(?:and|et|y|и)\b|و)\s*(?:the|l[ae]s)?\s*")
_NEAR = 20


def places_asked(
    text: str, patterns: StructurePatterns, *, within_section: bool
) -> tuple[Place, ...]:
    """Return every place asked for; what one pattern has read, the next does not read again."""
    counted = [patterns.number(m["a"]) for m in patterns.matches("place.nth_from_end", text)]
    text = patterns.without("place.nth_from_end", text)
    places: list[Place] = [("nth_last", number) for number in counted if number]
    places += _counted(text, patterns, within_section=within_section)
    fixed: tuple[tuple[str, Place], ...] = (
        ("place.last_two", ("last", 2)),
        ("place.third_last", ("nth_last", 3)),
        ("place.next_to_last", ("nth_last", 2)),
        ("place.last", ("last", 1)),
        ("place.first", ("first", 1)),
    )
    for name, at in fixed:
        if patterns.found(name, text):
            places.append(at)
            text = patterns.without(name, text)
    if not within_section:
        return tuple(dict.fromkeys(places))
    if places:
        # B 节第一条和最后一条: what is left may tell further places by their number.
        from_end = any(name == "nth_last" for name, _ in places)
        numbered = () if from_end else _numbered(text, patterns)
        return tuple(dict.fromkeys((*places, *numbered)))
    inside: tuple[tuple[str, Place], ...] = (
        ("place.middle_within", ("middle", 0)),
        ("place.first_half", ("half", 1)),
        ("place.second_half", ("half", 2)),
        ("place.last_within", ("last", 1)),
        ("place.first_within", ("first", 1)),
    )
    for name, at in inside:
        if patterns.found(name, text):
            return (at,)
    return tuple(dict.fromkeys(_numbered(text, patterns)))


def _numbered(text: str, patterns: StructurePatterns) -> Iterator[Place]:
    """Yield the places told by number: 第一条 is 建议 1, but C 节第一条 the first in it."""
    for name in ("place.nth", "place.nth_within"):
        for match in patterns.matches(name, text):
            if number := patterns.number(match["a"]):
                yield "nth", number


def places_left_out(text: str, patterns: StructurePatterns) -> tuple[tuple[Place, ...], str]:
    """Return the places that are not meant, all but the last, and `text` without them."""
    out: list[Place] = []
    for match in patterns.matches("left_out.places", text):
        places = places_asked(match["what"], patterns, within_section=True)
        out += [place for place in places if place[0] != "nth" or place[1] == 1]
    return tuple(dict.fromkeys(out)), patterns.without("left_out.places", text) if out else text


def halves_asked(text: str, patterns: StructurePatterns) -> tuple[Place, ...]:
    """Return the half of all units that is asked for: the first half of the recommendations."""
    halves: tuple[tuple[str, Place], ...] = (
        ("place.first_half", ("half", 1)),
        ("place.second_half", ("half", 2)),
    )
    return tuple(half for name, half in halves if patterns.found(name, text))


def picks_asked(text: str, patterns: StructurePatterns) -> tuple[Pick, ...]:
    """Return which numbers are asked for, where they are told by what they are like: the odd."""
    picks: list[Pick] = []
    if patterns.found("pick.even", text):
        picks.append(("multiple", 2))
    if patterns.found("pick.odd", text):
        picks.append(("odd", 1))
    counted: tuple[tuple[str, Literal["multiple", "ending"]], ...] = (
        ("pick.multiple", "multiple"),
        ("pick.ending", "ending"),
    )
    for name, pick in counted:
        numbers = (patterns.number(match["a"]) for match in patterns.matches(name, text))
        picks += [(pick, number) for number in numbers if number is not None]
    return tuple(dict.fromkeys(picks))


def _counted(text: str, patterns: StructurePatterns, *, within_section: bool) -> list[Place]:
    places: list[Place] = []
    for match in patterns.matches("place.between_last", text):
        ends = [patterns.number(match["a"]), patterns.number(match["b"])]
        if first := min((n for n in ends if n), default=0):
            places += [("nth_last", n) for n in range(first, max(n or 0 for n in ends) + 1)]
    counted: tuple[tuple[str, Literal["first", "last", "nth_last", "middle"]], ...] = (
        ("place.nth_last", "nth_last"),
        ("place.last_n", "last"),
        ("place.first_n", "first"),
        *((("place.middle_n", "middle"),) if within_section else ()),
    )
    for name, place in counted:
        for match in patterns.matches(name, text):
            told = (match["a"], match.groupdict().get("b"))
            numbers = [number for n in told if n and (number := patterns.number(n))]
            if within_section or _counts_units(text, match, patterns):
                places += [(place, number) for number in numbers]
    return places


def _counts_units(text: str, match: re.Match[str], patterns: StructurePatterns) -> bool:
    """Tell whether units are counted: the last three recommendations, not the last three years.

    Of the first two and the last two recommendations, the second says what the first are.
    """
    after = text[match.end() :]
    if kind_named(match.group() + after[:_NEAR], patterns) or not re.search(r"\w", after):
        return True
    joint = _AND.match(after)
    for name in ("place.last_n", "place.first_n") if joint else ():
        for other in patterns.matches(name, after):
            if joint and other.start() == joint.end() and _counts_units(after, other, patterns):
                return True
    return False
