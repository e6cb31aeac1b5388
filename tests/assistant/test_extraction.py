from dataclasses import replace

import pytest

from assistant.extraction import covering, draft
from ingestion import Span
from vectorstore.catalogue import Evidence


def equal_weights(words: object) -> dict[str, float]:
    assert isinstance(words, list | tuple)
    return dict.fromkeys(words, 1.0)


def test_a_unit_that_covers_the_question_answers_it(evidence: dict[str, Evidence]) -> None:
    candidates = [evidence["建议 9"], evidence["建议 23"]]
    assert covering(["交流", "方案"], candidates, equal_weights) == (evidence["建议 23"],)


def test_units_that_cover_it_as_well_are_all_taken_in_their_order(
    evidence: dict[str, Evidence],
) -> None:
    candidates = [evidence["建议 24"], evidence["建议 9"], evidence["建议 3"]]
    found = covering(["刑警"], candidates, equal_weights)
    assert [item.unit.label for item in found] == ["建议 24", "建议 9"]


def test_a_question_whose_words_hardly_occur_is_not_answered(
    evidence: dict[str, Evidence],
) -> None:
    words = ["天气", "怎么", "今天", "培训"]
    assert covering(words, list(evidence.values()), equal_weights) == ()


def test_rare_words_count_for_more_than_common_ones(evidence: dict[str, Evidence]) -> None:
    candidates = [evidence["建议 3"], evidence["建议 11"]]
    found = covering(["受害", "隐私"], candidates, lambda _: {"受害": 0.1, "隐私": 3.0})
    assert [item.unit.label for item in found] == ["建议 11"]


def test_a_question_without_words_is_not_answered(evidence: dict[str, Evidence]) -> None:
    assert covering([], list(evidence.values()), equal_weights) == ()


def test_a_short_unit_is_quoted_whole(evidence: dict[str, Evidence]) -> None:
    sentences = draft([evidence["建议 3"]], ["家属"])
    assert [sentence.text for sentence in sentences] == [evidence["建议 3"].unit.text]
    assert sentences[0].citations[0].label == "建议 3"


def test_of_a_title_block_only_the_lines_that_answer_are_quoted(jianyi_title: Evidence) -> None:
    sentences = draft([jianyi_title], ["维也纳"])
    assert [sentence.text for sentence in sentences] == ["2020 年 9 月 10 日至 11 日，维也纳"]


def test_of_a_title_block_without_an_answer_every_line_is_quoted(jianyi_title: Evidence) -> None:
    assert len(draft([jianyi_title], [])) == 4


@pytest.fixture
def long_unit(evidence: dict[str, Evidence]) -> Evidence:
    """A unit of many sentences, of which one is about judges."""
    some = evidence["建议 1"]
    text = "缔约国应合作。" * 60 + "法官应接受培训。"
    unit = replace(some.unit, text=text, spans=(Span(0, len(text)),))
    return Evidence(unit, some.position, replace(some.source, text=text))


def test_of_a_long_unit_only_the_sentences_that_answer_are_quoted(long_unit: Evidence) -> None:
    assert [s.text for s in draft([long_unit], ["法官"])] == ["法官应接受培训。"]
