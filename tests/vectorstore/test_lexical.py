"""The lexical index and what can happen to its files."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, nullcontext
from math import log
from pathlib import Path

import pytest

from tests.fakes import a_document
from tests.vectorstore.conftest import ROOT, Shelf
from vectorstore.catalogue import Catalogue
from vectorstore.changes import remove_document
from vectorstore.database import Database
from vectorstore.errors import CatalogueUnavailable, IndexUnavailable
from vectorstore.lexical import LexicalIndex
from vectorstore.locking import write_lock
from vectorstore.query import Query

REPORT = a_document("应保护儿童。", "应交流经验。", "秘书处应编写报告。")


def found(index: LexicalIndex, text: str = "儿童 经验 报告", k: int = 10) -> list[str]:
    return sorted(scored.passage.text for scored in index.retrieve(Query(text), k))


@pytest.fixture
def open_index(local_shelf: Shelf, tmp_path: Path) -> Callable[[], LexicalIndex]:
    local_shelf.store(REPORT)
    return lambda: LexicalIndex(tmp_path / "lexical", local_shelf.catalogue, nullcontext)


def index_files(tmp_path: Path) -> list[Path]:
    files = (path for path in (tmp_path / "lexical").rglob("*") if path.is_file())
    return sorted(path for path in files if path.suffix != ".lock")


def test_the_passage_that_shares_more_terms_comes_first(local_shelf: Shelf, lexical) -> None:
    local_shelf.store(REPORT)
    ranking = lexical.retrieve(Query("怎样交流经验"), 5)
    assert ranking[0].passage.text == "应交流经验。"
    assert ranking[0].score > 0


def test_an_index_is_opened_again_without_being_built_again(open_index, tmp_path) -> None:
    assert len(found(open_index())) == 3
    before = {path: path.stat().st_mtime_ns for path in index_files(tmp_path)}
    assert len(found(open_index())) == 3
    assert {path: path.stat().st_mtime_ns for path in index_files(tmp_path)} == before


def test_a_deleted_index_is_built_again_without_embedding(
    open_index, local_shelf: Shelf, tmp_path: Path
) -> None:
    found(open_index())
    local_shelf.embeddings.embedded.clear()
    shutil.rmtree(tmp_path / "lexical")
    assert len(found(open_index())) == 3
    assert local_shelf.embeddings.embedded == []


DAMAGES: dict[str, Callable[[Path], object]] = {
    "deleted": Path.unlink,
    "emptied": lambda path: path.write_bytes(b""),
    "truncated": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "garbage": lambda path: path.write_bytes(b"\xa5" * path.stat().st_size),
    "one byte wrong": lambda path: path.write_bytes(
        bytes([path.read_bytes()[0] ^ 255]) + path.read_bytes()[1:]
    ),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_an_index_with_any_file_damaged_is_built_again(open_index, tmp_path, damage) -> None:
    found(open_index())
    names = [path.suffix or path.name for path in index_files(tmp_path)]
    assert len(names) > 6
    for place in range(len(names)):
        damage(index_files(tmp_path)[place])
        assert len(found(open_index())) == 3, names[place]


def test_an_index_behind_by_several_revisions_catches_up(open_index, local_shelf: Shelf) -> None:
    behind = open_index()
    found(behind)
    local_shelf.store(a_document("关于儿童的经验。", id="b"))
    local_shelf.store(a_document("儿童报告。", id="c"))
    remove_document(local_shelf.database, "report")
    local_shelf.store(a_document("新的经验。", id="b", title="一份报告"))
    assert found(behind) == ["儿童报告。", "新的经验。"]
    assert behind.revision == local_shelf.catalogue.revision() == 5


def test_the_index_of_another_catalogue_is_not_taken_for_this_ones(
    open_index, local_shelf: Shelf, tmp_path: Path
) -> None:
    found(open_index())
    with closing(Database(f"sqlite:///{tmp_path}/other.sqlite")) as database:
        other = Shelf(Catalogue(database), local_shelf.model, local_shelf.embeddings)
        other.store(a_document("儿童的另一份报告。", id="other"))
        assert other.catalogue.revision() == local_shelf.catalogue.revision()
        index = LexicalIndex(tmp_path / "lexical", other.catalogue, nullcontext)
        assert found(index) == ["儿童的另一份报告。"]


def test_weights_are_the_inverse_document_frequency(lexical, local_shelf: Shelf) -> None:
    local_shelf.store(a_document("alpha beta", "alpha", "alpha gamma"))
    assert lexical.weights(["alpha", "beta", "delta"]) == pytest.approx(
        {"alpha": log(1 + 0.5 / 3.5), "beta": log(1 + 2.5 / 1.5), "delta": log(1 + 3.5 / 0.5)}
    )


def test_weights_do_not_count_what_was_replaced(lexical, local_shelf: Shelf) -> None:
    for version in range(4):
        local_shelf.store(a_document("alpha beta", f"alpha {version}", "gamma"))
        lexical.follow()
    assert lexical.weights(["alpha"])["alpha"] == pytest.approx(log(1 + 1.5 / 2.5))


def test_weights_of_an_empty_index_are_those_of_unknown_words(lexical) -> None:
    assert lexical.weights(["alpha"]) == {"alpha": log(2)}


def test_another_process_writes_while_this_one_reads(
    local_shelf: Shelf, tmp_path: Path, local_url: str
) -> None:
    local_shelf.store(REPORT)
    lock = tmp_path / "lexical.lock"
    reader = LexicalIndex(tmp_path / "lexical", local_shelf.catalogue, lambda: write_lock(lock))
    found(reader)
    code = (
        "import sys, contextlib, pathlib; from tests.fakes import *\n"
        "from vectorstore.changes import store_document\n"
        "from vectorstore.catalogue import Catalogue; from vectorstore.database import Database\n"
        "from vectorstore.lexical import LexicalIndex; from vectorstore.locking import write_lock\n"
        "from ingestion.passages import split_passages\n"
        "database = Database(sys.argv[1]); folder = pathlib.Path(sys.argv[2])\n"
        "lock = lambda: write_lock(folder / 'lexical.lock')\n"
        "index = LexicalIndex(folder / 'lexical', Catalogue(database), lock)\n"
        "for n in range(10):\n"
        "  document = a_document(f'儿童 {n}', id=f'd{n}')\n"
        "  store_document(database, document, split_passages(document, len, 99), a_model())\n"
        "  index.follow()\n"
    )
    command = [sys.executable, "-c", code, local_url, str(tmp_path)]
    seen = []
    with subprocess.Popen(command, cwd=ROOT) as writer:
        while writer.poll() is None:
            seen.append(len(found(reader, "儿童", 50)))
    assert writer.returncode == 0
    assert seen == sorted(seen)
    assert len(found(reader, "儿童", 50)) == 11


def test_many_threads_search_while_documents_change(lexical, local_shelf: Shelf) -> None:
    local_shelf.store(REPORT)

    def search(_: int) -> int:
        return len(found(lexical, "秘书处编写"))

    with ThreadPoolExecutor(8) as threads:
        counts = threads.map(search, range(200))
        for number in range(5):
            local_shelf.store(a_document(f"无关的 {number}。", id=f"d{number}"))
        assert set(counts) == {1}


def test_searching_an_index_that_is_current_needs_no_lock(
    open_index, local_shelf: Shelf, tmp_path: Path
) -> None:
    found(open_index())

    def refuse() -> nullcontext[None]:
        raise AssertionError

    reader = LexicalIndex(tmp_path / "lexical", local_shelf.catalogue, refuse)
    assert len(found(reader)) == 3


def test_a_folder_that_cannot_be_written_to_is_reported(local_shelf: Shelf, tmp_path) -> None:
    (tmp_path / "file").touch()
    index = LexicalIndex(tmp_path / "file" / "lexical", local_shelf.catalogue, nullcontext)
    with pytest.raises(IndexUnavailable, match="neither be read nor rebuilt"):
        found(index)


def test_an_unusable_catalogue_is_not_taken_for_a_broken_index(
    open_index, local_shelf: Shelf, tmp_path: Path
) -> None:
    index = open_index()
    found(index)
    before = index_files(tmp_path)
    with local_shelf.database.write() as connection:
        connection.exec_driver_sql("ALTER TABLE meta RENAME TO away")
    with pytest.raises(CatalogueUnavailable):
        found(index)
    assert index_files(tmp_path) == before


def test_rebuilding_builds_anew_and_reports_progress(open_index) -> None:
    index, done = open_index(), []
    found(index)
    index.rebuild(done.append)
    assert sum(done) == 3
    assert len(found(index)) == 3
