"""Find what answers a question in anybody's words."""

from dataclasses import replace

from assistant.extraction import ENOUGH, answering
from assistant.found import Found
from assistant.judging import Judge
from assistant.ranking import Ranker, cited_unit
from assistant.selection import parts
from assistant.understanding import Understood, content_words, own_words
from vectorstore.catalogue import Catalogue, Evidence
from vectorstore.query import Query

_PART_ENOUGH = 2.0
"""Strength from which on the best unit for one clause counts; fitted on `dev`."""
_LITTLE = 0.7
"""Of a follow-up, by weight; fitted on `dev`."""


class Searcher:
    """Ranks units, and chooses those that answer."""

    def __init__(self, catalogue: Catalogue, ranker: Ranker, judge: Judge) -> None:
        self._catalogue = catalogue
        self._ranker = ranker
        self._judge = judge

    def search(self, understood: Understood, k: int) -> Found:
        """Return the units that answer best, and what they were chosen from."""
        candidates = self._ranker.rank(understood.query, k, understood.focus)
        selection = understood.selection
        listing = selection.every and bool(selection.kind or selection.mentioning)
        chosen = answering(
            candidates.evidence,
            candidates.strength,
            asked=own_words(understood),
            listing=listing,
            parts=self._best_for_parts(understood) if selection.several else (),
            things=selection.things,
        )
        found = Found("semantic", candidates.ranking, candidates.evidence, chosen, listing=listing)
        return self._gone_on(understood, found) or found

    def _best_for_parts(self, understood: Understood) -> list[Evidence]:
        """Return the best unit for each clause that says something of its own."""
        said = [content_words(part) for part in parts(understood.standalone_question)]
        told = [part for part in said if len(part) > 1]
        best: list[Evidence] = []
        for part in told if len(told) > 1 else ():
            found = self._ranker.rank(Query(part, documents=understood.query.documents), 1)
            if found.strength and found.strength[0] >= _PART_ENOUGH:
                best.append(found.evidence[0])
        return best

    def _gone_on(self, understood: Understood, found: Found) -> Found | None:
        """Stay with the unit the conversation is at where a question asks nothing new.

        A brief question stays where nothing else answers it, and any that leans on what was said
        stays where another unit has little of it.
        """
        resolved = understood.resolved
        if not resolved.focus or not (resolved.brief or resolved.depends):
            return None
        if found.answering and not self._asks_nothing_new(understood, found):
            return None
        units = self._catalogue.units(understood.query.documents)
        at = [unit for unit in units if cited_unit(unit) == resolved.focus[0]]
        return replace(found, evidence=at, answering=at, goes_on=True) if at else None

    def _asks_nothing_new(self, understood: Understood, found: Found) -> bool:
        signals = self._judge.signals(understood, found)
        if signals.detail or signals.unheard_names:
            return False
        if not self._judge.answers(signals, found):
            return understood.resolved.brief
        elsewhere = cited_unit(found.answering[0]) not in understood.resolved.focus
        weak = found.ranking[0].score < ENOUGH and signals.covered < _LITTLE
        return elsewhere and weak
