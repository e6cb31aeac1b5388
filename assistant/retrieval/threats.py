"""Tell which of the units threaten the breach of which: by number, or in the same words."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from assistant.retrieval.ranking import Ranker
from assistant.structure.penalties import Duty, Threat, items_of, states_penalty, threats_in
from assistant.words.framing import content_words
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import terms_of, words

_SAME_WORDS = 0.45
"""Share, by weight, of the words of a threat that a duty has from which on it is threatened."""
_OF_IT = 0.1
"""Share of them that the sentence of a duty has which is asked of."""
_SENTENCE = re.compile(r"[。；;\n]+")

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Penalty:
    """What states a penalty, and for which duty."""

    unit: Evidence
    duty: Evidence


@dataclass(frozen=True, slots=True)
class _Stated:
    """A threat, where it stands, and what the words of one weigh that names no duty."""

    unit: Evidence
    threat: Threat
    said: Weights


def stating(units: Iterable[Evidence]) -> list[Evidence]:
    """Return the numbered units that state a penalty."""
    return [unit for unit in units if unit.unit.number and states_penalty(unit.unit.text)]


def penalty_for(
    duties: Sequence[Evidence],
    penal: Sequence[Evidence],
    kinds: Collection[str],
    asked: str,
    ranker: Ranker,
) -> Penalty | None:
    """Return what threatens the first of the duties that any unit threatens the breach of.

    Of several threats of it, the one that says most of what is `asked`.
    """
    weigh = partial(_weights, ranker=ranker)
    weights = weigh(asked)
    threats = _threats(penal, kinds, ranker)
    for duty in duties:
        found = [
            (link * (1 + _shared(weights, one.threat.text)), at)
            for at, one in enumerate(threats)
            if (link := _link(one, duty, weights)) >= _SAME_WORDS
        ]
        if found:
            return Penalty(threats[max(found)[1]].unit, duty)
    return None


def duty_threatened(
    unit: Evidence, duties: Sequence[Evidence], kinds: Collection[str], asked: str, ranker: Ranker
) -> Evidence | None:
    """Return the first of some units whose breach a unit threatens in the words `asked`."""
    weights = _weights(asked, ranker)
    threats = _threats([unit], kinds, ranker)
    if not threats:
        return None
    nearest = max(threats, key=lambda one: _shared(weights, one.threat.text))
    linked = [(_link(nearest, duty, weights), -at) for at, duty in enumerate(duties)]
    link, at = max(linked, default=(0.0, 0))
    return duties[-at] if link >= _SAME_WORDS else None


def _threats(units: Sequence[Evidence], kinds: Collection[str], ranker: Ranker) -> list[_Stated]:
    return [
        _Stated(unit, threat, {} if threat.duties else _weights(threat.text, ranker))
        for unit in units
        for threat in threats_in(unit.unit.text, kinds)
    ]


def _link(stated: _Stated, duty: Evidence, asked: Weights) -> float:
    """Return how surely a duty is what is threatened: by its number, or else by its words."""
    if stated.threat.duties:
        return float(any(_names(one, duty, asked) for one in stated.threat.duties))
    # Of an article that holds several duties, another may be asked of.
    nearest = max(_SENTENCE.split(duty.unit.text), key=lambda one: _shared(asked, one))
    if _shared(asked, nearest) and _shared(stated.said, nearest) < _OF_IT:
        return 0.0
    return _shared(stated.said, duty.unit.text)


def _names(named: Duty, unit: Evidence, asked: Weights) -> bool:
    """Tell whether a duty named is that of a unit, and the item asked of is one of those named."""
    if (named.kind, named.number) != (unit.unit.kind, unit.unit.number):
        return False
    items = items_of(unit.unit.text)
    if not named.items or not items:
        return True
    said = {number: _shared(asked, text) for number, text in items.items()}
    nearest = max(said, key=lambda number: said[number])
    return said[nearest] == 0 or nearest in named.items


def _weights(text: str, ranker: Ranker) -> Weights:
    """Return what the words of a text weigh that say what it is about."""
    said = [word for word in words(content_words(text)) if len(word) > 1]
    return ranker.vocabulary.weights_of(said)[0]


def _shared(weights: Weights, text: str) -> float:
    """Return the share, by weight, of words that a text has."""
    there = terms_of(text)
    whole = sum(weights.values()) or 1.0
    return sum(weight for word, weight in weights.items() if word in there) / whole
