"""Which units beside one that is named by number a question asks for."""

import re
from dataclasses import dataclass

from assistant.structure.forms import StructurePatterns
from assistant.structure.ranges import OPEN_END
from assistant.words.patterns import readable


@dataclass(frozen=True, slots=True)
class Neighbours:
    """A range of numbers, both ends meant, without some."""

    first: int
    last: int
    left_out: tuple[int, ...] = ()
    around: bool = False
    """Whether what stands on both sides of a unit is meant."""
    counted: bool = False
    """Whether it says how many."""


def beside(question: str, number: int, patterns: StructurePatterns) -> Neighbours | None:
    """Return what stands before or after the unit `number`, where that is asked."""
    text = readable(question)
    for match in patterns.matches("beside.around", text):
        out = () if patterns.found("beside.together", text) else (number,)
        reach = _count(match, patterns) or 1
        behind = _count(match, patterns, "b") or reach
        return Neighbours(max(1, number - reach), number + behind, out, around=True)
    itself = patterns.found("beside.itself", text)
    several = patterns.found("beside.several", text)
    for name, is_after in (("beside.after", True), ("beside.before", False)):
        counts = [_count(match, patterns) for match in patterns.matches(name, text)]
        if not counts:
            continue
        told = max(counts)
        reach = OPEN_END if several and not told else max(1, told)
        reach += sum(1 for _ in patterns.matches("beside.again", text)) if is_after else 0
        near = number if itself else number + (1 if is_after else -1)
        first, last = (near, number + reach) if is_after else (max(1, number - reach), near)
        return Neighbours(first, last, counted=bool(told))
    return None


def _count(match: re.Match[str], patterns: StructurePatterns, group: str = "a") -> int:
    """Return how many are asked for; 0 where it does not say."""
    printed = match.groupdict().get(group)
    return (patterns.number(printed) if printed else None) or 0
