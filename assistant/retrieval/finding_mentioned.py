"""Find the units that mention what a list, a count, or a question for a mention asks for."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.retrieval.addressing import addressee_asked
from assistant.retrieval.asked_of_name import units_naming
from assistant.retrieval.in_each_language import Mentions, mentioned, united, unsearched_for
from assistant.retrieval.listing import (
    leaving_out,
    left_out_subjects,
    list_subject,
    short_subject,
    told_about,
)
from assistant.retrieval.mentioning import none_mentions_all
from assistant.retrieval.occurrence import Occurrence, occurrence_asked, occurring
from assistant.retrieval.said_abroad import Abroad
from assistant.retrieval.selecting import select
from assistant.retrieval.stated import stated
from assistant.retrieval.translated import WithExtras
from assistant.structure.selection import Selection
from assistant.understanding.query import Understood, subject_words
from assistant.words.knowing import base, languages_of
from assistant.words.lexicon import Lexicon
from vectorstore.catalogue import AllUnits, Evidence

Lexica = Callable[[], Lexicon]


def units_mentioning(
    understood: Understood,
    selection: Selection,
    everything: AllUnits,
    lexicon: Lexica,
    with_extras: WithExtras,
    abroad: Abroad | None = None,
) -> Mentions | None:
    """Return every unit that mentions or states what is asked for.

    None where nothing tells which do; none at all where it is told that no unit does.
    """
    if not (selection.lists_units or addressee_asked(understood.standalone_question)):
        return None
    there = everything()
    if kept := stated(understood, selection, there):
        return Mentions(tuple(kept), literally=True)
    if not selection.lists_units:
        return None
    words = subject_words(understood.standalone_question, selection, anywhere=True)
    if not (words or selection.unmentioned):
        words = short_subject(understood, selection, lexicon)
    if not (words or selection.unmentioned) and understood.resolved.focus:
        return None
    kinds = Selection(kind=selection.kind, all_kinds=selection.all_kinds)
    units = select(replace(kinds, left_out=selection.left_out), there)
    if selection.kind is None and words:
        units = tuple(unit for unit in there if unit.unit.text)
    found = Mentions(units, literally=True)
    if words:
        about = list_subject(understood, selection, words)
        # Of two things, each in one of its words, translations tell too few: they are ranked.
        told = not about.any_of and told_about(understood, selection, words, lexicon)
        found = mentioned(about, units, lexicon, with_extras, abroad, in_translations=told)
    if kept := leaving_out(understood, selection, found.units, lexicon):
        out = left_out_subjects(understood, selection) if selection.unmentioned else ()
        besides = Mentions(unsearched=unsearched_for(out, units, lexicon()))
        return united([replace(found, units=kept), besides], units)
    if not words:
        return None
    apart = about.both and none_mentions_all(about, units, lexicon)
    return Mentions() if (found.units and selection.unmentioned) or apart else None


def units_occurring(
    understood: Understood,
    selection: Selection,
    everything: AllUnits,
    lexicon: Lexica,
    with_extras: WithExtras,
) -> Mentions | None:
    """Return every unit that mentions a thing, where only that is asked: as `units_mentioning`.

    So is all that is said of a body by its name alone.
    """
    given = everything, lexicon, with_extras
    there = _where_mentioned(understood, selection, *given)
    return units_naming(understood, selection, *given) if there is None else there


def _where_mentioned(
    understood: Understood,
    selection: Selection,
    everything: AllUnits,
    lexicon: Lexica,
    with_extras: WithExtras,
) -> Mentions | None:
    asked = occurrence_asked(understood.standalone_question, understood.language)
    if asked is None or understood.resolved.focus:
        return None
    units = with_extras([u for u in everything() if selection.kind in (None, u.unit.kind)])
    each = [
        _occurring(asked, [u for u in units if base(u.source.summary.language) == one], lexicon)
        for one in sorted(languages_of(units))
    ]
    found = united(each, units)
    # What cannot be looked for somewhere may stand there.
    return None if found.unsearched and not found.units else found


def _occurring(asked: Occurrence, units: Sequence[Evidence], lexicon: Lexica) -> Mentions:
    found = occurring(asked, units, lexicon)
    if found is None:
        titles = (unit.source.summary.short_title for unit in units)
        return Mentions(unsearched=tuple(dict.fromkeys(titles)))
    return Mentions(found, literally=True)
