"""The Catalogue on SQLite and on PostgreSQL."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from tests.fakes import a_document, a_passage, a_unit
from tests.vectorstore.conftest import Shelf
from vectorstore.changes import remove_document, set_note
from vectorstore.errors import DocumentNotFound, IndexUnavailable


def test_an_empty_catalogue_is_at_revision_zero(shelf: Shelf) -> None:
    assert shelf.catalogue.revision() == 0
    assert shelf.catalogue.overview().summaries == ()


def test_a_document_comes_back_as_it_was_stored(shelf: Shelf) -> None:
    document = a_document("应保护儿童。", "应\u2028交流🙂经验。")
    document = replace(document, symbol="A/1" * 100, warnings=("无结构",))
    shelf.store(document)
    assert shelf.catalogue.document("report") == document


def test_the_text_of_a_document_comes_back(shelf: Shelf) -> None:
    shelf.store(document := a_document("应保护儿童。\r\n\tA"))
    assert shelf.catalogue.text("report") == document.text


@pytest.mark.parametrize("read", ["document", "text"])
def test_reading_an_unknown_document_says_so(shelf: Shelf, read: str) -> None:
    with pytest.raises(DocumentNotFound, match=r"'nowhere'.*jianyi documents"):
        getattr(shelf.catalogue, read)("nowhere")


def test_a_removed_document_is_not_found(shelf: Shelf) -> None:
    shelf.store(a_document("应保护儿童。"))
    assert shelf.catalogue.text("report")
    remove_document(shelf.database, "report")
    with pytest.raises(DocumentNotFound):
        shelf.catalogue.text("report")


def test_the_text_follows_a_new_version(shelf: Shelf) -> None:
    shelf.store(a_document("旧的。"))
    assert "旧的" in shelf.catalogue.text("report")
    shelf.store(a_document("新的。"))
    assert "新的" in shelf.catalogue.text("report")


def test_passages_are_found_by_id_and_unknown_ids_left_out(shelf: Shelf) -> None:
    shelf.store(document := a_document("甲。", "乙。"))
    first, second = shelf.split(document)
    found = shelf.catalogue.passages([second.id, "nowhere", first.id])
    assert found == {first.id: first, second.id: second}


def test_more_ids_than_a_statement_takes_are_looked_up(shelf: Shelf) -> None:
    shelf.store(document := a_document("甲。"))
    (passage,) = shelf.split(document)
    ids = [f"unknown{number}" for number in range(70_000)]
    assert shelf.catalogue.passages([*ids, passage.id]) == {passage.id: passage}


def test_labelled_passages_come_in_the_order_asked(shelf: Shelf) -> None:
    shelf.store(a_document("甲。", "乙。", "丙。"))
    labels = [("recommendation", "3"), ("recommendation", "1"), ("recommendation", "3")]
    found = shelf.catalogue.passages_labelled(labels)
    assert [passage.text for passage in found] == ["丙。", "甲。"]


def test_a_label_is_a_kind_and_a_number(shelf: Shelf) -> None:
    shelf.store(
        replace(a_document("甲。"), units=(a_unit("甲。", 1), a_unit("乙。", 1, "paragraph")))
    )
    found = shelf.catalogue.passages_labelled([("paragraph", "1")])
    assert [passage.text for passage in found] == ["乙。"]


def test_labelled_passages_are_restricted_to_documents(shelf: Shelf) -> None:
    shelf.store(a_document("甲。", id="a"))
    shelf.store(a_document("乙。", id="b"))
    label = [("recommendation", "1")]
    assert [p.document_id for p in shelf.catalogue.passages_labelled(label)] == ["a", "b"]
    assert [p.text for p in shelf.catalogue.passages_labelled(label, ["b"])] == ["乙。"]
    assert shelf.catalogue.passages_labelled(label, []) == ()


def test_evidence_is_each_unit_once_with_its_source(shelf: Shelf) -> None:
    shelf.store(document := a_document("甲。", "乙。"))
    first, second = shelf.split(document)
    found = shelf.catalogue.evidence([second, first, second])
    assert [(e.unit, e.position) for e in found] == [(document.units[1], 1), (document.units[0], 0)]
    assert {e.source.text for e in found} == {document.text}


def test_evidence_leaves_out_what_a_change_made_stale(shelf: Shelf) -> None:
    shelf.store(old := a_document("甲。", "乙。"))
    shelf.store(new := a_document("甲。", "丙。"))
    found = shelf.catalogue.evidence(shelf.split(old))
    assert [e.unit.text for e in found] == ["甲。"]
    assert found[0].source.text == new.text


def test_evidence_of_unknown_documents_is_none(shelf: Shelf) -> None:
    assert shelf.catalogue.evidence([a_passage(document_id="nowhere")]) == ()


def test_evidence_of_a_long_report_is_complete(shelf: Shelf) -> None:
    shelf.store(document := a_document(*(f"第{number}条。" for number in range(600))))
    assert len(shelf.catalogue.evidence(shelf.split(document))) == 600


def test_many_readers_at_once_all_get_their_evidence(shelf: Shelf) -> None:
    documents = [a_document(f"甲{number}。", id=f"d{number}") for number in range(20)]
    for document in documents:
        shelf.store(document)
    found = [passage for document in documents for passage in shelf.split(document)]
    with ThreadPoolExecutor(40) as threads:
        counts = set(threads.map(lambda _: len(shelf.catalogue.evidence(found)), range(60)))
    assert counts == {20}


def test_numbers_are_those_of_a_kind_in_document_order(shelf: Shelf) -> None:
    units = (a_unit("甲。", 10), a_unit("乙。", 2), a_unit("丙。", 3, "paragraph"))
    shelf.store(replace(a_document("甲。", id="b"), units=units))
    shelf.store(a_document("丁。", id="a"))
    assert shelf.catalogue.numbers("recommendation") == ("1", "10", "2")
    assert shelf.catalogue.numbers("paragraph") == ("3",)
    assert shelf.catalogue.numbers("recommendation", ["b"]) == ("10", "2")
    assert shelf.catalogue.numbers("recommendation", []) == ()


def test_the_overview_says_what_is_loaded(shelf: Shelf) -> None:
    shelf.store(a_document("甲。", "乙。", id="b", title="乙报告"))
    shelf.store(a_document("丙。", id="a", kind="paragraph"))
    overview = shelf.catalogue.overview()
    assert [(s.id, s.unit_count, s.passage_count) for s in overview.summaries] == [
        ("a", 1, 1),
        ("b", 2, 2),
    ]
    assert overview.kinds == {"recommendation", "paragraph"}


def test_the_overview_follows_every_change(shelf: Shelf) -> None:
    shelf.store(a_document("甲。"))
    assert len(shelf.catalogue.summaries()) == 1
    remove_document(shelf.database, "report")
    assert shelf.catalogue.summaries() == ()


def test_holdings_are_the_revision_and_each_documents_own(shelf: Shelf) -> None:
    shelf.store(a_document("甲。", id="a"))
    shelf.store(a_document("乙。", id="b"))
    shelf.store(a_document("丙。", "甲。", id="a"))
    assert shelf.catalogue.holdings() == (3, {"a": 3, "b": 2})


def test_indexed_passages_carry_the_vectors_of_the_model(shelf: Shelf) -> None:
    shelf.store(a_document("a bb", "ccc"))
    entries = [entry for batch in shelf.catalogue.indexed_passages() for entry in batch]
    vectors = {e.passage.text: np.frombuffer(e.vector, "<f4").round(4).tolist() for e in entries}
    assert vectors["ccc"] == [0, 0, 1, 0, 0, 0, 0, 0]
    assert vectors["a bb"] == pytest.approx([0.7071, 0.7071, 0, 0, 0, 0, 0, 0])


def test_indexed_passages_of_many_batches_are_all_there_once(shelf: Shelf) -> None:
    shelf.store(document := a_document(*(f"w{number}" for number in range(700))))
    batches = list(shelf.catalogue.indexed_passages(["report"]))
    ids = [entry.passage.id for batch in batches for entry in batch]
    assert sorted(ids) == sorted(passage.id for passage in shelf.split(document))
    assert len(batches) > 1


def test_indexed_passages_are_of_one_snapshot(shelf: Shelf) -> None:
    shelf.store(a_document(*(f"old w{number}" for number in range(600))))
    stream = shelf.catalogue.indexed_passages()
    seen = [entry.passage.text for entry in next(stream)]
    shelf.store(a_document(*(f"new w{number}" for number in range(600))))
    seen += [entry.passage.text for batch in stream for entry in batch]
    assert {text.split()[0] for text in seen} == {"old"}
    assert len(seen) == 600


def test_vectors_of_another_model_are_not_handed_out(shelf: Shelf) -> None:
    shelf.store(a_document("甲。"))
    with pytest.raises(IndexUnavailable, match=r"'fake:word-length'.*'other:model'.*reindex"):
        list(shelf.catalogue.indexed_passages(model_id="other:model"))


def test_a_note_comes_back_and_an_unknown_one_is_none(shelf: Shelf) -> None:
    set_note(shelf.database, "colour", "红" * 300)
    assert shelf.catalogue.note("colour") == "红" * 300
    assert shelf.catalogue.note("size") is None


def test_a_catalogue_keeps_its_identity(shelf: Shelf) -> None:
    assert len(shelf.catalogue.identity) == 34
    assert type(shelf.catalogue)(shelf.database).identity == shelf.catalogue.identity
