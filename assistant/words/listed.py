"""Count those whom a sentence lists: the States that spoke, the panellists it names.

A list is counted only where nothing is left to choose: it stands behind a colon, and what may join
its last two items joins no others. Else it has no number.
"""

import re
from functools import cache
from typing import Literal

from assistant.words.countries import states_marked
from assistant.words.counts import persons
from ingestion.language import detect_language
from ingestion.sentences import sentence_spans

Listed = Literal["states", "persons", "bodies"]
"""What is listed: States alone, persons with their titles, or others, States among them or not."""

_ANNOUNCED = re.compile(r"[:：]\s*(?P<items>[^:：]+?)\s*[。.]?\s*$")
_SEPARATORS = (re.compile(r"\s*[；;]\s*"), re.compile(r"\s*[、，,،]\s*"))
_AND = {
    "zh": r"(?<!共)和(?!国)|以及|及|与",
    "en": r"\band\b",
    "fr": r"\bet\b",
    "es": r"\b[ye]\b",
    "ru": r"(?<!\w)и(?!\w)",
    "ar": r"(?<!\w)و(?=\w|\0)",
}
_STATE = "\0"
_FEWEST = 2


def how_many_listed(sentence: str) -> tuple[Listed, int] | None:
    """Return of what kind those are whom `sentence` lists, and how many; None where unsure.

    A sentence without a list that names one State tells of one.
    """
    language = detect_language(sentence).partition("-")[0]
    if people := persons(sentence):
        return "persons", people
    marked = states_marked(sentence, _STATE, language)
    if announced := _ANNOUNCED.search(marked):
        return _of_items(announced["items"], language)
    return ("states", 1) if marked.count(_STATE) == 1 else None


def listing_sentence(text: str) -> str | None:
    """Return the one sentence of `text` that lists somebody; None for none, or for several."""
    told = [text[start:end] for start, end in sentence_spans(text)]
    listing = [sentence for sentence in told if how_many_listed(sentence)]
    return listing[0] if len(listing) == 1 else None


def _of_items(items: str, language: str) -> tuple[Listed, int] | None:
    joiner = _joiner(language)
    separators = _SEPARATORS if language != "ar" else (*_SEPARATORS, joiner)
    separator = next((s for s in separators if s.search(items)), None)
    *before, last = separator.split(items) if separator else [items]
    told = [part for part in (*before, *joiner.split(last, maxsplit=1)) if part.strip()]
    if any(joiner.search(part) for part in before) or len(told) < _FEWEST:
        return None
    if all(part.count(_STATE) == 1 for part in told):
        return "states", len(told)
    # Arabic joins every item with the word that ends a list elsewhere.
    return ("bodies", len(told)) if before and language != "ar" else None


@cache
def _joiner(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_AND.get(language, _AND['en'])})\s*")
