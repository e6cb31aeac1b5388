"""Judge whether what was found for a question answers it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.answerability.details import certainly_missing, of_everyday_life
from assistant.answerability.doubt import is_doubtful
from assistant.answerability.judge import (
    DEPTH,
    Signals,
    Spoken,
    log_odds,
    read_signals,
    weights_for,
)
from assistant.answerability.laid_down import said_to_be_laid_down
from assistant.answerability.premises import demands, overclaims, surely_false
from assistant.answerability.roles import asks_of_unknown
from assistant.answerability.saying import share_said
from assistant.retrieval.found import Found
from assistant.retrieval.placing import asks_where
from assistant.retrieval.ranking import Ranker
from assistant.retrieval.what_is_judged import (
    asked_of_units,
    asks_of_it,
    lacks_what_is_asked,
    names_words_of,
    units_judged,
)
from assistant.structure.occasions import speaks_of_the_document
from assistant.structure.taking_part import without_left_out
from assistant.understanding.asked_of_unit import (
    MARK,
    asks_what_it_says,
    only_asks,
    told_of,
)
from assistant.understanding.query import Understood
from assistant.words.framing import content_words, spoken_words
from assistant.words.lexicon import Lexicon
from assistant.words.weighing import Ways, telling_terms
from vectorstore.catalogue import Catalogue, Evidence
from vectorstore.tokenisation import everyday_terms

_FEWEST_TOLD = 5
"""Terms of what is told of a unit from which on it can be said to hold little of it."""
_HARDLY_SAID = 0.4
"""Share of them below which it does not hold what is told; of those who told the truth on `dev`,
none told less."""
_FEWEST_LAID_DOWN = 3
"""Words of what is said to be laid down from which on it can be told that nothing says so."""
_LAID_DOWN = 0.25
"""Share of the terms of what is said to be laid down below which the best unit does not hold it; of
eighteen truths told so about documents of `dev`, one had less, and of thirteen falsehoods nine."""
_FAR = -1.5
"""Log odds below which a question that claims nothing is no question for the unit it names; of the
answerable ones of `dev` none was."""
_NEAR_ENOUGH = 1.0
"""Strength from which on a question that speaks of no concept of the field is still near it."""
_MEANT_ENOUGH = 0.2
"""Cosine to the nearest text from which on it is, where meaning is compared; chosen on `dev`."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether what was found answers the question."""

    answers: bool
    wants_detail: bool = False
    """It asks for a detail that the units do not give."""
    presumes: bool = False
    """It asks for the reason of what the best unit does not say."""
    of_the_field: bool = True
    """It is about something of the field, whether the documents answer it or not."""
    doubtful: bool = False
    """What ranking found just passes for an answer; of such answers many are none."""


class Judge:
    """Tells whether units answer, or only share a question's subject."""

    def __init__(
        self, catalogue: Catalogue, ranker: Ranker, lexicon: Callable[[], Lexicon]
    ) -> None:
        self._catalogue = catalogue
        self._ranker = ranker
        self._lexicon = lexicon

    def judge(self, understood: Understood, found: Found) -> Judgement:
        """Judge whether `found` answers.

        What structure selects answers by construction; a unit named by number does unless the
        question asks something else of it.
        """
        if found.nowhere:
            return Judgement(answers=False)
        if not found.answering:
            return Judgement(answers=False, of_the_field=self._of_the_field(understood, found))
        if found.goes_on and certainly_missing(understood.without_labels, found.answering):
            return Judgement(answers=False, wants_detail=True)
        if found.goes_on or found.route not in ("semantic", "label"):
            misstated = self._misstates(understood, found) or self._undoes(understood, found)
            return Judgement(answers=not misstated, presumes=misstated)
        if found.route == "label" and (
            asks_where(understood.standalone_question) or not asks_of_it(understood)
        ):
            lacking = lacks_what_is_asked(understood, found)
            return Judgement(answers=not lacking, wants_detail=lacking)
        judged, asked = units_judged(understood, found), asked_of_units(understood, found)
        if found.route == "label" and asks_what_it_says(understood.with_labels_as(MARK)):
            false = self._overclaims(understood, judged)
            lacking = certainly_missing(asked, judged, named=True)
            answers = not (false or lacking)
            return Judgement(answers=answers, wants_detail=lacking, presumes=false)
        signals = self.signals(understood, found)
        if found.route == "label" and only_asks(understood.with_labels_as(MARK)):
            signals = signals.of_what_is_asked
        answers = self.answers(signals, found)
        lacking = certainly_missing(asked, judged, named=found.route == "label")
        lacking = lacking or asks_of_unknown(understood.standalone_question, judged)
        false = surely_false(asked, judged)
        if found.route == "label":
            false = false or self._overclaims(understood, judged)
        if found.route == "semantic":
            false = false or self._is_laid_down_nowhere(understood, judged)
            answers = answers or (not signals.detail and names_words_of(understood, found))
        return Judgement(
            answers=answers and not false and not lacking,
            wants_detail=bool(signals.detail) or lacking,
            presumes=signals.presumes or false,
            doubtful=found.route == "semantic" and is_doubtful(signals),
            of_the_field=not of_everyday_life(asked, judged)
            and (
                answers
                or lacking
                or found.route == "label"
                or self._of_the_field(understood, found)
            ),
        )

    def odds(self, signals: Signals) -> float:
        """Return the log odds that what ranking found answers, less the threshold."""
        return log_odds(signals, weights_for(signals))

    def answers(self, signals: Signals, found: Found) -> bool:
        """Tell by the signals of `found` alone whether it answers."""
        if not signals.compared:
            # With nothing to compare with, a detail that is not given is not made up for.
            return not signals.detail and (found.route == "label" or self.odds(signals) > 0)
        if found.route != "label":
            return self.odds(signals) > 0
        # Nothing claimed and no detail asked for: the unit is what was asked for, unless all that
        # is asked of it is far from what it says.
        if signals.says_what_is_granted:
            return True
        return log_odds(signals, "named") > (0 if signals.suspicious else _FAR)

    def _misstates(self, understood: Understood, found: Found) -> bool:
        """Tell whether a question for a fact of a meeting tells another fact of it wrongly."""
        if found.route != "facts":
            return False
        told = self._catalogue.evidence(self._catalogue.passages_of(found.answering))
        asked, _ = without_left_out(understood.standalone_question)
        return surely_false(asked, told)

    def _undoes(self, understood: Understood, found: Found) -> bool:
        """Tell whether a question that goes on asks why the unit is against what it is for."""
        if not found.goes_on or not understood.takes_for_granted:
            return False
        claims = self.signals(understood, found).claims
        return bool(claims.opposing and claims.granted)

    def _overclaims(self, understood: Understood, units: Sequence[Evidence]) -> bool:
        """Tell whether a question first tells of the units it names what they do not hold."""
        told = told_of(understood.with_labels_as(MARK))
        if not told or overclaims(told, units):
            return bool(told)
        own = content_words(told)
        weights, _ = self._ranker.vocabulary.weights(own)
        if len(weights) < _FEWEST_TOLD or not demands(told):
            return False
        return share_said(weights, units, self._translated(own, understood.language)) < _HARDLY_SAID

    def _is_laid_down_nowhere(self, understood: Understood, units: Sequence[Evidence]) -> bool:
        """Tell whether a question first tells of the document what the best units do not say."""
        told = said_to_be_laid_down(understood.standalone_question)
        own = content_words(told)
        if len(spoken_words(own)) < _FEWEST_LAID_DOWN:
            return False
        weights, _ = self._ranker.vocabulary.weights(own)
        return share_said(weights, units, self._translated(own, understood.language)) < _LAID_DOWN

    def _translated(self, text: str, language: str) -> dict[str, Ways]:
        """Return what stands for the terms of `text` in the documents."""
        ways = self._ranker.vocabulary.translations(text, language)
        return {term: said for word, said in ways.items() for term in everyday_terms(word)}

    def signals(self, understood: Understood, found: Found) -> Signals:
        """Return what tells whether `found`, of which something must answer, does."""
        question, units = asked_of_units(understood, found), units_judged(understood, found)
        # What was written beside other documents tells nothing of these.
        there = tuple({unit.source.summary.id for unit in units})
        query = replace(understood.query, documents=understood.query.documents or there)
        asked = self._ranker.asked_before(question, query.documents, DEPTH)
        own = content_words(question) or question
        weights, heaviest = self._ranker.vocabulary.weights(own)
        return read_signals(
            question,
            units,
            weights,
            heaviest,
            asked,
            self._spoken_of(question, understood),
            [scored.score for scored in found.ranking[:2]],
            self._translated(own, understood.language),
            self._ranker.meant(question, query, units),
        )

    def _spoken_of(self, question: str, understood: Understood) -> list[Spoken]:
        """Return the concepts that `question` speaks of, with every way of saying them."""
        lexicon = self._lexicon()
        languages = {s.language.partition("-")[0] for s in self._catalogue.summaries()}
        languages.add(understood.language.partition("-")[0])
        said = [
            [
                telling_terms(way)
                for way in (
                    mention.words,
                    *(way for language in languages for way in lexicon.synonyms(mention, language)),
                )
            ]
            for mention in lexicon.mentions(question, understood.language)
        ]
        every = {term for ways in said for way in ways for term in way}
        weights, heaviest = self._ranker.vocabulary.weights_of(every)
        unheard = {term for term in every if weights.get(term, heaviest) >= heaviest}
        return [Spoken(tuple(ways), any(not way & unheard for way in ways)) for ways in said]

    def _of_the_field(self, understood: Understood, found: Found) -> bool:
        """Tell whether the question speaks of anything that field or documents are about."""
        if self._lexicon().mentions(understood.standalone_question, understood.language):
            return True
        if speaks_of_the_document(understood.standalone_question):
            return True
        if any(unit.extras.searchable for unit in found.evidence):
            return False
        near = self._ranker.nearest_meaning(understood.without_labels, understood.query)
        if near is not None:
            return near >= _MEANT_ENOUGH
        return bool(found.ranking) and found.ranking[0].score >= _NEAR_ENOUGH
