"""Searchable extras and translations of units, kept apart from the text they belong to."""

from collections.abc import Iterable, Iterator

from ingestion.enrichment import WHOLE_DOCUMENT, Enrichment, all_texts
from vectorstore import statements
from vectorstore.database import Connection, Database, documents, extras, units
from vectorstore.errors import document_not_found
from vectorstore.records import AskedBefore, text_sha256
from vectorstore.revisions import advance_revision


def store_extras(
    database: Database,
    document_id: str,
    enrichments: Iterable[Enrichment],
    *,
    beside: bool = False,
) -> int:
    """Store the extras of a document's units in place of earlier ones; return how many.

    `beside` leaves those of other units as they are. Extras whose label no unit has are left out,
    unless they are the whole document's.

    Raises:
        DocumentNotFound: there is no such document.
    """
    with database.write() as connection:
        texts = _texts(connection, document_id)
        if not texts:
            raise document_not_found(document_id)
        texts[WHOLE_DOCUMENT] = ""
        rows = [
            {
                "document_id": document_id,
                "label": enrichment.label,
                "text_sha256": text_sha256(texts[enrichment.label]),
                "searchable": enrichment.searchable,
                "translations": dict(enrichment.translations),
                "answered": all_texts(enrichment.questions),
                "unanswered": all_texts(enrichment.unanswered),
            }
            for enrichment in enrichments
            if enrichment.label in texts
        ]
        earlier = extras.delete().where(extras.c.document_id == document_id)
        if beside:
            earlier = earlier.where(extras.c.label.in_([row["label"] for row in rows]))
        connection.execute(earlier)
        if rows:
            connection.execute(extras.insert(), rows)
        by_id = documents.c.id == document_id
        revision = advance_revision(connection)
        connection.execute(documents.update().where(by_id).values(revision=revision))
    return len(rows)


def asked_before(database: Database, document_id: str) -> Iterator[AskedBefore]:
    """Yield the questions written beside a document: those answered, and those not."""
    with database.read() as connection:
        places = {
            (row.label, text_sha256(row.text)): row.position
            for row in connection.execute(statements.UNITS, {"document_id": document_id})
        }
        places[WHOLE_DOCUMENT, text_sha256("")] = -1
        rows = connection.execute(statements.EXTRAS, {"document_id": document_id}).all()
    for row in rows:
        place = places.get((row.label, row.text_sha256))
        if place is not None:
            yield from (AskedBefore(place, text, True) for text in row.answered)
            yield from (AskedBefore(place, text, False) for text in row.unanswered)


def _texts(connection: Connection, document_id: str) -> dict[str, str]:
    query = units.select().with_only_columns(units.c.label, units.c.text)
    rows = connection.execute(query.where(units.c.document_id == document_id))
    return {row.label: row.text for row in rows}
