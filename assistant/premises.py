"""Recognise a question that takes for granted what the unit it names does not say.

Only claims that bind or forbid are recognised: 建议 24 为什么强制各国设立小组, of a unit that
encourages. The answer is then the unit's own words, told as a correction.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import fold


def claims_too_much(question: str, named: Sequence[Evidence]) -> bool:
    """Tell whether `question` claims that the one unit it names binds or forbids in vain."""
    text = fold(question)
    if len(named) != 1 or _found("asking", text) or not _found("binding", text):
        return False
    return not _found("binding", fold(named[0].unit.text))


def _found(name: str, text: str) -> bool:
    return any(pattern.search(text) for pattern in _patterns()[name])


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    raw = tomllib.loads(files("assistant").joinpath("premises.toml").read_text("utf-8"))
    return {name: tuple(map(re.compile, forms)) for name, forms in raw.items()}
