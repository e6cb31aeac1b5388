"""Numbers asked for that no unit has."""

import pytest

from assistant.answering.assistant import Assistant
from tests.assistant.retrieval.test_finding import ask, labels


@pytest.mark.parametrize(
    "question",
    [
        "建议 24 到 30",
        "recommendations 24 to 30",
        "les recommandations 24 à 30",
        "las recomendaciones 24 a 30",
        "рекомендации 24–30",
        "التوصيات 24 إلى 30",
    ],
)
def test_the_numbers_of_a_range_that_do_not_exist_are_told(
    assistant: Assistant, question: str
) -> None:
    answer = ask(assistant, question)
    assert not answer.refused
    assert labels(answer) == ["建议 24", "建议 25", "建议 26"]
    assert "建议 27–30" in answer.answer.splitlines()[0]


def test_a_single_number_beside_a_range_is_told_as_well(assistant: Assistant) -> None:
    assert "27–30、40" in ask(assistant, "建议 24 到 30 以及 40").answer.splitlines()[0]


@pytest.mark.parametrize("question", ["编号小于 30 的建议", "建议 24 起到最后", "建议 3 到 5"])
def test_of_a_bound_alone_no_number_is_missing(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert not answer.refused
    assert answer.answer.startswith(answer.citations[0].quote)


def test_a_range_of_which_there_is_nothing_is_refused_as_it_is_written(
    assistant: Assistant,
) -> None:
    answer = ask(assistant, "recommendations 28 to 30")
    assert answer.refusal_reason == "no_such_label"
    assert "recommendations 28 to 30" in answer.answer


@pytest.mark.parametrize("question", ["recommendation -3", "建议 -3"])
def test_no_unit_has_a_number_below_zero(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert (answer.refusal_reason, labels(answer)) == ("no_such_label", [])
    assert "-3" in answer.answer
