"""Cut what is too much for one statement, or for memory, into batches."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

BATCH = 256
_T = TypeVar("_T")


def batches(items: Iterable[_T], size: int = BATCH) -> Iterator[list[_T]]:
    """Yield `items` in order, `size` at a time."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
