"""The index of meanings: how near a question is to each unit, and to what is asked beside it.

It derives from the Catalogue like every index. Vectors are kept in the database by the texts they
belong to, so that only what is new is computed; those of the bundled reports ship with them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from vectorstore import statements
from vectorstore.batches import batches
from vectorstore.catalogue import Catalogue
from vectorstore.database import documents, meanings
from vectorstore.meant import (
    Encoder,
    Kept,
    Kind,
    Meant,
    meant_in,
    packed,
    shipped,
    unpacked,
    vectors_of,
)
from vectorstore.sentence_encoder import DIMENSIONS, Vectors
from vectorstore.word_vectors import WordVectors

Unit = tuple[str, int]
"""A document and a position in it; -1 for the document as a whole."""
_NONE = -1.0
"""Cosine to what is not there."""
_REMEMBERED = 64
_NAMES = 512
"""Short texts whose vectors are kept: what sections are called."""
_MANY = 64
"""Short texts from which on they are compared as one matrix, the words of a document."""
_MATRICES = 4
_BATCH = 64


@dataclass(frozen=True, slots=True)
class Nearness:
    """Cosines of a question to a unit: by kind, -1 where there is nothing to compare with."""

    text: float = _NONE
    answered: float = _NONE
    """To questions that it answers."""
    unanswered: float = _NONE
    """To questions on its subject that it does not answer."""
    clause: float = _NONE
    """To a clause of its text; none where the text is one."""


@dataclass(frozen=True, slots=True)
class Nearnesses:
    """How near a question is to every unit."""

    units: Mapping[Unit, int]
    passages: Sequence[str]
    """Id of each unit's first passage, by row; empty for a whole document."""
    cosines: NDArray[np.float32]
    """One row a unit, one column a kind; -1 for what is not there, or not asked."""

    def of(self, units: Sequence[Unit]) -> Nearness:
        """Return how near the nearest of `units` is, kind by kind."""
        rows = [self.units[unit] for unit in units if unit in self.units]
        return self._nearest(self.cosines[rows]) if rows else Nearness()

    @property
    def nearest(self) -> Nearness:
        """How near the nearest unit is, kind by kind."""
        return self._nearest(self.cosines)

    def _nearest(self, cosines: NDArray[np.float32]) -> Nearness:
        return Nearness(*map(float, cosines.max(axis=0))) if len(cosines) else Nearness()


@dataclass(frozen=True, slots=True)
class _Held:
    """One document as the index holds it."""

    version: int
    meant: Sequence[Meant]
    vectors: Vectors


@dataclass(frozen=True, slots=True)
class _Table:
    """Every document at one revision, as one matrix."""

    revision: int
    held: Mapping[str, _Held]
    units: Mapping[Unit, int]
    owners: Sequence[str]
    """The document of each unit's row."""
    row_of: NDArray[np.int64]
    kinds: NDArray[np.int64]
    passages: Sequence[str]
    """Id of the first passage of each unit's row; empty for a whole document."""
    vectors: Vectors


class MeaningIndex:
    """Compares questions with units by meaning; follows the Catalogue like every derived index."""

    name = "meaning"

    def __init__(self, catalogue: Catalogue, encoder: Encoder, *, extras: bool = True) -> None:
        self._catalogue = catalogue
        self._encoder = encoder
        self._extras = extras
        self._mutex = Lock()
        self._table = _tabled(-1, {})
        self._compared = lru_cache(maxsize=_REMEMBERED)(self._compare)
        self._encoded = lru_cache(maxsize=_NAMES)(lambda text: encoder.encode([text])[0])
        self._words = WordVectors(encoder)
        self._matrix = lru_cache(maxsize=_MATRICES)(self._encoded_together)

    @property
    def revision(self) -> int:
        """The revision of the Catalogue that is held."""
        return self._table.revision

    def compare(self, question: str, documents: Sequence[str] | None = None) -> Nearnesses:
        """Return how near `question` is to every unit, or to those of some documents."""
        self.follow()
        only = None if documents is None else tuple(documents)
        return self._compared(question, only, self._table.revision)

    def likenesses(self, text: str, others: Sequence[str]) -> list[float]:
        """Return the cosine of a short text to each of `others`, which are kept."""
        own = self._encoded(text)
        if len(others) > _MANY:
            return [float(cosine) for cosine in self._matrix(tuple(others)) @ own]
        return [float(own @ self._encoded(other)) for other in others]

    def nearest_words(self, words: Sequence[str], others: Sequence[str]) -> list[float]:
        """Return how near each of `words` is to the nearest of `others`; -1 where there is none."""
        return self._words.nearest(words, others)

    def _encoded_together(self, texts: tuple[str, ...]) -> Vectors:
        return np.concatenate([self._encoder.encode(some) for some in batches(texts, _BATCH)])

    def follow(self, progress: Callable[[int], object] = lambda _: None) -> None:
        """Bring the index to the Catalogue's revision, computing only what is new."""
        if self._table.revision == self._catalogue.revision():
            return
        with self._mutex:
            revision, versions = self._catalogue.holdings()
            if self._table.revision == revision:
                return  # brought up by another thread while this one waited
            before = self._table.held
            held = {
                id_: before[id_]
                if id_ in before and before[id_].version == version
                else self._read(id_, version, progress)
                for id_, version in versions.items()
            }
            self._table = _tabled(revision, held)

    def rebuild(self, progress: Callable[[int], object] = lambda _: None) -> None:
        """Compute everything anew from the Catalogue."""
        with self._catalogue.database.write(alone=False) as connection:
            connection.execute(meanings.delete())
        with self._mutex:
            self._table = _tabled(-1, {})
        self.follow(progress)

    def _compare(self, question: str, only: Sequence[str] | None, _revision: int) -> Nearnesses:
        table = self._table
        cosines = np.full((len(table.units), len(Kind)), _NONE, np.float32)
        if len(table.vectors):
            near = table.vectors @ self._encoder.encode([question])[0]
            np.maximum.at(cosines, (table.row_of, table.kinds), near)
        if only is not None:
            cosines[[owner not in only for owner in table.owners]] = _NONE
        return Nearnesses(table.units, table.passages, cosines)

    def _read(self, id_: str, version: int, progress: Callable[[int], object]) -> _Held:
        """Return a document's vectors: those kept, those that ship, and the rest new."""
        meant = list(meant_in(self._catalogue, id_, extras=self._extras))
        kept = self._kept(id_)
        missing = {one.key: one for one in meant if one.key not in kept}
        if missing:
            kept |= {key: vector for key, vector in shipped(id_).items() if key in missing}
            new = [one for key, one in missing.items() if key not in kept]
            for some in batches(new, _BATCH):
                vectors = vectors_of(some, self._encoder)
                kept |= {one.key: vector for one, vector in zip(some, vectors, strict=True)}
                progress(sum(one.kind is Kind.TEXT for one in some))
            if new:
                self._keep(id_, {one.key: kept[one.key] for one in meant})
        rows = [kept[one.key] for one in meant]
        matrix = np.array(rows, np.float32) if rows else np.empty((0, DIMENSIONS), np.float32)
        return _Held(version, meant, matrix)

    def _kept(self, id_: str) -> Kept:
        query = meanings.select().where(meanings.c.document_id == id_)
        with self._catalogue.database.read() as connection:
            row = connection.execute(query.where(meanings.c.encoder == self._encoder.id)).first()
        return unpacked(row.vectors) if row else {}

    def _keep(self, id_: str, kept: Kept) -> None:
        values = {"document_id": id_, "encoder": self._encoder.id, "vectors": packed(kept)}
        with self._catalogue.database.write() as connection:
            # A document removed meanwhile needs none.
            if connection.execute(statements.HOLDINGS.where(documents.c.id == id_)).first():
                connection.execute(meanings.delete().where(meanings.c.document_id == id_))
                connection.execute(meanings.insert(), [values])


def _tabled(revision: int, held: Mapping[str, _Held]) -> _Table:
    """Put the documents together in one matrix."""
    units: dict[Unit, int] = {}
    every = [(id_, one) for id_, document in held.items() for one in document.meant]
    row_of = [units.setdefault((id_, one.unit), len(units)) for id_, one in every]
    first: dict[int, str] = {}
    for row, (_, one) in zip(row_of, every, strict=True):
        if one.passage:
            first.setdefault(row, one.passage)
    vectors = [document.vectors for document in held.values()]
    return _Table(
        revision,
        held,
        units,
        [id_ for id_, _ in units],
        np.array(row_of, np.int64),
        np.array([one.kind for _, one in every], np.int64),
        [first.get(row, "") for row in range(len(units))],
        np.concatenate(vectors) if vectors else np.empty((0, DIMENSIONS), np.float32),
    )
