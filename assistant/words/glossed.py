"""Keep, of a word quoted in two languages, the one that documents are written in.

Which recommendations use "cross-border" (跨境)? Both are the same word, and units have one of them;
looked for together, none has both.
"""

import re
from collections.abc import Iterable

_OPENING, _CLOSING = r"[“\"「『«‘‹]", r"[”\"」』»’›]"
_WORD = r"[^“”\"「」『』«»()（）]{1,40}?"
_BRACKETED = r"\s*[(（]\s*(?:[^()（）:：]{0,24}[:：]\s*)?%s\s*[)）]"
_BEHIND = re.compile(
    rf"{_OPENING}\s*(?P<word>{_WORD})\s*{_CLOSING}"
    + _BRACKETED % rf"{_OPENING}?\s*(?P<other>{_WORD})\s*{_CLOSING}?"
)
"""A quoted word with another in brackets behind it, in quotation marks or without."""
_HAN_BEFORE = re.compile(
    r"(?P<word>[\u3400-\u9fff]{2,12})"
    + _BRACKETED % rf"{_OPENING}\s*(?P<other>{_WORD})\s*{_CLOSING}"
)
"""A Chinese word with one quoted in brackets behind it: 跨境 ("cross-border")."""
_HAN = "han"
_SCRIPTS = {
    _HAN: re.compile(r"[\u3400-\u9fff]"),
    "latin": re.compile(r"[A-Za-zÀ-ÿ]"),
    "cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "arabic": re.compile(r"[\u0600-\u06ff]"),
}
_WRITTEN_IN = {"zh": _HAN, "ru": "cyrillic", "ar": "arabic"}
_OTHERS = "latin"


def without_glosses(question: str, languages: Iterable[str]) -> str:
    """Return `question` with each word quoted in two scripts put in that of the `languages`.

    Those of which documents have both scripts, or neither, stay as they are.
    """
    written = {_WRITTEN_IN.get(code.partition("-")[0], _OTHERS) for code in languages}

    def put(match: re.Match[str]) -> str:
        word, other = match["word"], match["other"]
        scripts = _script_of(word), _script_of(other)
        there = [script in written for script in scripts]
        if None in scripts or scripts[0] == scripts[1] or sum(there) != 1:
            return match.group()
        return f"“{word if there[0] else other}”"

    question = _BEHIND.sub(put, question)
    if _HAN_BEFORE.search(question) and _is_foreign(question):
        question = _HAN_BEFORE.sub(put, question)
    return question


def _is_foreign(question: str) -> bool:
    """Tell whether Chinese words stand in a question of another language."""
    return len(re.findall(r"[^\W\d_\u3400-\u9fff]{2,}", question)) > 2 * len(
        re.findall(r"[\u3400-\u9fff]{2,}", question)
    )


def _script_of(words: str) -> str | None:
    """Return the one script that words are written in; None for none or several."""
    found = [name for name, letters in _SCRIPTS.items() if letters.search(words)]
    return found[0] if len(found) == 1 else None
