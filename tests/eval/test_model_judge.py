from collections.abc import Iterator

import pytest

from eval.errors import InvalidJudge, TargetUnavailable
from eval.model_judge import judge_by, open_judge
from tests.scripted_openai import Asked, Fail, Reply, Say, scripted_openai


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """A judge's server; a prompt that holds 坏 breaks it."""

    def script(text: str, _body: Asked) -> Reply:
        if "坏" in text:
            return Fail(400, message="broken")
        return Say("Verdict: Full." if "法官" in text else "maybe" if "也许" in text else "no")

    with scripted_openai(script) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        yield server.prompts


def test_the_verdict_is_read_from_the_models_words(asked: list[str]) -> None:
    judge = judge_by(open_judge("openai:judge", "extractive"))
    assert judge("法官应受训。", ["缔约国应培训法官。"]) == "full"
    assert judge("儿童。", ["缔约国。"]) == "no"
    assert "缔约国应培训法官。" in asked[0]


def test_a_reply_without_a_verdict_or_a_broken_judge_is_an_error(asked: list[str]) -> None:
    judge = judge_by(open_judge("openai:judge", "extractive"))
    with pytest.raises(TargetUnavailable, match="no verdict but 'maybe'"):
        judge("也许", ["x"])
    with pytest.raises(TargetUnavailable, match="the judge failed"):
        judge("坏", ["x"])


def test_the_answerer_does_not_judge_itself() -> None:
    with pytest.raises(InvalidJudge, match="let another model judge"):
        open_judge("openai:some", "openai:some")


@pytest.mark.parametrize("name", ["nobody:some", "openai:some"])
def test_a_judge_that_cannot_be_opened_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(InvalidJudge, match=f"model:{name}"):
        open_judge(name, "extractive")
