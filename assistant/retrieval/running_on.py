"""Find the units that run on from one which a question tells by what it is about."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.retrieval.extraction import ENOUGH
from assistant.retrieval.mentioning import Subject, mentioning
from assistant.retrieval.ranking import cited_unit
from assistant.retrieval.searching import Searcher
from assistant.retrieval.selecting import select
from assistant.structure.selection import Selection
from assistant.understanding.query import Understood
from assistant.words.lexicon import Lexicon
from vectorstore.catalogue import AllUnits, Evidence


def running_on(
    understood: Understood,
    selection: Selection,
    units: AllUnits,
    searcher: Searcher,
    lexicon: Callable[[], Lexicon],
) -> tuple[Evidence, ...]:
    """Return the units from the one asked for on, up to another or the end; none if not found."""

    def best(some: Sequence[Evidence], words: str) -> Evidence | None:
        """Return the unit that is most about `words`, if it clearly is."""
        ranked = searcher.inside(understood, some, words, len(some))
        if not ranked.strength or ranked.strength[0] >= ENOUGH:
            return next(iter(ranked.evidence), None)
        subject = Subject((words,), words, understood.language)
        said, _ = mentioning(subject, ranked.evidence[:1], lexicon)
        return next(iter(said), None)

    whole = Selection(kind=selection.kind, sections=selection.sections)
    there = select(replace(whole, lettered=selection.lettered), units())
    numbered = [unit for unit in there if unit.unit.number]
    first = best(numbered, selection.starting)
    if first is None:
        return ()
    path, kind, document = first.unit.section, first.unit.kind, first.source.summary.id
    kept = [
        unit
        for unit in _from(first, numbered)
        if (unit.unit.kind, unit.source.summary.id) == (kind, document)
        and (unit.unit.section == path or not selection.to_section_end)
    ]
    if not selection.ending:
        return tuple(kept)
    last = best(kept[1:], selection.ending)
    return tuple(kept[: len(kept) - len(_from(last, kept)) + 1]) if last else ()


def _from(first: Evidence, units: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return `units` from one on, which may have come with other extras than it has there."""
    at = next((at for at, u in enumerate(units) if cited_unit(u) == cited_unit(first)), len(units))
    return units[at:]
