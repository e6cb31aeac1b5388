"""Find what a question asks of a meeting: when and where it was, and who took part."""

from assistant.answerability.details import certainly_missing
from assistant.retrieval.participation import Participation
from assistant.retrieval.ranking import cited_unit
from assistant.retrieval.translated import WithExtras
from assistant.retrieval.what_was_said import what_was_said
from assistant.structure.clauses import asking_clauses, parts
from assistant.structure.facts import details_told, giving
from assistant.structure.selection import Selection
from assistant.structure.session_facts import facts_given
from assistant.understanding.query import Understood
from assistant.words.countries import states_named
from assistant.words.framing import content_words
from vectorstore.catalogue import AllUnits, Evidence


def is_told_nowhere(understood: Understood, units: AllUnits) -> bool:
    """Tell whether a fact of a session is asked for, and nothing else, that no unit gives."""
    return facts_given(understood.standalone_question, units).nowhere


def _of_session(understood: Understood, units: AllUnits) -> tuple[Evidence, ...]:
    """Return the units that give the facts of a session asked for, of those not told before."""
    given = facts_given(understood.standalone_question, units).units
    return tuple(unit for unit in given if cited_unit(unit) not in understood.resolved.without)


def facts_of_meeting(
    understood: Understood,
    selection: Selection,
    units: AllUnits,
    with_extras: WithExtras,
) -> tuple[Evidence, ...]:
    """Return the units that tell when and where a meeting was, or who took part.

    None where another thing is asked along, or a detail that no unit has.
    """
    if given := _of_session(understood, units):
        return given
    if is_told_nowhere(understood, units):
        return ()
    if understood.takes_for_granted or (selection.counting and selection.kind):
        return ()
    question = understood.standalone_question
    # 在哪几项议程下发言 asks for several items, and one thing.
    least = 2 if selection.several and len(asking_clauses(question)) > 1 else 1
    found = giving(question, units, least=least)
    participation = Participation(understood)
    # 澳大利亚和新西兰都发言了吗 names several States, and asks one thing.
    states = len(states_named(question, understood.language))
    alone = (
        participation.leaves_out
        or not selection.several
        or selection.things in range(1, states + 1)
        or participation.is_all_asked
        # А кто выступал and 还有谁发言 begin as if they went on, and ask one thing.
        or sum(bool(content_words(part)) for part in parts(question)) == 1
    )
    if not found and alone:
        found = what_was_said(question, understood.language, units)
    if not found and participation.asked and alone:
        found = participation.units(units(), with_extras)
    # Who else spoke asks for others than those told before.
    found = tuple(unit for unit in found if cited_unit(unit) not in understood.resolved.without)
    told = details_told(question)
    return () if found and certainly_missing(question, found, told=told) else found
