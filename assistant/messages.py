"""What Jianyi itself says, in the reader's language, read from `messages.toml`."""

import tomllib
from functools import cache
from importlib.resources import files

FALLBACK = "en"


def message(name: str, language: str, **values: str) -> str:
    """Return the message `name` in `language`, a BCP 47 tag, or in English where there is none."""
    return _texts(language)[name].format(**values)


def _texts(language: str) -> dict[str, str]:
    catalogue = _catalogue()
    for tag in (language, _chinese(language), language.partition("-")[0]):
        if tag in catalogue:
            return catalogue[tag]
    return catalogue[FALLBACK]


def _chinese(language: str) -> str:
    """Map the tags Chinese readers have (zh, zh-TW, zh-HK) to the script they read."""
    tag = language.lower()
    if not tag.startswith("zh"):
        return language
    traditional = any(part in tag for part in ("hant", "tw", "hk", "mo"))
    return "zh-Hant" if traditional else "zh-Hans"


@cache
def _catalogue() -> dict[str, dict[str, str]]:
    text = files("assistant").joinpath("messages.toml").read_text("utf-8")
    return dict(tomllib.loads(text))
