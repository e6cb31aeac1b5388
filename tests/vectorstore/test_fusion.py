"""Reciprocal rank fusion."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import a_passage
from vectorstore.fusion import reciprocal_rank_fusion
from vectorstore.query import ScoredPassage, ranked


def ranking(*units: int) -> tuple[ScoredPassage, ...]:
    passages = [(a_passage(id=f"p{unit}", unit=unit), -float(at)) for at, unit in enumerate(units)]
    return ranked(passages, "fake", len(units))


units = st.lists(st.integers(0, 8), unique=True, max_size=9)
weighted = st.lists(
    st.tuples(units.map(lambda order: ranking(*order)), st.sampled_from([0.01, 0.3, 1.0, 10.0])),
    max_size=5,
)


@given(weighted, st.randoms(use_true_random=False), st.integers(1, 9))
def test_permuting_the_rankings_does_not_change_the_result(rankings, random, k) -> None:
    shuffled = random.sample(rankings, len(rankings))
    assert reciprocal_rank_fusion(shuffled, k) == reciprocal_rank_fusion(rankings, k)


@given(weighted, st.integers(0, 12))
def test_a_fused_ranking_is_a_ranking(rankings, k) -> None:
    fused = reciprocal_rank_fusion(rankings, k)
    everything = {scored.passage.id for ranked_, _ in rankings for scored in ranked_}
    assert [scored.rank for scored in fused] == list(range(1, min(k, len(everything)) + 1))
    assert len({scored.passage.id for scored in fused}) == len(fused)


@given(units.filter(bool))
def test_a_single_ranking_keeps_its_order(order) -> None:
    fused = reciprocal_rank_fusion([(ranking(*order), 0.5)], len(order))
    assert [scored.passage.unit for scored in fused] == order


def test_the_score_is_the_formula_of_the_paper() -> None:
    fused = reciprocal_rank_fusion([(ranking(1, 2), 1.0), (ranking(2), 0.5)], 5)
    assert [(s.passage.unit, s.score) for s in fused] == [
        (2, pytest.approx(1 / 62 + 0.5 / 61)),
        (1, pytest.approx(1 / 61)),
    ]


def test_the_heavier_ranking_decides() -> None:
    rankings = [(ranking(1, 2), 1.0), (ranking(2, 1), 1.5)]
    assert [scored.passage.unit for scored in reciprocal_rank_fusion(rankings, 5)] == [2, 1]


def test_a_tie_is_ordered_by_place() -> None:
    rankings = [(ranking(7, 3), 1.0), (ranking(3, 7), 1.0)]
    assert [scored.passage.unit for scored in reciprocal_rank_fusion(rankings, 5)] == [3, 7]


def test_a_fused_ranking_bears_its_own_name() -> None:
    (only,) = reciprocal_rank_fusion([(ranking(1), 1.0)], 5)
    assert only.retriever == "hybrid"


def test_nothing_fuses_to_nothing() -> None:
    assert reciprocal_rank_fusion([], 5) == ()
