"""Where a unit stands is said before its text, where that is asked."""

import pytest

from assistant.answering.assistant import Assistant
from assistant.model import Question
from assistant.retrieval.placing import asks_where


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("建议14归在哪个标题之下？", "建议 14 在“二. 建议（续） › B. "),
        ("建議14屬於哪一節？", "建议 14 在「二. 建议（续） › B. "),
        ("Which section is recommendation 14 in?", "建议 14 stands under “二. 建议（续） › B. "),
        ("Sous quel titre figure la recommandation 14 ?", "建议 14 figure sous « 二. "),
        ("¿En qué sección está la recomendación 14?", "建议 14 figura en «二. "),
        ("В каком разделе рекомендация 14?", "建议 14 находится в разделе «二. "),
    ],
)
def test_the_headings_above_a_unit_are_named_first(
    assistant: Assistant, question: str, said: str
) -> None:
    answer = assistant.ask(Question(question))
    assert answer.answer.startswith(said)
    assert [citation.label for citation in answer.citations] == ["建议 14"]
    (sentence,) = answer.sentences
    assert sentence.text in answer.answer
    assert not answer.refused


def test_each_of_several_units_has_its_own_heading(assistant: Assistant) -> None:
    answer = assistant.ask(Question("建议3和建议22分别在哪一部分？"))
    first, second, *_ = answer.answer.splitlines()
    assert first.startswith("建议 3 在“二. 建议（续） › A. ")
    assert second.startswith("建议 22 在“二. 建议（续） › C. ")


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("讲交流方案的那条，放在A、B、C哪一节里？", "建议 23"),
        ("交流方案属于A、B、C、D中的哪个部分？", "建议 23"),
    ],
)
def test_a_unit_told_by_what_it_says_has_its_heading_named(
    assistant: Assistant, question: str, label: str
) -> None:
    answer = assistant.ask(Question(question))
    assert answer.answer.startswith(f"{label} 在“二. 建议（续） › C. ")


@pytest.mark.parametrize(
    "question", ["建议14说了什么？", "建议14要在哪个部门落实", "14 in plain English?"]
)
def test_what_asks_for_something_else_names_no_heading(assistant: Assistant, question: str) -> None:
    assert not asks_where(question)
    assert " › " not in assistant.ask(Question(question)).answer
