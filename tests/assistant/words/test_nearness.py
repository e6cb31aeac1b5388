"""What the nearness of meanings says of units."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from assistant.words.nearness import meant_by, nearest_passages, strengths_by_meaning
from ingestion.enrichment import Enrichment
from tests.fakes import LetterEncoder, a_document
from vectorstore.catalogue import Catalogue, Evidence
from vectorstore.database import Database
from vectorstore.embeddings import offline_model
from vectorstore.library import Library
from vectorstore.meanings import MeaningIndex


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with closing(Database(f"sqlite:///{tmp_path}/catalogue.sqlite")) as database:
        catalogue = Catalogue(database)
        index = MeaningIndex(catalogue, LetterEncoder())
        library = Library(catalogue, offline_model(len, 1_000_000), (index,))
        library.ingest(a_document("abc", "xyz", "mno"))
        yield library


def compared(library: Library, question: str) -> tuple[list[Evidence], MeaningIndex]:
    (index,) = library.indexes
    assert isinstance(index, MeaningIndex)
    return list(library.catalogue.units()), index


def test_the_unit_that_means_the_same_is_strengthened_most(library: Library) -> None:
    units, index = compared(library, "zyx")
    strengths = strengths_by_meaning(index.compare("zyx"), units)
    assert max(range(3), key=lambda at: strengths[at]) == 1
    assert strengths[0] == pytest.approx(strengths[2])


def test_a_unit_that_is_not_held_is_not_strengthened(library: Library) -> None:
    units, index = compared(library, "zyx")
    assert strengths_by_meaning(index.compare("zyx", ["another"]), units[:1])[0] < 0
    library.remove("report")
    assert strengths_by_meaning(index.compare("zyx"), units) == [0.0, 0.0, 0.0]


def test_units_that_have_nothing_in_common_are_no_nearest_ones(library: Library) -> None:
    units, index = compared(library, "zyx")
    passages = library.catalogue.passages_of(units)
    assert nearest_passages(index.compare("zyx"), 3) == [passages[1].id]
    assert nearest_passages(index.compare("q"), 3) == []
    assert nearest_passages(index.compare("zyx"), 0) == []


def test_what_tells_is_by_how_much_a_units_own_questions_are_nearer(library: Library) -> None:
    library.enrich(
        "report",
        [Enrichment("建议 1", {"en": ("ab",)}, {}, {}, {}, {"en": ("q",)})],
    )
    units, index = compared(library, "ab")
    meant = meant_by(index.compare("ab"), units[:1])
    assert meant.meant_own == meant.meant_answered == pytest.approx(1.0, abs=1e-3)
    assert meant.meant_unanswered == pytest.approx(0.0, abs=1e-3)
    assert meant.meant_lead == pytest.approx(1.0, abs=1e-3)
    other = meant_by(index.compare("ab"), units[1:])
    assert other.meant_own == -1
    assert other.meant_answered == meant.meant_answered


def test_a_clause_that_means_the_same_is_nearer_than_its_text(tmp_path: Path) -> None:
    with closing(Database(f"sqlite:///{tmp_path}/catalogue.sqlite")) as database:
        catalogue = Catalogue(database)
        index = MeaningIndex(catalogue, LetterEncoder())
        library = Library(catalogue, offline_model(len, 1_000_000), (index,))
        library.ingest(a_document("q" * 20 + "; " + "z" * 20, "q" * 20, "m" * 20))
        first, second, third = library.catalogue.units()
        near = index.compare("z")
        meant = meant_by(near, [first])
        assert meant.meant_clause > meant.meant_text
        assert meant.meant_apart > 0
        assert meant_by(near, [third]).meant_apart < 0
        assert meant_by(near, [second]).meant_clause == meant_by(near, [second]).meant_text
        assert meant_by(near, []).meant_apart == 0
