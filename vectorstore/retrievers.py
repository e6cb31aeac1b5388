"""The retrievers that need no index of their own: exact label, and the fusion of several."""

import logging
from collections.abc import Sequence
from threading import local

from vectorstore.catalogue import Catalogue
from vectorstore.errors import EmbeddingFailed, IndexUnavailable
from vectorstore.fusion import reciprocal_rank_fusion
from vectorstore.query import Query, Retriever, ScoredPassage, ranked

_log = logging.getLogger(__name__)
_DISPENSABLE = "dense"
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
    """Fuses the rankings of other retrievers, each with its weight.

    One that cannot be reached is left out where the others may do without it: vectors compare what
    words have found as well. The Catalogue and its labels are never done without.
    """

    name = "hybrid"

    def __init__(self, retrievers: Sequence[tuple[Retriever, float]]) -> None:
        self.retrievers = tuple(retrievers)
        self._own = local()

    def retrieve(self, query: Query, k: int) -> Sequence[ScoredPassage]:
        """Return the fused ranking, without those retrievers that cannot be reached."""
        depth = max(k, _DEPTH)
        rankings = []
        for retriever, weight in self.retrievers:
            try:
                rankings.append((retriever.retrieve(query, depth), weight))
            except (EmbeddingFailed, IndexUnavailable) as error:
                if retriever.name != _DISPENSABLE:
                    raise
                self._own.missing = True
                _log.warning("ranked without the %s retriever: %s", retriever.name, error)
        return reciprocal_rank_fusion(rankings, k)

    def begin(self) -> None:
        """Forget what was missing before, in this thread."""
        self._own.missing = False

    @property
    def missing(self) -> bool:
        """Whether a ranking since `begin`, in this thread, did without a retriever."""
        return bool(getattr(self._own, "missing", False))
