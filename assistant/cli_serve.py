"""`jianyi serve`."""

import ipaddress
import socket
import sys

import click
import uvicorn

from assistant.api import create_app
from assistant.api_limits import Limits
from assistant.composition import open_jianyi
from assistant.errors import CannotServe
from assistant.keys import Keys
from assistant.logs import configure_logs
from assistant.settings import Settings, read_settings

_SWITCH_SECONDS = 0.0005
_GRACE_SECONDS = 60


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
def serve(host: str, port: int) -> None:
    """Answer over HTTP until interrupted."""
    # Threads that compute give way more often than they would, so that the loop that serves all
    # the others is not kept waiting by many questions at once.
    sys.setswitchinterval(_SWITCH_SECONDS)
    settings = read_settings()
    configure_logs(settings.log)
    with open_jianyi(settings, own_vector_index=True) as parts, _listen(host, port) as at:
        if not parts.keys.any():
            _require_loopback(host)
        parts.library.follow()
        shown = f"[{host}]" if ":" in host else host
        click.echo(
            f"Jianyi answers at http://{shown}:{at.getsockname()[1]} ({_whom(parts.keys)}).",
            err=True,
        )
        config = uvicorn.Config(
            create_app(parts, limits_of(settings)),
            log_level="warning",
            access_log=False,
            server_header=False,
            # A stream that has begun is finished before the process ends.
            timeout_graceful_shutdown=_GRACE_SECONDS,
        )
        uvicorn.Server(config).run(sockets=[at])


def limits_of(settings: Settings) -> Limits:
    """Return what the settings let in."""
    return Limits(
        body_bytes=settings.body_kb * 1024,
        upload_bytes=settings.upload_mb * 1024 * 1024,
        at_once=settings.at_once,
        rate=settings.rate,
    )


def _whom(keys: Keys) -> str:
    return "with a key" if keys.any() else "from this machine only: no keys are configured"


def _require_loopback(host: str) -> None:
    try:
        loopback = host == "localhost" or ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        loopback = False
    if not loopback:
        raise CannotServe(
            f"--host {host} would let others in, and no keys are configured: create one with "
            "`jianyi keys create NAME`, or use 127.0.0.1."
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
