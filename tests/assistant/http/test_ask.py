"""`POST /ask` as a stream, over real HTTP, without a model and with a scripted one."""

import json
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from assistant.composition import Jianyi
from assistant.http.api import create_app
from tests.assistant.chatting import QUESTION, RIGHT, Chatting, chatting, in_turn
from tests.scripted_openai import Fail, Say
from tests.serving import serving

EVENTS = {"Accept": "text/event-stream"}
Seen = tuple[str, dict[str, Any]]


def events(response: httpx.Response) -> Iterator[Seen]:
    name = ""
    for line in response.iter_lines():
        field, _, value = line.partition(": ")
        if field == "event":
            name = value
        elif field == "data":
            yield name, json.loads(value)


def streamed(address: str, body: dict[str, Any]) -> list[Seen]:
    with httpx.stream("POST", f"{address}/ask", json=body, headers=EVENTS, timeout=30) as response:
        assert response.headers["content-type"].startswith("text/event-stream")
        return list(events(response))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("chat")


@pytest.fixture(scope="module")
def address(jianyi: Jianyi) -> Iterator[str]:
    with serving(create_app(jianyi)) as at:
        yield at


@pytest.mark.parametrize(
    "question", ["建议 12 到 14", "哪条建议谈到交流方案？", "今天天气怎么样？", "你好"]
)
def test_the_stream_tells_what_the_body_tells(address: str, question: str) -> None:
    seen = streamed(address, {"question": question})
    names = [name for name, _ in seen]
    done = seen[-1][1]
    body = httpx.post(f"{address}/ask", json={"question": question}).json()
    changing = ("id", "conversation_id", "timings_ms")
    assert {k: v for k, v in done.items() if k not in changing} == {
        k: v for k, v in body.items() if k not in changing
    }
    assert names[0] == "start"
    assert names[-1] == "done"
    assert seen[0][1]["id"] == done["id"]
    assert seen[0][1]["conversation_id"] == done["conversation_id"]
    assert [d for n, d in seen if n == "sentence"] == done["sentences"]
    cited = [d for n, d in seen if n == "citation"]
    assert [c.pop("index") for c in cited] == list(range(len(done["citations"])))
    assert cited == done["citations"]


def test_a_citation_comes_before_the_sentence_that_uses_it(address: str) -> None:
    known: set[int] = set()
    for name, data in streamed(address, {"question": "建议 12 到 14"}):
        if name == "citation":
            known.add(data["index"])
        if name == "sentence":
            assert set(data["citations"]) <= known


def test_what_is_wrong_with_a_question_is_an_error_of_the_whole_request(address: str) -> None:
    body = {"question": "它呢？", "conversation_id": f"cnv_{'0' * 32}"}
    response = httpx.post(f"{address}/ask", json=body, headers=EVENTS)
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"
    assert httpx.post(f"{address}/ask", json={"question": " "}, headers=EVENTS).status_code == 422


@pytest.fixture
def opened(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    def opening(*replies: Any, **settings: Any) -> Any:
        return chatting(in_turn(*replies), folder, monkeypatch, **settings)

    return opening


def served(chat: Chatting) -> Any:
    return serving(create_app(chat.parts))


def test_the_first_sentence_is_there_before_the_model_has_finished(opened: Any) -> None:
    hold = threading.Event()
    second = "还鼓励缔约国部署专职检察官。[建议 25]"
    with opened(Say(pieces=(RIGHT, "\n", second), hold=hold)) as chat, served(chat) as at:
        request = {"json": {"question": QUESTION}, "headers": EVENTS, "timeout": 20}
        with httpx.stream("POST", f"{at}/ask", **request) as response:
            seen = events(response)
            names = []
            for name, _ in seen:
                names.append(name)
                if name == "sentence":
                    break
            assert names == ["start", "citation", "sentence"]
            assert chat.server.served == 0
            hold.set()
            assert [name for name, _ in seen] == ["citation", "sentence", "done"]


def test_a_reader_who_leaves_stops_the_model_and_keeps_no_turn(opened: Any) -> None:
    hold = threading.Event()
    with opened(Say(pieces=(RIGHT, "\n", "完。"), hold=hold)) as chat, served(chat) as at:
        request = {"json": {"question": QUESTION}, "headers": EVENTS, "timeout": 20}
        with httpx.stream("POST", f"{at}/ask", **request) as response:
            seen = events(response)
            conversation = next(seen)[1]["conversation_id"]
            assert next(seen)[0] == "citation"
        deadline = time.monotonic() + 5
        while not chat.server.abandoned and time.monotonic() < deadline:
            time.sleep(0.02)
        assert chat.server.abandoned == 1
        body = {"question": "它呢？", "conversation_id": conversation}
        assert httpx.post(f"{at}/ask", json=body).status_code == 404


def test_where_the_model_fails_the_stream_goes_on_without_it(opened: Any) -> None:
    with opened(Fail(500)) as chat, served(chat) as at:
        seen = streamed(at, {"question": QUESTION})
    assert [name for name, _ in seen][-1] == "done"
    assert seen[-1][1]["generator"] == "extractive"
    assert seen[-1][1]["notices"]


def test_many_slow_streams_at_once_lose_nothing_and_leave_the_server_awake(opened: Any) -> None:
    slow = Say(pieces=tuple(RIGHT), pause=0.03)
    with opened(slow) as chat, served(chat) as at, ThreadPoolExecutor(64) as pool:
        streamed(at, {"question": QUESTION})
        asked = [pool.submit(streamed, at, {"question": QUESTION}) for _ in range(64)]
        waits: list[float] = []
        with httpx.Client() as client:
            while not all(future.done() for future in asked):
                began = time.perf_counter()
                assert client.get(f"{at}/healthz").status_code == 200
                waits.append(time.perf_counter() - began)
                time.sleep(0.02)
        done = [future.result()[-1] for future in asked]
    assert [name for name, _ in done] == ["done"] * 64
    assert {data["answer"] for _, data in done} == {RIGHT}
    assert waits
