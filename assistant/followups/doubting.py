"""Name the unit told before where a turn only doubts it: are you sure? I thought it was on 8.

What was believed of it is in another unit, or in none, and would be looked for there.
"""

import re
from collections.abc import Sequence

from assistant.followups.referring import found, in_question, prefixed
from assistant.structure.clauses import asks
from assistant.turns import CitedUnit, Turn
from assistant.words.patterns import readable


def doubted(question: str, history: Sequence[Turn]) -> str | None:
    """Name the units of the last answer where the question doubts it and asks nothing else."""
    if not history or not history[-1].cited:
        return None
    text = rest = readable(question)
    while match := found("doubts", rest):
        rest = rest[match.end() :]
    doubts = rest != text
    units = in_question(history)
    if not re.search(r"\w", rest):
        return _named(units) if doubts else None
    belief = found("believed", rest)
    if belief is None or _asks_more(rest[belief.end() :]):
        return None
    if number := _number(belief):
        units = tuple(unit for unit in units if unit.number == number)
    return _named(units)


def _number(belief: re.Match[str]) -> str:
    """Return the number of the unit of which something was believed, if any is told."""
    return next((number for number in belief.groupdict().values() if number), "")


def _asks_more(told: str) -> bool:
    """Tell whether what was believed goes on to another question than whether it is so."""
    tag = found("is_it_not", told)
    told = told[: tag.start()] if tag else told
    return asks(told) or re.search(r"[?？؟]\s*\w", told) is not None


def _named(units: Sequence[CitedUnit]) -> str | None:
    return (prefixed("", units) or "").rstrip("：") or None
