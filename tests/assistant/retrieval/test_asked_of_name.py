"""All that is said of a body which a question names, and nothing less."""

import pytest

from assistant.composition import Jianyi
from assistant.model import Question

_NAMED = {"建议 9", "建议 24"}


@pytest.mark.parametrize(
    "question",
    [
        "国际刑警组织在建议里要发挥什么作用？",
        "國際刑警組織在建議中負責什麼？",
        "What do the recommendations want INTERPOL used for?",
        "À quoi doit servir Interpol selon les recommandations ?",
        "¿Qué dicen las recomendaciones de INTERPOL?",
        "Что сказано об Интерполе в рекомендациях?",
        "ماذا تقول التوصيات عن الإنتربول؟",
    ],
)
def test_whatever_names_it_answers(jianyi: Jianyi, question: str) -> None:
    answer = jianyi.assistant.ask(Question(question))
    assert {citation.label for citation in answer.citations} == _NAMED


@pytest.mark.parametrize(
    ("question", "cited"),
    [
        ("国际刑警组织发言了吗？", {"第 5 段"}),
        ("通过国际刑警组织交流情报，建议怎么说？", {"建议 9"}),
        ("Which recommendation puts joint teams under INTERPOL?", {"建议 24"}),
    ],
)
def test_more_than_the_name_is_not_asked_of_it_alone(
    jianyi: Jianyi, question: str, cited: set[str]
) -> None:
    answer = jianyi.assistant.ask(Question(question))
    assert {citation.label for citation in answer.citations} == cited
