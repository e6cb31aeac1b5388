"""One case of what answers questions that were put together and read apart."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.answering.case import Case
from assistant.answering.ranked_together import ranked_together
from assistant.retrieval.covering import place_of
from assistant.retrieval.found import Found
from assistant.structure.enumerating import how_many_told
from assistant.understanding.asked_apart import ask_otherwise, asks_of_meeting, may_be_told
from vectorstore.catalogue import Evidence


def together(whole: Case, cases: Sequence[Case]) -> Case:
    """Return one case of those read apart, or the `whole` where that answers as much."""
    answered = [case for case in cases if case.refused is None and case.found.answering]
    units = _each_once(unit for case in answered for unit in case.found.answering)
    elsewhere = _told_elsewhere(answered) or _refused_whole(whole, cases, answered)
    if len(answered) < 2 or not _adds(whole, units, cases) or not elsewhere:
        return whole
    retrieved = _each_once([*units, *(u for case in answered for u in case.found.evidence)])
    found = Found("facts", ranked_together(answered), retrieved, units)
    unanswered = tuple(case.standalone for case in cases if case not in answered)
    doubtful = all(case.doubtful for case in answered)
    return replace(whole, found=found, refused=None, unanswered=unanswered, doubtful=doubtful)


def _adds(whole: Case, units: Sequence[Evidence], cases: Sequence[Case]) -> bool:
    """Tell whether `units` are more than what answers the whole, and leave out nothing of that.

    What takes something for granted wrongly is corrected whole. Where all is asked of the meeting,
    units of another kind that a search by all of the words has found answer none of it.
    """
    if whole.refused is not None:
        return whole.refused.reason != "false_premise"
    there = set(map(place_of, whole.found.answering))
    is_complete = whole.found.route == "facts" and len(there) > 1
    if whole.found.route == "semantic" and all(map(_is_complete, cases)):
        return True
    if whole.found.route == "semantic" and all(map(_is_told, cases)):
        kinds = {unit.unit.kind for unit in units}
        there = {place_of(unit) for unit in whole.found.answering if unit.unit.kind in kinds}
    elif whole.found.route == "semantic":
        # What a search by all of the words has of the meeting is none of what else is asked.
        told = _told_kinds(cases)
        there = {place_of(unit) for unit in whole.found.answering if unit.unit.kind not in told}
    return not is_complete and there <= set(map(place_of, units))


def _told_kinds(cases: Sequence[Case]) -> set[str]:
    """Return the kinds of the units that tell what is asked of the meeting, and nothing else."""
    told = {u.unit.kind for case in cases if _is_fact(case) for u in case.found.answering}
    return told - {
        u.unit.kind for case in cases if not _is_fact(case) for u in case.found.answering
    }


def _refused_whole(whole: Case, cases: Sequence[Case], answered: Sequence[Case]) -> bool:
    """Tell whether nothing was found for all the words together, and for each question alone.

    Where none of them asks of the meeting, all are answered from units of one kind, unless it is
    said how many things are asked.
    """
    refused = whole.refused is not None and whole.refused.reason == "not_in_documents"
    told = any(may_be_told(case.standalone) for case in cases)
    told = told or how_many_told(whole.standalone) == len(cases)
    kinds = {unit.unit.kind for case in answered for unit in case.found.answering}
    return refused and len(cases) == len(answered) and (told or len(kinds) == 1)


def _told_elsewhere(answered: Sequence[Case]) -> bool:
    """Tell whether what is searched for besides stands elsewhere than what is told of the meeting.

    In what capacity somebody spoke is told where it is told that they did; a count is said of all
    the units together and of no others.
    """
    meeting = {u.unit.kind for case in answered if _is_told(case) for u in case.found.answering}
    of_meeting = any(asks_of_meeting(case.standalone) or _is_fact(case) for case in answered)
    told = of_meeting or bool(meeting & {"paragraph"})
    if len({case.found.route for case in answered}) > 1 and ask_otherwise(
        [case.standalone for case in answered]
    ):
        return not any(case.found.counting for case in answered)
    return (
        told
        and not any(case.found.counting for case in answered)
        and all(
            _is_told(case) or not {unit.unit.kind for unit in case.found.answering} & meeting
            for case in answered
        )
    )


def _is_told(case: Case) -> bool:
    """Tell whether a question asks of the meeting, or names a unit or a section."""
    named = case.understood is not None and bool(case.understood.references)
    return named or case.found.route == "section" or _is_fact(case) or may_be_told(case.standalone)


def _is_complete(case: Case) -> bool:
    """Tell whether a question is answered by all that tells a fact, or that mentions a thing."""
    return _is_fact(case) or (case.found.route == "list" and case.refused is None)


def _is_fact(case: Case) -> bool:
    return case.found.route == "facts"


def _each_once(units: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple({place_of(unit): unit for unit in units}.values())
