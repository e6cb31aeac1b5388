"""Whether a question asks how many there are of those whom a text lists: `who_counted.toml`."""

from functools import cache
from typing import Literal

from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable

Counted = Literal["states", "anybody"]


def who_is_counted(question: str) -> Counted | None:
    """Return whom `question` asks the number of; None where it asks for no such number.

    Where only some of those are meant (how many women, how many from Asia), there is no telling.
    """
    text = readable(question)
    if any_found(_patterns("narrower"), text):
        return None
    if any_found(_patterns("states"), text):
        return "states"
    return "anybody" if any_found(_patterns("anybody"), text) else None


@cache
def _patterns(name: str) -> tuple[Pattern, ...]:
    return read_patterns(read_lists("structure/who_counted")[name])
