"""Changes to the Catalogue, on SQLite and on PostgreSQL."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event, Thread

import pytest

from ingestion import Document
from ingestion.passages import split_passages
from tests.fakes import WordLengthEmbeddings, a_document, a_model
from tests.vectorstore.conftest import ROOT, Shelf
from vectorstore.changes import conflicting, embed_again, remove_document, store_document
from vectorstore.errors import DocumentConflict, DocumentNotFound
from vectorstore.scan import VectorScan


def test_storing_moves_the_revision_and_says_so(shelf: Shelf) -> None:
    assert shelf.store(a_document("甲。"))
    assert shelf.catalogue.revision() == 1


def test_storing_the_same_version_again_changes_nothing(shelf: Shelf) -> None:
    shelf.store(a_document("甲。", "乙。"))
    assert not shelf.store(a_document("甲。", "乙。"))
    assert shelf.catalogue.holdings() == (1, {"report": 1})
    assert shelf.embeddings.embedded == ["甲。", "乙。"]


def test_a_new_version_replaces_every_unit(shelf: Shelf) -> None:
    shelf.store(a_document("甲。", "乙。", "丙。"))
    shelf.store(new := a_document("乙。", "丁。"))
    assert shelf.catalogue.document("report") == new
    entries = [entry for batch in shelf.catalogue.indexed_passages() for entry in batch]
    assert {entry.passage.text for entry in entries} == {"乙。", "丁。"}


def test_unchanged_passages_keep_their_vectors(shelf: Shelf) -> None:
    shelf.store(a_document("甲。", "乙。", "丙。"))
    shelf.store(a_document("甲。", "新。", "丙。"))
    assert shelf.embeddings.embedded == ["甲。", "乙。", "丙。", "新。"]


def test_a_kept_passage_moves_with_its_unit(shelf: Shelf) -> None:
    two = a_document("甲。", "乙。")
    shelf.store(two)
    one = Document(**{f: getattr(two, f) for f in two.__slots__} | {"units": two.units[1:]})
    shelf.store(one)
    (passage,) = shelf.catalogue.passages_labelled([("recommendation", "2")])
    assert (passage.unit, passage.text) == (0, "乙。")
    assert [e.unit.label for e in shelf.catalogue.evidence([passage])] == ["建议 2"]


def test_another_report_under_a_taken_id_is_refused(shelf: Shelf) -> None:
    shelf.store(a_document("甲。"))
    with pytest.raises(DocumentConflict, match="'report' belongs to another"):
        shelf.store(a_document("乙。", title="另一份"))
    assert conflicting(shelf.catalogue.database, a_document("乙。", title="另一份")) == "一份报告"
    assert conflicting(shelf.catalogue.database, a_document("甲。", title="另一份")) is None
    assert shelf.catalogue.document("report").title == "一份报告"


def test_another_report_that_has_only_its_file_name_for_a_title_is_refused(shelf: Shelf) -> None:
    shelf.store(a_document("The cat shall sleep all day.", title="Report"))
    with pytest.raises(DocumentConflict, match="'report' belongs to another"):
        shelf.store(a_document("Invoices must be paid within 30 days.", title="Report"))


def test_a_version_that_kept_its_words_is_taken_though_no_text_stayed_whole(shelf: Shelf) -> None:
    shelf.store(a_document("The cat shall sleep all day.", title="Report"))
    assert shelf.store(a_document("The cat shall sleep all night.", title="Report"))


def test_a_retitled_version_of_the_same_report_is_taken(shelf: Shelf) -> None:
    shelf.store(a_document("甲。", "乙。"))
    assert shelf.store(a_document("甲。", "丙。", title="修订"))
    assert shelf.catalogue.document("report").title == "修订"


def test_removing_takes_everything_and_moves_the_revision(shelf: Shelf) -> None:
    shelf.store(a_document("甲。", id="a"))
    shelf.store(a_document("乙。", id="b"))
    remove_document(shelf.database, "a")
    assert shelf.catalogue.holdings() == (3, {"b": 2})
    assert shelf.catalogue.passages_labelled([("recommendation", "1")], ["a"]) == ()
    assert shelf.catalogue.numbers("recommendation", ["a"]) == ()


def test_removing_what_is_not_there_changes_nothing(shelf: Shelf) -> None:
    with pytest.raises(DocumentNotFound, match="'nowhere'"):
        remove_document(shelf.database, "nowhere")
    assert shelf.catalogue.revision() == 0


def test_a_failing_model_leaves_the_old_version_whole(shelf: Shelf) -> None:
    shelf.store(old := a_document("甲。"))

    def fail(_: int) -> None:
        raise KeyboardInterrupt

    new = a_document(*(f"新{number}。" for number in range(600)))
    with pytest.raises(KeyboardInterrupt):
        store_document(shelf.database, new, shelf.split(new), shelf.model, fail)
    assert shelf.catalogue.document("report") == old
    assert shelf.catalogue.holdings() == (1, {"report": 1})


def test_progress_counts_every_passage(shelf: Shelf) -> None:
    document, done = a_document(*(f"{number}。" for number in range(600))), []
    passages = split_passages(document, len, 1_000_000)
    store_document(shelf.database, document, passages, shelf.model, done.append)
    assert sum(done) == 600
    assert len(done) > 1


def test_another_model_embeds_everything_again_once(shelf: Shelf) -> None:
    shelf.store(a_document(*(f"w{number}" for number in range(600))))
    wider = WordLengthEmbeddings(dimensions=16)
    other = a_model(wider, id="fake:wider")
    assert embed_again(shelf.database, other) == 600
    assert embed_again(shelf.database, other) == 0
    assert len(wider.embedded) == 600
    batch = next(iter(shelf.catalogue.indexed_passages(model_id="fake:wider")))
    assert {len(entry.vector) for entry in batch} == {64}


def test_embedding_again_makes_every_document_new_to_the_indexes(shelf: Shelf) -> None:
    shelf.store(a_document("甲。", id="a"))
    shelf.store(a_document("乙。", id="b"))
    embed_again(shelf.database, a_model(id="fake:other"))
    assert shelf.catalogue.holdings() == (3, {"a": 3, "b": 3})


def test_embedding_again_with_the_same_model_changes_nothing(shelf: Shelf) -> None:
    shelf.store(a_document("甲。"))
    assert embed_again(shelf.database, shelf.model) == 0
    assert shelf.catalogue.revision() == 1


def test_a_catalogue_never_holds_vectors_of_two_models(shelf: Shelf) -> None:
    shelf.store(a_document("甲。", id="a"))
    other = a_model(WordLengthEmbeddings(dimensions=16), id="fake:wider")
    document = a_document("乙。", id="b")
    store_document(shelf.database, document, shelf.split(document), other)
    lengths = {len(e.vector) for batch in shelf.catalogue.indexed_passages() for e in batch}
    assert lengths == {64}
    assert VectorScan(shelf.catalogue, other).name == "dense"


def test_two_threads_storing_at_once_both_succeed(shelf: Shelf) -> None:
    together = Barrier(6)

    def store(number: int) -> bool:
        together.wait()
        return shelf.store(a_document(f"甲{number}。", id=f"d{number}"))

    with ThreadPoolExecutor(6) as threads:
        assert list(threads.map(store, range(6))) == [True] * 6
    revision, held = shelf.catalogue.holdings()
    assert revision == 6
    assert sorted(held.values()) == [1, 2, 3, 4, 5, 6]


def test_processes_storing_at_once_all_succeed(shelf: Shelf, url: str) -> None:
    code = (
        "import sys; from tests.fakes import *; from vectorstore.changes import store_document;"
        "from vectorstore.database import Database; from ingestion.passages import split_passages\n"
        "database = Database(sys.argv[1])\n"
        "for n in range(5):\n"
        "  d = a_document(f'{n}', id=sys.argv[2] + str(n))\n"
        "  store_document(database, d, split_passages(d, len, 9999), a_model())\n"
    )
    command = [sys.executable, "-c", code, url]
    writers = [subprocess.Popen([*command, name], cwd=ROOT) for name in ("a", "b")]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    revision, held = shelf.catalogue.holdings()
    assert revision == 10
    assert sorted(held.values()) == list(range(1, 11))


def test_processes_making_the_tables_at_once_all_succeed(url: str) -> None:
    code = "import sys; from vectorstore.database import Database; Database(sys.argv[1])"
    makers = [subprocess.Popen([sys.executable, "-c", code, url], cwd=ROOT) for _ in range(3)]
    assert [maker.wait(60) for maker in makers] == [0] * 3


def test_readers_during_a_change_see_the_old_version_until_it_is_whole(shelf: Shelf) -> None:
    shelf.store(old := a_document(*(f"旧{number}。" for number in range(300))))
    new = a_document(*(f"新{number}。" for number in range(600)))
    halfway, go_on = Event(), Event()

    def pause(_: int) -> None:
        halfway.set()
        go_on.wait(30)

    arguments = (shelf.database, new, shelf.split(new), shelf.model, pause)
    writer = Thread(target=store_document, args=arguments)
    writer.start()
    assert halfway.wait(30)
    assert shelf.catalogue.document("report") == old
    assert shelf.catalogue.revision() == 1
    go_on.set()
    writer.join()
    assert shelf.catalogue.document("report") == new


def test_a_reader_keeps_its_snapshot_while_another_writes(shelf: Shelf) -> None:
    shelf.store(a_document("旧。"))
    with shelf.database.read() as connection:
        select = "SELECT text FROM units"
        before = connection.exec_driver_sql(select).scalars().all()
        shelf.store(a_document("新。"))
        assert connection.exec_driver_sql(select).scalars().all() == before == ["旧。"]
    assert shelf.catalogue.document("report").units[0].text == "新。"
