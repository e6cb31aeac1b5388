"""API keys: created and revoked by the operator, stored as hashes, shown once."""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock
from time import monotonic, time
from typing import Literal

from assistant.errors import KeyNotFound, NotAuthorised
from vectorstore.database import Database, keys

Scope = Literal["ask", "admin"]
_KNOWN_FOR = 1.0
"""Seconds that a list of keys is used before it is read anew: so long a revoked one still works."""
_SECRET_BYTES = 24


@dataclass(frozen=True, slots=True)
class Key:
    """A key, without its secret."""

    id: str
    name: str
    scopes: tuple[str, ...]
    created: float
    revoked: float | None = None


class Keys:
    """Creates, lists, revokes and recognises keys."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = Lock()
        self._read_at = -_KNOWN_FOR
        self._known: dict[str, tuple[Key, str]] = {}

    def create(self, name: str, scopes: Sequence[Scope]) -> tuple[Key, str]:
        """Create a key; return it with the text that its owner sends, which is kept nowhere."""
        key = Key(f"key_{secrets.token_hex(6)}", name, tuple(dict.fromkeys(scopes)), time())
        secret = secrets.token_urlsafe(_SECRET_BYTES)
        row = {"id": key.id, "name": name, "sha256": _hash(secret), "scopes": list(key.scopes)}
        with self._database.write(alone=False) as connection:
            connection.execute(keys.insert().values(**row, created=key.created))
        self._forget()
        return key, f"{key.id}.{secret}"

    def listed(self) -> tuple[Key, ...]:
        """Return every key, revoked ones included, the oldest first."""
        with self._database.read() as connection:
            rows = connection.execute(keys.select().order_by(keys.c.created)).all()
        return tuple(Key(r.id, r.name, tuple(r.scopes), r.created, r.revoked) for r in rows)

    def revoke(self, key_id: str) -> None:
        """Let a key open nothing any more.

        Raises:
            KeyNotFound: there is none with that id that is not revoked.
        """
        valid = (keys.c.id == key_id, keys.c.revoked.is_(None))
        with self._database.write(alone=False) as connection:
            done = connection.execute(keys.update().where(*valid).values(revoked=time()))
            if not done.rowcount:
                raise KeyNotFound(
                    f"there is no valid key {key_id!r}: `jianyi keys list` shows them."
                )
        self._forget()

    def any(self) -> bool:
        """Tell whether keys are asked for: whether one was ever created.

        Revoking the last one lets nobody in; it does not open the door.
        """
        return bool(self._read())

    def recognise(self, sent: str) -> Key:
        """Return the key whose text was sent.

        Raises:
            NotAuthorised: it is none, or revoked.
        """
        id_, _, secret = sent.partition(".")
        key, digest = self._read().get(id_, (None, ""))
        # Compared also where there is no such key, so that the answer takes as long.
        right = hmac.compare_digest(_hash(secret), digest or _hash(""))
        if key is None or not right or key.revoked is not None:
            raise NotAuthorised("the key is not valid: send Authorization: Bearer KEY.")
        return key

    def _read(self) -> dict[str, tuple[Key, str]]:
        with self._lock:
            if monotonic() - self._read_at > _KNOWN_FOR:
                with self._database.read() as connection:
                    rows = connection.execute(keys.select()).all()
                self._known = {
                    r.id: (Key(r.id, r.name, tuple(r.scopes), r.created, r.revoked), r.sha256)
                    for r in rows
                }
                self._read_at = monotonic()
            return self._known

    def _forget(self) -> None:
        with self._lock:
            self._read_at = -_KNOWN_FOR


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
