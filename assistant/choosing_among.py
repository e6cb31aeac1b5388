"""Choose among the units of the last answer those that a question asks for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.lexicon import Lexicon
from assistant.listing import leaving_out, list_subject
from assistant.mentioning import mentioning
from assistant.ranking import cited_unit
from assistant.selecting import select
from assistant.selection import Selection
from assistant.understanding import Understood, subject_words
from vectorstore.catalogue import Evidence


@dataclass(frozen=True, slots=True)
class Chosen:
    """Some of the units of the last answer."""

    units: tuple[Evidence, ...]
    by_concept: bool = False
    """Whether they speak of what was asked for in other words."""


def some_of(
    understood: Understood,
    selection: Selection,
    everything: Sequence[Evidence],
    lexicon: Callable[[], Lexicon],
) -> Chosen | None:
    """Return those of the units last cited that are asked for; None where nothing tells."""
    places = set(understood.resolved.among)
    units = tuple(unit for unit in everything if cited_unit(unit) in places)
    chosen = select(selection, units) if selection.has_conditions else units
    if selection.not_kind:
        chosen = tuple(unit for unit in chosen if unit.unit.kind != selection.not_kind)
    words = subject_words(understood.standalone_question, selection)
    by_concept, told = False, bool(selection.sections)
    if selection.unmentioned:
        chosen = leaving_out(understood, selection, chosen, lexicon)
    if words:
        about = list_subject(understood, selection, words)
        some, literally = mentioning(about, chosen, lexicon)
        told = told or bool(some)
        narrowed = selection.has_conditions or selection.not_kind
        chosen = some or (chosen if narrowed else ())
        by_concept = bool(some) and not literally
    whole = len(chosen) == len(units)
    # All of a list is some of it only where what is asked for was found in each.
    if not chosen or (whole and not (understood.resolved.narrows and told)):
        return None
    return Chosen(chosen, by_concept)
