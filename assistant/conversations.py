"""Conversations: what was asked and cited before, kept in SQL."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.errors import ConversationNotFound
from vectorstore.database import Database, bindparam, turns

_REMEMBERED = 8
"""Turns a follow-up may refer back to."""

_LATEST = (
    turns.select()
    .where(turns.c.conversation_id == bindparam("conversation"))
    .order_by(turns.c.position.desc())
    .limit(_REMEMBERED)
)
_LAST = _LATEST.with_only_columns(turns.c.position).limit(1)
_INSERT = turns.insert()


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


class Conversations:
    """Stores turns; safe under concurrent turns of one conversation."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def history(self, conversation_id: str) -> tuple[Turn, ...]:
        """Return the last turns of a conversation, oldest first.

        Raises:
            ConversationNotFound: there is none with that id.
        """
        with self._database.read() as connection:
            rows = connection.execute(_LATEST, {"conversation": conversation_id}).all()
        if not rows:
            raise ConversationNotFound(
                f"there is no conversation {conversation_id!r}: leave the id out to start one."
            )
        return tuple(_turn(row.question, row.standalone, row.cited) for row in reversed(rows))

    def append(self, conversation_id: str, turn: Turn) -> None:
        """Store the next turn of a conversation; the first one begins it."""
        with self._database.write(alone=False) as connection:
            last = connection.execute(_LAST, {"conversation": conversation_id}).scalar()
            row = {
                "conversation_id": conversation_id,
                "position": 1 if last is None else int(last) + 1,
                "question": turn.question,
                "standalone": turn.standalone,
                "cited": [
                    [unit.document_id, unit.label, unit.kind, unit.number, list(unit.section)]
                    for unit in turn.cited
                ],
            }
            connection.execute(_INSERT, row)


def _turn(question: str, standalone: str, cited: Sequence[Sequence[object]]) -> Turn:
    return Turn(
        question,
        standalone,
        tuple(
            CitedUnit(
                str(document_id),
                str(label),
                str(kind),
                None if number is None else str(number),
                tuple(map(str, section)) if isinstance(section, list) else (),
            )
            for document_id, label, kind, number, section in cited
        ),
    )
