"""Read a question: what it asks, what is found for it, and whether that answers it."""

from collections.abc import Sequence
from dataclasses import replace
from threading import BoundedSemaphore
from typing import Protocol

from assistant.answerability.judge import Signals
from assistant.answering.answered_apart import together
from assistant.answering.case import Case
from assistant.answering.refusing import refusal, shown
from assistant.answering.searched_apart import Lead, Side, asked_about, lead_of, sorts_apart
from assistant.chat.model import Cancellation
from assistant.followups.by_pronoun import called_it
from assistant.followups.going_on import Leaning
from assistant.followups.what_is_asked import without_what_is_told
from assistant.messages import message
from assistant.model import Question, Route
from assistant.retrieval.finding import Finder
from assistant.retrieval.found import Found
from assistant.retrieval.judging import Judge
from assistant.retrieval.searching import Searcher
from assistant.structure.clauses import asking_sentences
from assistant.timing import Stopwatch
from assistant.turns import Turn
from assistant.understanding.asked_apart import asked_apart
from assistant.understanding.query import Understood, understand
from assistant.understanding.smalltalk import courtesy
from ingestion.language import detect_language
from vectorstore.catalogue import Catalogue, Overview
from vectorstore.errors import document_not_found
from vectorstore.query import ScoredPassage

_TOP_K = 12
_FINDING_NOTHING = ("not_in_documents", "off_topic")
_BY_STRUCTURE: tuple[Route, ...] = ("range", "section", "list", "count", "facts")


class Rephraser(Protocol):
    """Puts a question in other words, where rules are not sure; None where it cannot."""

    def standalone(
        self, question: str, history: Sequence[Turn], cancellation: Cancellation | None, /
    ) -> str | None:
        """Return a follow-up as a question that stands on its own."""

    def translated(
        self, question: str, language: str, cancellation: Cancellation | None, /
    ) -> str | None:
        """Return a question in the language of the documents."""


class Rankings(Protocol):
    """Tells whether a ranking did without a part that could not be reached."""

    def begin(self) -> None:
        """Forget what was missing before."""

    @property
    def missing(self) -> bool:
        """Whether something has been missing since."""


class Reader:
    """Reads questions about the documents of a Catalogue."""

    def __init__(
        self,
        catalogue: Catalogue,
        finder: Finder,
        searcher: Searcher,
        judge: Judge,
        rephraser: Rephraser | None = None,
        rankings: Rankings | None = None,
        *,
        at_once: int = 1,
    ) -> None:
        self._catalogue = catalogue
        self._finder = finder
        self._searcher = searcher
        self._judge = judge
        self._rephraser = rephraser
        self._rankings = rankings
        # Threads that compute wait for each other anyway; while they do so here, whoever only
        # passes something on, the server's own loop first of all, is let through.
        self._working = BoundedSemaphore(at_once)

    def read(self, question: Question, history: Sequence[Turn], watch: Stopwatch) -> Case:
        """Return `question` with what answers it, or why nothing does.

        Raises:
            EmptyQuery: there is nothing in the question.
            DocumentNotFound: it is restricted to a document that is not loaded.
            CatalogueUnavailable, IndexUnavailable: what it needs cannot be reached.
        """
        if said := courtesy(question.text):
            language = question.language or detect_language(question.text)
            text = message(said, language)
            return Case(question.text.strip(), language, Found("smalltalk"), text=text)
        with self._working, watch.stage("understand"):
            overview = self._catalogue.overview()
            several = _documents_searched(question, overview) > 1
            understood = understand(question, overview, history)
        if alone := self._standalone(question, understood, history):
            with self._working, watch.stage("understand"):
                understood = understand(alone, overview)
        case, understood = self._found_for_it(understood, question, watch)
        unanswered = case.refused is not None and case.refused.reason == "not_in_documents"
        if apart := asked_apart(understood, overview, unanswered=unanswered):
            asked = [replace(question, text=part, language=case.language) for part in apart]
            read = [self._found(understand(one, overview), one, watch) for one in asked]
            case = together(case, read)
        if case.refused and case.refused.reason in _FINDING_NOTHING:
            case = self._of_what_is_asked(case, question, history, watch)
        if case.unsure and (translated := self._translated(question, understood, overview)):
            case = replace(self._found(translated, question, watch), standalone=case.standalone)
        return replace(case, name_documents=several, cancellation=question.cancellation)

    def _of_what_is_asked(
        self, case: Case, question: Question, history: Sequence[Turn], watch: Stopwatch
    ) -> Case:
        """Read only the sentences that ask, of a section or unit that a story beside them hid."""
        overview = self._catalogue.overview()
        asked = "".join(asking_sentences(case.standalone)).strip()
        for text, turns in ((without_what_is_told(question.text), history), (asked, ())):
            if text in (case.standalone.strip(), question.text):
                continue
            alone = replace(question, text=text, language=case.language)
            read, _ = self._found_for_it(understand(alone, overview, turns), question, watch)
            of_it = turns and (read.found.goes_on or read.found.route == "label")
            plain = of_it or read.found.route in _BY_STRUCTURE
            if read.refused is None and plain:
                return replace(read, standalone=case.standalone)
        return case

    def rank(self, question: Question) -> tuple[ScoredPassage, ...]:
        """Return the passages that an answer would be drafted from."""
        understood = understand(question, self._catalogue.overview())
        return tuple(self._finder.find(understood, question.top_k or _TOP_K).ranking)

    def signals(
        self, question: Question, history: Sequence[Turn]
    ) -> tuple[Route, str, Signals] | None:
        """Return route, best label and what tells whether it answers, where that is not plain."""
        understood = understand(question, self._catalogue.overview(), history)
        found = self._finder.find(understood, _TOP_K)
        if understood.is_attack or found.missing or found.route not in ("label", "semantic"):
            return None
        if not found.answering or found.goes_on:
            return None
        signals = self._judge.signals(understood, found)
        return found.route, found.answering[0].unit.label, signals

    def leanings(
        self, question: Question, history: Sequence[Turn]
    ) -> tuple[Case, list[Leaning]] | None:
        """Return what a question finds by itself, and whether it leans on what was said."""
        understood = understand(question, self._catalogue.overview(), history)
        alone = replace(understood, resolved=replace(understood.resolved, focus=()))
        found = self._finder.find(alone, _TOP_K)
        leanings = self._searcher.leanings(understood, found) if found.route == "semantic" else []
        return (self._judged(alone, found), leanings) if leanings else None

    def lead(self, question: Question) -> Lead | None:
        """Return what tells which documents a question is about; None where nothing has to."""
        overview = self._catalogue.overview()
        sorts = sorts_apart(understand(question, overview), overview)
        if sorts is None:
            return None
        enriched, plain = (self._side(sort, question) for sort in sorts)
        return lead_of(enriched, plain) if enriched.signals and plain.signals else None

    def _standalone(
        self, question: Question, understood: Understood, history: Sequence[Turn]
    ) -> Question | None:
        """Let a model name what a follow-up leans on, where rules have not."""
        resolved = understood.resolved
        unsure = resolved.depends or (resolved.brief and bool(resolved.focus))
        if not (self._rephraser and history and unsure) or understood.is_attack:
            return None
        alone = self._rephraser.standalone(question.text, history, question.cancellation)
        language = question.language or understood.language
        return replace(question, text=alone, language=language) if alone else None

    def _called_it(self, understood: Understood, case: Case) -> str | None:
        """Name the unit that the question calls it, where the question was not read as of it."""
        found = case.found
        if not understood.resolved.refers or found.route != "semantic" or found.goes_on:
            return None
        return called_it(understood.resolved, self._searcher.leanings(understood, found))

    def _found_for_it(
        self, understood: Understood, question: Question, watch: Stopwatch
    ) -> tuple[Case, Understood]:
        """Find what answers, asked of the unit that the question calls it, if it does."""
        case = self._found(understood, question, watch)
        if named := self._called_it(case.understood or understood, case):
            asked = replace(question, text=named, language=case.language)
            understood = understand(asked, self._catalogue.overview())
            case = self._found(understood, question, watch)
        return case, understood

    def _found(self, understood: Understood, question: Question, watch: Stopwatch) -> Case:
        with self._working, watch.stage("retrieve"):
            if self._rankings:
                self._rankings.begin()
            found = self._finder.find(understood, question.top_k or _TOP_K)
            apart = self._apart(understood, question) if found.route == "semantic" else None
            case = apart or self._judged(understood, found)
        if self._rankings and self._rankings.missing:
            return replace(case, by_words_alone=True)
        return case

    def _apart(self, understood: Understood, question: Question) -> Case | None:
        """Ask documents that somebody enriched and the others apart, where there are both."""
        sorts = sorts_apart(understood, self._catalogue.overview())
        return asked_about(*(self._side(sort, question) for sort in sorts)) if sorts else None

    def _side(self, understood: Understood, question: Question) -> Side:
        found = self._finder.find(understood, question.top_k or _TOP_K)
        case = self._judged(understood, found)
        if found.route != "semantic" or not found.answering:
            return Side(case, None)
        signals = self._judge.signals(understood, found)
        return Side(case, signals, self._judge.odds(signals))

    def _translated(
        self, question: Question, understood: Understood, overview: Overview
    ) -> Understood | None:
        """Read the question in the language of the documents, where it is in another."""
        languages = [summary.language for summary in overview.summaries]
        bases = {language.partition("-")[0] for language in languages}
        if not self._rephraser or understood.language.partition("-")[0] in bases or not languages:
            return None
        text = self._rephraser.translated(
            understood.standalone_question, languages[0], question.cancellation
        )
        if not text:
            return None
        return understand(replace(question, text=text, language=understood.language), overview)

    def _judged(self, understood: Understood, found: Found) -> Case:
        judged = self._judge.judge(understood, found)
        refused = refusal(
            understood,
            found,
            judged,
            lambda kind: self._catalogue.numbers(kind, understood.query.documents),
        )
        found, language = shown(refused, found), understood.language
        doubtful = judged.doubtful and refused is None
        return Case(understood.as_asked, language, found, understood, refused, doubtful=doubtful)


def _documents_searched(question: Question, overview: Overview) -> int:
    loaded = {summary.id for summary in overview.summaries}
    for document_id in question.documents or ():
        if document_id not in loaded:
            raise document_not_found(document_id)
    return len(loaded if question.documents is None else set(question.documents))
