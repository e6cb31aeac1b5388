"""Answer a question: understand, retrieve, draft, verify, compose, or refuse."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from assistant.composing import Composed, compose
from assistant.extraction import Weights, covering, draft
from assistant.messages import message
from assistant.model import (
    Answer,
    Question,
    RefusalReason,
    RejectedSentence,
    Verification,
    VerifiedSentence,
)
from assistant.timing import Stopwatch
from assistant.understanding import Understood, understand
from assistant.verification import verify
from ingestion.labels import LabelReference
from vectorstore.catalogue import Catalogue, Evidence, Overview, document_not_found
from vectorstore.query import Retriever, ScoredPassage

_TOP_K = 12
_MOST_NAMED = 200
"""Passages: more than one question of 2,000 characters can name in a handful of documents."""


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
    """Answers questions about the documents of a Catalogue, citing their own numbers.

    `labels` finds what a question names by number, `retriever` what it describes; `weights` gives
    terms their inverse document frequency.
    """

    def __init__(
        self, catalogue: Catalogue, labels: Retriever, retriever: Retriever, weights: Weights
    ) -> None:
        self._catalogue = catalogue
        self._labels = labels
        self._retriever = retriever
        self._weights = weights

    def ask(self, question: Question) -> Answer:
        """Answer `question` with sentences that were each verified, or refuse.

        Raises:
            EmptyQuery: there is nothing in the question.
            DocumentNotFound: it is restricted to a document that is not loaded.
            CatalogueUnavailable, IndexUnavailable: what it needs cannot be reached.
        """
        watch = Stopwatch()
        with self._catalogue.steady():
            return self._ask(question, watch)

    def _ask(self, question: Question, watch: Stopwatch) -> Answer:
        overview = self._catalogue.overview()
        searched = _documents_searched(question, overview)
        with watch.stage("understand"):
            understood = understand(question, overview)
        with watch.stage("retrieve"):
            ranking = self._retrieve(understood, question.top_k or _TOP_K)
            evidence = self._catalogue.evidence([scored.passage for scored in ranking])
        outcome = self._answer(understood, evidence, watch)
        composed = compose(outcome.verified, name_documents=searched > 1)
        return self._finished(question, understood, outcome, composed, ranking, watch)

    def rank(self, question: Question) -> Sequence[ScoredPassage]:
        """Return the passages that `ask` would draft its answer from."""
        understood = understand(question, self._catalogue.overview())
        return self._retrieve(understood, question.top_k or _TOP_K)

    def _retrieve(self, understood: Understood, k: int) -> Sequence[ScoredPassage]:
        """Find what is named by number by its number; only the rest is left to a ranking."""
        if understood.route == "label":
            return self._labels.retrieve(understood.query, _MOST_NAMED)
        return self._retriever.retrieve(understood.query, k)

    def _answer(
        self, understood: Understood, evidence: Sequence[Evidence], watch: Stopwatch
    ) -> _Outcome:
        missing: tuple[LabelReference, ...] = ()
        with watch.stage("draft"):
            if understood.route == "label":
                answering, missing = _named(understood, evidence)
                sentences = draft(answering, ())
            else:
                answering = covering(understood.content, evidence, self._weights)
                sentences = draft(answering, understood.content)
        notices = self._no_such_label(understood, missing)
        if not answering:
            if missing:
                return _Outcome(refusal="no_such_label", text=" ".join(notices))
            text = message("not_in_documents", understood.language)
            return _Outcome(refusal="not_in_documents", text=text)
        with watch.stage("verify"):
            checked = [verify(sentence, evidence) for sentence in sentences]
        verified = tuple(item for item in checked if isinstance(item, VerifiedSentence))
        rejected = tuple(item for item in checked if isinstance(item, RejectedSentence))
        verification = Verification(len(checked), len(verified), rejected)
        if not verified:
            text = message("unsupported_draft", understood.language)
            return _Outcome((), verification, "unsupported_draft", text)
        return _Outcome(verified, verification, notices=notices)

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
        ranking: Sequence[ScoredPassage],
        watch: Stopwatch,
    ) -> Answer:
        return Answer(
            id=f"ans_{uuid4().hex}",
            conversation_id=question.conversation_id or f"cnv_{uuid4().hex}",
            answer=composed.answer or outcome.text,
            answer_citationless=composed.answer_citationless or outcome.text,
            sentences=composed.sentences,
            citations=composed.citations,
            refused=outcome.refusal is not None,
            refusal_reason=outcome.refusal,
            standalone_question=understood.standalone_question,
            route=understood.route,
            generator="extractive",
            model=None,
            verification=outcome.verification,
            notices=outcome.notices,
            ranking=tuple(ranking),
            timings_ms=watch.timings(),
        )


def _documents_searched(question: Question, overview: Overview) -> int:
    loaded = {summary.id for summary in overview.summaries}
    for document_id in question.documents or ():
        if document_id not in loaded:
            raise document_not_found(document_id)
    return len(loaded if question.documents is None else set(question.documents))


def _named(
    understood: Understood, evidence: Sequence[Evidence]
) -> tuple[tuple[Evidence, ...], tuple[LabelReference, ...]]:
    """Return the units the question names, in its order, and the references to none."""
    named: list[Evidence] = []
    missing: list[LabelReference] = []
    for reference in dict.fromkeys(understood.references):
        label = (reference.kind, reference.number)
        found = [item for item in evidence if (item.unit.kind, item.unit.number) == label]
        named += [item for item in found if item not in named]
        if not found and label not in {(other.kind, other.number) for other in missing}:
            missing.append(reference)
    return tuple(named), tuple(missing)
