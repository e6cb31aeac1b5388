"""Look for words of a question in the text of units, or in what was translated of it."""

from collections.abc import Callable, Sequence

from assistant.retrieval.selecting import mentions
from ingestion.language import stem
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import fold, words

WithExtras = Callable[[Sequence[Evidence]], Sequence[Evidence]]
"""Loads what was written beside units, their translations among it."""

_TELLING = 6
"""Letters from which on a word alone tells what it is about."""
_ROOT = 4
"""Letters that two forms of a word share at least."""
_ENDING = 3
"""Letters by which they may differ in length."""


def text_in(unit: Evidence, language: str) -> str:
    """Return the text of a unit in a language, or nothing where there is none."""
    wanted = language.partition("-")[0]
    if unit.source.summary.language.partition("-")[0] == wanted:
        return unit.unit.text
    return unit.extras.translations.get(wanted, "")


def saying(said: Sequence[str], language: str, units: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return the units whose text in that language has every word."""
    read = [(unit, text_in(unit, language)) for unit in units]
    return tuple(unit for unit, text in read if text and stands(said, text))


def translated_as(
    said: Sequence[str], language: str, units: Sequence[Evidence]
) -> tuple[Evidence, ...]:
    """Return the units whose translation has every word, in any of its forms.

    A short word alone has too many meanings to tell what is spoken of.
    """
    code = language.partition("-")[0]
    if not said or (len(said) == 1 and len(said[0]) < _TELLING):
        return ()
    stems = {stem(fold(word), code) for word in said}
    texts = ((unit, unit.extras.translations.get(code, "")) for unit in units)
    return tuple(unit for unit, text in texts if stems <= {stem(w, code) for w in words(text)})


def stands(said: Sequence[str], text: str) -> bool:
    """Tell whether a text has every word, in the same form or one that ends otherwise."""
    there = frozenset(words(text))
    return all(
        mentions(word, text) or any(_ends_otherwise(fold(word), other) for other in there)
        for word in said
    )


def _ends_otherwise(word: str, other: str) -> bool:
    """Tell whether two words of letters differ in their ending alone: family, families."""
    least = min(len(word), len(other))
    shared = next((at for at in range(least) if word[at] != other[at]), least)
    return shared >= max(_ROOT, least - 1) and abs(len(word) - len(other)) <= _ENDING
