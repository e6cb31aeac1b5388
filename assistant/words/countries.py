"""Tell which States a text names, and which regions of the world they are of: `countries.toml`."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from assistant.words.lists import read_lists
from ingestion.language import detect_language
from vectorstore.tokenisation import borders

_LANGUAGES = ("zh", "en", "fr", "es", "ru", "ar")
_BLANKS = re.compile(r"\s+")
_NATION = "国"
_ENDING = re.compile(r"[аеёийоуыьюя]{1,2}$")
_MOST_ENDINGS = 3
"""Letters in which a Russian name may end in another case."""
_LEAST = 4
"""Letters that such a name keeps in every case."""


@lru_cache(maxsize=2048)
def states_named(text: str, language: str = "") -> frozenset[str]:
    """Return the codes of the States that `text` names.

    Names are told from words by their capital where a script has any: a turkey is none.
    """
    code = _code(text, language)
    if code is None:
        return frozenset()
    _, codes = _names(code)
    return frozenset(
        codes[(match.lastindex or 1) - 1] for match in _named(_plain(text, code), code)
    )


def states_marked(text: str, mark: str, language: str = "") -> str:
    """Return `text` with `mark` in place of each name of a State."""
    code = _code(text, language)
    if code is None:
        return text
    plain = _plain(text, code)
    for match in reversed(list(_named(plain, code))):
        start, end = match.span(match.lastindex or 0)
        plain = f"{plain[:start]}{mark}{plain[end:]}"
    return plain


def _code(text: str, language: str) -> str | None:
    code = (language or detect_language(text)).partition("-")[0]
    return code if code in _LANGUAGES else None


def _plain(text: str, code: str) -> str:
    return _BLANKS.sub("" if code == "zh" else " ", text.replace("’", "'"))


def _named(plain: str, code: str) -> Iterator[re.Match[str]]:
    """Yield the matches of names of States; in Chinese those that begin where a word does."""
    starts = borders(plain) if code == "zh" else None
    pattern, _ = _names(code)
    for match in pattern.finditer(plain):
        if starts is None or match.start() in starts:
            yield match


@cache
def regions_of(state: str) -> frozenset[str]:
    """Return the regions of the world that a State is of."""
    return frozenset(_read()[state]["regions"])


@cache
def _names(language: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """Return the names of States as one pattern, the longest first, and whose each is."""
    names = sorted(
        ((name, code) for code, row in _read().items() for name in row[language]),
        key=lambda pair: -len(pair[0]),
    )
    forms = "|".join(f"({_form(name, language)})" for name, _ in names)
    if language != "zh":
        forms = rf"(?<!\w)(?:[وبلف]\s?)?(?:{forms})(?!\w)"
    return re.compile(forms), tuple(code for _, code in names)


def _form(name: str, language: str) -> str:
    if language == "zh":
        # 发展中国家 names none, and 印度洋 is an ocean.
        return name + ("(?!家)" if name.endswith(_NATION) else "(?!洋|教|裔)")
    if language == "ru":
        return r"\s".join(_declined(word) for word in name.split())
    return re.escape(name)


def _declined(word: str) -> str:
    """Return a Russian word in any of its cases."""
    root = _ENDING.sub("", word)
    if len(root) < _LEAST or not word[0].isupper():
        return re.escape(word)
    return rf"{re.escape(root)}[а-яё]{{0,{_MOST_ENDINGS}}}"


@cache
def _read() -> dict[str, Any]:
    return read_lists("words/countries")
