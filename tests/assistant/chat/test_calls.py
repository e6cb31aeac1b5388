import threading
import time
from collections.abc import Iterator

import pytest

from assistant.chat.calls import Caller, Patience
from assistant.chat.model import CallCancelled, Cancellation, ModelFailed, Piece, Usage

QUICK = Patience(first=0.3, between=0.2, total=1.0)


class FakeModel:
    """Says what it is given; a float is a pause in seconds, an error is raised."""

    name = "fake:model"

    def __init__(self, *script: str | float | Exception) -> None:
        self.script = script
        self.calls = 0
        self.finish: str | None = None
        self.ended = threading.Event()

    def stream(self, prompt: str, cancellation: Cancellation) -> Iterator[Piece]:
        self.calls += 1
        try:
            for step in self.script:
                if isinstance(step, Exception):
                    raise step
                if isinstance(step, float):
                    time.sleep(step)
                else:
                    yield Piece(step)
            if self.finish:
                yield Piece("", finish=self.finish)
        finally:
            self.ended.set()

    def price(self, prompt_tokens: int, completion_tokens: int) -> Usage:
        return Usage(prompt_tokens, completion_tokens)


def said(caller: Caller) -> str:
    return "".join(piece.text for piece in caller.stream("?"))


def failure(caller: Caller) -> str:
    with pytest.raises(ModelFailed) as caught:
        said(caller)
    return caught.value.failure


def test_words_come_as_they_are_said() -> None:
    assert said(Caller(FakeModel("甲", "乙"), QUICK)) == "甲乙"


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ((1.0, "甲"), "slow"),
        (("甲", 1.0, "乙"), "slow"),
        ((), "empty"),
        (("", ""), "empty"),
        ((ModelFailed("key", "no"),), "key"),
        (("字" * 30_000,), "cut_off"),
        (tuple(["甲", 0.15] * 20), "slow"),
    ],
)
def test_a_call_that_gives_nothing_usable_in_time_fails(
    script: tuple[str | float | Exception, ...], expected: str
) -> None:
    assert failure(Caller(FakeModel(*script), QUICK)) == expected


def test_a_bug_of_ours_is_raised_as_what_it_is() -> None:
    with pytest.raises(ZeroDivisionError):
        said(Caller(FakeModel("甲", ZeroDivisionError()), QUICK))


def test_after_failures_in_a_row_a_model_is_left_alone() -> None:
    model = FakeModel(ModelFailed("server", "down"))
    caller = Caller(model, QUICK)
    assert [failure(caller) for _ in range(5)] == ["server"] * 3 + ["resting"] * 2
    assert model.calls == 3


def test_what_lies_with_the_question_does_not_make_a_model_rest() -> None:
    model = FakeModel(ModelFailed("too_long", "context"))
    caller = Caller(model, QUICK)
    assert [failure(caller) for _ in range(5)] == ["too_long"] * 5


def test_a_reader_who_leaves_ends_the_call_and_blames_nobody() -> None:
    model = FakeModel("甲", "乙", 0.1, "丙", 0.1, "丁")
    caller = Caller(model, QUICK)
    for _ in range(5):
        stream = caller.stream("?")
        assert next(stream).text == "甲"
        stream.close()  # type: ignore[attr-defined]
        assert model.ended.wait(2)
    assert model.calls == 5


def test_a_call_that_waits_is_woken_by_its_cancellation() -> None:
    cancellation = Cancellation()
    caller = Caller(FakeModel("甲", 5.0), Patience())
    threading.Timer(0.1, cancellation.cancel).start()
    began = time.monotonic()
    with pytest.raises(CallCancelled):
        list(caller.stream("?", cancellation))
    assert time.monotonic() - began < 2


def test_pieces_read_ahead_are_few_however_much_a_model_says() -> None:
    model = FakeModel(*["字"] * 1_000)
    stream = Caller(model, Patience()).stream("?")
    next(stream)
    time.sleep(0.3)
    assert not model.ended.is_set()
    stream.close()  # type: ignore[attr-defined]
    assert model.ended.wait(2)


def test_the_whole_reply_comes_without_what_was_thought_aloud() -> None:
    assert Caller(FakeModel("甲", "乙"), QUICK).text("?") == "甲乙"
    assert Caller(FakeModel("<think>也许", "丙</think>", "\n甲"), QUICK).text("?") == "甲"
    assert Caller(FakeModel("<think>也许不完"), QUICK).text("?") == ""


def test_a_whole_reply_that_was_cut_short_is_none() -> None:
    model = FakeModel("甲")
    model.finish = "MAX_TOKENS"
    with pytest.raises(ModelFailed, match="cut short"):
        Caller(model, QUICK).text("?")
