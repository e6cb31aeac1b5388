"""The OpenAI-compatible endpoint: any chat client asks, and gets verified citations.

Citations stand in the text as `[建议 13]` and, one by one, as `annotations`. The conversation is
what the client sends: labels in its assistant messages say what follow-ups refer back to.
"""

import json
import logging
import re
from collections.abc import Callable, Iterator, Sequence
from time import time
from typing import Annotated, Any, Literal
from urllib.parse import quote
from uuid import uuid4

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse
from fastapi.sse import format_sse_event
from pydantic import BaseModel, ConfigDict, Field, StrictBool

from assistant.answering.assistant import Assistant
from assistant.chat.model import CallCancelled, Cancellation
from assistant.errors import InvalidQuestion
from assistant.events import Cited, Finished, Said
from assistant.http.access import Caller
from assistant.http.ask import EVENT_STREAM, CancelledWithClient
from assistant.http.problems import EXPECTED, problem_of
from assistant.metrics import Metrics
from assistant.model import Answer, Citation, Question
from assistant.turns import CitedUnit, Turn
from ingestion.labels import find_references, normalise_label
from ingestion.schemes import load_schemes

_log = logging.getLogger(__name__)
MODEL = "jianyi"
_LONGEST = 2_000
_GREETING = "Hello"
_EXAMPLE: Any = {"model": MODEL, "messages": [{"role": "user", "content": "建议 13 说了什么？"}]}
_MARKER = re.compile(r"[\[【]([^\[\]【】\n]{1,80})[\]】]")


class Part(BaseModel):
    """A part of a message; only text is read."""

    type: str
    text: str | None = None


class Message(BaseModel):
    """A message of a chat."""

    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: str | list[Part] | None = None

    @property
    def words(self) -> str:
        """What the message says."""
        if isinstance(self.content, list):
            said = "\n".join(part.text for part in self.content if part.text)
        else:
            said = self.content or ""
        return said.replace("\x00", " ")


class StreamOptions(BaseModel):
    """What a stream is to tell."""

    include_usage: StrictBool = False


class ChatRequest(BaseModel):
    """Body of `POST /v1/chat/completions`; settings of a model's sampling are ignored."""

    model_config = ConfigDict(extra="ignore", json_schema_extra={"examples": [_EXAMPLE]})

    model: str = Field(default=MODEL, max_length=200)
    messages: list[Message] = Field(min_length=1)
    stream: StrictBool = False
    stream_options: StreamOptions | None = None

    def as_question(self, owner: str, cancellation: Cancellation) -> Question:
        """Return the last message as a question, after those before it.

        Where it is no user's or says nothing, a greeting stands in for it.

        Raises:
            InvalidQuestion: the question is too long.
        """
        said = [message for message in self.messages if message.role in ("user", "assistant")]
        asked = said[-1].words.strip() if said and said[-1].role == "user" else ""
        text = asked or _GREETING
        if len(text) > _LONGEST:
            raise InvalidQuestion(f"messages: the question is longer than {_LONGEST} characters.")
        history = tuple(_turns(said[:-1]))
        return Question(text, owner=owner, history=history, cancellation=cancellation)


def openai_routes(
    assistant: Assistant, metrics: Metrics, asker: Callable[[Request], Caller]
) -> APIRouter:
    """Return the routes of OpenAI's protocol."""
    router = APIRouter(prefix="/v1")
    Asker = Annotated[Caller, Depends(asker)]  # noqa: N806 - a type, made of what was passed

    @router.get("/models")
    def models(_caller: Asker) -> dict[str, Any]:
        """List the one model there is."""
        model = {"id": MODEL, "object": "model", "created": 0, "owned_by": "jianyi"}
        return {"object": "list", "data": [model]}

    @router.post("/chat/completions", response_model=None, responses=EVENT_STREAM)
    def complete(body: ChatRequest, caller: Asker, request: Request) -> Response:
        """Answer the last message with verified citations, or refuse."""
        cancellation = Cancellation()
        question = body.as_question(caller.owner, cancellation)
        base = str(request.base_url).rstrip("/")
        if not body.stream:
            answer = assistant.ask(question)
            metrics.answered(answer)
            return JSONResponse(_whole(answer, body.model, base))
        events = _chunks(assistant, metrics, question, body, base)
        # What is wrong with the question is an error of the request, and not of its stream.
        first = next(events)
        return CancelledWithClient(_prepended(first, events), cancellation)

    return router


def _turns(messages: Sequence[Message]) -> Iterator[Turn]:
    """Yield the turns of a conversation from its messages."""
    question = ""
    for message in messages:
        if message.role == "user":
            question = message.words.strip()[:_LONGEST]
        elif question:
            yield Turn(question, question, tuple(dict.fromkeys(_cited(message.words))))
            question = ""


def _cited(text: str) -> Iterator[CitedUnit]:
    schemes = load_schemes()
    for marker in _MARKER.findall(text):
        label, _, _document = marker.partition(" · ")
        for reference in find_references(label, schemes, schemes.kinds)[:1]:
            printed = normalise_label(label)
            yield CitedUnit("", printed, reference.kind, reference.number, ())


def _whole(answer: Answer, model: str, base: str) -> dict[str, Any]:
    message = {
        "role": "assistant",
        "content": answer.answer,
        "refusal": None,
        "annotations": _annotations(answer, base),
    }
    choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
    return {
        **_head(answer.id, model, "chat.completion"),
        "choices": [choice],
        "usage": _usage(answer),
    }


def _chunks(
    assistant: Assistant, metrics: Metrics, question: Question, body: ChatRequest, base: str
) -> Iterator[bytes]:
    """Yield an answer as chunks of a chat completion; a sentence a chunk."""
    head = _head(f"chatcmpl-{uuid4().hex}", body.model, "chat.completion.chunk")
    events = assistant.stream(question)
    next(events)
    yield _chunk(head, {"role": "assistant", "content": ""})
    said = ""
    markers: list[str] = []
    try:
        for event in events:
            if isinstance(event, Cited):
                markers.append(event.marker)
            elif isinstance(event, Said):
                piece = f"{event.opening}{event.sentence.text}{''.join(markers)}"
                piece = f"\n{piece}" if said else piece
                markers, said = [], said + piece
                yield _chunk(head, {"content": piece})
            if not isinstance(event, Finished):
                continue
            answer = event.answer
            metrics.answered(answer)
            if rest := answer.answer[len(said) :]:
                yield _chunk(head, {"content": rest})
            ending = {"annotations": _annotations(answer, base)}
            yield _chunk(head, ending, finish="stop")
            if body.stream_options and body.stream_options.include_usage:
                yield _data({**head, "choices": [], "usage": _usage(answer)})
    except CallCancelled:
        return
    except EXPECTED as error:
        problem = problem_of(error)
        yield _data({"error": {"message": problem.detail, "type": problem.title, "code": None}})
    except Exception as error:
        _log.error("bug in a stream of POST /v1/chat/completions", exc_info=error)
        detail = "The server made a mistake; its log has the details."
        yield _data({"error": {"message": detail, "type": "Internal error", "code": None}})
    yield b"data: [DONE]\n\n"


def _prepended(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest


def _annotations(answer: Answer, base: str) -> list[dict[str, Any]]:
    """Return each citation as OpenAI's `url_citation`, with what is Jianyi's own beside it."""
    return [
        {
            "type": "url_citation",
            "url_citation": {
                "url": _place(citation, base),
                "title": citation.label,
                "start_index": citation.answer_start,
                "end_index": citation.answer_end,
            },
            "jianyi": {
                "label": citation.label,
                "document_id": citation.document_id,
                "section": list(citation.section),
                "quote": citation.quote,
                "start": citation.start,
                "end": citation.end,
                "support": citation.support,
            },
        }
        for citation in answer.citations
    ]


def _place(citation: Citation, base: str) -> str:
    """Return the permanent link of a unit on the chat page."""
    label = quote(citation.label.replace(" ", "-"))
    return f"{base}/#/documents/{quote(citation.document_id, safe='')}/{label}"


def _usage(answer: Answer) -> dict[str, int]:
    prompt, completion = answer.usage.prompt_tokens, answer.usage.completion_tokens
    return {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
    }


def _head(id_: str, model: str, kind: str) -> dict[str, Any]:
    return {"id": id_, "object": kind, "created": int(time()), "model": model}


def _chunk(head: dict[str, Any], delta: dict[str, Any], finish: str | None = None) -> bytes:
    return _data({**head, "choices": [{"index": 0, "delta": delta, "finish_reason": finish}]})


def _data(content: dict[str, Any]) -> bytes:
    return bytes(format_sse_event(data_str=json.dumps(content, ensure_ascii=False)))
