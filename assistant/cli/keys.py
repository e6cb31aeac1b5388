"""`jianyi keys`: create, list and revoke what opens the server to others."""

import json
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime

import click

from assistant.records.keys import Key, Keys, Scope
from assistant.settings import read_settings
from vectorstore.database import Database


@click.group()
def keys() -> None:
    """Create, list and revoke API keys."""


@keys.command()
@click.argument("name")
@click.option(
    "--scope",
    "scopes",
    multiple=True,
    type=click.Choice(["ask", "admin"]),
    default=["ask"],
    show_default=True,
    help="What it opens; admin may also change the documents.",
)
def create(name: str, scopes: tuple[Scope, ...]) -> None:
    """Create a key called NAME and print it; it is shown this once."""
    if not name.strip():
        raise click.UsageError("a key needs a NAME, by which `jianyi keys list` tells it.")
    with _keys() as stored:
        key, sent = stored.create(name.strip(), scopes)
    click.echo(sent)
    click.echo(f"{key.id} ({', '.join(key.scopes)}): send it as Authorization: Bearer …", err=True)


@keys.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")
def list_(as_json: bool) -> None:
    """List the keys, without what opens anything."""
    with _keys() as stored:
        found = stored.listed()
    if as_json:
        fields = ("id", "name", "scopes", "created", "revoked")
        click.echo(json.dumps([{f: getattr(key, f) for f in fields} for key in found]))
        return
    for key in found:
        click.echo(f"{key.id}  {', '.join(key.scopes)}  {_state(key)}  {key.name}")
    if not found:
        click.echo("There are no keys: the server answers this machine only.")
    _warn_if_shut(found)


@keys.command()
@click.argument("key_id")
def revoke(key_id: str) -> None:
    """Let the key KEY_ID open nothing any more, within a second."""
    with _keys() as stored:
        stored.revoke(key_id)
        left = stored.listed()
    click.echo(f"{key_id}: revoked.")
    _warn_if_shut(left)


def _warn_if_shut(found: Sequence[Key]) -> None:
    """Say that nobody is let in where every key is revoked: that does not open the server again."""
    if found and all(key.revoked for key in found):
        click.echo(
            "No valid key is left: the server answers nobody, this machine included, until "
            "`jianyi keys create NAME` makes one. Without keys it answers only where none was ever "
            "made, as in another JIANYI_DATA_DIR.",
            err=True,
        )


def _state(key: Key) -> str:
    moment = datetime.fromtimestamp(key.revoked or key.created, UTC)
    return f"{'revoked' if key.revoked else 'created'} {moment:%Y-%m-%d}"


@contextmanager
def _keys() -> Iterator[Keys]:
    with closing(Database(read_settings().conversations_url)) as database:
        yield Keys(database)
