"""The dense index, embedded and on a server, and what can happen to either."""

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from tests.fakes import WordLengthEmbeddings, a_document, a_model
from tests.servers import ChromaServer, free_port
from tests.vectorstore.conftest import Shelf
from vectorstore import chroma
from vectorstore.catalogue import Catalogue
from vectorstore.changes import embed_again, remove_document
from vectorstore.database import Database
from vectorstore.dense import DenseIndex
from vectorstore.errors import CatalogueUnavailable, IndexUnavailable
from vectorstore.query import Query

REPORT = a_document("a", "bb", "ccc")
Opener = Callable[[], DenseIndex]


def found(index: DenseIndex, text: str = "a", k: int = 10) -> list[str]:
    return [scored.passage.text for scored in index.retrieve(Query(text), k)]


@pytest.fixture
def open_index(local_shelf: Shelf, tmp_path: Path) -> Iterator[Opener]:
    """Open the embedded index of a report, as often as one likes."""
    local_shelf.store(REPORT)
    opened: list[DenseIndex] = []

    def opener() -> DenseIndex:
        for index in opened:
            index.close()
        opened.append(DenseIndex(tmp_path / "chroma", local_shelf.catalogue, local_shelf.model))
        return opened[-1]

    yield opener
    for index in opened:
        index.close()


@pytest.fixture
def served(local_shelf: Shelf, mortal_chroma_server: ChromaServer) -> DenseIndex:
    local_shelf.store(REPORT)
    return DenseIndex(mortal_chroma_server.url, local_shelf.catalogue, local_shelf.model)


def folders(tmp_path: Path) -> list[str]:
    return sorted(path.name for path in (tmp_path / "chroma").iterdir())


def test_the_nearest_vector_comes_first(open_index: Opener) -> None:
    ranking = open_index().retrieve(Query("xx"), 3)
    assert ranking[0].passage.text == "bb"
    assert [scored.score for scored in ranking] == [1.0, 0.0, 0.0]


def test_a_closed_index_is_opened_again_as_it_was(open_index: Opener, tmp_path: Path) -> None:
    found(open_index())
    open_index()
    assert found(open_index()) == ["a", "bb", "ccc"]
    assert folders(tmp_path) == ["1"]


def test_an_index_that_was_not_closed_is_built_anew_without_embedding(
    open_index: Opener, local_shelf: Shelf, tmp_path: Path
) -> None:
    found(open_index())
    open_index().close()
    (tmp_path / "chroma" / "1" / "seal.json").unlink()
    local_shelf.embeddings.embedded.clear()
    assert found(open_index()) == ["a", "bb", "ccc"]
    assert folders(tmp_path) == ["2"]
    assert local_shelf.embeddings.embedded == []


def a_text_of_its_own(number: int) -> str:
    """Return words whose lengths spell `number` in base seven: no other has that direction."""
    digits = (number // 7**place % 7 for place in range(4))
    words = ["x" * length for length, count in enumerate(digits, start=1) for _ in range(count)]
    return " ".join([*words, *["x" * 5] * 3])


def delete(path: Path) -> None:
    path.unlink()


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def scramble(path: Path) -> None:
    path.write_bytes(b"\xa5" * path.stat().st_size)


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("chroma.sqlite3", delete),
        ("chroma.sqlite3", scramble),
        ("data_level0.bin", scramble),  # Chroma itself would crash on it,
        ("header.bin", truncate),  # and on this,
        ("index_metadata.pickle", delete),  # and answer from a part of the passages here
    ],
)
def test_a_damaged_index_is_built_anew(
    open_index: Opener,
    local_shelf: Shelf,
    tmp_path: Path,
    name: str,
    damage: Callable[[Path], None],
) -> None:
    # Over a thousand, so that Chroma has written its graph to files of its own; no two of them
    # alike, since a graph of many equal vectors may lead to some of them from nowhere.
    texts = [a_text_of_its_own(n) for n in range(1_100)]
    local_shelf.store(a_document(*texts, id="long"))
    found(open_index())
    open_index().close()
    for path in (tmp_path / "chroma").rglob(name):
        damage(path)
    local_shelf.embeddings.embedded.clear()
    index = open_index()
    asked = (texts[7], texts[555], texts[-1])
    assert [found(index, text, 1) for text in asked] == [[text] for text in asked]
    assert local_shelf.embeddings.embedded == []


def test_a_deleted_index_is_built_anew(open_index: Opener, tmp_path: Path) -> None:
    open_index().close()
    shutil.rmtree(tmp_path / "chroma")
    assert found(open_index()) == ["a", "bb", "ccc"]


def test_an_index_deleted_while_open_goes_on_with_the_next_change(
    open_index: Opener, local_shelf: Shelf, tmp_path: Path
) -> None:
    index = open_index()
    found(index)
    shutil.rmtree(tmp_path / "chroma")
    local_shelf.store(a_document("dddd", id="new"))
    assert sorted(found(index)) == ["a", "bb", "ccc", "dddd"]


def test_an_index_behind_by_several_revisions_catches_up(
    open_index: Opener, local_shelf: Shelf
) -> None:
    index = open_index()
    found(index)
    local_shelf.store(a_document("dddd", id="b"))
    remove_document(local_shelf.database, "report")
    local_shelf.store(a_document("eeeee", "dddd", id="b"))
    assert sorted(found(index)) == ["dddd", "eeeee"]
    assert index.revision == local_shelf.catalogue.revision()


@pytest.mark.parametrize("dimensions", [8, 16])
def test_another_model_is_detected_and_repaired_by_embedding_again(
    open_index: Opener, local_shelf: Shelf, tmp_path: Path, dimensions: int
) -> None:
    found(open_index())
    open_index().close()
    other = a_model(WordLengthEmbeddings(dimensions), id="fake:other")
    with closing(DenseIndex(tmp_path / "chroma", local_shelf.catalogue, other)) as index:
        with pytest.raises(IndexUnavailable, match="'fake:word-length', not of 'fake:other'"):
            found(index)
        embed_again(local_shelf.database, other)
        assert found(index, "xxx", 1) == ["ccc"]


def test_a_model_given_up_while_open_is_not_searched_with(
    open_index: Opener, local_shelf: Shelf
) -> None:
    index = open_index()
    found(index)
    embed_again(local_shelf.database, a_model(id="fake:other"))
    with pytest.raises(IndexUnavailable, match="same model"):
        found(index)


def test_the_index_of_another_catalogue_is_not_taken_for_this_ones(
    open_index: Opener, local_shelf: Shelf, tmp_path: Path
) -> None:
    found(open_index())
    open_index().close()
    with closing(Database(f"sqlite:///{tmp_path}/other.sqlite")) as database:
        other = Shelf(Catalogue(database), local_shelf.model, local_shelf.embeddings)
        other.store(a_document("ffffff", id="other"))
        with closing(DenseIndex(tmp_path / "chroma", other.catalogue, other.model)) as index:
            assert found(index) == ["ffffff"]


def test_an_unusable_catalogue_is_not_taken_for_a_broken_index(
    open_index: Opener, local_shelf: Shelf, tmp_path: Path
) -> None:
    index = open_index()
    found(index)
    with local_shelf.database.write() as connection:
        connection.exec_driver_sql("ALTER TABLE meta RENAME TO away")
    with pytest.raises(CatalogueUnavailable):
        found(index)
    assert folders(tmp_path) == ["1"]


def test_a_folder_that_cannot_be_used_is_reported(local_shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(IndexUnavailable, match="neither be read nor rebuilt"):
        DenseIndex(tmp_path / "file", local_shelf.catalogue, local_shelf.model)


def test_rebuilding_builds_anew_and_reports_progress(open_index: Opener) -> None:
    index, done = open_index(), []
    index.rebuild(done.append)
    assert sum(done) == 3
    assert found(index) == ["a", "bb", "ccc"]


def test_threads_that_find_it_broken_repair_it_once(open_index: Opener, tmp_path: Path) -> None:
    index = open_index()
    found(index)
    index._collections.passages.delete(where={"document": "report"})
    index._collections.held._client.delete_collection(index._collections.passages.name)  # type: ignore[attr-defined]
    with ThreadPoolExecutor(6) as threads:
        assert set(threads.map(lambda _: len(found(index)), range(12))) == {3}
    assert folders(tmp_path) == ["2"]


def test_no_server_is_reported(local_shelf: Shelf) -> None:
    with pytest.raises(IndexUnavailable, match="check that the Chroma server runs"):
        DenseIndex(f"http://127.0.0.1:{free_port()}", local_shelf.catalogue, local_shelf.model)


def test_a_server_that_takes_connections_but_never_answers_is_given_up(
    local_shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chroma, "_PATIENCE", 0.3)
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        start = time.monotonic()
        with pytest.raises(IndexUnavailable, match="neither be read"):
            DenseIndex(url, local_shelf.catalogue, local_shelf.model)
    assert time.monotonic() - start < 5


def test_a_server_that_falls_silent_is_given_up(
    local_shelf: Shelf, chroma_server: ChromaServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chroma, "_PATIENCE", 0.5)
    local_shelf.store(REPORT)
    index = DenseIndex(chroma_server.url, local_shelf.catalogue, local_shelf.model)
    assert len(found(index)) == 3
    resume = threading.Timer(1.5, chroma_server.resume)
    chroma_server.pause()
    resume.start()
    with pytest.raises(IndexUnavailable):
        found(index)
    resume.join()
    assert len(found(index)) == 3


def test_a_server_that_died_is_reported_and_used_again_when_it_is_back(
    served: DenseIndex, mortal_chroma_server: ChromaServer
) -> None:
    assert found(served) == ["a", "bb", "ccc"]
    mortal_chroma_server.kill()
    with pytest.raises(IndexUnavailable, match="check that the Chroma server runs"):
        found(served)
    mortal_chroma_server.start()
    assert found(served) == ["a", "bb", "ccc"]


def test_a_server_that_comes_back_empty_is_filled_again(
    served: DenseIndex, mortal_chroma_server: ChromaServer, local_shelf: Shelf, tmp_path: Path
) -> None:
    assert found(served) == ["a", "bb", "ccc"]
    mortal_chroma_server.kill()
    mortal_chroma_server.start(tmp_path / "another-folder")
    local_shelf.embeddings.embedded.clear()
    assert found(served) == ["a", "bb", "ccc"]
    assert local_shelf.embeddings.embedded == []


def test_two_processes_on_one_server_see_each_others_changes(
    local_shelf: Shelf, chroma_server: ChromaServer
) -> None:
    local_shelf.store(REPORT)
    one, two = (
        DenseIndex(chroma_server.url, local_shelf.catalogue, local_shelf.model) for _ in range(2)
    )
    assert found(one) == found(two) == ["a", "bb", "ccc"]
    one.rebuild()
    assert found(two) == ["a", "bb", "ccc"]
    local_shelf.store(a_document("dddd", id="new"))
    assert found(two, "xxxx", 1) == found(one, "xxxx", 1) == ["dddd"]


def test_two_catalogues_on_one_server_do_not_meet(
    local_shelf: Shelf, chroma_server: ChromaServer, tmp_path: Path
) -> None:
    local_shelf.store(REPORT)
    with closing(Database(f"sqlite:///{tmp_path}/other.sqlite")) as database:
        other = Shelf(Catalogue(database), local_shelf.model, local_shelf.embeddings)
        other.store(a_document("ffffff", id="other"))
        ours = DenseIndex(chroma_server.url, local_shelf.catalogue, local_shelf.model)
        theirs = DenseIndex(chroma_server.url, other.catalogue, other.model)
        assert (found(ours), found(theirs)) == (["a", "bb", "ccc"], ["ffffff"])
