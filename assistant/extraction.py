"""Draft an answer by extraction: the units that cover what was asked, in their own words."""

from collections.abc import Sequence

from assistant.model import DraftCitation, DraftSentence
from ingestion.sentences import sentence_spans
from ingestion.unwrapping import unwrap
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import terms

# Fitted on the `dev` split of the gold set. Strength is BM25's score in units of the weight of a
# word that occurs nowhere, so that it means the same in a large collection as in a small one.
ENOUGH = 2.4
"""Strength from which on a unit answers, where nothing else tells."""
_AS_GOOD_AS_BEST = 0.8
_MOST_UNITS = 3
_LONG = 400
"""Characters from which on a unit of several sentences is quoted in part."""


def answering(candidates: Sequence[Evidence], strength: Sequence[float]) -> tuple[Evidence, ...]:
    """Return the units that answer: those that are not clearly weaker than the best.

    `candidates` stand best first, each with its strength.
    """
    best = max(strength, default=0.0)
    chosen = [
        candidate
        for candidate, strong in zip(candidates, strength, strict=True)
        if strong >= best * _AS_GOOD_AS_BEST
    ]
    return tuple(chosen[:_MOST_UNITS])


def draft(units: Sequence[Evidence], content: Sequence[str]) -> tuple[DraftSentence, ...]:
    """Write one sentence for every stretch quoted, each citing the unit it comes from."""
    return tuple(
        DraftSentence(
            quote,
            (DraftCitation(evidence.source.summary.id, evidence.unit.label, quote),),
        )
        for evidence in units
        for quote in _quotes(evidence, set(content))
    )


def counting_sentence(text: str, units: Sequence[Evidence]) -> DraftSentence:
    """Let a sentence that says how many units there are cite every one of them."""
    return DraftSentence(
        text,
        tuple(
            DraftCitation(item.source.summary.id, item.unit.label, _quotes(item, set())[0])
            for item in units
        ),
    )


def _quotes(evidence: Evidence, content: set[str]) -> list[str]:
    """Return what to quote of a unit: all of a short one, else the sentences that answer."""
    unit = evidence.unit
    text = evidence.source.text
    bodies = [unwrap(text[span.start : span.end]) for span in unit.spans]
    if len(bodies) == 1 and len(unit.text) <= _LONG:
        return bodies
    sentences = [body[start:end] for body in bodies for start, end in sentence_spans(body)]
    about = [sentence for sentence in sentences if content & set(terms(sentence))]
    return about or sentences
