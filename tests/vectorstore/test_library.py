"""Documents with everything derived from them."""

from collections.abc import Callable

import pytest

from ingestion.reports import read_bundled_reports
from tests.fakes import WordLengthEmbeddings, a_document, a_model
from tests.vectorstore.conftest import Shelf
from vectorstore.embeddings import offline_model
from vectorstore.errors import DocumentNotFound
from vectorstore.lexical import LexicalIndex
from vectorstore.library import Library
from vectorstore.query import Query
from vectorstore.scan import VectorScan


@pytest.fixture
def library(local_shelf: Shelf, lexical: LexicalIndex) -> Library:
    return Library(local_shelf.catalogue, local_shelf.model, (lexical,))


def test_what_is_ingested_is_searchable_at_once(library: Library) -> None:
    assert library.ingest(a_document("应保护儿童。"))
    assert library.revisions() == {"catalogue": 1, "lexical": 1}


def test_ingesting_the_same_version_again_changes_nothing(library: Library) -> None:
    library.ingest(a_document("应保护儿童。"))
    assert not library.ingest(a_document("应保护儿童。"))
    assert library.revisions() == {"catalogue": 1, "lexical": 1}


def test_what_is_removed_is_gone_from_every_index(library: Library, lexical) -> None:
    library.ingest(a_document("应保护儿童。"))
    library.remove("report")
    assert library.revisions() == {"catalogue": 2, "lexical": 2}
    assert list(lexical.retrieve(Query("儿童"), 5)) == []


def test_removing_the_unknown_says_so(library: Library) -> None:
    with pytest.raises(DocumentNotFound):
        library.remove("nowhere")


def test_a_unit_too_long_for_the_model_is_found_by_every_piece(
    local_shelf: Shelf, lexical: LexicalIndex
) -> None:
    model = offline_model(len, 8)
    Library(local_shelf.catalogue, model, (lexical,)).ingest(a_document("应保护儿童。应交流经验。"))
    found = lexical.retrieve(Query("交流经验"), 5)
    best = found[0].passage
    assert (best.label, best.piece, best.text) == ("建议 1", 1, "应交流经验。")


def test_a_library_with_another_model_embeds_again_before_it_ingests(
    library: Library, local_shelf: Shelf
) -> None:
    library.ingest(a_document("a", id="a"))
    wider = a_model(WordLengthEmbeddings(16), id="fake:wider")
    Library(local_shelf.catalogue, wider, ()).ingest(a_document("bb", id="b"))
    found = VectorScan(local_shelf.catalogue, wider).retrieve(Query("x"), 5)
    assert [scored.passage.text for scored in found] == ["a", "bb"]


@pytest.mark.parametrize("act", [Library.follow, Library.rebuild])
def test_bringing_up_reports_progress(
    library: Library, local_shelf: Shelf, act: Callable[..., None]
) -> None:
    local_shelf.store(a_document("a", "bb"))
    done: list[int] = []
    act(library, done.append)
    assert sum(done) == 2
    assert library.revisions() == {"catalogue": 1, "lexical": 1}


def test_bundled_reports_are_wanted_until_they_were_stored_once(library: Library) -> None:
    assert library.bundled is None
    library.note_bundled("1")
    assert library.bundled == "1"


def test_the_bundled_report_is_stored_and_found_whole(
    local_shelf: Shelf, lexical: LexicalIndex
) -> None:
    library = Library(local_shelf.catalogue, offline_model(len, 8191), (lexical,))
    for report in read_bundled_reports():
        library.ingest(report)
        assert local_shelf.catalogue.document(report.id) == report
    numbers = local_shelf.catalogue.numbers("recommendation")
    assert numbers == tuple(str(number) for number in range(1, 27))
