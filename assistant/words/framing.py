"""Tell the words of a question that say what it is about from those that only frame it."""

import re
from collections.abc import Iterable
from functools import cache

import stopwordsiso

from assistant.words.lists import read_lists
from vectorstore.tokenisation import fold, words

_CHINESE = re.compile(r"[\u3400-\u9fff]")
# 能不能, 是不是, 有没有: a question put by repeating the verb, not a negation.
_A_NOT_A = re.compile(r"([\u3400-\u9fff])[不没]\1")
_HOW_MENTIONED = re.compile(
    r"(?:专门|特别|特地|明确|具体|直接|单独|特別|專門|具體|明確|單獨)地?(?=(?:有)?[提谈談讲講写寫说說]到|提及|谈及|談及|点名|點名|[写寫]明)"
)
"""专门提到孩子 is about children, and about nothing special."""


def content_words(text: str) -> str:
    """Return the words of `text` that are not framing, a space between those that were apart."""
    frames = framing()
    kept = [" " if word in frames else word for word in words(without_alternatives(text))]
    return " ".join("".join(kept).split())


def words_asked(question: str) -> list[str]:
    """Return the words that say what `question` is about, or all where none does, each once."""
    return spoken_words(content_words(question) or question)


def spoken_words(text: str) -> list[str]:
    """Return the words of `text` that are longer than one letter or character, each once."""
    return [word for word in dict.fromkeys(words(text)) if len(word) > 1]


def without_alternatives(text: str) -> str:
    """Return `text` without verbs that are repeated to ask, 有没有, and how something is named."""
    return _HOW_MENTIONED.sub(" ", _A_NOT_A.sub(" ", text))


@cache
def framing() -> frozenset[str]:
    """Return the words that frame a question in any language, folded."""
    raw = read_lists("words/framing")
    said: set[str] = set()
    meaning = frozenset(raw.pop("meaning"))
    for language, listed in raw.items():
        said.update(_folded(listed))
        # Single Chinese stop words would take 一 out of 一般; those that frame are listed by hand.
        stop_words = stopwordsiso.stopwords(language)
        said.update(w for w in _folded(stop_words) if language != "zh" or not _names(w))
    return frozenset(said) - meaning


def _folded(words: Iterable[str]) -> Iterable[str]:
    return (fold(word) for word in words)


def _names(word: str) -> bool:
    """Tell whether a stop word of the Chinese list carries meaning in legal prose."""
    return bool(_CHINESE.search(word)) and ("不" in word or "无" in word or "非" in word)
