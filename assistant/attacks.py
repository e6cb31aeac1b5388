"""Recognise questions that instruct the assistant instead of asking about a document."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from assistant.patterns import compiled_all
from vectorstore.tokenisation import fold


def is_instruction_attack(question: str) -> bool:
    """Tell whether `question` tries to change what the assistant is or does."""
    return any(pattern.search(fold(question)) for pattern in _patterns())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    raw = tomllib.loads(files("assistant").joinpath("attacks.toml").read_text("utf-8"))
    return compiled_all(raw["patterns"])
