"""How the values of a document are written to and read from rows of the Catalogue."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Protocol

from ingestion import Document, Passage, Section, Span, Unit

_FORMAT = "1"
"""Part of every fingerprint: raise it when the structure read from the same text changes."""
_SHORT_TITLE = 24


class Row(Protocol):
    """A row as a mapping of column names to values."""

    def __getitem__(self, column: str, /) -> Any:
        """Return the value of a column."""


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """What is loaded, without the text."""

    id: str
    title: str
    language: str
    symbol: str | None
    warnings: tuple[str, ...]
    revision: int
    """The Catalogue revision that stored this version."""
    unit_count: int
    passage_count: int

    @property
    def short_title(self) -> str:
        """What tells this document from others in a citation: its symbol, or its id."""
        return self.symbol or self.id[:_SHORT_TITLE]


@dataclass(frozen=True, slots=True)
class StoredUnit:
    """A unit and where it stands in the Catalogue."""

    document_id: str
    position: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Extras:
    """What is searched beside a unit's text, and its translations."""

    searchable: str
    translations: dict[str, str]
    """By language; shown beside a quote, never in place of it."""


NO_EXTRAS = Extras("", {})


@dataclass(frozen=True, slots=True)
class AskedBefore:
    """A question written beside a document, and whether a unit of it answers it."""

    unit: int
    """Position of the unit it is about; -1 for the whole document."""
    text: str
    answered: bool


def text_sha256(text: str) -> str:
    """Return the hash by which extras find the text they belong to."""
    return hashlib.sha256(text.encode()).hexdigest()


def fingerprint(document: Document) -> str:
    """Return a hash of everything stored of `document`: equal when nothing has changed."""
    content = json.dumps(
        [_FORMAT, document_row(document), [unit_row(unit) for unit in document.units]],
        ensure_ascii=False,
        sort_keys=True,
    )
    return hashlib.sha256(content.encode()).hexdigest()


def document_row(document: Document) -> dict[str, Any]:
    """Return the columns of a document that do not depend on the Catalogue."""
    return {
        "id": document.id,
        "title": document.title,
        "language": document.language,
        "symbol": document.symbol,
        "text": document.text,
        "sections": [
            {"path": list(section.path), "heading": _pair(section.heading)}
            for section in document.sections
        ],
        "warnings": list(document.warnings),
        "unit_count": len(document.units),
    }


def unit_row(unit: Unit) -> dict[str, Any]:
    """Return the columns of a unit."""
    return {
        "label": unit.label,
        "kind": unit.kind,
        "number": unit.number,
        "section": list(unit.section),
        "text": unit.text,
        "spans": [_pair(span) for span in unit.spans],
        "heading": _pair(unit.heading) if unit.heading else None,
        "modality": list(unit.modality),
    }


def summary(row: Row) -> DocumentSummary:
    """Read a summary from a row of `documents`."""
    return DocumentSummary(
        id=row["id"],
        title=row["title"],
        language=row["language"],
        symbol=row["symbol"],
        warnings=tuple(row["warnings"]),
        revision=row["revision"],
        unit_count=row["unit_count"],
        passage_count=row["passage_count"],
    )


def document(row: Row, units: tuple[Unit, ...]) -> Document:
    """Read a document from its row and its units."""
    return Document(
        id=row["id"],
        title=row["title"],
        language=row["language"],
        symbol=row["symbol"],
        text=row["text"],
        sections=tuple(
            Section(tuple(section["path"]), Span(*section["heading"]))
            for section in row["sections"]
        ),
        units=units,
        warnings=tuple(row["warnings"]),
    )


def unit(row: Row) -> Unit:
    """Read a unit from its row."""
    return Unit(
        label=row["label"],
        kind=row["kind"],
        number=row["number"],
        section=tuple(row["section"]),
        text=row["text"],
        spans=tuple(Span(*pair) for pair in row["spans"]),
        heading=Span(*row["heading"]) if row["heading"] else None,
        modality=tuple(row["modality"]),
    )


def passage(row: Row) -> Passage:
    """Read a passage from its row."""
    return Passage(
        id=row["id"],
        document_id=row["document_id"],
        unit=row["unit"],
        piece=row["piece"],
        label=row["label"],
        text=row["text"],
    )


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]
