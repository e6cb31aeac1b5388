"""Find what answers a question in anybody's words, and judge whether it does."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.answerability import DEPTH, Signals, Spoken, log_odds, read_signals
from assistant.extraction import ENOUGH, answering
from assistant.found import Found
from assistant.lexicon import Lexicon
from assistant.ranking import Ranker, cited_unit
from assistant.referring import is_aspect
from assistant.selection import parts
from assistant.understanding import Understood, content_words
from vectorstore.catalogue import Catalogue, Evidence
from vectorstore.query import Query
from vectorstore.tokenisation import everyday_terms, terms_of, words

_PART_ENOUGH = 2.0
"""Strength from which on the best unit for one clause counts; fitted on `dev`."""
_LITTLE = 0.7
"""Of a follow-up, by weight; fitted on `dev`."""
_KEYWORDS = 3
"""A question of no more words that all stand in a unit asks for that unit."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether what was found answers the question."""

    answers: bool
    wants_detail: bool = False
    """It asks for a detail that the units do not give."""
    of_the_field: bool = True
    """It is about something of the field, whether the documents answer it or not."""


class Searcher:
    """Ranks units, chooses those that answer, and judges whether any does."""

    def __init__(
        self, catalogue: Catalogue, ranker: Ranker, lexicon: Callable[[], Lexicon]
    ) -> None:
        self._catalogue = catalogue
        self._ranker = ranker
        self._lexicon = lexicon

    def search(self, understood: Understood, k: int) -> Found:
        """Return the units that answer best, and what they were chosen from."""
        candidates = self._ranker.rank(understood.query, k, understood.focus)
        selection = understood.selection
        listing = selection.every and bool(selection.kind or selection.mentioning)
        chosen = answering(
            candidates.evidence,
            candidates.strength,
            asked=_own_words(understood),
            listing=listing,
            parts=self._best_for_parts(understood) if selection.several else (),
        )
        found = Found("semantic", candidates.ranking, candidates.evidence, chosen, listing=listing)
        return self._gone_on(understood, found) or found

    def judge(self, understood: Understood, found: Found) -> Judgement:
        """Judge whether `found` answers, or only shares the question's subject.

        What structure selects answers by construction; a unit named by number does unless the
        question asks something else of it.
        """
        if not found.answering:
            return Judgement(answers=False, of_the_field=self._of_the_field(understood))
        if found.goes_on or found.route not in ("semantic", "label"):
            return Judgement(answers=True)
        if found.route == "label" and not _asks_of_it(understood):
            return Judgement(answers=True)
        signals = self.signals(understood, found)
        if signals is None:
            strongest = found.ranking[0].score if found.ranking else 0.0
            answers = found.route == "label" or strongest >= ENOUGH
            return Judgement(answers=answers, of_the_field=self._of_the_field(understood))
        if found.route == "label":
            # Nothing claimed and no detail asked for: the unit is what was asked for.
            answers = not signals.suspicious or log_odds(signals, "named") > 0
        else:
            answers = log_odds(signals, "ranked") > 0
            answers = answers or (not signals.detail and _names_words_of(understood, found))
        return Judgement(
            answers=answers,
            wants_detail=bool(signals.detail),
            of_the_field=answers or self._of_the_field(understood),
        )

    def signals(self, understood: Understood, found: Found) -> Signals | None:
        """Return what tells whether `found` answers; None where nobody enriched the documents."""
        question = understood.without_labels
        asked = self._ranker.asked_before(question, understood.query.documents, DEPTH)
        if not found.answering or all(about.answered for _, about, _ in asked):
            return None
        weights, heaviest = self._ranker.weights(content_words(question) or question)
        # Where several things are asked, several units answer together.
        units = found.answering if understood.selection.several else found.answering[:1]
        spoken = self._spoken_of(question, understood)
        return read_signals(question, units, weights, heaviest, asked, spoken, understood.focus)

    def _spoken_of(self, question: str, understood: Understood) -> list[Spoken]:
        """Return the concepts that `question` speaks of, with every way of saying them."""
        lexicon = self._lexicon()
        languages = {s.language.partition("-")[0] for s in self._catalogue.summaries()}
        languages.add(understood.language.partition("-")[0])
        said = [
            [
                _telling(way)
                for way in (
                    mention.words,
                    *(way for language in languages for way in lexicon.synonyms(mention, language)),
                )
            ]
            for mention in lexicon.mentions(question, understood.language)
        ]
        every = {term for ways in said for way in ways for term in way}
        weights, heaviest = self._ranker.weights_of(every)
        unheard = {term for term in every if weights.get(term, heaviest) >= heaviest}
        spoken = [Spoken(tuple(ways), any(not way & unheard for way in ways)) for ways in said]
        return spoken

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
        signals = self.signals(understood, found)
        if signals and (signals.detail or signals.unheard_names):
            return None
        answers = signals is not None and log_odds(signals, "ranked") > 0
        there = cited_unit(found.answering[0]) in resolved.focus if found.answering else False
        weak = found.ranking[0].score < ENOUGH if found.ranking else True
        little = signals is None or signals.covered < _LITTLE
        if not (resolved.brief and not answers) and not (answers and weak and little and not there):
            return None
        units = self._catalogue.units(understood.query.documents)
        at = [unit for unit in units if cited_unit(unit) == resolved.focus[0]]
        return replace(found, evidence=at, answering=at, goes_on=True) if at else None

    def _of_the_field(self, understood: Understood) -> bool:
        """Tell whether the question speaks of anything the field is about."""
        return bool(self._lexicon().mentions(understood.standalone_question))


def _asks_of_it(understood: Understood) -> bool:
    """Tell whether a question asks anything in particular of the unit that it names."""
    own = content_words(understood.without_labels).split()
    return any(not is_aspect(word) for word in own)


@lru_cache(maxsize=4096)
def _telling(words: str) -> frozenset[str]:
    """Return the terms of `words`; single characters only where there is nothing else."""
    terms = frozenset(everyday_terms(words))
    return frozenset(term for term in terms if len(term) > 1) or terms


def _own_words(understood: Understood) -> Sequence[str]:
    return [word for word in words(understood.query.text) if len(word) > 1]


def _names_words_of(understood: Understood, found: Found) -> bool:
    """Tell whether the question is a few words that all stand in the unit: 联合调查小组."""
    asked = _own_words(understood)
    if not asked or len(asked) > _KEYWORDS or understood.takes_for_granted:
        return False
    return set(asked) <= terms_of(found.answering[0].unit.text)
