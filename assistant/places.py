"""Which units a question asks for by their place: ranges of numbers, ends, halves, neighbours."""

import re
from dataclasses import dataclass
from typing import Literal

from assistant.patterns import readable
from assistant.structure import StructurePatterns, kind_named

Place = tuple[Literal["first", "last", "nth", "nth_last", "half", "middle"], int]
"""For `half`: 1 or 2; for `middle`: how many, 0 for as many as make it the middle."""

OPEN_END = 9_999
_FEW_WORDS = 3
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class Numbers:
    """A range of numbers, both ends meant, without some."""

    first: int
    last: int
    left_out: tuple[int, ...] = ()
    around: bool = False
    """Whether what stands on both sides of a unit is meant."""


def range_asked(text: str, patterns: StructurePatterns) -> tuple[int, int] | None:
    """Return a range of numbers; bare "12-15" counts only beside what units are called."""
    within = patterns.found("range.exclusive", text)
    for name in ("range.between", "range.spelt"):
        for match in patterns.matches(name, text):
            first, last = patterns.number(match["a"]), patterns.number(match["b"])
            around = text[max(0, match.start() - 24) : match.end() + 12]
            if not first or not last or not first < last or last in _YEARS:
                continue
            if kind_named(around, patterns) or _says_nothing_else(text, match):
                return (first + 1, last - 1) if within else (first, last)
    return _open_range(text, patterns)


def places_asked(
    text: str, patterns: StructurePatterns, *, within_section: bool
) -> tuple[Place, ...]:
    """Return every place asked for; what one pattern has read, the next does not read again."""
    places = [*_counted(text, patterns, within_section=within_section)]
    fixed: tuple[tuple[str, Place], ...] = (
        ("place.third_last", ("nth_last", 3)),
        ("place.next_to_last", ("nth_last", 2)),
        ("place.last", ("last", 1)),
        ("place.first", ("first", 1)),
    )
    for name, at in fixed:
        if patterns.found(name, text):
            places.append(at)
            text = patterns.without(name, text)
    if places or not within_section:
        return tuple(dict.fromkeys(places))
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
    # 第一条 is 建议 1, but C 节第一条 is the first of that section.
    numbers = [
        patterns.number(match["a"])
        for name in ("place.nth", "place.nth_within")
        for match in patterns.matches(name, text)
    ]
    return tuple(dict.fromkeys(("nth", number) for number in numbers if number))


def left_out(text: str, patterns: StructurePatterns) -> tuple[int, ...]:
    """Return the numbers that a question says to leave out: 除了 12 以外."""
    found = (patterns.number(m["a"]) for m in patterns.matches("left_out.numbers", text))
    return tuple(dict.fromkeys(number for number in found if number))


def beside(question: str, number: int, patterns: StructurePatterns) -> Numbers | None:
    """Return what stands before or after the unit `number`, where that is asked."""
    text = readable(question)
    if patterns.found("beside.around", text):
        itself = patterns.found("beside.together", text)
        return Numbers(max(1, number - 1), number + 1, () if itself else (number,), around=True)
    for match in patterns.matches("beside.after", text):
        return Numbers(number + 1, number + _count(match, patterns))
    for match in patterns.matches("beside.before", text):
        return Numbers(max(1, number - _count(match, patterns)), number - 1)
    return None


def _open_range(text: str, patterns: StructurePatterns) -> tuple[int, int] | None:
    for name, first_more, is_end in (
        ("range.after", 1, False),
        ("range.onwards", 0, False),
        ("range.until", -1, True),
    ):
        for match in patterns.matches(name, text):
            number = patterns.number(match["a"])
            if number and number not in _YEARS:
                return (1, number - 1) if is_end else (number + first_more, OPEN_END)
    return None


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
            number = patterns.number(match["a"])
            if number and (within_section or _counts_units(text, match, patterns)):
                places.append((place, number))
    return places


def _says_nothing_else(text: str, match: re.Match[str]) -> bool:
    """Tell whether a question is hardly more than the range in it: 12-15, léeme de la 7 a la 10."""
    rest = text[: match.start()] + text[match.end() :]
    return len(re.findall(r"[^\W\d_\u3400-\u9fff]+|[\u3400-\u9fff]", rest)) <= _FEW_WORDS


def _counts_units(text: str, match: re.Match[str], patterns: StructurePatterns) -> bool:
    """Tell whether units are counted: the last three recommendations, not the last three years."""
    after = text[match.end() :]
    named = kind_named(match.group() + after[:20], patterns)
    return bool(named) or not re.search(r"\w", after)


def _count(match: re.Match[str], patterns: StructurePatterns) -> int:
    printed = match.groupdict().get("a")
    return (patterns.number(printed) if printed else None) or 1
