from collections.abc import Sequence
from dataclasses import replace

import pytest

from assistant.composition import Jianyi
from assistant.model import Question
from assistant.retrieval.extraction import Several, answering, counting_sentence, draft
from ingestion import Span
from ingestion.reports import parse_report
from vectorstore.catalogue import Evidence


def labels(found: Sequence[Evidence]) -> list[str]:
    return [item.unit.label for item in found]


@pytest.fixture
def candidates(evidence: dict[str, Evidence]) -> list[Evidence]:
    return [evidence[f"建议 {number}"] for number in (24, 9, 3, 11)]


def test_the_strongest_unit_answers(candidates: list[Evidence]) -> None:
    assert labels(answering(candidates, [5.0, 3.9, 1.0, 0.0])) == ["建议 24"]


def test_units_that_are_hardly_weaker_answer_in_their_order(candidates: list[Evidence]) -> None:
    assert labels(answering(candidates, [5.0, 4.5, 1.0, 4.2])) == ["建议 24", "建议 9", "建议 11"]


def test_a_unit_much_less_near_by_meaning_does_not_answer_besides(
    candidates: list[Evidence],
) -> None:
    strength, by_all = [5.0, 4.5, 4.4, 4.2], [8.0, 6.0, 7.5, 1.0]
    assert labels(answering(candidates, strength, by_all=by_all)) == ["建议 24", "建议 3"]
    listed = answering(candidates, strength, by_all=by_all, listing=True)
    assert labels(listed) == ["建议 24", "建议 9", "建议 3", "建议 11"]
    assert labels(answering(candidates[:2], [0.0, 0.0], by_all=[-1.0, -2.0])) == ["建议 24"]


def test_a_unit_far_behind_the_best_by_meaning_does_not_answer_besides(
    candidates: list[Evidence],
) -> None:
    behind = [0.0, 0.4, 0.9, 3.0]
    assert labels(answering(candidates, [0.2] * 4, behind=behind)) == ["建议 24", "建议 9"]
    # Where several things are asked either, unless words tell the units apart.
    two = Several()
    assert labels(answering(candidates, [0.2] * 4, behind=[0.0, 2.0, 2.0, 2.0], several=two)) == [
        "建议 24"
    ]
    assert labels(answering(candidates, [5.0] * 4, behind=[0.0, 2.0, 2.0, 2.0], several=two)) == [
        "建议 24",
        "建议 9",
    ]


def test_no_more_than_three_units_answer(candidates: list[Evidence]) -> None:
    assert labels(answering(candidates, [5.0] * 4)) == ["建议 24", "建议 9", "建议 3"]


def test_a_list_is_answered_by_weaker_units_too(candidates: list[Evidence]) -> None:
    found = answering(candidates, [5.0, 4.0, 3.0, 2.0], listing=True)
    assert labels(found) == ["建议 24", "建议 9", "建议 3"]


def test_a_part_of_a_question_is_answered_by_the_unit_best_for_it(
    candidates: list[Evidence],
) -> None:
    found = answering(
        candidates, [5.0, 3.0, 2.0, 1.0], several=Several(best=[candidates[2], candidates[3]])
    )
    assert labels(found) == ["建议 24", "建议 3"]


def test_where_several_things_are_asked_the_next_best_answers_as_well(
    candidates: list[Evidence],
) -> None:
    assert labels(answering(candidates, [5.0, 3.6, 1.0, 0.0])) == ["建议 24"]
    found = answering(candidates, [5.0, 3.6, 1.0, 0.0], several=Several())
    assert labels(found) == ["建议 24", "建议 9"]
    assert labels(answering(candidates, [5.0, 3.0, 1.0, 0.0], several=Several())) == ["建议 24"]


def test_as_many_units_answer_as_things_are_told_apart(candidates: list[Evidence]) -> None:
    found = answering(candidates, [5.0, 2.5, 2.0, 1.0], several=Several(things=3))
    assert labels(found) == ["建议 24", "建议 9", "建议 3"]
    assert labels(answering(candidates, [5.0, 1.0, 1.0, 1.0], several=Several(2))) == ["建议 24"]


def test_a_unit_likely_for_a_part_goes_before_the_next_best(candidates: list[Evidence]) -> None:
    several = Several(2, likely=[candidates[2]])
    found = answering(candidates, [5.0, 3.0, 2.0, 1.0], several=several)
    assert labels(found) == ["建议 24", "建议 3"]
    enough = answering(candidates, [5.0, 4.9, 2.0, 1.0], several=several)
    assert labels(enough) == ["建议 24", "建议 9"]


def test_of_a_list_no_more_answer_because_it_asks_several_things(
    candidates: list[Evidence],
) -> None:
    found = answering(candidates, [5.0, 2.0, 1.0, 0.0], listing=True, several=Several())
    assert labels(found) == ["建议 24"]


def test_a_unit_that_says_less_of_what_is_asked_adds_nothing(
    evidence: dict[str, Evidence],
) -> None:
    spoke = [evidence["第 3 段"], evidence["第 4 段"]]
    assert labels(answering(spoke, [5.0, 4.9])) == ["第 3 段", "第 4 段"]
    assert labels(answering(spoke, [5.0, 4.9], asked=["缔约", "发言"])) == ["第 3 段"]


def test_where_nothing_was_found_nothing_answers() -> None:
    assert answering([], []) == ()


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


def test_what_a_page_break_parts_is_quoted_whole(empty_jianyi: Jianyi) -> None:
    pages = "Report\n\nRecommendation 1\nStates should build dams, and\n{}\nkeep them clean.\n\n"
    text = pages.format("1\n\f") + "Recommendation 2\nStates may plant\n2\n\f\ntrees.\n3\n\f\n"
    empty_jianyi.library.ingest(parse_report(text.encode(), "rivers.txt"))
    answer = empty_jianyi.assistant.ask(Question("Should they be kept clean?"))
    assert [citation.quote for citation in answer.citations] == [
        "States should build dams, and", "keep them clean.",
    ]  # fmt: skip


def test_the_title_of_a_unit_is_no_part_of_what_is_quoted(evidence: dict[str, Evidence]) -> None:
    said = "All may fish wherever they live, and whatever for."
    act = f"Act\n\nSection 1 Scope\nThis is on rivers.\n\nSection 2 Fishing\n{said}\n"
    document = parse_report(act.encode(), "act.txt")
    source = replace(evidence["建议 24"].source, text=document.text)
    fishing = replace(evidence["建议 24"], source=source, unit=document.units[2])
    assert [sentence.text for sentence in draft([fishing], ["fishing"])] == [said]
