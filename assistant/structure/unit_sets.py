"""Put together what one question asks for by number, less what it leaves out.

建议 13 到 15 以及 18，还有第 6 段，15 不要: numbers beside a range are united with it, and what is
read, another's or not wanted is taken away from them.
"""

from collections.abc import Iterator
from dataclasses import replace

from assistant.structure.forms import StructurePatterns, structure_patterns
from assistant.structure.naming import units_named
from assistant.structure.ranges import Numbers, done_with, ranges_asked
from assistant.structure.selection import Selection
from assistant.words.patterns import readable
from ingestion.labels import numbers_after


def united(selection: Selection, question: str, kinds: frozenset[str]) -> Selection:
    """Return `selection` with the single numbers asked for beside its ranges and places."""
    patterns, text = structure_patterns(), readable(question)
    ranges = ranges_asked(text, patterns)
    done = done_with(text, patterns)
    singles = tuple(_singles(text, ranges, kinds, patterns))
    dropped = {*selection.left_out, *done}
    kept = tuple(one for one in singles if one.first not in dropped)
    told = selection.sections or selection.described_section or selection.heading
    if kept and not told and any(place == "half" for place, _ in selection.places):
        # The second half of recommendation 12 is none of the recommendations.
        return replace(selection, places=())
    if selection.rest:
        return _complement(selection, kept, done)
    if ranges or (selection.places and not told) or _has_title(kept):
        kind = selection.kind or next((one.kind for one in kept if one.kind), None)
        selection = replace(selection, kind=kind, others=(*selection.others, *kept))
    if done and selection.has_own and _are_among(done, selection):
        selection = replace(selection, left_out=(*selection.left_out, *done))
    return selection


def of_kind(selection: Selection, kind: str, instead: str) -> Selection:
    """Return `selection` of units of `kind` where it is of those called `instead`."""

    def meant(told: str | None) -> str | None:
        return kind if told == instead else told

    def numbered(numbers: Numbers | None) -> Numbers | None:
        return replace(numbers, kind=meant(numbers.kind)) if numbers else None

    stretch = selection.stretch
    if stretch:
        after, before = numbered(stretch.after), numbered(stretch.before)
        stretch = replace(stretch, after=after, before=before, kind=meant(stretch.kind))
    others = tuple(replace(one, kind=meant(one.kind)) for one in selection.others)
    told, denied = meant(selection.kind), meant(selection.not_kind)
    parts = tuple(replace(part, kind=meant(part.kind)) for part in selection.parts)
    return replace(
        selection, kind=told, not_kind=denied, others=others, stretch=stretch, parts=parts
    )


def _complement(
    selection: Selection, kept: tuple[Numbers, ...], done: tuple[int, ...]
) -> Selection:
    """Return what is left of what is asked for once the numbers spoken of are taken away."""
    if selection.not_mention or selection.places_out:
        return selection
    if out := (*selection.left_out, *done):
        if selection.numbers and set(range(selection.numbers[0], selection.numbers[1])) <= set(out):
            selection = replace(selection, numbers=None, others=())
        return replace(selection, left_out=out)
    if selection.numbers and not selection.sections:
        first, last = selection.numbers
        return replace(selection, numbers=None, left_out=tuple(range(first, last + 1)))
    if selection.places and not selection.sections:
        return replace(selection, places=(), places_out=selection.places)
    if selection.sections and len(kept) > 1:
        return replace(selection, left_out=tuple(one.first for one in kept))
    return selection


def _singles(
    text: str, ranges: tuple[Numbers, ...], kinds: frozenset[str], patterns: StructurePatterns
) -> Iterator[Numbers]:
    """Yield the units named by number outside the ranges, and those that a range goes on with."""
    if patterns.found("range.title", text):
        yield Numbers(0, 0, "title")
    named = [
        Numbers(int(one.number), int(one.number), one.kind, one.start, one.end)
        for one in units_named(text, kinds)
        if one.number.isdecimal()
    ]
    main = "recommendation" if "recommendation" in kinds else "article"
    ends = [(one.end, one.kind or main) for one in ranges]
    more = [
        Numbers(int(number), int(number), kind, start, stop)
        for end, kind in ends
        for number, start, stop in numbers_after(text, end)
        if number.isdecimal()
    ]
    read: list[Numbers] = list(ranges)
    for one in (*named, *more):
        if not any(one.start < other.end and other.start < one.end for other in read):
            read.append(one)
            yield one


def _has_title(singles: tuple[Numbers, ...]) -> bool:
    return len(singles) > 1 and any(one.kind == "title" for one in singles)


def _are_among(done: tuple[int, ...], selection: Selection) -> bool:
    """Tell whether numbers are of what is asked for; those of a section may be any."""
    if not selection.numbers:
        return True
    held = (Numbers(*selection.numbers), *selection.others)
    return all(any(one.holds(number) for one in held) for number in done)
