"""`jianyi serve`."""

import ipaddress
import socket
from contextlib import closing

import click
import uvicorn

from assistant.composition import open_jianyi
from assistant.errors import CannotServe
from assistant.http.api import create_app
from assistant.http.limits import limits_of
from assistant.http.serving_options import server_config, stay_prompt
from assistant.http.workers import serve_by_workers
from assistant.logs import configure_logs
from assistant.records.keys import Keys
from assistant.settings import Settings, read_settings
from vectorstore.database import Database


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="Processes; more than one need a Chroma server, which is started unless one is set.",
)
def serve(host: str, port: int, workers: int) -> None:
    """Answer over HTTP until interrupted."""
    settings = read_settings()
    configure_logs(settings.log)
    with_keys = _keys_are_asked_for(settings)
    if not with_keys:
        _require_loopback(host)
    with _listen(host, port) as at:
        whom = "with a key" if with_keys else "from this machine only: no keys are configured"
        shown = f"[{host}]" if ":" in host else host
        told = f"Jianyi answers at http://{shown}:{at.getsockname()[1]} ({whom})."
        if workers > 1:
            serve_by_workers(settings, workers, at, told)
        else:
            _serve_alone(settings, at, told)


def _serve_alone(settings: Settings, at: socket.socket, told: str) -> None:
    with open_jianyi(settings, own_vector_index=True) as parts:
        parts.library.follow()
        stay_prompt(parts)
        click.echo(told, err=True)
        config = server_config(create_app(parts, limits_of(settings)))
        uvicorn.Server(config).run(sockets=[at])


def _keys_are_asked_for(settings: Settings) -> bool:
    with closing(Database(settings.conversations_url)) as database:
        return Keys(database).any()


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
