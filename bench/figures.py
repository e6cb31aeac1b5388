"""How figures are taken and shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter


@dataclass(frozen=True)
class Row:
    """One figure."""

    what: str
    figure: str


def times_ms(call: Callable[[], object], runs: int, warm_up: int) -> list[float]:
    """Time `call` in milliseconds, `runs` times after `warm_up` calls that do not count."""
    for _ in range(warm_up):
        call()
    times = []
    for _ in range(runs):
        began = perf_counter()
        call()
        times.append((perf_counter() - began) * 1000)
    return times


def p50(times: Sequence[float]) -> float:
    """Return the median."""
    return median(times)


def p95(times: Sequence[float]) -> float:
    """Return the 95th percentile."""
    return quantiles(times, n=20)[-1]


def spread(times: Sequence[float], unit: str = "ms") -> str:
    """Show median and 95th percentile."""
    return f"p50 {p50(times):8.2f} {unit}   p95 {p95(times):8.2f} {unit}"
