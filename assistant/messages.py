"""What Jianyi itself says, in the reader's language, read from `messages.toml`."""

from functools import cache
from unicodedata import bidirectional

from assistant.words.lists import read_lists

FALLBACK = "en"
_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")
_ISOLATED = "\u2068{}\u2069"


def message(name: str, language: str, **values: str) -> str:
    """Return the message `name` in `language`, a BCP 47 tag, or in English where there is none."""
    told = {place: isolated(value, language) for place, value in values.items()}
    return _texts(language)[name].format(**told)


def isolated(words: str, language: str) -> str:
    """Return words set apart where some of them run against the direction of `language`.

    Without that, a Chinese heading and what stands after it would change places in Arabic.
    """
    against = ("L",) if language.partition("-")[0] in _RIGHT_TO_LEFT else ("R", "AL")
    runs_against = any(bidirectional(character) in against for character in words)
    return _ISOLATED.format(words) if runs_against else words


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
    return dict(read_lists("messages"))
