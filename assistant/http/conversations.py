"""`/conversations` and `/feedback`: the caller's own, and nobody else's."""

import re
from collections.abc import Callable
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path, Query, Request
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from assistant.errors import ConversationNotFound
from assistant.http.access import Caller
from assistant.records.conversations import Conversations
from assistant.records.feedback import Feedback
from assistant.turns import Conversation
from assistant.wire import ANSWER_ID, NO_NUL

_AN_ANSWER = "ans_5712a5bb68224625958c9df7f3932b0e"
_ID = re.compile(r"cnv_[0-9a-f]{32}")


def _possible(conversation_id: str) -> str:
    """Return an id of the form that ids have; no conversation has another."""
    if not _ID.fullmatch(conversation_id):
        raise ConversationNotFound(
            f"there is no conversation {conversation_id!r}: GET /conversations lists yours."
        )
    return conversation_id


ConversationId = Annotated[
    str,
    Path(min_length=1, max_length=255, examples=["cnv_5d31393c06af433b9b91f9003d7fe413"]),
    AfterValidator(_possible),
]
ExpectedLabel = Annotated[str, StringConstraints(min_length=1, max_length=100, pattern=NO_NUL)]


class ConversationBody(BaseModel):
    """A conversation in the list. Times are seconds since 1970."""

    model_config = ConfigDict(from_attributes=True)

    id: str
    title: str
    created: float
    updated: float


class ExchangeBody(BaseModel):
    """A question and its answer as it was given."""

    model_config = ConfigDict(from_attributes=True)

    question: str
    created: float
    answer: dict[str, Any]
    thumb: Literal["up", "down"] | None = None
    comment: str | None = None
    expected_labels: list[str] = []


class ConversationDetail(ConversationBody):
    """A conversation with everything asked and answered in it."""

    exchanges: list[ExchangeBody]


class TitleBody(BaseModel):
    """Body of a renaming."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"title": "不处罚原则"}]}
    )

    title: Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80, pattern=NO_NUL)
    ]


class FeedbackRequest(BaseModel):
    """Body of `POST /feedback`."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {"answer_id": _AN_ANSWER, "thumb": "up"},
                {
                    "answer_id": _AN_ANSWER,
                    "thumb": "down",
                    "comment": "缺了后半句",
                    "expected_labels": ["建议 13", "建议 14"],
                },
            ]
        },
    )

    answer_id: Annotated[str, StringConstraints(pattern=ANSWER_ID)]
    thumb: Literal["up", "down"]
    comment: Annotated[str, StringConstraints(max_length=2000, pattern=NO_NUL)] | None = None
    expected_labels: list[ExpectedLabel] = Field(default_factory=list, max_length=100)


class FeedbackBody(BaseModel):
    """What was stored."""

    id: str


def conversation_routes(
    conversations: Conversations, feedback: Feedback, asker: Callable[[Request], Caller]
) -> APIRouter:
    """Return the routes over a caller's own conversations."""
    router = APIRouter()
    Asker = Annotated[Caller, Depends(asker)]  # noqa: N806 - a type, made of what was passed

    @router.get("/conversations")
    def listed(
        caller: Asker,
        q: Annotated[str, Query(max_length=200, pattern=NO_NUL, examples=["儿童"])] = "",
        limit: Annotated[int, Query(ge=1, le=200)] = 50,
        offset: Annotated[int, Query(ge=0, le=1_000_000)] = 0,
    ) -> list[ConversationBody]:
        """List the caller's conversations, the latest first; `q` looks in their questions."""
        return [_body(item) for item in conversations.listed(caller.owner, q, limit, offset)]

    @router.get("/conversations/{conversation_id}")
    def get(conversation_id: ConversationId, caller: Asker) -> ConversationDetail:
        """Return a conversation with its answers as they were given."""
        found, exchanges = conversations.get(conversation_id, caller.owner)
        said = [ExchangeBody.model_validate(exchange) for exchange in exchanges]
        return ConversationDetail(**_body(found).model_dump(), exchanges=said)

    @router.patch("/conversations/{conversation_id}", status_code=204)
    def rename(conversation_id: ConversationId, body: TitleBody, caller: Asker) -> None:
        """Give a conversation another title."""
        conversations.rename(conversation_id, caller.owner, body.title)

    @router.delete("/conversations/{conversation_id}", status_code=204)
    def delete(conversation_id: ConversationId, caller: Asker) -> None:
        """Delete a conversation with everything in it."""
        conversations.delete(conversation_id, caller.owner)

    @router.post("/feedback", status_code=201)
    def give(body: FeedbackRequest, caller: Asker) -> FeedbackBody:
        """Say of an answer of one's own whether it was right; a second time replaces the first."""
        id_ = feedback.add(
            body.answer_id, caller.owner, body.thumb, body.comment, body.expected_labels
        )
        return FeedbackBody(id=id_)

    return router


def _body(conversation: Conversation) -> ConversationBody:
    return ConversationBody.model_validate(conversation)
