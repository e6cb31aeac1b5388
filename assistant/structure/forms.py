"""How people ask by structure, read from `forms.toml`."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, written_for
from ingestion.modality import commitment_forms
from ingestion.numerals import ARABIC, HAN, parse_number
from ingestion.spelt import ordinals
from vectorstore.tokenisation import fold

_TELLING = {
    "ask.about",
    "ask.any_of",
    "ask.apart",
    "ask.count_of",
    "ask.counted_too",
    "ask.contrast",
    "ask.instead_of",
    "ask.joined",
    "ask.not_of_kind",
    "ask.not_of_kind_behind",
    "ask.only_kind_before",
    "ask.only_kind_behind",
    "ask.several",
    "ask.things",
    "ask.without_mention",
    "ask.which_units",
    "ask.wording",
    "range.compared",
    "range.comparing",
    "range.exclusive",
    "pick.unwanted",
    "place.of_whole",
    "range.numbered",
    "range.of_places",
    "range.of_others",
    "range.saying",
    "section.behind",
    "section.behind_after",
    "section.described",
    "section.glossed",
    "section.part_of_named",
    "section.one_of_twins",
    "section.told_from",
    "range.from_about",
    "range.to_about",
    "range.so_many_behind",
    "range.so_many_before",
    "range.backwards",
    "section.headed",
    "section.in_front",
    "section.in_front_after",
    "section.not_after",
    "section.not_before",
    "opening.quoted",
}
"""Patterns whose words may tell what a question is about."""
_NEAR_BEFORE, _NEAR_AFTER = 24, 12
# What may stand before a number that tells a unit.
_UNIT = (
    r"(?:(?:建\s*议|第|recommendations?|recs?|paragraphs?|paras?|numbers?|nos?|n[°o]|№|the|"
    r"recommandations?|paragraphes?|recomendaci(?:ón|ones)|párrafos?|l[ae]s?|los|el|"
    r"рекомендаци\w+|рек(?:ом)?|пункт\w*|пп?|абз|p[áa]rrs?|pars?|articles?|artículos?|arts?|стать\w+|"
    r"(?:ال)?توصي\w+|(?:ال)?فقر\w+)\.?\s*)*"
)
RUN_JOINT = (
    r"\s*(?:号|条|项|段)?\s*(?:[、/&+~\-–—]|,(?=\s)|和|跟|与|及|以及|暨|到|至|还有|"
    r"\b(?:and|et|y|e|to|à|a|и|по|до)\b|إلى|حتى|و)\s*" + _UNIT
)
"""What joins the numbers of a list, or the ends of a range within it."""
RANGE = re.compile(r"[~\-–—到至]|\b(?:to|à|a|по|до)\b|إلى|حتى")

_LAST = 20
"""Up to which place people count in words."""


class StructurePatterns:
    """The patterns of `forms.toml`, by table and name."""

    def __init__(self, raw: dict[str, Any]) -> None:
        words = {word: value for table in raw["numbers"].values() for word, value in table.items()}
        self._words: dict[str, int] = {fold(word): value for word, value in words.items()}
        latin = sorted((word for word in self._words if word.isalpha()), key=len, reverse=True)
        # The first is told by patterns of its own.
        self._ordinals = {fold(word): at for word, at in ordinals().items() if 1 < at <= _LAST}
        self._ordinal = "|".join(sorted(self._ordinals, key=len, reverse=True))
        self._form = commitment_forms()
        self.number_form: str = f"{ARABIC}|{HAN}|{'|'.join(map(re.escape, latin))}"
        self._patterns = {
            f"{table}.{name}": tuple(self._read(form) for form in forms)
            for table in (
                "range",
                "place",
                "beside",
                "pick",
                "section",
                "left_out",
                "wording",
                "opening",
                "ask",
                "kinds",
            )
            for name, forms in raw[table].items()
        }
        self._each = re.compile(self.number_form)
        self.kinds: tuple[str, ...] = tuple(raw["kinds"])

    def every(self) -> Iterator[Pattern]:
        """Yield every pattern there is."""
        for patterns in self._patterns.values():
            yield from patterns

    def found(self, name: str, text: str) -> bool:
        """Tell whether one of the patterns occurs in `text`."""
        return any_found(self._patterns[name], text)

    def matches(self, name: str, text: str) -> Iterable[re.Match[str]]:
        """Yield where the patterns occur in `text`."""
        for pattern in written_for(self._patterns[name], text):
            yield from pattern.finditer(text)

    def without(self, name: str, text: str, instead: str = " ") -> str:
        """Return `text` with a space, or `instead`, in place of what the patterns match."""
        for pattern in written_for(self._patterns[name], text):
            text = pattern.sub(instead, text)
        return text

    def with_places_as(self, mark: str, text: str) -> str:
        """Return `text` with `mark` in place of what tells units by their place: the last."""
        for name in self._patterns:
            if name.startswith("place."):
                text = self.without(name, text, instead=mark)
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

    def each_number(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the numbers in digits or words that stand in `text`."""
        return self._each.finditer(text)

    def number(self, printed: str) -> int | None:
        """Return a number in digits or words."""
        for words in (self._words, self._ordinals):
            if (value := words.get(printed)) is not None:
                return value
        number = parse_number(printed)
        return int(number) if number and number.isdecimal() else None

    def _read(self, form: str) -> Pattern:
        number = f"(?:{self.number_form})"
        run = f"(?P<run>{number}(?:{RUN_JOINT}{number})*)"
        filled = form.replace("{run}", run, 1).replace("{unit}", _UNIT)
        filled = filled.replace("{n}", f"(?P<a>{self.number_form})", 1)
        filled = filled.replace("{n}", f"(?P<b>{self.number_form})", 1)
        filled = filled.replace("{ord}", f"(?P<a>{self._ordinal})")
        # les États parties d'Asie have no part D.
        number = r"\d{1,2}(?:\.\d{1,2}){0,3}|[一二三四五六七八九十]{1,3}"
        mark = rf"(?P<mark>[a-zа-я]|[ivxlcdm]{{1,7}}|{number})(?!['’])"
        return Pattern(form, filled.replace("{mark}", mark).replace("{form}", self._form))


def kind_named(text: str, patterns: StructurePatterns) -> str | None:
    """Return the kind of unit that `text` names, or None; of several, not the one it is told from.

    不是建议，是段落 names paragraphs; so does 只要段落, whatever else is named.
    """
    for kind in reversed(patterns.kinds):
        if any(_is_alone(text, m, patterns) for m in patterns.matches(f"kinds.{kind}", text)):
            return kind
    for kind in reversed(patterns.kinds):
        if any(not _is_denied(text, m, patterns) for m in patterns.matches(f"kinds.{kind}", text)):
            return kind
    return None


def _is_alone(text: str, match: re.Match[str], patterns: StructurePatterns) -> bool:
    """Tell whether the kind named by `match` is said to be the only one that is meant."""
    before, behind = text[: match.start()], text[match.end() :]
    return patterns.found("ask.only_kind_before", before) or patterns.found(
        "ask.only_kind_behind", behind
    )


def names_usual(question: str) -> bool:
    """Tell whether `question` names recommendations, and does not only count them, as 几条 does."""
    matches = structure_patterns().matches("kinds.recommendation", fold(question))
    return any(len(match.group()) > 1 for match in matches)


def _is_denied(text: str, match: re.Match[str], patterns: StructurePatterns) -> bool:
    """Tell whether the kind named by `match` is said not to be meant."""
    before, behind = text[: match.start()], text[match.end() :]
    return patterns.found("ask.not_of_kind", before) or patterns.found(
        "ask.not_of_kind_behind", behind
    )


def kind_beside(text: str, start: int, end: int, patterns: StructurePatterns) -> str | None:
    """Return the kind of unit named within a stretch of `text` or nearest to it, or None."""
    nearest: tuple[int, str] | None = None
    for kind in reversed(patterns.kinds):
        for match in patterns.matches(f"kinds.{kind}", text):
            before, after = start - match.end(), match.start() - end
            if before > _NEAR_BEFORE or after > _NEAR_AFTER:
                continue
            distance = max(0, before, after)
            if nearest is None or distance < nearest[0]:
                nearest = distance, kind
    return nearest[1] if nearest else None


def kind_excluded(text: str, patterns: StructurePatterns) -> str | None:
    """Return the kind of unit of which `text` says that it is not meant, or None."""
    for kind in patterns.kinds:
        for match in patterns.matches(f"kinds.{kind}", text):
            if _is_denied(text, match, patterns):
                return kind
    return None


@cache
def structure_patterns() -> StructurePatterns:
    """Read the patterns that ship with the package."""
    return StructurePatterns(read_lists("structure/forms"))
