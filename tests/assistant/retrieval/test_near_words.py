"""Where nobody wrote other words for units, they are compared with a question word by word."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from math import inf
from pathlib import Path

import pytest

from assistant.retrieval.near_words import NearWords
from tests.fakes import LetterEncoder, a_document
from vectorstore.catalogue import Catalogue, Evidence
from vectorstore.database import Database
from vectorstore.embeddings import offline_model
from vectorstore.library import Library
from vectorstore.meanings import MeaningIndex

HEAVY = 4.0


class Weights:
    """A vocabulary in which one word weighs more than the others."""

    def weights_of(self, terms: Iterable[str]) -> tuple[dict[str, float], float]:
        """Return what each of `terms` weighs, and a word that occurs nowhere."""
        return {term: HEAVY if term == "quartz" else 1.0 for term in terms}, HEAVY


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with closing(Database(f"sqlite:///{tmp_path}/catalogue.sqlite")) as database:
        catalogue = Catalogue(database)
        index = MeaningIndex(catalogue, LetterEncoder())
        library = Library(catalogue, offline_model(len, 1_000_000), (index,))
        # Words of the same letters mean the same to the encoder.
        library.ingest(a_document("tones silent", "plumb", "plumb", "silent plumb"))
        yield library


def compared(library: Library) -> tuple[NearWords, list[Evidence]]:
    (index,) = library.indexes
    assert isinstance(index, MeaningIndex)
    return NearWords(Weights(), index), list(library.catalogue.units())


def test_a_word_that_means_what_one_of_the_unit_does_is_said_by_it(library: Library) -> None:
    near, units = compared(library)
    assert near.mean("stone listen", units[:1]) == pytest.approx(1.0)
    assert near.mean("stone listen", units[3:]) < 1.0
    assert near.mean("stone listen", [units[0], units[3]]) == pytest.approx(1.0)


def test_a_word_counts_by_what_it_weighs(library: Library) -> None:
    near, units = compared(library)
    assert near.mean("stone quartz", units[:1]) < near.mean("stone bench", units[:1])


def test_nothing_asked_is_near_nothing(library: Library) -> None:
    near, units = compared(library)
    assert near.mean("", units[:1]) == 0.0
    assert near.ranked_anew("", [1, 0], units, [1.0] * 4, [0.0] * 4) == ([1, 0], [])


def test_the_unit_whose_words_are_nearest_comes_first_of_those_as_strong(library: Library) -> None:
    near, units = compared(library)
    order, behind = near.ranked_anew("stone listen", [1, 3, 0], units, [1.0] * 4, [0.0] * 4)
    assert order == [0, 3, 1]
    assert behind[0] == 0.0 < behind[1] < behind[2]


def test_one_much_stronger_by_words_and_meaning_stays_first(library: Library) -> None:
    near, units = compared(library)
    strength, meant = [1.0, 9.0, 1.0, 1.0], [0.0, 1.0, 0.0, 0.0]
    assert near.ranked_anew("stone listen", [1, 0], units, strength, meant)[0] == [1, 0]


def test_those_far_behind_stay_where_they_are(library: Library) -> None:
    near, units = compared(library)
    order = [1, 2, 1, 2, 1, 2, 0]
    anew, behind = near.ranked_anew("stone listen", order, units, [1.0] * 4, [0.0] * 4)
    assert (anew[-1], behind[-1]) == (0, inf)
