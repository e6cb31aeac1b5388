import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.scoring import MEASURES, score_failure, score_retrieval
from tests.eval.conftest import asking


def retrieval(gold: list[str], ranking: list[str] | None) -> dict[str, float | None]:
    case = asking(*gold)
    return score_retrieval([case], {case.id: ranking})[case.id]


def test_the_measures_are_those_of_the_field() -> None:
    scores = retrieval(["建议 1"], ["建议 2", "建议 1"])
    assert scores["Success@1"] == 0.0
    assert scores["R@5"] == 1.0
    assert scores["RR@10"] == 0.5
    assert scores["nDCG@10"] == pytest.approx(0.6309, abs=1e-4)


def test_an_empty_ranking_counts_and_an_untold_one_does_not() -> None:
    assert retrieval(["建议 1"], []) == {
        "Success@1": 0.0,
        "R@5": 0.0,
        "RR@10": 0.0,
        "nDCG@10": 0.0,
    }
    assert set(retrieval(["建议 1"], None).values()) == {None}


def test_acceptable_labels_do_not_push_gold_ones_down() -> None:
    case = asking("建议 1", acceptable_citations=("建议 2",))
    scores = score_retrieval([case], {case.id: ["建议 2", "建议 1"]})[case.id]
    assert scores["Success@1"] == 1.0


def test_an_unanswerable_case_has_no_retrieval_figures() -> None:
    case = asking()
    assert set(score_retrieval([case], {case.id: ["建议 1"]})[case.id].values()) == {None}


def test_a_failure_scores_worst_where_it_has_a_score() -> None:
    answerable = score_failure(asking("建议 1", type="count", must_include=("x",)))
    assert answerable["count_exact"] == answerable["nugget_recall"] == 0.0
    assert answerable["false_refusal_rate"] == 1.0
    assert answerable["list_f1"] is None
    assert score_failure(asking())["rejection_rate"] == 0.0
    assert set(answerable) == set(MEASURES)


@given(st.permutations([f"建议 {n}" for n in range(1, 9)]), st.integers(1, 8))
def test_rr_is_the_reciprocal_rank_of_the_first_gold_label(ranking: list[str], gold: int) -> None:
    label = f"建议 {gold}"
    assert retrieval([label], ranking)["RR@10"] == pytest.approx(1 / (1 + ranking.index(label)))
