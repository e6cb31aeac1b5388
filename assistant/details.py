"""Recognise a question for a detail, a sum or a date, that the units found do not give.

Kinds of detail are data (`details.toml`): how people ask for one, and what stands in a text that
gives one.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import fold

_READ = ("zh", "en", "fr", "es")
"""Languages of documents in which a detail is recognised."""


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    asked: tuple[re.Pattern[str], ...]
    given: tuple[re.Pattern[str], ...]


def missing_detail(question: str, units: Sequence[Evidence]) -> str | None:
    """Return the kind of detail that `question` asks for and none of `units` gives, or None."""
    asked = fold(question)
    languages = {unit.source.summary.language.partition("-")[0] for unit in units}
    if not languages <= set(_READ):
        return None
    said = [fold(unit.unit.text) for unit in units]
    for kind in _kinds():
        if any(pattern.search(asked) for pattern in kind.asked):
            if not any(pattern.search(text) for text in said for pattern in kind.given):
                return kind.name
    return None


@cache
def _kinds() -> tuple[_Kind, ...]:
    raw = tomllib.loads(files("assistant").joinpath("details.toml").read_text("utf-8"))
    return tuple(
        _Kind(name, tuple(map(re.compile, kind["asked"])), tuple(map(re.compile, kind["given"])))
        for name, kind in raw.items()
    )
