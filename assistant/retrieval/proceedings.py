"""Find the paragraphs that tell what befell a unit: who had reservations about it, why it fell.

The unit does not say so itself; a paragraph that names it by its number may. Where none does,
nothing befell it of which the report tells. How that is asked and told is data
(`proceedings.toml`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.structure.befalling import befalling
from assistant.structure.forms import structure_patterns
from assistant.structure.naming import units_named
from assistant.structure.selection import Selection
from assistant.understanding.asked_of_unit import MARK
from assistant.understanding.query import Understood
from assistant.words.countries import states_named
from assistant.words.patterns import any_found, readable, written_for
from vectorstore.catalogue import AllUnits, Evidence

_PARAGRAPH = "paragraph"
_BEFORE = re.compile(rf"^\W*{MARK}\s*[:：]")
"""The unit that a turn goes on about: recommendation 12: did anyone object to it?"""


@dataclass(frozen=True, slots=True)
class Proceedings:
    """What is told of units that a question names."""

    units: tuple[Evidence, ...]
    asks_besides: bool
    """Whether the question asks for the units themselves as well."""


def proceedings_of(understood: Understood, units: AllUnits) -> Proceedings | None:
    """Return the paragraphs that tell what befell the units named; None where that is not asked."""
    marked = readable(understood.with_labels_as(MARK))
    asked = [one for one in befalling() if any_found(one.asked, marked)]
    if not asked:
        return None
    states = states_named(understood.standalone_question, understood.language)
    asked = [one for one in asked if states or not one.of_state]
    named = {(reference.kind, reference.number) for reference in understood.references}
    if not asked or any(kind == _PARAGRAPH for kind, _ in named):
        return None
    rest = _BEFORE.sub("", marked)
    for one in asked:
        for pattern in written_for(one.asked, rest):
            rest = pattern.sub(" ", rest)
    kinds = frozenset(kind for kind, _ in named)
    telling = tuple(
        unit
        for unit in units()
        if unit.unit.kind not in kinds
        and unit.unit.number
        and any(any_found(one.told, readable(unit.unit.text)) for one in asked)
        and any((ref.kind, ref.number) in named for ref in units_named(unit.unit.text, kinds))
        and (not states or _names(states, unit))
    )
    return Proceedings(telling, MARK in rest)


def befell_placed(
    understood: Understood, selection: Selection, chosen: Sequence[Evidence], units: AllUnits
) -> tuple[Evidence, ...] | None:
    """Return the paragraphs that tell what befell units told by their place: the last fell why?

    None where that is not asked.
    """
    if not selection.places or understood.references or not chosen:
        return None
    marked, patterns = readable(understood.standalone_question), structure_patterns()
    marked = patterns.with_places_as(f" {MARK} ", marked)
    asked = [one for one in befalling() if not one.of_state and any_found(one.asked, marked)]
    named = {(unit.unit.kind, unit.unit.number) for unit in chosen}
    kinds = frozenset(kind for kind, _ in named)
    if not asked or _PARAGRAPH in kinds:
        return None
    return tuple(
        unit
        for unit in units()
        if unit.unit.kind not in kinds
        and any(any_found(one.told, readable(unit.unit.text)) for one in asked)
        and any((ref.kind, ref.number) in named for ref in units_named(unit.unit.text, kinds))
    )


def objections_of(understood: Understood, units: AllUnits) -> tuple[Evidence, ...] | None:
    """Return the paragraphs that tell the objections of a State; None where none are asked for."""
    question = understood.standalone_question
    told = [one.told for one in befalling() if any_found(one.by, readable(question))]
    states = states_named(question, understood.language) if told else frozenset()
    if not states:
        return None
    return tuple(
        unit
        for unit in units()
        if any_found(told[0], readable(unit.unit.text)) and _names(states, unit)
    )


def _names(states: frozenset[str], unit: Evidence) -> bool:
    return bool(states & states_named(unit.unit.text, unit.source.summary.language))
