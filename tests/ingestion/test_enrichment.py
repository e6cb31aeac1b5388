"""Searchable extras, and those of the bundled report."""

import json
from collections.abc import Iterator
from importlib.resources import files

import pytest

from ingestion import Document
from ingestion.enrichment import (
    WHOLE_DOCUMENT,
    Enrichment,
    read_bundled_enrichment,
    read_enrichment,
)
from ingestion.errors import InvalidEnrichment
from ingestion.reports import read_bundled_reports

LANGUAGES = {"zh", "en", "fr", "es", "ru", "ar"}
LINE = (
    '{"label": "建议 1", "questions": {"zh": ["谁管?"], "en": ["Who?", "Why?"]}, '
    '"keywords": {"en": ["law"]}, "translations": {"en": "States should."}, '
    '"summary": {"zh": "略"}}'
)


@pytest.fixture(scope="module")
def bundled() -> Document:
    return next(iter(read_bundled_reports()))


@pytest.fixture(scope="module")
def enrichments(bundled: Document) -> tuple[Enrichment, ...]:
    return read_bundled_enrichment(bundled.id)


def test_a_line_is_the_extras_of_a_unit() -> None:
    (found,) = read_enrichment(LINE, "extras.jsonl")
    assert found.label == "建议 1"
    assert found.questions == {"zh": ("谁管?",), "en": ("Who?", "Why?")}
    assert found.translations == {"en": "States should."}


def test_everything_but_the_label_is_searched() -> None:
    (found,) = read_enrichment(LINE, "extras.jsonl")
    assert found.searchable.splitlines() == ["谁管?", "Who?", "Why?", "law", "States should.", "略"]


def test_questions_that_are_not_answered_are_kept_apart() -> None:
    line = LINE.replace('"summary"', '"unanswered": {"en": ["How much?"]}, "summary"')
    (found,) = read_enrichment(line, "extras.jsonl")
    assert found.unanswered == {"en": ("How much?",)}
    assert "How much?" not in found.searchable


def test_empty_lines_are_skipped() -> None:
    assert len(read_enrichment(f"\n{LINE}\n\n{LINE}\n", "extras.jsonl")) == 2
    assert read_enrichment("", "extras.jsonl") == ()


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "3",
        "null",
        '{"label": "建议 1"}',
        LINE.replace('["law"]', "3"),
        LINE.replace('["law"]', '"law"'),
        LINE.replace('["law"]', "[3]"),
        LINE.replace('{"en": "States should."}', '"States should."'),
        LINE.replace('"States should."', "3"),
        LINE.replace('"建议 1"', "null"),
    ],
)
def test_a_broken_line_is_named_with_file_and_line(line: str) -> None:
    with pytest.raises(InvalidEnrichment, match=r"extras\.jsonl:3 "):
        read_enrichment(f"{LINE}\n\n{line}\n", "extras.jsonl")


def test_a_report_without_extras_has_none() -> None:
    assert read_bundled_enrichment("another") == ()


def test_every_unit_of_the_bundled_report_has_extras_once(
    bundled: Document, enrichments: tuple[Enrichment, ...]
) -> None:
    labels = sorted(extra.label for extra in enrichments if extra.label != WHOLE_DOCUMENT)
    assert labels == sorted(unit.label for unit in bundled.units)


def test_questions_it_does_not_answer_stand_beside_every_part_of_the_report(
    enrichments: tuple[Enrichment, ...],
) -> None:
    # The title block says what the first paragraph says.
    without = {extra.label for extra in enrichments if not any(extra.unanswered.values())}
    assert without == {"标题"}
    for extra in enrichments:
        answered = {_plain(q) for questions in extra.questions.values() for q in questions}
        unanswered = {_plain(q) for questions in extra.unanswered.values() for q in questions}
        assert not answered & unanswered


def test_every_unit_has_questions_and_keywords_in_six_languages(
    enrichments: tuple[Enrichment, ...],
) -> None:
    for extra in enrichments:
        for texts in (extra.questions, extra.keywords) if extra.label else (extra.unanswered,):
            assert {language for language, found in texts.items() if any(found)} == LANGUAGES


def test_every_unit_has_translations_in_the_five_languages_it_is_not_in(
    enrichments: tuple[Enrichment, ...],
) -> None:
    for extra in enrichments:
        if extra.label == WHOLE_DOCUMENT:
            continue
        there = {language for language, text in extra.translations.items() if text.strip()}
        assert there == LANGUAGES - {"zh"}, extra.label


def test_no_question_of_the_gold_set_was_written_into_the_extras(
    enrichments: tuple[Enrichment, ...],
) -> None:
    written = {
        _plain(question)
        for extra in enrichments
        for asked in (extra.questions, extra.unanswered)
        for questions in asked.values()
        for question in questions
    }
    asked = {_plain(question) for question in _gold_questions()}
    assert asked
    assert not written & asked


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _gold_questions() -> Iterator[str]:
    for file in files("eval").joinpath("gold").iterdir():
        if file.name.endswith(".jsonl"):
            for line in file.read_text("utf-8").splitlines():
                yield from json.loads(line)["turns"]
