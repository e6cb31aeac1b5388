"""Chat models by LangChain's `provider:model`. The one module with LangChain's models."""

import json
import os
import re
import socket
import weakref
from collections.abc import Iterator
from contextlib import closing, suppress
from contextvars import ContextVar
from typing import Any, cast

import httpx
from genai_prices import Usage as PricedUsage
from genai_prices import calc_price
from langchain.chat_models import init_chat_model
from langchain_core.exceptions import (
    ContextOverflowError,
    ModelAPIError,
    ModelAuthenticationError,
    ModelConnectionError,
    ModelError,
    ModelInvalidRequestError,
    ModelNotFoundError,
    ModelPermissionDeniedError,
    ModelRateLimitError,
    ModelTimeoutError,
)
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessageChunk
from langsmith import tracing_context

from assistant.chat.model import Cancellation, Failure, ModelFailed, Piece, Usage
from assistant.errors import InvalidModel

_RETRIES = 2
FIRST_PAUSE = 0.5
"""Seconds before a call that failed in passing is made again; twice as long the next time."""
_LONGEST_PAUSE = 30.0
_PASSING = frozenset({"busy", "server", "unreachable"})
_FILTERED = frozenset(
    {"content_filter", "safety", "recitation", "blocklist", "prohibited_content", "refusal"}
)
_CONNECT_SECONDS = 5.0
_OPENAI = "openai"
_NO_KEY = "none"
"""What servers of one's own are sent, which ask for no key; the client insists on one."""

# The first that an error is an instance of says what failed.
_FAILURES: tuple[tuple[type[Exception], Failure], ...] = (
    (ContextOverflowError, "too_long"),
    (ModelAuthenticationError, "key"),
    (ModelPermissionDeniedError, "key"),
    (ModelNotFoundError, "no_model"),
    (ModelRateLimitError, "busy"),
    (ModelTimeoutError, "slow"),
    (ModelConnectionError, "unreachable"),
    (ModelInvalidRequestError, "rejected"),
    (ModelAPIError, "server"),
    (httpx.TimeoutException, "slow"),
    (httpx.TransportError, "unreachable"),
    (json.JSONDecodeError, "malformed"),
    (ModelError, "server"),
)
# Compatible servers say so each in their own words.
_TOO_LONG = re.compile(r"context.{0,20}(?:length|window|size)|too many tokens", re.IGNORECASE)
_calling: ContextVar[Cancellation | None] = ContextVar("calling", default=None)


class LangChainModel:
    """A `BaseChatModel` as the model Jianyi calls."""

    def __init__(self, name: str, model: BaseChatModel, *, langsmith: bool = False) -> None:
        self.name = name
        self._model = model
        # What LANGSMITH_TRACING says is not enough: questions leave the machine only where
        # Jianyi's own setting says so.
        self._traced = None if langsmith else False

    def stream(self, prompt: str, cancellation: Cancellation) -> Iterator[Piece]:
        """Yield the reply to `prompt` as it is written.

        Raises:
            ModelFailed: the provider failed, in whatever way its client says so.
        """
        for attempt in range(_RETRIES + 1):
            said = False
            try:
                for piece in self._stream_once(prompt, cancellation):
                    said = True
                    yield piece
                return
            except ModelFailed as failure:
                again = failure.failure in _PASSING and attempt < _RETRIES and not said
                # A reader who has left is not asked for again.
                if not again or cancellation.wait(_pause(failure, attempt)):
                    raise

    def _stream_once(self, prompt: str, cancellation: Cancellation) -> Iterator[Piece]:
        token = _calling.set(cancellation)
        try:
            with tracing_context(enabled=self._traced), closing(self._chunks(prompt)) as chunks:
                for chunk in chunks:
                    if cancellation.cancelled:
                        return
                    yield self._piece(chunk)
        except ModelFailed:
            raise
        except Exception as error:  # each provider's client raises its own
            raise _failed(error) from error
        finally:
            cancellation.forget()
            _calling.reset(token)

    def price(self, prompt_tokens: int, completion_tokens: int) -> Usage:
        """Return so many tokens with what they cost, where that is known."""
        return priced(self.name, prompt_tokens, completion_tokens)

    def _chunks(self, prompt: str) -> Any:
        return self._model.stream(prompt)

    def _piece(self, chunk: AIMessageChunk) -> Piece:
        told = chunk.response_metadata
        named = ("finish_reason", "stop_reason", "done_reason")
        finish = next((told[name] for name in named if told.get(name)), None)
        if str(finish).casefold() in _FILTERED:
            raise ModelFailed("filtered", "the provider's content filter ended the reply")
        usage = None
        if tokens := chunk.usage_metadata:
            usage = priced(self.name, tokens["input_tokens"], tokens["output_tokens"])
        return Piece(str(chunk.text), usage, None if finish is None else str(finish))


def open_chat_model(name: str, *, seconds: float, langsmith: bool = False) -> LangChainModel:
    """Open the model `name`, `provider:model`; nothing is sent yet.

    Raises:
        InvalidModel: there is no such provider, or its package or key is missing.
    """
    provider, _, model = name.partition(":")
    if not model:
        raise InvalidModel(f"{name!r} is no model: write PROVIDER:MODEL, such as openai:gpt-4.1.")
    options: dict[str, Any] = {"temperature": 0, "max_retries": 0}
    client: httpx.Client | None = None
    if provider == _OPENAI:
        timeout = httpx.Timeout(seconds, connect=_CONNECT_SECONDS)
        client = httpx.Client(
            timeout=timeout, event_hooks={"request": [_begin], "response": [_remember]}
        )
        options |= {
            "http_client": client,
            "timeout": timeout,
            "stream_usage": True,
            "use_responses_api": False,
        }
        if os.environ.get("OPENAI_BASE_URL") and not os.environ.get("OPENAI_API_KEY"):
            options["api_key"] = _NO_KEY
    try:
        opened = init_chat_model(model, model_provider=provider, **options)
    except ImportError as error:
        raise InvalidModel(f"{name} cannot be opened: {error}.") from error
    except Exception as error:  # each provider's client raises its own when a key is missing
        reason = str(error).partition("\n")[0].rstrip(".")
        raise InvalidModel(f"{name} cannot be opened: {reason}.") from error
    chat = LangChainModel(name, cast("BaseChatModel", opened), langsmith=langsmith)
    if client:
        # Connections are kept between calls, and closed with the model.
        weakref.finalize(chat, client.close)
    return chat


def priced(name: str, prompt_tokens: int, completion_tokens: int) -> Usage:
    """Return what so many tokens of a model cost; the price is None where nobody knows it.

    A server of one's own (`OPENAI_BASE_URL`) has the price of no provider.
    """
    provider, _, model = name.partition(":")
    if provider == _OPENAI and os.environ.get("OPENAI_BASE_URL"):
        return Usage(prompt_tokens, completion_tokens)
    tokens = PricedUsage(input_tokens=prompt_tokens, output_tokens=completion_tokens)
    try:
        price = calc_price(tokens, model, provider_id=provider)
    except (LookupError, ValueError):
        return Usage(prompt_tokens, completion_tokens)
    return Usage(prompt_tokens, completion_tokens, float(price.total_price))


def _pause(failure: ModelFailed, attempt: int) -> float:
    """Return how long to wait before asking again: as long as was said, else ever longer."""
    response = getattr(failure.__cause__, "response", None)
    said = getattr(response, "headers", {}).get("retry-after", "")
    try:
        return min(max(float(said), 0.0), _LONGEST_PAUSE)
    except ValueError:
        return float(FIRST_PAUSE * 2**attempt)


def _failed(error: Exception) -> ModelFailed:
    named: list[Failure] = [name for kind, name in _FAILURES if isinstance(error, kind)]
    failure: Failure = named[0] if named else "server"
    detail = " ".join(str(error).split())[:300]
    if failure == "rejected" and _TOO_LONG.search(detail):
        failure = "too_long"
    return ModelFailed(failure, f"{type(error).__name__}: {detail}")


def _begin(request: httpx.Request) -> None:
    """Note the connection of a call as soon as it is made, before the server has said anything."""
    cancellation = _calling.get()
    if cancellation is None:
        return
    if cancellation.cancelled:
        raise ModelFailed("cut_off", "nobody waits for the call any more")

    def trace(event: str, info: dict[str, Any]) -> None:
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            _shut_when_cancelled(info.get("return_value"), cancellation)

    request.extensions["trace"] = trace


def _remember(response: httpx.Response) -> None:
    """Let the connection of a reply be shut where its call is cancelled.

    A socket that is shut wakes the thread that reads from it; closing the reply would not.
    """
    if cancellation := _calling.get():
        _shut_when_cancelled(response.extensions.get("network_stream"), cancellation)


def _shut_when_cancelled(stream: Any, cancellation: Cancellation) -> None:
    connection = stream.get_extra_info("socket") if stream else None
    if isinstance(connection, socket.socket):
        cancellation.on_cancel(lambda: _shut(connection))


def _shut(connection: socket.socket) -> None:
    with suppress(OSError):  # closed already
        connection.shutdown(socket.SHUT_RDWR)
