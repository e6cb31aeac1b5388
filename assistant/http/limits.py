"""What every request passes: its size, how many at once, its log line, its headers.

Plain ASGI, so that a stream is not held back by any of it.
"""

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from time import perf_counter
from uuid import uuid4

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.http.problems import EXPECTED, Problem, expected_response, problem_response
from assistant.metrics import Metrics
from assistant.settings import Settings

_log = logging.getLogger("assistant.requests")
_KB = 1024
_HEADERS: Mapping[str, str] = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
}
_ASKING = frozenset({"/ask", "/v1/chat/completions"})
_UPLOADS = frozenset({"/documents", "/outline"})


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is let in."""

    body_bytes: int = 64 * _KB
    upload_bytes: int = 32 * _KB * _KB
    at_once: int = 128
    """Questions that are answered or wait for a model at the same time."""
    rate: str | None = None
    """By key, such as `60/minute`."""
    log_questions: bool = False


def limits_of(settings: Settings) -> Limits:
    """Return what the settings let in."""
    return Limits(
        body_bytes=settings.body_kb * 1024,
        upload_bytes=settings.upload_mb * 1024 * 1024,
        at_once=settings.at_once,
        rate=settings.rate,
        log_questions=settings.log_questions,
    )


class Gate:
    """Refuses what is too large or too much, and logs and counts the rest."""

    def __init__(
        self,
        app: ASGIApp,
        limits: Limits,
        metrics: Metrics,
        uploader: Callable[[Request], object],
    ) -> None:
        self._app = app
        self._uploader = uploader
        self._limits = limits
        self._metrics = metrics
        self._asking = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, if it may pass."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = uuid4().hex
        scope.setdefault("state", {})["request_id"] = request_id
        answered = _Answered(send, request_id)
        began = perf_counter()
        try:
            await self._within(scope, receive, answered)
        finally:
            self._note(scope, answered.status, perf_counter() - began, request_id)

    async def _within(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"]
        if path not in _ASKING:
            await self._sized(scope, receive, send)
            return
        if self._asking >= self._limits.at_once:
            detail = f"{self._asking} questions are being answered already: ask again in a moment."
            problem = Problem(title="Too many questions at once", status=503, detail=detail)
            await problem_response(problem, {"Retry-After": "1"})(scope, receive, send)
            return
        self._asking += 1
        self._metrics.asking.inc()
        try:
            await self._sized(scope, receive, send)
        finally:
            self._asking -= 1
            self._metrics.asking.dec()

    async def _sized(self, scope: Scope, receive: Receive, send: Send) -> None:
        most = self._limits.body_bytes
        if scope["path"] in _UPLOADS and scope["method"] == "POST":
            # Nobody else's report is even received.
            try:
                await run_in_threadpool(self._uploader, Request(scope))
            except EXPECTED as error:
                await expected_response(Request(scope), error)(scope, receive, send)
                return
            most = self._limits.upload_bytes
        declared = _header(scope["headers"], b"content-length")
        if declared.isdigit() and int(declared) > most:
            await _too_large(most)(scope, receive, send)
            return
        counted = _Counted(receive, most)
        started = False

        async def pass_on(message: Message) -> None:
            nonlocal started
            # What is made of half a body is not sent.
            if started or not counted.exceeded:
                started = True
                await send(message)

        try:
            await self._app(scope, counted, pass_on)
        finally:
            if counted.exceeded and not started:
                await _too_large(most)(scope, receive, send)

    def _note(self, scope: Scope, status: int, seconds: float, request_id: str) -> None:
        route = getattr(scope.get("route"), "path", "unmatched")
        self._metrics.requested(scope["method"], route, status)
        _log.info(
            "request",
            extra={
                "request_id": request_id,
                "method": scope["method"],
                "route": route,
                "status": status,
                "ms": round(seconds * 1000, 1),
                "caller": scope.get("state", {}).get("caller", ""),
            },
        )


class _Answered:
    """Adds the headers every response has, and remembers its status."""

    def __init__(self, send: Send, request_id: str) -> None:
        self._send = send
        self._request_id = request_id
        self.status = 500

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            there = {name.lower() for name, _ in message["headers"]}
            ours = {**_HEADERS, "x-request-id": self._request_id}
            message["headers"] = [
                *message["headers"],
                *(
                    (name.encode(), value.encode())
                    for name, value in ours.items()
                    if name.encode() not in there
                ),
            ]
        await self._send(message)


class _Counted:
    """Ends a body that turns out larger than it may be, whatever it said of itself."""

    def __init__(self, receive: Receive, most: int) -> None:
        self._receive = receive
        self._left = most
        self.exceeded = False

    async def __call__(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            self.exceeded = True
            return {"type": "http.disconnect"}
        return message


def _too_large(most: int) -> ASGIApp:
    detail = f"the body is larger than {most:,} bytes, which is the most that is taken here."
    return problem_response(Problem(title="The body is too large", status=413, detail=detail))


def _header(headers: Iterable[tuple[bytes, bytes]], name: bytes) -> str:
    return next((value.decode("latin-1") for key, value in headers if key == name), "")
