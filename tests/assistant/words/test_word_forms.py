"""Words are found in all their forms, and never inside others."""

import pytest

from assistant.words.word_forms import inflected, stands_in


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("nurses", "a nurse came"),
        ("nurse", "the nurses came"),
        ("judges", "a judge said so"),
        ("policies", "one policy"),
        ("witnesses", "a witness"),
        ("joint teams", "a joint team"),
        ("juges", "le juge"),
        ("réseaux", "un réseau"),
        ("fiscales", "un fiscal"),
        ("jueces", "ningún juez"),
        ("таможня", "сотрудники таможни"),
        ("таможня", "таможенным органам"),
        ("интерпол", "по каналам интерпола"),
        ("аукционный дом", "от аукционных домов"),
        ("القاضي", "إلى القاضي"),
    ],
)
def test_a_word_is_found_in_another_form(words: str, text: str) -> None:
    assert stands_in(words, text)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("act", "the impact"),
        ("court", "a courtyard"),
        ("gas", "the gate"),
        ("joint teams", "a team, joint"),
        ("суд", "судно"),
        ("аукционный дом", "дом для аукциона"),
    ],
)
def test_a_word_is_not_found_in_another_one(words: str, text: str) -> None:
    assert stands_in(words, text) is False


def test_scripts_without_spaces_are_left_to_others() -> None:
    assert stands_in("法官", "执法官员") is None
    assert stands_in("13", "13") is None


@pytest.mark.parametrize(
    ("word", "form"),
    [("published", "publish"), ("stopped", "stop"), ("closed", "close"), ("publié", "publier")],
)
def test_a_participle_has_the_other_forms_of_its_verb(word: str, form: str) -> None:
    assert form in inflected(word)


def test_a_short_word_that_ends_alike_is_no_participle() -> None:
    assert "spe" not in inflected("speed")
