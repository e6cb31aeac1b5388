"""Words for places and kinds that have one letter wrong."""

import pytest

from assistant.words.misspelt import spelt_right


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("and the preceeding one?", "and the preceding one?"),
        ("the folowing one", "the following one"),
        ("recomendation 4", "recommendation 4"),
        ("secttion B", "section B"),
        ("y la siguente?", "y la siguiente?"),
        ("¿y la anteriror?", "¿y la anterior?"),
        ("et la suivente ?", "et la suivante ?"),
        ("la recommmandation", "la recommandation"),
        ("et la precedante ?", "et la précédente ?"),
        ("а предидущая?", "а предыдущая?"),
        ("следущая", "следующая"),
        ("рекоммендация", "рекомендация"),
    ],
)
def test_a_slip_of_one_letter_is_put_right(typed: str, meant: str) -> None:
    assert spelt_right(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "a precious stone",
        "the proceeding was stayed",
        "un precedente judicial",
        "a precedent",
        "el Ministerio del Interior",
        "the selection of judges",
        "sections and paragraphs",
        "следующий доклад",
        "下一条",
        "التوصية",
        "las dos que preceden a la última",
        "les suivantes",
        "next",
    ],
)
def test_another_word_stays_as_it_is(text: str) -> None:
    assert spelt_right(text) == text
