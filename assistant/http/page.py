"""`GET /`: the chat page, and what it needs to know of who looks at it."""

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from secrets import token_hex
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel
from starlette.types import Scope

from assistant.http.access import SESSION, SESSION_COOKIE, Caller
from assistant.records.keys import Keys

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'"
)
_FOLDER = Path(str(files("assistant").joinpath("pages", "chat")))
_KEPT_SECONDS = 400 * 24 * 3600
"""As long as browsers keep a cookie."""
# A new version is taken up at once; where nothing changed, nothing is sent.
_ASKED_AGAIN = {"Cache-Control": "no-cache"}


class SessionBody(BaseModel):
    """What the caller may do."""

    scopes: list[str]
    """`ask`, and for those who may change the documents `admin`."""
    with_key: bool
    """Whether this server asks for keys."""


def page_routes(keys: Keys, asker: Callable[[Request], Caller]) -> APIRouter:
    """Return the page and the session it asks for."""
    router = APIRouter()
    Asker = Annotated[Caller, Depends(asker)]  # noqa: N806 - a type, made of what was passed
    index = _FOLDER.joinpath("index.html").read_text("utf-8")

    @router.get("/", include_in_schema=False)
    def page(request: Request) -> Response:
        headers = {"Content-Security-Policy": POLICY, **_ASKED_AGAIN}
        response = Response(index, media_type="text/html; charset=utf-8", headers=headers)
        # Without keys, conversations belong to the browser that began them.
        if not SESSION.fullmatch(request.cookies.get(SESSION_COOKIE, "")) and not keys.any():
            response.set_cookie(
                SESSION_COOKIE,
                token_hex(16),
                max_age=_KEPT_SECONDS,
                httponly=True,
                samesite="strict",
                secure=request.url.scheme == "https",
            )
        return response

    @router.get("/session")
    def session(caller: Asker) -> SessionBody:
        """Return what the caller may do here."""
        return SessionBody(scopes=sorted(caller.scopes), with_key=keys.any())

    return router


class PageFiles(StaticFiles):
    """The page's own files, asked for again each time and sent where they changed."""

    def __init__(self) -> None:
        super().__init__(directory=_FOLDER)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return the file at `path`."""
        response = await super().get_response(path, scope)
        response.headers.update(_ASKED_AGAIN)
        return response
