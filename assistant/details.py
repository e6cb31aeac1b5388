"""Recognise a question for a detail, a sum or a date, that the units found do not give.

Kinds of detail are data (`details.toml`): how people ask for one, and what stands in a text that
gives one.
"""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from assistant.clauses import asking_sentences
from assistant.patterns import Pattern, any_found, read_patterns, readable
from vectorstore.catalogue import Evidence

_READ = ("zh", "en", "fr", "es")
"""Languages of documents in which a detail is recognised."""
_RECOMMENDING = ("recommendation", "article")


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    certain: bool
    """Whether a meeting's report gives it only in words; no nearness makes up for them."""
    anywhere: bool
    """Whether a recommendation that does not give it is no answer either."""
    about: tuple[Pattern, ...]
    """What else a question that asks for it must have; nothing for any."""
    asked: tuple[Pattern, ...]
    given: tuple[Pattern, ...]


def missing_detail(question: str, units: Sequence[Evidence]) -> str | None:
    """Return the kind of detail that `question` asks for and none of `units` gives, or None."""
    return next((kind.name for kind in _missing(question, units)), None)


def certainly_missing(question: str, units: Sequence[Evidence]) -> bool:
    """Tell whether `question` asks a report of a meeting for what `units` surely do not tell.

    Recommendations are no report: what they do not say may still be asked in such words.
    """
    reporting = [unit for unit in units if unit.unit.kind not in _RECOMMENDING]
    missing = _missing(question, reporting or units)
    return any(kind.certain and (kind.anywhere or bool(reporting)) for kind in missing)


def _missing(question: str, units: Sequence[Evidence]) -> Iterator[_Kind]:
    """Yield every kind of detail that `question` asks for and none of `units` gives."""
    asked = readable(question)
    languages = {unit.source.summary.language.partition("-")[0] for unit in units}
    if not languages <= set(_READ):
        return
    said = [readable(unit.unit.text) for unit in units]
    for kind in _asked_for(asked):
        if not any(any_found(kind.given, text) for text in said):
            yield kind


@lru_cache(maxsize=64)
def _asked_for(asked: str) -> tuple[_Kind, ...]:
    """Return the kinds of detail that a readable question asks for; it is judged more than once."""
    asking = asking_sentences(asked)
    return tuple(
        kind
        for kind in _kinds()
        if any(any_found(kind.asked, sentence) for sentence in asking)
        and (not kind.about or any_found(kind.about, asked))
    )


@cache
def _kinds() -> tuple[_Kind, ...]:
    raw = tomllib.loads(files("assistant").joinpath("details.toml").read_text("utf-8"))
    return tuple(
        _Kind(
            name,
            bool(kind.get("certain")),
            bool(kind.get("anywhere")),
            *(read_patterns(kind.get(part, ())) for part in ("about", "asked", "given")),
        )
        for name, kind in raw.items()
    )
