"""Exact labels, and the fusion of several retrievers."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from ingestion import Passage
from tests.fakes import a_document, a_passage
from tests.vectorstore.conftest import Shelf
from vectorstore.query import Query, ScoredPassage, ranked
from vectorstore.retrievers import HybridRetriever, LabelRetriever


@dataclass
class GivenRanking:
    """Ranks what it was given, and remembers how deep it was asked."""

    units: Sequence[int]
    name: str = "given"
    asked: int = 0

    def retrieve(self, query: Query, k: int) -> Sequence[ScoredPassage]:
        self.asked = k
        passages: list[Passage] = [a_passage(id=f"p{unit}", unit=unit) for unit in self.units]
        return ranked([(p, -float(at)) for at, p in enumerate(passages)], self.name, k)


def labelled(shelf: Shelf, *numbers: int, k: int = 10) -> list[str]:
    labels = tuple(("recommendation", str(number)) for number in numbers)
    ranking = LabelRetriever(shelf.catalogue).retrieve(Query("建议", labels), k)
    return [scored.passage.label for scored in ranking]


@pytest.fixture
def three(local_shelf: Shelf) -> Shelf:
    local_shelf.store(a_document("甲。", "乙。", "丙。"))
    return local_shelf


def test_units_are_ranked_in_the_order_they_were_named(three: Shelf) -> None:
    assert labelled(three, 3, 1, 2) == ["建议 3", "建议 1", "建议 2"]


def test_a_unit_named_twice_is_ranked_once(three: Shelf) -> None:
    assert labelled(three, 2, 2) == ["建议 2"]


def test_a_number_that_does_not_occur_is_left_out(three: Shelf) -> None:
    assert labelled(three, 99, 2) == ["建议 2"]


def test_a_question_that_names_no_unit_gets_nothing(three: Shelf) -> None:
    assert labelled(three) == []


def test_the_first_units_named_are_kept(three: Shelf) -> None:
    assert labelled(three, 3, 2, 1, k=2) == ["建议 3", "建议 2"]


def test_rankings_are_fused_by_their_weights() -> None:
    hybrid = HybridRetriever([(GivenRanking([1, 2]), 1.0), (GivenRanking([2, 3]), 0.9)])
    found = hybrid.retrieve(Query("q"), 3)
    assert [scored.passage.unit for scored in found] == [2, 1, 3]


@pytest.mark.parametrize(("k", "depth"), [(3, 50), (80, 80)])
def test_rankings_are_read_deeper_than_the_result(k: int, depth: int) -> None:
    given = GivenRanking(range(100))
    assert len(HybridRetriever([(given, 1.0)]).retrieve(Query("q"), k)) == k
    assert given.asked == depth
