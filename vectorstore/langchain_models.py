"""Embedding models by LangChain's `provider:model`. Imported only where one is set."""

import os
from collections.abc import Callable
from typing import Any, TypeVar

from langchain.embeddings import init_embeddings
from langchain_openai import OpenAIEmbeddings

from vectorstore.embeddings import EmbeddingModel, Embeddings
from vectorstore.errors import EmbeddingFailed, InvalidEmbeddingModel

_T = TypeVar("_T")
_OPENAI = "openai"
_NO_KEY = "none"
"""What servers of one's own are sent, which ask for no key; the client insists on one."""
_RETRIES = 6
"""With back-off, and after as long as Retry-After says."""
_SECONDS = 60.0
_AT_ONCE = 64
"""Texts in one request."""


def open_langchain(
    name: str, count_tokens: Callable[[str], int], max_tokens: int
) -> EmbeddingModel:
    """Open the embedding model `name`; nothing is sent yet.

    Raises:
        InvalidEmbeddingModel: there is no such provider, or its package or key is missing.
    """
    provider, _, model = name.partition(":")
    try:
        embeddings = _openai(model) if provider == _OPENAI else init_embeddings(name)
    except ImportError as error:
        raise InvalidEmbeddingModel(f"{name} cannot be opened: {error}.") from error
    except Exception as error:  # each provider's client raises its own when a key is missing
        reason = str(error).partition("\n")[0].rstrip(".")
        raise InvalidEmbeddingModel(f"{name} cannot be opened: {reason}.") from error
    return EmbeddingModel(name, _Translating(name, embeddings), count_tokens, max_tokens, paid=True)


def _openai(model: str) -> OpenAIEmbeddings:
    options: dict[str, Any] = {}
    if os.environ.get("OPENAI_BASE_URL") and not os.environ.get("OPENAI_API_KEY"):
        options["api_key"] = _NO_KEY
    return OpenAIEmbeddings(
        model=model,
        # Texts are sent as texts: compatible servers refuse arrays of tokens.
        check_embedding_ctx_length=False,
        chunk_size=_AT_ONCE,
        max_retries=_RETRIES,
        request_timeout=_SECONDS,
        **options,
    )


class _Translating:
    """Tells every failure of a provider's client as one of ours."""

    def __init__(self, name: str, embeddings: Embeddings) -> None:
        self._name = name
        self._embeddings = embeddings

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Embed passages."""
        return self._told(lambda: self._embeddings.embed_documents(texts))

    def embed_query(self, text: str) -> list[float]:
        """Embed a question."""
        return self._told(lambda: self._embeddings.embed_query(text))

    def _told(self, embed: Callable[[], _T]) -> _T:
        try:
            return embed()
        except Exception as error:  # each provider's client raises its own
            detail = " ".join(str(error).split())[:300]
            raise EmbeddingFailed(
                f"embedding model {self._name!r} failed ({type(error).__name__}: {detail}): check "
                "that it can be reached and its key; what was embedded before is kept."
            ) from error
