"""Patterns and questions meet in one form."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.patterns import compiled, readable


def test_a_word_of_letters_between_chinese_stands_alone() -> None:
    assert readable("负责Section B的建议") == "负责 section b 的建议"
    assert compiled(r"\bsection\s+b\b").search(readable("负责Section B的建议"))


def test_digits_stay_with_what_they_count() -> None:
    assert readable("建议13和第２段") == "建议13和第2段"


def test_letters_and_signs_of_patterns_are_folded_as_questions_are() -> None:
    assert compiled("嗰條").search(readable("C 部分開頭嗰條"))
    assert compiled(r"№\s*8").search(readable("между №8 и №19"))


def test_a_full_width_question_mark_in_a_pattern_is_no_operator() -> None:
    assert compiled("[?？]").search("？")


@given(st.text(alphabet="建议第条abz 13?", max_size=20))
def test_reading_twice_changes_nothing(question: str) -> None:
    assert readable(readable(question)) == readable(question)
