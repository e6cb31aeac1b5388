import pytest

from assistant.conversations import CitedUnit, Turn
from assistant.followups import standalone

FRAMING = frozenset({"什么", "目的", "是", "啥", "why", "请", "is", "it"})
SECTION = ("二. 建议（续）", "B. 对受害人采取适当对策")


def unit(number: int) -> CitedUnit:
    return CitedUnit("report", f"建议 {number}", "recommendation", str(number), SECTION)


def after(*numbers: int, question: str = "问") -> tuple[Turn, ...]:
    """One turn, whose answer cited these recommendations."""
    return (Turn(question, question, tuple(map(unit, numbers))),)


def test_a_first_question_stands_as_it_is() -> None:
    assert standalone("它说了什么", (), FRAMING) == "它说了什么"


def test_a_question_that_names_a_number_stands_as_it_is() -> None:
    assert standalone("它和建议 7 一样吗", after(13), FRAMING) == "它和建议 7 一样吗"


@pytest.mark.parametrize(
    "question", ["它是硬性的吗", "这条对谁说的", "该建议给谁", "Is it binding?"]
)
def test_a_pronoun_is_the_unit_the_last_answer_cited(question: str) -> None:
    assert standalone(question, after(13), FRAMING) == f"建议 13：{question}"


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("下一条呢", 14),
        ("上一条说什么", 12),
        ("继续", 14),
        ("next one", 14),
        ("the previous one", 12),
    ],
)
def test_neighbours_are_counted_from_the_unit_last_cited(question: str, number: int) -> None:
    assert standalone(question, after(13), FRAMING) == f"建议 {number}：{question}"


def test_former_and_latter_are_the_two_last_spoken_of() -> None:
    assert standalone("前者给谁", after(11, 20), FRAMING) == "建议 11：前者给谁"
    assert standalone("后者给谁", after(11, 20), FRAMING) == "建议 20：后者给谁"


def test_former_and_latter_may_stand_in_two_turns() -> None:
    history = (*after(6), *after(21))
    assert standalone("前者给谁", history, FRAMING) == "建议 6：前者给谁"
    assert standalone("后者给谁", history, FRAMING) == "建议 21：后者给谁"


def test_this_section_is_the_one_of_the_unit_last_cited() -> None:
    assert standalone("这部分有几条", after(13), FRAMING) == "B部分有几条"


def test_an_ellipsis_asks_the_last_question_about_another_section() -> None:
    history = after(12, question="B部分有几条建议")
    assert standalone("C呢", history, FRAMING) == "c部分有几条建议"


def test_a_question_without_words_of_its_own_is_about_the_unit_last_cited() -> None:
    assert standalone("目的是啥", after(6), FRAMING) == "建议 6：目的是啥"


def test_a_new_subject_stands_as_it_is() -> None:
    assert standalone("法官培训有哪些要求", after(13), FRAMING) == "法官培训有哪些要求"


def test_a_refusal_in_between_does_not_make_the_conversation_forget() -> None:
    history = (*after(13), Turn("天气", "天气", ()))
    assert standalone("它是硬性的吗", history, FRAMING) == "建议 13：它是硬性的吗"
