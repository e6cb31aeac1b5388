"""`jianyi serve`."""

import ipaddress
import logging
import socket
import sys

import click
import uvicorn

from assistant.api import create_app
from assistant.composition import open_jianyi
from assistant.errors import CannotServe
from assistant.settings import read_settings

_SWITCH_SECONDS = 0.0005


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
def serve(host: str, port: int) -> None:
    """Answer over HTTP until interrupted."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    # Threads that compute give way more often than they would, so that the loop that serves all
    # the others is not kept waiting by many questions at once.
    sys.setswitchinterval(_SWITCH_SECONDS)
    _require_loopback(host)
    with open_jianyi(read_settings(), own_vector_index=True) as parts, _listen(host, port) as at:
        parts.library.follow()
        shown = f"[{host}]" if ":" in host else host
        click.echo(
            f"Jianyi answers at http://{shown}:{at.getsockname()[1]} "
            "(from this machine only: no keys are configured).",
            err=True,
        )
        config = uvicorn.Config(
            create_app(parts.assistant, parts.library), log_level="warning", server_header=False
        )
        uvicorn.Server(config).run(sockets=[at])


def _require_loopback(host: str) -> None:
    try:
        loopback = host == "localhost" or ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        loopback = False
    if not loopback:
        raise CannotServe(
            f"--host {host} would let others in, and no keys are configured: use 127.0.0.1, and a "
            "proxy that asks for a password where others must reach it."
        )


def _listen(host: str, port: int) -> socket.socket:
    """Open the socket before anything is built on it, so that a port in use is told plainly."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host.strip("[]"), port), family=family)
    except OSError as error:
        raise CannotServe(
            f"{host} port {port} cannot be listened on ({error.strerror}): is another server "
            "running there? Choose another with --port."
        ) from error
