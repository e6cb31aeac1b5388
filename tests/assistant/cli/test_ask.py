"""What `jianyi ask` prints beside an answer."""

from dataclasses import replace

import pytest

from assistant.answering.assistant import Assistant
from assistant.cli.ask import print_sources
from assistant.model import Question


def test_a_unit_quoted_in_two_places_is_translated_once(
    assistant: Assistant, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = assistant.ask(Question("What does recommendation 13 say?"))
    (cited,) = answer.citations
    elsewhere = replace(cited, start=cited.start + 20)
    print_sources(replace(answer, citations=(cited, cited, elsewhere)))
    printed = capsys.readouterr().out
    assert printed.count("[建议 13]") == 2
    assert printed.count("translation (en)") == 1
