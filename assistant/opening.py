"""The models and traces a setting names: the part of the composition root that is seldom needed.

What they are made of is imported where they are chosen, so that the offline start does not pay.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from assistant.answering.chat_writing import ChatWriter
from assistant.chat.calls import Caller, Patience
from assistant.chat.enriching import Enricher
from assistant.chat.model import ChatModel, DeferredModel
from assistant.chat.rephrasing import ChatRephraser
from assistant.errors import InvalidModel, InvalidSettings
from assistant.settings import Settings
from assistant.verification.support_judging import judge_by
from ingestion.tokens import count_tokens_of
from vectorstore.embeddings import MAX_TOKENS, EmbeddingModel
from vectorstore.replies import Replies

_CHECK = "Reply with the word ok."

if TYPE_CHECKING:
    from assistant.tracing import Tracing


@dataclass(frozen=True, slots=True)
class Chat:
    """What a chat model is used for."""

    rephraser: ChatRephraser
    writer: ChatWriter
    enricher: Enricher
    check: Callable[[], str]
    """Asks it for a word."""


def open_chat(settings: Settings, replies: Replies, *, at_once: bool) -> Chat:
    """Return what the chat model that is set does; it is opened when first called.

    A process that lives long opens it `at_once`: a mistake in its name is told at the start.

    Raises:
        InvalidModel: it cannot be opened.
        InvalidSettings: the answering model is to judge itself.
    """
    if settings.support_model == settings.chat_model:
        raise InvalidSettings(
            f"JIANYI_SUPPORT_MODEL is {settings.support_model!r}, which writes the answers: let "
            "another model judge them, or leave it out."
        )
    caller = _caller(settings.chat_model, settings, at_once=at_once)
    judge = None
    if settings.support_model:
        judge = judge_by(_caller(settings.support_model, settings, at_once=at_once))
    counter = cache(lambda: count_tokens_of(_openai_model(settings.chat_model)))

    def count(text: str) -> int:
        return counter()(text)

    rephraser = ChatRephraser(caller, replies)
    writer = ChatWriter(caller, rephraser.translation, count, settings.chat_context, judge)
    return Chat(rephraser, writer, Enricher(caller, replies, count), lambda: caller.text(_CHECK))


def _caller(name: str, settings: Settings, *, at_once: bool) -> Caller:
    def opened() -> ChatModel:
        from assistant.chat.langchain import open_chat_model

        langsmith = settings.tracing == "langsmith"
        return open_chat_model(name, seconds=settings.chat_seconds, langsmith=langsmith)

    seconds = settings.chat_seconds
    patience = Patience(first=seconds, between=seconds / 2, total=seconds * 4)
    return Caller(opened() if at_once else DeferredModel(name, opened), patience)


def open_embedding_model(name: str) -> EmbeddingModel:
    """Open the embedding model `name`: fastembed's, or LangChain's `provider:model`.

    Raises:
        InvalidModel, InvalidEmbeddingModel: there is none, or something it needs is missing.
    """
    provider, _, model = name.partition(":")
    if provider == "fastembed":
        try:
            from vectorstore.fastembed_models import open_fastembed
        except ImportError as error:
            raise InvalidModel(
                f"{name} needs the package fastembed: install Jianyi with its extra, jianyi[local]."
            ) from error
        return open_fastembed(model)
    from vectorstore.langchain_models import open_langchain

    return open_langchain(name, count_tokens_of(_openai_model(name)), MAX_TOKENS)


def open_tracing() -> "Tracing":
    """Begin to send traces to where OpenTelemetry's variables say.

    Raises:
        InvalidSettings: its package is missing.
    """
    try:
        from assistant.tracing import Tracing
    except ImportError as error:
        raise InvalidSettings(
            "JIANYI_TRACING is 'otlp', which needs OpenTelemetry's exporter: install Jianyi with "
            "its extra, jianyi[tracing]."
        ) from error
    return Tracing()


def _openai_model(name: str) -> str | None:
    """Return the name of an OpenAI model, whose tokens can be counted exactly, or None."""
    provider, _, model = name.partition(":")
    return model if provider == "openai" else None
