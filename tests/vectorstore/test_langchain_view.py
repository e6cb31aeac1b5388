"""What LangChain chains plug in."""

# ruff: noqa: TID251 - the view is tested against the real interfaces

import pytest
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import RunnableLambda
from langchain_core.vectorstores import InMemoryVectorStore

from tests.fakes import a_document
from tests.vectorstore.conftest import Shelf
from vectorstore.embeddings import OfflineEmbeddings
from vectorstore.errors import EmptyQuery
from vectorstore.langchain_view import JianyiRetriever
from vectorstore.lexical import LexicalIndex


@pytest.fixture
def retriever(local_shelf: Shelf, lexical: LexicalIndex) -> JianyiRetriever:
    local_shelf.store(a_document("应保护儿童。", "应交流经验。", "儿童应受教育。"))
    return JianyiRetriever(retriever=lexical, k=2)


def test_a_retriever_of_ours_is_one_of_langchains(retriever: JianyiRetriever) -> None:
    assert isinstance(retriever, BaseRetriever)


def test_invoking_gives_documents_with_their_labels(retriever: JianyiRetriever) -> None:
    (found,) = retriever.invoke("经验")
    assert found.page_content == "应交流经验。"
    assert found.metadata["label"] == "建议 2"
    assert found.metadata["document_id"] == "report"
    assert found.metadata["rank"] == 1
    assert found.metadata["score"] > 0


def test_k_limits_the_documents(retriever: JianyiRetriever) -> None:
    assert len(retriever.invoke("应 儿童 交流")) == 2


def test_a_retriever_stands_in_a_chain(retriever: JianyiRetriever) -> None:
    def cite(found: list[Document]) -> str:
        return ", ".join(document.metadata["label"] for document in found)

    assert (retriever | RunnableLambda(cite)).invoke("交流经验").startswith("建议 2")


def test_an_empty_question_is_refused(retriever: JianyiRetriever) -> None:
    with pytest.raises(EmptyQuery):
        retriever.invoke(" ")


def test_offline_embeddings_are_langchain_embeddings() -> None:
    assert isinstance(OfflineEmbeddings(), Embeddings)


def test_offline_embeddings_work_in_a_vector_store_of_langchain() -> None:
    texts = ["应保护儿童。", "应交流经验。", "秘书处应编写报告。"]
    store = InMemoryVectorStore.from_texts(texts, OfflineEmbeddings())  # type: ignore[arg-type]
    (found,) = store.similarity_search("怎样交流经验", k=1)
    assert found.page_content == "应交流经验。"
