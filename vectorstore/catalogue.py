"""The Catalogue: documents, units, passages and their vectors; every index derives from it."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, lru_cache
from threading import local

from ingestion import Document, Passage, Unit
from vectorstore import records, statements
from vectorstore.batches import BATCH, batches
from vectorstore.database import (
    IDENTITY,
    Connection,
    Database,
    RowMapping,
    documents,
    passages,
    units,
)
from vectorstore.errors import DocumentNotFound
from vectorstore.records import DocumentSummary
from vectorstore.revisions import read_note, read_revision, require_model
from vectorstore.sources import Source, Sources

Label = tuple[str, str]
"""Kind and number of a unit: `("recommendation", "13")`."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A unit and the source it stands in, both of one revision."""

    unit: Unit
    position: int
    source: Source


@dataclass(frozen=True, slots=True)
class IndexedPassage:
    """A passage with the vector an index is brought up from."""

    passage: Passage
    vector: bytes
    """float32, little-endian."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What is loaded, without any text."""

    summaries: tuple[DocumentSummary, ...]
    kinds: frozenset[str]
    """Kinds of unit that occur."""


class Catalogue:
    """Documents and their structure, as the current revision has them."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._sources = Sources()
        self._steady = local()
        self._overview = lru_cache(maxsize=1)(self._read_overview)

    @cached_property
    def identity(self) -> str:
        """What tells this Catalogue from any other, whatever their revisions."""
        return self.note(IDENTITY) or ""

    def revision(self) -> int:
        """Return the current revision; 0 while nothing was ever stored."""
        steady: int | None = getattr(self._steady, "revision", None)
        if steady is not None:
            return steady
        with self.database.read() as connection:
            return read_revision(connection)

    @contextmanager
    def steady(self) -> Iterator[None]:
        """Ask for the revision once for all that is done inside, in this thread."""
        self._steady.revision = self.revision()
        try:
            yield
        finally:
            self._steady.revision = None

    def note(self, key: str) -> str | None:
        """Return a fact about the Catalogue itself, or None."""
        with self.database.read() as connection:
            return read_note(connection, key)

    def overview(self) -> Overview:
        """Return what is loaded, as the current revision has it."""
        return self._overview(self.revision())

    def summaries(self) -> tuple[DocumentSummary, ...]:
        """Return the documents loaded, by id."""
        return self.overview().summaries

    def document(self, document_id: str) -> Document:
        """Return a document with its structure.

        Raises:
            DocumentNotFound: there is none with that id.
        """
        by_id = documents.select().where(documents.c.id == document_id)
        with self.database.read() as connection:
            row = connection.execute(by_id).mappings().first()
            if not row:
                raise document_not_found(document_id)
            found = connection.execute(statements.UNITS, {"document_id": document_id}).mappings()
            return records.document(row, tuple(records.unit(unit) for unit in found))

    def text(self, document_id: str) -> str:
        """Return the source text that offsets point into.

        Raises:
            DocumentNotFound: there is none with that id.
        """
        with self.database.read() as connection:
            source = self._sources.read(connection, [document_id]).get(document_id)
        if not source:
            raise document_not_found(document_id)
        return source.text

    def passages(self, ids: Sequence[str]) -> dict[str, Passage]:
        """Return the passages with these ids; those no longer there are left out."""
        with self.database.read() as connection:
            return {
                row["id"]: records.passage(row)
                for batch in batches(ids)
                for row in connection.execute(statements.PASSAGES, {"ids": batch}).mappings()
            }

    def passages_labelled(
        self, labels: Sequence[Label], document_ids: Sequence[str] | None = None
    ) -> tuple[Passage, ...]:
        """Return the passages of the units of these kinds and numbers, label by label."""
        query = statements.PASSAGES_LABELLED
        if document_ids is not None:
            query = query.where(passages.c.document_id.in_(document_ids))
        with self.database.read() as connection:
            return tuple(
                records.passage(row)
                for kind, number in dict.fromkeys(labels)
                for row in connection.execute(query, {"kind": kind, "number": number}).mappings()
            )

    def evidence(self, found: Sequence[Passage]) -> tuple[Evidence, ...]:
        """Return the units of these passages with their sources: each once, in this order.

        A passage that a change meanwhile has made stale is left out.
        """
        texts = {(passage.document_id, passage.unit): passage.text for passage in found}
        with self.database.read() as connection:
            sources = self._sources.read(connection, {document_id for document_id, _ in texts})
            rows = {
                (row["document_id"], row["position"]): row
                for document_id in sources
                for row in _unit_rows(connection, document_id, texts)
            }
        return tuple(
            Evidence(records.unit(rows[place]), place[1], sources[place[0]])
            for place, text in texts.items()
            if place in rows and text in rows[place]["text"]
        )

    def numbers(self, kind: str, document_ids: Sequence[str] | None = None) -> tuple[str, ...]:
        """Return the numbers that units of `kind` carry, in document order."""
        condition = (units.c.kind == kind) & units.c.number.is_not(None)
        if document_ids is not None:
            condition &= units.c.document_id.in_(document_ids)
        query = units.select().with_only_columns(units.c.number).where(condition)
        with self.database.read() as connection:
            ordered = query.order_by(units.c.document_id, units.c.position)
            return tuple(connection.execute(ordered).scalars())

    def holdings(self) -> tuple[int, dict[str, int]]:
        """Return the revision, and every document's own: what an index should hold."""
        with self.database.read() as connection:
            rows = connection.execute(statements.HOLDINGS)
            return read_revision(connection), {row.id: row.revision for row in rows}

    def indexed_passages(
        self, document_ids: Sequence[str] | None = None, model_id: str | None = None
    ) -> Iterator[Sequence[IndexedPassage]]:
        """Yield passages with their vectors, in batches of one snapshot: all, or of documents.

        Raises:
            IndexUnavailable: the vectors are not those of `model_id`.
        """
        query = passages.select()
        if document_ids is not None:
            query = query.where(passages.c.document_id.in_(document_ids))
        with self.database.read() as connection:
            if model_id is not None:
                require_model(connection, model_id)
            with connection.execution_options(yield_per=BATCH).execute(query) as found:
                for rows in found.mappings().partitions():
                    yield [IndexedPassage(records.passage(row), row["vector"]) for row in rows]

    def _read_overview(self, _revision: int) -> Overview:
        with self.database.read() as connection:
            rows = connection.execute(statements.SUMMARIES).mappings()
            return Overview(
                tuple(records.summary(row) for row in rows),
                frozenset(connection.execute(statements.KINDS).scalars()),
            )


def document_not_found(document_id: str) -> DocumentNotFound:
    """Return the error for an id that names no document."""
    return DocumentNotFound(
        f"no document has the id {document_id!r}: `jianyi documents` lists what is loaded."
    )


def _unit_rows(
    connection: Connection, document_id: str, places: Iterable[tuple[str, int]]
) -> Iterator[RowMapping]:
    positions = (position for owner, position in places if owner == document_id)
    for batch in batches(positions):
        at = {"document_id": document_id, "positions": batch}
        yield from connection.execute(statements.UNITS_AT, at).mappings()
