"""The dense index: HNSW by Chroma, embedded or on a server. The only module with chromadb.

Embedded Chroma is safe for one process only, so whoever opens its folder holds `chroma.lock` for
as long as the index is open. Chroma has no transactions: before a document's passages change, the
record of which revision is held is taken away, and it is put back afterwards. A process killed in
between leaves a document without that record, which the next one loads again from the Catalogue.
"""

import hashlib
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock
from typing import cast
from urllib.parse import urlsplit

import chromadb
import numpy as np
from chromadb.api import ClientAPI
from chromadb.api.client import Client
from chromadb.api.models.Collection import Collection
from chromadb.base_types import Where
from chromadb.config import Settings

from vectorstore.catalogue import Catalogue, IndexedPassage
from vectorstore.embeddings import EmbeddingModel, Vector
from vectorstore.errors import IndexUnavailable
from vectorstore.query import Query, ScoredPassage, ranked

_PAGE = 1_000
_FORMAT = "1"
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
        self._place = place
        self._catalogue = catalogue
        self._model = model
        self._mutex = Lock()
        self.revision = -1
        try:
            self._open(_generation(place))
        except Exception as error:  # what Chroma's Rust core raises has no narrower common base
            self._start_anew(error)

    def retrieve(self, query: Query, k: int) -> Sequence[ScoredPassage]:
        """Return the passages nearest to the query."""
        self.follow()
        vector = self._model.embed_query(query.text)
        try:
            scores = self._nearest(vector, query, k)
        except Exception as error:  # as in `__init__`
            self._repair(error)
            scores = self._nearest(vector, query, k)
        passages = self._catalogue.passages(list(scores))
        return ranked([(p, scores[id_]) for id_, p in passages.items()], self.name, k)

    def follow(self, progress: Callable[[int], object] = lambda _: None) -> None:
        """Bring the index to the Catalogue's revision, building it anew where it is broken."""
        if self.revision == self._catalogue.revision():
            return
        with self._mutex:
            try:
                self._bring_up(progress)
            except Exception as error:  # as in `__init__`
                self._start_anew(error)
                self._bring_up(progress)

    def rebuild(self, progress: Callable[[int], object] = lambda _: None) -> None:
        """Build the index anew from the Catalogue."""
        with self._mutex:
            self._start_anew(None)
            self._bring_up(progress)

    def close(self) -> None:
        """Release the index; an embedded one may then be opened by another process."""
        if isinstance(self._client, Client):
            self._client.close()

    def _repair(self, error: Exception) -> None:
        with self._mutex:
            self._start_anew(error)
            self._bring_up(lambda _: None)

    def _nearest(self, vector: Vector, query: Query, k: int) -> dict[str, float]:
        found = self._passages.query(
            query_embeddings=vector.tolist(),
            n_results=k,
            where=_within(query.documents),
            include=["distances"],
        )
        distances = (found["distances"] or [[]])[0]
        return {id_: 1.0 - far for id_, far in zip(found["ids"][0], distances, strict=True)}

    def _bring_up(self, progress: Callable[[int], object]) -> None:
        held = self._held_documents()
        revision, current = self._catalogue.holdings()
        changed = [id_ for id_, version in current.items() if held.get(id_) != version]
        for document_id in (held.keys() - current.keys()) | set(changed):
            self._held.delete(ids=[document_id])
            self._passages.delete(where={"document": document_id})
        for document_id in changed:
            for batch in self._catalogue.indexed_passages([document_id]):
                self._add(document_id, batch)
                progress(len(batch))
            self._held.upsert(
                ids=[document_id],
                embeddings=_NO_VECTOR,
                metadatas=[{"revision": current[document_id]}],
            )
        self.revision = revision

    def _add(self, document_id: str, batch: Sequence[IndexedPassage]) -> None:
        vectors = np.frombuffer(b"".join(entry.vector for entry in batch), dtype="<f4")
        self._passages.upsert(
            ids=[entry.passage.id for entry in batch],
            embeddings=vectors.reshape(len(batch), -1),
            metadatas=[{"document": document_id}] * len(batch),
        )

    def _held_documents(self) -> dict[str, int]:
        held: dict[str, int] = {}
        while True:
            page = self._held.get(limit=_PAGE, offset=len(held), include=["metadatas"])
            for id_, record in zip(page["ids"], page["metadatas"] or [], strict=True):
                held[id_] = int(str(record["revision"]))
            if len(page["ids"]) < _PAGE:
                return held

    def _start_anew(self, cause: Exception | None) -> None:
        """Open an empty index in place of a broken one; a server's is not ours to throw away."""
        self.revision = -1
        try:
            if isinstance(self._place, str):
                if cause:
                    raise cause
                for collection in (self._held, self._passages):
                    self._client.delete_collection(collection.name)
                self._open(0)
            else:
                broken = _generation(self._place)
                self._open(broken + 1)
                shutil.rmtree(self._place / str(broken), ignore_errors=True)
        except Exception as error:  # as in `__init__`
            raise IndexUnavailable(
                f"the dense index at {str(self._place)!r} can neither be read nor rebuilt "
                f"({error}): check that the Chroma server runs, or free space and permissions."
            ) from (cause or error)

    def _open(self, generation: int) -> None:
        # A broken folder is not opened twice in one process: Chroma remembers it by its path.
        self._client = _client(self._place, generation)
        self._passages = self._collection("passages")
        self._held = self._collection("held")

    def _collection(self, what: str) -> Collection:
        # A name a model: vectors of two models never meet in one index.
        model = hashlib.sha256(f"{_FORMAT} {self._model.id}".encode()).hexdigest()[:16]
        return self._client.get_or_create_collection(
            f"{what}-{model}",
            configuration={"hnsw": {"space": "cosine"}},
            embedding_function=None,
        )


def _client(place: Path | str, generation: int) -> ClientAPI:
    settings = Settings(anonymized_telemetry=False)
    if isinstance(place, Path):
        folder = place / str(generation)
        folder.mkdir(parents=True, exist_ok=True)
        return chromadb.PersistentClient(str(folder), settings)
    url = urlsplit(place)
    port = url.port or (443 if url.scheme == "https" else 8000)
    return chromadb.HttpClient(
        url.hostname or "localhost", port, url.scheme == "https", settings=settings
    )


def _within(documents: Sequence[str] | None) -> Where | None:
    if documents is None:
        return None
    return cast("Where", {"document": {"$in": [*documents]}})


def _generation(place: Path | str) -> int:
    """Return the number of the newest embedded index."""
    if isinstance(place, str) or not place.is_dir():
        return 0
    return max((int(entry.name) for entry in place.iterdir() if entry.name.isdecimal()), default=0)
