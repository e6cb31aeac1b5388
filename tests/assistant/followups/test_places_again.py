"""Places in the section that was asked about before."""

import pytest

from assistant.answering.assistant import Assistant
from assistant.followups.places_again import first_of_all, place_in_section_before
from assistant.turns import CitedUnit, Turn
from tests.assistant.followups.conversing import cited


def unit(number: int) -> CitedUnit:
    return CitedUnit("report", f"建议 {number}", "recommendation", str(number), ("B. 对策",))


def after(question: str, *numbers: int) -> tuple[Turn, ...]:
    return (Turn(question, question, tuple(map(unit, numbers))),)


@pytest.mark.parametrize(
    "turns",
    [
        ("C部分的第一条说什么", "那最后一条呢"),
        ("C部分第二條講什麼", "那最後一條呢"),
        ("What does the first recommendation of section C say?", "And the last one?"),
        ("What is the second recommendation of section C?", "And the last?"),
        ("Quelle est la première recommandation de la section C ?", "Et la dernière ?"),
        ("¿Cuál es la segunda recomendación de la sección C?", "¿Y la última?"),
        ("Какова первая рекомендация раздела C?", "А последняя?"),
        ("ما هي أول توصية في القسم C؟", "والأخيرة؟"),
        ("B部分第一条说什么", "C部分第一条呢", "最后一条呢"),
    ],
)
def test_a_place_alone_is_one_in_the_section_spoken_of(
    assistant: Assistant, turns: tuple[str, ...]
) -> None:
    assert cited(assistant, *turns) == ["建议 26"]


@pytest.mark.parametrize(
    ("question", "history"),
    [
        ("那最后一条呢", after("建议 12 说什么", 12)),
        ("那最后一条呢", after("B 部分有哪些建议", 12, 13, 14)),
        ("And the last one in section C?", after("the first recommendation of section B", 12)),
        ("整份报告的最后一条呢", after("B部分第一条说什么", 12)),
        ("它前头那条呢", after("B部分第一条说什么", 12)),
        ("讲儿童的最后一条呢", after("B部分第一条说什么", 12)),
    ],
)
def test_any_other_place_is_none_of_it(question: str, history: tuple[Turn, ...]) -> None:
    assert place_in_section_before(question, history) is None


@pytest.mark.parametrize(
    "question",
    ["刚才第一条是强制的吗", "回到之前第一個，有沒有提到家屬", "再看刚才的第一项，写给谁的"],
)
def test_the_first_of_the_conversation_is_no_number(question: str) -> None:
    history = (*after("建议 3 说什么", 3), *after("建议 9 呢", 9))
    named = first_of_all(question, history)
    assert named is not None
    assert named.startswith("建议 3：")
    assert first_of_all(question, after("哪些建议提到法官", 3, 9)) is None
    assert first_of_all("第一条是强制的吗", history) is None


@pytest.mark.parametrize(
    "turns",
    [
        ("建议 8 说什么", "这条在哪个部分"),
        ("What does recommendation 8 say?", "Which section of the recommendations is that in?"),
        ("Que dit la recommandation 8 ?", "C'est dans quelle partie ?"),
        ("¿Qué dice la recomendación 8?", "¿En qué sección está?"),
        ("О чём рекомендация 8?", "В каком она разделе?"),
    ],
)
def test_in_which_section_is_asked_of_the_unit_spoken_of(
    assistant: Assistant, turns: tuple[str, str]
) -> None:
    assert cited(assistant, *turns) == ["建议 8"]


@pytest.mark.parametrize(
    "turns",
    [
        ("建议 8 说什么", "是哪国提出的"),
        ("What does recommendation 8 say?", "Which State proposed this recommendation?"),
        ("Que dit la recommandation 8 ?", "Quel pays l'a proposée ?"),
        ("¿Qué dice la recomendación 8?", "¿Quién la propuso?"),
        ("О чём рекомендация 8?", "Какая страна её предложила?"),
    ],
)
def test_who_proposed_the_unit_spoken_of_is_told_nowhere(
    assistant: Assistant, turns: tuple[str, str]
) -> None:
    assert cited(assistant, *turns) == []
