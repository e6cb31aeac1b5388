"""The things that an "or" joins."""

import pytest

from assistant.alternatives import alternatives, joined_by_or, stand_side_by_side
from assistant.lexicon import Concept, Lexicon

LEXICON = Lexicon(
    [
        Concept("permit", {"fr": ("titre de séjour",)}),
        Concept("rights", {"en": ("rights of victims",), "zh": ("受害人的权利",)}),
    ]
)


@pytest.mark.parametrize(
    ("said", "language", "words", "things"),
    [
        (
            "a titre de séjour ou retour",
            "fr",
            ("titre", "séjour", "retour"),
            {"titre de séjour", "retour"},
        ),
        (
            "human rights or the rights of victims",
            "en",
            ("human", "rights", "rights", "victims"),
            {"human rights", "rights of victims"},
        ),
        (
            "人权或受害人的权利",
            "zh",
            ("人权", "受害人", "权利"),
            {"人权", "受害人的权利"},
        ),
    ],
)
def test_what_the_lexicon_knows_as_one_is_one_of_the_things(
    said: str, language: str, words: tuple[str, ...], things: set[str]
) -> None:
    assert {told for _, told in joined_by_or(words, said, language, LEXICON)} == things


def test_what_stands_beside_them_is_needed_with_each() -> None:
    words = ("training", "judges", "prosecutors")
    found = alternatives(words, "training for judges or prosecutors", "en", LEXICON)
    assert set(found) == {("training", "judges"), ("training", "prosecutors")}


def test_without_an_or_each_word_is_one_of_them() -> None:
    assert alternatives(("judges", "police"), "judges, police", "en", LEXICON) == [
        ("judges",),
        ("police",),
    ]


@pytest.mark.parametrize(
    ("words", "said", "beside"),
    [
        (("受害人", "家属", "家人"), "受害人的家属、家人", True),
        (("检察官", "检察单位"), "检察官/检察单位的", True),
        (("受害人", "认出来"), "受害人找出来、认出来", False),
    ],
)
def test_words_stand_side_by_side_where_only_a_mark_parts_them(
    words: tuple[str, ...], said: str, *, beside: bool
) -> None:
    assert stand_side_by_side(words, said) is beside
