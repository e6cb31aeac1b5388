"""Queries and rankings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import a_passage
from vectorstore.errors import EmptyQuery
from vectorstore.query import Query, best, ranked, search_past_ties

PASSAGES = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 1), st.sampled_from([0.5, 1.0])), unique=True
).map(
    lambda rows: [
        (a_passage(id=f"{unit}.{piece}.{score}", unit=unit, piece=piece), score)
        for unit, piece, score in rows
    ]
)


@pytest.mark.parametrize("text", ["", "  ", "\n\t\u3000"])
def test_a_query_of_nothing_is_refused(text: str) -> None:
    with pytest.raises(EmptyQuery):
        Query(text)


@pytest.mark.parametrize(
    ("documents", "k", "nothing"),
    [(None, 1, False), (None, 0, True), ((), 5, True), (("a",), 5, False), (("a",), -2, True)],
)
def test_a_query_may_want_nothing(documents: tuple[str, ...] | None, k: int, nothing: bool) -> None:
    assert Query("q", documents=documents).wants_nothing(k) is nothing


@given(PASSAGES, st.randoms(use_true_random=False), st.integers(-1, 9))
def test_a_ranking_does_not_depend_on_the_order_it_was_found_in(scored, random, k) -> None:
    assert ranked(random.sample(scored, len(scored)), "r", k) == ranked(scored, "r", k)


@given(PASSAGES, st.integers(0, 9))
def test_the_best_of_few_begin_the_best_of_many(scored, k) -> None:
    assert best(scored, k) == best(scored, 100)[:k]


def test_ties_are_ordered_by_document_unit_and_piece() -> None:
    places = [("b", 0, 0), ("a", 1, 0), ("a", 0, 1), ("a", 0, 0)]
    scored = [(a_passage(id=f"{p}", document_id=p[0], unit=p[1], piece=p[2]), 1.0) for p in places]
    ranking = ranked(scored, "r", 9)
    found = [(s.passage.document_id, s.passage.unit, s.passage.piece) for s in ranking]
    assert found == sorted(places)


@pytest.mark.parametrize(("tied", "asked"), [(1, [13]), (12, [13, 1005]), (2_000, [13, 1005])])
def test_a_search_goes_on_past_what_ties_with_the_last(tied: int, asked: list[int]) -> None:
    scores = [9.0] * 4 + [5.0] * tied + [1.0] * 40
    depths: list[int] = []

    def search(depth: int) -> list[tuple[str, float]]:
        depths.append(depth)
        return [(str(at), score) for at, score in enumerate(scores[:depth])]

    found = search_past_ties(search, 5)
    assert depths == asked
    assert sum(score == 5.0 for _, score in found) == min(tied, 1001)
