"""Find the units that a list asks for by what they state, and not by words they have."""

from collections.abc import Iterable, Sequence

from assistant.retrieval.addressing import addressed_to, addressee_asked, not_addressed_to
from assistant.structure.measuring import measure_asked, stating
from assistant.structure.selection import Selection
from assistant.structure.subjects import quoted
from assistant.structure.terms_set import terms_asked
from assistant.understanding.query import Understood
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import everyday_terms, words


def stated(
    understood: Understood, selection: Selection, units: Iterable[Evidence]
) -> Sequence[Evidence]:
    """Return the units that state an amount of the kind asked for, or turn to whom it names.

    So are those that have something done as often as it asks for, or for nothing.
    """
    question = understood.standalone_question
    measure, who = measure_asked(question), addressee_asked(question)
    if selection.unmentioned and not (who and _is_contrast(selection.unmentioned, question)):
        return ()
    there = list(units)
    if any(unit.unit.kind == selection.kind for unit in there):
        there = [unit for unit in there if unit.unit.kind == selection.kind]
    if measure is None and who is None:
        return _on_terms(question, selection, there)
    return stating(measure, there) if measure else addressed_to(who or "", there)


def _is_contrast(unmentioned: str, question: str) -> bool:
    """Tell whether what is not to be mentioned are those whom units are not addressed to."""
    return set(words(unmentioned)) <= set(words(not_addressed_to(question)))


def _on_terms(question: str, selection: Selection, units: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return the units that have something done on the terms asked for.

    Where it says what, those that speak most of that; none where none speaks of it.
    """
    terms = None if quoted(question) else terms_asked(question, selection.subject)
    if terms is None:
        return ()
    setting = [u for u in units if u.unit.number and terms.are_set(u.unit.text)]
    if not terms.about:
        return setting
    about = set(everyday_terms(" ".join(terms.about)))
    shared = [len(about.intersection(everyday_terms(unit.unit.text))) for unit in setting]
    most = max(shared, default=0)
    wanted = range(1 if selection.any_of else most, most + 1) if most else ()
    return [unit for unit, many in zip(setting, shared, strict=True) if many in wanted]
