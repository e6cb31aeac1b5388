"""What Jianyi needs of a chat model, whoever's it is: words as they come, and what they cost."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Event, Lock
from typing import Literal, Protocol

Failure = Literal[
    "busy", "cut_off", "empty", "filtered", "key", "malformed", "no_model", "rejected", "resting",
    "server", "slow", "too_long", "unreachable",
]  # fmt: skip
"""What went wrong with a call, in one word; `messages.toml` says it to the reader."""


class ModelFailed(Exception):
    """A call of a chat model failed; the answer is then made without it."""

    def __init__(self, failure: Failure, detail: str) -> None:
        super().__init__(detail)
        self.failure = failure


class CallCancelled(Exception):
    """Nobody waits for the call any more; there is no answer to finish."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens sent and given back, and their price in US dollars where it is known."""

    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost: float | None = None

    def __add__(self, other: "Usage") -> "Usage":
        costs = [usage.cost for usage in (self, other) if usage.cost is not None]
        return Usage(
            self.prompt_tokens + other.prompt_tokens,
            self.completion_tokens + other.completion_tokens,
            sum(costs) if costs else None,
        )


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of a model's words; the last ones may tell what the call took and why it ended."""

    text: str
    usage: Usage | None = None
    finish: str | None = None


_ENDED = frozenset({"stop", "end_turn", "stop_sequence", "eos", "complete"})
_THOUGHT = re.compile(r"\A\s*<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)


def came_to_its_end(finish: str | None) -> bool:
    """Tell whether a reply ended by itself, by the reason its provider gave.

    Providers name what cuts a reply short in many ways, and its own end in few.
    """
    return finish is not None and finish.casefold() in _ENDED


def without_thoughts(reply: str) -> str:
    """Return a whole reply without what the model thought aloud before it."""
    return _THOUGHT.sub("", reply).strip()


class Cancellation:
    """Lets a call be ended from another thread, also while it waits for the server."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._over = Event()
        self._closings: list[Callable[[], object]] = []

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for the call any more."""
        return self._over.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait so long; return at once, and True, where the call is cancelled."""
        return self._over.wait(seconds)

    def on_cancel(self, close: Callable[[], object]) -> None:
        """Have `close` called when the call is cancelled; at once where it has been."""
        with self._lock:
            if not self._over.is_set():
                self._closings.append(close)
                return
        close()

    def forget(self) -> None:
        """Call nothing any more: the call has ended by itself."""
        with self._lock:
            self._closings.clear()

    def cancel(self) -> None:
        """End the call."""
        with self._lock:
            self._over.set()
            closings, self._closings = self._closings, []
        for close in closings:
            close()


class ChatModel(Protocol):
    """A model that writes; implementations raise `ModelFailed` and nothing else."""

    name: str
    """LangChain's `provider:model`."""

    def stream(self, prompt: str, cancellation: Cancellation) -> Iterator[Piece]:
        """Yield the reply to `prompt` as it is written."""

    def price(self, prompt_tokens: int, completion_tokens: int) -> Usage:
        """Return so many tokens with what they cost, where that is known."""


class DeferredModel:
    """A model that is opened when it is first called: what asks nothing of it need not load it."""

    def __init__(self, name: str, opened: Callable[[], ChatModel]) -> None:
        self.name = name
        self._opened = opened
        self._lock = Lock()
        self._model: ChatModel | None = None

    def stream(self, prompt: str, cancellation: Cancellation) -> Iterator[Piece]:
        """Yield the reply to `prompt` as it is written."""
        yield from self._open().stream(prompt, cancellation)

    def price(self, prompt_tokens: int, completion_tokens: int) -> Usage:
        """Return so many tokens with what they cost, where that is known."""
        return self._open().price(prompt_tokens, completion_tokens)

    def _open(self) -> ChatModel:
        with self._lock:
            self._model = self._model or self._opened()
            return self._model
