"""The retrievers that need no index of their own: exact label, and the fusion of several."""

import logging
from collections.abc import Sequence

from vectorstore.catalogue import Catalogue
from vectorstore.errors import EmbeddingFailed
from vectorstore.fusion import reciprocal_rank_fusion
from vectorstore.query import Query, Retriever, ScoredPassage, ranked

_log = logging.getLogger(__name__)
_DEPTH = 50
"""How deep each ranking is read before fusion."""


class LabelRetriever:
    """Finds units by the number the question names; other questions get nothing."""

    name = "label"

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def retrieve(self, query: Query, k: int) -> Sequence[ScoredPassage]:
        """Return the passages of the units named, those named first with the higher score."""
        if not query.labels or query.wants_nothing(k):
            return ()
        found = self._catalogue.passages_labelled(query.labels, query.documents)
        return ranked(((p, 1 / place) for place, p in enumerate(found, start=1)), self.name, k)


class HybridRetriever:
    """Fuses the rankings of other retrievers, each with its weight."""

    name = "hybrid"

    def __init__(self, retrievers: Sequence[tuple[Retriever, float]]) -> None:
        self.retrievers = tuple(retrievers)

    def retrieve(self, query: Query, k: int) -> Sequence[ScoredPassage]:
        """Return the fused ranking, without those whose embedding model cannot be reached."""
        depth = max(k, _DEPTH)
        rankings = []
        for retriever, weight in self.retrievers:
            try:
                rankings.append((retriever.retrieve(query, depth), weight))
            except EmbeddingFailed as error:
                _log.warning("ranked without the %s retriever: %s", retriever.name, error)
        return reciprocal_rank_fusion(rankings, k)
