"""How much of a question units say: themselves, or in words that stand for its own."""

from collections.abc import Mapping, Sequence

from assistant.words.weighing import Ways, bag_of
from vectorstore.catalogue import Evidence


def share_said(
    weights: Mapping[str, float], units: Sequence[Evidence], translated: Mapping[str, Ways]
) -> float:
    """Return the share, by weight, of the terms that one of `units` has."""
    bags = [bag_of(unit.unit.text, unit.extras.searchable).counts for unit in units]
    return _shared(weights, bags, translated) / (sum(weights.values()) or 1.0)


def _shared(
    weights: Mapping[str, float],
    bags: Sequence[Mapping[str, int]],
    translated: Mapping[str, Ways],
) -> float:
    """Return the weight of the terms that one of `bags` has, themselves or translated."""
    return sum(
        weight
        for term, weight in weights.items()
        if any(term in bag for bag in bags)
        or any(way.terms <= bag.keys() for way in translated.get(term, ()) for bag in bags)
    )
