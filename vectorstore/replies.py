"""What a chat model replied, kept so that nobody pays for the same words twice."""

import hashlib
from collections.abc import Callable

from vectorstore.database import Database, bindparam, replies

_FORM = "2"
"""Raise it when what is kept of a reply changes."""
_KEPT = replies.select().where(replies.c.key == bindparam("wanted"))


class Replies:
    """Replies by model and prompt, in the Catalogue's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get_or_ask(self, model: str, prompt: str, ask: Callable[[], str]) -> str:
        """Return the reply kept for `prompt`, or else that of `ask`, which is kept.

        An empty reply is not kept: it may be a better one next time.
        """
        if (kept := self.kept(model, prompt)) is not None:
            return kept
        text = ask()
        if text:
            self._keep(_key(model, prompt), text)
        return text

    def kept(self, model: str, prompt: str) -> str | None:
        """Return the reply kept for `prompt`, or None."""
        with self._database.read() as connection:
            row = connection.execute(_KEPT, {"wanted": _key(model, prompt)}).first()
        return None if row is None else str(row.text)

    def forget(self, model: str, prompt: str) -> None:
        """Drop the reply kept for `prompt`, which turned out to be of no use."""
        with self._database.write(alone=False) as connection:
            connection.execute(replies.delete().where(replies.c.key == _key(model, prompt)))

    def _keep(self, key: str, text: str) -> None:
        with self._database.write(alone=False) as connection:
            # Two may have asked at once; the later one gives way.
            if connection.execute(_KEPT, {"wanted": key}).first() is None:
                connection.execute(replies.insert().values(key=key, text=text))


def _key(model: str, prompt: str) -> str:
    return hashlib.sha256(f"{_FORM}\n{model}\n{prompt}".encode()).hexdigest()
