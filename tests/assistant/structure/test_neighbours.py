"""Neighbours of a unit that is named by number."""

import pytest

from assistant.structure.forms import structure_patterns
from assistant.structure.neighbours import beside
from assistant.structure.ranges import OPEN_END

PATTERNS = structure_patterns()


def test_both_neighbours_leave_the_unit_itself_out() -> None:
    found = beside("建议 9 的上一条和下一条", 9, PATTERNS)
    assert found is not None
    assert (found.first, found.last, found.left_out) == (8, 10, (9,))


def test_the_unit_itself_is_meant_where_its_neighbours_come_along() -> None:
    found = beside("想看第10条，顺便前一条后一条也给我", 10, PATTERNS)
    assert found is not None
    assert (found.first, found.last, found.left_out) == (9, 11, ())


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("建议9读完了，接下来两条呢", (10, 11)),
        ("建议9和它后面两条", (9, 11)),
        ("建议9的下一条", (10, 10)),
        ("建议9的上一条", (8, 8)),
        ("9的上一条建议", (8, 8)),
        ("9的下一条建议", (10, 10)),
        ("建议9看过了，它前面紧挨的两条和后面紧挨的一条", (7, 10)),
        ("建议9后面那条，再后面那条", (10, 11)),
        ("recommendation 9 and the two that follow", (9, 11)),
        ("I know recommendation 9; what do the next three say?", (10, 12)),
        ("Which recommendations come before recommendation 9?", (1, 8)),
        ("the two that come before recommendation 9", (7, 8)),
        ("Which recommendations come after recommendation 9?", (10, 9 + OPEN_END)),
        ("après la recommandation 9, les deux suivantes", (10, 11)),
        ("Ya leí la recomendación 9, ¿y las dos que siguen?", (10, 11)),
        ("рекомендация 9: что в двух следующих?", (10, 11)),
        ("建议9前后各两条", (7, 11)),
        ("what stands before and after recommendation 9", (8, 10)),
    ],
)
def test_neighbours_may_be_several_and_come_with_the_unit(
    question: str, numbers: tuple[int, int]
) -> None:
    found = beside(question, 9, PATTERNS)
    assert found is not None
    assert (found.first, found.last) == numbers


@pytest.mark.parametrize(
    "question",
    [
        "建议9下面的条款",
        "recommendation 9 and two states",
        "建议9的后续工作",
        "建议9是不是取代了以前的一个旧办法",
        "建议9说的是以后的一个目标吗",
        "建议9有没有改掉之前的两条规定",
    ],
)
def test_what_follows_otherwise_is_no_neighbour(question: str) -> None:
    assert beside(question, 9, PATTERNS) is None
