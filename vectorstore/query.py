"""A question as retrievers see it, and the ranking they return."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ingestion import Passage
from vectorstore.errors import EmptyQuery


@dataclass(frozen=True, slots=True)
class Query:
    """A question that stands on its own.

    Raises:
        EmptyQuery: `text` has nothing in it.
    """

    text: str
    labels: tuple[tuple[str, str], ...] = ()
    """Units asked for by kind and number, in the order asked."""
    documents: tuple[str, ...] | None = None
    """Ids to restrict the ranking to; None for all."""

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise EmptyQuery("the question is empty: ask something in words.")


@dataclass(frozen=True, slots=True)
class ScoredPassage:
    """A passage in a ranking."""

    passage: Passage
    score: float
    """Comparable within one ranking only; higher is better."""
    rank: int
    """From 1."""
    retriever: str


class Retriever(Protocol):
    """Ranks passages for a query."""

    @property
    def name(self) -> str:
        """What its rankings are called: `lexical`, `dense`, `label`, `hybrid`."""

    def retrieve(self, query: Query, k: int) -> Sequence[ScoredPassage]:
        """Return at most `k` passages, best first, ranks from 1, each passage once.

        Equal scores are ordered by document, unit and piece.
        """


def ranked(
    scores: Sequence[tuple[Passage, float]], retriever: str, k: int
) -> tuple[ScoredPassage, ...]:
    """Return the `k` best of these scored passages as a ranking."""
    best = sorted(
        scores,
        key=lambda scored: (-scored[1], scored[0].document_id, scored[0].unit, scored[0].piece),
    )
    return tuple(
        ScoredPassage(passage, score, rank, retriever)
        for rank, (passage, score) in enumerate(best[:k], start=1)
    )
