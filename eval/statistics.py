"""Means with intervals, and paired comparison; every figure carries how many cases it rests on."""

from collections.abc import Sequence

import numpy as np
from pydantic import BaseModel, ConfigDict
from scipy import stats

_SEED = 20200910
_RESAMPLES = 2000
_CONFIDENCE = 0.95


class Figure(BaseModel):
    """A mean over cases."""

    model_config = ConfigDict(frozen=True)

    value: float | None
    """None where no case has data."""
    n: int
    low: float | None = None
    high: float | None = None
    """Bounds of the 95 % interval."""


class Comparison(BaseModel):
    """Two systems on the same cases."""

    model_config = ConfigDict(frozen=True)

    n: int
    first: float | None
    second: float | None
    wins: int
    """Cases in which the second is better."""
    ties: int
    losses: int
    p_value: float | None
    """Of the paired permutation test of the mean difference, two-sided; None without cases."""


def latency(seconds: Sequence[float]) -> tuple[float | None, float | None]:
    """Return median and 95th percentile of times in milliseconds; None where there are none."""
    if not seconds:
        return None, None
    p50, p95 = np.percentile(seconds, [50, 95]) * 1000
    return float(p50), float(p95)


def mean_figure(values: Sequence[float | None]) -> Figure:
    """Return the mean of those values that are there, with a percentile bootstrap interval."""
    known = np.asarray([value for value in values if value is not None], dtype=float)
    if not len(known):
        return Figure(value=None, n=0)
    mean = float(known.mean())
    if len(known) == 1 or np.ptp(known) == 0:
        return Figure(value=mean, n=len(known), low=mean, high=mean)
    interval = stats.bootstrap(
        (known,),
        np.mean,
        n_resamples=_RESAMPLES,
        confidence_level=_CONFIDENCE,
        method="percentile",
        rng=np.random.default_rng(_SEED),
    ).confidence_interval
    return Figure(value=mean, n=len(known), low=float(interval.low), high=float(interval.high))


def rate_figure(values: Sequence[float | None]) -> Figure:
    """Return the share of ones with Wilson's score interval (1927)."""
    known = [value for value in values if value is not None]
    if not known:
        return Figure(value=None, n=0)
    successes = round(sum(known))
    interval = stats.binomtest(successes, len(known)).proportion_ci(_CONFIDENCE, method="wilson")
    share = successes / len(known)
    return Figure(value=share, n=len(known), low=float(interval.low), high=float(interval.high))


def compare_paired(
    first: Sequence[float | None], second: Sequence[float | None], *, lower_is_better: bool = False
) -> Comparison:
    """Compare two systems case by case; cases without data in either are left out."""
    pairs = [(a, b) for a, b in zip(first, second, strict=True) if a is not None and b is not None]
    if not pairs:
        return Comparison(n=0, first=None, second=None, wins=0, ties=0, losses=0, p_value=None)
    differences = np.asarray([b - a for a, b in pairs])
    gains = -differences if lower_is_better else differences
    return Comparison(
        n=len(pairs),
        first=float(np.mean([a for a, _ in pairs])),
        second=float(np.mean([b for _, b in pairs])),
        wins=int((gains > 0).sum()),
        ties=int((gains == 0).sum()),
        losses=int((gains < 0).sum()),
        p_value=_permutation_p(differences),
    )


def _permutation_p(differences: np.ndarray[tuple[int], np.dtype[np.float64]]) -> float:
    if not differences.any():
        return 1.0
    test = stats.permutation_test(
        (differences,),
        lambda sample, axis: np.mean(sample, axis=axis),
        permutation_type="samples",
        vectorized=True,
        n_resamples=_RESAMPLES,
        rng=np.random.default_rng(_SEED),
    )
    return float(test.pvalue)
