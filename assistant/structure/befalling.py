"""Read what a question asks of what befell a unit at the meeting that adopted it.

How that is asked and told is data (`proceedings.toml`).
"""

from dataclasses import dataclass
from functools import cache

from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable


@dataclass(frozen=True, slots=True)
class Befalling:
    """Something that may befall a unit."""

    asked: tuple[Pattern, ...]
    told: tuple[Pattern, ...]
    by: tuple[Pattern, ...]
    """How it is asked for by who did it, whatever unit it befell."""
    of_state: bool
    """Whether it is asked of a State that the question names, and told where that is named."""


def asks_what_befell_it(question: str) -> bool:
    """Tell whether a question that names no unit asks what befell the one that it calls it."""
    return any(any_found(one.asked, readable(question)) for one in befalling())


@cache
def befalling() -> tuple[Befalling, ...]:
    """Return everything that may befall a unit."""
    raw = read_lists("structure/proceedings")["befell"]
    return tuple(
        Befalling(
            read_patterns(kind["asked"]),
            read_patterns(kind["told"]),
            read_patterns(kind.get("by", ())),
            bool(kind.get("of_state")),
        )
        for kind in raw.values()
    )
