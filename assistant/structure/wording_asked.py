"""Whether a question asks how firmly something is put: is it mandatory? (`wording_asked.toml`)."""

from functools import cache

from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable


def asks_how_firm(question: str) -> bool:
    """Tell whether `question` asks whether units bind, or in which words they commit anybody."""
    return any_found(_asked(), readable(question))


@cache
def _asked() -> tuple[Pattern, ...]:
    return read_patterns(read_lists("structure/wording_asked")["asked"])
