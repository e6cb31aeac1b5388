"""What a sentence claims beside its subject and its strength: what it denies, weighs, speaks of.

The forms are data (`claims.toml`).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

from assistant.words.lists import read_lists
from vectorstore.tokenisation import fold


def weighed(text: str, language: str) -> bool:
    """Tell whether `text` leaves a thing to be considered."""
    form = form_of("weighing", language)
    return bool(form and form.search(text))


def weighed_anywhere(text: str) -> bool:
    """Tell whether `text`, of whatever language, leaves a thing to be considered."""
    return any(form.search(text) for form in _forms("weighing").values())


def without_lawful(text: str, said: str, language: str) -> str:
    """Return `text` without its obliging to keep to the law, where its source keeps to it."""
    form, kept = form_of("lawful", language), form_of("law_kept", language)
    return form.sub(" ", text) if form and kept and kept.search(said) else text


def split_weighed(text: str, language: str) -> tuple[str, str]:
    """Return `text` before what leaves a thing to be considered, and after; all before if none."""
    form = form_of("weighing", language)
    match = form.search(text) if form else None
    return (text[: match.start()], text[match.end() :]) if match else (text, "")


def opposites(sentence: str, language: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield words of `sentence` that have an opposite, and what that looks like."""
    for one, other in _opposites(language.partition("-")[0]):
        for ours, theirs in ((one, other), (other, one)):
            if (found := ours.search(sentence)) and not theirs.search(sentence):
                yield found.group(), theirs


def has_forms_of(word: str, text: str, language: str) -> bool:
    """Tell whether `text` has a word that says the same as `word`, of those with an opposite."""
    sides = (side for pair in _opposites(language.partition("-")[0]) for side in pair)
    return any(side.search(word) and side.search(text) for side in sides)


def reporting(language: str) -> frozenset[str]:
    """Return the words that an answer speaks of its source with, folded."""
    return _reporting(language.partition("-")[0])


def same_name(name: str, text: str) -> bool:
    """Tell whether `text` has `name` in another language, in short or in full."""
    every = _raw()["names"]["same"]
    return any(name in names and any(other in text for other in names) for names in every)


def form_of(name: str, language: str) -> re.Pattern[str] | None:
    """Return what `name` looks like in a language, or None where it is not known there."""
    return _forms(name).get(language.partition("-")[0])


@cache
def standing_by(kind: str) -> frozenset[str]:
    """Return the words of a kind that may stand between a noun and what is known of it."""
    return frozenset(_raw()["by_noun"][kind].split())


@cache
def alike(language: str) -> dict[str, str]:
    """Return words that are denied alike, each with the one that stands for all."""
    groups: list[list[str]] = _raw()["alike"].get(language.partition("-")[0], [])
    return {fold(word): fold(group[0]) for group in groups for word in group}


def plain(text: str) -> str:
    """Return `text` in one width, its white space single."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


@cache
def _raw() -> dict[str, Any]:
    return read_lists("words/claims")


@cache
def _reporting(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in _raw()["reporting"].get(language, ()))


@cache
def _forms(name: str) -> dict[str, re.Pattern[str]]:
    return {code: re.compile(form, re.IGNORECASE) for code, form in _raw()[name].items()}


@cache
def _opposites(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    pairs = _raw()["opposites"].get(language, ())
    return tuple((_words(one), _words(other)) for one, other in pairs)


def _words(forms: str) -> re.Pattern[str]:
    # Words of spaced scripts are matched whole; Chinese ones stand anywhere.
    spaced = not re.search(r"[\u3400-\u9fff]", forms)
    return re.compile(rf"\b(?:{forms})\b" if spaced else forms, re.IGNORECASE)
