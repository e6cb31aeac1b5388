"""What a question names that it refers back to, and does not say itself."""

import pytest

from assistant.followups.naming_back import each_of_them
from assistant.turns import CitedUnit, Turn


def after(*numbers: int, question: str) -> tuple[Turn, ...]:
    units = (CitedUnit("report", f"建议 {n}", "recommendation", str(n), ()) for n in numbers)
    return (Turn(question, question, tuple(units)),)


@pytest.mark.parametrize(
    "question",
    [
        "它们分别要求什么",
        "各自给谁的",
        "What does each ask for?",
        "Que demande chacune d'elles ?",
        "¿Qué pide cada una?",
        "Чего требует каждая из них?",
        "ماذا تطلب كل منهما؟",
    ],
)
def test_what_each_of_them_says_is_asked_of_the_few_spoken_of(question: str) -> None:
    listed = after(6, 17, question="建议 6 和 17 讲什么")
    assert each_of_them(question, listed) == f"建议 6、建议 17：{question}"
    assert each_of_them(question, after(6, question="建议 6 讲什么")) is None


@pytest.mark.parametrize(
    "question",
    [
        "各国要做什么",
        "What does each country report?",
        "Que doit chacune des parties ?",
        "¿Qué hace cada una de las partes?",
        "Что делает каждая из сторон?",
    ],
)
def test_what_each_country_does_is_not_asked_of_the_few_spoken_of(question: str) -> None:
    listed = after(6, 17, question="建议 6 和 17 讲什么")
    assert each_of_them(question, listed) is None
