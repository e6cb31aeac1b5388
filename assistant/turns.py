"""The values of a conversation: its turns, and what is told of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class CitedUnit:
    """A unit an earlier answer cited."""

    document_id: str
    label: str
    kind: str
    number: str | None
    section: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """A question of a conversation, as it was understood, and what its answer cited."""

    question: str
    standalone: str
    cited: tuple[CitedUnit, ...]


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation in a list of them. Times are seconds since 1970."""

    id: str
    title: str
    created: float
    updated: float


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question of a conversation, and its answer as it was given."""

    question: str
    created: float
    answer: dict[str, Any]
    thumb: str | None = None
    """What its reader said of it, if anything."""
    comment: str | None = None
    expected_labels: tuple[str, ...] = ()


def kinds_of(units: Iterable[CitedUnit]) -> frozenset[str]:
    """Return of which kinds units are."""
    return frozenset(unit.kind for unit in units)
