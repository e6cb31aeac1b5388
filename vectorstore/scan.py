"""Exact dense retrieval: every vector of the Catalogue compared with the question's.

For a process that asks once and must not open the vector index a server may hold.
"""

from collections.abc import Sequence

import numpy as np

from ingestion import Passage
from vectorstore.catalogue import Catalogue
from vectorstore.embeddings import EmbeddingModel, similarity
from vectorstore.query import Query, ScoredPassage, best, ranked


class VectorScan:
    """Ranks passages by cosine similarity without an index; memory stays flat."""

    name = "dense"

    def __init__(self, catalogue: Catalogue, model: EmbeddingModel) -> None:
        self._catalogue = catalogue
        self._model = model

    def retrieve(self, query: Query, k: int) -> Sequence[ScoredPassage]:
        """Return the passages nearest to the query."""
        if query.wants_nothing(k):
            return ()
        question = self._model.embed_query(query.text)
        nearest: list[tuple[Passage, float]] = []
        for batch in self._catalogue.indexed_passages(query.documents, self._model.id):
            vectors = np.frombuffer(b"".join(entry.vector for entry in batch), dtype="<f4")
            scores = vectors.reshape(len(batch), -1) @ question
            found = zip((entry.passage for entry in batch), map(similarity, scores), strict=True)
            nearest = best([*nearest, *found], k)
        return ranked(nearest, self.name, k)
