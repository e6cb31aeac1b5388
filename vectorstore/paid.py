"""Vectors that were paid for before their document is stored: an ingestion cut short loses none.

A document is stored in one transaction, and embedding a long one takes minutes. So its texts are
embedded first, each batch kept as it comes; the transaction then finds them here and takes them.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence

from ingestion import Passage
from vectorstore.batches import batches
from vectorstore.database import Connection, Database, paid_vectors, passages
from vectorstore.embeddings import EmbeddingModel

_BATCH = 64
"""Texts of one call: what is lost where the next one fails."""


def prepay(
    database: Database,
    wanted: Iterable[Passage],
    model: EmbeddingModel,
    progress: Callable[[int], object] = lambda _: None,
) -> None:
    """Embed those `wanted` that have no vector of `model` yet, and keep each batch at once.

    Raises:
        EmbeddingFailed: the model failed; what was embedded before is kept.
    """
    for batch in batches(wanted, _BATCH):
        missing = _without_vector(database, batch, model)
        if missing:
            vectors = model.embed(missing)
            vector_of = dict(zip((_key(model, text) for text in missing), vectors, strict=True))
            with database.write(alone=False) as connection:
                known = _kept(connection, list(vector_of))
                fresh = [
                    {"key": key, "vector": vector}
                    for key, vector in vector_of.items()
                    if key not in known
                ]
                if fresh:
                    connection.execute(paid_vectors.insert(), fresh)
        progress(len(batch))


def embed_kept(connection: Connection, texts: Sequence[str], model: EmbeddingModel) -> list[bytes]:
    """Return the vectors of `texts`: those kept, which are kept no longer, and the rest new."""
    if not model.paid:
        return model.embed(texts)
    keys = [_key(model, text) for text in texts]
    vectors = _kept(connection, keys)
    missing = [
        text for text, key in dict(zip(texts, keys, strict=True)).items() if key not in vectors
    ]
    if missing:
        fresh = zip(missing, model.embed(missing), strict=True)
        vectors |= {_key(model, text): vector for text, vector in fresh}
    connection.execute(paid_vectors.delete().where(paid_vectors.c.key.in_(keys)))
    return [vectors[key] for key in keys]


def _without_vector(
    database: Database, batch: Sequence[Passage], model: EmbeddingModel
) -> list[str]:
    with database.read() as connection:
        stored = passages.select().with_only_columns(passages.c.id)
        stored = stored.where(passages.c.id.in_([passage.id for passage in batch]))
        rows = connection.execute(stored.where(passages.c.embedding_model == model.id))
        there = {row.id for row in rows}
        texts = {p.text: _key(model, p.text) for p in batch if p.id not in there}
        kept = _kept(connection, list(texts.values()))
    return [text for text, key in texts.items() if key not in kept]


def _kept(connection: Connection, keys: Sequence[str]) -> dict[str, bytes]:
    rows = connection.execute(paid_vectors.select().where(paid_vectors.c.key.in_(keys)))
    return {row.key: row.vector for row in rows}


def _key(model: EmbeddingModel, text: str) -> str:
    return hashlib.sha256(f"{model.id}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()
