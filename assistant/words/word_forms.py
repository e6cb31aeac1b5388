"""Find words of a text in any of their forms, in scripts that write spaces between words.

English, French and Spanish words are found in the singular and the plural; Russian and Arabic ones,
which take more endings, by their stem.
"""

import re
from functools import lru_cache

from ingestion.language import stem

_SPELT = re.compile(r"[a-zà-ÿœ'-]+(?:[\s-]+[a-zà-ÿœ'-]+)*")
_ENDING = re.compile(r"[а-яёؠ-ي]+(?:[\s-]+[а-яёؠ-ي]+)*")
_WORD = re.compile(r"[а-яёؠ-ي]+")
_SPACE = re.compile(r"[\s-]+")
_PLURAL = re.compile(r"(?<=[^\W\d_]{3})(?:ies|(?<=[sxz])es|(?<=[cs]h)es|(?<!s)s|y)$")
_FRENCH = re.compile(r"(?<=[^\W\d_]{3}u)x$")
_SPANISH = re.compile(r"(?<=[^\W\d_]{3}[lrndjy])es$")
_FLEETING = re.compile(r"(?<=[а-яё]{2}[бвгджзклмнпрстфхцчшщ])[еёо](?=[нкц]$)")
"""The vowel that таможенный has and таможня has not."""
_ASCII = re.compile(r"[a-z]+")
_VERBS = (
    ("ed", "ed e es s ing"),
    ("ées", "er e ent é és ée ées"),
    ("ée", "er e ent é és ée ées"),
    ("és", "er e ent é és ée ées"),
    ("é", "er e ent é és ée ées"),
    ("adas", "ar a an e en ado ados ada adas"),
    ("ados", "ar a an e en ado ados ada adas"),
    ("ada", "ar a an e en ado ados ada adas"),
    ("ado", "ar a an e en ado ados ada adas"),
)
"""Endings of participles, and those that other forms of the verb have instead."""
_ROOT = 4
"""Letters from which on a word may end otherwise in the plural."""


def stands_in(words: str, text: str) -> bool | None:
    """Tell whether folded `text` has `words`, as whole words; None for other scripts."""
    if _SPELT.fullmatch(words):
        return bool(_in_any_number(words).search(text))
    if _ENDING.fullmatch(words):
        wanted = _stems(words)
        there = _stems(text)
        return any(there[at : at + len(wanted)] == wanted for at in range(len(there)))
    return None


def inflected(word: str) -> tuple[str, ...]:
    """Return the other forms that a word of Latin script has if it is a verb: publish, published.

    Those of an English verb, or those that a French or Spanish participle is one of.
    """
    for ending, others in _VERBS:
        root, found, rest = word.rpartition(ending)
        if found and not rest and len(root) >= _ROOT and root.isalpha():
            forms = [f"{root}{other}" for other in others.split() if other != ending]
            # That of published has no ending, and that of stopped has one letter less.
            return (*forms, root, root[:-1]) if ending == "ed" else tuple(forms)
    if not _ASCII.fullmatch(word) or len(word) < _ROOT:
        return ()
    root = word.removesuffix("e")
    return tuple(f"{root}{other}" for other in ("ed", "ing", "es"))


@lru_cache(maxsize=1024)
def _in_any_number(words: str) -> re.Pattern[str]:
    """Return what words of Latin script look like, each in the singular or the plural."""
    forms = [_forms(word) for word in _SPACE.split(words)]
    return re.compile(rf"(?<![a-zà-ÿœ\d])(?:{_SPACE.pattern.join(forms)})(?![a-zà-ÿœ\d])")


def _forms(word: str) -> str:
    roots = {pattern.sub("", word) for pattern in (_PLURAL, _FRENCH, _SPANISH)} - {word} or {word}
    forms = [f"{re.escape(root)}(?:e?s?|y|ies|x)" for root in sorted(roots) if len(root) >= _ROOT]
    if word.endswith("ces"):
        forms.append(f"{re.escape(word[:-3])}z")
    return f"(?:{'|'.join([re.escape(word), *forms])})"


@lru_cache(maxsize=4096)
def _stems(text: str) -> list[str]:
    return [_FLEETING.sub("", stem(word, "")) for word in _WORD.findall(text)]
