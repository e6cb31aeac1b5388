"""The ranking that questions in anybody's words get."""

from collections.abc import Iterator, Sequence
from contextlib import closing, nullcontext
from pathlib import Path

import pytest

from assistant.composition import Jianyi
from assistant.retrieval.ranking import Ranker
from assistant.words.dictionary import Translation
from assistant.words.lexicon import Concept, Lexicon
from assistant.words.weighing import bag_of
from ingestion.enrichment import Enrichment
from tests.fakes import LetterEncoder, a_document
from vectorstore.catalogue import Catalogue
from vectorstore.database import Database
from vectorstore.embeddings import offline_model
from vectorstore.lexical import EnrichedRetriever, LexicalIndex
from vectorstore.library import Library
from vectorstore.meanings import MeaningIndex
from vectorstore.query import Query
from vectorstore.retrievers import HybridRetriever

MEANINGS = {"lighthouse": (Translation("灯塔", 1.0), Translation("灯塔守望", 0.5))}
LEXICON = Lexicon([Concept("judge", {"zh": ("法官", "审判员"), "en": ("judge",)})])


def translate(word: str, source: str, target: str) -> Sequence[Translation]:
    """Translate from English to Chinese."""
    return MEANINGS.get(word, ()) if (source, target) == ("en", "zh") else ()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with closing(Database(f"sqlite:///{tmp_path}/catalogue.sqlite")) as database:
        catalogue = Catalogue(database)
        index = LexicalIndex(tmp_path / "lexical", catalogue, nullcontext)
        yield Library(catalogue, offline_model(len, 1_000_000), (index,))


def ranker(
    library: Library, lexicon: Lexicon = LEXICON, meanings: MeaningIndex | None = None
) -> Ranker:
    (index,) = library.indexes
    assert isinstance(index, LexicalIndex)
    words = EnrichedRetriever(index)
    return Ranker(
        library.catalogue,
        HybridRetriever([]),
        words,
        lambda: lexicon,
        translate,
        meanings=meanings,
    )


def ranked(library: Library, question: str, lexicon: Lexicon = LEXICON) -> list[str]:
    found = ranker(library, lexicon).rank(Query(question), 5)
    return [item.unit.label for item in found.evidence]


def test_the_strongest_unit_comes_first_and_strength_falls(library: Library) -> None:
    library.ingest(a_document("检察官应接受培训。", "法官应接受培训。", "缔约国应合作。"))
    found = ranker(library).rank(Query("法官培训"), 5)
    assert found.evidence[0].unit.label == "建议 2"
    assert list(found.strength) == sorted(found.strength, reverse=True)
    assert [scored.passage.label for scored in found.ranking] == [
        item.unit.label for item in found.evidence
    ]


def test_a_word_no_passage_has_is_widened_by_its_synonyms(library: Library) -> None:
    library.ingest(a_document("检察官应接受培训。", "法官应接受培训。"))
    assert ranked(library, "judges")[:1] == ["建议 2"]
    assert ranked(library, "审判员")[:1] == ["建议 2"]
    assert ranked(library, "judges", Lexicon(())) == []


def test_a_word_that_the_lexicon_does_not_know_is_translated(library: Library) -> None:
    library.ingest(a_document("检察官应接受培训。", "守望灯塔者应接受培训。"))
    assert ranked(library, "lighthouse") == ["建议 2"]
    found = ranker(library).vocabulary.translations("lighthouse training", "en")
    assert [way.weight for way in found["lighthouse"]] == [1.0, 0.5]
    assert "training" not in found


def test_what_stands_for_a_word_in_no_document_is_left_out(library: Library) -> None:
    library.ingest(a_document("检察官应接受培训。"))
    assert ranker(library).vocabulary.translations("lighthouse", "en") == {}


def test_nothing_is_translated_for_documents_that_have_other_words(library: Library) -> None:
    library.ingest(a_document("守望灯塔者应接受培训。"))
    assert ranker(library).vocabulary.translations("lighthouse", "en")
    library.enrich("report", [Enrichment("建议 1", {"en": ("who keeps watch?",)}, {}, {}, {})])
    assert ranker(library).vocabulary.translations("lighthouse", "en") == {}


def test_a_word_of_the_document_is_not_widened(library: Library) -> None:
    library.ingest(a_document("审判员应接受培训。", "法官应接受培训。"))
    assert ranked(library, "法官")[0] == "建议 2"


def test_extras_stand_in_for_the_lexicon_and_their_number_counts_for_nothing(
    library: Library,
) -> None:
    library.ingest(a_document("缔约国应合作。", "缔约国应培训。"))
    many = tuple(f"别的事{number}" for number in range(200))
    library.enrich(
        "report",
        [
            Enrichment("建议 1", {"zh": ("几国警察一起查吗", *many)}, {}, {}, {}),
            Enrichment("建议 2", {"zh": ("谁来上课", "警察")}, {}, {}, {}),
        ],
    )
    assert ranked(library, "几国警察一起查")[0] == "建议 1"


def test_an_empty_ranking_has_no_strength(library: Library) -> None:
    library.ingest(a_document("检察官应接受培训。"))
    found = ranker(library).rank(Query("qwzx"), 5)
    assert (list(found.evidence), list(found.strength)) == ([], [])


def test_a_bag_counts_text_and_extras_together() -> None:
    bag = bag_of("法官", "法官 judge")
    assert (bag.counts["法官"], bag.counts["judge"]) == (2, 1)
    assert bag.length == sum(bag.counts.values())


def test_the_bundled_report_is_found_in_everyday_words(jianyi: Jianyi) -> None:
    assert jianyi.retrievers[-1].retrieve(Query("法官"), 1)[0].passage.label == "建议 21"


def test_what_no_word_finds_is_found_by_its_meaning(library: Library) -> None:
    library.ingest(a_document("检察官应接受培训。", "smart", "缔约国应合作。"))
    meanings = MeaningIndex(library.catalogue, LetterEncoder())
    found = ranker(library, meanings=meanings).rank(Query("trams"), 5)
    assert [item.unit.label for item in found.evidence] == ["建议 2"]
    assert [scored.passage.label for scored in found.ranking] == ["建议 2"]
    assert ranker(library).rank(Query("trams"), 5).evidence == ()


@pytest.mark.parametrize(("asked", "best"), [("alpha abet", "建议 1"), ("alpha trams", "建议 2")])
def test_meaning_decides_between_units_with_the_same_words(
    library: Library, asked: str, best: str
) -> None:
    library.ingest(a_document("alpha beta", "alpha smart"))
    meanings = MeaningIndex(library.catalogue, LetterEncoder())
    found = ranker(library, meanings=meanings).rank(Query("alpha", framing=asked), 5)
    assert found.evidence[0].unit.label == best
    assert list(found.strength) == sorted(found.strength, reverse=True)
    assert [scored.rank for scored in found.ranking] == [1, 2]
