"""Time the stages of an answer."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from time import perf_counter
from typing import Protocol


class Trace(Protocol):
    """Where the stages of one answer are told to, beside being timed."""

    def stage(self, name: str, /) -> AbstractContextManager[None]:
        """Trace what is done inside."""

    def finish(self, **attributes: str | int | bool) -> None:
        """End the trace."""


class Stopwatch:
    """Milliseconds by stage, and in total since it was made."""

    def __init__(self, trace: Trace | None = None) -> None:
        self._began = perf_counter()
        self._stages: dict[str, float] = {}
        self._trace = trace

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time what is done inside; a stage entered again goes on."""
        began = perf_counter()
        try:
            with self._trace.stage(name) if self._trace else nullcontext():
                yield
        finally:
            spent = self._stages.get(name, 0.0) + _milliseconds(began)
            self._stages[name] = round(spent, 3)

    def timings(self) -> dict[str, float]:
        """Return the stages so far and the total."""
        return {**self._stages, "total": _milliseconds(self._began)}

    def finish(self, **attributes: str | int | bool) -> None:
        """End the trace of the answer, if there is one."""
        if self._trace:
            self._trace.finish(**attributes)


def _milliseconds(since: float) -> float:
    return round((perf_counter() - since) * 1000, 3)
