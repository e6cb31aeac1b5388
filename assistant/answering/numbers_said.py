"""Say a number that is asked for beside what the documents say: how many spoke, how many days.

It is counted in what is quoted, and the sentence that says it cites that.
"""

from collections.abc import Iterable, Sequence

from assistant.messages import message
from assistant.model import DraftCitation, DraftSentence
from assistant.retrieval.extraction import counting_sentence, quotes
from assistant.retrieval.found import Found
from assistant.structure.forms import kind_named, structure_patterns
from assistant.structure.who_counted import (
    Counted,
    how_long_is_asked,
    how_often_is_asked,
    who_is_counted,
)
from assistant.understanding.query import Understood
from assistant.words.countries import states_named
from assistant.words.days import days_spanned
from assistant.words.listed import how_many_listed, listing_sentence
from assistant.words.patterns import readable
from assistant.words.quotations import quotations
from vectorstore.catalogue import Evidence


def number_said(
    understood: Understood, found: Found, units: Sequence[Evidence]
) -> DraftSentence | None:
    """Return a sentence that says the number asked for; None where none is, or none is sure."""
    asked, language = understood.standalone_question, understood.language
    if whom := who_is_counted(asked):
        return _of_listed(units, whom, language)
    if how_long_is_asked(asked):
        return _of_days(units, language)
    if how_often_is_asked(asked) and found.route == "label":
        return _of_times(units, quotations(asked), language)
    of_units = kind_named(readable(asked), structure_patterns())
    if found.route == "semantic" and understood.selection.counting and of_units:
        said = message("count_by_meaning", language, number=str(len(units)))
        return counting_sentence(said, units)
    return None


def _of_listed(units: Sequence[Evidence], whom: Counted, language: str) -> DraftSentence | None:
    """Say how many the units list together; not where two of them list the same State."""
    listing = [_only(quote for quote in quotes(unit) if listing_sentence(quote)) for unit in units]
    listed = [how_many_listed(listing_sentence(quote) or "") for quote in listing]
    known = [one for one in listed if one]
    if len(known) < len(listed) or not _disjoint([states_named(unit.unit.text) for unit in units]):
        return None
    if whom == "states" and any(kind != "states" for kind, _ in known):
        return None
    said = message("count_listed", language, number=str(sum(number for _, number in known)))
    return _citing(said, units, listing)


def _of_days(units: Sequence[Evidence], language: str) -> DraftSentence | None:
    dated = [(u, quote) for u in units for quote in quotes(u) if days_spanned(quote)]
    if len(dated) != 1:
        return None
    unit, quote = dated[0]
    said = message("count_days", language, number=str(days_spanned(quote)))
    return _citing(said, [unit], [quote])


def _of_times(
    units: Sequence[Evidence], words: Sequence[str], language: str
) -> DraftSentence | None:
    if len(words) != 1:
        return None
    quoted = [(u, quote) for u in units for quote in quotes(u) if words[0] in quote]
    if not quoted:
        return None
    times = str(sum(quote.count(words[0]) for _, quote in quoted))
    said = message("count_times", language, words=words[0], number=times)
    return _citing(said, [unit for unit, _ in quoted], [quote for _, quote in quoted])


def _citing(said: str, units: Sequence[Evidence], quoted: Sequence[str]) -> DraftSentence | None:
    citations = tuple(
        DraftCitation(unit.source.summary.id, unit.unit.label, quote)
        for unit, quote in zip(units, quoted, strict=True)
    )
    return DraftSentence(said, citations) if citations else None


def _only(quotes_told: Iterable[str]) -> str:
    """Return the one there is; nothing for none, or for several."""
    told = list(quotes_told)
    return told[0] if len(told) == 1 else ""


def _disjoint(sets: Sequence[frozenset[str]]) -> bool:
    return sum(map(len, sets)) == len(frozenset().union(*sets))
