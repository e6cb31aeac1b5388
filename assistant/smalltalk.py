"""Recognise what is said beside asking: thanks, greetings, farewells."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

from assistant.patterns import Pattern, read_patterns, readable

Courtesy = Literal["thanks", "hello"]


def courtesy(utterance: str) -> Courtesy | None:
    """Return what `utterance` is where it is nothing but a courtesy, or None."""
    text = readable(utterance).strip(" \t\n.!?¡¿。！？~")
    kinds: tuple[Courtesy, ...] = ("thanks", "hello")
    for kind in kinds:
        if any(pattern.fullmatch(text) for pattern in _patterns()[kind]):
            return kind
    return None


@cache
def _patterns() -> dict[str, tuple[Pattern, ...]]:
    raw = tomllib.loads(files("assistant").joinpath("smalltalk.toml").read_text("utf-8"))
    return {name: read_patterns(forms) for name, forms in raw.items()}
