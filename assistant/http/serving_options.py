"""How the HTTP server below the application is set, alone or as one of several workers."""

import gc
import sys
from collections.abc import Callable
from typing import Any

import uvicorn

from assistant.composition import Jianyi
from assistant.model import Question

_SWITCH_SECONDS = 0.0005
"""Threads that compute give way this often, so that the loop that serves all the others is not
kept waiting by many questions at once."""
_GRACE_SECONDS = 60
_FULL_COLLECTION_EVERY = 100
"""Collections of the young per full one, ten times the usual: with many answers under way each
full one stops every thread for 20 to 80 milliseconds, and hardly anything is left to it."""


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


def stay_prompt(parts: Jianyi) -> None:
    """Load what the first question would load, and see that nobody waits while others compute.

    The garbage collector leaves alone what is there by then: it stays as long as the process, and
    a full collection over it stops every thread for some 0.15 seconds.
    """
    sys.setswitchinterval(_SWITCH_SECONDS)
    for summary in parts.library.catalogue.summaries()[:1]:
        parts.assistant.signals(Question(summary.title, documents=(summary.id,)))
    gc.collect()
    gc.freeze()
    gc.set_threshold(*gc.get_threshold()[:2], _FULL_COLLECTION_EVERY)
