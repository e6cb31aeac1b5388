"""The dense index: HNSW by Chroma, brought up from the Catalogue.

Chroma has no transactions: before a document's passages change, the record of which revision is
held is taken away, and it is put back afterwards. A process killed in between leaves a document
without that record, which the next one loads again.
"""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock
from typing import TypeVar, cast

import numpy as np

from vectorstore.catalogue import Catalogue, IndexedPassage
from vectorstore.chroma import (
    Collection,
    Collections,
    EmbeddedChroma,
    Place,
    ServerChroma,
    Where,
)
from vectorstore.embeddings import EmbeddingModel, Vector, similarity
from vectorstore.errors import IndexUnavailable, VectorStoreError
from vectorstore.query import Query, ScoredPassage, ranked, search_past_ties

_T = TypeVar("_T")
_PAGE = 1_000
_FORMAT = "2"
_NO_VECTOR = np.ones((1, 1), dtype=np.float32)
"""A record of what is held is looked up by its id, but Chroma wants a vector for everything."""


class DenseIndex:
    """Ranks passages by cosine similarity; follows the Catalogue like every derived index.

    `place` is the folder of an embedded Chroma, or the URL of a Chroma server.

    Raises:
        IndexUnavailable: it can neither be opened nor built, here or in any later call.
    """

    name = "dense"

    def __init__(self, place: Path | str, catalogue: Catalogue, model: EmbeddingModel) -> None:
        self._at = str(place)
        self._catalogue = catalogue
        self._model = model
        self._mutex = Lock()
        self.revision = -1
        # A name a Catalogue and model: vectors of two never meet in one index.
        whose = f"{_FORMAT} {catalogue.identity} {model.id}"
        suffix = hashlib.sha256(whose.encode()).hexdigest()[:16]
        self._place: Place = (
            ServerChroma(place, suffix) if isinstance(place, str) else EmbeddedChroma(place, suffix)
        )
        self._collections = self._opened(self._place.open)

    def retrieve(self, query: Query, k: int) -> Sequence[ScoredPassage]:
        """Return the passages nearest to the query."""
        self.follow()
        if query.wants_nothing(k):
            return ()
        vector = self._model.embed_query(query.text)
        collections = self._collections
        try:
            nearest = _nearest(collections.passages, vector, query, k)
        except Exception as error:  # what Chroma raises has no narrower common base
            collections = self._repaired(collections, error)
            nearest = self._last_try(lambda: _nearest(collections.passages, vector, query, k))
        passages = self._catalogue.passages([id_ for id_, _ in nearest])
        found = ((passages[id_], score) for id_, score in nearest if id_ in passages)
        return ranked(found, self.name, k)

    def follow(self, progress: Callable[[int], object] = lambda _: None) -> None:
        """Bring the index to the Catalogue's revision, building it anew where it is broken."""
        if self._is_current():
            return
        with self._mutex:
            if not self._is_current():
                try:
                    self._bring_up(self._collections, progress)
                except VectorStoreError:
                    raise  # not the index's fault
                except Exception as error:  # as in `retrieve`
                    self._open_again(error, progress)

    def rebuild(self, progress: Callable[[int], object] = lambda _: None) -> None:
        """Build the index anew from the Catalogue."""
        with self._mutex:
            self._fill(self._opened(self._place.open_empty), progress)

    def close(self) -> None:
        """Release the index; an embedded one may then be opened by another process."""
        with self._mutex:
            self._place.close()

    def _is_current(self) -> bool:
        return self.revision == self._catalogue.revision()

    def _repaired(self, failed: Collections, error: Exception) -> Collections:
        with self._mutex:
            if self._collections is failed:  # and no other thread has been here before
                self._open_again(error, lambda _: None)
            return self._collections

    def _open_again(self, error: Exception, progress: Callable[[int], object]) -> None:
        self.revision = -1
        self._fill(self._opened(self._place.open_again, error), progress)

    def _fill(self, fresh: Collections, progress: Callable[[int], object]) -> None:
        """Bring `fresh` up before any search sees it."""
        self._last_try(lambda: self._bring_up(fresh, progress))
        self._collections = fresh

    def _opened(
        self, opening: Callable[[], Collections], cause: Exception | None = None
    ) -> Collections:
        try:
            return opening()
        except Exception as error:  # as in `retrieve`
            raise self._unavailable(error) from (cause or error)

    def _last_try(self, attempt: Callable[[], _T]) -> _T:
        try:
            return attempt()
        except VectorStoreError:
            raise
        except Exception as error:  # as in `retrieve`
            raise self._unavailable(error) from error

    def _unavailable(self, error: Exception) -> IndexUnavailable:
        return IndexUnavailable(
            f"the dense index at {self._at!r} can neither be read nor rebuilt ({error}): check "
            "that the Chroma server runs, or free space and permissions."
        )

    def _bring_up(self, into: Collections, progress: Callable[[int], object]) -> None:
        passages, held = into
        versions = _versions(held)
        revision, current = self._catalogue.holdings()
        changed = [id_ for id_, version in current.items() if versions.get(id_) != version]
        for document_id in (versions.keys() - current.keys()) | set(changed):
            held.delete(ids=[document_id])
            passages.delete(where={"document": document_id})
        for document_id in changed:
            for batch in self._catalogue.indexed_passages([document_id], self._model.id):
                _add(passages, document_id, batch)
                progress(len(batch))
            held.upsert(
                ids=[document_id],
                embeddings=_NO_VECTOR,
                metadatas=[{"revision": current[document_id]}],
            )
        self.revision = revision


def _nearest(
    passages: Collection, vector: Vector, query: Query, k: int
) -> Sequence[tuple[str, float]]:
    within = None if query.documents is None else {"document": {"$in": [*query.documents]}}

    def search(depth: int) -> list[tuple[str, float]]:
        found = passages.query(
            query_embeddings=vector.tolist(),
            n_results=depth,
            where=cast("Where", within),
            include=["distances"],
        )
        scores = [similarity(1.0 - far) for far in (found["distances"] or [[]])[0]]
        return list(zip(found["ids"][0], scores, strict=True))

    return search_past_ties(search, k)


def _add(passages: Collection, document_id: str, batch: Sequence[IndexedPassage]) -> None:
    vectors = np.frombuffer(b"".join(entry.vector for entry in batch), dtype="<f4")
    passages.upsert(
        ids=[entry.passage.id for entry in batch],
        embeddings=vectors.reshape(len(batch), -1),
        metadatas=[{"document": document_id}] * len(batch),
    )


def _versions(held: Collection) -> dict[str, int]:
    """Return which revision of each document the index says it holds."""
    versions: dict[str, int] = {}
    while True:
        page = held.get(limit=_PAGE, offset=len(versions), include=["metadatas"])
        for id_, record in zip(page["ids"], page["metadatas"] or [], strict=True):
            versions[id_] = int(str(record["revision"]))
        if len(page["ids"]) < _PAGE:
            return versions
