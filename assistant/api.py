"""The HTTP contract over a finished assistant."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.responses import JSONResponse

from assistant.answering import Assistant
from assistant.api_ask import allow_waiting, ask_routes
from assistant.api_documents import document_routes
from assistant.problems import MEDIA_TYPE, Problem, install_problem_handlers, problem_response
from vectorstore.library import Library

_WAITING = 256
"""Requests that may wait for a model at once."""
_PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "content": {MEDIA_TYPE: {}}} for status in (404, 422, 503)
}


def create_app(assistant: Assistant, library: Library) -> FastAPI:
    """Return the application that answers with `assistant` from what `library` holds."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        await allow_waiting(_WAITING)
        yield

    app = FastAPI(
        lifespan=lifespan,
        title="Jianyi",
        description="Answers questions about numbered documents; every citation is verified.",
        responses=_PROBLEMS,
    )
    install_problem_handlers(app)
    app.include_router(ask_routes(assistant))
    app.include_router(document_routes(library))
    app.include_router(_health_routes(library))
    return app


def _health_routes(library: Library) -> APIRouter:
    router = APIRouter()

    @router.get("/healthz")
    async def healthz() -> dict[str, str]:
        """Say that the process is alive."""
        return {"status": "ok"}

    @router.get("/readyz")
    def readyz() -> JSONResponse:
        """Bring every index to the Catalogue's revision, and say whether they all are."""
        library.follow()
        revisions = library.revisions()
        behind = [name for name, at in revisions.items() if at != revisions["catalogue"]]
        if behind:
            detail = f"not at revision {revisions['catalogue']} yet: {', '.join(behind)}"
            return problem_response(Problem(title="Not ready", status=503, detail=detail))
        return JSONResponse({"status": "ready", "revisions": revisions})

    return router
