"""Bare numbers in a turn that asks of them no more than what they say."""

import pytest

from assistant.answering.assistant import Assistant
from assistant.followups.numbers_told import numbers_told
from assistant.model import Question


@pytest.mark.parametrize(
    ("turn", "numbers"),
    [
        ("and what does 8 say?", (8,)),
        ("what's in 8", (8,)),
        ("Et qu'y a-t-il dans la 8 ?", (8,)),
        ("¿y qué dice la 8?", (8,)),
        ("а что говорится в 8?", (8,)),
        ("о чём 8-я?", (8,)),
        ("وماذا تقول 8؟", (8,)),
        ("8里写了什么", (8,)),
        ("what do 8 and 9 say?", (8, 9)),
        ("et que disent 8 et 9 ?", (8, 9)),
    ],
)
def test_what_a_number_says_is_asked(turn: str, numbers: tuple[int, ...]) -> None:
    assert numbers_told(turn) == numbers


@pytest.mark.parametrize(
    "turn",
    [
        "say it in 10 words",
        "show me 3 more",
        "give me 3 points",
        "why 8?",
        "who signs 8?",
        "what happened on 8 May?",
        "what about 8 %?",
        "用20个字说",
        "3句话说清楚",
        "en 10 mots",
        "перескажи в 10 словах",
        "what is between 3 and 5?",
    ],
)
def test_so_many_of_something_are_no_number_of_a_unit(turn: str) -> None:
    assert numbers_told(turn) == ()


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("О чём говорится в рекомендации 21?", "А в 9?"),
        ("What does recommendation 21 say?", "and in 9?"),
        ("Que dit la recommandation 21 ?", "Et dans la 9 ?"),
        ("¿Qué dice la recomendación 21?", "¿Y en la 9?"),
        ("ماذا تقول التوصية 21؟", "وفي 9؟"),
        ("建议 21 说什么", "那9里面呢"),
        ("What does recommendation 21 say?", "And what does 9 say?"),
    ],
)
def test_a_turn_goes_on_to_another_number(assistant: Assistant, first: str, then: str) -> None:
    conversation = assistant.ask(Question(first)).conversation_id
    answer = assistant.ask(Question(then, conversation))
    assert {citation.label for citation in answer.citations} == {"建议 9"}
