"""Answer a question: understand, retrieve, draft, verify, compose, or refuse."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from assistant.answerability import Signals
from assistant.composing import Composed, compose
from assistant.conversations import CitedUnit, Conversations, Turn
from assistant.extraction import counting_sentence, draft, in_order
from assistant.finding import Finder
from assistant.found import Found
from assistant.judging import Judge
from assistant.messages import message
from assistant.model import (
    Answer,
    DraftSentence,
    Question,
    RefusalReason,
    RejectedSentence,
    Route,
    Verification,
    VerifiedSentence,
)
from assistant.refusing import refusal
from assistant.selecting import by_section
from assistant.smalltalk import Courtesy, courtesy
from assistant.timing import Stopwatch
from assistant.understanding import Understood, understand
from assistant.verification import verify
from ingestion.language import detect_language
from vectorstore.catalogue import Catalogue, Overview
from vectorstore.errors import document_not_found
from vectorstore.query import ScoredPassage

_TOP_K = 12
_FEW = 3
"""Units counted that are quoted as well; of more, the count cites them and no more."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What verification left of a draft."""

    verified: tuple[VerifiedSentence, ...] = ()
    verification: Verification = field(default_factory=Verification)
    refusal: RefusalReason | None = None
    text: str = ""
    """What a refusal says."""
    notices: tuple[str, ...] = ()


class Assistant:
    """Answers questions about the documents of a Catalogue, citing their own numbers."""

    def __init__(
        self,
        catalogue: Catalogue,
        finder: Finder,
        judge: Judge,
        conversations: Conversations,
    ) -> None:
        self._catalogue = catalogue
        self._finder = finder
        self._judge = judge
        self._conversations = conversations

    def ask(self, question: Question) -> Answer:
        """Answer `question` with sentences that were each verified, or refuse.

        Raises:
            EmptyQuery: there is nothing in the question.
            ConversationNotFound: it continues a conversation that is not there.
            DocumentNotFound: it is restricted to a document that is not loaded.
            CatalogueUnavailable, IndexUnavailable: what it needs cannot be reached.
        """
        watch = Stopwatch()
        history: Sequence[Turn] = ()
        if question.conversation_id is not None:
            history = self._conversations.history(question.conversation_id)
        with self._catalogue.steady():
            said = courtesy(question.text)
            answer = self._greet(question, said) if said else self._ask(question, history, watch)
        self._conversations.append(answer.conversation_id, _turn(question, answer))
        return answer

    def _ask(self, question: Question, history: Sequence[Turn], watch: Stopwatch) -> Answer:
        overview = self._catalogue.overview()
        searched = _documents_searched(question, overview)
        with watch.stage("understand"):
            understood = understand(question, overview, history)
        with watch.stage("retrieve"):
            found = self._finder.find(understood, question.top_k or _TOP_K)
        outcome = self._answer(understood, found, watch)
        composed = compose(
            outcome.verified,
            name_documents=searched > 1,
            opening=outcome.text,
            language=understood.language,
        )
        asked = understood.standalone_question
        return self._finished(question, asked, outcome, composed, found, watch)

    def _greet(self, question: Question, said: Courtesy) -> Answer:
        """Answer a courtesy with one; a greeting that asks nothing is no question to answer."""
        language = question.language or detect_language(question.text)
        outcome = _Outcome(
            refusal="off_topic" if said == "hello" else None, text=message(said, language)
        )
        composed = compose((), name_documents=False, opening=outcome.text)
        text = question.text.strip()
        return self._finished(question, text, outcome, composed, Found("smalltalk"), Stopwatch())

    def rank(self, question: Question) -> Sequence[ScoredPassage]:
        """Return the passages that `ask` would draft its answer from."""
        understood = understand(question, self._catalogue.overview())
        return self._finder.find(understood, question.top_k or _TOP_K).ranking

    def signals(self, question: Question) -> tuple[Route, str, Signals] | None:
        """Return route, best label and what tells whether it answers, where that is not plain."""
        understood = self._understood(question)
        found = self._finder.find(understood, _TOP_K)
        if understood.is_attack or found.missing or found.route not in ("label", "semantic"):
            return None
        if not found.answering:
            return None
        signals = self._judge.signals(understood, found)
        return found.route, found.answering[0].unit.label, signals

    def _understood(self, question: Question) -> Understood:
        history: Sequence[Turn] = ()
        if question.conversation_id is not None:
            history = self._conversations.history(question.conversation_id)
        return understand(question, self._catalogue.overview(), history)

    def _answer(self, understood: Understood, found: Found, watch: Stopwatch) -> _Outcome:
        judged = self._judge.judge(understood, found)
        refused = refusal(
            understood,
            found,
            judged,
            lambda kind: self._catalogue.numbers(kind, understood.query.documents),
        )
        if refused and not refused.shows:
            return _Outcome(refusal=refused.reason, text=refused.text)
        with watch.stage("draft"):
            content = understood.content if found.route == "semantic" else ()
            units = in_order(found.answering) if found.listing else found.answering
            sentences = () if found.counting and len(units) > _FEW else draft(units, content)
            if found.counting:
                sentences = (self._count(understood, found), *sentences)
        with watch.stage("verify"):
            checked = [verify(sentence, found.evidence) for sentence in sentences]
        verified = tuple(item for item in checked if isinstance(item, VerifiedSentence))
        rejected = tuple(item for item in checked if isinstance(item, RejectedSentence))
        verification = Verification(len(checked), len(verified), rejected)
        if refused:
            return _Outcome(verified, verification, refused.reason, refused.text)
        if not verified:
            text = message("unsupported_draft", understood.language)
            return _Outcome((), verification, "unsupported_draft", text)
        said = (message("by_concept", understood.language),) if found.by_concept else ()
        return _Outcome(verified, verification, notices=said)

    def _count(self, understood: Understood, found: Found) -> DraftSentence:
        """Say how many units there are, and by section where they stand in several."""
        language = understood.language
        groups = by_section(found.answering)
        counts = [
            message("count_in", language, section=path[-1], number=str(len(units)))
            for path, units in groups
            if path
        ]
        total = message("count", language, number=str(len(found.answering)))
        text = " ".join([total, *counts]) if len(groups) > 1 else total
        return counting_sentence(text, found.answering)

    def _finished(
        self,
        question: Question,
        standalone: str,
        outcome: _Outcome,
        composed: Composed,
        found: Found,
        watch: Stopwatch,
    ) -> Answer:
        return Answer(
            id=f"ans_{uuid4().hex}",
            conversation_id=question.conversation_id or f"cnv_{uuid4().hex}",
            answer=composed.answer,
            answer_citationless=composed.answer_citationless,
            sentences=composed.sentences,
            citations=composed.citations,
            refused=outcome.refusal is not None,
            refusal_reason=outcome.refusal,
            standalone_question=standalone,
            route=found.route,
            generator="extractive",
            model=None,
            verification=outcome.verification,
            notices=outcome.notices,
            ranking=tuple(found.ranking),
            timings_ms=watch.timings(),
        )


def _turn(question: Question, answer: Answer) -> Turn:
    """Return what later turns may refer back to."""
    return Turn(
        question.text.strip(),
        answer.standalone_question,
        tuple(
            dict.fromkeys(
                CitedUnit(
                    citation.document_id,
                    citation.label,
                    citation.kind,
                    None if citation.number is None else str(citation.number),
                    citation.section,
                )
                for citation in answer.citations
            )
        ),
    )


def _documents_searched(question: Question, overview: Overview) -> int:
    loaded = {summary.id for summary in overview.summaries}
    for document_id in question.documents or ():
        if document_id not in loaded:
            raise document_not_found(document_id)
    return len(loaded if question.documents is None else set(question.documents))
