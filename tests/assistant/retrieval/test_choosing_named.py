"""Of units named by number, the one that speaks of a thing."""

import pytest

from assistant.answering.assistant import Assistant
from tests.assistant.retrieval.test_finding import ask, labels


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Which of recommendations 9 and 10 is about Interpol?", ["建议 9"]),
        ("Is it recommendation 9 or recommendation 10 that mentions Interpol?", ["建议 9"]),
        ("Which of paragraphs 3 and 5 mentions Interpol?", ["第 5 段"]),
        ("第3段和第5段，哪个提到国际刑警组织？", ["第 5 段"]),
        ("建议3还是建议5讲居留许可？", ["建议 3"]),
        ("建议1、5、18里哪些提到民间社会？", ["建议 5", "建议 18"]),
        ("Laquelle des recommandations 9 et 10 parle d'Interpol ?", ["建议 9"]),
        ("¿Cuál de las recomendaciones 3 y 5 habla de permisos de residencia?", ["建议 3"]),
        ("Какая из рекомендаций 9 и 10 упоминает Интерпол?", ["建议 9"]),
    ],
)
def test_which_of_those_named_speaks_of_a_thing_is_answered_by_that_one(
    assistant: Assistant, question: str, found: list[str]
) -> None:
    assert labels(ask(assistant, question)) == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("建议12和13哪条更强硬？", ["建议 12", "建议 13"]),
        ("Which of recommendations 12 and 13 is stronger?", ["建议 12", "建议 13"]),
        ("建议24和26有什么区别？", ["建议 24", "建议 26"]),
        ("联合调查怎么说？建议24和26有哪些不一样", ["建议 24", "建议 26"]),
        ("Какие различия между рекомендациями 24 и 26?", ["建议 24", "建议 26"]),
        ("Do recommendations 9 and 24 both mention Interpol?", ["建议 9", "建议 24"]),
        ("建议24和21各要求哪些国家做什么", ["建议 24", "建议 21"]),
        ("Quelles sont les recommandations 3 et 5 ?", ["建议 3", "建议 5"]),
    ],
)
def test_what_compares_them_or_asks_of_each_is_answered_by_all(
    assistant: Assistant, question: str, found: list[str]
) -> None:
    assert labels(ask(assistant, question)) == found
