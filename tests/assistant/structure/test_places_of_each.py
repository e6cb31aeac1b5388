"""Places of several sections, each its own, checked against the report."""

import pytest

from assistant.composition import Jianyi
from tests.assistant.structure.test_unit_sets import told


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("A节的末条和C节的首条", "11 21"),
        ("A的前两条、C的最后一条", "1 2 26"),
        ("想对照一下：B的尾巴跟C的脑袋", "20 21"),
        ("the last of section B and the first of section C", "20 21"),
        ("the first two of A and the last of B", "1 2 20"),
        ("la dernière de la section B et la première de la section C", "20 21"),
        ("la última de la sección B y la primera de la sección C", "20 21"),
        ("последняя рекомендация раздела B и первая раздела C", "20 21"),
    ],
)
def test_every_section_may_have_its_own_places(jianyi: Jianyi, question: str, labels: str) -> None:
    assert " ".join(told(jianyi, question)) == labels


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("A和C的最后一条", "11 26"),
        ("the first recommendation of sections A and C", "1 21"),
    ],
)
def test_one_place_of_several_sections_is_that_of_each(
    jianyi: Jianyi, question: str, labels: str
) -> None:
    assert " ".join(told(jianyi, question)) == labels


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("B节最后一条", "20"),
        ("C节第一条和第三条", "21 23"),
        ("B部分：正着数第三条、倒着数第三条", "14 18"),
    ],
)
def test_places_of_one_section_stay_together(jianyi: Jianyi, question: str, labels: str) -> None:
    assert " ".join(told(jianyi, question)) == labels


def test_all_between_a_place_of_one_section_and_one_of_another_may_be_meant(
    jianyi: Jianyi,
) -> None:
    assert " ".join(told(jianyi, "从B节的第八条到C节的第二条")) == "19 20 21 22"
