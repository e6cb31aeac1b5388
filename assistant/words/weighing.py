"""Weigh the terms of a unit and its extras against those of a question."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from vectorstore.tokenisation import everyday_terms

_SATURATION = 1.2
"""BM25's k1, for how often a way of saying something occurs."""


class Way(NamedTuple):
    """One way of saying a thing."""

    terms: frozenset[str]
    weight: float = 1.0
    """How much of the thing it says, up to 1."""


Ways = tuple[Way, ...]
"""Every way of saying one thing."""


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

    The weight of the rarest term of that way, times the share of the way that is there and how much
    the way says: however many synonyms there are, a concept counts once.
    """
    most, known = 0.0, bag.counts.keys()
    for terms, weight in ways:
        if known.isdisjoint(terms):
            continue
        there = [term for term in terms if term in bag.counts]
        total = sum(weights.get(term, 0.0) for term in terms) or 1.0
        share = sum(weights.get(term, 0.0) for term in there) / total
        count = min(bag.counts[term] for term in there)
        often = count * (_SATURATION + 1) / (count + _SATURATION)
        most = max(most, max(weights.get(term, 0.0) for term in there) * share * weight * often)
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
