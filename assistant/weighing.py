"""Weigh the terms of a unit and its extras against those of a question."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from vectorstore.tokenisation import everyday_terms

Ways = tuple[frozenset[str], ...]
"""The terms of each way of saying one thing."""


@dataclass(frozen=True, slots=True)
class Bag:
    """The terms of a unit and its extras."""

    counts: Mapping[str, int]
    length: int


def bm25(
    bag: Bag,
    mean_length: float,
    weights: Mapping[str, float],
    asked: Mapping[str, float],
    shape: tuple[float, float],
) -> float:
    """Return BM25's score (Robertson and Zaragoza 2009) of a unit; `shape` is its k1 and b."""
    k1, b = shape
    score = 0.0
    for term, times in asked.items():
        count = bag.counts.get(term, 0)
        if count:
            norm = count + k1 * (1 - b + b * bag.length / mean_length)
            score += times * weights.get(term, 0.0) * count * (k1 + 1) / norm
    return score


def how_much_said(bag: Bag, ways: Ways, weights: Mapping[str, float]) -> float:
    """Return how much of a concept a unit says, in the one way of saying it that it has most of.

    The weight of the rarest term of that way, times the share of the way that is there: however
    many synonyms there are, a concept counts once.
    """
    most = 0.0
    for way in ways:
        there = [weights.get(term, 0.0) for term in way if term in bag.counts]
        if there:
            share = sum(there) / (sum(weights.get(term, 0.0) for term in way) or 1.0)
            most = max(most, max(there) * share)
    return most


@lru_cache(maxsize=4096)
def telling_terms(words: str) -> frozenset[str]:
    """Return the terms of `words`; single characters only where there is nothing else."""
    terms = frozenset(everyday_terms(words))
    return frozenset(term for term in terms if len(term) > 1) or terms


@lru_cache(maxsize=4096)
def bag_of(text: str, extras: str) -> Bag:
    """Return the terms of a unit and its extras; those of units seen lately are kept."""
    counts = Counter(everyday_terms(f"{text}\n{extras}"))
    return Bag(counts, sum(counts.values()))
