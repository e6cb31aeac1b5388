"""The HTTP contract over a finished assistant."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, Query, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from pydantic import BaseModel

from assistant.composition import Jianyi
from assistant.http import search_results
from assistant.http.access import Access
from assistant.http.ask import allow_waiting, ask_routes
from assistant.http.conversations import conversation_routes
from assistant.http.docs import docs_assets, docs_routes
from assistant.http.documents import document_routes
from assistant.http.limits import Gate, Limits
from assistant.http.openai import openai_routes
from assistant.http.page import PageFiles, page_routes
from assistant.http.problems import MEDIA_TYPE, Problem, install_problem_handlers, problem_response
from assistant.metrics import MEDIA_TYPE as METRICS_TYPE
from assistant.metrics import Metrics
from vectorstore.errors import VectorStoreError, document_not_found
from vectorstore.library import Library

_WAITING = 256
"""Requests that may wait for a model at once."""
_PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "content": {MEDIA_TYPE: {}}}
    for status in (400, 401, 403, 404, 409, 413, 415, 422, 429, 503)
}

# What is no HTTP at all is answered by the server below us.
_PROBLEMS[400]["content"]["text/plain"] = {}


class FoundBody(BaseModel):
    """A passage found, with what each retriever made of it."""

    label: str
    document_id: str
    text: str
    scores: dict[str, dict[str, float]]


def create_app(parts: Jianyi, limits: Limits | None = None) -> FastAPI:
    """Return the application over finished `parts`."""
    limits, metrics = limits or Limits(), Metrics()
    access = Access(parts.keys, limits.rate)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        await allow_waiting(_WAITING)
        yield

    app = FastAPI(
        lifespan=lifespan,
        title="Jianyi",
        description="Answers questions about numbered documents; every citation is verified.",
        responses=_PROBLEMS,
        docs_url=None,
        redoc_url=None,
    )
    install_problem_handlers(app)
    asker, admin = access.scoped("ask"), access.scoped("admin")
    log_questions = limits.log_questions
    app.include_router(
        ask_routes(parts.assistant, metrics, access.paced, log_questions=log_questions)
    )
    app.include_router(openai_routes(parts.assistant, metrics, access.paced))
    app.include_router(document_routes(parts.library, asker, admin))
    app.include_router(conversation_routes(parts.conversations, parts.feedback, asker))
    app.include_router(_search_routes(parts, access))
    app.include_router(_health_routes(parts.library, metrics, access))
    app.include_router(docs_routes())
    app.include_router(page_routes(parts.keys, asker))
    app.mount("/page", PageFiles())
    app.mount("/docs/assets", docs_assets())
    app.add_middleware(Gate, limits=limits, metrics=metrics, uploader=admin)
    return app


def _search_routes(parts: Jianyi, access: Access) -> APIRouter:
    router = APIRouter(dependencies=[Depends(access.scoped("ask"))])

    @router.get("/search")
    def search(
        q: Annotated[str, Query(min_length=1, max_length=2000, examples=["交流方案"])],
        document: Annotated[
            list[str],
            Query(
                default_factory=list,
                max_length=1000,
                examples=[["trafficking-wg-2020-draft-report.zh"]],
            ),
        ],
        k: Annotated[int, Query(ge=1, le=200)] = 10,
    ) -> list[FoundBody]:
        """Return ranked passages with the rank and score of every retriever."""
        loaded = {summary.id for summary in parts.library.catalogue.summaries()}
        for unknown in set(document) - loaded:
            raise document_not_found(unknown)
        found = search_results.search(parts.retrievers, q, document, k)
        return [FoundBody.model_validate(row) for row in found]

    return router


def _health_routes(library: Library, metrics: Metrics, access: Access) -> APIRouter:
    router = APIRouter()

    @router.get("/healthz")
    async def healthz() -> dict[str, str]:
        """Say that the process is alive."""
        return {"status": "ok"}

    @router.get("/readyz")
    def readyz() -> JSONResponse:
        """Bring every index to the Catalogue's revision, and say which parts are not ready."""
        troubles = []
        try:
            revision = library.catalogue.revision()
        except VectorStoreError as error:
            return _not_ready([f"catalogue: {error}"])
        for index in library.indexes:
            try:
                index.follow()
            except VectorStoreError as error:
                troubles.append(f"{index.name}: {error}")
                continue
            if index.revision != revision:
                troubles.append(f"{index.name}: at revision {index.revision} of {revision}")
        if troubles:
            return _not_ready(troubles)
        return JSONResponse({"status": "ready", "revisions": library.revisions()})

    @router.get(
        "/metrics",
        dependencies=[Depends(access.scoped("admin"))],
        response_class=PlainTextResponse,
    )
    def exposition() -> Response:
        """Return what the server measures of itself, for Prometheus."""
        return Response(metrics.exposition(), media_type=METRICS_TYPE)

    return router


def _not_ready(troubles: list[str]) -> JSONResponse:
    return problem_response(Problem(title="Not ready", status=503, detail="; ".join(troubles)))
