"""Models of logistic regression as `eval` fits and writes them: an intercept, weights by name."""

from collections.abc import Mapping
from functools import cache

from assistant.words.lists import read_lists


def fitted_log_odds(file: str, model: str, values: Mapping[str, float]) -> float:
    """Return the log odds of `values` by a model of `assistant/FILE.toml`, less its threshold."""
    intercept, weights = _models(file)[model]
    return intercept + sum(weight * values[name] for name, weight in weights.items())


@cache
def _models(file: str) -> dict[str, tuple[float, dict[str, float]]]:
    return {
        name: (model["intercept"], model["weights"]) for name, model in read_lists(file).items()
    }
