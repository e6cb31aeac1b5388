"""`/documents`: what is loaded, its outline and text, ingesting and removing."""

from collections.abc import Callable
from functools import lru_cache
from typing import Annotated

from fastapi import (
    APIRouter,
    Depends,
    File,
    Form,
    HTTPException,
    Path,
    Query,
    Request,
    Response,
    UploadFile,
)
from fastapi.responses import PlainTextResponse

from assistant.answering.starting import StartingQuestion, starting_questions
from assistant.http.access import Caller
from assistant.http.document_bodies import (
    DocumentBody,
    DocumentDetail,
    OutlineBody,
    QuestionBody,
    UnitPage,
    UnitQuery,
    document_body,
    document_detail,
    outline_body,
    unit_text,
)
from assistant.wire import TAG
from ingestion import Document
from ingestion.reports import parse_report, with_id
from vectorstore.errors import document_not_found
from vectorstore.library import Library
from vectorstore.records import DocumentSummary

_CONTROLS = r"\x00-\x08\x0e-\x19\x1b\x1f"
_PROSE = rf"^[^{_CONTROLS}]*[^\s{_CONTROLS}][^{_CONTROLS}]*$"
"""What can be read is text with something in it; control characters mark a binary file."""
_REPORT = "一. 植树\n\n建议 1\n各国应植树。\n"
DocumentId = Annotated[
    str, Path(min_length=1, max_length=255, examples=["trafficking-wg-2020-draft-report.zh"])
]
Report = Annotated[UploadFile, File(json_schema_extra={"pattern": _PROSE, "examples": [_REPORT]})]
ReportId = Annotated[str | None, Form(alias="id", examples=["trees"])]


def document_routes(
    library: Library, asker: Callable[[Request], Caller], admin: Callable[[Request], Caller]
) -> APIRouter:
    """Return the routes over what `library` holds; `admin` may change it."""
    router = APIRouter(dependencies=[Depends(asker)])
    router.include_router(_reading_routes(library))
    router.include_router(_changing_routes(library, admin))
    return router


def _reading_routes(library: Library) -> APIRouter:
    router = APIRouter()
    catalogue = library.catalogue

    # Telling the languages of hundreds of questions takes longer than an answer does.
    @lru_cache(maxsize=256)
    def starting(
        document_id: str, _revision: int, language: str, limit: int
    ) -> list[StartingQuestion]:
        return starting_questions(catalogue, document_id, language, limit)

    @router.get("/documents")
    def documents() -> list[DocumentBody]:
        """List what is loaded."""
        return [document_body(summary) for summary in catalogue.summaries()]

    @router.get("/documents/{document_id}")
    def document(document_id: DocumentId) -> DocumentDetail:
        """Return a document's outline."""
        return document_detail(catalogue.document(document_id), _summary(library, document_id))

    @router.get("/documents/{document_id}/text", response_class=PlainTextResponse)
    def text(document_id: DocumentId) -> PlainTextResponse:
        """Return the source text that the offsets of citations point into."""
        return PlainTextResponse(catalogue.text(document_id))

    @router.get("/documents/{document_id}/units")
    def units(document_id: DocumentId, wanted: Annotated[UnitQuery, Query()]) -> UnitPage:
        """Return a document's units as data; every condition given has to hold."""
        _summary(library, document_id)
        found = [u for u in catalogue.units([document_id]) if wanted.holds_for(u.unit)]
        page = found[wanted.offset : wanted.offset + wanted.limit]
        if wanted.language:
            page = [catalogue.with_extras(unit) for unit in page]
        shown = [unit_text(unit, wanted.language) for unit in page]
        return UnitPage(total=len(found), offset=wanted.offset, units=shown)

    @router.get("/documents/{document_id}/questions")
    def questions(
        document_id: DocumentId,
        language: Annotated[str, Query(pattern=TAG, max_length=35, examples=["fr"])],
        limit: Annotated[int, Query(ge=1, le=20)] = 4,
    ) -> list[QuestionBody]:
        """Return questions in a language that units of a document answer, to start with."""
        revision = _summary(library, document_id).revision
        found = starting(document_id, revision, language, limit)
        return [QuestionBody.model_validate(question) for question in found]

    return router


def _id_in_form(request: Request) -> None:
    """Refuse an id in the address of an upload, where it would be passed over."""
    if request.method == "POST" and "id" in request.query_params:
        raise HTTPException(422, "The id is a field of the form, beside the file: -F id=NAME.")


def _changing_routes(library: Library, admin: Callable[[Request], Caller]) -> APIRouter:
    router = APIRouter(dependencies=[Depends(admin), Depends(_id_in_form)])

    @router.post("/outline")
    def outline(file: Report, name: ReportId = None) -> OutlineBody:
        """Read a report as ingesting would, and store nothing."""
        report = _read(file, name)
        there = {summary.id for summary in library.catalogue.summaries()}
        other = library.conflicting(report)
        replaces = report.id in there and other is None
        return outline_body(report, replaces=replaces, conflicts_with=other)

    @router.post(
        "/documents",
        status_code=201,
        responses={200: {"model": DocumentBody, "description": "This version was there already."}},
    )
    def ingest(file: Report, response: Response, name: ReportId = None) -> DocumentBody:
        """Ingest a report, or replace its earlier version; 200 where nothing changed."""
        report = _read(file, name)
        if not library.ingest(report):
            response.status_code = 200
        return document_body(_summary(library, report.id))

    @router.delete("/documents/{document_id}", status_code=204)
    def remove(document_id: DocumentId) -> None:
        """Remove a document and everything derived from it."""
        library.remove(document_id)

    return router


def _read(file: UploadFile, name: str | None) -> Document:
    report = parse_report(file.file.read(), file.filename or "document.txt")
    return with_id(report, name) if name else report


def _summary(library: Library, document_id: str) -> DocumentSummary:
    for summary in library.catalogue.summaries():
        if summary.id == document_id:
            return summary
    raise document_not_found(document_id)
