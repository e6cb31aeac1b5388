"""The next unit, the one before, and so many more."""

import pytest

from assistant.followups.paging import neighbour, onwards
from assistant.followups.standalone import resolve
from assistant.turns import CitedUnit, Turn


def unit(number: int) -> CitedUnit:
    return CitedUnit("report", f"建议 {number}", "recommendation", str(number), ())


def after(*numbers: int, question: str = "C 部分有哪些建议") -> tuple[Turn, ...]:
    return (Turn(question, question, tuple(map(unit, numbers))),)


@pytest.mark.parametrize(
    ("question", "standalone"),
    [
        ("下一条呢", "建议 14"),
        ("它下面紧挨着那条", "建议 14：它"),
        ("上一条", "建议 12"),
        ("它前头那条呢？", "建议 12：它"),
        ("Celle d'avant ?", "建议 12"),
        ("la recommandation qui vient juste après", "建议 14"),
        ("the one immediately after", "建议 14"),
        ("la siguiente", "建议 14"),
        ("the one right before it", "建议 12"),
        ("跟后一条比呢", "建议 13、建议 14：比"),
    ],
)
def test_a_neighbour_is_named_by_its_number(question: str, standalone: str) -> None:
    assert neighbour(question, [unit(13)]) == standalone


def test_what_has_no_number_has_no_neighbour() -> None:
    assert neighbour("下一条", [CitedUnit("report", "标题", "title", None, ())]) is None
    assert neighbour("下一条", []) is None
    assert neighbour("这条对谁说的", [unit(13)]) is None


@pytest.mark.parametrize(
    ("question", "standalone"),
    [
        ("往后看一条", "建议 14"),
        ("再往下呢", "建议 14"),
        ("one further", "建议 14"),
        ("往回翻一条", "建议 12"),
        ("退回上一条", "建议 12"),
        ("再往前吧", "建议 12"),
        ("go back one", "建议 12"),
        ("une plus haut", "建议 12"),
        ("на одну назад", "建议 12"),
        ("接下来呢", "建议 14"),
        ("and what comes next?", "建议 14"),
        ("Which one comes after it?", "建议 14"),
        ("¿y luego?", "建议 14"),
        ("а потом?", "建议 14"),
        ("¿la que va justo antes?", "建议 12"),
        ("Та, что стоит прямо перед ней", "建议 12"),
    ],
)
def test_pages_are_turned_in_many_words(question: str, standalone: str) -> None:
    named = neighbour(question, [unit(13)])
    assert named is not None
    assert named.startswith(standalone)


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("再往后三条", "建议 12"),
        ("再来两条", "建议 12"),
        ("the next three", "建议 12"),
        ("three more please", "建议 12"),
        ("las dos siguientes", "建议 12"),
    ],
)
def test_so_many_more_follow_the_last_unit(question: str, label: str) -> None:
    assert onwards(question, (unit(9), unit(12))) == f"{label}：{question}"


@pytest.mark.parametrize("question", ["下一条", "the next one", "接下来三年怎么办", "再来一条"])
def test_one_more_is_a_neighbour_and_a_time_is_none(question: str) -> None:
    assert onwards(question, (unit(9), unit(12))) is None


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("下面两条呢", (7, 8)),
        ("another two", (7, 8)),
        ("otras dos", (7, 8)),
        ("encore deux", (7, 8)),
        ("ещё две", (7, 8)),
        ("往回翻两条", (3, 4)),
        ("the two before those", (3, 4)),
        ("and the two after these?", (7, 8)),
        ("¿y las dos de después?", (7, 8)),
        ("а две после этой?", (7, 8)),
        ("две предыдущие", (3, 4)),
        ("والاثنتان بعدها؟", (7, 8)),
        ("الاثنتان السابقتان", (3, 4)),
    ],
)
def test_so_many_more_are_those_next_to_what_was_cited(
    question: str, numbers: tuple[int, int]
) -> None:
    first, second = numbers
    assert onwards(question, (unit(5), unit(6))) == f"建议 {first}、建议 {second}"


@pytest.mark.parametrize(
    "question", ["再来两条关于法官的", "之后两条腿走路", "last two recommendations"]
)
def test_what_says_more_than_how_many_is_asked_by_itself(question: str) -> None:
    assert onwards(question, (unit(5), unit(6))) is None


def test_there_is_nothing_before_the_first() -> None:
    assert onwards("the two before that", (unit(1),)) is None


def test_pages_are_turned_from_the_best_unit_found_by_rank() -> None:
    def asked(question: str, history: tuple[Turn, ...]) -> str:
        return resolve(question, history, frozenset()).text

    assert asked("下一条", after(15, 3, question="儿童")) == "建议 16"
    assert asked("下一条", after(3, 4)) == "建议 5"
    assert asked("ещё две", after(15, 3, question="儿童")) == "建议 16、建议 17"


@pytest.mark.parametrize(("question", "label"), [("the next one?", "1.3"), ("上一条", "1.1")])
def test_a_number_of_several_levels_is_counted_on_by_its_last(question: str, label: str) -> None:
    target = CitedUnit("plan", "Target 1.2", "target", None, ())
    assert neighbour(question, [target]) == f"Target {label}"
