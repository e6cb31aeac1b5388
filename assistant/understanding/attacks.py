"""Recognise questions that instruct the assistant instead of asking about a document."""

from functools import cache

from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable


def is_instruction_attack(question: str) -> bool:
    """Tell whether `question` tries to change what the assistant is or does."""
    return any_found(_patterns(), readable(question))


@cache
def _patterns() -> tuple[Pattern, ...]:
    raw = read_lists("understanding/attacks")
    return read_patterns(raw["patterns"])
