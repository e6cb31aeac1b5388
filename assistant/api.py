"""The HTTP contract over a finished assistant."""

from typing import Any

from fastapi import APIRouter, FastAPI, Response
from fastapi.responses import JSONResponse

from assistant.answering import Assistant
from assistant.api_documents import document_routes
from assistant.problems import MEDIA_TYPE, Problem, install_problem_handlers, problem_response
from assistant.wire import AnswerBody, AskRequest, answer_body
from vectorstore.library import Library

_PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "content": {MEDIA_TYPE: {}}} for status in (404, 422, 503)
}


def create_app(assistant: Assistant, library: Library) -> FastAPI:
    """Return the application that answers with `assistant` from what `library` holds."""
    app = FastAPI(
        title="Jianyi",
        description="Answers questions about numbered documents; every citation is verified.",
        responses=_PROBLEMS,
    )
    install_problem_handlers(app)
    app.include_router(_ask_routes(assistant))
    app.include_router(document_routes(library))
    app.include_router(_health_routes(library))
    return app


def _ask_routes(assistant: Assistant) -> APIRouter:
    router = APIRouter()

    @router.post("/ask", response_model=AnswerBody)
    def ask(request: AskRequest) -> Response:
        """Answer a question with verified citations, or refuse."""
        answer = assistant.ask(request.as_question())
        body = answer_body(answer, include_passages=request.include_passages)
        # Validated already, and serialised once, by pydantic itself.
        return Response(body.model_dump_json(), media_type="application/json")

    return router


def _health_routes(library: Library) -> APIRouter:
    router = APIRouter()

    @router.get("/healthz")
    def healthz() -> dict[str, str]:
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
