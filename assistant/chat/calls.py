"""Call a chat model with patience that ends: time-outs, a breaker, and calls that can be dropped.

The model is read on a thread of its own, so that whoever waits for it waits no longer than is
allowed, whatever the server does, and a reader who goes away ends the call.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from queue import Empty, Full, Queue
from threading import Thread
from time import monotonic

from pybreaker import CircuitBreaker, CircuitBreakerError

from assistant.chat.model import (
    CallCancelled,
    Cancellation,
    ChatModel,
    ModelFailed,
    Piece,
    Usage,
    came_to_its_end,
    without_thoughts,
)

_AHEAD = 64
"""Pieces read ahead of the one who waits: memory does not grow with what a model says."""
_POLL = 0.2
_MOST_CHARACTERS = 20_000
"""Of one reply; a model that goes on is cut off."""
_FAILURES = 3
_RESTS = 30
"""Seconds that a model is left alone after so many failures in a row."""
# Of the question and not of the provider: the next question may well be answered.
_NO_OUTAGE = frozenset({"cut_off", "filtered", "too_long"})


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds to wait for a model."""

    first: float = 30.0
    """Until the first words."""
    between: float = 15.0
    """From words to words."""
    total: float = 120.0


class Caller:
    """Calls one model; after failures in a row it is left alone for a while."""

    def __init__(self, model: ChatModel, patience: Patience | None = None) -> None:
        self._model = model
        self._patience = patience or Patience()
        self._last_failure = ""
        self._breaker = CircuitBreaker(
            fail_max=_FAILURES,
            reset_timeout=_RESTS,
            exclude=[_is_no_outage],
            throw_new_error_on_trip=False,
        )

    @property
    def model(self) -> str:
        """The name of the model called."""
        return self._model.name

    def price(self, prompt_tokens: int, completion_tokens: int) -> Usage:
        """Return so many tokens with what they cost, where that is known."""
        return self._model.price(prompt_tokens, completion_tokens)

    def stream(self, prompt: str, cancellation: Cancellation | None = None) -> Iterator[Piece]:
        """Yield the reply to `prompt`; closing the iterator, or `cancellation`, ends the call.

        Raises:
            ModelFailed: it did not answer, not in time, or nothing that can be used.
            CallCancelled: it was cancelled.
        """
        with self._guarded():
            yield from self._read(prompt, cancellation or Cancellation())

    def text(self, prompt: str, cancellation: Cancellation | None = None) -> str:
        """Return the whole reply to `prompt`, without what the model thought aloud.

        Raises:
            ModelFailed: as `stream`, or the reply was cut short.
            CallCancelled: it was cancelled.
        """
        pieces = list(self.stream(prompt, cancellation))
        finish = next((piece.finish for piece in reversed(pieces) if piece.finish), None)
        if finish is not None and not came_to_its_end(finish):
            raise ModelFailed("cut_off", f"the reply was cut short ({finish})")
        return without_thoughts("".join(piece.text for piece in pieces))

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            with self._breaker.calling():
                yield
        except CircuitBreakerError:
            raise ModelFailed("resting", self._last_failure) from None
        except ModelFailed as failure:
            self._last_failure = str(failure)
            raise

    def _read(self, prompt: str, waiting: Cancellation) -> Iterator[Piece]:
        pieces: Queue[Piece | Exception | None] = Queue(_AHEAD)
        cancellation = Cancellation()
        waiting.on_cancel(lambda: _abandon(pieces, cancellation))
        reading = (self._model, prompt, pieces, cancellation)
        Thread(target=_read_into, args=reading, daemon=True, name="chat model").start()
        deadline = monotonic() + self._patience.total
        patience, length = self._patience.first, 0
        try:
            while (piece := _next(pieces, patience, deadline)) is not None:
                patience = self._patience.between
                length += len(piece.text)
                yield piece
                if length > _MOST_CHARACTERS:
                    raise ModelFailed("cut_off", f"wrote more than {_MOST_CHARACTERS} characters")
            if not length:
                raise ModelFailed("empty", "the reply had no words")
        finally:
            cancellation.cancel()


def _abandon(pieces: "Queue[Piece | Exception | None]", cancellation: Cancellation) -> None:
    """End a call, and wake whoever waits for its next piece."""
    cancellation.cancel()
    while True:
        try:
            pieces.put_nowait(CallCancelled())
        except Full:
            _drop_one(pieces)
            continue
        return


def _drop_one(pieces: "Queue[Piece | Exception | None]") -> None:
    with suppress(Empty):
        pieces.get_nowait()


def _next(
    pieces: "Queue[Piece | Exception | None]", patience: float, deadline: float
) -> Piece | None:
    seconds = min(patience, deadline - monotonic())
    try:
        found = pieces.get(timeout=max(seconds, 0.001))
    except Empty:
        raise ModelFailed("slow", f"no words for {max(seconds, 0):.0f} seconds") from None
    if isinstance(found, Exception):
        raise found
    return found


def _read_into(
    model: ChatModel,
    prompt: str,
    pieces: "Queue[Piece | Exception | None]",
    cancellation: Cancellation,
) -> None:
    """Put every piece of the reply into `pieces`, then None, or what went wrong."""
    last: Piece | Exception | None = None
    try:
        for piece in model.stream(prompt, cancellation):
            if not _put(pieces, piece, cancellation):
                return
    except Exception as error:  # a bug of ours is raised where somebody waits
        last = error
    _put(pieces, last, cancellation)


def _put(
    pieces: "Queue[Piece | Exception | None]",
    item: Piece | Exception | None,
    cancellation: Cancellation,
) -> bool:
    while not cancellation.cancelled:
        try:
            pieces.put(item, timeout=_POLL)
        except Full:
            continue
        return True
    return False


def _is_no_outage(error: object) -> bool:
    """Tell whether a call ended by the question's own fault, or because its reader went away."""
    if isinstance(error, ModelFailed):
        return error.failure in _NO_OUTAGE
    return isinstance(error, GeneratorExit | CallCancelled)
