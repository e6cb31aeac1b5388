"""How near single words are to each other by meaning; vectors are kept while there is room."""

from collections.abc import Iterable, Sequence
from threading import Lock

import numpy as np

from vectorstore.batches import batches
from vectorstore.meant import Encoder
from vectorstore.sentence_encoder import Vectors

_BATCH = 64
_MOST = 8192
"""Words kept: 16 MiB, the words of some five long reports."""


class WordVectors:
    """Compares words; each is encoded once, until so many others were that it is let go."""

    def __init__(self, encoder: Encoder, most: int = _MOST) -> None:
        self._encoder = encoder
        self._most = most
        self._kept: dict[str, Vectors] = {}
        self._mutex = Lock()

    def nearest(self, words: Sequence[str], others: Sequence[str]) -> list[float]:
        """Return the cosine of each of `words` to the nearest of `others`; -1 where there is none.

        A word that is among the others is as near as can be.
        """
        if not words or not others:
            return [-1.0] * len(words)
        there = set(others)
        strange = [word for word in words if word not in there]
        vectors = self._vectors_of((*strange, *others))
        cosines = vectors[: len(strange)] @ vectors[len(strange) :].T
        near = dict(zip(strange, map(float, cosines.max(axis=1)), strict=True)) if strange else {}
        return [near.get(word, 1.0) for word in words]

    def _vectors_of(self, words: Sequence[str]) -> Vectors:
        with self._mutex:
            # What is used again goes behind what is not.
            known = {word: self._kept.pop(word) for word in set(words) if word in self._kept}
            self._kept.update(known)
        known |= self._encoded(word for word in dict.fromkeys(words) if word not in known)
        return np.stack([known[word] for word in words])

    def _encoded(self, words: Iterable[str]) -> dict[str, Vectors]:
        new: dict[str, Vectors] = {}
        for some in batches(words, _BATCH):
            new |= zip(some, self._encoder.encode(some), strict=True)
        with self._mutex:
            self._kept |= new
            for word in list(self._kept)[: -self._most]:
                del self._kept[word]
        return new
