"""Patterns and questions meet in one form."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.structure.forms import structure_patterns
from assistant.words.patterns import Pattern, readable


def shipped() -> list[Pattern]:
    """Return every pattern that ships with the package and needs a script."""
    found: list[str] = []
    tables = [
        tomllib.loads(f.read_text("utf-8"))
        for f in files("assistant").iterdir()
        if f.name
        in {
            "details.toml",
            "followups.toml",
            "premises.toml",
            "misstating.toml",
            "attacks.toml",
            "facts.toml",
            "asides.toml",
        }
    ]
    while tables:
        value: object = tables.pop()
        if isinstance(value, dict):
            tables.extend(value.values())
        elif isinstance(value, list):
            found += value
    everything = [*map(Pattern, found), *structure_patterns().every()]
    return [pattern for pattern in everything if pattern.script is not None]


NEEDING = shipped()


def test_a_word_of_letters_between_chinese_stands_alone() -> None:
    assert readable("负责Section B的建议") == "负责 section b 的建议"
    assert Pattern(r"\bsection\s+b\b").search(readable("负责Section B的建议"))


def test_digits_stay_with_what_they_count() -> None:
    assert readable("建议13和第２段") == "建议13和第2段"


def test_letters_and_signs_of_patterns_are_folded_as_questions_are() -> None:
    assert Pattern("嗰條").search(readable("C 部分開頭嗰條"))
    assert Pattern(r"№\s*8").search(readable("между №8 и №19"))


def test_a_full_width_question_mark_in_a_pattern_is_no_operator() -> None:
    assert Pattern("[?？]").search("？")


@given(st.text(alphabet="建议第条abz 13?", max_size=20))
def test_reading_twice_changes_nothing(question: str) -> None:
    assert readable(readable(question)) == readable(question)


@pytest.mark.parametrize(
    ("form", "script"),
    [
        (r"\bhow\s+many\b", "latin"),
        (r"(?P<what>\d+)条", None),
        (r"\bсколько\b", "cyrillic"),
        ("كم", "arabic"),
        (r"\d+[年月]", None),
        ("哪些|which", None),
        (r"(?P<mark>\d)", None),
    ],
)
def test_a_pattern_knows_the_script_it_needs(form: str, script: str | None) -> None:
    assert Pattern(form).script == script


@given(
    st.text(alphabet="建议第条一二十几多少哪些的不是年月日 0123456789?,.:“”«»$€%-—()", max_size=40)
)
def test_a_pattern_that_is_passed_over_would_not_have_matched(question: str) -> None:
    text = readable(question)
    assert not [p.compiled.pattern for p in NEEDING if p.compiled.search(text)]


def test_a_run_of_blanks_is_one() -> None:
    assert readable("建议 \u3000\t 13") == "建议 13"
    assert readable("哪条？ \n\n  儿童") == "哪条?\n儿童"
