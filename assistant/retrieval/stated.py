"""Find the units that a list asks for by what they state, and not by words they have."""

from collections.abc import Iterable, Sequence

from assistant.retrieval.addressing import addressed_to, addressee_asked
from assistant.structure.measuring import measure_asked, stating
from assistant.structure.selection import Selection
from assistant.understanding.query import Understood
from vectorstore.catalogue import Evidence


def stated(
    understood: Understood, selection: Selection, units: Iterable[Evidence]
) -> Sequence[Evidence]:
    """Return the units that state an amount of the kind asked for, or turn to whom it names."""
    question = understood.standalone_question
    measure, who = measure_asked(question), addressee_asked(question)
    if selection.unmentioned or (measure is None and who is None):
        return ()
    there = list(units)
    if any(unit.unit.kind == selection.kind for unit in there):
        there = [unit for unit in there if unit.unit.kind == selection.kind]
    return stating(measure, there) if measure else addressed_to(who or "", there)
