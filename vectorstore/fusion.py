"""Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009), with a weight a ranking."""

from collections import defaultdict
from collections.abc import Sequence
from math import fsum

from ingestion import Passage
from vectorstore.query import ScoredPassage, ranked

RRF_K = 60
"""The constant of the paper, for ranks from 1."""


def reciprocal_rank_fusion(
    rankings: Sequence[tuple[Sequence[ScoredPassage], float]], k: int, name: str = "hybrid"
) -> tuple[ScoredPassage, ...]:
    """Fuse rankings, each with its weight, into the `k` best: score = Σ weight / (60 + rank)."""
    shares: defaultdict[str, list[float]] = defaultdict(list)
    passages: dict[str, Passage] = {}
    for ranking, weight in rankings:
        for scored in ranking:
            shares[scored.passage.id].append(weight / (RRF_K + scored.rank))
            passages[scored.passage.id] = scored.passage
    # Summed exactly: the order in which the rankings come must not decide a tie.
    return ranked([(passages[id_], fsum(parts)) for id_, parts in shares.items()], name, k)
