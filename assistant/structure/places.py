"""Which units a question asks for by their place: ends, halves, and which numbers of them."""

import re
from collections.abc import Iterator
from typing import Literal

from assistant.structure.forms import StructurePatterns, kind_named
from assistant.structure.ranges import numbers_of

Place = tuple[Literal["first", "last", "nth", "nth_last", "half", "middle"], int]
"""For `half`: 1 or 2; for `middle`: how many, 0 for as many as make it the middle."""
Pick = tuple[Literal["multiple", "odd", "ending"], int]
"""Even numbers are multiples of 2; for `odd` the number says nothing."""
_AND = re.compile(r"\s*(?:、|,|和|跟|与|及|以及|加|\+|&|\b(?:and|et|y|и)\b|و)\s*(?:the|l[ae]s)?\s*")
_THROUGH = re.compile(
    r"\s*(?:[-–—~]|\b(?:up\s+)?(?:to|thru|through|until|à|a|hasta|по|до)\b|إلى|حتى|到|至)\s*(?:the|l[ae]|el)?\s*"
)
_NEAR = 20


def places_asked(
    text: str, patterns: StructurePatterns, *, within_section: bool
) -> tuple[Place, ...]:
    """Return every place asked for; what one pattern has read, the next does not read again."""
    # Who spoke first and last is no question for recommendations.
    of_units = within_section or kind_named(text, patterns) is not None
    places, text = _told_apart(text, patterns, of_units=of_units)
    places += _counted(text, patterns, within_section=within_section)
    text = patterns.without("place.nth_last", text)
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
        return tuple(dict.fromkeys((*places, *_numbered(text, patterns))))
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


def _told_apart(
    text: str, patterns: StructurePatterns, *, of_units: bool
) -> tuple[list[Place], str]:
    """Return the places told in words that tell nothing else, and `text` without those words."""
    places: list[Place] = []
    told: tuple[tuple[str, Literal["nth_last", "nth"]], ...] = (
        ("place.nth_from_end", "nth_last"),
        ("place.nth_from_start", "nth"),
    )
    for name, place in told:
        numbers = (patterns.number(match["a"]) for match in patterns.matches(name, text))
        places += [(place, number) for number in numbers if number]
        text = patterns.without(name, text)
    if not of_units:
        return places, text
    for match in patterns.matches("place.ends_of", text):
        ends = [patterns.number(n) or 1 for n in match.groupdict().values() if n]
        places += [("first", ends[0]), ("last", ends[-1])]
    text = patterns.without("place.ends_of", text)
    if patterns.found("place.both_ends", text):
        places += [("first", 1), ("last", 1)]
        text = patterns.without("place.both_ends", text)
    middle = next(iter(patterns.matches("place.middle_of_whole", text)), None)
    if middle:
        number = middle.groupdict().get("a")
        wide = (number and patterns.number(number)) or 0
        places.append(("middle", _with_sides(wide, text, patterns)))
        text = patterns.without("place.middle_of_whole", text)
    return places, text


def _with_sides(wide: int, text: str, patterns: StructurePatterns) -> int:
    """Return how many there are in the middle, with so many asked for on either side of it."""
    sides = [patterns.number(match["a"]) for match in patterns.matches("place.either_side", text)]
    reach = max((number for number in sides if number), default=0)
    return (wide or 1) + 2 * reach if reach else wide


def _numbered(text: str, patterns: StructurePatterns) -> Iterator[Place]:
    """Yield the places told by number: 第一条 is 建议 1, but C 节第一条 the first in it."""
    for match in patterns.matches("place.nth", text):
        yield from (("nth", number) for number in numbers_of(match["run"], patterns) if number)
    last, end = 0, -1
    for match in patterns.matches("place.nth_within", text):
        number = patterns.number(match["a"]) or 0
        # The third through the fifth are three.
        through = last and match.start() > end and _THROUGH.fullmatch(text, end, match.start())
        yield from (("nth", at) for at in range(last + 1 if through else number, number + 1) if at)
        last, end = number, match.end()


def places_left_out(
    text: str, patterns: StructurePatterns, *, within_section: bool = False
) -> tuple[tuple[Place, ...], str]:
    """Return the places that are not meant, all but the last, and `text` without them.

    第三条 is the third of a section, and otherwise a unit of that number.
    """
    out: list[Place] = []
    for match in patterns.matches("left_out.places", text):
        places = places_asked(match["what"], patterns, within_section=True)
        out += [one for one in places if within_section or one[0] != "nth" or one[1] == 1]
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
    picks: list[Pick] = list(_parities(text, patterns))[:1]
    counted: tuple[tuple[str, Literal["multiple", "ending"]], ...] = (
        ("pick.multiple", "multiple"),
        ("pick.ending", "ending"),
    )
    for name, pick in counted:
        numbers = (patterns.number(match["a"]) for match in patterns.matches(name, text))
        picks += [(pick, number) for number in numbers if number is not None]
    return tuple(dict.fromkeys(picks))


def _parities(text: str, patterns: StructurePatterns) -> Iterator[Pick]:
    """Yield even and odd in the order they are told; of what is not wanted, the other is.

    The odd ones from 21 to 25, a colleague has the even: the first told is asked for.
    """
    even: Pick = ("multiple", 2)
    odd: Pick = ("odd", 1)
    told = [(match, even, odd) for match in patterns.matches("pick.even", text)]
    told += [(match, odd, even) for match in patterns.matches("pick.odd", text)]
    for match, pick, other in sorted(told, key=lambda one: one[0].start()):
        yield other if patterns.found("pick.unwanted", text[: match.start()]) else pick


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
