"""The things that an "or" joins."""

import pytest

from assistant.structure.alternatives import (
    alternatives,
    joined_by_or,
    sharing_head,
    stand_side_by_side,
    whole_sides,
)
from assistant.words.lexicon import Concept, Lexicon

LEXICON = Lexicon(
    [
        Concept("permit", {"fr": ("titre de séjour",)}),
        Concept("weak", {"zh": ("弱势", "脆弱性")}),
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


@pytest.mark.parametrize(
    ("words", "said", "language", "sides"),
    [
        (
            ("弱势人群", "受害人", "脆弱性"),
            "弱势人群或者受害人的脆弱性",
            "zh",
            {"弱势人群", "受害人的脆弱性"},
        ),
        (
            ("家属", "居留", "儿童", "权利"),
            "家属的居留或者儿童的权利",
            "zh",
            {"家属的居留", "儿童的权利"},
        ),
        (
            ("jueces", "unidades", "fiscalía"),
            "de jueces o de unidades de la fiscalía",
            "es",
            {"de jueces", "de unidades de la fiscalía"},
        ),
        (("судьях", "прокурорах"), "о судьях или о прокурорах", "ru", {"о судьях", "о прокурорах"}),
    ],
)
def test_each_side_of_an_or_may_be_a_thing_by_itself(
    words: tuple[str, ...], said: str, language: str, sides: set[str]
) -> None:
    assert {told for _, told in whole_sides(words, said, language, LEXICON)} == sides


@pytest.mark.parametrize(
    ("words", "said", "language"),
    [
        (("法官", "检察官", "培训"), "法官或者检察官的培训", "zh"),
        (("protección", "niños", "testigos"), "de la protección de niños o de testigos", "es"),
        (("training", "judges", "police"), "training for judges or police", "en"),
        (("法官", "检察官"), "法官、检察官", "zh"),
    ],
)
def test_what_both_sides_share_is_none_of_one_alone(
    words: tuple[str, ...], said: str, language: str
) -> None:
    assert whole_sides(words, said, language, LEXICON) == []


@pytest.mark.parametrize(
    ("things", "said", "whole"),
    [
        (
            [(("internacionales",), ""), (("organizaciones", "regionales"), "")],
            "organizaciones regionales o internacionales",
            "organizaciones internacionales",
        ),
        (
            [(("regional",), ""), (("international", "bodies"), "")],
            "regional or international bodies",
            "regional bodies",
        ),
    ],
)
def test_a_word_alone_shares_the_noun_of_the_other(
    things: list[tuple[tuple[str, ...], str]], said: str, whole: str
) -> None:
    found = sharing_head(0, things, said)
    assert found is not None
    assert found[1] == whole
    assert sharing_head(1, things, said) is None
