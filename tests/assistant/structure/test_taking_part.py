"""Who took part, told by the item of the agenda and by the kind of body."""

from collections.abc import Iterator

import pytest

from assistant.answering.assistant import Assistant
from assistant.structure.taking_part import (
    also_taking_part,
    asks_whether_took_part,
    items_named,
    taking_part_otherwise,
    without_group_uncounted,
)
from eval.generality import opened
from tests.assistant.retrieval.test_finding import ask, labels

_TEXT = """海洋垃圾问题专家组会议报告

2023 年 5 月 8 日，釜山

一. 建议

A. 关于渔具的建议

建议 1

会员国应登记渔具。

建议 2

会员国应回收旧渔网。

二. 讨论纪要

A. 渔具

1. 专家组审议了议程项目 2。

2. 主席作了总结。

三. 会议情况

3. 在议程项目 2 下，下列会员国的代表作了发言：加纳、日本。

4. 在议程项目 3 下，下列会员国的代表作了发言：秘鲁、印度。

5. 下列政府间组织的观察员作了发言：世界银行。

6. 下列非政府组织的观察员作了发言：海洋之友。
"""


@pytest.fixture(scope="module")
def litter() -> Iterator[Assistant]:
    with opened("litter.txt", _TEXT.encode()) as parts:
        yield parts.assistant


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("议程项目2下有哪些国家发言？", "3"),
        ("Which States spoke under agenda item 3?", "4"),
        ("¿Qué países hablaron sobre el tema 2 del programa?", "3"),
        ("Какие государства выступили по пункту 3 повестки дня?", "4"),
        ("哪些国家发了言？", "34"),
        ("哪些非政府组织发了言？", "6"),
        ("Which NGOs spoke?", "6"),
        ("Which intergovernmental organizations made statements as observers?", "5"),
    ],
)
def test_those_are_told_who_spoke_under_the_item_or_are_of_the_kind(
    litter: Assistant, question: str, numbers: str
) -> None:
    assert sorted(labels(ask(litter, question))) == [f"第 {number} 段" for number in numbers]


def test_of_two_sections_of_nearly_one_name_the_kind_asked_for_tells(litter: Assistant) -> None:
    answer = ask(litter, "关于渔具的那一节有几条建议？")
    assert sorted(labels(answer)) == ["建议 1", "建议 2"]


@pytest.mark.parametrize(
    ("text", "items"),
    [("议程项目 3 下", {"3"}), ("agenda items 2", {"2"}), ("两个项目", set()), ("3 个项目", set())],
)
def test_items_of_an_agenda_are_told_by_number(text: str, items: set[str]) -> None:
    assert items_named(text) == items


@pytest.mark.parametrize(
    ("before", "question", "meant"),
    [
        ("Which countries spoke?", "And which ones attended?", "and which countries attended?"),
        ("Which states attended?", "which of them spoke?", "which states spoke?"),
        ("哪些国家讲话了", "到会的有哪些", "到会的哪些国家"),
        ("Quels pays ont parlé ?", "Lesquels étaient présents ?", "quels pays étaient présents ?"),
        ("¿Qué países hablaron?", "¿Y cuáles asistieron?", "¿y qué países asistieron?"),
        ("Какие страны выступили?", "А какие были?", "а какие страны были?"),
    ],
)
def test_which_of_those_did_another_thing_is_asked_of_them(
    before: str, question: str, meant: str
) -> None:
    assert taking_part_otherwise(question, before) == meant


@pytest.mark.parametrize(
    "question",
    [
        "And which ones made a statement?",
        "And which ones should attend?",
        "Did Egypt attend?",
        "哪些建议提到出席",
        "Which ones are about judges?",
    ],
)
def test_what_asks_the_same_or_of_others_is_left_as_it_is(question: str) -> None:
    assert taking_part_otherwise(question, "Which countries spoke?") is None


@pytest.mark.parametrize(
    ("before", "question", "asked"),
    [
        ("来了哪些非政府组织", "政府间组织呢", "来了哪些政府间组织"),
        ("Which NGOs came?", "And intergovernmental organizations?", "intergovernmental"),
        (
            "Quelles ONG ont participé ?",
            "Et les organisations intergouvernementales ?",
            "intergouv",
        ),
        ("Which NGOs came?", "And which intergovernmental bodies paid rent?", None),
    ],
)
def test_bodies_of_another_kind_are_asked_for_alike(
    before: str, question: str, asked: str | None
) -> None:
    named = also_taking_part(question, before)
    assert (asked in named) if asked and named else named is asked


@pytest.mark.parametrize(
    ("question", "before", "asked"),
    [
        ("多少个缔约方发言，不算观察员", "", "多少个缔约方发言"),
        ("总共几个？不算观察员", "哪些缔约方发言了", "总共几个"),
        ("How many parties spoke, not counting observers?", "", "How many parties spoke?"),
        (
            "Combien au total, sans les observateurs ?",
            "Quels États parties ont parlé ?",
            "Combien au total ?",
        ),
        ("¿Cuántos, sin contar a los observadores?", "¿Qué Estados parte hablaron?", "¿Cuántos?"),
        ("Сколько всего, без наблюдателей?", "Какие участники выступили?", "Сколько всего?"),
        ("كم عددها دون احتساب المراقبين؟", "ما الدول الأطراف التي تحدثت؟", "كم عددها؟"),
    ],
)
def test_a_group_that_nobody_asked_for_need_not_be_left_out(
    question: str, before: str, asked: str
) -> None:
    assert without_group_uncounted(question, before).replace(" ?", "?") == asked.replace(" ?", "?")


@pytest.mark.parametrize(
    "question", ["除了缔约方还有谁发言", "谁发言了，不算观察员", "有多少个观察员发言"]
)
def test_a_group_left_out_of_all_is_left_out(question: str) -> None:
    assert without_group_uncounted(question) == question


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("谁发了言", "日本呢"),
        ("谁发了言", "有日本吗"),
        ("Who took the floor?", "And Japan?"),
        ("Qui a pris la parole ?", "Et le Japon ?"),
        ("Кто выступал?", "А Япония?"),
    ],
)
def test_a_state_alone_is_asked_of_what_others_did(before: str, question: str) -> None:
    assert asks_whether_took_part(also_taking_part(question, before) or "")
    assert also_taking_part("那儿童呢", before) is None
