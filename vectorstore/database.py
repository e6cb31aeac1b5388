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

__all__ = [
    "IDENTITY",
    "Connection",
    "Database",
    "Row",
    "RowMapping",
    "bindparam",
    "documents",
    "extras",
    "meta",
    "passages",
    "turns",
    "units",
]

IDENTITY = "identity"
"""Note that tells this Catalogue from any other, so that no index is taken for another's."""
_WRITER_WAITS = 600.0
"""Seconds; a large report may be embedded by a slow model before its transaction ends."""
_BUSY_SECONDS = 1.0
_CONNECT_SECONDS = 10
_WRITERS_LOCK = 0x6A69616E7969

metadata = sa.MetaData()

meta = sa.Table(
    "meta",
    metadata,
    sa.Column("key", sa.String(64), primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

documents = sa.Table(
    "documents",
    metadata,
    sa.Column("id", sa.String(255), primary_key=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("symbol", sa.Text),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("sections", sa.JSON, nullable=False),
    sa.Column("warnings", sa.JSON, nullable=False),
    sa.Column("fingerprint", sa.String(64), nullable=False),
    sa.Column("revision", sa.BigInteger, nullable=False),
    sa.Column("unit_count", sa.Integer, nullable=False),
    sa.Column("passage_count", sa.Integer, nullable=False),
)

units = sa.Table(
    "units",
    metadata,
    sa.Column("document_id", sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("label", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("number", sa.Text),
    sa.Column("section", sa.JSON, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("spans", sa.JSON, nullable=False),
    sa.Column("heading", sa.JSON),
    sa.Column("modality", sa.JSON, nullable=False),
    sa.Index("units_by_number", "kind", "number"),
)

passages = sa.Table(
    "passages",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("document_id", sa.ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    sa.Column("unit", sa.Integer, nullable=False),
    sa.Column("piece", sa.Integer, nullable=False),
    sa.Column("label", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("embedding_model", sa.Text, nullable=False),
    sa.Column("vector", sa.LargeBinary, nullable=False),
    sa.Index("passages_by_unit", "document_id", "unit", "piece"),
)

extras = sa.Table(
    "extras",
    metadata,
    sa.Column("document_id", sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    # Extras belong to a text: those of a unit that changed find no unit any more.
    sa.Column("label", sa.String(255), primary_key=True),
    sa.Column("text_sha256", sa.String(64), primary_key=True),
    sa.Column("searchable", sa.Text, nullable=False),
    sa.Column("translations", sa.JSON, nullable=False),
    sa.Column("answered", sa.JSON, nullable=False),
    sa.Column("unanswered", sa.JSON, nullable=False),
)

turns = sa.Table(
    "turns",
    metadata,
    sa.Column("conversation_id", sa.String(64), primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("standalone", sa.Text, nullable=False),
    sa.Column("cited", sa.JSON, nullable=False),
)


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
            if self.is_sqlite and self._engine.url.database:
                Path(self._engine.url.database).parent.mkdir(parents=True, exist_ok=True)
            if not sa.inspect(self._engine).has_table(turns.name):
                self._create_tables()

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
            if not sa.inspect(connection).has_table(turns.name):
                metadata.create_all(connection)
                by_key = meta.select().where(meta.c.key == IDENTITY)
                if not connection.execute(by_key).first():
                    connection.execute(meta.insert().values(key=IDENTITY, value=uuid4().hex))


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
