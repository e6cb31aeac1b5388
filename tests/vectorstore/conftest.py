"""Catalogues on both databases, and real servers on loopback."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, nullcontext
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from ingestion import Document, Passage
from ingestion.passages import split_passages
from tests.fakes import WordLengthEmbeddings, a_model
from vectorstore.catalogue import Catalogue
from vectorstore.changes import store_document
from vectorstore.database import Database
from vectorstore.embeddings import EmbeddingModel
from vectorstore.lexical import LexicalIndex

ROOT = Path(__file__).parent.parent.parent
_START_SECONDS = 30.0


@dataclass
class Shelf:
    """A Catalogue with a model that remembers what it embedded."""

    catalogue: Catalogue
    model: EmbeddingModel
    embeddings: WordLengthEmbeddings

    @property
    def database(self) -> Database:
        return self.catalogue.database

    def store(self, document: Document) -> bool:
        return store_document(self.database, document, self.split(document), self.model)

    def split(self, document: Document) -> list[Passage]:
        return list(split_passages(document, self.model.count_tokens, self.model.max_tokens))


@pytest.fixture
def local_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/catalogue.sqlite"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, local_url: str) -> str:
    if request.param == "sqlite":
        return local_url
    fresh_database: Callable[[], str] = request.getfixturevalue("postgresql")
    return fresh_database()


@pytest.fixture
def shelf(url: str) -> Iterator[Shelf]:
    """A shelf on either database."""
    yield from _shelf(url)


@pytest.fixture
def local_shelf(local_url: str) -> Iterator[Shelf]:
    """A shelf on SQLite, for tests of what lies above the database."""
    yield from _shelf(local_url)


def _shelf(url: str) -> Iterator[Shelf]:
    database = Database(url)
    embeddings = WordLengthEmbeddings()
    yield Shelf(Catalogue(database), a_model(embeddings), embeddings)
    database.close()


@pytest.fixture
def lexical(local_shelf: Shelf, tmp_path: Path) -> LexicalIndex:
    return LexicalIndex(tmp_path / "lexical", local_shelf.catalogue, nullcontext)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Callable[[], str]]:
    """A server of our own on loopback; the value makes an empty database and returns its URL."""
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    if not binaries:
        missing = "no PostgreSQL server here: apt-get install postgresql"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    folder = Path(tempfile.mkdtemp(prefix="jianyi-postgresql-", dir="/tmp"))
    try:
        with _postgres_process(binaries[-1].parent, folder) as server:
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class _postgres_process:  # noqa: N801 - used like a function
    def __init__(self, binaries: Path, folder: Path) -> None:
        self._folder, self._port, self._made = folder, free_port(), 0
        user: list[str] = []
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            account = pwd.getpwnam("postgres")
            os.chown(folder, account.pw_uid, account.pw_gid)
            ids = [f"--reuid={account.pw_uid}", f"--regid={account.pw_gid}"]
            user = ["setpriv", *ids, "--clear-groups"]
        options = ["--username=jianyi", "--auth=trust", "--encoding=UTF8", "--no-sync"]
        subprocess.run(
            [*user, binaries / "initdb", "--pgdata", folder / "data", *options],
            check=True,
            capture_output=True,
            cwd=folder,
        )
        settings = ("fsync=off", "listen_addresses=127.0.0.1", "unix_socket_directories=")
        flags = [part for setting in settings for part in ("-c", setting)]
        with (folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                [
                    *user,
                    binaries / "postgres",
                    "-D",
                    folder / "data",
                    "-p",
                    str(self._port),
                    *flags,
                ],
                stdout=log,
                stderr=log,
                cwd=folder,
            )

    def __enter__(self) -> Callable[[], str]:
        wait_for_port(self._port, self._process)
        return self._fresh_database

    def __exit__(self, *_: object) -> None:
        self._process.send_signal(
            signal.SIGQUIT
        )  # without waiting for anything: the data are thrown away
        self._process.wait(_START_SECONDS)

    def _fresh_database(self) -> str:
        # A schema takes a tenth of the time of a database, and hides others just as well.
        self._made += 1
        schema = f"catalogue{self._made}"
        address = f"host=127.0.0.1 port={self._port} user=jianyi dbname=postgres"
        with closing(_connected(address)) as connection:
            connection.execute(f"CREATE SCHEMA {schema}".encode())
        options = f"options=-csearch_path%3D{schema}"
        return f"postgresql+psycopg://jianyi:secret@127.0.0.1:{self._port}/postgres?{options}"


def _connected(address: str) -> psycopg.Connection:
    deadline = time.monotonic() + _START_SECONDS
    while True:
        try:
            return psycopg.connect(address, autocommit=True)
        except psycopg.OperationalError:  # it takes connections a moment before it serves them
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


class ChromaServer:
    """`chroma run` on a folder, to be stopped and started."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._port = folder, free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self.url = f"http://127.0.0.1:{self._port}"

    def start(self, folder: Path | None = None) -> None:
        address = ["--host", "127.0.0.1", "--port", str(self._port)]
        self._process = subprocess.Popen(
            [
                Path(sys.executable).parent / "chroma",
                "run",
                "--path",
                folder or self._folder,
                *address,
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "ANONYMIZED_TELEMETRY": "False"},
        )
        wait_for_port(self._port, self._process)

    def pause(self) -> None:
        if self._process:
            self._process.send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        if self._process:
            self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait(_START_SECONDS)


@pytest.fixture(scope="session")
def chroma_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChromaServer]:
    """A Chroma server for tests that leave it running."""
    yield from _chroma(tmp_path_factory.mktemp("chroma-server"))


@pytest.fixture
def mortal_chroma_server(tmp_path: Path) -> Iterator[ChromaServer]:
    """A Chroma server of one test, which may kill it."""
    yield from _chroma(tmp_path / "chroma-server")


def _chroma(folder: Path) -> Iterator[ChromaServer]:
    server = ChromaServer(folder)
    server.start()
    yield server
    server.kill()


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        return int(listener.getsockname()[1])


def wait_for_port(port: int, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + _START_SECONDS
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            if time.monotonic() > deadline or process.poll() is not None:
                raise
            time.sleep(0.05)
