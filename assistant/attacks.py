"""Recognise questions that instruct the assistant instead of asking about a document."""

import tomllib
from functools import cache
from importlib.resources import files

from assistant.patterns import Pattern, any_found, read_patterns, readable


def is_instruction_attack(question: str) -> bool:
    """Tell whether `question` tries to change what the assistant is or does."""
    return any_found(_patterns(), readable(question))


@cache
def _patterns() -> tuple[Pattern, ...]:
    raw = tomllib.loads(files("assistant").joinpath("attacks.toml").read_text("utf-8"))
    return read_patterns(raw["patterns"])
