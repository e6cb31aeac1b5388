"""Small honest stand-ins and builders for the tests of every package."""

from collections.abc import Sequence

import numpy as np

from ingestion import Document, Passage, Section, Span, Unit
from vectorstore.embeddings import EmbeddingModel
from vectorstore.sentence_encoder import DIMENSIONS, Vectors


def a_unit(text: str, number: int, kind: str = "recommendation", start: int = 0) -> Unit:
    label = {"recommendation": f"建议 {number}", "paragraph": f"第 {number} 段"}[kind]
    span = Span(start, start + len(text))
    return Unit(label, kind, str(number), ("第一章",), text, (span,), None, ("should",))


def a_document(
    *texts: str,
    id: str = "report",  # noqa: A002 - what it is called in `Document`
    title: str = "一份报告",
    kind: str = "recommendation",
) -> Document:
    """Return a document whose recommendations are `texts`, numbered from 1."""
    source = "第一章\n"
    units = []
    for number, text in enumerate(texts, start=1):
        units.append(a_unit(text, number, kind, start=len(source)))
        source += f"{text}\n"
    section = Section(("第一章",), Span(0, 3))
    return Document(id, title, "zh-Hans", None, source, (section,), tuple(units))


def a_passage(
    text: str = "文本",
    id: str = "p1",  # noqa: A002 - what it is called in `Passage`
    document_id: str = "report",
    unit: int = 0,
    piece: int = 0,
) -> Passage:
    return Passage(id, document_id, unit, piece, f"建议 {unit + 1}", text)


class WordLengthEmbeddings:
    """A vector counts a text's words by their length: predictable geometry in 8 dimensions.

    Every text it was asked to embed is in `embedded`.
    """

    def __init__(self, dimensions: int = 8) -> None:
        self.dimensions = dimensions
        self.embedded: list[str] = []

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        self.embedded += texts
        return [self._vector(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        return self._vector(text)

    def _vector(self, text: str) -> list[float]:
        vector = [0.0] * self.dimensions
        for word in text.split():
            vector[min(len(word), self.dimensions) - 1] += 1.0
        return vector if any(vector) else [1.0] * self.dimensions


class GivenEmbeddings:
    """Returns the vectors it was given, whatever the texts."""

    def __init__(self, vectors: Sequence[Sequence[float]]) -> None:
        self._vectors = [list(vector) for vector in vectors]

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return self._vectors

    def embed_query(self, text: str) -> list[float]:
        return self._vectors[0]


def a_model(
    embeddings: WordLengthEmbeddings | GivenEmbeddings | None = None,
    id: str = "fake:word-length",  # noqa: A002 - what it is called in `EmbeddingModel`
) -> EmbeddingModel:
    """Return an embedding model that takes texts of any length."""
    return EmbeddingModel(id, embeddings or WordLengthEmbeddings(), len, 1_000_000)


class LetterEncoder:
    """An encoder whose vectors count letters: texts of the same letters mean the same.

    Every text it was asked to encode is in `encoded`.
    """

    id = "letters"

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.encoded += texts
        vectors = np.zeros((len(texts), DIMENSIONS), np.float32)
        for row, text in enumerate(texts):
            for letter in text or " ":
                vectors[row, ord(letter) % DIMENSIONS] += 1
        length: Vectors = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.asarray(vectors / length, np.float32)
