"""The indexes: the part of the composition root that chooses where vectors are compared.

What an offline question does without is imported where it is chosen.
"""

import logging
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from assistant.settings import Settings
from vectorstore.catalogue import Catalogue
from vectorstore.embeddings import EmbeddingModel
from vectorstore.library import DerivedIndex
from vectorstore.meanings import MeaningIndex
from vectorstore.query import Retriever
from vectorstore.sentence_encoder import sentence_encoder

_log = logging.getLogger(__name__)


def open_meanings(settings: Settings, catalogue: Catalogue) -> MeaningIndex | None:
    """Return the index of meanings, unless it is switched off."""
    if not settings.meaning:
        return None
    return MeaningIndex(catalogue, sentence_encoder(), extras=settings.enrichment)


@contextmanager
def open_dense(
    settings: Settings, catalogue: Catalogue, model: EmbeddingModel, own: bool
) -> Iterator[tuple[Retriever, DerivedIndex | None]]:
    """Choose how vectors are compared: a Chroma server, an embedded index of our own, or a scan."""
    if settings.chroma_url:
        from vectorstore.dense import DenseIndex

        server = DenseIndex(settings.chroma_url, catalogue, model)
        yield server, server
        return
    if own:
        from vectorstore.locking import OwnerLock

        lock = OwnerLock(settings.data_dir / "chroma.lock")
        if lock.acquire():
            try:
                yield from _embedded(settings.data_dir / "chroma", catalogue, model)
            finally:
                lock.release()
            return
        _log.info("another process owns the vector index; vectors are compared one by one here.")
    from vectorstore.scan import VectorScan

    yield VectorScan(catalogue, model), None


def _embedded(
    folder: Path, catalogue: Catalogue, model: EmbeddingModel
) -> Iterator[tuple[Retriever, DerivedIndex | None]]:
    from vectorstore.dense import DenseIndex

    index = DenseIndex(folder, catalogue, model)
    try:
        yield index, index
    finally:
        index.close()


def write_lock_at(path: Path) -> AbstractContextManager[None]:
    """Return the lock at `path` that keeps a second process from writing."""
    from vectorstore.locking import write_lock

    return write_lock(path)
