"""The contract's JSON: what comes in and what goes out, on the command line and over HTTP."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictBool, StringConstraints

from assistant.chat.model import Cancellation
from assistant.examples import ANSWER
from assistant.model import Answer, Citation, Question

NO_NUL = r"^[^\x00]*$"
"""PostgreSQL stores no text that holds it."""
ANSWER_ID = r"^ans_[0-9a-f]{32}$"
TAG = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"


def _number(value: object) -> object:
    """Refuse what is a number only in writing: "5" is text, and 5.0 a whole number in JSON."""
    if isinstance(value, str | bool):
        raise ValueError("Input should be a valid integer")
    return value


_Depth = Annotated[int, Field(ge=1, le=50), BeforeValidator(_number)]


class AskRequest(BaseModel):
    """Body of `POST /ask`."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {"question": "能不能让几国警察合成一个专案组？"},
                {"question": "Which recommendations mention children?", "language": "en"},
                {"question": "建议 12 到 15", "include_passages": True, "top_k": 5},
            ]
        },
    )

    question: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=2000, pattern=NO_NUL),
    ]
    conversation_id: Annotated[str, StringConstraints(pattern=r"^cnv_[0-9a-f]{32}$")] | None = None
    documents: list[str] | None = Field(default=None, min_length=1, max_length=1000)
    language: Annotated[str, StringConstraints(pattern=TAG, max_length=35)] | None = None
    top_k: _Depth | None = None
    include_passages: StrictBool = False
    replaces: Annotated[str, StringConstraints(pattern=ANSWER_ID)] | None = Field(
        default=None,
        description="Id of the conversation's last answer: this one takes its place.",
    )

    def as_question(
        self, owner: str | None = None, cancellation: Cancellation | None = None
    ) -> Question:
        """Return the question it asks."""
        return Question(
            text=self.question,
            conversation_id=self.conversation_id,
            documents=tuple(self.documents) if self.documents is not None else None,
            language=self.language,
            top_k=self.top_k,
            owner=owner,
            replaces=self.replaces,
            cancellation=cancellation,
        )


class TranslationBody(BaseModel):
    """A translation of the unit cited: a help to reading, not what is quoted."""

    model_config = ConfigDict(from_attributes=True)

    language: str
    text: str


class CitationBody(BaseModel):
    """A citation: the document's own number and the exact words."""

    model_config = ConfigDict(from_attributes=True)

    label: str
    kind: str
    number: int | None
    document_id: str
    document_title: str
    section: list[str]
    quote: str
    start: int
    end: int
    answer_start: int
    answer_end: int
    support: str
    translation: TranslationBody | None


class StartedBody(BaseModel):
    """Data of the event `start`."""

    model_config = ConfigDict(from_attributes=True)

    id: str
    conversation_id: str
    standalone_question: str
    route: str


class CitedBody(CitationBody):
    """Data of the event `citation`: a citation and its place among the answer's."""

    index: int

    @classmethod
    def of(cls, index: int, citation: Citation) -> "CitedBody":
        """Return the data for `citation`."""
        body = CitationBody.model_validate(citation)
        return cls(index=index, **body.model_dump())


class SentenceBody(BaseModel):
    """A sentence and the positions of its citations."""

    model_config = ConfigDict(from_attributes=True)

    text: str
    citations: list[int]


class RejectedBody(BaseModel):
    """A drafted sentence that was not released."""

    model_config = ConfigDict(from_attributes=True)

    text: str
    reason: str
    detail: str


class VerificationBody(BaseModel):
    """How many drafted sentences held."""

    model_config = ConfigDict(from_attributes=True)

    sentences_drafted: int
    sentences_released: int
    rejected: list[RejectedBody]


class PassageBody(BaseModel):
    """A passage of the ranking."""

    label: str
    document_id: str
    text: str
    score: float
    rank: int
    retriever: str


class Usage(BaseModel):
    """Tokens a chat model was sent and gave back."""

    model_config = ConfigDict(from_attributes=True)

    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost: float | None = None
    """US dollars; null where the price is not known."""


class AnswerBody(BaseModel):
    """Body of the answer to `POST /ask`, and what `jianyi ask --json` prints."""

    model_config = ConfigDict(json_schema_extra={"examples": [ANSWER]})

    id: str
    conversation_id: str
    answer: str
    answer_citationless: str
    sentences: list[SentenceBody]
    citations: list[CitationBody]
    refused: bool
    refusal_reason: str | None
    standalone_question: str
    route: str
    generator: str
    model: str | None
    verification: VerificationBody
    notices: list[str]
    passages: list[PassageBody] | None
    usage: Usage
    timings_ms: dict[str, float]


def answer_body(answer: Answer, *, include_passages: bool) -> AnswerBody:
    """Return `answer` as the contract has it."""
    passages: list[dict[str, Any]] | None = None
    if include_passages:
        passages = [
            {
                "label": scored.passage.label,
                "document_id": scored.passage.document_id,
                "text": scored.passage.text,
                "score": scored.score,
                "rank": scored.rank,
                "retriever": scored.retriever,
            }
            for scored in answer.ranking
        ]
    return AnswerBody.model_validate(
        {
            **{name: getattr(answer, name) for name in _TAKEN_OVER},
            "passages": passages,
        },
        from_attributes=True,
    )


_TAKEN_OVER = tuple(AnswerBody.model_fields.keys() - {"passages"})
