"""The Catalogue's revision, and facts about the Catalogue itself."""

from vectorstore import statements
from vectorstore.database import Connection, meta
from vectorstore.errors import IndexUnavailable

EMBEDDING_MODEL = "embedding_model"
"""Note that says which model's vectors the Catalogue holds: those of one, never of two."""
_REVISION = "revision"


def read_revision(connection: Connection) -> int:
    """Return the current revision; 0 while nothing was ever stored."""
    return int(read_note(connection, _REVISION) or 0)


def advance_revision(connection: Connection) -> int:
    """Move to the next revision and return it; the transaction makes it visible."""
    revision = read_revision(connection) + 1
    write_note(connection, _REVISION, str(revision))
    return revision


def read_note(connection: Connection, key: str) -> str | None:
    """Return the fact stored under `key`."""
    row = connection.execute(statements.NOTE, {"key": key}).first()
    return str(row.value) if row else None


def require_model(connection: Connection, model_id: str) -> None:
    """Refuse to go on with vectors that are not those of `model_id`.

    Raises:
        IndexUnavailable: the Catalogue holds another model's.
    """
    stored = read_note(connection, EMBEDDING_MODEL)
    if stored not in (None, model_id):
        raise IndexUnavailable(
            f"the Catalogue holds vectors of embedding model {stored!r}, not of {model_id!r}: run "
            "`jianyi reindex`, and give every process on this Catalogue the same model."
        )


def write_note(connection: Connection, key: str, value: str) -> None:
    """Store a fact under `key`, in place of an earlier one."""
    changed = connection.execute(meta.update().where(meta.c.key == key).values(value=value))
    if not changed.rowcount:
        connection.execute(meta.insert().values(key=key, value=value))
