"""Logistic regression with an L2 penalty, and how a fitted model is written."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit

_PENALTY = 0.03

Matrix = NDArray[np.float64]


def fit(
    signals: Matrix, answered: Matrix, penalty: float = _PENALTY, share: Matrix | None = None
) -> tuple[float, Matrix]:
    """Return intercept and weights; `signals` is (n, m), `answered` (n,) of 0 and 1.

    `share` (n,) is what each row counts for, 1 in all; unless given, all count alike.
    """
    share = np.full(len(answered), 1 / len(answered)) if share is None else share
    mean, spread = signals.mean(axis=0), signals.std(axis=0) + 1e-9
    scaled = np.column_stack([(signals - mean) / spread, np.ones(len(signals))])

    def loss(weights: Matrix) -> tuple[float, Matrix]:
        odds = scaled @ weights
        penalised = np.append(weights[:-1], 0.0)
        value = (
            share @ (np.logaddexp(0.0, odds) - answered * odds) + penalty * penalised @ penalised
        )
        slope = scaled.T @ (share * (expit(odds) - answered)) + 2 * penalty * penalised
        return float(value), slope

    found = minimize(loss, np.zeros(scaled.shape[1]), jac=True, method="L-BFGS-B").x
    weights = found[:-1] / spread
    return float(found[-1] - weights @ mean), weights


def written(name: str, intercept: float, weights: Mapping[str, float]) -> list[str]:
    """Return a fitted model as lines of TOML."""
    lines = [f"{signal} = {weight:.4f}" for signal, weight in weights.items()]
    return ["", f"[{name}]", f"intercept = {intercept:.4f}", "", f"[{name}.weights]", *lines]
