"""Draft an answer without a model: the units that answer, in their own words."""

from collections.abc import Collection, Sequence
from itertools import groupby

from assistant.extraction import counting_sentence, draft, in_order
from assistant.found import Found
from assistant.messages import message
from assistant.model import DraftSentence
from assistant.selecting import by_section
from assistant.understanding import Understood
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
    sentences = () if found.counting and len(units) > _FEW else draft(units, content)
    return (_count(understood, found), *sentences) if found.counting else sentences


def _count(understood: Understood, found: Found) -> DraftSentence:
    """Say how many units there are, and of which document and section where there are several."""
    language, units = understood.language, in_order(found.answering)
    name = "count_one" if len(units) == 1 else "count"
    said = [message(name, language, number=str(len(units)))]
    documents = [
        (summary, list(own)) for summary, own in groupby(units, key=lambda u: u.source.summary)
    ]
    for summary, own in documents:
        if len(documents) > 1:
            title = summary.symbol or summary.id
            said.append(message("count_of", language, document=title, number=str(len(own))))
        said += _by_section(own, language)
    return counting_sentence(" ".join(said), found.answering)


def _by_section(units: Sequence[Evidence], language: str) -> list[str]:
    """Say how many units of a document stand in each section, so that they add up to all."""
    groups = by_section(units)
    if len(groups) < 2:
        return []
    return [
        message("count_in", language, section=path[-1], number=str(len(under)))
        if path
        else message("count_apart", language, number=str(len(under)))
        for path, under in groups
    ]
