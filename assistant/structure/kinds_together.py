"""Put a question that asks of units whatever their kind in one form.

Which paragraphs and which recommendations, in what parts of the report: both ask of recommendations
and paragraphs together, whichever is named first and whatever stands between. Patterns need to know
one such form alone. Words are data (`plain.toml`).
"""

import re
from collections.abc import Mapping
from functools import cache, partial
from typing import NamedTuple

from assistant.words.patterns import scripts_of
from assistant.words.plain import plain_words
from vectorstore.tokenisation import fold

_SCRIPT = {"ru": "cyrillic", "ar": "arabic"}
_LATIN = "latin"


class _Together(NamedTuple):
    both: re.Pattern[str]
    places: re.Pattern[str]
    put: str
    instead: Mapping[str, str]
    """What stands before the noun that comes first now, for what stood before the other."""


def together(question: str) -> str:
    """Return `question` with kinds of unit named together put as recommendations and paragraphs."""
    scripts = scripts_of(fold(question))
    for language in plain_words()["together"]:
        if _SCRIPT.get(language, _LATIN) in scripts:
            form = _together(language)
            question = form.both.sub(partial(_put, form), question)
            question = form.places.sub(partial(_put, form), question)
    return question


def _put(form: _Together, match: re.Match[str]) -> str:
    before = match["det"] or ""
    word = before.strip().casefold()
    # İ is matched as i and is no i in lower case.
    put = form.instead.get(word, word)
    return before.replace(before.strip(), put) + form.put if word else form.put


@cache
def _together(language: str) -> _Together:
    words = plain_words()["together"][language]
    told = "|".join(sorted(words["det"], key=len, reverse=True))
    det = rf"(?P<det>(?<!\w)(?:{told})\s+)?"
    # What agrees with a noun put second, and stays: todos los párrafos.
    article = r"(?:(?:les|los|the)\s+)?"
    lead = rf"{det}{article}(?:(?:tanto|both|как|tant)\s+)?(?:(?:en|in|dans|в)\s+)?{article}"
    first, second, joint = words["first"], words["second"], words["joint"]
    space = r"\s*" if language == "ar" else r"\s+"
    pair = rf"(?:{first}\s*,?\s*{joint}{space}{second}|{second}\s*,?\s*{joint}{space}{first})"
    end = r"(?!\w|\s*(?:n[.º°]?\s*)?\d)"
    return _Together(
        re.compile(rf"{lead}(?<!\w){pair}{end}", re.IGNORECASE),
        re.compile(rf"{det}{article}(?<!\w)(?:{words['places']})(?!\w)", re.IGNORECASE),
        words["put"],
        words["det"],
    )
