"""Numbers and places in words that are all a turn says of a unit."""

import pytest

from assistant.structure.lone_numbers import lone_number, lone_place, place_in_words


@pytest.mark.parametrize(
    ("turn", "place"),
    [
        ("and the fifth one?", 5),
        ("et la troisième ?", 3),
        ("¿y la séptima?", 7),
        ("а вторая?", 2),
        ("والثالثة؟", 3),
    ],
)
def test_a_place_in_words_may_be_all_that_is_said(turn: str, place: int) -> None:
    assert lone_place(turn) == place


def test_a_place_of_something_named_is_not_alone() -> None:
    assert lone_place("the third session") is None
    assert place_in_words("the third session of the group") is None


def test_a_place_in_words_is_read_beside_one_of_them() -> None:
    told = place_in_words("the third of these, please")
    assert told
    assert told[0] == 3


def test_a_number_may_be_all_that_is_said() -> None:
    assert lone_number("那 8 呢") == 8
