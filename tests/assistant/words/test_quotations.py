import pytest

from assistant.words.quotations import quotations


@pytest.mark.parametrize(
    "text", ["“法官”", "「法官」", "『法官』", "《法官》", "«法官»", "‘法官’", '"法官"', "'法官'"]
)
def test_quotation_marks_of_any_script_are_read(text: str) -> None:
    assert quotations(f"提到{text}的") == ("法官",)


def test_an_apostrophe_opens_none() -> None:
    assert quotations("victims' rights and l'aide d'urgence") == ()


def test_empty_marks_hold_nothing() -> None:
    assert quotations("“ ”和“”") == ()


def test_what_asks_how_many_say_a_word_is_no_part_of_it() -> None:
    assert quotations("劳驾，有多少条提到儿童这个词") == ("儿童",)


def test_either_of_two_words_that_are_said_is_one() -> None:
    assert quotations("How many use the word cooperation or cooperate?") == (
        "cooperation",
        "cooperate",
    )
    assert quotations("the phrase organised crime") == ("organised crime",)
