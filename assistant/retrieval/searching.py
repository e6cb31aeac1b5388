"""Find what answers a question in anybody's words."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.followups import referring
from assistant.followups.going_on import Alone, Leaning, leaning, most_leant_on
from assistant.retrieval.chapter_meant import of_item, preferred
from assistant.retrieval.extraction import ENOUGH, answering
from assistant.retrieval.found import Found
from assistant.retrieval.judging import Judge
from assistant.retrieval.part_by_part import by_parts, put_along
from assistant.retrieval.ranking import Candidates, Ranker, cited_unit
from assistant.retrieval.wanted import beyond, likeliest
from assistant.understanding.query import Understood, own_words
from vectorstore.catalogue import Catalogue, Evidence
from vectorstore.query import Query, ranked

# Fitted on `dev`.
_FEW_WORDS = 2
_CHOSEN = 0.7
"""Strength from which on a unit of the last list is about what some of it are asked for."""
_DEEPER = 4
"""Times as many candidates where only those on one side of a unit are kept."""


class Searcher:
    """Ranks units, and chooses those that answer."""

    def __init__(self, catalogue: Catalogue, ranker: Ranker, judge: Judge) -> None:
        self._catalogue = catalogue
        self._ranker = ranker
        self._judge = judge

    def search(self, understood: Understood, k: int) -> Found:
        """Return the units that answer best, and what they were chosen from."""
        selection = understood.selection
        listing = selection.every and bool(selection.kind or selection.mentioning)
        bounded = understood.resolved.after or understood.resolved.before
        depth = k * _DEEPER if bounded or understood.chapters else k
        candidates = self._besides(understood, self._ranker.rank(understood.query, depth))
        candidates = preferred(candidates, understood.chapters)
        candidates = of_item(candidates, understood)
        if listing and selection.kind:
            candidates = _of_kind(selection.kind, candidates)
        asked = own_words(understood)
        # A few words name a subject, and a list is of all that speak of it, the less near as well.
        one_thing = len(asked) > _FEW_WORDS and not (selection.every or selection.mentioning)
        chosen = answering(
            candidates.evidence,
            candidates.strength,
            asked=asked,
            by_all=candidates.by_all if one_thing and not selection.several else (),
            behind=() if listing else candidates.behind,
            listing=listing,
            several=by_parts(understood, candidates, self._ranker) if selection.several else None,
        )
        if bounded and len(chosen) > 1 and understood.resolved.single:
            everything = list(self._catalogue.units(understood.query.documents))
            chosen = likeliest(understood, chosen, everything, self._ranker) or chosen
        if not (selection.several or listing):
            others = put_along(understood, candidates, self._ranker)
            chosen = (*chosen, *(unit for unit in others if unit not in chosen))
        chosen = _taken(understood, chosen)
        found = Found("semantic", candidates.ranking, candidates.evidence, chosen, listing=listing)
        return self._gone_on(understood, found) or self.with_those_besides(found)

    def with_those_besides(self, found: Found) -> Found:
        """Rank last the units that answer and were not found by all of the question's words."""
        others = [unit for unit in found.answering if unit not in found.evidence]
        if not others or not found.ranking:
            return found
        passages = self._catalogue.passages_of(others)
        scores = [(scored.passage, scored.score) for scored in found.ranking]
        least = min((score for _, score in scores), default=1.0)
        scores += [(passage, least - at) for at, passage in enumerate(passages, 1)]
        ranking = ranked(scores, found.ranking[0].retriever, len(scores))
        return replace(found, ranking=ranking, evidence=[*found.evidence, *others])

    def inside(
        self, understood: Understood, units: Sequence[Evidence], words: str, k: int
    ) -> Candidates:
        """Return those of `units` that rank for some words."""
        query = Query(words, documents=understood.query.documents)
        candidates = self._ranker.rank(query, max(k, len(units)))
        places = {cited_unit(unit) for unit in units}
        inside = [at for at, unit in enumerate(candidates.evidence) if cited_unit(unit) in places]
        return replace(
            candidates,
            ranking=[candidates.ranking[at] for at in inside],
            evidence=[candidates.evidence[at] for at in inside],
            strength=[candidates.strength[at] for at in inside],
            behind=(),
        )

    def among(
        self, understood: Understood, units: Sequence[Evidence], words: str, k: int
    ) -> Found | None:
        """Return those of `units` that answer best what a list of some of them is about.

        Where none is strong enough to answer by itself, what is found is judged.
        """
        without = understood.resolved.without
        kept = [unit for unit in units if cited_unit(unit) not in without]
        found = self.inside(understood, kept, words, k)
        if not found.evidence:
            return None
        counting = understood.selection.counting and understood.selection.counts_units
        strong = found.strength[0] >= ENOUGH
        chosen = answering(found.evidence, found.strength, listing=True)
        return Found(
            ("count" if counting else "section") if strong else "semantic",
            found.ranking,
            found.evidence,
            chosen,
            listing=True,
            counting=counting,
        )

    def closest(
        self, understood: Understood, everything: Sequence[Evidence], words: str, k: int
    ) -> Found | None:
        """Return those of the units last cited that are about `words`; None where none is."""
        places = set(understood.resolved.among)
        units = [unit for unit in everything if cited_unit(unit) in places]
        found = self.among(understood, units, words, k)
        if found is None or found.ranking[0].score < _CHOSEN:
            return None
        single = understood.resolved.single or referring.found(
            "which_single", understood.standalone_question
        )
        return replace(found, answering=found.answering[:1]) if single else found

    def _besides(self, understood: Understood, candidates: Candidates) -> Candidates:
        """Leave out the units that others are asked for than."""
        resolved, units = understood.resolved, candidates.evidence
        if not (resolved.without or resolved.after or resolved.before):
            return candidates
        documents = understood.query.documents
        there = beyond(understood, units, lambda: list(self._catalogue.units(documents)))
        kept = [unit for unit in there if cited_unit(unit) not in resolved.without]
        return candidates.only([at for at, unit in enumerate(units) if unit in kept])

    def leanings(self, understood: Understood, found: Found) -> list[Leaning]:
        """Return, for each unit spoken of last, what tells whether the question leans on it.

        `found` is what the question finds by itself.
        """
        focus = understood.resolved.focus
        if not focus:
            return []
        judged = self._judge.judge(understood, found)
        alone = Alone(
            len(own_words(understood)),
            understood.resolved.depends,
            understood.resolved.another,
            judged.answers,
            judged.of_the_field,
            found.ranking[0].score if found.ranking else 0.0,
            self._judge.signals(understood, found) if found.answering else None,
        )
        best = cited_unit(found.answering[0]) if found.answering else None
        read = []
        for unit in self.spoken_of(understood):
            about = replace(found, evidence=[unit], answering=[unit])
            signals = self._judge.signals(understood, about)
            read.append(leaning(unit, alone, signals, is_best=cited_unit(unit) == best))
        return read

    def spoken_of(self, understood: Understood) -> list[Evidence]:
        """Return the units that the conversation is at, in the order they were cited."""
        focus = understood.resolved.focus
        searched = understood.query.documents
        ids = {cited.document_id for cited in focus}
        documents = [id_ for id_ in ids if searched is None or id_ in searched]
        # A title has no number to be found by, and nobody goes on about it.
        labels = [(cited.kind, cited.number) for cited in focus if cited.number]
        passages = self._catalogue.passages_labelled(labels, documents)
        there = {cited_unit(unit): unit for unit in self._catalogue.evidence(passages)}
        return [there[cited] for cited in focus if cited in there]

    def _gone_on(self, understood: Understood, found: Found) -> Found | None:
        """Stay with the unit that was spoken of where the question goes on about it."""
        unit = most_leant_on(self.leanings(understood, found))
        if unit is None:
            return None
        first = self._catalogue.passages_of([unit])
        passages = [*first, *(s.passage for s in found.ranking if s.passage not in first)]
        scores = ((passage, 1 / at) for at, passage in enumerate(passages, 1))
        ranking = ranked(scores, "conversation", len(passages))
        return replace(found, ranking=ranking, evidence=[unit], answering=[unit], goes_on=True)


def _taken(understood: Understood, chosen: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return those of the last list, where some of it are asked for and any of them answers."""
    resolved = understood.resolved
    inside = tuple(unit for unit in chosen if cited_unit(unit) in resolved.among)
    return inside if inside and (resolved.narrows or resolved.one) else chosen


def _of_kind(kind: str, candidates: Candidates) -> Candidates:
    """Return the candidates of the kind that is to be listed; all where there is none."""
    kept = [at for at, unit in enumerate(candidates.evidence) if unit.unit.kind == kind]
    return candidates.only(kept) if kept else candidates
