"""Time the stages of an answer."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter


class Stopwatch:
    """Milliseconds by stage, and in total since it was made."""

    def __init__(self) -> None:
        self._began = perf_counter()
        self._stages: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time what is done inside; a stage entered again goes on."""
        began = perf_counter()
        try:
            yield
        finally:
            spent = self._stages.get(name, 0.0) + _milliseconds(began)
            self._stages[name] = round(spent, 3)

    def timings(self) -> dict[str, float]:
        """Return the stages so far and the total."""
        return {**self._stages, "total": _milliseconds(self._began)}


def _milliseconds(since: float) -> float:
    return round((perf_counter() - since) * 1000, 3)
