"""Recognise a question for a detail, a sum or a date, that the units found do not give.

Kinds of detail are data (`details.toml`): how people ask for one, and what stands in a text that
gives one.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from assistant.structure.clauses import asking_sentences
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable
from vectorstore.catalogue import Evidence

_READ = ("zh", "en", "fr", "es")
"""Languages of documents in which every detail is recognised."""
_RECOMMENDING = ("recommendation", "article")
_FEW = "few"


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    certain: bool
    """Whether a text gives it only in words of its own; no nearness makes up for them."""
    anywhere: bool
    """Whether a recommendation that does not give it is no answer either."""
    everyday: bool
    """Whether it is asked of everyday life, and of nothing that a document is about."""
    everywhere: bool
    """Whether it is recognised in documents in every language."""
    about: tuple[Pattern, ...]
    """What else the question, or a paragraph that it is about, must have; nothing for any."""
    asked: tuple[Pattern, ...]
    given: tuple[Pattern, ...]


def missing_detail(question: str, units: Sequence[Evidence]) -> str | None:
    """Return the kind of detail that `question` asks for and none of `units` gives, or None."""
    return next((kind.name for kind in _missing(question, units)), None)


def certainly_missing(
    question: str,
    units: Sequence[Evidence],
    *,
    named: bool = False,
    told: Collection[str] = (),
) -> bool:
    """Tell whether `question` asks for what `units` surely do not tell.

    What only a report of a meeting gives in words of its own may be asked of a recommendation, and
    of a unit `named` by its number, in the same words: what does paragraph 3 say?
    """
    reporting = [unit for unit in units if unit.unit.kind not in _RECOMMENDING]
    missing = _missing(question, reporting or units)
    return any(
        kind.certain and (kind.anywhere or (bool(reporting) and not named))
        for kind in missing
        if kind.name not in told
    )


def of_everyday_life(question: str, units: Sequence[Evidence]) -> bool:
    """Tell whether `question` is about a matter of everyday life that `units` know nothing of."""
    return any(kind.everyday for kind in _missing(question, units))


def _missing(question: str, units: Sequence[Evidence]) -> Iterator[_Kind]:
    """Yield every kind of detail that `question` asks for and none of `units` gives."""
    asked = readable(question)
    languages = {unit.source.summary.language.partition("-")[0] for unit in units}
    read = languages <= set(_READ)
    # A heading says what stands under it: the next meeting, and the text when that is.
    said = [readable(" ".join((*unit.unit.section[-1:], unit.unit.text))) for unit in units]
    reports = [
        text for unit, text in zip(units, said, strict=True) if unit.unit.kind not in _RECOMMENDING
    ]
    for kind in _asked_for(asked):
        if not (read or kind.everywhere):
            continue
        # 它具体讲了什么 says not of what it is; the paragraph that it goes on about does.
        told = not kind.about or any(any_found(kind.about, text) for text in (asked, *reports))
        if told and not any(any_found(kind.given, text) for text in said):
            yield kind


@lru_cache(maxsize=64)
def _asked_for(asked: str) -> tuple[_Kind, ...]:
    """Return the kinds of detail that a readable question may ask for; it is judged repeatedly."""
    few, kinds = _read()
    for pattern in few:
        asked = pattern.sub(" ", asked)
    asking = asking_sentences(asked)
    return tuple(
        kind for kind in kinds if any(any_found(kind.asked, sentence) for sentence in asking)
    )


@cache
def _read() -> tuple[tuple[Pattern, ...], tuple[_Kind, ...]]:
    """Return how people say a few, and the kinds of detail."""
    raw = read_lists("answerability/details")
    few = read_patterns(raw.pop(_FEW))
    return few, tuple(
        _Kind(
            name,
            bool(kind.get("certain")),
            bool(kind.get("anywhere")),
            bool(kind.get("everyday")),
            bool(kind.get("everywhere")),
            *(read_patterns(kind.get(part, ())) for part in ("about", "asked", "given")),
        )
        for name, kind in raw.items()
    )
