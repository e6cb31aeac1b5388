"""Units by whom they are addressed to."""

from dataclasses import replace

import pytest

from assistant.retrieval.addressing import addressed_to, addressee_asked
from vectorstore.catalogue import Evidence


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("哪几条是直接对企业说的", "企业"),
        ("哪些条给主办方布置了任务", "主办方"),
        ("哪几条是交给物业去办的", "物业"),
        ("Which rules give tasks to the bursar?", "bursar"),
        ("Which rules are for the tenants themselves to carry out?", "tenants"),
        ("Quels articles confient une mission au maire ?", "maire"),
        ("¿Qué artículos encargan tareas al alcalde?", "alcalde"),
        ("有几条是请秘书处去做的事", "秘书处"),
        ("哪些建议的对象是捐助方", "捐助方"),
        ("Which paragraphs are addressed to donors?", "donors"),
        ("Which are addressed not to States but to the Secretariat?", "secretariat"),
        ("Is any addressed to the board and not to governments?", "board"),
        ("Which rule is for the bursar rather than for States?", "bursar"),
        ("Which rule gives the bursar a task?", "bursar"),
        ("有没有是给秘书处的，不是给各国的", "秘书处"),
        ("Quelles recommandations sont adressées au Secrétariat ?", "secrétariat"),
        ("¿Qué recomendaciones están dirigidas a la Secretaría?", "secretaría"),
        ("Какие пункты адресованы не странам, а Секретариату?", "секретариату"),
    ],
)
def test_whom_a_list_is_addressed_to_is_told(question: str, who: str) -> None:
    assert addressee_asked(question) == who


@pytest.mark.parametrize(
    "question",
    ["哪些建议提到秘书处", "请列出所有建议", "Which paragraphs mention donors?", "要求企业做什么"],
)
def test_other_lists_name_no_addressee(question: str) -> None:
    assert addressee_asked(question) is None


@pytest.mark.parametrize(
    ("who", "text", "told"),
    [
        ("秘书处", "请秘书处在有资源的情况下编写手册。", True),
        ("秘书处", "专家组请秘书处分发一份调查表。", True),
        ("秘书处", "鼓励缔约国同秘书处合作。", False),
        ("企业", "成员国应提供培训。大型企业不应转嫁费用。", True),
        ("secretariat", "The Secretariat should update the guide.", True),
        ("secretariat", "States should report to the Secretariat.", False),
        ("donors", "States, with donors, should pay.", False),
        ("секретариату", "Секретариату следует создать сеть.", True),
    ],
)
def test_a_unit_is_addressed_to_whom_it_tells_to_act(
    evidence: dict[str, Evidence], who: str, text: str, told: bool
) -> None:
    one = evidence["建议 1"]
    unit = replace(one, unit=replace(one.unit, text=text))
    assert bool(addressed_to(who, [unit])) == told
