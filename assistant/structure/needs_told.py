"""The things that somebody lists behind a colon as what is needed: 需要知道：A；B.

How that is announced is data (`needs_told.toml`).
"""

import re
from functools import cache

from assistant.structure.forms import structure_patterns
from assistant.words.framing import content_words
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, written_for

_SENTENCE = re.compile(r"[?؟。!\n]|\.(?=\s|$)")
_SEMICOLONS = re.compile(r"[;؛]+")
_LISTED = re.compile(r"、|以及|还有")
_MOST = 4


def needs_told(text: str) -> tuple[str, ...]:
    """Return what a readable question lists behind a colon as needed; nothing where it does not.

    What semicolons part are things; what is listed by less, where each of them asks by itself.
    """
    for form in written_for(_patterns("announcing"), text):
        for match in form.finditer(text):
            body = _SENTENCE.split(text[match.end() :], maxsplit=1)[0]
            told = _parted(_SEMICOLONS, body)
            if 1 < len(told) <= _MOST:
                return told
            told = _parted(_LISTED, body)
            if 1 < len(told) <= _MOST and all(map(_asks, told)):
                return told
    return ()


def _parted(separator: re.Pattern[str], body: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in separator.split(body) if len(content_words(part)) > 1)


def _asks(part: str) -> bool:
    return structure_patterns().found("ask.asking", part) or any_found(_patterns("whether"), part)


@cache
def _patterns(name: str) -> tuple[Pattern, ...]:
    return read_patterns(read_lists("structure/needs_told")[name])
