"""Logistic regression of what is answered."""

import numpy as np
import pytest

from eval.regression import fit


def test_a_signal_that_tells_gets_the_weight() -> None:
    rng = np.random.default_rng(1)
    signals = rng.normal(size=(400, 2))
    answered = (signals[:, 0] > 0.5).astype(float)
    intercept, weights = fit(signals, answered, penalty=0.001)
    assert weights[0] > 10 * abs(weights[1])
    odds = signals @ weights + intercept
    assert np.mean((odds > 0) == (answered == 1)) > 0.95


def test_the_units_of_a_signal_do_not_matter() -> None:
    rng = np.random.default_rng(2)
    signals = rng.normal(size=(200, 2))
    answered = (signals.sum(axis=1) > 0).astype(float)
    _, weights = fit(signals, answered)
    _, scaled = fit(signals * [100.0, 1.0], answered)
    assert scaled[0] * 100 == pytest.approx(weights[0], rel=1e-3)


def test_a_signal_that_never_changes_does_no_harm() -> None:
    signals = np.column_stack([np.linspace(-1, 1, 50), np.ones(50)])
    intercept, weights = fit(signals, (signals[:, 0] > 0).astype(float))
    assert np.isfinite([intercept, *weights]).all()
