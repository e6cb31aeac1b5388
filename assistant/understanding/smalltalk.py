"""Recognise what is said beside asking: thanks, greetings, farewells."""

from functools import cache
from typing import Literal

from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, read_patterns, readable

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
    raw = read_lists("understanding/smalltalk")
    return {name: read_patterns(forms) for name, forms in raw.items()}
