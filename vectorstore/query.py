"""A question as retrievers see it, and the ranking they return."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from ingestion import Passage
from vectorstore.errors import EmptyQuery

_TIES = 8
_MANY_TIES = 1_000
"""More passages than this with one and the same score are cut off as the index has them."""


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
    synonyms: str = ""
    """Other words for those of `text`, which weigh less."""
    framing: str = ""
    """The question whole, with the words that say nothing of what it is about."""

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise EmptyQuery("the question is empty: ask something in words.")

    def wants_nothing(self, k: int) -> bool:
        """Tell whether no passage can be in a ranking of `k`: none asked for, or none allowed."""
        return k < 1 or self.documents == ()


@dataclass(frozen=True, slots=True)
class ScoredPassage:
    """A passage in a ranking."""

    passage: Passage
    score: float
    """Comparable within one ranking only; higher is better."""
    rank: int
    """From 1."""
    retriever: str


@runtime_checkable
class Retriever(Protocol):
    """Ranks passages for a query."""

    @property
    def name(self) -> str:
        """What its rankings are called: `lexical`, `dense`, `label`, `hybrid`."""

    def retrieve(self, query: Query, k: int) -> Sequence[ScoredPassage]:
        """Return at most `k` passages, best first, ranks from 1, each passage once.

        Equal scores are ordered by document, unit and piece.
        """


def best(scores: Iterable[tuple[Passage, float]], k: int) -> list[tuple[Passage, float]]:
    """Return the `k` best of these scored passages, best first."""
    ordered = sorted(
        scores,
        key=lambda scored: (-scored[1], scored[0].document_id, scored[0].unit, scored[0].piece),
    )
    return ordered[: max(0, k)]


def ranked(
    scores: Iterable[tuple[Passage, float]], retriever: str, k: int
) -> tuple[ScoredPassage, ...]:
    """Return the `k` best of these scored passages as a ranking."""
    return tuple(
        ScoredPassage(passage, score, rank, retriever)
        for rank, (passage, score) in enumerate(best(scores, k), start=1)
    )


def search_past_ties(
    search: Callable[[int], Sequence[tuple[str, float]]], k: int
) -> Sequence[tuple[str, float]]:
    """Search deep enough to know everything that ties with the last of the `k` best.

    An index orders equal scores as it happened to store them; a ranking orders them by place.
    """
    hits: Sequence[tuple[str, float]] = ()
    for depth in (k + _TIES, k + _MANY_TIES):
        hits = search(depth)
        if len(hits) < depth or hits[-1][1] < hits[k - 1][1]:
            break
    return hits
