"""Find the units that name States, those of a region, treaties, persons, or bodies.

哪些段落里有国家的名字 has no word of the units meant. How it is asked is data (`named_kinds.toml`);
States are told by their names (`countries.py`), the others by what such a name looks like.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from assistant.retrieval.selecting import select
from assistant.structure.forms import structure_patterns
from assistant.structure.selection import Selection
from assistant.structure.subjects import is_denied, quoted
from assistant.structure.taking_part import GROUPS, is_of_group, kinds
from assistant.understanding.query import Understood
from assistant.words.countries import regions_of, states_named
from assistant.words.framing import content_words
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable
from assistant.words.quotations import quotations
from vectorstore.catalogue import AllUnits, Evidence

_STATE, _RECOMMENDATION = "state", "recommendation"
_BODY = "body"
_KINDS = (_STATE, "instrument", "person", _BODY)
_TAKING_PART = ("spoke", "attended")
_BLANKS = re.compile(r"\s+")
_FIRST = re.compile(r"^\W*\w")
_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
_CLAUSE = re.compile(r"[,，。；;?？!！:：]+")
_LONGEST = 200
"""Characters; a longer question asks more."""


@dataclass(frozen=True, slots=True)
class NamedKind:
    """Names of a kind of which a question asks where they stand."""

    kind: str
    regions: frozenset[str] = frozenset()
    """Of States: those of any of these regions of the world; all where none is told."""
    without: bool = False
    """Whether the units are asked for that have none."""
    did: tuple[str, ...] = ()
    """What such States are asked to have done: spoken, or come."""
    group: str = ""
    """As what they are asked to have done it: as parties, or as observers; "" for either."""


def named_kind_asked(
    question: str, kind: str | None = None, *, in_section: bool = False
) -> NamedKind | None:
    """Return what kind of names `question` asks where they stand, of units of a `kind`.

    `in_section` tells that it names a section as well, whose name is none of what is asked.
    """
    text = readable(question)
    named = _read()
    if len(text) > _LONGEST or any_found(named["asking.other"], text):
        return None
    if of_region := _of_region(text):
        return of_region
    if not any_found(named["asking.which"], text) or _taking_part(text):
        return None
    for name in _KINDS:
        if not any_found(named[f"{name}.asked"], text) or any_found(named[f"{name}.not"], text):
            continue
        if not in_section and _asks_more(name, text):
            return None
        # Which recommendations mention States: nearly all speak of them, and name none.
        if name == _BODY and _names_one(question):
            # 点名提到国际刑警组织 asks for that body, and for no others.
            return None
        by_name = not named[f"{name}.named"] or any_found(named[f"{name}.named"], text)
        if kind != _RECOMMENDATION or by_name:
            return NamedKind(name, without=any_found(named["asking.without"], text))
    return None


def naming(asked: NamedKind, units: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return those of `units` that have a name of the kind, or else none of it."""
    having = [unit for unit in units if _has(asked, unit)]
    if asked.did:
        told = [unit for unit in having if any(_tells(unit, name) for name in asked.did)]
        # Who spoke was there as well; who came is told by either.
        having = told or ([] if asked.did == _TAKING_PART[:1] else having)
        having = [unit for unit in having if is_of_group(asked.group, unit.unit.text)]
    if asked.without:
        return tuple(unit for unit in units if unit not in having)
    return tuple(having)


def named_units(
    understood: Understood, selection: Selection, everything: AllUnits
) -> tuple[Evidence, ...] | None:
    """Return the units that have the names asked for, or have none; None where none are asked.

    Where no unit has a name of a region, the question may still be answered otherwise.
    """
    question = understood.standalone_question
    asked = named_kind_asked(question, selection.kind, in_section=bool(selection.sections))
    if asked is None or understood.references or quoted(question):
        return None
    there = everything()
    if selection.has_conditions or (asked.without and selection.kind):
        there = select(selection, there)
    units = [u for u in there if u.unit.number and selection.kind in (None, u.unit.kind)]
    found = naming(asked, units)
    return None if asked.regions and not found else found


def _asks_more(name: str, text: str) -> bool:
    """Tell whether `text` says more of the names than that they stand somewhere.

    Which countries it names as routes of smugglers is told by no name of a country.
    """
    named = _read()
    text = _without_examples(text)
    for patterns in (named[f"{name}.asked"], named["asking.idle"]):
        for pattern in patterns:
            text = pattern.sub(" ", text)
    rest = content_words(structure_patterns().without_structure(text))
    return any(len(word) > 1 for word in rest.split())


def _without_examples(text: str) -> str:
    """Return `text` without what stands in brackets, and what is quoted only to be left out."""
    text = _BRACKETS.sub(" ", text)
    out = [words for words in quotations(text) if is_denied(words, text, structure_patterns())]
    return "，".join(c for c in _CLAUSE.split(text) if not any(words in c for words in out))


def _names_one(question: str) -> bool:
    """Tell whether a question names a body, and not only to say what is meant or left out."""
    # The capital of Какие организации is that of the question.
    said = _FIRST.sub(lambda first: first.group().lower(), _without_examples(question))
    return any(form.search(_BLANKS.sub(" ", said)) for form in _given(_BODY))


def _taking_part(text: str) -> tuple[str, ...]:
    return tuple(name for name in _TAKING_PART if any_found(kinds()[name][0], text))


def _of_region(text: str) -> NamedKind | None:
    """Return the States of a region of which it is asked whether, or where, they are named."""
    named = _read()
    regions = frozenset(name for name in _regions() if any_found(named[f"regions.{name}"], text))
    if not regions or not any_found(named["regions.of"], text):
        return None
    did = _taking_part(text)
    mentioned = any_found(named["regions.mentioned"], text)
    if not (did or mentioned) or not any_found(named["asking.which"], text):
        return None
    groups = [group for group in GROUPS if is_of_group(group, text)]
    group = groups[0] if len(groups) == 1 else ""
    return NamedKind(_STATE, regions, did=() if mentioned else did, group=group)


def _has(asked: NamedKind, unit: Evidence) -> bool:
    text, language = unit.unit.text, unit.source.summary.language
    if asked.kind != _STATE:
        plain = _BLANKS.sub("" if language.startswith("zh") else " ", text)
        return any(form.search(plain) for form in _given(asked.kind))
    return any(
        not asked.regions or asked.regions & regions_of(state)
        for state in states_named(text, language)
    )


def _tells(unit: Evidence, name: str) -> bool:
    return any_found(kinds()[name][1], readable(unit.unit.text))


@cache
def _regions() -> tuple[str, ...]:
    return tuple(name for name in _raw()["regions"] if name not in ("of", "mentioned"))


@cache
def _given(kind: str) -> tuple[re.Pattern[str], ...]:
    # Names are told by their capitals, so that these are no patterns over folded text.
    return tuple(re.compile(form) for form in _raw()[kind]["given"])


@cache
def _read() -> dict[str, tuple[Pattern, ...]]:
    return {
        f"{table}.{name}": read_patterns(forms)
        for table, entries in _raw().items()
        for name, forms in entries.items()
        if name != "given"
    }


@cache
def _raw() -> dict[str, Any]:
    return read_lists("retrieval/named_kinds")
