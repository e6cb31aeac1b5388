"""Embeddings of an OpenAI-compatible server, over real HTTP."""

from collections.abc import Callable

import pytest

from tests.scripted_openai import Fail, Reply, Say, scripted_openai, vector_of
from vectorstore.errors import EmbeddingFailed, InvalidEmbeddingModel
from vectorstore.langchain_models import open_langchain

Embed = Callable[[int, list[str]], Reply | None]


@pytest.fixture(autouse=True)
def retries_are_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("openai._base_client.INITIAL_RETRY_DELAY", 0.01)
    monkeypatch.setattr("openai._base_client.MAX_RETRY_DELAY", 0.02)


def test_texts_are_sent_as_texts_and_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    with scripted_openai(lambda *_: Say("")) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        model = open_langchain("openai:any", len, 8191)
        texts = [f"建议 {number}" for number in range(150)]
        vectors = model.embeddings.embed_documents(texts)
        assert vectors == [pytest.approx(vector_of(text)) for text in texts]
        assert [len(batch) for batch in server.embedded] == [64, 64, 22]
        assert model.embeddings.embed_query("建议") == pytest.approx(vector_of("建议"))
    assert model.paid


def test_a_busy_server_is_asked_again_after_as_long_as_it_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def embed(call: int, _texts: list[str]) -> Reply | None:
        return Fail([429, 503][call % 2], retry_after="0.01") if call < 4 else None

    with scripted_openai(lambda *_: Say(""), embed) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        vectors = open_langchain("openai:any", len, 8191).embeddings.embed_documents(["甲"])
    assert len(vectors) == 1
    assert len(server.embedded) == 5


def test_a_failure_says_which_model_and_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    with scripted_openai(lambda *_: Say(""), lambda *_: Fail(401)) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        model = open_langchain("openai:any", len, 8191)
        with pytest.raises(EmbeddingFailed, match=r"'openai:any' failed .*check that it can be"):
            model.embed(["甲"])


@pytest.mark.parametrize(
    ("name", "said"),
    [("openai:any", "openai:any cannot be opened"), ("cohere:any", "langchain-cohere")],
)
def test_a_model_that_cannot_be_opened_says_what_is_missing(name: str, said: str) -> None:
    with pytest.raises(InvalidEmbeddingModel, match=said):
        open_langchain(name, len, 8191)
