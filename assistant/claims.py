"""What a sentence claims beside its subject: how strongly it binds and what it denies.

The forms are data (`claims.toml`); they are more than those a document's own wording is read by,
since a draft is written in anybody's words.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from ingestion.modality import find_commitments
from vectorstore.tokenisation import fold

_OUTRIGHT = frozenset({"must", "should_consider", "may_consider", "need_not"})
_OBLIGING = frozenset({"must", "should", "should_consider"})
_DUTY = frozenset({"must", "should"})
# A form is read only in texts with letters of its own: the first that it has.
_SCRIPTS = {
    "han": re.compile(r"[\u3400-\u9fff]"),
    "cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "arabic": re.compile(r"[\u0600-\u06ff]"),
    "latin": re.compile(r"[a-zA-Zà-ÿ]"),
}
_SENTENCE = re.compile(r"[。；;.!?]+")
_LENIENT = frozenset({"encouraged", "may_consider"})
_OPEN = _LENIENT | {"should_consider"}


@lru_cache(maxsize=2048)
def strengths(text: str) -> frozenset[str]:
    """Return how strongly `text` commits anybody, by name; the longest form at a place counts."""
    pattern, names = _strengths(_scripts_of(text))
    return frozenset(names[(m.lastindex or 1) - 1] for m in pattern.finditer(text))


@lru_cache(maxsize=2048)
def binding(text: str) -> frozenset[str]:
    """Return the strengths that a document's own `text` has, leave to do something included.

    What should be done and considered (应…并考虑…) is to be done in part and considered in part.
    """
    found = strengths(text) | {commitment.name for commitment in find_commitments(text)}
    considered = "should" in found and any(
        form.search(text) for form in _forms("weighing").values()
    )
    return found | {"should_consider"} if considered else found


def oversteps(said: frozenset[str], there: frozenset[str]) -> str | None:
    """Return the strength of a sentence that its source does not have, or None.

    Of several, one that the source has speaks for the sentence: 可以 in a subordinate clause grants
    nobody anything, what is encouraged may be done, and what is to be considered might be. A few
    are never made up for.
    """
    weaker = ({"may"} if there & _LENIENT else set()) | ({"might"} if there & _OPEN else set())
    over = said - there - weaker
    if over and (over & _OUTRIGHT or not said & there):
        return min(over)
    return None


@lru_cache(maxsize=2048)
def heads(text: str) -> list[tuple[str, str]]:
    """Return what stands before and after every word that obliges, within its sentence."""
    pattern, names = _strengths(_scripts_of(text))
    return [
        (sentence[: m.start()], sentence[m.end() :])
        for sentence in _SENTENCE.split(text)
        if (m := pattern.search(sentence)) and names[(m.lastindex or 1) - 1] in _OBLIGING
    ]


def weighed(text: str, language: str) -> bool:
    """Tell whether `text` leaves a thing to be considered."""
    form = form_of("weighing", language)
    return bool(form and form.search(text))


def speaks_of(clause: str, language: str) -> bool:
    """Tell whether `clause` says what something is about, or what would come of it, and no more.

    What obliges somebody obliges in the conditional as well.
    """
    if strengths(clause) & _OBLIGING:
        return False
    forms = (form_of(name, language) for name in ("conditional", "about"))
    return any(form and form.search(clause) for form in forms)


def without_spared(text: str, there: frozenset[str], language: str) -> str:
    """Return `text` without its saying that something is no duty, where it is none.

    `there` is how strongly the source binds, which the rest of the text has to say.
    """
    form = form_of("spared", language)
    if not form or there & _DUTY:
        return text
    rest = form.sub(" ", text)
    return rest if strengths(rest) & there else text


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
    return dict(tomllib.loads(files("assistant").joinpath("claims.toml").read_text("utf-8")))


@lru_cache(maxsize=2048)
def _scripts_of(text: str) -> frozenset[str]:
    return frozenset(name for name, script in _SCRIPTS.items() if script.search(text))


@cache
def _strengths(scripts: frozenset[str]) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """Return the forms in any of `scripts` as one pattern, and the name of each."""
    forms = [
        (form, entry["name"])
        for entry in _raw()["strength"]
        for form in entry["forms"]
        if next(name for name, script in _SCRIPTS.items() if script.search(form)) in scripts
    ]
    pattern = "|".join(f"({form})" for form, _ in forms)
    return re.compile(pattern or r"(?!)", re.IGNORECASE), tuple(name for _, name in forms)


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
