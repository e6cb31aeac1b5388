import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress

import pytest

from assistant.chat.langchain import LangChainModel, open_chat_model, priced
from assistant.chat.model import Cancellation, ModelFailed, Piece
from assistant.errors import InvalidModel
from tests.scripted_openai import Asked, Fail, Raw, Reply, Say, ScriptedServer, scripted_openai

SLOW = 0.4


Opening = Callable[[Reply], tuple[LangChainModel, ScriptedServer]]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[Opening]:
    """Return a function that opens a model of a server with a script."""
    servers = ExitStack()

    def opening(reply: Reply) -> tuple[LangChainModel, ScriptedServer]:
        server = servers.enter_context(scripted_openai(lambda _prompt, _body: reply))
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setattr("assistant.chat.langchain.FIRST_PAUSE", 0.01)
        return open_chat_model("openai:scripted", seconds=SLOW), server

    with servers:
        yield opening


def pieces(model: LangChainModel) -> list[Piece]:
    return list(model.stream("问", Cancellation()))


def test_a_reply_is_streamed_with_what_it_took_and_why_it_ended(opened: Opening) -> None:
    model, server = opened(Say("一二三四五六七八", usage=(7, 3)))
    got = pieces(model)
    assert "".join(piece.text for piece in got) == "一二三四五六七八"
    assert [piece.usage.prompt_tokens for piece in got if piece.usage] == [7]
    assert [piece.finish for piece in got if piece.finish] == ["stop"]
    assert server.bodies[0]["temperature"] == 0
    assert server.bodies[0]["model"] == "scripted"


@pytest.mark.parametrize(
    ("reply", "failure"),
    [
        (Fail(401, "invalid_api_key"), "key"),
        (Fail(403), "key"),
        (Fail(404, "model_not_found"), "no_model"),
        (Fail(429), "busy"),
        (Fail(500), "server"),
        (Fail(400, "context_length_exceeded", "maximum context length is 10"), "too_long"),
        (Fail(400), "rejected"),
        (Raw(b"data: {not json}\n\n"), "malformed"),
        (Say("一二", finish="content_filter"), "filtered"),
        (Say("一二三四五六", first=1.0), "slow"),
    ],
)
def test_whatever_goes_wrong_is_told_in_one_word(
    opened: Opening, reply: Reply, failure: str
) -> None:
    model, _ = opened(reply)
    with pytest.raises(ModelFailed) as caught:
        pieces(model)
    assert caught.value.failure == failure


def test_a_server_that_is_not_there_is_unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    with pytest.raises(ModelFailed) as caught:
        pieces(open_chat_model("openai:any", seconds=SLOW))
    assert caught.value.failure == "unreachable"


def test_a_failure_that_passes_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    tries: list[str] = []

    def script(prompt: str, _body: Asked) -> Reply:
        tries.append(prompt)
        return Fail(429, retry_after="0.01") if len(tries) < 3 else Say("好")

    with scripted_openai(script) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        got = pieces(open_chat_model("openai:scripted", seconds=5))
    assert "".join(piece.text for piece in got) == "好"
    assert len(tries) == 3


def test_a_cancelled_call_is_shut_though_the_server_says_nothing(opened: Opening) -> None:
    hold = threading.Event()
    model, _ = opened(Say(pieces=("一", "二"), hold=hold))
    cancellation = Cancellation()
    stream = model.stream("问", cancellation)
    assert next(stream).text in ("", "一")
    threading.Timer(0.05, cancellation.cancel).start()
    began = time.monotonic()
    with suppress(ModelFailed):  # the connection was shut under it
        list(stream)
    assert time.monotonic() - began < SLOW
    hold.set()


def test_a_model_is_called_again_after_a_reply_over_the_same_connection(opened: Opening) -> None:
    model, server = opened(Say("好"))
    for _ in range(3):
        assert "".join(piece.text for piece in pieces(model)) == "好"
    assert len(server.prompts) == 3
    assert server.abandoned == 0


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("anthropic:claude", "langchain-anthropic"),
        ("nobody:model", "nobody:model cannot be opened"),
        ("openai:gpt-4.1", "openai:gpt-4.1 cannot be opened"),
        ("gpt-4.1", "write PROVIDER:MODEL"),
    ],
)
def test_a_model_that_cannot_be_opened_is_told_with_what_is_missing(name: str, said: str) -> None:
    with pytest.raises(InvalidModel, match=said):
        open_chat_model(name, seconds=1)


def test_a_price_is_told_where_it_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (priced("openai:gpt-4.1-mini", 1_000_000, 0).cost or 0) > 0
    assert priced("openai:nobody-knows-it", 10, 10).cost is None
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    assert priced("openai:gpt-4.1-mini", 10, 10).cost is None


def test_questions_are_not_sent_to_a_tracing_service_unless_jianyi_is_told_so(
    monkeypatch: pytest.MonkeyPatch,
    opened: Opening,
) -> None:
    monkeypatch.setenv("LANGSMITH_TRACING", "true")
    monkeypatch.setenv("LANGSMITH_API_KEY", "key")
    traced: list[str] = []
    monkeypatch.setattr(
        "langsmith.client.Client.create_run", lambda *_a, **_k: traced.append("sent")
    )
    model, _ = opened(Say("好"))
    pieces(model)
    assert traced == []
