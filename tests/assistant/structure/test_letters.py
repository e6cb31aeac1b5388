"""Latin letters that stand for the Cyrillic ones of a document's sections."""

import pytest

from assistant.structure.letters import cyrillic_meant


@pytest.mark.parametrize(
    ("asked", "text", "meant"),
    [
        ({"a"}, "what is in section a?", {"а"}),
        ({"b"}, "b部分有哪些条", {"б"}),
        ({"c"}, "la section c", {"в"}),
        ({"丙", "c"}, "丙部分", {"в"}),
        ({"e"}, "sección e", {"д"}),
        ({"a"}, "раздел a", {"а"}),
        # The fourth, or the one that sounds so.
        ({"d"}, "section d", set()),
        # The one that looks so, or the one that sounds so.
        ({"b"}, "раздел b", set()),
        ({"k"}, "section k", set()),
    ],
)
def test_a_latin_letter_stands_for_the_one_cyrillic_letter_it_may_mean(
    asked: set[str], text: str, meant: set[str]
) -> None:
    assert cyrillic_meant(asked, "абвгд", text) == meant


@pytest.mark.parametrize(
    ("asked", "there"),
    [({"a"}, "abc"), ({"в", "b"}, "абв"), ({"е", "e"}, "абвгд"), ({"v"}, ("а", "v"))],
)
def test_a_letter_that_the_sections_have_or_that_is_cyrillic_itself_stands_for_no_other(
    asked: set[str], there: str
) -> None:
    assert not cyrillic_meant(asked, there, "раздел")
