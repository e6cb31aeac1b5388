"""Find the unit that states the penalty for what a question asks it for.

It is told by the duty: the unit that the question is about without the words that ask for a
penalty. What states one names the duty by its number, or says its words again (`threats.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answerability.saying import share_said
from assistant.retrieval.covering import place_of
from assistant.retrieval.found import Found
from assistant.retrieval.ranking import Candidates, Ranker
from assistant.retrieval.searching import Searcher
from assistant.retrieval.threats import Penalty, duty_threatened, penalty_for, stating
from assistant.structure.forms import structure_patterns
from assistant.structure.penalties import (
    asks_for_penalty,
    asks_for_sure,
    duties_asked,
    of_the_duty,
    speaks_of_breach,
)
from assistant.structure.selection import Selection
from assistant.understanding.query import Understood, own_words
from assistant.words.framing import content_words
from vectorstore.catalogue import AllUnits, Evidence
from vectorstore.tokenisation import everyday_terms, terms

_NEAR_BEST = 0.7
"""Share of the strength of the best duty from which on another may be the one that is meant."""
_HARDLY_SAID = 0.05
"""Share, by weight, of what is asked below which a unit is near in meaning alone."""
_SAYS_ITSELF = 1.5
"""Times as strong as the best duty from which on what states a penalty says what it is for."""
_DEPTH = 40


@dataclass(frozen=True, slots=True)
class _Law:
    """The units of what is asked about, those apart that state penalties."""

    duties: Sequence[Evidence]
    penal: Sequence[Evidence]

    @property
    def kinds(self) -> set[str]:
        """The kinds of units there are."""
        return {unit.unit.kind for unit in (*self.duties, *self.penal)}


class Penalties:
    """Finds what states the penalty that a question asks for."""

    def __init__(self, ranker: Ranker, searcher: Searcher) -> None:
        self._ranker = ranker
        self._searcher = searcher

    def find(
        self, understood: Understood, selection: Selection, everything: AllUnits, k: int
    ) -> Found | None:
        """Return what states the penalty asked for, and the duty where that is asked as well."""
        question = understood.standalone_question
        if selection.has_conditions or not asks_for_penalty(question):
            return None
        asked = of_the_duty(question) or question
        if selection.lists_units and structure_patterns().found("ask.every", asked):
            return None
        law = _law(everything())
        if not law.penal or not law.duties:
            return None
        duty = _asking(understood, asked)
        searched = self._searcher.search(duty, k)
        told = [unit for unit in self._told(understood, searched, law) if unit in law.duties]
        if penalty := penalty_for(told, law.penal, law.kinds, asked, self._ranker):
            return self._with(searched, penalty, duties_asked(question), certain=True)
        if understood.references or len(own_words(duty)) < 2:
            return None
        meant = self._meant(duty, law)
        if penalty := penalty_for(meant, law.penal, law.kinds, asked, self._ranker):
            return self._with(searched, penalty, duties_asked(question), certain=False)
        return None

    def instead(self, understood: Understood, everything: AllUnits, k: int) -> Found:
        """Return what ranking finds with the duty in place of what only threatens its breach.

        Who asks nothing of a breach wants the duty, whose words what threatens it says again. Where
        a penalty is asked for that none of the units found states, they are but the nearest.
        """
        question, found = understood.standalone_question, self._searcher.search(understood, k)
        penal = stating(found.answering)
        if asks_for_sure(question):
            law = _law(everything())
            return replace(found, nowhere=found.nowhere or (bool(law.penal) and not penal))
        if not penal or found.goes_on or speaks_of_breach(question):
            return found
        law = _law(everything())
        if not law.penal:
            return found
        places = {place_of(unit): at for at, unit in enumerate(found.evidence)}
        duties = sorted(law.duties, key=lambda unit: places.get(place_of(unit), len(places)))
        chosen = [
            duty_threatened(unit, duties, law.kinds, question, self._ranker) or unit
            if unit in penal
            else unit
            for unit in found.answering
        ]
        kept = list({place_of(unit): unit for unit in chosen}.values())
        return self._searcher.with_those_besides(replace(found, answering=kept))

    def _told(self, understood: Understood, searched: Found, law: _Law) -> Sequence[Evidence]:
        """Return the units that a question names, or goes on about."""
        named = {(reference.kind, reference.number) for reference in understood.references}
        if named:
            return [unit for unit in law.duties if (unit.unit.kind, unit.unit.number) in named]
        if searched.goes_on:
            return searched.answering
        if len(content_words(of_the_duty(understood.standalone_question)).split()) > 1:
            return ()
        return self._searcher.spoken_of(understood)

    def _meant(self, duty: Understood, law: _Law) -> list[Evidence]:
        """Return the units that may be the duty asked of, the strongest first.

        There is none where what states a penalty says far more of it than any duty.
        """
        ranked = self._ranker.rank(duty.query, _DEPTH)
        found, own = _strengths(law.duties, ranked), _strengths(law.penal, ranked)
        top, most = (max((strong for _, strong in one), default=0.0) for one in (found, own))
        if most > top * _SAYS_ITSELF:
            return []
        weights, _ = self._ranker.vocabulary.weights(duty.query.text)
        translations = self._ranker.vocabulary.translations(duty.query.text, duty.language)
        said = {t: ways for word, ways in translations.items() for t in everyday_terms(word)}
        return [
            unit
            for unit, strong in found
            if strong >= top * _NEAR_BEST and share_said(weights, [unit], said) >= _HARDLY_SAID
        ]

    def _with(self, searched: Found, penalty: Penalty, asked: int, *, certain: bool) -> Found:
        """Return the penalty, and the duty where so many clauses ask of one."""
        told = [penalty.duty] if asked else []
        if asked > 1:
            there = (penalty.duty, penalty.unit)
            told += [unit for unit in searched.answering if unit not in there]
        found = replace(
            searched,
            route="list" if certain else "semantic",
            answering=[*told, penalty.unit],
            judged=[penalty.duty, *told[1:], penalty.unit],
            goes_on=False,
        )
        return self._searcher.with_those_besides(found)


def _law(units: Sequence[Evidence]) -> _Law:
    """Return the units apart; who only recommends penalties threatens nobody with them."""
    recommends = any(unit.unit.kind == "recommendation" for unit in units)
    penal = [] if recommends else stating(units)
    return _Law([unit for unit in units if unit.unit.number and unit not in penal], penal)


def _strengths(units: Sequence[Evidence], ranked: Candidates) -> list[tuple[Evidence, float]]:
    """Return those of some units that were ranked, each with how strong it is, best first."""
    places = set(map(place_of, units))
    pairs = zip(ranked.evidence, ranked.by_all, strict=True)
    found = [(unit, strong) for unit, strong in pairs if place_of(unit) in places]
    return sorted(found, key=lambda one: -one[1])


def _asking(understood: Understood, question: str) -> Understood:
    """Return `understood` as a question for the duty alone."""
    own = content_words(question)
    return replace(
        understood,
        query=replace(understood.query, text=own or question, framing=question),
        content=tuple(terms(own)),
        standalone_question=question,
    )
