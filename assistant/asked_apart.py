"""Questions put together that ask apart: when was it held, and what does recommendation 9 say?

What a meeting's report tells of it stands in several places, so that one search finds one of them.
Each question is read by itself, and what answers them stands in the order they were asked in.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.case import Case
from assistant.clauses import parts
from assistant.facts import asks_fact
from assistant.found import Found
from assistant.framing import content_words
from assistant.naming import units_named
from assistant.patterns import readable
from assistant.structure import structure_patterns
from assistant.taking_part import asks_for_everybody, asks_of_somebody, asks_who_spoke
from assistant.understanding import Understood
from ingestion import Passage
from vectorstore.catalogue import Evidence, Overview
from vectorstore.query import ScoredPassage, ranked

_MOST = 4
"""Questions; who puts more together tells a story."""
_WHO = re.compile(r"谁|何人|哪位|\b(?:who|qui|quién(?:es)?|кто)\b|^\W*من\s")
_LEANS = re.compile(
    r"[它他她]|\b(?:they|he|she|ils?|elles?|ellos|ellas|они|он|она)\b|(?<!\w)(?:هو|هي|هم)\b"
)
_SENTENCE = re.compile(r"(?<=[?？؟；;。\n])")


def asked_apart(understood: Understood, loaded: Overview) -> tuple[str, ...]:
    """Return the questions put together in one, where one of several asks of a meeting.

    Each must stand on its own; nothing is returned where one may lean on another, or where units
    of a kind are asked for.
    """
    if understood.selection.kind and not understood.references:
        return ()
    text = understood.standalone_question
    found = [part for said in _SENTENCE.split(text) for part in parts(said)]
    if not 1 < len(found) <= _MOST or not any(map(asks_of_meeting, found)):
        return ()
    return tuple(found) if all(_stands_alone(part, loaded) for part in found) else ()


def asks_of_meeting(text: str) -> bool:
    """Tell whether a question asks when or where a meeting was, or who took part in it."""
    asked = asks_for_everybody(text) or asks_of_somebody(text) or asks_who_spoke(text)
    return asked or asks_fact(text)


def together(whole: Case, cases: Sequence[Case]) -> Case:
    """Return one case of those read apart; what only one of them answers stays the `whole`."""
    answered = [case for case in cases if case.refused is None and case.found.answering]
    if len(answered) < 2 or any(case.found.counting for case in answered):
        return whole
    units = _each_once(unit for case in answered for unit in case.found.answering)
    retrieved = _each_once([*units, *(u for case in answered for u in case.found.evidence)])
    found = Found("facts", _ranking(answered), retrieved, units)
    unanswered = tuple(case.standalone for case in cases if case not in answered)
    return replace(whole, found=found, refused=None, unanswered=unanswered)


def _stands_alone(part: str, loaded: Overview) -> bool:
    text = readable(part)
    if _LEANS.search(text) or not (
        structure_patterns().found("ask.asking", text) or asks_fact(part)
    ):
        return False
    if asks_of_meeting(part) or units_named(part, loaded.kinds):
        return True
    # In which city leans on the meeting asked about before; who presided does not.
    return bool(_WHO.search(text) and content_words(part))


def _ranking(cases: Sequence[Case]) -> Sequence[ScoredPassage]:
    """Return the passages of the units that answer, question by question."""
    passages = {
        scored.passage.id: scored.passage
        for case in cases
        for scored in case.found.ranking
        if any(_is_of(scored.passage, unit) for unit in case.found.answering)
    }
    scores = ((passage, 1 / at) for at, passage in enumerate(passages.values(), 1))
    return ranked(scores, "structure", len(passages))


def _is_of(passage: Passage, unit: Evidence) -> bool:
    return (passage.document_id, passage.unit) == (unit.source.summary.id, unit.position)


def _each_once(units: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple({(unit.source.summary.id, unit.position): unit for unit in units}.values())
