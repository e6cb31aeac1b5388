"""Follow-ups stay with what was spoken of; other questions are as if nothing had been said."""

import pytest

from assistant.answering.assistant import Assistant
from assistant.model import Answer, Question

FIRST = "建议 13 说了什么？"


def after(assistant: Assistant, question: str, first: str = FIRST) -> Answer:
    said = assistant.ask(Question(first))
    return assistant.ask(Question(question, said.conversation_id))


@pytest.mark.parametrize("question", ["具体怎么做？", "只是鼓励吗", "目的是什么", "¿Y para qué?"])
def test_a_question_without_a_subject_goes_on(assistant: Assistant, question: str) -> None:
    assert [c.label for c in after(assistant, question).citations] == ["建议 13"]


@pytest.mark.parametrize(
    "question",
    [
        "文件谈到税收了吗？",
        "报告对海盗怎么说？",
        "昨天的球赛谁赢了",
        "会议花了多少钱？",
        "Какая завтра погода?",
    ],
)
def test_what_is_refused_alone_is_refused_in_a_conversation(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(Question(question)).refused
    answer = after(assistant, question)
    assert answer.refused
    assert answer.citations == ()


@pytest.mark.parametrize(
    "question",
    [
        "一共有几条建议？",
        "能不能让几国警察合成一个专案组？",
        "C 部分有哪些建议？",
        "压尾的那条建议",
    ],
)
def test_a_question_of_its_own_is_answered_as_it_is_alone(
    assistant: Assistant, question: str
) -> None:
    alone = assistant.ask(Question(question))
    assert [c.label for c in after(assistant, question).citations] == [
        c.label for c in alone.citations
    ]


def test_of_several_units_spoken_of_the_one_that_answers_is_stayed_with(
    assistant: Assistant,
) -> None:
    answer = after(assistant, "那一定要本人愿意才能送回去吗", "建议 7 和建议 12 说了什么？")
    assert [c.label for c in answer.citations] == ["建议 7"]
    assert answer.route == "semantic"


def test_when_a_meeting_was_is_asked_of_no_unit_spoken_of(assistant: Assistant) -> None:
    question = "这次会什么时候、在哪儿开的"
    assert [c.label for c in after(assistant, question).citations] == ["第 1 段"]


@pytest.mark.parametrize(
    ("first", "question", "label"),
    [
        ("Есть что-то про программы обмена для полицейских?", "а зачем они нужны?", "建议 23"),
        (
            "Que dit le texte sur les chefs de réseaux ?",
            "Et les victimes, dans tout ça ?",
            "建议 8",
        ),
        ("建议 5 讲什么", "为什么要这样做？", "建议 5"),
    ],
)
def test_a_side_of_what_was_answered_stays_with_it(
    assistant: Assistant, first: str, question: str, label: str
) -> None:
    assert [c.label for c in after(assistant, question, first).citations] == [label]


def test_how_many_spoke_is_asked_of_no_paragraph_that_says_where(assistant: Assistant) -> None:
    answer = after(assistant, "有多少个缔约方发言", "会是在哪个城市开的？")
    assert {c.label for c in answer.citations} == {"第 3 段"}
