"""Passages and their vectors as a change writes them: embedded once, kept while the text stays."""

from collections.abc import Callable, Iterable, Sequence

from ingestion import Passage
from vectorstore.batches import BATCH, batches
from vectorstore.database import Connection, bindparam, documents, passages
from vectorstore.embeddings import EmbeddingModel
from vectorstore.paid import embed_kept
from vectorstore.revisions import EMBEDDING_MODEL, advance_revision, read_note, write_note

Progress = Callable[[int], object]
"""Called with the number of passages just done."""

_MOVE = passages.update().where(passages.c.id == bindparam("moved"))


def replace_passages(
    connection: Connection,
    document_id: str,
    new_passages: Iterable[Passage],
    model: EmbeddingModel,
    progress: Progress,
) -> int:
    """Put `new_passages` in place of the document's; return how many there are."""
    current: set[str] = set()
    for batch in batches(new_passages):
        kept = _keep_unchanged(connection, batch)
        _insert(connection, [passage for passage in batch if passage.id not in kept], model)
        current.update(passage.id for passage in batch)
        progress(len(batch))
    stored = passages.select().with_only_columns(passages.c.id)
    rows = connection.execute(stored.where(passages.c.document_id == document_id))
    for ids in batches([row.id for row in rows if row.id not in current]):
        connection.execute(passages.delete().where(passages.c.id.in_(ids)))
    return len(current)


def adopt_model(connection: Connection, model: EmbeddingModel, progress: Progress) -> int:
    """Leave no passage with a vector of another model; return how many had one.

    Where any had, every document gets a new revision: the indexes have to take the new vectors.
    """
    stored = read_note(connection, EMBEDDING_MODEL)
    if stored == model.id:
        return 0
    write_note(connection, EMBEDDING_MODEL, model.id)
    foreign = passages.select().where(passages.c.embedding_model != model.id)
    foreign = foreign.where(passages.c.id > bindparam("after")).order_by(passages.c.id).limit(BATCH)
    repaired, last = 0, ""
    while rows := connection.execute(foreign, {"after": last}).all():
        vectors = embed_kept(connection, [row.text for row in rows], model)
        connection.execute(
            _MOVE.values(vector=bindparam("new_vector"), embedding_model=model.id),
            [
                {"moved": row.id, "new_vector": vector}
                for row, vector in zip(rows, vectors, strict=True)
            ],
        )
        repaired, last = repaired + len(rows), rows[-1].id
        progress(len(rows))
    if repaired:
        connection.execute(documents.update().values(revision=advance_revision(connection)))
    return repaired


def _keep_unchanged(connection: Connection, batch: Sequence[Passage]) -> set[str]:
    """Move those already stored to their new place; return their ids."""
    columns = (passages.c.id, passages.c.unit, passages.c.piece)
    query = passages.select().with_only_columns(*columns)
    rows = connection.execute(query.where(passages.c.id.in_([p.id for p in batch])))
    places = {row.id: (row.unit, row.piece) for row in rows}
    moved = [
        {"moved": passage.id, "new_unit": passage.unit, "new_piece": passage.piece}
        for passage in batch
        if passage.id in places and places[passage.id] != (passage.unit, passage.piece)
    ]
    if moved:
        there = _MOVE.values(unit=bindparam("new_unit"), piece=bindparam("new_piece"))
        connection.execute(there, moved)
    return set(places)


def _insert(connection: Connection, fresh: Sequence[Passage], model: EmbeddingModel) -> None:
    if not fresh:
        return
    vectors = embed_kept(connection, [passage.text for passage in fresh], model)
    rows = [
        {
            "id": passage.id,
            "document_id": passage.document_id,
            "unit": passage.unit,
            "piece": passage.piece,
            "label": passage.label,
            "text": passage.text,
            "embedding_model": model.id,
            "vector": vector,
        }
        for passage, vector in zip(fresh, vectors, strict=True)
    ]
    connection.execute(passages.insert(), rows)
