"""What the Catalogue gives out: units with their sources, passages with vectors, an overview."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ingestion import Passage, Unit
from vectorstore.records import NO_EXTRAS, DocumentSummary, Extras
from vectorstore.sources import Source


@dataclass(frozen=True, slots=True)
class Evidence:
    """A unit and the source it stands in, both of one revision."""

    unit: Unit
    position: int
    source: Source
    extras: Extras = NO_EXTRAS


AllUnits = Callable[[], Sequence[Evidence]]
"""Gives all units there are to choose from, read only where they are needed."""


@dataclass(frozen=True, slots=True)
class IndexedPassage:
    """A passage with the vector an index is brought up from."""

    passage: Passage
    vector: bytes
    """float32, little-endian."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What is loaded, without any text."""

    summaries: tuple[DocumentSummary, ...]
    kinds: frozenset[str]
    """Kinds of unit that occur."""
    sections: tuple[tuple[str, ...], ...] = ()
    """Paths of the sections there are, each once."""
    enriched: frozenset[str] = frozenset()
    """Ids of the documents that somebody wrote other words beside."""
    of_levels: bool = False
    """Whether some are numbered 2.1, or 2.1.4, and called by nothing else."""
