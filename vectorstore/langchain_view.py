"""What LangChain chains plug in: our retrievers as a `BaseRetriever`, the offline `Embeddings`.

The only module of this package with langchain_core, and imported by nobody here: the offline start
does not pay for it.
"""

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from vectorstore.embeddings import OfflineEmbeddings
from vectorstore.query import Query, Retriever

# The offline model has the two methods already; this makes `isinstance` say so.
Embeddings.register(OfflineEmbeddings)


class JianyiRetriever(BaseRetriever):
    """Any `Retriever` for use in a LangChain chain.

    Metadata carry the label, so that a chain can cite the document's own number.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    retriever: Retriever
    k: int = 10

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        return [
            Document(
                id=scored.passage.id,
                page_content=scored.passage.text,
                metadata={
                    "label": scored.passage.label,
                    "document_id": scored.passage.document_id,
                    "score": scored.score,
                    "rank": scored.rank,
                },
            )
            for scored in self.retriever.retrieve(Query(query), self.k)
        ]
