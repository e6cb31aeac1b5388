"""Conversations: what was asked, answered and cited before, kept in SQL, each its owner's alone."""

from collections.abc import Sequence
from time import time
from typing import Any

from assistant.errors import AnswerNotFound, ConversationNotFound
from assistant.turns import CitedUnit, Conversation, Exchange, Turn
from vectorstore.database import (
    Connection,
    Database,
    answers,
    bindparam,
    conversations,
    feedback,
    turns,
)

OPERATOR = "operator"
"""Owner of what the process itself asks: command line and evaluation."""
_REMEMBERED = 8
"""Turns a follow-up may refer back to."""
_LONGEST_TITLE = 80

_LATEST = (
    turns.select()
    .where(turns.c.conversation_id == bindparam("conversation"))
    .order_by(turns.c.position.desc())
    .limit(_REMEMBERED)
)
_LAST = _LATEST.with_only_columns(turns.c.position).limit(1)
_OWNER = (
    conversations.select()
    .with_only_columns(conversations.c.owner)
    .where(conversations.c.id == bindparam("conversation"))
)
_REPLACED = 0
"""Position of an answer that another took the place of; it is kept for what was said of it."""
_ANSWERS = answers.select().where(
    answers.c.conversation_id == bindparam("conversation"), answers.c.position > _REPLACED
)
_PLACE = (
    _ANSWERS.with_only_columns(answers.c.position)
    .where(answers.c.id == bindparam("answer"))
    .limit(1)
)
_INSERT, _BEGIN, _KEEP = turns.insert(), conversations.insert(), answers.insert()
_TOUCH = conversations.update().where(conversations.c.id == bindparam("conversation"))
_TOUCHED = _TOUCH.values(updated=bindparam("now"))


class Conversations:
    """Stores turns; safe under concurrent turns of one conversation.

    `owner` None may see everything: that is whoever runs the process. To anybody else, a
    conversation of another owner is not there.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def history(
        self, conversation_id: str, owner: str | None = None, replaces: str | None = None
    ) -> tuple[Turn, ...]:
        """Return the last turns of a conversation, oldest first.

        `replaces` is the id of its last answer, whose turn is to be replaced and is left out.

        Raises:
            ConversationNotFound: there is none with that id, or it is another's.
            AnswerNotFound: the answer to be replaced is not the conversation's last.
        """
        with self._database.read() as connection:
            if owner is not None:
                self._require(connection, conversation_id, owner)
            rows = connection.execute(_LATEST, {"conversation": conversation_id}).all()
            if not rows:
                raise _not_found(conversation_id)
            if replaces is not None:
                if _place(connection, conversation_id, replaces) != rows[0].position:
                    raise AnswerNotFound(
                        f"{replaces!r} is not the last answer of its conversation, and only that "
                        "can be asked for anew: ask without `replaces`."
                    )
                rows = rows[1:]
        return tuple(_turn(row.question, row.standalone, row.cited) for row in reversed(rows))

    def append(
        self,
        conversation_id: str,
        turn: Turn,
        owner: str | None = None,
        answer: tuple[str, dict[str, Any]] | None = None,
        replaces: str | None = None,
        *,
        follows: bool = False,
    ) -> None:
        """Store the next turn of a conversation, with its answer's id and body.

        The first one begins it, unless it `follows` others. It takes the place of the turn of the
        answer `replaces`, unless another has come after that meanwhile.

        Raises:
            ConversationNotFound: it follows others, and they have been deleted meanwhile.
        """
        now = time()
        with self._database.write(alone=False) as connection:
            # Its row is locked first, so that of two turns at once one follows the other.
            touched = connection.execute(_TOUCHED, {"conversation": conversation_id, "now": now})
            if follows and not touched.rowcount:
                raise _not_found(conversation_id)
            last = connection.execute(_LAST, {"conversation": conversation_id}).scalar()
            position = 1 if last is None else int(last) + 1
            if replaces and last and _place(connection, conversation_id, replaces) == last:
                position -= 1
                _retitle(connection, conversation_id, position, turn.question)
                _replace(connection, conversation_id, position)
            if not touched.rowcount:
                title = turn.question[:_LONGEST_TITLE]
                begun = {"id": conversation_id, "owner": owner or OPERATOR, "title": title}
                connection.execute(_BEGIN, begun | {"created": now, "updated": now})
            cited = [
                [unit.document_id, unit.label, unit.kind, unit.number, list(unit.section)]
                for unit in turn.cited
            ]
            row = {"conversation_id": conversation_id, "position": position, "cited": cited}
            said = {"question": turn.question, "standalone": turn.standalone}
            connection.execute(_INSERT, row | said)
            if answer:
                id_, body = answer
                place = {"conversation_id": conversation_id, "position": position}
                connection.execute(_KEEP, place | {"id": id_, "created": now, "body": body})

    def listed(
        self, owner: str, words: str = "", limit: int = 50, offset: int = 0
    ) -> tuple[Conversation, ...]:
        """Return an owner's conversations, the latest first; those with `words` in a question."""
        query = conversations.select().where(conversations.c.owner == owner)
        if words:
            about = turns.select().with_only_columns(turns.c.conversation_id)
            about = about.where(turns.c.question.icontains(words, autoescape=True))
            query = query.where(
                conversations.c.id.in_(about)
                | conversations.c.title.icontains(words, autoescape=True)
            )
        query = query.order_by(conversations.c.updated.desc(), conversations.c.id)
        with self._database.read() as connection:
            rows = connection.execute(query.limit(limit).offset(offset)).all()
        return tuple(Conversation(row.id, row.title, row.created, row.updated) for row in rows)

    def get(self, conversation_id: str, owner: str) -> tuple[Conversation, tuple[Exchange, ...]]:
        """Return a conversation with everything that was asked and answered in it.

        Raises:
            ConversationNotFound: there is none with that id, or it is another's.
        """
        by_id = conversations.select().where(conversations.c.id == conversation_id)
        asked = turns.select().where(turns.c.conversation_id == conversation_id)
        with self._database.read() as connection:
            self._require(connection, conversation_id, owner)
            row = connection.execute(by_id).one()
            questions = {t.position: t.question for t in connection.execute(asked)}
            kept = connection.execute(
                _ANSWERS.order_by(answers.c.position), {"conversation": conversation_id}
            ).all()
            judged = feedback.select().where(feedback.c.owner == owner)
            judged = judged.where(feedback.c.answer_id.in_([a.id for a in kept]))
            found = connection.execute(judged)
            said = {f.answer_id: (f.thumb, f.comment, tuple(f.expected_labels)) for f in found}
        exchanges = tuple(
            Exchange(questions[a.position], a.created, a.body, *said.get(a.id, ())) for a in kept
        )
        return Conversation(row.id, row.title, row.created, row.updated), exchanges

    def rename(self, conversation_id: str, owner: str, title: str) -> None:
        """Give a conversation another title.

        Raises:
            ConversationNotFound: there is none with that id, or it is another's.
        """
        with self._database.write(alone=False) as connection:
            self._require(connection, conversation_id, owner)
            values = {"conversation": conversation_id}
            connection.execute(_TOUCH.values(title=title[:_LONGEST_TITLE]), values)

    def delete(self, conversation_id: str, owner: str) -> None:
        """Delete a conversation with all its turns and answers.

        Raises:
            ConversationNotFound: there is none with that id, or it is another's.
        """
        with self._database.write(alone=False) as connection:
            self._require(connection, conversation_id, owner)
            _forget(connection, conversation_id)
            connection.execute(conversations.delete().where(conversations.c.id == conversation_id))

    def _require(self, connection: Connection, conversation_id: str, owner: str) -> None:
        found = connection.execute(_OWNER, {"conversation": conversation_id}).scalar()
        if found != owner:
            raise _not_found(conversation_id)


def _place(connection: Connection, conversation_id: str, answer_id: str) -> int | None:
    """Return the position of an answer in its conversation."""
    asked = {"conversation": conversation_id, "answer": answer_id}
    place: int | None = connection.execute(_PLACE, asked).scalar()
    return place


def _retitle(connection: Connection, conversation_id: str, position: int, question: str) -> None:
    """Name a conversation after its first question again, where it had its name from that."""
    if position != 1:
        return
    first = turns.select().with_only_columns(turns.c.question)
    first = first.where(turns.c.conversation_id == conversation_id, turns.c.position == position)
    named = conversations.c.title == connection.execute(first).scalar_one()[:_LONGEST_TITLE]
    retitled = _TOUCH.where(named).values(title=question[:_LONGEST_TITLE])
    connection.execute(retitled, {"conversation": conversation_id})


def _replace(connection: Connection, conversation_id: str, position: int) -> None:
    """Make place for another turn; what its reader said of an answer is kept, with the answer."""
    there = (answers.c.conversation_id == conversation_id) & (answers.c.position == position)
    judged = answers.c.id.in_(feedback.select().with_only_columns(feedback.c.answer_id))
    connection.execute(answers.update().where(there, judged).values(position=_REPLACED))
    connection.execute(answers.delete().where(there))
    ours = (turns.c.conversation_id == conversation_id) & (turns.c.position == position)
    connection.execute(turns.delete().where(ours))


def _forget(connection: Connection, conversation_id: str) -> None:
    """Delete turns and answers with what was said of them."""
    theirs = answers.select().with_only_columns(answers.c.id)
    theirs = theirs.where(answers.c.conversation_id == conversation_id)
    connection.execute(feedback.delete().where(feedback.c.answer_id.in_(theirs)))
    for table in (turns, answers):
        connection.execute(table.delete().where(table.c.conversation_id == conversation_id))


def _not_found(conversation_id: str) -> ConversationNotFound:
    return ConversationNotFound(
        f"there is no conversation {conversation_id!r}: leave the id out to start one."
    )


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
