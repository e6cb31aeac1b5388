"""Read the word lists that stand beside the modules: what people say is data, and no code."""

import tomllib
from importlib.resources import files
from typing import Any


def read_lists(name: str) -> dict[str, Any]:
    """Return the tables of `assistant/NAME.toml`, as they are written there."""
    return tomllib.loads(files("assistant").joinpath(f"{name}.toml").read_text("utf-8"))
