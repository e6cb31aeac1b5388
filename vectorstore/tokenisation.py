"""Cut text into the terms the lexical index and the offline embedding count.

Chinese becomes jieba's search-mode words and character bigrams in one bag, traditional characters
folded to simplified; other scripts become lower-case words. Width is folded (NFKC) throughout.
"""

import re
import unicodedata
from collections.abc import Iterator

import rjieba

from ingestion.language import simplifier

VERSION = "2"
"""Raise it when the same text gives other terms: indexes of another version are rebuilt."""

_HAN = r"\u3400-\u9fff\uf900-\ufaff"
_RUN = re.compile(rf"([{_HAN}]+)|([^\W_{_HAN}]+)")


def terms(text: str) -> list[str]:
    """Return the terms of `text`, repeated as often as they occur."""
    return list(_terms(fold(text)))


def fold(text: str) -> str:
    """Return `text` in one width, one case, one apostrophe and one Chinese script."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    folded: str = simplifier().convert(plain)
    return folded


def _terms(folded: str) -> Iterator[str]:
    for run in _RUN.finditer(folded):
        chinese, word = run.groups()
        if word:
            yield word
            continue
        yield from rjieba.cut_for_search(chinese)
        yield from (chinese[i : i + 2] for i in range(len(chinese) - 1))
