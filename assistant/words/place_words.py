"""Put the words for places plainly: the closing two are the last two, and 末条 is 最后一条.

What begins or ends something is told in ever new words, and where it stands in few ways. So the
words are an open class (`place_words.toml`), put as the patterns of `forms.toml` expect them,
and every place that is read at all is read by whatever words it is told. What is quoted stays.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern
from ingestion.numerals import parse_number
from vectorstore.tokenisation import fold

_QUOTED = re.compile(r"[“\"「『《«][^”\"」』》»]{1,80}[”\"」』》»]")
_SLOT = re.compile(r"\{(\w+)\}")


@lru_cache(maxsize=128)
def in_plain_places(text: str) -> str:
    """Return `text` with places in the words that patterns look for, and XIII as 13."""
    folded = fold(text)
    for pattern, put in _rules():
        # Places are looked for in folded words, and put in where they stand in the text.
        if len(folded) != len(text):
            return text
        found = list(pattern.finditer(folded))
        if not found:
            continue
        quoted = [match.span() for match in _QUOTED.finditer(text)]
        found = [
            match
            for match in found
            if not any(start < match.end() and match.start() < end for start, end in quoted)
        ]
        for match in reversed(found):
            text = f"{text[: match.start()]}{put(match)}{text[match.end() :]}"
        folded = fold(text) if found else folded
    return text


@cache
def _rules() -> tuple[tuple[Pattern, Callable[[re.Match[str]], str]], ...]:
    """Return what is looked for, in order, each with what makes that which is put in its place."""
    raw: dict[str, Any] = read_lists("words/place_words")
    told = [
        (Pattern(rule["find"], _filled(rule["find"], table["words"])), _putting(rule["put"]))
        for table in raw["language"].values()
        for rule in table["rules"]
    ]
    return (*((Pattern(form), _in_digits) for form in raw["roman"]), *told)


def _filled(form: str, words: dict[str, str]) -> str:
    """Return a pattern with the words of each class in place of its name."""
    return _SLOT.sub(lambda slot: _class(slot, words), form)


def _class(slot: re.Match[str], words: dict[str, str]) -> str:
    told = words.get(slot[1])
    return slot.group() if told is None else f"(?:{told})"


def _putting(put: str) -> Callable[[re.Match[str]], str]:
    return lambda match: match.expand(put)


def _in_digits(match: re.Match[str]) -> str:
    """Return what names a unit, with its Roman number in digits if it is one."""
    start, end = match.start("a") - match.start(), match.end("a") - match.start()
    whole = match.group()
    return f"{whole[:start]}{parse_number(match['a']) or match['a']}{whole[end:]}"
