"""The values of an answer, as `docs/` and the HTTP contract name them."""

from dataclasses import dataclass, field
from typing import Literal

from assistant.chat.model import Cancellation, Usage
from assistant.turns import Turn
from vectorstore.catalogue import Evidence
from vectorstore.query import ScoredPassage

Support = Literal["full", "partial"]
Route = Literal["label", "range", "section", "list", "count", "facts", "semantic", "smalltalk"]
RefusalReason = Literal[
    "not_in_documents",
    "no_such_label",
    "false_premise",
    "off_topic",
    "instruction_attack",
    "unsupported_draft",
]
Generator = Literal["extractive", "chat"]


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody asks, and within which bounds."""

    text: str
    conversation_id: str | None = None
    documents: tuple[str, ...] | None = None
    """Ids to restrict the answer to; None for all."""
    language: str | None = None
    """BCP 47 tag of the framing text; None for the question's own language."""
    top_k: int | None = None
    owner: str | None = None
    """Who asks, and so whose conversation it is; None for whoever runs this process."""
    history: tuple[Turn, ...] | None = None
    """What was said before, where the one who asks keeps it; None for what is stored."""
    replaces: str | None = None
    """Id of the conversation's last answer, in whose place this one's comes."""
    cancellation: Cancellation | None = None
    """Ends the answering where nobody waits for it any more."""


@dataclass(frozen=True, slots=True)
class DraftCitation:
    """A claim that a quote stands in a unit; nothing of it is believed yet."""

    document_id: str
    label: str
    quote: str


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """A sentence somebody wrote, with what it is said to rest on."""

    text: str
    citations: tuple[DraftCitation, ...]


@dataclass(frozen=True, slots=True)
class VerifiedCitation:
    """A quote found, verbatim and in one piece, in the unit it is cited from."""

    evidence: Evidence
    quote: str
    start: int
    end: int
    support: Support


@dataclass(frozen=True, slots=True)
class VerifiedSentence:
    """A sentence whose every citation holds."""

    text: str
    citations: tuple[VerifiedCitation, ...]


@dataclass(frozen=True, slots=True)
class RejectedSentence:
    """A sentence that was not released, and why."""

    text: str
    reason: str
    """`uncited`, `label_not_retrieved`, `quote_not_verbatim`, `number`, `negation`, `name`, …"""
    detail: str


@dataclass(frozen=True, slots=True)
class Translation:
    """A unit in the reader's language: a help to reading, never what is quoted or cited."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation in an answer: the document's own number, and the exact words."""

    label: str
    kind: str
    number: int | None
    document_id: str
    document_title: str
    section: tuple[str, ...]
    quote: str
    start: int
    """Offset of the quote in the document's text."""
    end: int
    answer_start: int
    """Offset, in the answer, of the sentence that rests on it."""
    answer_end: int
    support: Support
    translation: Translation | None = None
    """Of the whole unit, where the reader's language is not the document's."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an answer and the positions of its citations."""

    text: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Verification:
    """How many drafted sentences held."""

    sentences_drafted: int = 0
    sentences_released: int = 0
    rejected: tuple[RejectedSentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What the user gets: sentences that all held, or a refusal."""

    id: str
    conversation_id: str
    answer: str
    answer_citationless: str
    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]
    refused: bool
    refusal_reason: RefusalReason | None
    standalone_question: str
    route: Route
    generator: Generator
    model: str | None
    verification: Verification
    notices: tuple[str, ...] = ()
    """What the reader should know beside the answer; nothing a document says stands here."""
    ranking: tuple[ScoredPassage, ...] = ()
    usage: Usage = field(default_factory=Usage)
    timings_ms: dict[str, float] = field(default_factory=dict)
