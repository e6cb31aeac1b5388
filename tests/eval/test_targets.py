from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import httpx
import openai
import pytest
from fastapi import FastAPI
from fastapi.responses import JSONResponse

from assistant.composition import Jianyi, open_jianyi
from assistant.http.api import create_app
from assistant.settings import Settings
from eval.errors import TargetUnavailable
from eval.gold import gold_set, load_gold
from eval.head import make_head
from eval.judging import judge_lexically
from eval.report import EvalReport
from eval.running import run_eval
from eval.targets import ChatTarget, Target, from_marked_text, in_process, over_http
from tests.serving import serving


@pytest.fixture(scope="module")
def jianyi(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Jianyi]:
    settings = Settings(data_dir=tmp_path_factory.mktemp("jianyi"))
    with open_jianyi(settings, own_vector_index=False) as parts:
        yield parts


def measured(target: Target, jianyi: Jianyi) -> EvalReport:
    folder = files("eval").joinpath("gold")
    cases = load_gold([Path(str(folder)) / "trafficking-wg-2020.jsonl"]).cases
    gold = gold_set(cases[::7])
    corpus = target.corpus() or in_process(jianyi.assistant, jianyi.library.catalogue).corpus()
    head = make_head(target=target.name, split="all", gold=gold, judge="lexical")
    return run_eval(target, gold, corpus, judge_lexically, head)


def test_a_running_server_gives_the_figures_of_the_process(jianyi: Jianyi) -> None:
    here = measured(in_process(jianyi.assistant, jianyi.library.catalogue), jianyi)
    app = create_app(jianyi)
    with serving(app) as address, httpx.Client() as client:
        there = measured(over_http(address, client), jianyi)
    assert there.n_failed == 0
    assert there.figures == here.figures
    assert there.by_type == here.by_type


def test_a_server_that_is_not_there_is_unavailable() -> None:
    with httpx.Client() as client, pytest.raises(TargetUnavailable, match=r"127\.0\.0\.1:9"):
        over_http("http://127.0.0.1:9", client).corpus()


@pytest.fixture
def chat_server() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """A server of OpenAI's protocol that answers from a script and keeps what it was asked."""
    app = FastAPI()
    asked: list[dict[str, Any]] = []

    @app.post("/v1/chat/completions")
    def complete(body: dict[str, Any]) -> JSONResponse:
        asked.append(body)
        question = body["messages"][-1]["content"]
        if question == "坏":
            return JSONResponse({"error": {"message": "broken"}}, status_code=400)
        text = "缔约国应考虑设立专门的检察单位。【建议21】" if "检察" in question else "没有。"
        choice = {
            "index": 0,
            "message": {"role": "assistant", "content": text},
            "finish_reason": "stop",
        }
        usage = {"prompt_tokens": 5, "completion_tokens": 7, "total_tokens": 12}
        head = {"id": "c", "object": "chat.completion", "created": 0, "model": body["model"]}
        return JSONResponse({**head, "choices": [choice], "usage": usage})

    with serving(app) as address:
        yield f"{address}/v1", asked


def test_a_chat_servers_labels_are_read_from_its_text(
    chat_server: tuple[str, list[dict[str, Any]]],
) -> None:
    address, asked = chat_server
    target = ChatTarget(openai.OpenAI(base_url=address, api_key="none", max_retries=0), "some")
    first, second = target.converse(["你好", "检察单位呢"])
    assert (first.refused, first.labels) == (True, ())
    assert (second.refused, second.labels, second.tokens) == (False, ("建议 21",), 12)
    assert [message["role"] for message in asked[-1]["messages"]] == ["user", "assistant", "user"]


def test_a_chat_server_that_fails_is_unavailable(
    chat_server: tuple[str, list[dict[str, Any]]],
) -> None:
    target = ChatTarget(openai.OpenAI(base_url=chat_server[0], api_key="x", max_retries=0), "some")
    with pytest.raises(TargetUnavailable, match="some at"):
        target.converse(["坏"])


def test_a_chat_server_is_scored_like_any_other(
    chat_server: tuple[str, list[dict[str, Any]]], jianyi: Jianyi
) -> None:
    target = ChatTarget(openai.OpenAI(base_url=chat_server[0], api_key="x", max_retries=0), "some")
    report = measured(target, jianyi)
    assert report.n_failed == 0
    assert report.figures["quote_verbatim_rate"].value is None
    assert report.figures["Success@1"].value is None
    assert (report.figures["rejection_rate"].value or 0) > 0.5


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "甲。[建议 1]乙。[建议 2][第 3 段]",
            [("甲。", ["建议 1"]), ("乙。", ["建议 2", "第 3 段"])],
        ),
        ("States agree. [建议13] More.", [("States agree.", ["建议 13"]), ("More.", [])]),
        ("甲［建议 1］。", [("甲。", ["建议 1"])]),
        ("", []),
    ],
)
def test_marked_text_is_read_sentence_by_sentence(
    text: str, sentences: list[tuple[str, list[str]]]
) -> None:
    seen = from_marked_text(text, 0.1, 0)
    assert [(s.text, [c.label for c in s.citations]) for s in seen.sentences] == sentences
