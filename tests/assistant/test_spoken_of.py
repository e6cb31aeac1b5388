"""What is asked of the units spoken of, where a turn does not say of what."""

import pytest

from assistant.spoken_of import also_there, nothing_else
from assistant.turns import CitedUnit, Turn


def after(*numbers: int, question: str = "问") -> tuple[Turn, ...]:
    units = (CitedUnit("report", f"建议 {n}", "recommendation", str(n), ()) for n in numbers)
    return (Turn(question, question, tuple(units)),)


def test_a_side_is_asked_of_the_unit_spoken_of() -> None:
    assert nothing_else("who must act?", after(13), own=2) == "建议 13：who must act?"


def test_what_is_to_be_said_otherwise_is_the_unit_itself() -> None:
    assert nothing_else("长话短说", after(13), own=1) == "建议 13"


def test_what_has_no_number_is_asked_for_again() -> None:
    untitled = Turn("q", "what is this?", (CitedUnit("report", "标题", "title", None, ()),))
    assert nothing_else("in short", (untitled,), own=1) == "what is this?"


@pytest.mark.parametrize(
    "turn",
    [
        "who reads all these recommendations?",
        "这些建议由谁审议",
        "¿qué tiempo hace?",
        "what's the weather like?",
    ],
)
def test_what_is_asked_of_all_of_them_or_of_the_weather_is_no_side_of_one(turn: str) -> None:
    assert nothing_else(turn, after(13), own=0) is None


def test_the_weakest_of_several_is_no_side_of_them() -> None:
    assert nothing_else("口气最软的是哪个", after(12, 13, question="建议12、13"), own=1) is None


@pytest.mark.parametrize(
    ("turn", "before", "asked"),
    [
        ("and which observers?", "Which parties spoke?", "and which observers spoke"),
        ("那缔约方有哪些", "哪些观察员发了言", "那缔约方有哪些 发了言"),
    ],
)
def test_others_are_asked_whether_they_spoke_too(turn: str, before: str, asked: str) -> None:
    assert also_there(turn, after(3, question=before)) == asked


def test_who_did_something_else_is_not_asked_whether_they_spoke() -> None:
    assert (
        also_there("which observers attended?", after(3, question="Which parties spoke?")) is None
    )
    assert also_there("and judges?", after(3, question="Which parties spoke?")) is None
