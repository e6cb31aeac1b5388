"""When and where a meeting was."""

import pytest

from assistant.answering import Assistant
from assistant.facts import giving
from assistant.model import Question
from vectorstore.catalogue import Evidence


@pytest.mark.parametrize(
    "question",
    [
        "会在哪开的",
        "会是哪天开到哪天的",
        "這次會喺邊度開",
        "工作组什么时候开的会",
        "When and where did the group meet?",
        "Où s'est tenue la réunion ?",
        "¿Cuándo se celebró la reunión?",
        "Когда и где проходило совещание?",
        "متى وأين عقد الاجتماع؟",
    ],
)
def test_the_unit_that_says_when_and_where_is_found(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Question(question))
    assert answer.route == "facts"
    assert [citation.label for citation in answer.citations] == ["第 1 段"]


@pytest.mark.parametrize(
    "question",
    [
        "下次会什么时候开",
        "会几点开始的",
        "工作组是哪一年成立的",
        "哪条讲会议通过的建议",
        "检察官什么时候介入",
        "where can victims go",
    ],
)
def test_another_meeting_or_another_time_is_no_fact_of_it(
    evidence: dict[str, Evidence], question: str
) -> None:
    assert giving(question, lambda: list(evidence.values())) == ()


def test_what_several_units_give_is_left_to_ranking(evidence: dict[str, Evidence]) -> None:
    one = evidence["第 1 段"]
    assert giving("会在哪开的", lambda: [one]) == (one,)
    assert giving("会在哪开的", lambda: [one, one]) == ()


def test_where_something_else_is_asked_along_ranking_answers_both(
    evidence: dict[str, Evidence],
) -> None:
    one = evidence["第 1 段"]
    assert giving("会在哪开的，谁出席了", lambda: [one], least=2) == ()
    assert giving("会什么时候、在哪儿开的", lambda: [one], least=2) == (one,)
