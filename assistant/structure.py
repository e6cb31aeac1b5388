"""How people ask by structure, read from `structure.toml`."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from assistant.patterns import Pattern, written_for
from ingestion.modality import commitment_forms
from ingestion.numerals import ARABIC, HAN, parse_number
from vectorstore.tokenisation import fold

_TELLING = {
    "ask.any_of",
    "ask.apart",
    "ask.counted_too",
    "ask.contrast",
    "ask.instead_of",
    "ask.joined",
    "ask.not_of_kind",
    "ask.several",
    "ask.things",
    "ask.without_mention",
    "ask.wording",
    "range.exclusive",
    "section.described",
    "section.headed",
    "section.not_after",
    "section.not_before",
}
"""Patterns whose words may tell what a question is about."""


class StructurePatterns:
    """The patterns of `structure.toml`, by table and name."""

    def __init__(self, raw: dict[str, Any]) -> None:
        words = {word: value for table in raw["numbers"].values() for word, value in table.items()}
        self._words: dict[str, int] = {fold(word): value for word, value in words.items()}
        latin = sorted((word for word in self._words if word.isalpha()), key=len, reverse=True)
        self._form = commitment_forms()
        self._number = f"{ARABIC}|{HAN}|{'|'.join(map(re.escape, latin))}"
        self._patterns = {
            f"{table}.{name}": tuple(self._read(form) for form in forms)
            for table in (
                "range",
                "place",
                "beside",
                "section",
                "left_out",
                "wording",
                "ask",
                "kinds",
            )
            for name, forms in raw[table].items()
        }
        self.kinds: tuple[str, ...] = tuple(raw["kinds"])

    def every(self) -> Iterator[Pattern]:
        """Yield every pattern there is."""
        for patterns in self._patterns.values():
            yield from patterns

    def found(self, name: str, text: str) -> bool:
        """Tell whether one of the patterns occurs in `text`."""
        return any(pattern.search(text) for pattern in written_for(self._patterns[name], text))

    def matches(self, name: str, text: str) -> Iterable[re.Match[str]]:
        """Yield where the patterns occur in `text`."""
        for pattern in written_for(self._patterns[name], text):
            yield from pattern.finditer(text)

    def without(self, name: str, text: str, instead: str = " ") -> str:
        """Return `text` with a space, or `instead`, in place of what the patterns match."""
        for pattern in written_for(self._patterns[name], text):
            text = pattern.sub(instead, text)
        return text

    def without_kinds(self, text: str) -> str:
        """Return `text` without what units are called."""
        for kind in self.kinds:
            text = self.without(f"kinds.{kind}", text)
        return text

    def without_structure(self, text: str) -> str:
        """Return `text` without what asks for units by place, section, kind or number of them."""
        for name in self._patterns:
            if name not in _TELLING:
                text = self.without(name, text)
        return text

    def number(self, printed: str) -> int | None:
        """Return a number in digits or words."""
        if (value := self._words.get(printed)) is not None:
            return value
        number = parse_number(printed)
        return int(number) if number and number.isdecimal() else None

    def _read(self, form: str) -> Pattern:
        filled = form.replace("{n}", f"(?P<a>{self._number})", 1)
        filled = filled.replace("{n}", f"(?P<b>{self._number})", 1)
        mark = r"(?P<mark>[a-zа-я]|[ivxlcdm]{1,7}|\d{1,2}|[一二三四五六七八九十]{1,3})"
        return Pattern(form, filled.replace("{mark}", mark).replace("{form}", self._form))


def kind_named(text: str, patterns: StructurePatterns) -> str | None:
    """Return the kind of unit that `text` names, or None; of several, not the one it is told from.

    不是建议，是段落 names paragraphs.
    """
    for kind in reversed(patterns.kinds):
        before = [text[: match.start()] for match in patterns.matches(f"kinds.{kind}", text)]
        if any(not patterns.found("ask.not_of_kind", words) for words in before):
            return kind
    return None


def kind_excluded(text: str, patterns: StructurePatterns) -> str | None:
    """Return the kind of unit of which `text` says that it is not meant, or None."""
    for kind in patterns.kinds:
        for match in patterns.matches(f"kinds.{kind}", text):
            if patterns.found("ask.not_of_kind", text[: match.start()]):
                return kind
    return None


@cache
def structure_patterns() -> StructurePatterns:
    """Read the patterns that ship with the package."""
    text = files("assistant").joinpath("structure.toml").read_text("utf-8")
    return StructurePatterns(tomllib.loads(text))
