"""Find the paragraphs that tell what befell a unit: who had reservations about it, why it fell.

The unit does not say so itself; a paragraph that names it by its number may. Where none does,
nothing befell it of which the report tells. How that is asked and told is data
(`proceedings.toml`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from assistant.structure.naming import units_named
from assistant.understanding.asked_of_unit import MARK
from assistant.understanding.query import Understood
from assistant.words.countries import states_named
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable, written_for
from vectorstore.catalogue import Evidence

_PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class _Befalling:
    asked: tuple[Pattern, ...]
    told: tuple[Pattern, ...]
    by: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Proceedings:
    """What is told of units that a question names."""

    units: tuple[Evidence, ...]
    asks_besides: bool
    """Whether the question asks for the units themselves as well."""


def proceedings_of(understood: Understood, units: Sequence[Evidence]) -> Proceedings | None:
    """Return the paragraphs that tell what befell the units named; None where that is not asked."""
    marked = readable(understood.with_labels_as(MARK))
    asked = [one for one in _befalling() if any_found(one.asked, marked)]
    named = {(reference.kind, reference.number) for reference in understood.references}
    if not asked or any(kind == _PARAGRAPH for kind, _ in named):
        return None
    rest = marked
    for one in asked:
        for pattern in written_for(one.asked, rest):
            rest = pattern.sub(" ", rest)
    kinds = frozenset(kind for kind, _ in named)
    telling = tuple(
        unit
        for unit in units
        if unit.unit.kind not in kinds
        and unit.unit.number
        and any(any_found(one.told, readable(unit.unit.text)) for one in asked)
        and any((ref.kind, ref.number) in named for ref in units_named(unit.unit.text, kinds))
    )
    return Proceedings(telling, MARK in rest)


def raised_nothing(understood: Understood, units: Sequence[Evidence]) -> bool:
    """Tell whether objections of a State are asked for of which no unit tells any."""
    question = understood.standalone_question
    told = [one.told for one in _befalling() if any_found(one.by, readable(question))]
    states = states_named(question, understood.language) if told else ()
    return bool(states) and not any(
        any_found(told[0], readable(unit.unit.text))
        and set(states).intersection(states_named(unit.unit.text, unit.source.summary.language))
        for unit in units
    )


@cache
def _befalling() -> tuple[_Befalling, ...]:
    raw = read_lists("structure/proceedings")["befell"]
    return tuple(
        _Befalling(
            read_patterns(kind["asked"]),
            read_patterns(kind["told"]),
            read_patterns(kind.get("by", ())),
        )
        for kind in raw.values()
    )
