"""Ranked passages with what each retriever made of them, for `jianyi search` and `GET /search`."""

from collections.abc import Sequence
from typing import Any

from vectorstore.query import Query, Retriever


def search(
    retrievers: Sequence[Retriever], words: str, documents: Sequence[str] | None, k: int
) -> list[dict[str, Any]]:
    """Return the passages of the last retriever, the fusion, with every retriever's rank and score.

    Raises:
        EmptyQuery: there are no words.
        CatalogueUnavailable, IndexUnavailable: what it needs cannot be reached.
    """
    query = Query(words, documents=tuple(documents) if documents else None)
    rankings = [(retriever.name, retriever.retrieve(query, k)) for retriever in retrievers]
    _, fused = rankings[-1]
    ranks = {name: {scored.passage.id: scored for scored in ranking} for name, ranking in rankings}
    return [
        {
            "label": scored.passage.label,
            "document_id": scored.passage.document_id,
            "text": scored.passage.text,
            "scores": {
                name: {
                    "rank": found[scored.passage.id].rank,
                    "score": found[scored.passage.id].score,
                }
                for name, found in ranks.items()
                if scored.passage.id in found
            },
        }
        for scored in fused
    ]
