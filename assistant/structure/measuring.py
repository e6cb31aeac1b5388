"""Find the units that state an amount in a unit asked for: hours, days, money, shares, ages.

Which recommendations set a deadline in hours? No unit says "hours" of what it sets, or each says
it in other words: within 48 hours, 二十四小时内. What is asked for, and what a figure looks
like, are data (`measuring.toml`).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable, written_for
from ingestion.numerals import HAN
from ingestion.spelt import cardinals
from vectorstore.catalogue import Evidence

_DIGITS = r"\d+(?:[\s.,]\d+)*"
_FEW_DIGITS = r"\d{1,3}(?!\d)"
"""Of an amount of time; four are those of a year."""
_SPELT = ("en", "fr", "es")
_DIGIT = re.compile(r"\d")
_REMARK = re.compile(r"\s*[（(][^（）()]*[)）]")


@dataclass(frozen=True, slots=True)
class Measure:
    """What kind of amount is asked for, and what a unit that states one has."""

    given: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class _Language:
    asked: tuple[Pattern, ...]
    named: dict[str, Pattern]
    """The units of time, as they are asked for."""
    figures: dict[str, tuple[Pattern, ...]]
    limits: dict[str, tuple[Pattern, ...]]

    def within(self, name: str) -> tuple[Pattern, ...]:
        """Return what a time within which something is to be done looks like, in a unit of it."""
        return self.limits[name][:1]


@dataclass(frozen=True, slots=True)
class _Patterns:
    limit: tuple[Pattern, ...]
    any_limit: tuple[Pattern, ...]
    dated: tuple[Pattern, ...]
    years: tuple[Pattern, ...]
    until: tuple[Pattern, ...]
    until_day: tuple[Pattern, ...]
    amounts: tuple[tuple[tuple[Pattern, ...], tuple[Pattern, ...]], ...]
    times: tuple[_Language, ...]


def measure_asked(question: str) -> Measure | None:
    """Return the kind of amount that a list is asked of, where it is one; None for others.

    A deadline in days is a limit; a supply for 30 days is none. A year until when is a date.
    """
    text = _REMARK.sub("", readable(question))
    patterns = _read()
    if any_found(patterns.dated, text) and not _DIGIT.search(text):
        of_years = any_found(patterns.years, text)
        return Measure(patterns.until if of_years else (*patterns.until, *patterns.until_day))
    names = set(_times_named(text, patterns.times))
    if names:
        limited = any_found(patterns.limit, text)
        tables = [each.limits if limited else each.figures for each in patterns.times]
        return Measure(tuple(p for table in tables for name in names for p in table[name]))
    if any_found(patterns.any_limit, text):
        within = (p for each in patterns.times for name in each.limits for p in each.within(name))
        return Measure((*within, *patterns.until))
    # The age limit of sixteen is one amount, and whoever names it wants no other.
    given = [
        pattern
        for asked, forms in patterns.amounts
        if any_found(asked, text) and not any_found(forms, text)
        for pattern in forms
    ]
    return Measure(tuple(given)) if given else None


def stating(measure: Measure, units: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return the numbered units that state such an amount."""
    return tuple(
        unit
        for unit in units
        if unit.unit.number and any_found(measure.given, readable(unit.unit.text))
    )


def _times_named(text: str, times: Sequence[_Language]) -> Iterable[str]:
    for language in times:
        for pattern in written_for(language.asked, text):
            for match in pattern.finditer(text):
                said = match["units"]
                yield from (name for name, unit in language.named.items() if unit.search(said))


@cache
def _read() -> _Patterns:
    raw = read_lists("structure/measuring")
    amounts = tuple(
        (read_patterns(kind["asked"]), _filled(kind["given"], number=_number(raw, _DIGITS)))
        for kind in raw["amounts"].values()
    )
    number = _number(raw, _FEW_DIGITS)
    times = tuple(_language(table, number) for table in raw["time"].values())
    names = ("asked", "any", "dated", "years", "until", "until_day")
    asked, any_limit, dated, years, until, day = (read_patterns(raw["limit"][of]) for of in names)
    return _Patterns(asked, any_limit, dated, years, until, day, amounts, times)


def _language(table: dict[str, Any], number: str) -> _Language:
    units: dict[str, str] = table["units"]
    one = f"(?:{'|'.join(units.values())})"
    several = f"(?P<units>{one}(?:{table['joint']}{one})*)"
    figures = {name: table["figure"].replace("{unit}", unit) for name, unit in units.items()}
    return _Language(
        asked=_filled(table["frames"], units=several),
        named={name: Pattern(unit) for name, unit in units.items()},
        figures={name: _filled([form], number=number) for name, form in figures.items()},
        limits={
            name: _filled(
                [limit.replace("{figure}", form) for limit in table["limits"]], number=number
            )
            for name, form in figures.items()
        },
    )


def _filled(forms: Iterable[str], **values: str) -> tuple[Pattern, ...]:
    """Return patterns with what stands in them for a name, needing letters of their own alone."""
    filled = []
    for form in forms:
        whole = form
        for name, value in values.items():
            whole = whole.replace(f"{{{name}}}", value)
        filled.append(Pattern(form, whole))
    return tuple(filled)


def _number(raw: dict[str, Any], digits: str) -> str:
    """Return what a number looks like, in digits or in words of any language."""
    words = {word for language in _SPELT for word in cardinals(language)}
    spelt = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return f"(?:{digits}|{HAN}|(?:{spelt})|{'|'.join(raw['numbers'].values())})"
