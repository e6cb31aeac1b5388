"""How much of a sentence stands in the units it cites: the agreement of their words.

Words are compared by their stems, Chinese ones by pairs of characters. What an answer frames its
source with (the report says, in other words, a further aim is) says nothing of it and is not
counted; what is quoted is, in whatever language, since it is held against the source in letter.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.words.claims import reporting
from assistant.words.framing import framing
from ingestion.language import stem, without_vowel_marks
from vectorstore.tokenisation import fold, words

QUOTED = re.compile(r"[“\"「『«]\s*([^”\"」』»“「«]{2,400}?)\s*[”\"」』»]")
CLAUSE = re.compile(r"[，,；;：:。、—–،؛]+\s|[，；：。]|\s[—–-]\s|[()（）]")
_RUN = re.compile(r"[\u3400-\u9fff]+|[^\W\d_\u3400-\u9fff]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
# 九月十日: numbers are held apart, in digits or in words.
_HAN_DATE = re.compile(r"(?:[〇零一二三四五六七八九十]{1,5}[年月日号號])+")
_A_NOT_A = re.compile(r"([\u3400-\u9fff])[不没]\1")
# يعاقَب is written يعاقب as well.
_ARABIC = re.compile(r"[\u0600-\u06ff]")
# What Arabic writes as one with the word after it: and, so, by, for, like, the.
_PREFIX = re.compile(r"^(?:[وف]|[بكل](?:ال)?|لل|ال|س)(?=\w{3})")
_AND = re.compile(r"^[وف](?=\w{4})")
_TELLING = 3
"""Words from which on a clause is weighed alone."""
_BESIDE = 0.8
_KIN = 0.7
"""What a word counts for that the source has in another form: suppression, supprimer."""
_KIN_LETTERS = 5
_SEAM = 0.4
"""What a pair of characters counts for that no word has, only where two of them meet."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A cited unit as a sentence is held against it."""

    source: str
    """The document's own words."""
    said: str
    """The same in the sentence's language: the source, or a translation; empty where none is."""
    language: str = ""
    """Of the document."""
    beside: str = ""
    """Other words for it: what is searched beside it."""


def coverage(sentence: str, language: str, cited: Sequence[Reading]) -> tuple[float, float]:
    """Return the share of a sentence's words that units have, and that of its poorest clause."""
    texts = [text for reading in cited for text in (reading.said, reading.source)]
    own = frozenset[str]().union(*(bag(text, language) for text in texts))
    beside = frozenset[str]().union(*(bag(reading.beside, language) for reading in cited))
    kin = frozenset[str]().union(*(_kin(text, language) for text in texts))
    total = had = 0.0
    poorest = 1.0
    for clause in _telling(sentence, language):
        weight = found = 0.0
        for word, counts in clause:
            if word in own:
                share = 1.0
            elif word in beside:
                share = _BESIDE
            else:
                share = _KIN if word[:_KIN_LETTERS] in kin else 0.0
            weight, found = weight + counts, found + share * counts
        total, had = total + weight, had + found
        if len(clause) >= _TELLING:
            poorest = min(poorest, found / weight)
    return (had / total if total else 0.0), poorest


def spoken_of(words: Iterable[str], text: str, language: str) -> list[str]:
    """Return those of `words` that `text` has, or has in another form."""
    there, kin = bag(text, language), _kin(text, language)
    return [word for word in words if word in there or word[:_KIN_LETTERS] in kin]


@lru_cache(maxsize=2048)
def bag(text: str, language: str) -> frozenset[str]:
    """Return the words of `text`, each once; a unit's own are asked for with every sentence."""
    found = frozenset(telling_words(text, language))
    if not _ARABIC.search(text):
        return found
    # Whether a letter is part of a word or a word before it is not to be told: it may be either.
    bare = (word for word in _RUN.findall(_plain(text)) if _ARABIC.match(word))
    return found | {stem(rest, language)[:7] for word in bare for rest in _without_prefixes(word)}


def _without_prefixes(word: str) -> Iterator[str]:
    while shorter := _PREFIX.sub("", word):
        yield shorter
        if shorter == word:
            return
        word = shorter


def _plain(text: str) -> str:
    return fold(without_vowel_marks(text)) if _ARABIC.search(text) else fold(text)


def telling_words(text: str, language: str) -> list[str]:
    """Return the words of `text` as they are compared: stems, and pairs of Chinese characters."""
    found = []
    for run in _RUN.findall(_plain(text)):
        if _HAN.match(run):
            found += [run[i : i + 2] for i in range(len(run) - 1)] or [run]
        elif len(run) > 1:
            run = _AND.sub("", run) if _ARABIC.match(run) else run
            found.append(stem(run, language)[:7])
    return found


@lru_cache(maxsize=2048)
def telling_bag(text: str, language: str) -> frozenset[str]:
    """Return the words of a clause that say something of its subject, each once."""
    return frozenset(word for word, counts in _weights(text, language) if counts > _SEAM)


def clauses(text: str) -> list[str]:
    """Return the clauses of `text` that say anything."""
    return [clause for clause in CLAUSE.split(text) if clause.strip()]


def aligned(clause: str, language: str, said: str) -> tuple[str, float]:
    """Return the clause of `said` that shares most words with `clause`, and which share."""
    return nearest(clause, language, clauses(said))


def nearest(clause: str, language: str, parts: Sequence[str]) -> tuple[str, float]:
    """Return which of `parts` shares most words with `clause`, and which share of them."""
    own = telling_bag(clause, language)
    shared = [len(own & bag(there, language)) for there in parts]
    if not own or not any(shared):
        return "", 0.0
    return parts[shared.index(max(shared))], max(shared) / len(own)


@lru_cache(maxsize=2048)
def _kin(text: str, language: str) -> frozenset[str]:
    return frozenset(
        word[:_KIN_LETTERS] for word in bag(text, language) if len(word) >= _KIN_LETTERS
    )


@lru_cache(maxsize=256)
def _telling(sentence: str, language: str) -> tuple[tuple[tuple[str, float], ...], ...]:
    """Return the words of every clause that has any, each with what it counts for."""
    clauses = (tuple(_weights(clause, language)) for clause in CLAUSE.split(sentence))
    return tuple(clause for clause in clauses if clause)


def _weights(clause: str, language: str) -> list[tuple[str, float]]:
    frames, spoken = framing(), reporting(language)
    found: list[tuple[str, float]] = []
    before = ""
    clause = _HAN_DATE.sub(" ", _A_NOT_A.sub(" ", clause))
    for word in words(without_vowel_marks(clause)):
        if word.isspace() or word in frames or word in spoken:
            before = ""
            continue
        if not _HAN.match(word):
            found += [(term, 1.0) for term in telling_words(word, language)]
            before = ""
            continue
        if before:
            found.append((before[-1] + word[0], _SEAM))
        found += [(word[i : i + 2], 1.0) for i in range(len(word) - 1)]
        before = word
    return found
