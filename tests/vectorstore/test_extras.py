"""Extras are searched, shown beside a text, and never part of it."""

import pytest

from ingestion.enrichment import Enrichment
from tests.fakes import a_document
from tests.vectorstore.conftest import Shelf
from vectorstore.catalogue import Evidence
from vectorstore.database import extras
from vectorstore.errors import DocumentNotFound
from vectorstore.lexical import EnrichedRetriever, LexicalIndex
from vectorstore.library import Library
from vectorstore.query import Query


def an_enrichment(label: str, word: str) -> Enrichment:
    return Enrichment(label, {"en": (f"Which {word}?",)}, {}, {"en": f"States {word}."}, {})


@pytest.fixture
def library(local_shelf: Shelf, lexical: LexicalIndex) -> Library:
    library = Library(local_shelf.catalogue, local_shelf.model, (lexical,))
    library.ingest(a_document("应保护儿童。", "应交流经验。"))
    return library


@pytest.fixture
def enriched(library: Library) -> Library:
    found = [an_enrichment("建议 1", "shelter"), an_enrichment("建议 2", "exchange")]
    assert library.enrich("report", found) == 2
    return library


def searched(lexical: LexicalIndex, text: str) -> list[str]:
    return [s.passage.text for s in EnrichedRetriever(lexical).retrieve(Query(text), 5)]


def evidence(library: Library, number: str) -> Evidence:
    catalogue = library.catalogue
    passages = catalogue.passages_labelled([("recommendation", number)])
    return catalogue.evidence(passages)[0]


def stored(library: Library) -> int:
    with library.catalogue.database.read() as connection:
        return len(connection.execute(extras.select()).all())


def test_extras_are_searched_at_once(enriched: Library, lexical: LexicalIndex) -> None:
    assert searched(lexical, "shelter") == ["应保护儿童。"]
    assert enriched.revisions() == {"catalogue": 2, "lexical": 2}


def test_the_ranking_by_extras_says_so(enriched: Library, lexical: LexicalIndex) -> None:
    (scored,) = EnrichedRetriever(lexical).retrieve(Query("shelter"), 5)
    assert scored.retriever == "enriched"


def test_the_ranking_by_text_does_not_see_extras(enriched: Library, lexical: LexicalIndex) -> None:
    assert list(lexical.retrieve(Query("shelter"), 5)) == []
    (scored,) = lexical.retrieve(Query("儿童"), 5)
    assert scored.passage.text == "应保护儿童。"


def test_the_text_is_searched_together_with_the_extras(
    enriched: Library, lexical: LexicalIndex
) -> None:
    assert searched(lexical, "儿童") == ["应保护儿童。"]


def test_extras_are_in_no_passage_and_no_unit(enriched: Library) -> None:
    catalogue = enriched.catalogue
    passages = [e.passage.text for batch in catalogue.indexed_passages() for e in batch]
    assert sorted(passages) == ["应交流经验。", "应保护儿童。"]
    assert [e.unit.text for e in catalogue.units()] == ["应保护儿童。", "应交流经验。"]


def test_evidence_carries_translations(enriched: Library) -> None:
    assert evidence(enriched, "1").extras.translations == {"en": "States shelter."}


def test_evidence_without_extras_carries_none(library: Library) -> None:
    assert evidence(library, "1").extras.translations == {}


def test_extras_of_a_label_that_no_unit_has_are_left_out(library: Library) -> None:
    assert library.enrich("report", [an_enrichment("建议 9", "shelter")]) == 0
    assert stored(library) == 0


def test_new_extras_replace_the_earlier_ones(enriched: Library, lexical: LexicalIndex) -> None:
    enriched.enrich("report", [an_enrichment("建议 1", "housing")])
    assert (searched(lexical, "shelter"), searched(lexical, "housing")) == ([], ["应保护儿童。"])
    assert searched(lexical, "exchange") == []


def test_a_unit_whose_text_changes_loses_its_extras_and_one_that_stays_keeps_them(
    enriched: Library, lexical: LexicalIndex
) -> None:
    enriched.ingest(a_document("应保护妇女。", "应交流经验。"))
    assert searched(lexical, "shelter") == []
    assert searched(lexical, "exchange") == ["应交流经验。"]
    assert evidence(enriched, "1").extras.translations == {}
    assert evidence(enriched, "2").extras.translations == {"en": "States exchange."}


def test_removing_a_document_removes_its_extras(enriched: Library, lexical: LexicalIndex) -> None:
    enriched.remove("report")
    assert stored(enriched) == 0
    enriched.ingest(a_document("应保护儿童。"))
    assert searched(lexical, "shelter") == []


def test_extras_of_an_unknown_document_are_refused(library: Library) -> None:
    with pytest.raises(DocumentNotFound):
        library.enrich("nowhere", [an_enrichment("建议 1", "shelter")])
