"""`GET /docs`: the contract to read and try, with nothing loaded from elsewhere."""

from importlib.resources import files
from pathlib import Path

from fastapi import APIRouter, Response
from fastapi.staticfiles import StaticFiles

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
"""Swagger UI sets styles on its elements; nothing else is let in."""
_PAGES = files("assistant").joinpath("pages")


def docs_routes() -> APIRouter:
    """Return the page and its script."""
    router = APIRouter(include_in_schema=False)

    @router.get("/docs")
    def docs() -> Response:
        return _page("docs.html", "text/html; charset=utf-8")

    @router.get("/docs/docs.js")
    def script() -> Response:
        return _page("docs.js", "text/javascript; charset=utf-8")

    return router


def docs_assets() -> StaticFiles:
    """Return Swagger UI's own files, as the package fastapi-offline ships them."""
    folder = files("fastapi_offline").joinpath("static")
    return StaticFiles(directory=Path(str(folder)))


def _page(name: str, media_type: str) -> Response:
    content = _PAGES.joinpath(name).read_text("utf-8")
    return Response(content, media_type=media_type, headers={"Content-Security-Policy": POLICY})
