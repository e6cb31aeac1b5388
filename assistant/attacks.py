"""Recognise questions that instruct the assistant instead of asking about a document."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from assistant.patterns import compiled_all, readable


def is_instruction_attack(question: str) -> bool:
    """Tell whether `question` tries to change what the assistant is or does."""
    text = readable(question)
    return any(pattern.search(text) for pattern in _patterns())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    raw = tomllib.loads(files("assistant").joinpath("attacks.toml").read_text("utf-8"))
    return compiled_all(raw["patterns"])
