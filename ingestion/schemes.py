"""Numbering schemes, read from `schemes.toml`: how units and headings are numbered in print."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from ingestion.kinds import heading_entries, scheme_entries
from ingestion.numerals import ARABIC, FIRST, HAN, LETTERED, ROMAN, parse_number
from ingestion.spelt import words_for_numbers

# Marks of direction and joining, which word processors leave around Arabic text above all.
_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
# Signs of plain-text mark-up that may surround a heading without being part of it.
_DECORATION = rf"[#>*_•【［\[\s{_INVISIBLE}-]*"


@dataclass(frozen=True)
class UnitScheme:
    """How one kind of unit is numbered."""

    kind: str
    bare: bool
    """True where the label is a number alone and the text follows on its line."""
    everyday: bool
    """True where a reference counts only in documents that have such units."""
    over: bool
    """True where such a line is a heading if units of another kind stand under it."""
    printed: str
    """How the label is printed, as in `schemes.toml`."""
    referred: tuple[str, ...]
    """How running text refers to such a unit, as in `schemes.toml`."""
    flags: int

    @property
    def spelt(self) -> bool:
        """Whether every reference has letters of an alphabet: only these have a case."""
        return bool(self.flags & re.IGNORECASE) and not self.bare

    @cached_property
    def heading(self) -> re.Pattern[str]:
        """Groups `label`, `number`, perhaps `inserted`, and `rest`, over a whole line."""
        label = _expand(self.printed, "number")
        whole = rf"{_DECORATION}(?P<label>{label})[{_INVISIBLE}]*(?P<rest>.*)"
        return re.compile(whole, self.flags)

    @cached_property
    def references(self) -> tuple[re.Pattern[str], ...]:
        """Group `number`, perhaps `inserted`; how running text refers to such a unit."""
        return tuple(re.compile(_expand(form, "number"), self.flags) for form in self.referred)


@dataclass(frozen=True)
class HeadingScheme:
    """How chapters or sections are numbered."""

    level: int
    """Lower stands further out."""
    lettered: bool
    """True where headings are lettered (A., B.) rather than numbered."""
    titled: bool
    """True where the number alone is no heading: a title must follow."""
    itemised: bool
    """Whether the items of a list look the same; then a line that runs on is one of them."""
    form: str
    """How the mark is written, as in `schemes.toml`."""
    flags: int
    marks: tuple[str, ...] = ()
    """The words that number such headings, in order; none where numerals or letters do."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Groups `mark`, `ordinal` and `rest`, over a whole line; no question needs it."""
        form = self.form.replace("{mark}", f"(?P<ordinal>{'|'.join(self.marks)})")
        mark = _expand(form, "ordinal")
        return re.compile(rf"{_DECORATION}(?P<mark>{mark})(?P<rest>.*)", self.flags)


@dataclass(frozen=True, slots=True)
class Schemes:
    """Every scheme known, in order of preference."""

    units: tuple[UnitScheme, ...]
    headings: tuple[HeadingScheme, ...]
    otherwise: tuple[UnitScheme, ...]
    """How units may be numbered where none of `units` numbers any."""
    names: dict[str, dict[str, str]]
    kinds: dict[str, dict[str, Any]]
    """What the units of each kind are called, as in `schemes.toml`."""

    def is_everyday(self, kind: str) -> bool:
        """Tell whether a reference of `kind` counts only in documents that have such units."""
        return any(scheme.everyday for scheme in self.units if scheme.kind == kind)

    def name(self, kind: str, language: str, number: str = "") -> str:
        """Return what a unit of `kind` without a printed label is called in `language`."""
        names = self.names[kind]
        template = names.get(language) or names.get(language.partition("-")[0]) or names["en"]
        return template.format(number=number)


@cache
def load_schemes() -> Schemes:
    """Read the numbering schemes that ship with the package."""
    raw = tomllib.loads(files("ingestion").joinpath("schemes.toml").read_text("utf-8"))
    kinds = raw["kinds"]
    own = {entry["kind"] for entry in raw["unit"]}
    named = {kind: words for kind, words in kinds.items() if kind not in own}
    units, headings = scheme_entries(named), heading_entries(named)
    return Schemes(
        units=tuple(_unit_scheme(entry) for entry in (*raw["unit"], *units)),
        otherwise=tuple(_unit_scheme({"reference": (), **entry}) for entry in raw["otherwise"]),
        headings=tuple(_heading_scheme(entry) for entry in (*raw["heading"], *headings)),
        names=raw["names"],
        kinds=kinds,
    )


def matched_number(match: re.Match[str]) -> str | None:
    """Return the number of a matched label in plain digits: `120.1` for 第一百二十条之一."""
    number = parse_number(match["number"])
    inserted = match.groupdict().get("inserted")
    if not number or not inserted:
        return number
    after = parse_number(inserted)
    return f"{number}.{after}" if after else None


def _unit_scheme(entry: dict[str, Any]) -> UnitScheme:
    return UnitScheme(
        kind=entry["kind"],
        bare=entry.get("bare", False),
        everyday=entry.get("everyday", False),
        over=entry.get("over", False),
        printed=entry["heading"],
        referred=tuple(entry["reference"]),
        flags=re.IGNORECASE if entry.get("ignore_case") else 0,
    )


def _heading_scheme(entry: dict[str, Any]) -> HeadingScheme:
    return HeadingScheme(
        level=entry["level"],
        lettered=entry.get("lettered", False),
        titled=entry.get("titled", False),
        itemised=entry.get("itemised", False),
        form=entry["pattern"],
        marks=tuple(entry.get("marks", ())),
        flags=re.IGNORECASE if entry.get("ignore_case") else 0,
    )


@cache
def _notations() -> dict[str, str]:
    """Return the regular expressions of the numeral notations, by their names in patterns."""
    return {
        "{number}": f"{ARABIC}|{HAN}",
        "{arabic}": ARABIC,
        "{lettered}": LETTERED,
        "{first}": f"{FIRST}|{ARABIC}",
        "{han}": HAN,
        "{roman}": ROMAN,
        "{any}": f"{ARABIC}|{ROMAN}",
        # Recommendation I is as a rule one that I made.
        "{numeral}": f"{ARABIC}|(?-i:[IVXL]{{2,7}}|[VX])",
        "{letter}": "[A-ZА-Я]",
        "{worded}": "|".join(map(re.escape, words_for_numbers())),
    }


def _expand(pattern: str, group: str) -> str:
    """Put the numeral notations in for their names, each as the named group."""
    for name, notation in _notations().items():
        # Atomic: part of a numeral is not a numeral.
        pattern = pattern.replace(name, f"(?P<{group}>(?>{notation}))")
    return pattern.replace("{inserted}", f"(?P<inserted>(?>{HAN}))")
