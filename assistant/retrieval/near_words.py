"""How near the words of a question are to those of units, word by word.

Where nobody wrote other words for a unit, it may say a word of the question by another: each is
compared with all of the unit's, and the nearest counts (as in late interaction, Khattab and Zaharia
2020), by what the word weighs.
"""

from collections.abc import Sequence
from math import inf

from assistant.words.framing import spoken_words, words_asked
from assistant.words.nearness import Meanings
from assistant.words.vocabulary import Vocabulary
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import everyday_terms

_RANKED_ANEW = 6
# Fitted on the questions of `eval/documents/dev`, each document held out in turn: what meaning and
# single words weigh beside the strength by words.
_MEANING = 3.5
_WORDS = 4.9


class NearWords:
    """Compares the words of a question with those of units."""

    def __init__(self, vocabulary: Vocabulary, meanings: Meanings) -> None:
        self._vocabulary = vocabulary
        self._meanings = meanings

    def mean(self, question: str, units: Sequence[Evidence]) -> float:
        """Return how near each word asked is to a word of one of `units`: the mean by weight."""
        weights, _ = self._weights(question)
        total = sum(weights.values())
        return self._sum(weights, units) / total if total else 0.0

    def ranked_anew(
        self,
        question: str,
        order: Sequence[int],
        evidence: Sequence[Evidence],
        strength: Sequence[float],
        meant: Sequence[float],
    ) -> tuple[list[int], list[float]]:
        """Return `order`, places in `evidence`, with the first of it in the order of all there is.

        `strength` is by words, `meant` what meaning adds to it. With each place goes by how much it
        is behind the best, without end for one that is not among the first; none where nothing is
        compared.
        """
        weights, heaviest = self._weights(question)
        first, others = order[:_RANKED_ANEW], order[_RANKED_ANEW:]
        if not weights or not heaviest or len(first) < 2:
            return list(order), []
        by_all = {
            at: strength[at]
            + _MEANING * meant[at]
            + _WORDS * self._sum(weights, [evidence[at]]) / heaviest
            for at in first
        }
        anew = sorted(first, key=lambda at: -by_all[at])
        behind = [by_all[anew[0]] - by_all[at] for at in anew]
        return [*anew, *others], behind + [inf] * len(others)

    def _weights(self, question: str) -> tuple[dict[str, float], float]:
        """Return what each word asked weighs, and what one does that occurs nowhere."""
        terms = {word: everyday_terms(word) for word in words_asked(question)}
        weights, heaviest = self._vocabulary.weights_of({t for own in terms.values() for t in own})
        weighed = {
            word: sum(weights[term] for term in own) / len(own)
            for word, own in terms.items()
            if own
        }
        return weighed, heaviest

    def _sum(self, weights: dict[str, float], units: Sequence[Evidence]) -> float:
        there = sorted({word for unit in units for word in spoken_words(unit.unit.text)})
        near = self._meanings.nearest_words(list(weights), there)
        return sum(weight * cosine for weight, cosine in zip(weights.values(), near, strict=True))
