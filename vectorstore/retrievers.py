"""The retrievers that need no index of their own: exact label, and the fusion of several."""

from collections.abc import Sequence

from vectorstore.catalogue import Catalogue
from vectorstore.fusion import reciprocal_rank_fusion
from vectorstore.query import Query, Retriever, ScoredPassage, ranked

_DEPTH = 50
"""How deep each ranking is read before fusion."""


class LabelRetriever:
    """Finds units by the number the question names; other questions get nothing."""

    name = "label"

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def retrieve(self, query: Query, k: int) -> Sequence[ScoredPassage]:
        """Return the passages of the units named, those named first with the higher score."""
        found = self._catalogue.passages_labelled(query.labels, query.documents)
        order = {id_: place for place, id_ in enumerate(dict.fromkeys(p.id for p in found))}
        unique = {passage.id: passage for passage in found}
        return ranked([(p, 1 / (1 + order[p.id])) for p in unique.values()], self.name, k)


class HybridRetriever:
    """Fuses the rankings of other retrievers, each with its weight."""

    name = "hybrid"

    def __init__(self, retrievers: Sequence[tuple[Retriever, float]]) -> None:
        self.retrievers = tuple(retrievers)

    def retrieve(self, query: Query, k: int) -> Sequence[ScoredPassage]:
        """Return the fused ranking."""
        depth = max(k, _DEPTH)
        rankings = [
            (retriever.retrieve(query, depth), weight) for retriever, weight in self.retrievers
        ]
        return reciprocal_rank_fusion(rankings, k)
