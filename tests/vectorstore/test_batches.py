"""Batches."""

from hypothesis import given
from hypothesis import strategies as st

from vectorstore.batches import batches


@given(st.lists(st.integers()), st.integers(1, 9))
def test_batches_hold_every_item_in_order_and_none_is_too_large(items, size) -> None:
    found = list(batches(items, size))
    assert [item for batch in found for item in batch] == items
    assert all(1 <= len(batch) <= size for batch in found)
