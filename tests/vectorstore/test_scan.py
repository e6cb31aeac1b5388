"""Vectors compared one by one."""

import tracemalloc

import pytest

from tests.fakes import WordLengthEmbeddings, a_document, a_model
from tests.vectorstore.conftest import Shelf
from vectorstore.errors import IndexUnavailable
from vectorstore.query import Query
from vectorstore.scan import VectorScan


def test_scores_are_cosines(local_shelf: Shelf) -> None:
    local_shelf.store(a_document("a bb", "a", "ccc"))
    ranking = VectorScan(local_shelf.catalogue, local_shelf.model).retrieve(Query("x"), 3)
    scores = [(scored.passage.text, scored.score) for scored in ranking]
    assert scores == [("a", 1.0), ("a bb", 0.70711), ("ccc", 0.0)]


def test_the_best_of_many_batches_are_found(local_shelf: Shelf) -> None:
    local_shelf.store(a_document(*(f"x{'x' * (n % 3)} {n}" for n in range(700)), "longest word"))
    ranking = VectorScan(local_shelf.catalogue, local_shelf.model).retrieve(Query("longest"), 1)
    assert [scored.passage.text for scored in ranking] == ["longest word"]


def test_vectors_of_another_model_are_not_compared(local_shelf: Shelf) -> None:
    local_shelf.store(a_document("a"))
    other = a_model(WordLengthEmbeddings(16), id="fake:other")
    with pytest.raises(IndexUnavailable, match="reindex"):
        VectorScan(local_shelf.catalogue, other).retrieve(Query("x"), 3)


def test_memory_stays_flat(local_shelf: Shelf) -> None:
    local_shelf.store(a_document(*(f"{n} " + "x" * 2_000 for n in range(1_500))))
    scan = VectorScan(local_shelf.catalogue, local_shelf.model)
    tracemalloc.start()
    scan.retrieve(Query("x"), 5)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 3_000_000
