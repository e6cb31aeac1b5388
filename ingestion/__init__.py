"""Read a numbered document: file in, `Document` and `Passage`s out.

Only the values and errors are imported here; reading a file (`ingestion.reports`,
`ingestion.passages`) loads what answering a question does not need.
"""

from ingestion.errors import EmptyReport, IngestionError, NotText, ReportTooLarge, UnreadableReport
from ingestion.model import TEXT, TITLE, Document, Passage, Section, Span, Unit

__all__ = [
    "TEXT",
    "TITLE",
    "Document",
    "EmptyReport",
    "IngestionError",
    "NotText",
    "Passage",
    "ReportTooLarge",
    "Section",
    "Span",
    "Unit",
    "UnreadableReport",
]
