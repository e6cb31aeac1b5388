"""A unit spoken of earlier, gone back to by its bare number or by what it is."""

import pytest

from assistant.followups.number_again import back_to_that, number_again
from assistant.turns import CitedUnit, Turn


def turn(number: int, kind: str = "recommendation") -> Turn:
    label = f"建议 {number}" if kind == "recommendation" else f"第 {number} 段"
    return Turn(label, label, (CitedUnit("report", label, kind, str(number), ()),))


SPOKEN = (turn(19), turn(25))


@pytest.mark.parametrize(
    "question",
    [
        "那 25 里面检察官什么时候介入",
        "25中检察官要懂什么",
        "In 25, when do they come in?",
        "Can you put the whole of 25 in simple words?",
        "What does 25 say about timing?",
        "Dans la 25, qui intervient ?",
        "En la 25, ¿quién interviene?",
        "В 25 кто участвует?",
        "من يشارك في 25؟",
    ],
)
def test_a_bare_number_is_of_the_unit_that_was_spoken_of(question: str) -> None:
    named = number_again(question, SPOKEN)
    assert named is not None
    assert "建议 25" in named


@pytest.mark.parametrize(
    "question",
    [
        "In 25 countries, who decides?",
        "Were they caught in 25 days?",
        "25 岁里的人怎么办",
        "Within 8, is it so?",
        "In 12, what is asked?",
        "In 25% of all cases?",
        "Dans 25 ans, que restera-t-il ?",
        "За 25 лет что изменилось?",
        "建议 25 里面说什么",
    ],
)
def test_a_measure_and_a_number_not_spoken_of_name_no_unit(question: str) -> None:
    assert number_again(question, SPOKEN) is None


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("回到刚才那条建议，法官要学什么", "法官要学什么"),
        ("Back to that recommendation: who is trained?", "who is trained?"),
        ("Revenons à cette recommandation, qui est formé ?", "qui est formé ?"),
        ("Volviendo a la recomendación, ¿a quién se forma?", "¿a quién se forma?"),
        ("Вернёмся к той рекомендации: кого обучают?", "кого обучают?"),
        ("نعود إلى تلك التوصية، من يدرب؟", "من يدرب؟"),
    ],
)
def test_the_recommendation_before_another_answer_is_gone_back_to(
    question: str, asked: str
) -> None:
    back = back_to_that(question, (turn(21), turn(6, "paragraph")))
    assert back is not None
    assert back.startswith("建议 21：")
    assert asked.strip("¿?؟ ") in back


def test_what_was_spoken_of_before_the_last_unit_is_that_one_back_there() -> None:
    assert back_to_that("说回前面那条，交给谁", SPOKEN) == "建议 19：交给谁"


@pytest.mark.parametrize(
    "question",
    ["回到儿童那条建议，怎么保护", "Back to the recommendation on judges: who pays?", "那条建议呢"],
)
def test_what_tells_a_unit_by_its_subject_is_left_to_that(question: str) -> None:
    assert back_to_that(question, SPOKEN) is None
