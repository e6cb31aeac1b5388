"""Draft an answer without a model: the units that answer, in their own words."""

from collections.abc import Collection

from assistant.extraction import counting_sentence, draft, in_order
from assistant.found import Found
from assistant.messages import message
from assistant.model import DraftSentence
from assistant.patterns import readable
from assistant.selecting import by_section
from assistant.structure import structure_patterns
from assistant.understanding import Understood

_FEW = 3
"""Units counted that are quoted as well; of more, the count cites them and no more."""


def extract(
    understood: Understood, found: Found, told: Collection[tuple[str, str]] = ()
) -> tuple[DraftSentence, ...]:
    """Draft the sentences of an answer; units `told`, by document and label, are left out."""
    answering = [u for u in found.answering if (u.source.summary.id, u.unit.label) not in told]
    units = in_order(answering) if found.listing else answering
    content = understood.content if found.route == "semantic" else ()
    sentences = () if found.counting and len(units) > _FEW else draft(units, content)
    return (_count(understood, found), *sentences) if found.counting else sentences


def _count(understood: Understood, found: Found) -> DraftSentence:
    """Say how many units there are, and by section where they stand in several."""
    language = understood.language
    groups = by_section(found.answering)
    counts = [
        message("count_in", language, section=path[-1], number=str(len(units)))
        for path, units in groups
        if path
    ]
    name = "count_one" if len(found.answering) == 1 else "count"
    total = message(name, language, number=str(len(found.answering)))
    if structure_patterns().found("ask.sections", readable(understood.standalone_question)):
        units, sections = str(len(found.answering)), str(len(counts))
        total = message("count_sections", language, number=units, sections=sections)
        return counting_sentence(" ".join([total, *counts]), found.answering)
    text = " ".join([total, *counts]) if len(groups) > 1 else total
    return counting_sentence(text, found.answering)
