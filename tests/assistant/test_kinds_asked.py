"""The same is answered whatever the units of a document are called."""

import re
import tomllib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from assistant.composition import Jianyi, open_jianyi
from assistant.model import Question
from assistant.settings import EXTRACTIVE, Settings
from ingestion.reports import parse_report

ASKED = tomllib.loads(Path(__file__).with_name("kinds_asked.toml").read_text("utf-8"))
CASES = [
    (language, kind, asked, set(numbers))
    for language, table in ASKED.items()
    for kind in table["names"]
    for asked, *numbers in table["asked"]
]
INTRODUCTION = "Introduction\n\n1. They bind nobody.\n\n2. They were adopted in Oslo.\n"
Opening = Callable[[str, str, str], Jianyi]


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opening]:
    """Open the document of a language with its units called by a name, each once."""
    with ExitStack() as stack:

        @cache
        def open_one(language: str, kind: str, introduction: str) -> Jianyi:
            settings = Settings(data_dir=tmp_path_factory.mktemp("kinds"), chat_model=EXTRACTIVE)
            parts = stack.enter_context(
                open_jianyi(settings, own_vector_index=False, bundled=False)
            )
            text = _document(language, kind, introduction)
            parts.library.ingest(parse_report(text.encode(), "document.txt"))
            return parts

        yield open_one


@pytest.mark.parametrize(("language", "kind", "asked", "numbers"), CASES)
def test_units_of_any_kind_are_asked_for_by_structure(
    language: str, kind: str, asked: str, numbers: set[int], opened: Opening
) -> None:
    assert _cited(language, kind, asked, opened, "") == {(kind, number) for number in numbers}


@pytest.mark.parametrize(
    ("language", "asked", "numbers"),
    [(language, asked, numbers) for language, kind, asked, numbers in CASES if kind == "principle"],
)
def test_units_with_a_name_are_meant_where_paragraphs_introduce_them(
    language: str, asked: str, numbers: set[int], opened: Opening
) -> None:
    there = {("principle", number) for number in numbers}
    assert _cited(language, "principle", asked, opened, INTRODUCTION) == there


def _cited(
    language: str, kind: str, asked: str, opened: Opening, introduction: str
) -> set[tuple[str, int | None]]:
    """Return the kinds and numbers of what the last turn of a conversation cites."""
    table = ASKED[language]
    assistant = opened(table.get("same_document", language), kind, introduction).assistant
    conversation, cited = None, set()
    for turn in _put(asked, table["names"][kind]).split(" / "):
        answer = assistant.ask(Question(turn, conversation))
        conversation = answer.conversation_id
        cited = {(citation.kind, citation.number) for citation in answer.citations}
        assert answer.standalone_question
    return cited


def _document(language: str, kind: str, introduction: str) -> str:
    table = ASKED[language]
    label = table["names"][kind]["label"]
    lines = [introduction] if introduction else []
    for at, text in enumerate(table["texts"]):
        if at % 3 == 0:
            lines += [table["sections"][at // 3], ""]
        number = str(at + 1)
        named = label.format(number) if "{}" in label else f"{label} {number}"
        lines += [named, text, ""] if label else [f"{number}. {text}", ""]
    return "\n".join(lines)


def _put(asked: str, name: dict[str, Any]) -> str:
    """Return a question with a name put in, and the words that agree with it."""
    gender = 1 if name["gender"] == "m" else 2
    return re.sub(r"\[([^|\]]*)\|([^\]]*)\]", lambda m: str(m[gender]), asked).format(**name)
