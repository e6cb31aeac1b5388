"""Answer a question: understand, retrieve, draft, verify, compose, or refuse."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from assistant.answerability import Signals
from assistant.composing import Composed, compose
from assistant.conversations import CitedUnit, Conversations, Turn
from assistant.extraction import counting_sentence, draft
from assistant.finding import Finder, Found
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
from assistant.selecting import by_section
from assistant.timing import Stopwatch
from assistant.understanding import Understood, content_words, understand
from assistant.verification import verify
from ingestion.labels import LabelReference
from vectorstore.catalogue import Catalogue, Overview
from vectorstore.errors import document_not_found
from vectorstore.query import ScoredPassage

_TOP_K = 12
_SAID = {"no_such_label": "no_such_section"}
"""What a refusal says where its reason alone does not."""


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

    def __init__(self, catalogue: Catalogue, finder: Finder, conversations: Conversations) -> None:
        self._catalogue = catalogue
        self._finder = finder
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
            answer = self._ask(question, history, watch)
        self._conversations.append(answer.conversation_id, _turn(question, answer))
        return answer

    def _ask(self, question: Question, history: Sequence[Turn], watch: Stopwatch) -> Answer:
        overview = self._catalogue.overview()
        searched = _documents_searched(question, overview)
        with watch.stage("understand"):
            understood = understand(question, overview, history)
        with watch.stage("retrieve"):
            found = self._finder.find(understood, question.top_k or _TOP_K)
            answers = self._finder.answers(understood, found)
        outcome = self._answer(understood, found, watch, answers=answers)
        composed = compose(
            outcome.verified,
            name_documents=searched > 1,
            opening=outcome.text,
            language=understood.language,
        )
        return self._finished(question, understood, outcome, composed, found, watch)

    def rank(self, question: Question) -> Sequence[ScoredPassage]:
        """Return the passages that `ask` would draft its answer from."""
        understood = understand(question, self._catalogue.overview())
        return self._finder.find(understood, question.top_k or _TOP_K).ranking

    def signals(self, question: Question) -> tuple[Route, Signals] | None:
        """Return what tells whether `question` is answered, where that is not plain."""
        understood = self._understood(question)
        found = self._finder.find(understood, _TOP_K)
        if understood.is_attack or found.missing or found.route not in ("label", "semantic"):
            return None
        if found.route == "label" and not content_words(understood.without_labels):
            return None
        signals = self._finder.signals(understood, found)
        return (found.route, signals) if signals else None

    def _understood(self, question: Question) -> Understood:
        history: Sequence[Turn] = ()
        if question.conversation_id is not None:
            history = self._conversations.history(question.conversation_id)
        return understand(question, self._catalogue.overview(), history)

    def _answer(
        self, understood: Understood, found: Found, watch: Stopwatch, *, answers: bool
    ) -> _Outcome:
        notices = self._no_such_label(understood, found.missing)
        corrected = found.route == "label" and not answers
        if refusal := _refusal(understood, found, answers=answers or corrected):
            text = " ".join(notices) or message(_SAID.get(refusal, refusal), understood.language)
            return _Outcome(refusal=refusal, text=text)
        with watch.stage("draft"):
            content = understood.content if found.route == "semantic" else ()
            sentences = draft(found.answering, content)
            if found.counting:
                sentences = (self._count(understood, found), *sentences)
        with watch.stage("verify"):
            checked = [verify(sentence, found.evidence) for sentence in sentences]
        verified = tuple(item for item in checked if isinstance(item, VerifiedSentence))
        rejected = tuple(item for item in checked if isinstance(item, RejectedSentence))
        verification = Verification(len(checked), len(verified), rejected)
        if not verified:
            text = message("unsupported_draft", understood.language)
            return _Outcome((), verification, "unsupported_draft", text)
        if corrected and found.answering:
            text = message("false_premise", understood.language)
            return _Outcome(verified, verification, "false_premise", text, notices)
        return _Outcome(verified, verification, notices=notices)

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

    def _no_such_label(
        self, understood: Understood, missing: Sequence[LabelReference]
    ) -> tuple[str, ...]:
        """Say which labels do not exist, and which numbers there are."""
        if not missing:
            return ()
        language = understood.language
        question = understood.standalone_question
        named = [question[reference.start : reference.end].strip() for reference in missing]
        labels = message("join", language).join(named)
        said = [message("no_such_label", language, labels=labels)]
        numbers = self._catalogue.numbers(missing[0].kind, understood.query.documents)
        if numbers:
            said.append(message("numbered", language, first=numbers[0], last=numbers[-1]))
        return tuple(said)

    def _finished(
        self,
        question: Question,
        understood: Understood,
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
            standalone_question=understood.standalone_question,
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


def _refusal(understood: Understood, found: Found, *, answers: bool) -> RefusalReason | None:
    """Return why the question is refused before anything is drafted, or None."""
    if understood.is_attack:
        return "instruction_attack"
    if answers and found.answering and not _of_another_date(understood, found):
        return None
    return "no_such_label" if found.missing or found.no_such_section else "not_in_documents"


def _of_another_date(understood: Understood, found: Found) -> bool:
    """Tell whether the question names a date that stands in none of the documents found."""
    texts = {item.source.summary.id: item.source.text for item in found.evidence}
    said = ["".join(text.split()) for text in texts.values()]
    return any(all(date not in text for text in said) for date in understood.dates)
