import tomllib
from importlib.resources import files
from string import Formatter

import pytest

from assistant.messages import isolated, message
from ingestion.language import LANGUAGES

TEXTS = tomllib.loads(files("assistant").joinpath("messages.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("tag", "answer"),
    [
        ("zh", "所载文件没有回答这个问题的内容。"),
        ("zh-CN", "所载文件没有回答这个问题的内容。"),
        ("zh-TW", "所載文件沒有回答這個問題的內容。"),
        ("fr-CA", "Les documents chargés ne répondent pas à cette question."),
        ("de", "The loaded documents do not answer this question."),
    ],
)
def test_the_nearest_language_is_spoken(tag: str, answer: str) -> None:
    assert message("not_in_documents", tag) == answer


def test_every_language_of_the_product_is_spoken() -> None:
    assert set(LANGUAGES) == set(TEXTS)


def test_every_language_says_the_same_things_with_the_same_values() -> None:
    def shape(texts: dict[str, str]) -> dict[str, set[str]]:
        parsed = {name: Formatter().parse(text) for name, text in texts.items()}
        return {name: {field[1] for field in fields if field[1]} for name, fields in parsed.items()}

    for language, texts in TEXTS.items():
        assert shape(texts) == shape(TEXTS["en"]), language


@pytest.mark.parametrize(
    ("words", "language", "shown"),
    [
        ("A. 一般性建议", "ar", "\u2068A. 一般性建议\u2069"),
        ("توصيات عامة", "ar", "توصيات عامة"),
        ("توصيات عامة", "en", "\u2068توصيات عامة\u2069"),
        ("A. 一般性建议", "en", "A. 一般性建议"),
        ("12", "ar", "12"),
    ],
)
def test_words_that_run_against_the_language_are_set_apart(
    words: str, language: str, shown: str
) -> None:
    assert isolated(words, language) == shown
    said = message("count_in", language, section=words, number="1")
    assert shown in said
