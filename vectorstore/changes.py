"""Every change to the Catalogue, each in one transaction that is whole or has not happened."""

from collections.abc import Iterable
from typing import Any

from ingestion import Document, Passage
from ingestion.ids import id_of
from vectorstore import records
from vectorstore.batches import batches
from vectorstore.database import Connection, Database, Row, documents, passages, units
from vectorstore.embeddings import EmbeddingModel
from vectorstore.errors import DocumentConflict, document_not_found
from vectorstore.revisions import EMBEDDING_MODEL, advance_revision, read_note, write_note
from vectorstore.tokenisation import terms
from vectorstore.vectors import Progress, adopt_model, replace_passages

_SAME_REPORT = 0.5
"""Share of their terms that versions of a report have in common, if not a whole unit."""


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
        DocumentConflict: what is stored under its id shares neither text with it nor a
            title that is more than the name of the file.
    """
    fingerprint = records.fingerprint(document)
    with database.write() as connection:
        row = _document_row(connection, document.id)
        if row and row.fingerprint == fingerprint:
            return False
        if row and _is_another(connection, row.title, document):
            raise DocumentConflict(
                f"the id {document.id!r} belongs to another report already: give this one an id of "
                "its own (--id on the command line, the field `id` over HTTP), or delete the other "
                "first."
            )
        adopt_model(connection, model, lambda _: None)
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
        count = replace_passages(connection, document.id, new_passages, model, progress)
        connection.execute(documents.update().where(by_id).values(passage_count=count))
    return True


def conflicting(database: Database, document: Document) -> str | None:
    """Return the title of another report stored under the id of `document`; None for none."""
    with database.read() as connection:
        row = _document_row(connection, document.id)
        return row.title if row and _is_another(connection, row.title, document) else None


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
    with database.write() as connection:
        return adopt_model(connection, model, progress)


def set_note(database: Database, key: str, value: str) -> None:
    """Store a fact about the Catalogue itself."""
    with database.write() as connection:
        write_note(connection, key, value)


def _is_another(connection: Connection, title: str, document: Document) -> bool:
    """Tell whether what is stored under `title` is another report than `document`.

    It shares neither a unit with it, nor many terms, nor a title that is more than a file's name.
    """
    if title == document.title and not _is_file_name(title, document.id):
        return False
    texts = units.select().with_only_columns(units.c.text)
    stored = connection.execute(texts.where(units.c.document_id == document.id)).scalars()
    before, after = set(stored), {unit.text for unit in document.units}
    there, here = frozenset(terms(" ".join(before))), frozenset(terms(" ".join(after)))
    few = len(there & here) < max(len(there), len(here)) * _SAME_REPORT
    return few and not before & after


def _is_file_name(title: str, document_id: str) -> bool:
    """Tell whether a title is but the name of the file, of which the id is made as well."""
    return id_of(title) == document_id


def _document_row(connection: Connection, document_id: str) -> Row[Any, Any, Any] | None:
    columns = (documents.c.id, documents.c.title, documents.c.fingerprint)
    query = documents.select().with_only_columns(*columns).where(documents.c.id == document_id)
    return connection.execute(query).first()


def _replace_units(connection: Connection, document: Document) -> None:
    connection.execute(units.delete().where(units.c.document_id == document.id))
    for batch in batches(enumerate(document.units)):
        rows = [
            records.unit_row(unit) | {"document_id": document.id, "position": position}
            for position, unit in batch
        ]
        connection.execute(units.insert(), rows)
