"""Answer a question: read it, draft, verify, compose, or refuse."""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from assistant.answerability.judge import Signals
from assistant.answering.asking import Reader
from assistant.answering.case import Case
from assistant.answering.composing import Composer
from assistant.answering.searched_apart import Lead
from assistant.answering.writing import Ending, Writer
from assistant.answering.written import Checked
from assistant.errors import AnswerNotFound
from assistant.events import Cited, Event, Finished, Said, Started
from assistant.followups.going_on import Leaning
from assistant.model import (
    Answer,
    Question,
    RejectedSentence,
    Route,
    Verification,
    VerifiedSentence,
)
from assistant.records.conversations import Conversations
from assistant.timing import Stopwatch
from assistant.turns import CitedUnit, Turn
from assistant.wire import answer_body
from vectorstore.catalogue import Catalogue
from vectorstore.query import ScoredPassage


@dataclass(slots=True)
class _Progress:
    """An answer while it is made."""

    case: Case
    composer: Composer
    conversation_id: str
    watch: Stopwatch
    id: str = field(default_factory=lambda: f"ans_{uuid4().hex}")
    checked: list[Checked] = field(default_factory=list)


class Assistant:
    """Answers questions about the documents of a Catalogue, citing their own numbers."""

    def __init__(
        self,
        catalogue: Catalogue,
        reader: Reader,
        writer: Writer,
        conversations: Conversations,
        stopwatch: Callable[[], Stopwatch] = Stopwatch,
    ) -> None:
        self._catalogue = catalogue
        self._reader = reader
        self._writer = writer
        self._conversations = conversations
        self._stopwatch = stopwatch

    def ask(self, question: Question) -> Answer:
        """Answer `question` with sentences that were each verified, or refuse.

        Raises:
            EmptyQuery: there is nothing in the question.
            ConversationNotFound: it continues a conversation that is not there.
            AnswerNotFound: it replaces an answer that is not the last of its conversation.
            DocumentNotFound: it is restricted to a document that is not loaded.
            CatalogueUnavailable, IndexUnavailable: what it needs cannot be reached.
        """
        *_, last = self.stream(question)
        assert isinstance(last, Finished)
        return last.answer

    def stream(self, question: Question) -> Iterator[Event]:
        """Answer as `ask` does, yielding each sentence with its citations once it is verified.

        Closing the iterator ends the call of a chat model; the turn is then not stored.
        """
        watch = self._stopwatch()
        with self._catalogue.steady():
            case = self._reader.read(question, self._history(question), watch)
        composer = Composer(
            name_documents=case.name_documents,
            opening=case.opening,
            language=case.language,
            with_extras=self._catalogue.with_extras,
        )
        conversation = question.conversation_id or f"cnv_{uuid4().hex}"
        answer = _Progress(case, composer, conversation, watch)
        yield Started(answer.id, conversation, case.standalone, case.found.route)
        ending = yield from _release(self._writer.write(case, watch), answer)
        if composer.is_empty:
            composer.say(ending.text)
        finished = _finished(answer, ending)
        if question.history is None:
            body = answer_body(finished, include_passages=False).model_dump(mode="json")
            kept = (finished.id, body)
            turn = _turn(question, finished)
            self._conversations.append(
                conversation,
                turn,
                question.owner,
                kept,
                question.replaces,
                follows=question.conversation_id is not None,
            )
        watch.finish(
            route=finished.route,
            generator=finished.generator,
            refused=finished.refused,
            rejected=len(finished.verification.rejected),
            tokens=finished.usage.prompt_tokens + finished.usage.completion_tokens,
        )
        yield Finished(finished)

    def rank(self, question: Question) -> Sequence[ScoredPassage]:
        """Return the passages that `ask` would draft its answer from."""
        return self._reader.rank(question)

    def signals(self, question: Question) -> tuple[Route, str, Signals] | None:
        """Return route, best label and what tells whether it answers, where that is not plain."""
        return self._reader.signals(question, self._history(question))

    def lead(self, question: Question) -> Lead | None:
        """Return what tells which documents a question is about; None where nothing has to."""
        return self._reader.lead(question)

    def leanings(self, question: Question) -> tuple[Case, list[Leaning]] | None:
        """Return what a question finds by itself, and whether it leans on what was said before."""
        return self._reader.leanings(question, self._history(question))

    def _history(self, question: Question) -> Sequence[Turn]:
        if question.history is not None:
            return question.history
        if question.conversation_id is None:
            if question.replaces is not None:
                raise AnswerNotFound(
                    f"{question.replaces!r} is no answer of a new conversation: say which "
                    "conversation it is the last one of."
                )
            return ()
        return self._conversations.history(
            question.conversation_id, question.owner, question.replaces
        )


def _release(
    writing: Generator[Checked, None, Ending], answer: _Progress
) -> Generator[Event, None, Ending]:
    """Pass on what was verified, each citation before the sentence that uses it."""
    opening = answer.case.opening
    try:
        while True:
            try:
                checked = next(writing)
            except StopIteration as stop:
                ending: Ending = stop.value
                return ending
            answer.checked.append(checked)
            if isinstance(checked, VerifiedSentence):
                sentence, citations = answer.composer.add(checked)
                places = zip(sentence.citations, citations, answer.composer.markers, strict=True)
                for index, citation, marked in places:
                    yield Cited(index, citation, marked)
                yield Said(sentence, f"{opening}\n" if opening else "")
                opening = ""
    finally:
        writing.close()


def _finished(progress: _Progress, ending: Ending) -> Answer:
    composed = progress.composer.composed()
    checked = progress.checked
    rejected = tuple(item for item in checked if isinstance(item, RejectedSentence))
    return Answer(
        id=progress.id,
        conversation_id=progress.conversation_id,
        answer=composed.answer,
        answer_citationless=composed.answer_citationless,
        sentences=composed.sentences,
        citations=composed.citations,
        refused=ending.refusal is not None,
        refusal_reason=ending.refusal,
        standalone_question=progress.case.standalone,
        route=progress.case.found.route,
        generator="chat" if ending.model else "extractive",
        model=ending.model,
        verification=Verification(len(checked), len(checked) - len(rejected), rejected),
        notices=ending.notices,
        ranking=tuple(progress.case.found.ranking),
        usage=ending.usage,
        timings_ms=progress.watch.timings(),
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
