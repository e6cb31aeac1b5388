"""Rank the passages that answer questions put together, question by question."""

from collections.abc import Sequence

from assistant.answering.case import Case
from assistant.retrieval.covering import place_of
from ingestion import Passage
from vectorstore.catalogue import Evidence
from vectorstore.query import ScoredPassage, ranked


def ranked_together(cases: Sequence[Case]) -> Sequence[ScoredPassage]:
    """Return the passages of the units that answer, question by question."""
    passages = {
        scored.passage.id: scored.passage
        for case in cases
        for scored in case.found.ranking
        if any(_is_of(scored.passage, unit) for unit in case.found.answering)
    }
    scores = ((passage, 1 / at) for at, passage in enumerate(passages.values(), 1))
    return ranked(scores, "structure", len(passages))


def _is_of(passage: Passage, unit: Evidence) -> bool:
    return (passage.document_id, passage.unit) == place_of(unit)
