"""Cut text into the terms the lexical index and the offline embedding count.

Chinese becomes jieba's search-mode words and character bigrams in one bag, traditional characters
folded to simplified; other scripts become lower-case words, longer ones also by their first
letters. Width is folded (NFKC) throughout. Where questions are put in anybody's words, single
characters stand in place of bigrams.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import rjieba

from ingestion.language import simplifier

VERSION = "4"
"""Raise it when the same text gives other terms: indexes of another version are rebuilt."""

_HAN = r"\u3400-\u9fff\uf900-\ufaff"
_RUN = re.compile(rf"([{_HAN}]+)|([^\W_{_HAN}]+)")


_ARTICLE = re.compile(r"^(?:[\u0648\u0628\u0643\u0644\u0641]?\u0627\u0644|\u0644\u0644)")
"""The Arabic article, written as one with its noun and often with a preposition before it."""
_STEM = 5
"""Letters a longer word is also known by, so that its other forms find it in any language."""


def terms(text: str) -> list[str]:
    """Return the terms of `text`, repeated as often as they occur."""
    return list(_terms(fold(text)))


def everyday_terms(text: str) -> list[str]:
    """Return the terms by which a question in anybody's words finds `text` and its extras.

    Single characters in place of bigrams: 罚 finds 处罚, 惩罚 and 罚款.
    """
    return list(_everyday_terms(fold(text)))


@lru_cache(maxsize=4096)
def terms_of(text: str) -> frozenset[str]:
    """Return the terms of `text`, each once; those of texts seen lately are kept."""
    return frozenset(terms(text))


def words(text: str) -> list[str]:
    """Return the words of `text` in order: jieba's for Chinese, runs of letters for the rest.

    What stands between words that did not touch is a space.
    """
    found: list[str] = []
    last = 0
    folded = fold(text)
    for run in _RUN.finditer(folded):
        if run.start() > last or not run.group(1):
            found.append(" ")
        found += rjieba.cut(run.group(1)) if run.group(1) else [run.group(2), " "]
        last = run.end()
    return found


@lru_cache(maxsize=2048)
def fold(text: str) -> str:
    """Return `text` in one width, one case, one apostrophe and one Chinese script.

    Every reading of a question folds it anew; those of texts seen lately are kept.
    """
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    folded: str = simplifier().convert(plain)
    return folded


def borders(folded: str) -> set[int]:
    """Return where words of a folded text begin or end, as jieba cuts it."""
    found, at = {0}, 0
    for word in rjieba.cut(folded):
        at += len(word)
        found.add(at)
    return found


def _forms(word: str) -> Iterator[str]:
    """Yield a word, without its Arabic article, and a longer one's first letters."""
    yield word
    bare = _ARTICLE.sub("", word) or word
    if bare != word:
        yield bare
    if len(bare) > _STEM and bare.isalpha():
        yield f"{bare[:_STEM]}*"


def _terms(folded: str) -> Iterator[str]:
    for run in _RUN.finditer(folded):
        chinese, word = run.groups()
        if word:
            yield from _forms(word)
            continue
        yield from rjieba.cut_for_search(chinese)
        yield from (chinese[i : i + 2] for i in range(len(chinese) - 1))


def _everyday_terms(folded: str) -> Iterator[str]:
    for run in _RUN.finditer(folded):
        chinese, word = run.groups()
        if word:
            yield from _forms(word)
            continue
        yield from rjieba.cut_for_search(chinese)
        yield from chinese
