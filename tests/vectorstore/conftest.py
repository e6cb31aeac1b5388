"""Catalogues on both databases, and real servers on loopback."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

import pytest

from ingestion import Document, Passage
from ingestion.passages import split_passages
from tests.fakes import WordLengthEmbeddings, a_model
from tests.servers import ChromaServer, PostgresServer, postgres_binaries
from vectorstore.catalogue import Catalogue
from vectorstore.changes import store_document
from vectorstore.database import Database
from vectorstore.embeddings import EmbeddingModel
from vectorstore.lexical import LexicalIndex

ROOT = Path(__file__).parent.parent.parent


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
    postgres_binaries()
    folder = Path(tempfile.mkdtemp(prefix="jianyi-postgresql-", dir="/tmp"))
    try:
        server = PostgresServer(folder)
        server.start()
        yield server.fresh_database
        server.kill()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


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
