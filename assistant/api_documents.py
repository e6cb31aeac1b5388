"""`/documents`: what is loaded, its outline and text, ingesting and removing."""

from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends, Form, Request, Response, UploadFile
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel

from assistant.errors import Forbidden
from ingestion import Document
from ingestion.reports import parse_report, with_id
from vectorstore.library import Library
from vectorstore.records import DocumentSummary

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


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


def document_routes(library: Library) -> APIRouter:
    """Return the routes over what `library` holds."""
    router = APIRouter()

    @router.get("/documents")
    def documents() -> list[DocumentBody]:
        """List what is loaded."""
        return [_document_body(summary) for summary in library.catalogue.summaries()]

    @router.get("/documents/{document_id}")
    def document(document_id: str) -> DocumentDetail:
        """Return a document's outline."""
        found = library.catalogue.document(document_id)
        summary = next(s for s in library.catalogue.summaries() if s.id == document_id)
        return _detail(found, summary)

    @router.get("/documents/{document_id}/text", response_class=PlainTextResponse)
    def text(document_id: str) -> PlainTextResponse:
        """Return the source text that the offsets of citations point into."""
        return PlainTextResponse(library.catalogue.text(document_id))

    @router.post("/documents", status_code=201, dependencies=[Depends(_own_page_only)])
    def ingest(
        file: UploadFile, response: Response, name: Annotated[str | None, Form(alias="id")] = None
    ) -> DocumentBody:
        """Ingest a report, or replace its earlier version; 200 where nothing changed."""
        report = parse_report(file.file.read(), file.filename or "document.txt")
        report = with_id(report, name) if name else report
        if not library.ingest(report):
            response.status_code = 200
        summaries = library.catalogue.summaries()
        return _document_body(next(s for s in summaries if s.id == report.id))

    @router.delete(
        "/documents/{document_id}", status_code=204, dependencies=[Depends(_own_page_only)]
    )
    def remove(document_id: str) -> None:
        """Remove a document and everything derived from it."""
        library.remove(document_id)

    return router


def _own_page_only(request: Request) -> None:
    """Refuse a change that another site's page asks for through the user's browser.

    Without keys the server listens on loopback only, which a browser reaches from any page: so the
    host must be loopback by name, and a page that says where it comes from must come from here.
    """
    host = urlsplit(f"//{request.headers.get('host', '')}")
    origin = request.headers.get("origin")
    if host.hostname not in _LOOPBACK or (origin and urlsplit(origin).netloc != host.netloc):
        raise Forbidden("documents are changed from this machine only, not from another page.")


def _document_body(summary: DocumentSummary) -> DocumentBody:
    return DocumentBody.model_validate(summary, from_attributes=True)


def _detail(document: Document, summary: DocumentSummary) -> DocumentDetail:
    return DocumentDetail(
        **_document_body(summary).model_dump(),
        sections=[list(section.path) for section in document.sections],
        units=[
            UnitBody(
                label=unit.label,
                kind=unit.kind,
                number=unit.number,
                section=list(unit.section),
                modality=list(unit.modality),
                start=unit.spans[0].start if unit.spans else None,
                end=unit.spans[-1].end if unit.spans else None,
            )
            for unit in document.units
        ],
    )
