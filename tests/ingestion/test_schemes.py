import pytest

from ingestion.language import LANGUAGES
from ingestion.schemes import load_schemes, matched_number


def test_the_kinds_of_units_are_those_that_are_cited() -> None:
    assert {scheme.kind for scheme in load_schemes().units} == {
        *("recommendation", "article", "paragraph", "goal", "target", "indicator"),
        *load_schemes().kinds,
    }


def test_only_paragraphs_are_labelled_by_a_number_alone() -> None:
    assert {scheme.kind for scheme in load_schemes().units if scheme.bare} == {"paragraph"}


def test_schemes_are_read_once() -> None:
    assert load_schemes() is load_schemes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_no_printed_label_has_a_name_in_every_language(language: str) -> None:
    schemes = load_schemes()
    assert schemes.name("title", language)
    assert "3" in schemes.name("paragraph", language, "3")


@pytest.mark.parametrize(
    ("language", "title", "paragraph"),
    [
        ("zh-Hans", "标题", "第 3 段"),
        ("zh-Hant", "標題", "第 3 段"),
        ("en", "Title", "para. 3"),
        ("fr", "Titre", "par. 3"),
        ("pt", "Title", "para. 3"),
    ],
)
def test_a_name_falls_back_to_the_language_without_script_and_then_to_english(
    language: str, title: str, paragraph: str
) -> None:
    schemes = load_schemes()
    assert (schemes.name("title", language), schemes.name("paragraph", language, "3")) == (
        title,
        paragraph,
    )


def test_every_printed_number_is_a_reference_to_itself() -> None:
    for scheme in load_schemes().units:
        for pattern in scheme.references:
            assert "number" in pattern.groupindex
        assert {"label", "number", "rest"} <= set(scheme.heading.groupindex)


@pytest.mark.parametrize(
    ("line", "number"),
    [("第一百二十条之一　规定", "120.1"), ("第３条", "3"), ("第百条", None)],
)
def test_the_number_of_an_article_includes_what_was_inserted_after_it(
    line: str, number: str | None
) -> None:
    [article] = [
        s for s in load_schemes().units if s.kind == "article" and s.heading.match("第一条")
    ]
    match = article.heading.match(line)
    assert match is not None
    assert matched_number(match) == number


def test_a_long_row_of_mark_up_is_read_at_once() -> None:
    row = "-" * 20_000 + "x"
    assert not any(scheme.heading.match(row) for scheme in load_schemes().units)
