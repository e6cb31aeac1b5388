"""The texts that citations are verified against, kept between questions."""

from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock

from vectorstore import records, statements
from vectorstore.database import Connection
from vectorstore.records import DocumentSummary

_KEPT = 16


@dataclass(frozen=True, slots=True)
class Source:
    """One version of a document as citations are verified against it."""

    summary: DocumentSummary
    text: str


class Sources:
    """Reads the sources of documents, each version once while it is among the last used."""

    def __init__(self) -> None:
        self._kept: dict[str, Source] = {}
        self._mutex = Lock()

    def read(self, connection: Connection, document_ids: Iterable[str]) -> dict[str, Source]:
        """Return the sources as this transaction sees them; ids that name nothing are left out."""
        rows = connection.execute(statements.REVISIONS, {"ids": [*document_ids]}).all()
        return {row.id: self._source(connection, row.id, row.revision) for row in rows}

    def _source(self, connection: Connection, document_id: str, revision: int) -> Source:
        with self._mutex:
            source = self._kept.pop(document_id, None)
            if source and source.summary.revision == revision:
                self._kept[document_id] = source  # the last used stands last
                return source
        row = connection.execute(statements.SOURCE, {"id": document_id}).mappings().one()
        source = Source(records.summary(row), row["text"])
        with self._mutex:
            self._kept[document_id] = source
            while len(self._kept) > _KEPT:
                del self._kept[next(iter(self._kept))]
        return source
