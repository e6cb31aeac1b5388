"""Put right the words for places and kinds of units that a question has one letter wrong in.

A question is read by patterns of such words: siguente, preceeding and предидущая would be in none.
A letter left out, put twice or in another place as well, or exchanged with its neighbour is a slip,
and so is another vowel; another consonant mostly makes another word, as precious, and so does
another beginning or end (preceden). The words are data (`misspelt.toml`).
"""

import re
from collections.abc import Iterator
from functools import cache

from assistant.words.lists import read_lists
from ingestion.spelt import without_accents

_SHORTEST = 7
"""Letters; of shorter words, too many are one letter from another."""
_WORD = re.compile(r"[^\W\d_\u0600-\u06ff\u3400-\u9fff]{6,}")
_VOWELS = "aeiouyаеёиоуыэюя"


def spelt_right(text: str) -> str:
    """Return `text` with the words for places and kinds spelt as patterns expect them."""
    return _WORD.sub(lambda match: _right(match.group()), text)


def _right(word: str) -> str:
    plain = without_accents(word.casefold())
    meant = None if plain in _known() else _slips().get(plain)
    if meant is None:
        return word
    return meant.capitalize() if word[0].isupper() else meant


@cache
def _known() -> frozenset[str]:
    raw = read_lists("words/misspelt")
    return frozenset(without_accents(word) for words in raw.values() for word in words)


@cache
def _slips() -> dict[str, str]:
    """Return what each way of misspelling one of the words stands for."""
    words = read_lists("words/misspelt")["words"]
    slips: dict[str, str] = {}
    for word in words:
        plain = without_accents(word)
        if len(plain) >= _SHORTEST:
            for slip in _one_wrong(plain):
                slips.setdefault(slip, word)
    return slips


def _one_wrong(word: str) -> Iterator[str]:
    """Yield `word` with one letter of it wrong, and none at its beginning or end."""
    own = sorted({*_VOWELS, *word})
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1 :]
        if at + 2 < len(word):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        for letter in own:
            yield word[:at] + letter + word[at:]
            if word[at] in _VOWELS and letter in _VOWELS and letter != word[at]:
                yield word[:at] + letter + word[at + 1 :]
