"""Who may do what: keys where there are any, else only this machine."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from time import time
from urllib.parse import SplitResult, urlsplit

from fastapi import Request
from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from assistant.errors import Forbidden, NotAuthorised, Overloaded
from assistant.records.keys import Keys

LOCAL = "local"
"""Owner of what this machine's users ask without a key and outside of a browser session."""
SESSION_COOKIE = "jianyi_session"
SESSION = re.compile(r"[0-9a-f]{32}")
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls: the owner of conversations, and what they may do."""

    owner: str
    scopes: frozenset[str]


class Access:
    """Recognises callers, and holds back those that ask too often.

    `rate` is as the `limits` package reads it, such as `60/minute`; it counts by key, in this
    process.
    """

    def __init__(self, keys: Keys, rate: str | None = None) -> None:
        self._keys = keys
        self._rate = parse(rate) if rate else None
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def caller(self, request: Request) -> Caller:
        """Return who calls.

        Raises:
            NotAuthorised: keys are asked for, and no valid one was sent.
            Forbidden: no keys are asked for, and the request is not from this machine.
        """
        if self._keys.any():
            kind, _, sent = request.headers.get("authorization", "").partition(" ")
            if kind.lower() != "bearer" or not sent:
                raise NotAuthorised("a key is needed: send Authorization: Bearer KEY.")
            key = self._keys.recognise(sent.strip())
            return Caller(key.id, frozenset(key.scopes))
        _require_own_page(request)
        session = request.cookies.get(SESSION_COOKIE, "")
        # Its hash, so that neither log nor database holds what opens the session.
        owner = f"session_{_hashed(session)}" if SESSION.fullmatch(session) else LOCAL
        return Caller(owner, frozenset({"ask", "admin"}))

    def scoped(self, scope: str) -> Callable[[Request], Caller]:
        """Return a dependency that lets only callers with `scope` through."""

        def require(request: Request) -> Caller:
            caller = self.caller(request)
            request.state.caller = caller.owner
            # Who may change the documents may also ask them.
            if scope not in caller.scopes and "admin" not in caller.scopes:
                raise Forbidden(f"this key may not do that: it lacks the scope {scope!r}.")
            return caller

        return require

    def paced(self, request: Request) -> Caller:
        """Let a caller through who may ask and has not asked too often.

        Raises:
            Overloaded: the caller's rate is used up; the error says for how long.
        """
        caller = self.scoped("ask")(request)
        # Sessions are made up freely; what is not a key counts as one.
        counted = caller.owner if self._keys.any() else LOCAL
        if self._rate and not self._limiter.hit(self._rate, counted):
            reset = self._limiter.get_window_stats(self._rate, counted).reset_time
            wait = max(1, round(reset - time()))
            raise Overloaded(
                f"no more than {self._rate} by one key: ask again in {wait} seconds.",
                wait,
            )
        return caller


def _hashed(session: str) -> str:
    return hashlib.sha256(session.encode()).hexdigest()[:32]


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError as error:
        raise Forbidden("the request does not say where it comes from and goes to.") from error


def _require_own_page(request: Request) -> None:
    """Refuse what another site's page asks for through the user's browser.

    Without keys the server listens on loopback only, which a browser reaches from any page: so the
    host must be loopback by name, and a page that says where it comes from must come from here.
    """
    host = _split(f"//{request.headers.get('host', '')}")
    origin = request.headers.get("origin")
    from_here = not origin or _split(origin).netloc == host.netloc
    if host.hostname not in _LOOPBACK or not from_here:
        raise Forbidden("without keys, only this machine may ask, and no other site's page.")
