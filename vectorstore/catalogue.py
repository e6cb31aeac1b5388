"""The Catalogue: documents, units, passages and their vectors; every index derives from it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property, lru_cache
from threading import local

from ingestion import Document, Passage
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
from vectorstore.errors import document_not_found
from vectorstore.evidence import AllUnits, Evidence, IndexedPassage, Overview
from vectorstore.records import DocumentSummary, Extras, text_sha256
from vectorstore.revisions import read_note, read_revision, require_model
from vectorstore.sources import Sources

__all__ = ["AllUnits", "Catalogue", "Evidence", "IndexedPassage", "Label", "Overview"]

Label = tuple[str, str]
"""Kind and number of a unit: `("recommendation", "13")`."""


class Catalogue:
    """Documents and their structure, as the current revision has them."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._sources = Sources()
        self._steady = local()
        self._extras = lru_cache(maxsize=64)(self._read_extras)
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

    def passages_of(self, evidence: Sequence[Evidence]) -> tuple[Passage, ...]:
        """Return the passages of these units, in this order."""
        found: dict[tuple[str, int], list[Passage]] = {}
        places = [(item.source.summary.id, item.position) for item in evidence]
        with self.database.read() as connection:
            for document_id in dict.fromkeys(id_ for id_, _ in places):
                for batch in batches(at for id_, at in places if id_ == document_id):
                    at = {"document_id": document_id, "units": batch}
                    for row in connection.execute(statements.PASSAGES_AT, at).mappings():
                        place = (document_id, row["unit"])
                        found.setdefault(place, []).append(records.passage(row))
        return tuple(passage for place in places for passage in found.get(place, ()))

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
            self.with_extras(Evidence(records.unit(rows[place]), place[1], sources[place[0]]))
            for place, text in texts.items()
            if place in rows and text in rows[place]["text"]
        )

    def units(self, document_ids: Sequence[str] | None = None) -> Iterator[Evidence]:
        """Yield every unit with its source, in document order: of all documents, or of some."""
        for summary in self.summaries():
            if document_ids is None or summary.id in document_ids:
                with self.database.read() as connection:
                    source = self._sources.read(connection, [summary.id]).get(summary.id)
                    found = connection.execute(statements.UNITS, {"document_id": summary.id})
                    rows = found.mappings().all() if source else []
                for row in rows:
                    if source:
                        yield Evidence(records.unit(row), row["position"], source)

    def searchable(self, document_id: str, revision: int) -> dict[int, str]:
        """Return what is searched beside the text, by position of the unit."""
        extras = self._extras(document_id, revision)
        if not extras:
            return {}
        with self.database.read() as connection:
            rows = connection.execute(statements.UNITS, {"document_id": document_id}).all()
        keys = {row.position: (row.label, text_sha256(row.text)) for row in rows}
        return {at: extras[key].searchable for at, key in keys.items() if key in extras}

    def with_extras(self, evidence: Evidence) -> Evidence:
        """Return a unit with what is searched beside it, and its translations."""
        summary = evidence.source.summary
        found = self._extras(summary.id, summary.revision)
        key = (evidence.unit.label, text_sha256(evidence.unit.text))
        return replace(evidence, extras=found[key]) if key in found else evidence

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

    def _read_extras(self, document_id: str, _revision: int) -> Mapping[tuple[str, str], Extras]:
        with self.database.read() as connection:
            rows = connection.execute(statements.EXTRAS, {"document_id": document_id})
            return {
                (row.label, row.text_sha256): Extras(row.searchable, row.translations)
                for row in rows
            }

    def _read_overview(self, _revision: int) -> Overview:
        with self.database.read() as connection:
            rows = connection.execute(statements.SUMMARIES).mappings()
            return Overview(
                tuple(records.summary(row) for row in rows),
                frozenset(connection.execute(statements.KINDS).scalars()),
                tuple(dict.fromkeys(_section_paths(connection))),
                frozenset(connection.execute(statements.ENRICHED).scalars()),
                connection.execute(statements.OF_LEVELS).first() is not None,
            )


def _section_paths(connection: Connection) -> Iterator[tuple[str, ...]]:
    for sections in connection.execute(statements.SECTIONS).scalars():
        for section in sections:
            yield tuple(section["path"])


def _unit_rows(
    connection: Connection, document_id: str, places: Iterable[tuple[str, int]]
) -> Iterator[RowMapping]:
    positions = (position for owner, position in places if owner == document_id)
    for batch in batches(positions):
        at = {"document_id": document_id, "positions": batch}
        yield from connection.execute(statements.UNITS_AT, at).mappings()
