"""Compile the patterns by which questions are read, and put questions as they expect them.

Patterns are data, written as people write. Questions are matched folded, so the letters of patterns
are folded too: 嗰 is written 𠮶 there.
"""

import re
import unicodedata
from collections.abc import Iterable

from vectorstore.tokenisation import fold

_BETWEEN = re.compile(r"(?<=[\u3400-\u9fff])(?=[a-zà-ÿа-яё])|(?<=[a-zà-ÿа-яё])(?=[\u3400-\u9fff])")


def readable(question: str) -> str:
    """Return `question` folded, with a space between Chinese and other words.

    People write 负责section B的建议 without one, and patterns look for whole words.
    """
    return _BETWEEN.sub(" ", fold(question))


def compiled(form: str) -> re.Pattern[str]:
    """Return `form` compiled, to be matched against readable questions."""
    return re.compile("".join(fold(char) if _is_folded(char) else char for char in form))


def compiled_all(forms: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """Return every one of `forms` compiled."""
    return tuple(map(compiled, forms))


def _is_folded(char: str) -> bool:
    """Tell letters and signs, as №, from punctuation, which would become an operator."""
    return not char.isascii() and (char.isalpha() or unicodedata.category(char) == "So")
