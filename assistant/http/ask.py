"""`POST /ask`: one JSON body, or the same answer as server-sent events while it is made."""

import logging
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from typing import Annotated, Any

import anyio
from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import StreamingResponse
from fastapi.sse import format_sse_event
from pydantic import BaseModel
from starlette.types import Receive, Scope, Send

from assistant.answering.assistant import Assistant
from assistant.chat.model import CallCancelled, Cancellation
from assistant.events import Cited, Event, Finished, Said, Started
from assistant.http.access import Caller
from assistant.http.problems import EXPECTED, Problem, problem_of
from assistant.metrics import Metrics
from assistant.wire import (
    AnswerBody,
    AskRequest,
    CitedBody,
    SentenceBody,
    StartedBody,
    answer_body,
)

_log = logging.getLogger(__name__)
_EVENTS = "text/event-stream"
EVENT_STREAM: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {
            _EVENTS: {
                "schema": {
                    "type": "object",
                    "properties": {"event": {"type": "string"}, "data": {"type": "string"}},
                }
            }
        }
    }
}
"""How a stream of server-sent events is described: each of them is such an object."""
# Nobody between us and the reader may keep a sentence back until others have come.
_UNBUFFERED = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}


def ask_routes(
    assistant: Assistant,
    metrics: Metrics,
    asker: Callable[[Request], Caller],
    *,
    log_questions: bool = False,
) -> APIRouter:
    """Return the routes that answer."""
    router = APIRouter()
    Asker = Annotated[Caller, Depends(asker)]  # noqa: N806 - a type, made of what was passed

    @router.post("/ask", response_model=AnswerBody, responses=EVENT_STREAM)
    def ask(body: AskRequest, caller: Asker, request: Request) -> Response:
        """Answer a question with verified citations, or refuse."""
        if log_questions:
            asked = {"question": body.question, "request_id": request.state.request_id}
            _log.info("question", extra=asked)
        if _EVENTS in request.headers.get("accept", ""):
            return _stream(assistant, metrics, body, caller.owner)
        answer = assistant.ask(body.as_question(caller.owner))
        metrics.answered(answer)
        # Validated already, and serialised once, by pydantic itself.
        whole = answer_body(answer, include_passages=body.include_passages)
        return Response(whole.model_dump_json(), media_type="application/json")

    return router


class CancelledWithClient(StreamingResponse):
    """A stream whose making ends when its reader goes away."""

    def __init__(self, events: Iterator[bytes], cancellation: Cancellation) -> None:
        super().__init__(events, media_type=_EVENTS, headers=_UNBUFFERED)
        self._events = events
        self._cancellation = cancellation

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the stream, and listen for the reader's leave beside it."""
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(self._leave, receive)
            try:
                await self.stream_response(send)
            except OSError:
                _log.info("a reader left before the end of an answer.")
            finally:
                self._cancellation.cancel()
                tasks.cancel_scope.cancel()

    async def _leave(self, receive: Receive) -> None:
        await self.listen_for_disconnect(receive)
        self._cancellation.cancel()


def _stream(assistant: Assistant, metrics: Metrics, body: AskRequest, owner: str) -> Response:
    cancellation = Cancellation()
    events = assistant.stream(body.as_question(owner, cancellation))
    # What is wrong with the question is an error of the whole request, and not of its stream.
    first = next(events)
    encode = partial(_encoded, metrics=metrics, include_passages=body.include_passages)
    return CancelledWithClient(_safely(encode, chain([first], events)), cancellation)


def _safely(encode: "partial[bytes]", events: Iterator[Event]) -> Iterator[bytes]:
    """Encode events; what goes wrong on the way is told as the last one."""
    try:
        for event in events:
            yield encode(event)
    except CallCancelled:
        return
    except EXPECTED as error:
        yield _sent("error", problem_of(error))
    except Exception as error:
        _log.error("bug in a stream of POST /ask", exc_info=error)
        detail = "The server made a mistake; its log has the details."
        yield _sent("error", Problem(title="Internal error", status=500, detail=detail))


def _encoded(event: Event, *, metrics: Metrics, include_passages: bool) -> bytes:
    match event:
        case Started():
            return _sent("start", StartedBody.model_validate(event))
        case Cited():
            return _sent("citation", CitedBody.of(event.index, event.citation))
        case Said():
            return _sent("sentence", SentenceBody.model_validate(event.sentence))
        case Finished():
            metrics.answered(event.answer)
            return _sent("done", answer_body(event.answer, include_passages=include_passages))


def _sent(event: str, body: BaseModel) -> bytes:
    return bytes(format_sse_event(event=event, data_str=body.model_dump_json()))


async def allow_waiting(threads: int) -> None:
    """Let so many requests wait for a model at once; each holds a thread while it does."""
    anyio.to_thread.current_default_thread_limiter().total_tokens = threads
