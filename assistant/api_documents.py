"""`/documents`: what is loaded, its outline and text, ingesting and removing."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, Path, Query, Request, Response, UploadFile
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from assistant.api_access import Caller
from ingestion import Document, Unit
from ingestion.labels import normalise_label
from ingestion.reports import parse_report, with_id
from vectorstore.library import Library
from vectorstore.records import DocumentSummary
from vectorstore.tokenisation import fold

_CONTROLS = r"\x00-\x08\x0e-\x19\x1b\x1f"
_PROSE = rf"^[^{_CONTROLS}]*[^\s{_CONTROLS}][^{_CONTROLS}]*$"
"""What can be read is text with something in it; control characters mark a binary file."""
DocumentId = Annotated[str, Path(min_length=1, max_length=255)]


class DocumentBody(BaseModel):
    """A document that is loaded."""

    id: str
    title: str
    language: str
    symbol: str | None
    unit_count: int
    passage_count: int
    revision: int
    warnings: list[str]


class UnitBody(BaseModel):
    """A unit of a document's outline."""

    label: str
    kind: str
    number: str | None
    section: list[str]
    modality: list[str]
    start: int | None
    end: int | None


class DocumentDetail(DocumentBody):
    """A document with its outline."""

    sections: list[list[str]]
    units: list[UnitBody]


class UnitQuery(BaseModel):
    """Conditions on units, and which of those that meet them are wanted."""

    model_config = ConfigDict(extra="forbid")

    label: Annotated[str, StringConstraints(max_length=100)] | None = None
    section: Annotated[str, StringConstraints(max_length=300)] | None = None
    """Words of one of its headings."""
    kind: Annotated[str, StringConstraints(max_length=40)] | None = None
    modality: Annotated[str, StringConstraints(max_length=40)] | None = None
    contains: Annotated[str, StringConstraints(max_length=200)] | None = None
    offset: int = Field(default=0, ge=0, le=1_000_000)
    limit: int = Field(default=50, ge=1, le=500)

    def holds_for(self, unit: Unit) -> bool:
        """Tell whether `unit` meets every condition; script and width do not matter."""
        return (
            (self.label is None or normalise_label(self.label) == unit.label)
            and (self.kind is None or self.kind == unit.kind)
            and (self.modality is None or self.modality in unit.modality)
            and (self.contains is None or fold(self.contains) in fold(unit.text))
            and (
                self.section is None
                or any(fold(self.section) in fold(heading) for heading in unit.section)
            )
        )


class UnitText(UnitBody):
    """A unit with its words."""

    text: str


class UnitPage(BaseModel):
    """Some of the units that were asked for."""

    total: int
    offset: int
    units: list[UnitText]


def document_routes(
    library: Library, asker: Callable[[Request], Caller], admin: Callable[[Request], Caller]
) -> APIRouter:
    """Return the routes over what `library` holds; `admin` may change it."""
    router = APIRouter(dependencies=[Depends(asker)])

    @router.get("/documents")
    def documents() -> list[DocumentBody]:
        """List what is loaded."""
        return [_document_body(summary) for summary in library.catalogue.summaries()]

    @router.get("/documents/{document_id}")
    def document(document_id: DocumentId) -> DocumentDetail:
        """Return a document's outline."""
        found = library.catalogue.document(document_id)
        summary = next(s for s in library.catalogue.summaries() if s.id == document_id)
        return _detail(found, summary)

    @router.get("/documents/{document_id}/text", response_class=PlainTextResponse)
    def text(document_id: DocumentId) -> PlainTextResponse:
        """Return the source text that the offsets of citations point into."""
        return PlainTextResponse(library.catalogue.text(document_id))

    @router.get("/documents/{document_id}/units")
    def units(
        document_id: DocumentId,
        wanted: Annotated[UnitQuery, Query()],
    ) -> UnitPage:
        """Return a document's units as data; every condition given has to hold."""
        found = [u for u in library.catalogue.document(document_id).units if wanted.holds_for(u)]
        page = found[wanted.offset : wanted.offset + wanted.limit]
        shown = [UnitText(**_unit(unit).model_dump(), text=unit.text) for unit in page]
        return UnitPage(total=len(found), offset=wanted.offset, units=shown)

    @router.post(
        "/documents",
        status_code=201,
        dependencies=[Depends(admin)],
        responses={200: {"model": DocumentBody, "description": "This version was there already."}},
    )
    def ingest(
        file: Annotated[UploadFile, File(json_schema_extra={"pattern": _PROSE})],
        response: Response,
        name: Annotated[str | None, Form(alias="id")] = None,
    ) -> DocumentBody:
        """Ingest a report, or replace its earlier version; 200 where nothing changed."""
        report = parse_report(file.file.read(), file.filename or "document.txt")
        report = with_id(report, name) if name else report
        if not library.ingest(report):
            response.status_code = 200
        summaries = library.catalogue.summaries()
        return _document_body(next(s for s in summaries if s.id == report.id))

    @router.delete("/documents/{document_id}", status_code=204, dependencies=[Depends(admin)])
    def remove(document_id: DocumentId) -> None:
        """Remove a document and everything derived from it."""
        library.remove(document_id)

    return router


def _document_body(summary: DocumentSummary) -> DocumentBody:
    return DocumentBody.model_validate(summary, from_attributes=True)


def _detail(document: Document, summary: DocumentSummary) -> DocumentDetail:
    return DocumentDetail(
        **_document_body(summary).model_dump(),
        sections=[list(section.path) for section in document.sections],
        units=[_unit(unit) for unit in document.units],
    )


def _unit(unit: Unit) -> UnitBody:
    return UnitBody(
        label=unit.label,
        kind=unit.kind,
        number=unit.number,
        section=list(unit.section),
        modality=list(unit.modality),
        start=unit.spans[0].start if unit.spans else None,
        end=unit.spans[-1].end if unit.spans else None,
    )
