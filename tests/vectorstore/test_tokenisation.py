"""The terms that are counted."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vectorstore.tokenisation import fold, terms

MIXED = st.text(st.sampled_from("儿童權利保护贩运人口第条ＡＢabc０１2 .,。，’'-_\n"), max_size=40)


def test_chinese_gives_words_and_bigrams() -> None:
    assert {"儿童", "权利"} <= set(terms("儿童权利"))
    assert "童权" in terms("儿童权利")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AI技术", ["ai", "技术"]),
        ("第3段", ["第", "3", "段"]),
        ("2020年", ["2020", "年"]),
        ("联合国UN", ["un", "联合"]),
    ],
)
def test_a_word_ends_where_chinese_begins(text: str, expected: list[str]) -> None:
    assert set(expected) <= set(terms(text))


def test_other_scripts_give_words_in_lower_case() -> None:
    assert terms("États ДЕТИ 2020") == ["états", "дети", "2020"]


def test_longer_words_are_also_known_by_their_first_letters() -> None:
    assert terms("prosecutors") == ["prosecutors", "prose*"]
    assert set(terms("prosecution")) & set(terms("prosecutors")) == {"prose*"}
    assert terms("المحكمة")[-1] == terms("بالمحكمة")[-1]


def test_traditional_and_simplified_give_the_same_terms() -> None:
    assert terms("兒童權利與販運") == terms("儿童权利与贩运")


def test_full_width_and_half_width_give_the_same_terms() -> None:
    assert terms("ＡＢＣ１２３　ｄｅｆ") == terms("ABC123 def")


def test_typographic_and_plain_apostrophes_give_the_same_terms() -> None:
    assert terms("the State’s report") == terms("the State's report")


@pytest.mark.parametrize("text", ["", " \n", "？！…——", "\U0001f600"])
def test_a_text_without_words_gives_no_terms(text: str) -> None:
    assert terms(text) == []


@given(st.text(max_size=60))
def test_tokenisation_is_deterministic(text: str) -> None:
    assert terms(text) == terms(text)


@given(st.text(max_size=60))
def test_a_term_has_no_white_space_and_is_not_empty(text: str) -> None:
    assert all(term and not any(c.isspace() for c in term) for term in terms(text))


@given(MIXED)
def test_width_never_matters(text: str) -> None:
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)
    assert terms(wide) == terms(text)


@given(MIXED)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(MIXED)
def test_case_never_matters(text: str) -> None:
    assert terms(text.upper()) == terms(text)


@given(MIXED)
def test_composed_and_compatibility_forms_give_the_same_terms(text: str) -> None:
    assert terms(unicodedata.normalize("NFKC", text)) == terms(text)
