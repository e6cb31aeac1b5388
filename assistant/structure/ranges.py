"""Which numbers a question asks for: ranges, also open ones, and those it leaves out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.structure.forms import RANGE, StructurePatterns, kind_beside, kind_named
from assistant.words.framing import content_words

OPEN_END = 9_999
_FEW_WORDS = 3
_NEAR = 16
_YEARS = range(1900, 2100)
_MOST_LEFT_OUT = 500
_WORD = re.compile(r"[^\W\d_\u3400-\u9fff]+|[\u3400-\u9fff]")
_BOUNDS = {
    "range.after": (True, 1),
    "range.above": (True, 1),
    "range.onwards": (True, 0),
    "range.at_least": (True, 0),
    "range.until": (False, -1),
    "range.below": (False, -1),
    "range.at_most": (False, 0),
}
"""Whether a bound is a lower one, and what is added to the number told."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """A range of numbers, both ends meant, of the units of a kind where it says which."""

    first: int
    last: int
    kind: str | None = None
    start: int = 0
    end: int = 0
    """Where in the question it stands."""
    named: bool = False
    """Whether it follows what units are called: 建议 5 到 8 are no places."""
    open: bool = False
    """Whether only bounds were told, and not both ends."""

    def holds(self, number: int) -> bool:
        """Tell whether `number` lies in the range."""
        return self.first <= number <= self.last


@dataclass(frozen=True, slots=True)
class Stretch:
    """Units by where they stand in a document, between two others of any kind."""

    after: Numbers | None
    """Behind which; None from the beginning."""
    before: Numbers | None
    """In front of which; None to the end."""
    kind: str | None = None
    inclusive: bool = False
    """Whether the first is meant itself."""


def stretch_asked(text: str, patterns: StructurePatterns) -> Stretch | None:
    """Return the stretch of a document that is asked for, over units of more than one kind."""
    every = Numbers(1, OPEN_END, "recommendation")
    if patterns.found("range.after_recommendations", text):
        return Stretch(every, None, "paragraph")
    if patterns.found("range.before_recommendations", text):
        return Stretch(None, every, "paragraph")
    for match in patterns.matches("range.to_document_end", text):
        kind = kind_beside(text, *match.span("a"), patterns)
        if (number := patterns.number(match["a"])) and kind:
            inclusive = not patterns.found("range.behind", text[: match.end()])
            return Stretch(Numbers(number, number, kind), None, inclusive=inclusive)
    for match in patterns.matches("range.amid", text):
        ends = patterns.number(match["a"]), patterns.number(match["b"])
        kind = kind_named(match.group(), patterns)
        around = text[match.end() : match.end() + _NEAR] or text[: match.start()]
        wanted = kind_named(around, patterns) or kind_named(text[: match.start()], patterns)
        if kind and wanted and wanted != kind and all(ends):
            first, last = (Numbers(end or 0, end or 0, kind) for end in ends)
            return Stretch(first, last, wanted)
    return None


@lru_cache(maxsize=64)
def ranges_asked(text: str, patterns: StructurePatterns) -> tuple[Numbers, ...]:
    """Return every range of numbers; bare "12-15" counts only beside what units are called."""
    within = patterns.found("range.exclusive", text)
    found: list[Numbers] = []
    for name in ("range.between", "range.spelt"):
        for match in patterns.matches(name, text):
            first, last = patterns.number(match["a"]), patterns.number(match["b"])
            overlaps = any(match.start() < o.end and o.start < match.end() for o in found)
            if not first or not last or first == last or last in _YEARS or overlaps:
                continue
            if patterns.found("range.comparing", text[: match.start()]):
                # What is the difference between 12 and 14? Nothing is asked of 13.
                continue
            kind = kind_beside(text, match.start(), match.end(), patterns)
            if first > last:
                units = _names(text[: match.start()], patterns) or kind_named(match[0], patterns)
                told = bool(units) and not patterns.found("range.compared", text)
                if not kind or not (told or patterns.found("range.backwards", text)):
                    continue
                first, last = last, first
            inside = patterns.found("range.of_places", text[: match.start("a")])
            inside = inside and any(
                patterns.found(name, text) for name in ("section.marked", "place.of_whole")
            )
            if kind or found or inside or _says_nothing_else(text, match, patterns):
                between = within or _counts_between(text, match, last - first - 1, patterns)
                ends = (first + 1, last - 1) if between else (first, last)
                of_kind = kind or found[0].kind if found else kind
                named = _names(text[: match.start()], patterns)
                found.append(Numbers(*ends, of_kind, *match.span(), named))
    found = sorted(found, key=lambda one: one.start) or list(_counted_on(text, patterns))
    return tuple(found) or tuple(_open_ranges(text, patterns))


def _counts_between(
    text: str, match: re.Match[str], many: int, patterns: StructurePatterns
) -> bool:
    """Tell whether as many are asked for as lie between the ends: the two between 9 and 12."""
    sides = (("so_many_behind", text[match.end() :]), ("so_many_before", text[: match.start()]))
    told = (
        patterns.number(found["a"])
        for name, side in sides
        for found in patterns.matches(f"range.{name}", side)
    )
    return many > 0 and many in told


def _names(before: str, patterns: StructurePatterns) -> bool:
    """Tell whether `before` ends in what units are called."""
    before = before.rstrip()
    named = (m for kind in patterns.kinds for m in patterns.matches(f"kinds.{kind}", before))
    return any(match.end() == len(before) for match in named)


def _counted_on(text: str, patterns: StructurePatterns) -> Iterator[Numbers]:
    """Yield so many units, of which the first is told: from 14, three in all."""
    for name, start, many in (("range.counted_on", "a", "b"), ("range.so_many_from", "b", "a")):
        for match in patterns.matches(name, text):
            first, count = patterns.number(match[start]), patterns.number(match[many])
            kind = kind_beside(text, *match.span(), patterns)
            if first and count and kind:
                yield Numbers(first, first + count - 1, kind, *match.span())
                return


def left_out(text: str, patterns: StructurePatterns) -> tuple[int, ...]:
    """Return the numbers that a question says to leave out: 除了 12 以外."""
    told = (patterns.number(match["a"]) for match in patterns.matches("left_out.ordinals", text))
    ordinals = tuple(number for number in told if number) if ranges_asked(text, patterns) else ()
    return tuple(dict.fromkeys((*_runs(text, "left_out.numbers", patterns), *ordinals)))


def done_with(text: str, patterns: StructurePatterns) -> tuple[int, ...]:
    """Return the numbers said to be read, or another's: out, where more than they is asked for."""
    return _runs(text, "left_out.done", patterns)


def _runs(text: str, name: str, patterns: StructurePatterns) -> tuple[int, ...]:
    matches = patterns.matches(name, text)
    numbers = (n for match in matches for n in numbers_of(match["run"], patterns))
    return tuple(dict.fromkeys(numbers))


def numbers_of(run: str, patterns: StructurePatterns) -> Iterator[int]:
    """Yield the numbers of a list, those within its ranges among them: 3、5到8."""
    last, end = 0, 0
    for match in patterns.each_number(run):
        number = patterns.number(match.group()) or 0
        is_range = last and RANGE.search(run, end, match.start())
        yield from range(last + 1, min(number, _MOST_LEFT_OUT)) if is_range else ()
        if number:
            yield number
        last, end = number, match.end()


def _open_ranges(text: str, patterns: StructurePatterns) -> Iterator[Numbers]:
    """Yield the range that lower and upper bounds leave: 编号大于 10、小于 15."""
    first, last = 1, OPEN_END
    kind: str | None = None
    read: list[tuple[int, int]] = []
    meant = [m.groupdict().get("a") for m in patterns.matches("range.inclusive", text)]
    for name, (is_lower, further) in _BOUNDS.items():
        for match in patterns.matches(name, text):
            number = patterns.number(match["a"])
            at = match.span("a")
            if not number or number in _YEARS or any(s < at[1] and at[0] < e for s, e in read):
                continue
            read.append(at)
            if any(told is None or patterns.number(told) == number for told in meant):
                # 21 以后的（含 21）: the bound itself is meant.
                further = 0
            kind = kind or kind_beside(text, *match.span(), patterns)
            if is_lower:
                # 18 条以后的，建议 18 到最后: where it begins is told in so many words.
                told = name == "range.onwards" and first == number + 1
                first = number if told else max(first, number + further)
            else:
                last = min(last, number + further)
    if read and first <= last:
        start, end = min(at for at, _ in read), max(end for _, end in read)
        yield Numbers(first, last, kind, start, end, open=True)


def _says_nothing_else(text: str, match: re.Match[str], patterns: StructurePatterns) -> bool:
    """Tell whether a question is hardly more than the range in it: 12-15, léeme de la 7 a la 10.

    What units do, and how they are asked for, is no more: list what 25 through 28 require.
    """
    before, after = text[: match.start()], text[match.end() :]
    few = len(_WORD.findall(before + after)) <= _FEW_WORDS
    if few or patterns.found("range.numbered", before):
        return True
    rest = f"{before} … {after}"
    if patterns.found("range.of_others", before) or not patterns.found("range.saying", rest):
        return False
    return not content_words(patterns.without("range.saying", rest))
