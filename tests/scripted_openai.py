"""A server that speaks OpenAI's protocol and says what a script tells it to, over real HTTP."""

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse

from tests.serving import serving

Asked = dict[str, Any]
"""The body of a request."""


@dataclass(frozen=True)
class Say:
    """A reply, streamed in `pieces`, `pause` seconds between them; `usage` is told at the end."""

    text: str = ""
    pieces: tuple[str, ...] | None = None
    pause: float = 0.0
    first: float = 0.0
    finish: str | None = "stop"
    usage: tuple[int, int] | None = (100, 20)
    hold: threading.Event | None = None
    """Waited for before the last piece."""


@dataclass(frozen=True)
class Fail:
    """An error as OpenAI gives it."""

    status: int
    code: str = "error"
    message: str = "scripted"
    retry_after: str | None = None


@dataclass(frozen=True)
class Raw:
    """Whatever bytes, as an event stream."""

    body: bytes


Reply = Say | Fail | Raw
Script = Callable[[str, Asked], Reply]
"""Takes the prompt and the whole body."""


@dataclass
class ScriptedServer:
    """What was asked of it, and how many streams were left before their end."""

    url: str = ""
    prompts: list[str] = field(default_factory=list)
    bodies: list[Asked] = field(default_factory=list)
    embedded: list[Any] = field(default_factory=list)
    abandoned: int = 0
    served: int = 0


@contextmanager
def scripted_openai(
    script: Script, embed: Callable[[int, list[str]], Reply | None] | None = None
) -> Iterator[ScriptedServer]:
    """Serve `script`; `embed` may answer the n-th call for embeddings with an error."""
    app = FastAPI()
    server = ScriptedServer()

    @app.post("/v1/chat/completions", response_model=None)
    async def complete(body: Asked, request: Request) -> Response:
        prompt = body["messages"][-1]["content"]
        server.prompts.append(prompt)
        server.bodies.append(body)
        reply = script(prompt, body)
        if isinstance(reply, Fail):
            return _failure(reply)
        if isinstance(reply, Raw):
            return Response(reply.body, media_type="text/event-stream")
        if not body.get("stream"):
            return JSONResponse(_whole(reply, body))
        return StreamingResponse(_stream(reply, body, server), media_type="text/event-stream")

    @app.post("/v1/embeddings", response_model=None)
    def embeddings(body: Asked) -> Response:
        texts = body["input"]
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            return _failure(Fail(400, "invalid_input", "this server takes strings, not tokens"))
        if embed and (failed := embed(len(server.embedded), texts)):
            server.embedded.append(None)
            assert isinstance(failed, Fail)
            return _failure(failed)
        server.embedded.append(texts)
        data = [
            {"object": "embedding", "index": at, "embedding": vector_of(text)}
            for at, text in enumerate(texts)
        ]
        usage = {"prompt_tokens": 1, "total_tokens": 1}
        return JSONResponse(
            {"object": "list", "data": data, "model": body["model"], "usage": usage}
        )

    with serving(app) as address:
        server.url = f"{address}/v1"
        yield server


def vector_of(text: str) -> list[float]:
    """Return a vector of eight dimensions that texts of the same characters share."""
    vector = [0.001] * 8
    for char in text:
        vector[ord(char) % 8] += 1.0
    return vector


def _failure(fail: Fail) -> JSONResponse:
    headers = {"Retry-After": fail.retry_after} if fail.retry_after is not None else {}
    error = {"message": fail.message, "type": "scripted", "code": fail.code, "param": None}
    return JSONResponse({"error": error}, fail.status, headers)


def _whole(say: Say, body: Asked) -> Asked:
    message = {"role": "assistant", "content": "".join(say.pieces or (say.text,))}
    prompt, completion = say.usage or (0, 0)
    return {
        "id": "c", "object": "chat.completion", "created": 0, "model": body["model"],
        "choices": [{"index": 0, "message": message, "finish_reason": say.finish}],
        "usage": {"prompt_tokens": prompt, "completion_tokens": completion, "total_tokens": prompt},
    }  # fmt: skip


async def _stream(say: Say, body: Asked, server: ScriptedServer) -> AsyncIterator[str]:
    head = {"id": "c", "object": "chat.completion.chunk", "created": 0, "model": body["model"]}
    ended = False
    try:
        await asyncio.sleep(say.first)
        pieces = say.pieces or tuple(say.text[i : i + 4] for i in range(0, len(say.text), 4))
        for at, piece in enumerate(pieces):
            while say.hold and at == len(pieces) - 1 and not say.hold.is_set():
                await asyncio.sleep(0.01)
            delta = {"role": "assistant", "content": piece}
            yield _event({**head, "choices": [_choice(delta, None)]})
            await asyncio.sleep(say.pause)
        if say.finish:
            yield _event({**head, "choices": [_choice({}, say.finish)]})
        if say.usage and body.get("stream_options", {}).get("include_usage"):
            prompt, completion = say.usage
            usage = {
                "prompt_tokens": prompt, "completion_tokens": completion,
                "total_tokens": prompt + completion,
            }  # fmt: skip
            yield _event({**head, "choices": [], "usage": usage})
        yield "data: [DONE]\n\n"
        ended = True
    finally:
        server.served += ended
        server.abandoned += not ended


def _choice(delta: Asked, finish: str | None) -> Asked:
    return {"index": 0, "delta": delta, "finish_reason": finish}


def _event(chunk: Asked) -> str:
    return f"data: {json.dumps(chunk)}\n\n"
