"""How lists are asked for in so many words, by the language asked in: `list_questions.toml`."""

from functools import cache

from assistant.words.lists import read_lists


def which_mention(language: str) -> str | None:
    """Return how all that mention something are asked for, `{}` standing for what that is."""
    return _questions("which_mention").get(language)


def where_mentioned(language: str) -> str | None:
    """Return how it is asked where something is mentioned, `{}` standing for what that is."""
    return _questions("where").get(language)


def how_many(language: str) -> str | None:
    """Return how it is asked how many units there are."""
    return _questions("how_many").get(language)


def every_one(language: str) -> str | None:
    """Return how all units are asked for."""
    return _questions("every_one").get(language)


@cache
def _questions(name: str) -> dict[str, str]:
    return dict(read_lists("followups/list_questions")[name])
