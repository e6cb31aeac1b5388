"""Databases that cannot be used, and what the message says."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.fakes import a_document
from tests.servers import free_port
from tests.vectorstore.conftest import ROOT, Shelf
from vectorstore import database as module
from vectorstore.catalogue import Catalogue
from vectorstore.database import IDENTITY, Database, meta
from vectorstore.errors import CatalogueUnavailable


def unavailable(url: str) -> str:
    with pytest.raises(CatalogueUnavailable) as caught:
        Database(url)
    return str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql+psycopg://jianyi:secret@127.0.0.1:{port}/db",
        "postgresql+psycopg://jianyi:secret@127.0.0.1:{port}/db?password=secret",
        "postgresql+psycopg://jianyi:se@secret@127.0.0.1:secret:{port}/db",
        "postgresql+psycopg://jianyi:secret@127.0.0.1:port/db",
        "mysql+nodriver://jianyi:secret@127.0.0.1/db",
        "mysql://jianyi:secret@127.0.0.1/db",
        "secret",
        "",
    ],
)
def test_a_url_that_cannot_be_used_is_reported_without_its_password(url: str) -> None:
    message = unavailable(url.format(port=free_port()))
    assert "secret" not in message
    assert "JIANYI_DATABASE_URL" in message


def test_a_file_that_is_no_database_is_reported(tmp_path: Path) -> None:
    (tmp_path / "catalogue.sqlite").write_bytes(b"not a database at all" * 100)
    message = unavailable(f"sqlite:///{tmp_path}/catalogue.sqlite")
    assert "not a database" in message
    assert str(tmp_path) in message


def test_a_truncated_database_is_reported(local_shelf: Shelf, tmp_path: Path) -> None:
    local_shelf.store(a_document(*(f"{number}。" * 50 for number in range(300))))
    local_shelf.database.close()
    path = tmp_path / "catalogue.sqlite"
    path.write_bytes(path.read_bytes()[:20_000])
    with pytest.raises(CatalogueUnavailable, match="malformed"):
        Catalogue(Database(f"sqlite:///{path}")).document("report")


def test_a_folder_in_place_of_the_file_is_reported(tmp_path: Path) -> None:
    assert "unable to open" in unavailable(f"sqlite:///{tmp_path}")


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    message = unavailable(f"sqlite:///{tmp_path}/file/catalogue.sqlite")
    assert "JIANYI_DATA_DIR" in message


def test_a_read_only_catalogue_is_reported_when_written(local_shelf: Shelf) -> None:
    # Permission bits do not bind root, and tests may run as root: SQLite is told instead.
    def write() -> None:
        with local_shelf.database.write() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")
            connection.exec_driver_sql("DELETE FROM meta")

    with pytest.raises(CatalogueUnavailable, match=r"readonly.*may be written to"):
        write()


def test_a_folder_that_cannot_be_written_to_is_reported() -> None:
    message = unavailable("sqlite:////proc/self/catalogue.sqlite")  # not even by root
    assert "may be written to" in message


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    Database(f"sqlite:///{tmp_path}/new/folder/catalogue.sqlite").close()
    assert (tmp_path / "new/folder/catalogue.sqlite").is_file()


def test_sqlite_writes_ahead_and_to_the_disk(local_shelf: Shelf) -> None:
    with local_shelf.database.read() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2


def test_two_catalogues_have_two_identities(tmp_path: Path) -> None:
    urls = [f"sqlite:///{tmp_path}/{name}.sqlite" for name in "ab"]
    with closing(Database(urls[0])) as first, closing(Database(urls[1])) as second:
        assert Catalogue(first).identity != Catalogue(second).identity


def test_a_failed_transaction_leaves_nothing_behind(shelf: Shelf) -> None:
    with pytest.raises(RuntimeError), shelf.database.write() as connection:  # noqa: PT012
        connection.execute(module.meta.insert().values(key="half", value="done"))
        raise RuntimeError
    assert shelf.catalogue.note("half") is None


def test_a_writer_waits_for_the_one_before(
    local_shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_BUSY_SECONDS", 0.05)
    impatient = Database(f"sqlite:///{tmp_path}/catalogue.sqlite")
    other = sqlite3.connect(tmp_path / "catalogue.sqlite", check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.3, other.rollback)
    release.start()
    with impatient.write() as connection:
        connection.execute(module.meta.insert().values(key="late", value="but done"))
    release.join()
    other.close()
    assert local_shelf.catalogue.note("late") == "but done"


def test_a_writer_gives_up_at_last(
    local_shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_BUSY_SECONDS", 0.02)
    monkeypatch.setattr(module, "_WRITER_WAITS", 0.1)
    impatient = Database(f"sqlite:///{tmp_path}/catalogue.sqlite")
    with closing(sqlite3.connect(tmp_path / "catalogue.sqlite")) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CatalogueUnavailable, match="locked"), impatient.write():
            pass


def test_a_server_that_restarts_is_used_again(postgresql: Callable[[], str]) -> None:
    with closing(Database(url := postgresql())) as ours, closing(Database(url)) as other:
        assert Catalogue(ours).revision() == 0
        with other.write() as connection:  # what a restart does to pooled connections
            connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        assert Catalogue(ours).revision() == 0


def test_a_role_without_rights_is_told_so(postgresql: Callable[[], str]) -> None:
    url = postgresql()
    with closing(Database(url)) as owner, owner.write() as connection:
        schema = connection.exec_driver_sql("SELECT current_schema()").scalar()
        connection.exec_driver_sql("CREATE ROLE nobody_at_all LOGIN")
        connection.exec_driver_sql(f"GRANT USAGE ON SCHEMA {schema} TO nobody_at_all")
    assert "permission denied" in unavailable(url.replace("jianyi:", "nobody_at_all:"))


def test_nothing_connects_on_import() -> None:
    code = "import vectorstore.catalogue, sys; print('psycopg' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=True)
    assert run.stdout.strip() == b"False"


def test_tables_of_another_version_are_not_touched(url: str) -> None:
    with closing(Database(url)) as database, database.write() as connection:
        connection.execute(meta.update().where(meta.c.key == IDENTITY).values(value="1"))
    with pytest.raises(CatalogueUnavailable, match="another version of Jianyi"):
        Database(url)
