"""What of a document is compared by meaning: its passages, and the questions written beside it.

Questions are compared by the mean of every few that stand together: as telling as each of them by
itself, and a sixteenth of the vectors. A vector belongs to its texts, whatever document they stand
in and wherever they stand there.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from importlib.resources import files
from typing import Protocol

import numpy as np

from vectorstore.batches import batches
from vectorstore.catalogue import Catalogue
from vectorstore.extras import asked_before
from vectorstore.pieces import clauses, telling
from vectorstore.sentence_encoder import DIMENSIONS, Vectors

_TOGETHER = 16
"""Questions that share a vector: about those of one language."""
_KEY = 16
"""Bytes of a hash by which texts find their vector."""
_ROW = np.dtype([("key", f"S{_KEY}"), ("vector", "<f2", (DIMENSIONS,))])
Kept = dict[bytes, Vectors]
"""Vectors by the hash of their texts."""


class Encoder(Protocol):
    """What turns texts into vectors of their meaning."""

    @property
    def id(self) -> str:
        """Name that is stored with its vectors."""

    def encode(self, texts: Sequence[str], /) -> Vectors:
        """Return a unit vector for each text, one a row."""


class Kind(IntEnum):
    """What texts are to the unit they belong to."""

    TEXT = 0
    ANSWERED = 1
    """Questions that it answers."""
    UNANSWERED = 2
    """Questions on its subject that it does not answer."""
    CLAUSE = 3
    """A clause of its text."""


@dataclass(frozen=True, slots=True)
class Meant:
    """Texts of a unit that are compared as one."""

    unit: int
    """Position of the unit; -1 for the whole document."""
    kind: Kind
    texts: tuple[str, ...]
    passage: str = ""
    """Id of the passage that a text is."""

    @property
    def key(self) -> bytes:
        """What tells these texts from all others."""
        joined = "\n".join(self.texts).encode("utf-8", "surrogatepass")
        # A trailing zero would be lost in a fixed-width string of bytes.
        return hashlib.sha256(joined).hexdigest()[:_KEY].encode()


def meant_in(catalogue: Catalogue, document_id: str, *, extras: bool) -> Iterator[Meant]:
    """Yield what of a document is compared; the questions beside it only with `extras`."""
    passages = [
        entry.passage for batch in catalogue.indexed_passages([document_id]) for entry in batch
    ]
    for passage, text in zip(passages, telling([p.text for p in passages]), strict=True):
        yield Meant(passage.unit, Kind.TEXT, (text,), passage.id)
        yield from (Meant(passage.unit, Kind.CLAUSE, (clause,)) for clause in clauses(text))
    asked: dict[tuple[int, Kind], list[str]] = {}
    for about in asked_before(catalogue.database, document_id) if extras else ():
        kind = Kind.ANSWERED if about.answered else Kind.UNANSWERED
        asked.setdefault((about.unit, kind), []).append(about.text)
    for (unit, kind), texts in asked.items():
        yield from (Meant(unit, kind, tuple(some)) for some in batches(texts, _TOGETHER))


def vectors_of(meant: Sequence[Meant], encoder: Encoder) -> Vectors:
    """Return the vector of each: the direction in which the mean of its texts points."""
    rows = []
    for some in batches(meant):
        every = encoder.encode([text for one in some for text in one.texts])
        starts = np.cumsum([0, *(len(one.texts) for one in some[:-1])])
        rows.append(np.add.reduceat(every, starts, axis=0))
    summed = np.concatenate(rows) if rows else np.empty((0, DIMENSIONS), np.float32)
    length: Vectors = np.linalg.norm(summed, axis=1, keepdims=True)
    return np.asarray(summed / np.maximum(length, np.finfo(np.float32).tiny), np.float32)


def packed(kept: Mapping[bytes, Vectors]) -> bytes:
    """Write vectors with their keys, in half precision."""
    rows = np.array([(key, vector) for key, vector in sorted(kept.items())], _ROW)
    return rows.tobytes()


def unpacked(content: bytes) -> Kept:
    """Read what `packed` wrote; what was cut short is no vector."""
    whole = len(content) // _ROW.itemsize * _ROW.itemsize
    rows = np.frombuffer(content[:whole], _ROW)
    vectors = rows["vector"].astype(np.float32)
    return dict(zip(rows["key"].tolist(), vectors, strict=True))


def shipped(document_id: str) -> Kept:
    """Return the vectors that ship with a bundled report; none where there are none."""
    file = files("vectorstore").joinpath("bundled", f"{document_id}.meanings")
    return unpacked(file.read_bytes()) if file.is_file() else {}
