"""The field lexicon, and the concepts it finds."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import InvalidLexicon
from assistant.words.lexicon import Concept, Lexicon, read_lexicon

JUDGE = Concept("judge", {"zh": ("法官", "审判员"), "en": ("judge",), "ru": ("судья", "судьи")})
UNIT = Concept("unit", {"zh": ("检察单位",), "fr": ("équipe commune d'enquête",)})
POLICE = Concept("police", {"zh": ("执法官员",), "en": ("law enforcement officer",)})
SMALL = Lexicon([JUDGE, UNIT, POLICE])


@pytest.fixture(scope="module")
def field() -> Lexicon:
    return read_lexicon()


def concepts(text: str) -> list[str]:
    return [name for mention in SMALL.mentions(text) for name in mention.concepts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("为法官提供培训", ["judge"]),
        ("為審判員提供培訓", ["judge"]),
        ("training for Judges", ["judge"]),
        ("обучение судьи", ["judge"]),
        ("des équipes communes de l'enquête", ["unit"]),
        ("执法官员", ["police"]),
        ("law-enforcement officers and judges", ["police", "judge"]),
        ("天气", []),
        ("", []),
    ],
)
def test_concepts_are_found_in_any_script_and_form(text: str, expected: list[str]) -> None:
    assert concepts(text) == expected


def test_the_longest_term_at_a_place_counts() -> None:
    both = Lexicon([JUDGE, Concept("training", {"zh": ("法官培训",)})])
    (mention,) = both.mentions("法官培训")
    assert (mention.words, mention.concepts) == ("法官培训", ("training",))


def test_a_term_that_straddles_two_words_is_no_mention() -> None:
    assert Lexicon([JUDGE]).mentions("为执法官员制定方案") == ()


def test_synonyms_are_in_the_language_asked_for_and_leave_the_word_itself_out() -> None:
    (mention,) = SMALL.mentions("法官")
    assert SMALL.synonyms(mention, "zh") == ("审判员",)
    assert SMALL.synonyms(mention, "en") == ("judge",)
    assert SMALL.synonyms(mention, "fr") == ()


@given(st.text(st.sampled_from("法官执审判员检察单位 judge'"), max_size=30))
def test_mentions_stand_in_the_text_in_order_and_apart(text: str) -> None:
    at = 0
    for mention in SMALL.mentions(text):
        at = text.index(mention.words, at) + len(mention.words)


def test_words_of_one_stem_are_told_apart_by_how_they_begin(field: Lexicon) -> None:
    judge, court = (field.mentions(word, "ru")[0].concepts for word in ("судей", "суды"))
    assert not set(judge) & set(court)


def test_the_lexicon_that_ships_has_every_concept_in_six_languages(field: Lexicon) -> None:
    assert len(field.concepts) > 500
    for concept in field.concepts.values():
        assert set(concept.terms) == {"zh", "en", "fr", "es", "ru", "ar"}, concept.id
        assert all(concept.terms.values()), concept.id


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- [", "no YAML"),
        ("judge: 法官", "no list of concepts"),
        ("- zh: [法官]", "concept 1"),
        ("- id: judge\n  zh: 法官", "zh is no list"),
        ("- id: judge\n  zh: [1]", "zh is no list"),
    ],
)
def test_a_lexicon_that_is_not_of_the_form_is_refused(
    tmp_path: Path, text: str, problem: str
) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(text, "utf-8")
    with pytest.raises(InvalidLexicon, match=problem):
        read_lexicon(own)


def test_a_lexicon_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidLexicon, match="cannot be read"):
        read_lexicon(tmp_path / "none.yaml")
