"""How the HTTP server below the application is set, alone or as one of several workers."""

from collections.abc import Callable
from typing import Any

import uvicorn

SWITCH_SECONDS = 0.0005
"""Threads that compute give way this often, so that the loop that serves all the others is not
kept waiting by many questions at once."""
_GRACE_SECONDS = 60


def server_config(app: str | Callable[..., Any], **options: Any) -> uvicorn.Config:
    """Return the server's configuration; a stream that has begun is finished before it ends."""
    return uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_SECONDS,
        log_config=None,
        **options,
    )
