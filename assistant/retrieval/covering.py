"""Choose the units that together cover what a question asks, where it asks several things.

One unit is the best for all of it; the next is the one that is nearer to some part of it than any
chosen before (the greedy choice of facility location, Nemhauser et al. 1978). A part that the best
unit answers as well, the story around a question first of all, brings no other. Where a question
tells how many things it asks, so many are chosen anew, for its parts and not for the whole of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vectorstore.catalogue import Evidence

Place = tuple[str, int]
"""A document and a position in it."""

# Chosen on `dev`, and on the documents of `eval/documents/dev`.
_MOST = 3
_OF_ALL = 0.5
"""What the whole question counts for beside its parts, in saying which unit comes next."""
_LEAST = 0.2
"""Share of the best unit's strength for the whole question below which none is added."""
# By how much a unit has to be nearer to the parts: a share of the best unit's strength, within
# bounds; three times as much for a third.
_GAIN = 0.13
_GAIN_LEAST, _GAIN_MOST = 0.3, 1.0
_THIRD = 3
_LIKED = 0.5
"""What counts for a unit that the whole question finds, where as many are chosen as are told."""


@dataclass(frozen=True, slots=True)
class Part:
    """How strong units are for one part of a question."""

    strengths: Mapping[Place, float]
    """Of the best units for it."""
    others: float = 0.0
    """Of all others, at most."""
    units: Sequence[Evidence] = ()
    """Those that are strong for it, whether the whole question finds them or not."""

    def of(self, unit: Evidence) -> float:
        """Return how strong a unit is for it."""
        return self.strengths.get(place_of(unit), self.others)


def place_of(unit: Evidence) -> Place:
    """Return where a unit stands."""
    return unit.source.summary.id, unit.position


def covering(
    chosen: Sequence[Evidence],
    candidates: Sequence[Evidence],
    strength: Sequence[float],
    parts: Sequence[Part],
    things: int,
    liked: Sequence[Evidence] = (),
) -> list[Evidence]:
    """Return what of `candidates` is nearer to some part of a question than all that is `chosen`.

    There are no fewer than it tells apart, unless others have hardly anything of it; those `liked`
    come first where little tells which.
    """
    top = max(strength, default=0.0)
    left = [
        (unit, strong)
        for unit, strong in zip(candidates, strength, strict=True)
        if unit not in chosen and strong > top * _LEAST
    ]
    if things:
        left += [(unit, min(strength, default=0.0)) for unit in _besides(candidates, parts)]
    added: list[Evidence] = []
    while left and len(chosen) + len(added) < (things or _MOST):
        there = [*chosen, *added]
        gains = [(_gain(unit, there, parts), unit, strong) for unit, strong in left]
        gain, unit, strong = max(
            gains, key=lambda one: one[0] + _OF_ALL * one[2] + _LIKED * (one[1] in liked)
        )
        if not things and gain < _enough(len(there), top):
            break
        added.append(unit)
        left.remove((unit, strong))
    return added


def _besides(candidates: Sequence[Evidence], parts: Sequence[Part]) -> list[Evidence]:
    """Return what is strong for a part that the whole question does not find."""
    there = set(map(place_of, candidates))
    found = {place_of(unit): unit for part in parts for unit in part.units}
    return [unit for place, unit in found.items() if place not in there]


def _gain(unit: Evidence, chosen: Sequence[Evidence], parts: Sequence[Part]) -> float:
    """Return by how much a unit is nearer to the parts than any of those chosen."""
    return sum(
        max(0.0, part.of(unit) - max((part.of(other) for other in chosen), default=part.others))
        for part in parts
    )


def _enough(chosen: int, top: float) -> float:
    """Return how much the next unit has to gain after so many were `chosen`."""
    return max(_GAIN_LEAST, min(_GAIN * top, _GAIN_MOST)) * (_THIRD if chosen > 1 else 1)
