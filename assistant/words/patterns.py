"""Read the patterns by which questions are told, and put questions as they expect them.

Patterns are data, written as people write. Questions are matched folded, so the letters of patterns
are folded too: 嗰 is written 𠮶 there. There are many in six languages, and a question is in one: a
pattern is compiled when first a question has letters of the script that it is written in.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from vectorstore.tokenisation import fold

_BETWEEN = re.compile(r"(?<=[\u3400-\u9fff])(?=[a-zà-ÿа-яё])|(?<=[a-zà-ÿа-яё])(?=[\u3400-\u9fff])")
_BLANKS = re.compile(r"\s{2,}")
_SCRIPTS = {
    "latin": re.compile(r"[a-zß-ÿœ]"),
    "cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "arabic": re.compile(r"[\u0600-\u06ff]"),
}
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_SYNTAX = re.compile(r"\\.|\(\?P?<\w+>|\(\?[a-z]|\{\w+\}")
"""Letters of a regular expression, or of what is put in for a name, that match none."""


def readable(question: str) -> str:
    """Return `question` folded, with a space between Chinese and other words, and never two.

    People write 负责section B的建议 without one, and patterns look for whole words. Where blanks
    may stand in several places of a pattern, a long run of them takes it very long.
    """
    spaced = _BETWEEN.sub(" ", fold(question))
    return _BLANKS.sub(lambda run: "\n" if "\n" in run.group() else " ", spaced)


class Pattern:
    """A regular expression over readable questions, compiled when it is first needed.

    One that is written in an alphabet is taken to need a letter of it; none is written so that it
    could match without, as (?:page)?12 could.
    """

    def __init__(self, form: str, filled: str | None = None) -> None:
        self._form = form if filled is None else filled
        letters = _SYNTAX.sub("", form).casefold()
        scripts = [name for name, script in _SCRIPTS.items() if script.search(letters)]
        self.script = scripts[0] if len(scripts) == 1 and not _CHINESE.search(letters) else None

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The regular expression."""
        folded = (fold(char) if _is_folded(char) else char for char in self._form)
        return re.compile("".join(folded))

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in `text`, or None."""
        return self.compiled.search(text) if self._may_match(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of the whole of `text`, or None."""
        return self.compiled.fullmatch(text) if self._may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return every match in `text`."""
        return self.compiled.finditer(text) if self._may_match(text) else iter(())

    def sub(self, instead: str, text: str) -> str:
        """Return `text` with `instead` in place of every match."""
        return self.compiled.sub(instead, text) if self._may_match(text) else text

    def _may_match(self, text: str) -> bool:
        return self.script is None or self.script in scripts_of(text)


def read_patterns(forms: Iterable[str]) -> tuple[Pattern, ...]:
    """Return the pattern of each form."""
    return tuple(map(Pattern, forms))


def written_for(patterns: tuple[Pattern, ...], text: str) -> tuple[Pattern, ...]:
    """Return those of `patterns` that need no letters but those of the scripts of `text`."""
    return _needing(patterns, scripts_of(text))


def any_found(patterns: tuple[Pattern, ...], text: str) -> bool:
    """Tell whether one of `patterns` occurs in `text`."""
    return any(pattern.search(text) for pattern in written_for(patterns, text))


@lru_cache(maxsize=4096)
def _needing(patterns: tuple[Pattern, ...], scripts: frozenset[str]) -> tuple[Pattern, ...]:
    return tuple(p for p in patterns if p.script is None or p.script in scripts)


@lru_cache(maxsize=64)
def scripts_of(text: str) -> frozenset[str]:
    """Return the alphabets that `text` has letters of."""
    return frozenset(name for name, script in _SCRIPTS.items() if script.search(text))


def _is_folded(char: str) -> bool:
    """Tell letters and signs, as №, from punctuation, which would become an operator."""
    return not char.isascii() and (char.isalpha() or unicodedata.category(char) == "So")
