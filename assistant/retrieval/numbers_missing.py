"""Say which numbers that a question asks for, in a range or beside one, no unit has."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.messages import message
from assistant.structure.ranges import OPEN_END, Numbers
from assistant.structure.selection import Selection
from assistant.understanding.query import Understood
from ingestion.labels import LabelReference
from vectorstore.catalogue import Evidence

_DASH = "–"


@dataclass(frozen=True, slots=True)
class NumbersMissing:
    """Numbers asked for that no unit has, beside others that there are."""

    runs: tuple[tuple[int, int], ...]
    """The first and last of each gapless run."""
    there: tuple[int, int]
    """The first and last that there are."""


def numbers_missing(
    selection: Selection, chosen: Sequence[Evidence], everything: Iterable[Evidence]
) -> NumbersMissing | None:
    """Return the numbers asked for by which there is no unit of the kind `chosen` are of.

    Of a bound alone (from 18 on) no number is asked for, nor of places within a section.
    """
    kinds = {unit.unit.kind for unit in chosen}
    if selection.sections or len(kinds) != 1:
        return None
    own = Numbers(*selection.numbers) if selection.numbers and selection.ends_told else None
    asked = [one for one in (own, *selection.others) if one and 0 < one.last < OPEN_END]
    numbers = (unit.unit.number or "" for unit in everything if unit.unit.kind in kinds)
    there = {int(number) for number in numbers if number.isdecimal()}
    missing = {
        number
        for one in asked
        if one.kind in (None, *kinds)
        for number in range(one.first, one.last + 1)
    }
    missing -= there | {*selection.left_out}
    if not missing or not there:
        return None
    return NumbersMissing(tuple(_runs(sorted(missing))), (min(there), max(there)))


def missing_said(missing: NumbersMissing | None, chosen: Sequence[Evidence], language: str) -> str:
    """Return that there are no units of these numbers, called as those `chosen` are."""
    if missing is None or not chosen:
        return ""
    last, (lowest, highest) = chosen[-1].unit, missing.there
    told = [str(first) if first == end else f"{first}{_DASH}{end}" for first, end in missing.runs]
    said = message("join", language).join(told)
    label = last.label.replace(last.number or "", said, 1) if last.number else said
    absent = message("no_such_label", language, labels=label if said in label else said)
    numbered = message("numbered", language, first=str(lowest), last=str(highest))
    return f"{absent} {numbered}"


def no_range(selection: Selection, understood: Understood) -> tuple[LabelReference, ...]:
    """Return the range asked for, no number of which there is, as it is written."""
    references = understood.references
    if not (selection.numbers and selection.ends_told and references) or selection.sections:
        return ()
    first, last = references[0], str(selection.numbers[1])
    at = understood.standalone_question.find(last, first.end)
    return (replace(first, end=at + len(last)) if at > 0 else first,)


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each gapless run."""
    start = 0
    for at, number in enumerate(numbers, 1):
        if at == len(numbers) or numbers[at] != number + 1:
            yield numbers[start], number
            start = at
