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
    whom = _whom(text)
    if any_found(_patterns("together"), text):
        return whom and "anybody"
    return None if any_found(_patterns("narrower"), text) else whom


def counts_somebody(question: str) -> bool:
    """Tell whether `question` asks the number of those listed, or of some, and not of units."""
    return _whom(readable(question)) is not None


def how_long_is_asked(question: str) -> bool:
    """Tell whether `question` asks how many days something went on."""
    return any_found(_patterns("days"), readable(question))


def how_often_is_asked(question: str) -> bool:
    """Tell whether `question` asks how often words stand somewhere."""
    return any_found(_patterns("times"), readable(question))


def _whom(text: str) -> Counted | None:
    if any_found(_patterns("states"), text):
        return "states"
    return "anybody" if any_found(_patterns("anybody"), text) else None


@cache
def _patterns(name: str) -> tuple[Pattern, ...]:
    return read_patterns(read_lists("structure/who_counted")[name])
