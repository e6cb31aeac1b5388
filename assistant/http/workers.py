"""Several processes that answer behind one socket.

Each opens the same Catalogue and a lexical index, and a Chroma server that is not theirs: an
embedded one may be opened by one process alone. Where none is set, one is started beside them.
"""

import atexit
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import click
import httpx
from fastapi import FastAPI
from uvicorn.supervisors import Multiprocess

from assistant.composition import open_jianyi
from assistant.errors import CannotServe
from assistant.http.api import create_app
from assistant.http.limits import limits_of
from assistant.http.serving_options import server_config, stay_prompt
from assistant.logs import configure_logs
from assistant.settings import Settings, read_settings
from vectorstore.locking import OwnerLock

_STARTS_WITHIN = 60.0
_CHROMA_URL = "JIANYI_CHROMA_URL"


def serve_by_workers(settings: Settings, workers: int, at: socket.socket, told: str) -> None:
    """Answer with `workers` processes on one socket until interrupted; `told` says where.

    Raises:
        CannotServe: the Chroma server that they need does not start.
    """
    with _chroma(settings) as url:
        os.environ[_CHROMA_URL] = url
        # Stored and indexed once, before there are several who would.
        with open_jianyi(read_settings(), own_vector_index=True) as parts:
            parts.library.follow()
        click.echo(told, err=True)
        config = server_config("assistant.http.workers:worker_app", workers=workers, factory=True)
        Multiprocess(config, [at]).run()


def worker_app() -> FastAPI:
    """Return the application of one worker; its parts are closed when the process ends."""
    settings = read_settings()
    configure_logs(settings.log)
    opened = ExitStack()
    parts = opened.enter_context(open_jianyi(settings, own_vector_index=True))
    atexit.register(opened.close)
    stay_prompt(parts)
    return create_app(parts, limits_of(settings))


@contextmanager
def _chroma(settings: Settings) -> Iterator[str]:
    """Give the Chroma server that is set, or one of our own in the data folder."""
    if settings.chroma_url:
        yield settings.chroma_url
        return
    folder = settings.data_dir / "chroma-server"
    lock = OwnerLock(settings.data_dir / "chroma-server.lock")
    if not lock.acquire():
        raise CannotServe(
            f"another server uses {folder} already: stop it, or set JIANYI_CHROMA_URL to a Chroma "
            "server for both."
        )
    try:
        with _started(folder) as url:
            yield url
    finally:
        lock.release()


@contextmanager
def _started(folder: Path) -> Iterator[str]:
    port = _free_port()
    command = [str(Path(sys.executable).parent / "chroma"), "run", "--path", str(folder)]
    command += ["--host", "127.0.0.1", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        url = f"http://127.0.0.1:{port}"
        _wait_for(f"{url}/api/v2/heartbeat", process)
        yield url
    finally:
        process.terminate()
        process.wait()


def _wait_for(url: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + _STARTS_WITHIN
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx.get(url, timeout=1).is_success:
                return
        except httpx.HTTPError:
            time.sleep(0.1)
    raise CannotServe(
        "the Chroma server that several workers need does not start: run `chroma run` yourself to "
        "see why, and set JIANYI_CHROMA_URL to it."
    )


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
