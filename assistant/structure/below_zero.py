"""Find the numbers below zero that a question names units by: no unit has one."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ingestion.labels import LabelReference

_MINUS = re.compile(r"(?<=[^\W\d_]\s)[-−–](?=\d{1,3}(?![\d.,]*[\d%]|\s*[-–]))")


def below_zero(
    text: str, named: Callable[[str], Iterable[LabelReference]]
) -> Iterator[LabelReference]:
    """Yield the numbers below zero, which no unit has: recommendation -3."""
    for minus in _MINUS.finditer(text):
        plain = f"{text[: minus.start()]} {text[minus.end() :]}"
        for one in named(plain):
            if one.start <= minus.start() < one.end:
                yield replace(one, number=f"-{one.number}")
