"""Ranges, ends, halves and neighbours."""

import pytest

from assistant.places import OPEN_END, beside, left_out, places_asked, range_asked
from assistant.structure import structure_patterns
from vectorstore.tokenisation import fold

PATTERNS = structure_patterns()


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("20以后的都列出来", (21, OPEN_END)),
        ("everything after recommendation 20", (21, OPEN_END)),
        ("从建议20开始往后的建议", (20, OPEN_END)),
        ("from rec 23 onwards", (23, OPEN_END)),
        ("à partir de la recommandation 23", (23, OPEN_END)),
        ("23条开始一直到最后的建议", (23, OPEN_END)),
        ("建议5之前的那几条", (1, 4)),
        ("рекомендации между №8 и №19", (8, 19)),
        ("夹在15和20当中的建议", (15, 20)),
        ("夹在15和20当中的建议，头尾不算", (16, 19)),
    ],
)
def test_a_range_may_be_open_or_leave_its_ends_out(question: str, numbers: tuple[int, int]) -> None:
    assert range_asked(fold(question), PATTERNS) == numbers


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("前一半", ("half", 1)),
        ("the second half of it", ("half", 2)),
        ("вторая половина", ("half", 2)),
        ("末尾一条", ("last", 1)),
        ("打头那条", ("first", 1)),
        ("La última", ("last", 1)),
        ("排第四的那条", ("nth", 4)),
        ("the third of them", ("nth", 3)),
        ("la quatrième", ("nth", 4)),
        ("пятая", ("nth", 5)),
        ("正中间那条", ("middle", 0)),
        ("中间两条", ("middle", 2)),
        ("the middle one", ("middle", 0)),
    ],
)
def test_places_within_a_section(question: str, place: tuple[str, int]) -> None:
    assert places_asked(fold(question), PATTERNS, within_section=True) == (place,)


def test_places_from_the_end_may_be_a_range() -> None:
    found = places_asked("从倒数第五条到倒数第三条", PATTERNS, within_section=False)
    assert set(found) == {("nth_last", 3), ("nth_last", 4), ("nth_last", 5)}


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("除了12以外的B部分", (12,)),
        ("20号往后的建议，20不用", (20,)),
        ("all but not recommendation 4", (4,)),
        ("все, кроме рекомендации 4", (4,)),
        ("建议12到15", ()),
    ],
)
def test_numbers_that_are_left_out(question: str, numbers: tuple[int, ...]) -> None:
    assert left_out(fold(question), PATTERNS) == numbers


def test_both_neighbours_leave_the_unit_itself_out() -> None:
    found = beside("建议 9 的上一条和下一条", 9, PATTERNS)
    assert found is not None
    assert (found.first, found.last, found.left_out) == (8, 10, (9,))


def test_the_unit_itself_is_meant_where_its_neighbours_come_along() -> None:
    found = beside("想看第10条，顺便前一条后一条也给我", 10, PATTERNS)
    assert found is not None
    assert (found.first, found.last, found.left_out) == (9, 11, ())
