"""Find the paragraphs of a report that give the facts of a session that a question asks for.

A fact is given where the paragraph's own words say it; of several, by the one whose section is
called so. What is asked of another session than the one reported on, a paragraph gives that names
it: who chairs the next one is not told by who chaired this one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.structure.session_kinds import HELD, Patterns, fact_named
from assistant.structure.session_questions import Asked, facts_asked
from assistant.structure.which_session import THIS, Reported, reported
from assistant.words.patterns import any_found, readable
from ingestion import TITLE
from vectorstore.catalogue import AllUnits, Evidence
from vectorstore.tokenisation import words

_Read = tuple[Evidence, str]
"""A unit and its readable text."""
_TWO = 2
_PARAGRAPH = "paragraph"
_PERSON = re.compile(r"先生|女士|\b(?:mr|ms|mrs|mme|sr|sra|dr)\b\.?|г-н|г-жа|السيد|\(")
_BY_PERSON = {"who", "name", "country"}


@dataclass(frozen=True, slots=True)
class Given:
    """What gives the facts that a question asks for."""

    units: tuple[Evidence, ...] = ()
    nowhere: bool = False
    """Whether a fact is asked for that no unit gives."""


def facts_given(question: str, units: AllUnits) -> Given:
    """Return the units that give every fact asked for; nothing where one is not found."""
    asked = facts_asked(question)
    if not asked:
        return Given()
    there = [(unit, readable(unit.unit.text)) for unit in units()]
    session = reported(text for unit, text in there if unit.unit.kind == TITLE)
    numbered = [(unit, text) for unit, text in there if unit.unit.number]
    # What is recommended is no account of what there was.
    numbered = [one for one in numbered if one[0].unit.kind == _PARAGRAPH] or numbered
    given = [_all_giving(one, numbered, session) for one in asked]
    found = [_chosen(one, some, session, there) for one, some in zip(asked, given, strict=True)]
    if all(found):
        named = [
            _named(one, some, numbered, session, there)
            for one, some in zip(asked, found, strict=True)
        ]
        return Given(tuple({id(unit): unit for some in named for unit, _ in some}.values()))
    one = asked[0]
    particular = session.relation_of(one.session) != THIS or one.by & set(one.fact.needs)
    return Given(nowhere=len(asked) == 1 and not given[0] and bool(particular))


def _all_giving(asked: Asked, units: Sequence[_Read], session: Reported) -> list[_Read]:
    """Return every unit that gives a fact of the session asked about."""
    fact, relation = asked.fact, session.relation_of(asked.session)
    tiers = [_having(forms, asked, units) for forms in (fact.given, fact.given_else)]
    for given in tiers:
        if told := [(unit, text) for unit, text in given if session.is_told(text, asked.session)]:
            return told
    return next(filter(None, tiers), []) if relation == THIS and fact.name != HELD else []


def _having(forms: Patterns, asked: Asked, units: Sequence[_Read]) -> list[_Read]:
    """Return the units that have one of `forms`, and what they need as well for what asks."""
    needs = [patterns for by, patterns in asked.fact.needs.items() if by in asked.by]
    return [
        (unit, text)
        for unit, text in units
        if any_found(forms, text) and all(any_found(needed, text) for needed in needs)
    ]


def _chosen(
    asked: Asked, given: Sequence[_Read], session: Reported, there: Sequence[_Read]
) -> list[_Read]:
    """Return the unit that its section tells, or else the title of the report; none if none does.

    Where several may give a fact, those that no section tells are all meant.
    """
    fact = asked.fact
    if len(given) < _TWO:
        return list(given)
    headed = [(u, text) for u, text in given if any_found(fact.heading, _heading(u))] or given
    of_this = session.relation_of(asked.session) == THIS
    if len(headed) > 1 and of_this:
        headed = [(u, text) for u, text in headed if session.is_named(text)] or headed
    if len(headed) > 1 and fact.name == HELD:
        titles = " ".join(text for unit, text in there if unit.unit.kind == TITLE)
        titled = set(words(titles))
        shared = [len(titled.intersection(words(text))) for _, text in headed]
        headed = [pair for pair, many in zip(headed, shared, strict=True) if many == max(shared)]
    return list(headed) if len(headed) == 1 or fact.several else []


def _named(
    asked: Asked,
    found: list[_Read],
    units: Sequence[_Read],
    session: Reported,
    there: Sequence[_Read],
) -> list[_Read]:
    """Return units with what names those whom they tell by their offices alone."""
    unnamed = not any(_PERSON.search(text) for _, text in found)
    if not (asked.fact.named_by and unnamed and asked.by & _BY_PERSON):
        return found
    officers = Asked(fact_named(asked.fact.named_by), asked.by)
    return found + _chosen(officers, _all_giving(officers, units, session), session, there)


def _heading(unit: Evidence) -> str:
    return readable(" ".join(unit.unit.section[-1:]))
