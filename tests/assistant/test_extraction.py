from collections.abc import Sequence
from dataclasses import replace

import pytest

from assistant.extraction import answering, counting_sentence, draft
from ingestion import Span
from vectorstore.catalogue import Evidence

NOTHING = [0.0] * 4
"""Covered of the question by any of four units."""


def labels(found: Sequence[Evidence]) -> list[str]:
    return [item.unit.label for item in found]


@pytest.fixture
def candidates(evidence: dict[str, Evidence]) -> list[Evidence]:
    return [evidence[f"建议 {number}"] for number in (24, 9, 3, 11)]


def test_the_strongest_unit_answers(candidates: list[Evidence]) -> None:
    assert labels(answering(candidates, [5.0, 3.9, 1.0, 0.0], NOTHING)) == ["建议 24"]


def test_units_that_are_hardly_weaker_answer_in_their_order(candidates: list[Evidence]) -> None:
    assert labels(answering(candidates, [4.5, 5.0, 1.0, 4.1], NOTHING)) == [
        "建议 24",
        "建议 9",
        "建议 11",
    ]


def test_no_more_than_three_units_answer(candidates: list[Evidence]) -> None:
    assert labels(answering(candidates, [5.0] * 4, NOTHING)) == ["建议 24", "建议 9", "建议 3"]


def test_units_that_are_all_weak_answer_nothing(candidates: list[Evidence]) -> None:
    assert answering(candidates, [2.3, 2.3, 1.0, 0.0], [0.7] * 4) == ()
    assert labels(answering(candidates, [2.4, 1.0, 1.0, 0.0], NOTHING)) == ["建议 24"]


def test_a_weak_unit_that_holds_nearly_all_of_a_short_question_answers(
    candidates: list[Evidence],
) -> None:
    found = answering(candidates, [1.5, 0.5, 0.0, 0.0], [0.8, 0.1, 0.0, 0.0])
    assert labels(found) == ["建议 24"]


def test_where_nothing_was_found_nothing_answers() -> None:
    assert answering([], [], []) == ()


def test_a_count_cites_every_unit_in_its_own_words(candidates: list[Evidence]) -> None:
    sentence = counting_sentence("共 4 条。", candidates)
    assert sentence.text == "共 4 条。"
    assert [citation.label for citation in sentence.citations] == labels(candidates)
    assert sentence.citations[2].quote == candidates[2].unit.text


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
