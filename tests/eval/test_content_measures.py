import pytest

from eval.content_measures import (
    count_exact,
    false_refusal,
    label_stability,
    list_f1,
    nugget_recall,
    refusal_reason_exact,
    rejection,
    support,
)
from eval.corpus import Corpus
from eval.judging import judge_lexically
from eval.observing import SeenSentence
from tests.eval.conftest import answering, asking, citing


def test_an_uncited_sentence_is_not_supported(corpus: Corpus) -> None:
    answer = answering(citing("建议 1"), SeenSentence("缔约国应提供培训。", ()))
    assert support(answer, corpus, judge_lexically) == (0.5, 0.5)


def test_a_refusal_has_no_support_to_judge(corpus: Corpus) -> None:
    assert support(answering(), corpus, judge_lexically) is None


def test_a_list_is_scored_as_a_set_and_other_types_are_not() -> None:
    answer = answering(citing("建议 1"), citing("建议 2"))
    assert list_f1(asking("建议 1", "建议 2", type="list"), answer) == 1.0
    assert list_f1(asking("建议 1", "建议 2"), answer) is None


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("一共 2 条。", 1.0),
        ("一共两条。", 1.0),
        ("A 节 1 条，B 节 1 条。", 1.0),
        ("一共 3 条。", 0.0),
        ("有若干条。", 0.0),
    ],
)
def test_a_count_states_the_number_of_what_it_cites(text: str, exact: float) -> None:
    case = asking("建议 1", "建议 2", type="count")
    answer = answering(citing("建议 1"), citing("建议 2"), text=text)
    assert count_exact(case, answer) == exact


def test_a_count_of_what_a_unit_lists_states_their_number_and_not_that_of_the_units() -> None:
    case = asking("建议 1", type="count").model_copy(update={"number": 11})
    assert count_exact(case, answering(citing("建议 1"), text="所列共 11 个。")) == 1.0
    assert count_exact(case, answering(citing("建议 1"), text="共 1 条。")) == 0.0


def test_a_count_that_leaves_out_what_it_counts_is_wrong() -> None:
    case = asking("建议 1", "建议 2", type="count")
    assert count_exact(case, answering(citing("建议 1"), text="一共 2 条。")) == 0.0


def test_words_that_must_be_there_are_found_across_white_space() -> None:
    case = asking("建议 1", must_include=("3 年内", "没有的"))
    assert nugget_recall(case, answering(citing("建议 1"), text="在3年内")) == 0.5
    assert nugget_recall(asking("建议 1"), answering()) is None


def test_refusing_is_right_for_the_unanswerable_and_wrong_for_the_rest() -> None:
    refused, answered = answering(), answering(citing("建议 1"))
    assert (rejection(asking(), refused), rejection(asking(), answered)) == (1.0, 0.0)
    assert (false_refusal(asking("建议 1"), refused), false_refusal(asking(), refused)) == (
        1.0,
        None,
    )
    assert rejection(asking("建议 1"), refused) is None


def test_the_reason_of_a_refusal_is_judged_too() -> None:
    assert refusal_reason_exact(asking(), answering()) == 1.0
    assert refusal_reason_exact(asking(), answering(refusal_reason="off_topic")) == 0.0
    assert refusal_reason_exact(asking(), answering(citing("建议 1"))) == 0.0


def test_a_label_that_changes_its_document_between_turns_is_not_stable() -> None:
    first = answering(citing("建议 1"))
    citation = citing("建议 1").citations[0]
    moved = citation.__class__("建议 1", "another", citation.quote, citation.start, citation.end)
    assert label_stability([first, first]) == 1.0
    assert label_stability([first, answering(citations=(moved,))]) == 0.0
    assert label_stability([first, answering(citing("建议 2"))]) is None
