"""Errors as RFC 9457 `application/problem+json`: which error has which status, in one table."""

import logging
from collections.abc import Iterable, Iterator
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute, Match

from assistant.errors import (
    AnswerNotFound,
    AssistantError,
    ConversationNotFound,
    Forbidden,
    InvalidQuestion,
    NotAuthorised,
    Overloaded,
)
from ingestion import EmptyReport, IngestionError, NotText, ReportTooLarge
from vectorstore.errors import (
    DocumentConflict,
    DocumentNotFound,
    EmptyQuery,
    VectorStoreError,
)

_log = logging.getLogger(__name__)
MEDIA_TYPE = "application/problem+json"
_OPENAI = "/v1/"

# The first class an error is an instance of decides.
_STATUS: tuple[tuple[type[Exception], int, str], ...] = (
    (InvalidQuestion, 422, "The question cannot be asked"),
    (ConversationNotFound, 404, "No such conversation"),
    (AnswerNotFound, 404, "No such answer"),
    (EmptyQuery, 422, "The question is empty"),
    (NotAuthorised, 401, "A key is needed"),
    (Overloaded, 429, "Too many questions"),
    (Forbidden, 403, "Not allowed"),
    (AssistantError, 500, "The assistant is not set up"),
    (ReportTooLarge, 413, "The report is too large"),
    (NotText, 415, "The report is not text"),
    (EmptyReport, 422, "The report is empty"),
    (IngestionError, 422, "The report cannot be read"),
    (DocumentNotFound, 404, "No such document"),
    (DocumentConflict, 409, "The id belongs to another report"),
    (VectorStoreError, 503, "A part of the store cannot be reached"),
)
EXPECTED = (AssistantError, IngestionError, VectorStoreError)
"""Errors that are told in one line; any other is a bug."""


class FieldError(BaseModel):
    """What is wrong with one field of a request."""

    field: str
    detail: str


class Problem(BaseModel):
    """An error, as RFC 9457 has it."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: list[FieldError] = []


def install_problem_handlers(app: FastAPI) -> None:
    """Make every error of `app` a problem document."""
    for error_class in EXPECTED:
        app.add_exception_handler(error_class, expected_response)
    app.add_exception_handler(RequestValidationError, _invalid_request)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _bug)


def status_of(error: Exception) -> tuple[int, str]:
    """Return the status and title of an expected error."""
    for error_class, status, title in _STATUS:
        if isinstance(error, error_class):
            return status, title
    raise TypeError(f"{type(error).__name__} is not an expected error")


def problem_of(error: Exception) -> Problem:
    """Return an expected error as a problem; one of ours is logged as well."""
    status, title = status_of(error)
    if status >= 500:
        _log.error("%s: %s", type(error).__name__, error)
    return Problem(title=title, status=status, detail=str(error))


def problem_response(
    problem: Problem, headers: dict[str, str] | None = None, *, request: Request | None = None
) -> JSONResponse:
    """Return `problem` as a response; clients of OpenAI's protocol find it as they expect too."""
    body: dict[str, Any] = problem.model_dump()
    if request and request.url.path.startswith(_OPENAI):
        body["error"] = {"message": problem.detail, "type": problem.title, "code": None}
    if not problem.errors:
        del body["errors"]
    return JSONResponse(body, problem.status, headers, MEDIA_TYPE)


def expected_response(request: Request, error: Exception) -> JSONResponse:
    """Return an expected error as the response to `request`."""
    headers = {"WWW-Authenticate": "Bearer"} if isinstance(error, NotAuthorised) else {}
    if isinstance(error, Overloaded):
        headers["Retry-After"] = str(error.wait)
    return problem_response(problem_of(error), headers, request=request)


def _invalid_request(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    errors = [_field_error(entry) for entry in error.errors()]
    detail = "; ".join(f"{entry.field or 'body'}: {entry.detail}" for entry in errors)
    problem = Problem(title="The request is not valid", status=422, detail=detail, errors=errors)
    return problem_response(problem, request=request)


def _field_error(entry: dict[str, Any]) -> FieldError:
    if entry["type"] == "json_invalid":
        # It is no field that is wrong; the last part of `loc` is the place in the body.
        why = entry.get("ctx", {}).get("error", entry["msg"])
        return FieldError(field="", detail=f"no valid JSON at character {entry['loc'][-1]}: {why}")
    return FieldError(field=".".join(str(part) for part in entry["loc"][1:]), detail=entry["msg"])


def _http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    problem = Problem(title=str(error.detail), status=error.status_code, detail=str(error.detail))
    headers = dict(error.headers or {})
    if error.status_code == 405:
        headers["Allow"] = ", ".join(sorted(_methods(request)))
    return problem_response(problem, headers, request=request)


def _methods(request: Request) -> set[str]:
    """Return the methods that a path has, of all the routes that match it."""
    return {
        method
        for route in _every_route(request.app.routes)
        if route.matches(request.scope)[0] is not Match.NONE
        for method in getattr(route, "methods", None) or ()
    }


def _every_route(routes: Iterable[BaseRoute]) -> Iterator[BaseRoute]:
    for route in routes:
        included = getattr(route, "original_router", None)
        if included is None:
            yield route
        else:
            yield from _every_route(included.routes)


def _bug(request: Request, error: Exception) -> JSONResponse:
    _log.error("bug in %s %s", request.method, request.url.path, exc_info=error)
    detail = "The server made a mistake; its log has the details."
    return problem_response(Problem(title="Internal error", status=500, detail=detail))
