"""Draft an answer by extraction: the units that cover what was asked, in their own words."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from assistant.model import DraftCitation, DraftSentence
from ingestion.sentences import sentence_spans
from ingestion.unwrapping import unwrap
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import terms

Weights = Callable[[Sequence[str]], dict[str, float]]
"""Gives each term its inverse document frequency."""

# Uncalibrated: a third of what was asked, by weight, must stand in a unit for it to be an answer,
# and a unit that covers clearly less than the best one is not part of it.
_ENOUGH = 0.34
_AS_GOOD_AS_BEST = 0.8
_MOST_UNITS = 5
_LONG = 400
"""Characters from which on a unit of several sentences is quoted in part."""


def covering(
    content: Sequence[str], candidates: Sequence[Evidence], weights: Weights
) -> tuple[Evidence, ...]:
    """Return the units that answer: those that cover enough of the question, best ranked first.

    Coverage is the share of the question's terms, by inverse document frequency, that a unit has.
    """
    weight = weights(content)
    total = sum(weight.values())
    if not total:
        return ()
    coverage = [
        sum(weight[term] for term in weight.keys() & _terms_of(candidate.unit.text)) / total
        for candidate in candidates
    ]
    best = max(coverage, default=0.0)
    if best < _ENOUGH:
        return ()
    chosen = [
        candidate
        for candidate, share in zip(candidates, coverage, strict=True)
        if share >= best * _AS_GOOD_AS_BEST
    ]
    return tuple(chosen[:_MOST_UNITS])


def draft(answering: Sequence[Evidence], content: Sequence[str]) -> tuple[DraftSentence, ...]:
    """Write one sentence for every stretch quoted, each citing the unit it comes from."""
    return tuple(
        DraftSentence(
            quote,
            (DraftCitation(evidence.source.summary.id, evidence.unit.label, quote),),
        )
        for evidence in answering
        for quote in _quotes(evidence, set(content))
    )


@lru_cache(maxsize=4096)
def _terms_of(text: str) -> frozenset[str]:
    return frozenset(terms(text))


def _quotes(evidence: Evidence, content: set[str]) -> list[str]:
    """Return what to quote of a unit: all of a short one, else the sentences that answer."""
    unit = evidence.unit
    text = evidence.source.text
    bodies = [unwrap(text[span.start : span.end]) for span in unit.spans]
    if len(bodies) == 1 and len(unit.text) <= _LONG:
        return bodies
    sentences = [body[start:end] for body in bodies for start, end in sentence_spans(body)]
    answering = [sentence for sentence in sentences if content & set(terms(sentence))]
    return answering or sentences
