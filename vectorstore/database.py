"""The Catalogue's database: tables, connections, transactions. The only module with SQLAlchemy.

SQLite in WAL mode by default, PostgreSQL by URL; nothing here is particular to either except how a
transaction begins.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import SQLITE_BUSY
from time import monotonic
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy import Connection, Row, RowMapping, bindparam

from vectorstore.errors import CatalogueUnavailable
from vectorstore.tables import (
    answers,
    conversations,
    documents,
    extras,
    feedback,
    keys,
    meanings,
    meta,
    metadata,
    paid_vectors,
    passages,
    replies,
    turns,
    units,
)

__all__ = [
    "IDENTITY",
    "Connection",
    "Database",
    "Row",
    "RowMapping",
    "answers",
    "bindparam",
    "conversations",
    "documents",
    "extras",
    "feedback",
    "keys",
    "meanings",
    "meta",
    "paid_vectors",
    "passages",
    "replies",
    "turns",
    "units",
]

IDENTITY = "identity"
"""Note that tells this Catalogue from any other, so that no index is taken for another's."""
_SCHEMA = "2-"
"""Version of the tables; every identity begins with it."""
_WRITER_WAITS = 600.0
"""Seconds; a large report may be embedded by a slow model before its transaction ends."""
_BUSY_SECONDS = 1.0
_CONNECT_SECONDS = 10
_WRITERS_LOCK = 0x6A69616E7969


class Database:
    """A database with the Catalogue's tables, created where they are missing.

    Raises:
        CatalogueUnavailable: it cannot be opened, here or in any later call.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        with _translated(url):
            self._engine = _engine(url)
            self.is_sqlite = self._engine.dialect.name == "sqlite"
            try:
                self._open()
            except BaseException:
                self.close()
                raise

    def _open(self) -> None:
        if self.is_sqlite and self._engine.url.database:
            Path(self._engine.url.database).parent.mkdir(parents=True, exist_ok=True)
        # A table that a later version added is made beside those that are there.
        if not metadata.tables.keys() <= set(sa.inspect(self._engine).get_table_names()):
            self._create_tables()
        self._check_schema()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Open a transaction in which every query sees the same version of the Catalogue."""
        with _translated(self.url), self._engine.connect() as connection:
            if not self.is_sqlite:
                connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield connection

    @contextmanager
    def write(self, *, alone: bool = True) -> Iterator[Connection]:
        """Open a transaction that is committed whole at its end, or not at all.

        One that is `alone` is the only one of its kind; the next waits for it.
        """
        with _translated(self.url), self._engine.connect() as connection:
            connection.execution_options(jianyi_write=True)
            with connection.begin():
                if alone and not self.is_sqlite:
                    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS_LOCK})")
                yield connection

    def close(self) -> None:
        """Close the connections that are not in use."""
        self._engine.dispose()

    def _create_tables(self) -> None:
        with self.write() as connection:
            metadata.create_all(connection)
            by_key = meta.select().where(meta.c.key == IDENTITY)
            if not connection.execute(by_key).first():
                identity = _SCHEMA + uuid4().hex
                connection.execute(meta.insert().values(key=IDENTITY, value=identity))

    def _check_schema(self) -> None:
        by_key = meta.select().where(meta.c.key == IDENTITY)
        with self.read() as connection:
            row = connection.execute(by_key).first()
        if row is None or not row.value.startswith(_SCHEMA):
            raise CatalogueUnavailable(
                f"the Catalogue at {_shown(self.url)} was made by another version of Jianyi: move "
                "it away or set JIANYI_DATA_DIR to a new folder, and ingest the reports again."
            )


def _engine(url: str) -> sa.Engine:
    parsed = _parsed(url)
    if parsed.get_backend_name() == "postgresql":
        patience = {"connect_timeout": _CONNECT_SECONDS}
        return sa.create_engine(parsed, pool_pre_ping=True, connect_args=patience)
    engine = sa.create_engine(parsed, connect_args={"timeout": _BUSY_SECONDS})
    sa.event.listen(engine, "connect", _configure_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _configure_sqlite(connection: object, _record: object) -> None:
    # The driver's own transactions begin too late to give a reader one snapshot: it is told to
    # leave them alone, and `_begin_sqlite` begins them.
    connection.isolation_level = None  # type: ignore[attr-defined]
    execute: Callable[[str], object] = connection.execute  # type: ignore[attr-defined]
    execute("PRAGMA journal_mode = WAL")
    # A power cut must not take back a revision that an index was built from.
    execute("PRAGMA synchronous = FULL")
    execute("PRAGMA foreign_keys = ON")


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes its lock at once: one that upgrades later can fail halfway through.
    if not connection.get_execution_options().get("jianyi_write"):
        connection.exec_driver_sql("BEGIN")
        return
    deadline = monotonic() + _WRITER_WAITS
    while not _began_writing(connection, deadline):
        pass  # SQLite waits a second at a time, so that Ctrl-C is heard in between.


def _began_writing(connection: Connection, deadline: float) -> bool:
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    except sa.exc.OperationalError as error:
        if getattr(error.orig, "sqlite_errorcode", None) != SQLITE_BUSY or monotonic() > deadline:
            raise
        return False
    return True


@contextmanager
def _translated(url: str) -> Iterator[None]:
    try:
        yield
    except (sa.exc.DBAPIError, sa.exc.TimeoutError) as error:
        if isinstance(error, sa.exc.IntegrityError):
            raise
        reason = str(getattr(error, "orig", error)).strip().partition("\n")[0]
        raise CatalogueUnavailable(
            f"the Catalogue at {_shown(url)} cannot be used ({reason}): check that the database "
            "runs, that its folder may be written to, and JIANYI_DATABASE_URL."
        ) from error
    except (sa.exc.ArgumentError, sa.exc.NoSuchModuleError, ModuleNotFoundError) as error:
        raise CatalogueUnavailable(
            f"JIANYI_DATABASE_URL is {_shown(url)}, which no installed driver opens ({error}): "
            "use sqlite:///PATH, or postgresql+psycopg://… with the 'postgresql' extra installed."
        ) from error
    except OSError as error:
        raise CatalogueUnavailable(
            f"the folder of the Catalogue at {_shown(url)} cannot be made ({error.strerror}): "
            "set JIANYI_DATA_DIR to a folder that may be written to."
        ) from error


def _parsed(url: str) -> sa.URL:
    try:
        return sa.make_url(url)
    except ValueError:  # its message would quote the URL, password and all
        raise sa.exc.ArgumentError("its port is not a number") from None


def _shown(url: str) -> str:
    """Return the URL without its password, nor the options that may hold another."""
    try:
        return repr(_parsed(url).set(query={}).render_as_string(hide_password=True))
    except sa.exc.ArgumentError:
        return "an unreadable URL"
