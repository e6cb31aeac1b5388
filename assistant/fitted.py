"""Models of logistic regression as `eval` fits and writes them: an intercept, weights by name."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def fitted_log_odds(file: str, model: str, values: Mapping[str, float]) -> float:
    """Return the log odds of `values` by a model of `FILE.toml`, less the model's threshold."""
    intercept, weights = _models(file)[model]
    return intercept + sum(weight * values[name] for name, weight in weights.items())


@cache
def _models(file: str) -> dict[str, tuple[float, dict[str, float]]]:
    text = files("assistant").joinpath(f"{file}.toml").read_text("utf-8")
    return {
        name: (model["intercept"], model["weights"]) for name, model in tomllib.loads(text).items()
    }
