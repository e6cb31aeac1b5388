"""Vectors that cost something are kept, also where an ingestion is cut short."""

import pytest

from tests.fakes import WordLengthEmbeddings, a_document
from vectorstore.catalogue import Catalogue
from vectorstore.database import Database, paid_vectors
from vectorstore.embeddings import EmbeddingModel
from vectorstore.errors import EmbeddingFailed
from vectorstore.library import Library

DOCUMENT = a_document(*("w" * (number % 7 + 1) + f" {number}" for number in range(200)))


class BreaksAfter(WordLengthEmbeddings):
    """Fails once it has embedded so many texts, until it is mended."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most: int | None = most

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        if self.most is not None and len(self.embedded) + len(texts) > self.most:
            raise EmbeddingFailed("scripted")
        return super().embed_documents(texts)


@pytest.fixture
def database(tmp_path):  # type: ignore[no-untyped-def]
    database = Database(f"sqlite:///{tmp_path / 'catalogue.sqlite3'}")
    yield database
    database.close()


def a_library(
    database: Database,
    embeddings: WordLengthEmbeddings,
    id: str = "paid:model",  # noqa: A002
) -> Library:
    model = EmbeddingModel(id, embeddings, len, 1_000_000, paid=True)
    return Library(Catalogue(database), model, ())


def kept(database: Database) -> int:
    with database.read() as connection:
        return len(connection.execute(paid_vectors.select()).all())


def test_what_was_embedded_before_a_failure_is_not_embedded_again(database: Database) -> None:
    embeddings = BreaksAfter(150)
    library = a_library(database, embeddings)
    with pytest.raises(EmbeddingFailed):
        library.ingest(DOCUMENT)
    assert library.catalogue.summaries() == ()
    assert kept(database) == len(embeddings.embedded) == 128
    embeddings.most = None
    assert library.ingest(DOCUMENT)
    assert len(embeddings.embedded) == 200
    assert len(set(embeddings.embedded)) == 200
    assert kept(database) == 0


def test_another_model_pays_for_everything_once_and_goes_on_where_it_failed(
    database: Database,
) -> None:
    a_library(database, WordLengthEmbeddings()).ingest(DOCUMENT)
    embeddings = BreaksAfter(100)
    library = a_library(database, embeddings, id="paid:other")
    with pytest.raises(EmbeddingFailed):
        library.match_model()
    embeddings.most = None
    assert library.match_model() == 200
    assert len(embeddings.embedded) == 200
    assert library.match_model() == 0


def test_progress_is_told_once_for_every_passage(database: Database) -> None:
    done: list[int] = []
    a_library(database, WordLengthEmbeddings()).ingest(DOCUMENT, done.append)
    assert sum(done) == 200
