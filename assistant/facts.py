"""Find the unit that gives a fact of a meeting: when it was, and where.

A question of a few everyday words, 会在哪开的, shares next to none with what answers it. What is
asked for, and what a sentence that gives it looks like, are data (`facts.toml`).
"""

import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files

from assistant.patterns import Pattern, read_patterns, readable, written_for
from vectorstore.catalogue import Evidence

_NOT = "not"
Patterns = tuple[Pattern, ...]


def asks_fact(question: str) -> bool:
    """Tell whether a question asks for a fact of a meeting."""
    text = readable(question)
    kinds, other = _kinds()
    return any(_matches(asked, text) for asked, _ in kinds) and not _matches(other, text)


def giving(
    question: str, units: Callable[[], Sequence[Evidence]], *, least: int = 1
) -> tuple[Evidence, ...]:
    """Return the one numbered unit that gives every fact asked for, if at least so many are.

    The `units` are only read where a fact is asked for.
    """
    text = readable(question)
    kinds, other = _kinds()
    wanted = [given for asked, given in kinds if _matches(asked, text)]
    if len(wanted) < least or _matches(other, text):
        return ()
    found = [
        unit
        for unit in units()
        if unit.unit.number and all(_matches(given, readable(unit.unit.text)) for given in wanted)
    ]
    return tuple(found) if len(found) == 1 else ()


def _matches(patterns: Patterns, text: str) -> bool:
    return any(pattern.search(text) for pattern in written_for(patterns, text))


@cache
def _kinds() -> tuple[tuple[tuple[Patterns, Patterns], ...], Patterns]:
    raw = tomllib.loads(files("assistant").joinpath("facts.toml").read_text("utf-8"))
    other = read_patterns(raw.pop(_NOT))
    return tuple(
        (read_patterns(kind["asked"]), read_patterns(kind["given"])) for kind in raw.values()
    ), other
