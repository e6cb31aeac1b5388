"""Embedding models, and the offline one that needs no weights.

The offline model is feature hashing (Weinberger et al., 2009, "Feature Hashing for Large Scale
Multitask Learning") of the same terms the lexical index counts: deterministic on every machine,
with no download. It knows no synonyms; it is the floor any real embedding model is measured from.
"""

import zlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from vectorstore.errors import EmbeddingFailed
from vectorstore.tokenisation import VERSION, terms

MAX_TOKENS = 8191
"""Of OpenAI's embedding models, and far above any recommendation."""
_DIMENSIONS = 256
_DIGITS = 5
Vector = NDArray[np.float32]


class Embeddings(Protocol):
    """What LangChain's `Embeddings` requires; any of its implementations fits."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Embed passages."""

    def embed_query(self, text: str) -> list[float]:
        """Embed a question."""


class OfflineEmbeddings:
    """Hashed terms as unit vectors of 256 dimensions; `Embeddings` without a model."""

    model_id = f"offline:hashed-terms-{VERSION}-{_DIMENSIONS}"

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Embed passages."""
        return [_hashed(text).tolist() for text in texts]

    def embed_query(self, text: str) -> list[float]:
        """Embed a question, in the same way as a passage."""
        embedding: list[float] = _hashed(text).tolist()
        return embedding


@dataclass(frozen=True, slots=True)
class EmbeddingModel:
    """An embedding model under the name that is stored with its vectors."""

    id: str
    embeddings: Embeddings
    count_tokens: Callable[[str], int]
    max_tokens: int
    """Longer passages are cut."""
    paid: bool = False
    """Whether its vectors cost money and time, so that none may be lost."""

    def embed(self, texts: Sequence[str]) -> list[bytes]:
        """Return a unit vector for each text as float32 bytes.

        Raises:
            EmbeddingFailed: the model returned too few vectors, or of unequal length, or zero.
        """
        vectors = self.embeddings.embed_documents(list(texts))
        if len(vectors) != len(texts) or len({len(vector) for vector in vectors}) > 1:
            raise EmbeddingFailed(
                f"embedding model {self.id!r} returned {len(vectors)} vectors of lengths "
                f"{sorted({len(v) for v in vectors})} for {len(texts)} texts: it cannot be used."
            )
        return [self._unit_vector(vector).tobytes() for vector in vectors]

    def embed_query(self, text: str) -> Vector:
        """Return the unit vector of a question."""
        return self._unit_vector(self.embeddings.embed_query(text))

    def _unit_vector(self, vector: list[float]) -> Vector:
        array = np.asarray(vector, dtype="<f4")
        length = float(np.linalg.norm(array))
        if not np.isfinite(length) or length == 0:
            raise EmbeddingFailed(f"embedding model {self.id!r} returned a vector of no direction.")
        return (array / length).astype("<f4")


def similarity(cosine: float) -> float:
    """Return a cosine as a score: without the digits in which equal vectors come out unequal."""
    return round(float(cosine), _DIGITS)


def offline_model(count_tokens: Callable[[str], int], max_tokens: int) -> EmbeddingModel:
    """Return the default model."""
    return EmbeddingModel(OfflineEmbeddings.model_id, OfflineEmbeddings(), count_tokens, max_tokens)


def _hashed(text: str) -> Vector:
    vector = np.zeros(_DIMENSIONS, dtype=np.float32)
    # A text without terms (punctuation alone) still needs a direction of its own.
    for term, count in Counter(terms(text) or [text]).items():
        place, sign = _place(term)
        vector[place] += sign * (1 + np.log(count))
    if not vector.any():  # terms that cancel out exactly
        vector[_place(text)[0]] = 1.0
    return vector


@lru_cache(maxsize=1 << 16)
def _place(term: str) -> tuple[int, int]:
    encoded = zlib.crc32(term.encode("utf-8", "surrogatepass"))
    return encoded % _DIMENSIONS, 1 if encoded & 0x80000000 else -1
