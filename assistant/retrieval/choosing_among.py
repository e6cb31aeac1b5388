"""Choose among the units of the last answer those that a question asks for, or does not drop."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.retrieval.extraction import ENOUGH
from assistant.retrieval.in_each_language import Mentions, mentioned
from assistant.retrieval.listing import leaving_out, list_subject
from assistant.retrieval.mentioning import Subject, mentioning
from assistant.retrieval.ranking import Ranker, cited_unit
from assistant.retrieval.selecting import select
from assistant.retrieval.translated import WithExtras, saying
from assistant.retrieval.wanted import likeliest
from assistant.structure.reading_selection import read_selection
from assistant.structure.section_marks import Path
from assistant.structure.selection import Selection
from assistant.understanding.query import Understood, subject_words, unmentioned_words
from assistant.words.framing import content_words
from assistant.words.lexicon import Lexicon
from ingestion.modality import firm_commitments
from vectorstore.catalogue import Evidence
from vectorstore.query import Query

_TELLS = 1.0
"""Strength from which on one unit of a list may be told from the others."""
_APART = 1.5
"""How many times stronger it then is than the next of them."""


def some_of(
    understood: Understood,
    selection: Selection,
    everything: Sequence[Evidence],
    lexicon: Callable[[], Lexicon],
    ranker: Ranker,
    with_extras: WithExtras,
) -> Mentions | None:
    """Return those of the units last cited that are asked for; None where nothing tells.

    `with_extras` loads what was translated of units.
    """
    places = set(understood.resolved.among)
    units = tuple(unit for unit in everything if cited_unit(unit) in places)
    if understood.resolved.dropping:
        return _kept(understood, units, everything, lexicon, ranker)
    chosen = select(selection, units) if selection.has_conditions else units
    if selection.not_kind:
        chosen = tuple(unit for unit in chosen if unit.unit.kind != selection.not_kind)
    words = subject_words(understood.standalone_question, selection)
    in_other_words, told = False, bool(selection.sections)
    if selection.unmentioned:
        chosen = leaving_out(understood, selection, chosen, lexicon)
    if words:
        about = list_subject(understood, selection, words)
        found = mentioned(about, chosen, lexicon, with_extras, in_translations=False)
        some, in_other_words = found.units, found.in_other_words
        if not some and understood.resolved.narrows:
            some = saying(words, understood.language, with_extras(chosen))
        told = told or bool(some)
        narrowed = selection.has_conditions or selection.not_kind
        chosen = some or (chosen if narrowed else ())
    whole = len(chosen) == len(units)
    # All of a list is some of it only where what is asked for was found in each.
    if not chosen or (whole and not (understood.resolved.narrows and told)):
        return None
    if len(chosen) > 1 and understood.resolved.single:
        chosen = likeliest(understood, chosen, everything, ranker) or chosen
    return Mentions(tuple(chosen), in_other_words=in_other_words)


def _kept(
    understood: Understood,
    units: Sequence[Evidence],
    everything: Sequence[Evidence],
    lexicon: Callable[[], Lexicon],
    ranker: Ranker,
) -> Mentions | None:
    """Return the units without those that the question drops; None where nothing tells which."""
    what = understood.resolved.dropping
    selection = read_selection(what, _sections(everything))
    words = unmentioned_words(what)
    out: Sequence[Evidence] = ()
    if understood.selection.wording:
        # 去掉只是鼓励的: how they are worded tells which.
        out = _so_worded(understood.selection.wording, units)
    elif selection.has_conditions:
        out = select(replace(selection, kind=None), units)
    elif words:
        about = Subject(words, what, understood.language, both=True)
        out, _ = mentioning(about, units, lexicon)
        out = out if 0 < len(out) < len(units) else _best(what, units, understood, ranker)
    elif selection.kind:
        out = tuple(unit for unit in units if unit.unit.kind == selection.kind)
    kept = tuple(unit for unit in units if unit not in out)
    return Mentions(kept) if out and kept else None


def _so_worded(wording: tuple[str, ...], units: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return the units so worded; of what only encourages, those that commit to nothing firmer."""
    worded = select(Selection(wording=wording), units)
    firm = set(firm_commitments())
    if firm & set(wording):
        return worded
    return [unit for unit in worded if not firm & set(unit.unit.modality)] or worded


def _best(
    what: str, units: Sequence[Evidence], understood: Understood, ranker: Ranker
) -> tuple[Evidence, ...]:
    """Return the one of the units that is most about `what`, if it clearly is about it."""
    query = Query(content_words(what), documents=understood.query.documents)
    candidates = ranker.rank(query, len(units) + 1)
    places = {cited_unit(unit) for unit in units}
    ranked = zip(candidates.evidence, candidates.strength, strict=True)
    told = [pair for pair in ranked if cited_unit(pair[0]) in places][:2]
    next_best = told[1][1] if len(told) > 1 else 0.0
    if not told or told[0][1] < max(_TELLS, min(ENOUGH, _APART * next_best)):
        return ()
    return tuple(unit for unit in units if cited_unit(unit) == cited_unit(told[0][0]))


def _sections(units: Sequence[Evidence]) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(unit.unit.section for unit in units if unit.unit.section))
