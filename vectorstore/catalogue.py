"""The Catalogue: documents, units, passages and their vectors; every index derives from it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingestion import Document, Passage, Unit
from vectorstore import records
from vectorstore.database import Connection, Database, RowMapping, documents, passages, units
from vectorstore.errors import DocumentNotFound
from vectorstore.records import DocumentSummary
from vectorstore.revisions import read_note, read_revision

_BATCH = 256
Label = tuple[str, str]
"""Kind and number of a unit: `("recommendation", "13")`."""


@dataclass(frozen=True, slots=True)
class Source:
    """One version of a document as citations are verified against it."""

    summary: DocumentSummary
    text: str


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
        self._source = lru_cache(maxsize=16)(self._read_source)
        self._overview = lru_cache(maxsize=1)(self._read_overview)

    def revision(self) -> int:
        """Return the current revision; 0 while nothing was ever stored."""
        with self.database.read() as connection:
            return read_revision(connection)

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
        with self.database.read() as connection:
            row = (
                connection.execute(documents.select().where(documents.c.id == document_id))
                .mappings()
                .first()
            )
            if not row:
                raise document_not_found(document_id)
            found = connection.execute(
                units.select().where(units.c.document_id == document_id).order_by(units.c.position)
            )
            return records.document(row, tuple(records.unit(unit) for unit in found.mappings()))

    def text(self, document_id: str) -> str:
        """Return the source text that offsets point into.

        Raises:
            DocumentNotFound: there is none with that id.
        """
        with self.database.read() as connection:
            revision = _revisions(connection, [document_id]).get(document_id)
        source = self._source(document_id, revision) if revision else None
        if not source:
            raise document_not_found(document_id)
        return source.text

    def passages(self, ids: Sequence[str]) -> dict[str, Passage]:
        """Return the passages with these ids; those no longer there are left out."""
        with self.database.read() as connection:
            rows = connection.execute(passages.select().where(passages.c.id.in_(ids)))
            return {row["id"]: records.passage(row) for row in rows.mappings()}

    def passages_labelled(
        self, labels: Sequence[Label], document_ids: Sequence[str] | None = None
    ) -> tuple[Passage, ...]:
        """Return the passages of the units of these kinds and numbers, label by label."""
        same_unit = units.c.document_id == passages.c.document_id
        joined = passages.join(units, same_unit & (units.c.position == passages.c.unit))
        order = (passages.c.document_id, passages.c.unit, passages.c.piece)
        found: list[Passage] = []
        with self.database.read() as connection:
            for kind, number in dict.fromkeys(labels):
                condition = (units.c.kind == kind) & (units.c.number == number)
                if document_ids is not None:
                    condition &= units.c.document_id.in_(document_ids)
                query = passages.select().select_from(joined).where(condition).order_by(*order)
                rows = connection.execute(query)
                found += [records.passage(row) for row in rows.mappings()]
        return tuple(found)

    def evidence(self, found: Sequence[Passage]) -> tuple[Evidence, ...]:
        """Return the units of these passages with their sources: each once, in this order.

        A passage that a change meanwhile has made stale is left out.
        """
        texts = {(passage.document_id, passage.unit): passage.text for passage in found}
        ids = {document_id for document_id, _ in texts}
        with self.database.read() as connection:
            revisions = _revisions(connection, ids)
            rows = {
                (row["document_id"], row["position"]): row
                for document_id in ids
                for row in _unit_rows(connection, document_id, texts)
            }
            sources = {id_: self._source(id_, revision) for id_, revision in revisions.items()}
        return tuple(
            Evidence(records.unit(rows[place]), place[1], source)
            for place, text in texts.items()
            if place in rows and text in rows[place]["text"] and (source := sources.get(place[0]))
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
        columns = (documents.c.id, documents.c.revision)
        with self.database.read() as connection:
            rows = connection.execute(documents.select().with_only_columns(*columns))
            return read_revision(connection), {row.id: row.revision for row in rows}

    def indexed_passages(
        self, document_ids: Sequence[str] | None = None
    ) -> Iterator[Sequence[IndexedPassage]]:
        """Yield passages with their vectors, in batches: all of them, or those of documents."""
        last = ""
        while True:
            query = passages.select().where(passages.c.id > last)
            if document_ids is not None:
                query = query.where(passages.c.document_id.in_(document_ids))
            with self.database.read() as connection:
                rows = connection.execute(query.order_by(passages.c.id).limit(_BATCH)).mappings()
                batch = [IndexedPassage(records.passage(row), row["vector"]) for row in rows]
            if not batch:
                return
            yield batch
            last = batch[-1].passage.id

    def _read_overview(self, _revision: int) -> Overview:
        columns = [column for column in documents.c if column.name not in ("text", "sections")]
        loaded = documents.select().with_only_columns(*columns).order_by(documents.c.id)
        kinds = units.select().with_only_columns(units.c.kind).distinct()
        with self.database.read() as connection:
            rows = connection.execute(loaded).mappings()
            return Overview(
                tuple(records.summary(row) for row in rows),
                frozenset(connection.execute(kinds).scalars()),
            )

    def _read_source(self, document_id: str, revision: int) -> Source | None:
        """Read one version of a document, or None where it is no longer the current one."""
        version = (documents.c.id == document_id) & (documents.c.revision == revision)
        with self.database.read() as connection:
            row = connection.execute(documents.select().where(version)).mappings().first()
            return Source(records.summary(row), row["text"]) if row else None


def document_not_found(document_id: str) -> DocumentNotFound:
    """Return the error for an id that names no document."""
    return DocumentNotFound(
        f"no document has the id {document_id!r}: `jianyi documents` lists what is loaded."
    )


def _revisions(connection: Connection, document_ids: Iterable[str]) -> dict[str, int]:
    query = documents.select().with_only_columns(documents.c.id, documents.c.revision)
    rows = connection.execute(query.where(documents.c.id.in_(document_ids)))
    return {row.id: int(row.revision) for row in rows}


def _unit_rows(
    connection: Connection, document_id: str, places: Iterable[tuple[str, int]]
) -> Sequence[RowMapping]:
    positions = [position for owner, position in places if owner == document_id]
    at = (units.c.document_id == document_id) & units.c.position.in_(positions)
    return connection.execute(units.select().where(at)).mappings().all()
