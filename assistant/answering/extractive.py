"""Draft an answer without a model: the units that answer, in their own words."""

from collections.abc import Collection, Sequence
from itertools import groupby

from assistant.answering.numbers_said import number_said
from assistant.answering.wording_said import wording_said
from assistant.messages import message
from assistant.model import DraftSentence
from assistant.retrieval.at_places import by_section
from assistant.retrieval.extraction import counting_sentence, draft, in_order
from assistant.retrieval.found import Found
from assistant.structure.forms import structure_patterns
from assistant.structure.who_counted import counts_somebody
from assistant.structure.wording_asked import asks_how_firm
from assistant.understanding.query import Understood
from assistant.words.patterns import readable
from vectorstore.catalogue import Evidence

_FEW = 3
"""Units counted that are quoted as well; of more, the count cites them and no more."""


def extract(
    understood: Understood, found: Found, told: Collection[tuple[str, str]] = ()
) -> tuple[DraftSentence, ...]:
    """Draft the sentences of an answer; units `told`, by document and label, are left out."""
    answering = [u for u in found.answering if (u.source.summary.id, u.unit.label) not in told]
    units = in_order(answering) if found.listing else answering
    content = understood.content if found.route == "semantic" else ()
    if not told and (number := number_said(understood, found, units)):
        return number, *draft(units, content)
    few = len(units) <= _FEW
    one_by_one = not (told or found.counting or found.listing)
    if few and one_by_one and asks_how_firm(understood.standalone_question):
        return *wording_said(units, understood.language), *draft(units, content)
    if not found.counting or (few and counts_somebody(understood.standalone_question)):
        return draft(units, content)
    return _count(understood, found), *(draft(units, content) if few else ())


def _count(understood: Understood, found: Found) -> DraftSentence:
    """Say how many units there are, and of which document and section where there are several."""
    language, units = understood.language, in_order(found.answering)
    documents = [
        (summary, list(own)) for summary, own in groupby(units, key=lambda u: u.source.summary)
    ]
    of_sections = structure_patterns().found(
        "ask.sections", readable(understood.standalone_question)
    )
    sections = sum(bool(path) for _, own in documents for path, _ in by_section(own))
    name = "count_one" if len(units) == 1 else "count"
    name = "count_sections" if of_sections else name
    said = [message(name, language, number=str(len(units)), sections=str(sections))]
    for summary, own in documents:
        if len(documents) > 1:
            title = summary.symbol or summary.id
            said.append(message("count_of", language, document=title, number=str(len(own))))
        said += _by_section(own, language, alone=of_sections)
    return counting_sentence(" ".join(said), found.answering)


def _by_section(units: Sequence[Evidence], language: str, *, alone: bool) -> list[str]:
    """Say how many units of a document stand in each section, so that they add up to all.

    A section that is the only one is told if it is one of those asked for `alone`.
    """
    groups = by_section(units)
    if len(groups) < 2 and not alone:
        return []
    return [
        message("count_in", language, section=path[-1], number=str(len(under)))
        if path
        else message("count_apart", language, number=str(len(under)))
        for path, under in groups
    ]
