"""Every change to the Catalogue, each in one transaction that is whole or has not happened."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from ingestion import Document, Passage
from vectorstore import records
from vectorstore.catalogue import document_not_found
from vectorstore.database import Connection, Database, Row, documents, passages, units
from vectorstore.embeddings import EmbeddingModel
from vectorstore.errors import DocumentConflict
from vectorstore.revisions import advance_revision, read_note, write_note

_BATCH = 256
_T = TypeVar("_T")
Progress = Callable[[int], object]
"""Called with the number of passages just done."""
EMBEDDING_MODEL = "embedding_model"
"""Note that says which model's vectors the Catalogue holds."""


def store_document(
    database: Database,
    document: Document,
    new_passages: Iterable[Passage],
    model: EmbeddingModel,
    progress: Progress = lambda _: None,
) -> bool:
    """Store `document` in place of its earlier version; passages that stayed keep their vectors.

    Returns False, and changes nothing, where this very version is stored already.

    Raises:
        DocumentConflict: what is stored under its id shares neither title nor text with it.
    """
    fingerprint = records.fingerprint(document)
    with database.write() as connection:
        row = _document_row(connection, document.id)
        if row and row.fingerprint == fingerprint:
            return False
        if row and row.title != document.title:
            _refuse_another_report(connection, document)
        values = records.document_row(document) | {
            "fingerprint": fingerprint,
            "revision": advance_revision(connection),
            "passage_count": 0,
        }
        by_id = documents.c.id == document.id
        if row:
            connection.execute(documents.update().where(by_id).values(**values))
        else:
            connection.execute(documents.insert().values(**values))
        _replace_units(connection, document)
        count = _replace_passages(connection, document.id, new_passages, model, progress)
        connection.execute(documents.update().where(by_id).values(passage_count=count))
        write_note(connection, EMBEDDING_MODEL, model.id)
    return True


def remove_document(database: Database, document_id: str) -> None:
    """Remove a document and everything derived from it.

    Raises:
        DocumentNotFound: there is none with that id.
    """
    with database.write() as connection:
        if not _document_row(connection, document_id):
            raise document_not_found(document_id)
        connection.execute(passages.delete().where(passages.c.document_id == document_id))
        connection.execute(units.delete().where(units.c.document_id == document_id))
        connection.execute(documents.delete().where(documents.c.id == document_id))
        advance_revision(connection)


def embed_again(
    database: Database, model: EmbeddingModel, progress: Progress = lambda _: None
) -> int:
    """Give every passage embedded by another model a vector of `model`; return how many."""
    with database.read() as connection:
        if read_note(connection, EMBEDDING_MODEL) in (None, model.id):
            return 0
    foreign = passages.select().where(passages.c.embedding_model != model.id)
    repaired = 0
    with database.write() as connection:
        while rows := connection.execute(foreign.limit(_BATCH)).all():
            vectors = model.embed([row.text for row in rows])
            for row, vector in zip(rows, vectors, strict=True):
                by_id = passages.c.id == row.id
                values = {"vector": vector, "embedding_model": model.id}
                connection.execute(passages.update().where(by_id).values(**values))
            repaired += len(rows)
            progress(len(rows))
        # Every index has to take the new vectors, so every document counts as changed.
        connection.execute(documents.update().values(revision=advance_revision(connection)))
        write_note(connection, EMBEDDING_MODEL, model.id)
    return repaired


def set_note(database: Database, key: str, value: str) -> None:
    """Store a fact about the Catalogue itself."""
    with database.write() as connection:
        write_note(connection, key, value)


def _refuse_another_report(connection: Connection, document: Document) -> None:
    texts = units.select().with_only_columns(units.c.text)
    stored = connection.execute(texts.where(units.c.document_id == document.id)).scalars()
    if not {unit.text for unit in document.units}.intersection(stored):
        raise DocumentConflict(
            f"the id {document.id!r} belongs to another report already: ingest this one under an "
            f"id of its own (--id), or delete the other first."
        )


def _document_row(connection: Connection, document_id: str) -> Row[Any, Any, Any] | None:
    columns = (documents.c.id, documents.c.title, documents.c.fingerprint)
    query = documents.select().with_only_columns(*columns).where(documents.c.id == document_id)
    return connection.execute(query).first()


def _replace_units(connection: Connection, document: Document) -> None:
    connection.execute(units.delete().where(units.c.document_id == document.id))
    for batch in _batches(enumerate(document.units)):
        rows = [
            records.unit_row(unit) | {"document_id": document.id, "position": position}
            for position, unit in batch
        ]
        connection.execute(units.insert(), rows)


def _replace_passages(
    connection: Connection,
    document_id: str,
    new_passages: Iterable[Passage],
    model: EmbeddingModel,
    progress: Progress,
) -> int:
    current: set[str] = set()
    for batch in _batches(new_passages):
        kept = _keep_unchanged(connection, batch, model)
        fresh = [passage for passage in batch if passage.id not in kept]
        _insert(connection, fresh, model)
        current.update(passage.id for passage in batch)
        progress(len(batch))
    stored = passages.select().with_only_columns(passages.c.id)
    rows = connection.execute(stored.where(passages.c.document_id == document_id))
    stale = [row.id for row in rows if row.id not in current]
    for ids in _batches(stale):
        connection.execute(passages.delete().where(passages.c.id.in_(ids)))
    return len(current)


def _keep_unchanged(
    connection: Connection, batch: Sequence[Passage], model: EmbeddingModel
) -> set[str]:
    """Move the passages already stored with a vector of `model` to their new place."""
    ids = [passage.id for passage in batch]
    query = passages.select().with_only_columns(passages.c.id, passages.c.embedding_model)
    rows = connection.execute(query.where(passages.c.id.in_(ids))).all()
    kept = {row.id for row in rows if row.embedding_model == model.id}
    outdated = [row.id for row in rows if row.id not in kept]
    if outdated:
        connection.execute(passages.delete().where(passages.c.id.in_(outdated)))
    for passage in batch:
        if passage.id in kept:
            place = {"unit": passage.unit, "piece": passage.piece}
            connection.execute(passages.update().where(passages.c.id == passage.id).values(**place))
    return kept


def _insert(connection: Connection, fresh: Sequence[Passage], model: EmbeddingModel) -> None:
    if not fresh:
        return
    vectors = model.embed([passage.text for passage in fresh])
    rows = [
        {
            "id": passage.id,
            "document_id": passage.document_id,
            "unit": passage.unit,
            "piece": passage.piece,
            "label": passage.label,
            "text": passage.text,
            "embedding_model": model.id,
            "vector": vector,
        }
        for passage, vector in zip(fresh, vectors, strict=True)
    ]
    connection.execute(passages.insert(), rows)


def _batches(items: Iterable[_T]) -> Iterator[list[_T]]:
    iterator = iter(items)
    while batch := list(islice(iterator, _BATCH)):
        yield batch
