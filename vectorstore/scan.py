"""Exact dense retrieval: every vector of the Catalogue compared with the question's.

For a process that asks once and must not open the vector index a server may hold.
"""

import heapq
from collections.abc import Sequence

import numpy as np

from ingestion import Passage
from vectorstore.catalogue import Catalogue
from vectorstore.embeddings import EmbeddingModel
from vectorstore.query import Query, ScoredPassage, ranked


class VectorScan:
    """Ranks passages by cosine similarity without an index; memory stays flat."""

    name = "dense"

    def __init__(self, catalogue: Catalogue, model: EmbeddingModel) -> None:
        self._catalogue = catalogue
        self._model = model

    def retrieve(self, query: Query, k: int) -> Sequence[ScoredPassage]:
        """Return the passages nearest to the query."""
        question = self._model.embed_query(query.text)
        best: list[tuple[float, str]] = []
        passages: dict[str, Passage] = {}
        for batch in self._catalogue.indexed_passages(query.documents):
            vectors = np.frombuffer(b"".join(entry.vector for entry in batch), dtype="<f4")
            scores = vectors.reshape(len(batch), -1) @ question
            found = [
                (float(score), entry.passage.id) for entry, score in zip(batch, scores, strict=True)
            ]
            best = heapq.nlargest(k, best + found)
            kept = {id_ for _, id_ in best}
            passages |= {e.passage.id: e.passage for e in batch if e.passage.id in kept}
            passages = {id_: passages[id_] for id_ in kept}
        return ranked([(passages[id_], score) for score, id_ in best], self.name, k)
