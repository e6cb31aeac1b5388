"""Extras written by a chat model: what they take, what is kept, and what is left out."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.cli.library import ingest
from assistant.composition import open_jianyi
from assistant.model import Question
from assistant.settings import read_settings
from tests.scripted_openai import Asked, Fail, Reply, Say, ScriptedServer, scripted_openai

TEXT = """建议 1
各国应在2030年前种植一百万棵树。
建议 2
各国应保护湿地。
建议 3
各国可考虑设立基金。
"""


def extras(prompt: str) -> dict[str, object]:
    label = prompt.partition('<unit id="')[2].partition('"')[0]
    numbered = label == "建议 1"
    return {
        "questions": {"zh": [f"{label}绿化问题"], "en": ["How much greenery?"]},
        "keywords": {"zh": ["绿化"], "en": ["greenery"], "xx": ["nothing"]},
        "translations": {
            "en": "Countries should plant a million trees by 2030." if numbered else "Countries.",
            "fr": "En 2040." if numbered else "Les pays.",
            "zh": "同一种语言",
        },
        "summary": {"zh": "绿化"},
    }


def well(prompt: str, _body: Asked) -> Reply:
    return Say(f"```json\n{json.dumps(extras(prompt), ensure_ascii=False)}\n```")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "trees.txt"
    path.write_text(TEXT, "utf-8")
    return path


def run(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch, report: Path, *options: str
) -> tuple[int, str]:
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    monkeypatch.setenv("JIANYI_CHAT_MODEL", "openai:scripted")
    monkeypatch.setattr("assistant.chat.langchain.FIRST_PAUSE", 0.01)
    result = CliRunner().invoke(ingest, [str(report), *options], standalone_mode=False)
    assert result.exception is None, result.output
    return result.return_value, result.output


def test_a_document_is_enriched_and_then_answers_in_other_words(
    monkeypatch: pytest.MonkeyPatch, report: Path
) -> None:
    with scripted_openai(well) as server:
        code, told = run(server, monkeypatch, report, "--enrich")
        assert len(server.prompts) == 3
        assert "enriching 3 units takes about" in told
        assert "price not known" in told
        assert "enriched 3 of 3 units" in told
        assert code == 0
        again, told = run(server, monkeypatch, report, "--enrich")
        assert len(server.prompts) == 3
        assert (again, "enriching" in told) == (0, False)
    monkeypatch.setenv("JIANYI_CHAT_MODEL", "extractive")
    with open_jianyi(read_settings(), own_vector_index=False) as parts:
        asked = Question("How much greenery?", documents=("trees",))
        found = parts.assistant.ask(asked)
        assert {citation.label for citation in found.citations} <= {"建议 1", "建议 2", "建议 3"}
        assert found.citations
        first = parts.assistant.ask(
            Question("What does recommendation 1 say?", documents=("trees",))
        )
    translation = first.citations[0].translation
    assert translation is not None
    assert translation.text.startswith("Countries should plant")


def test_a_translation_with_another_number_or_into_its_own_language_is_dropped(
    monkeypatch: pytest.MonkeyPatch, report: Path
) -> None:
    with scripted_openai(well) as server:
        run(server, monkeypatch, report, "--enrich")
    monkeypatch.setenv("JIANYI_CHAT_MODEL", "extractive")
    with open_jianyi(read_settings(), own_vector_index=False) as parts:
        catalogue = parts.library.catalogue
        evidence = catalogue.evidence(
            catalogue.passages_labelled([("recommendation", "1")], ["trees"])
        )
    assert evidence[0].extras.translations.keys() == {"en"}
    assert "nothing" not in evidence[0].extras.searchable


def test_nobody_pays_without_being_asked(monkeypatch: pytest.MonkeyPatch, report: Path) -> None:
    with scripted_openai(well) as server:
        _, told = run(server, monkeypatch, report)
        assert server.prompts == []
        assert "run again with --enrich" in told
        assert run(server, monkeypatch, report, "--no-enrich") == (
            0,
            "trees: unchanged, 3 units, 3 numbered.\n",
        )


def test_an_enrichment_cut_short_keeps_what_it_has_and_goes_on(
    monkeypatch: pytest.MonkeyPatch, report: Path
) -> None:
    broken = True

    def script(prompt: str, body: Asked) -> Reply:
        return Fail(401) if broken and "建议 3" in prompt else well(prompt, body)

    with scripted_openai(script) as server:
        code, told = run(server, monkeypatch, report, "--enrich")
        assert code == 2
        assert "run the command again to go on" in told
        before = len(server.prompts)
        broken = False
        code, told = run(server, monkeypatch, report, "--enrich")
        assert code == 0
        assert len(server.prompts) == before + 1


def test_a_reply_that_is_not_of_the_form_is_asked_for_again_and_then_left_out(
    monkeypatch: pytest.MonkeyPatch, report: Path
) -> None:
    def script(prompt: str, body: Asked) -> Reply:
        return Say("[1, 2]") if "建议 2" in prompt else well(prompt, body)

    with scripted_openai(script) as server:
        code, told = run(server, monkeypatch, report, "--enrich")
        assert "enriched 2 of 3 units" in told
        assert len(server.prompts) == 4
    assert code == 0


def test_a_changed_document_pays_for_the_units_that_changed(
    monkeypatch: pytest.MonkeyPatch, report: Path
) -> None:
    with scripted_openai(well) as server:
        run(server, monkeypatch, report, "--enrich")
        report.write_text(TEXT.replace("湿地", "湿地和森林"), "utf-8")
        _, told = run(server, monkeypatch, report, "--enrich")
        assert len(server.prompts) == 4
        assert "enriched 1 of 1 units" in told


def test_without_a_chat_model_it_cannot_be_asked_for(report: Path) -> None:
    result = CliRunner().invoke(ingest, [str(report), "--enrich"])
    assert result.exit_code == 2
    assert "set JIANYI_CHAT_MODEL" in result.output
