"""What readers say of an answer: a thumb, a comment, the labels they expected."""

import hashlib
from collections.abc import Sequence
from time import time

from assistant.errors import AnswerNotFound
from vectorstore.database import Database, answers, conversations, feedback


class Feedback:
    """Stores feedback on answers; only on one's own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        answer_id: str,
        owner: str,
        thumb: str,
        comment: str | None = None,
        expected_labels: Sequence[str] = (),
    ) -> str:
        """Store what `owner` says of an answer, in place of what they said before; return its id.

        Raises:
            AnswerNotFound: there is no such answer, or it was given to somebody else.
        """
        # One row for each answer and owner, whoever comes at once.
        id_ = f"fbk_{hashlib.sha256(f'{answer_id} {owner}'.encode()).hexdigest()[:32]}"
        ours = answers.join(conversations, answers.c.conversation_id == conversations.c.id)
        given = (
            answers.select()
            .with_only_columns(answers.c.id)
            .select_from(ours)
            .where(answers.c.id == answer_id, conversations.c.owner == owner)
        )
        earlier = feedback.c.id == id_
        with self._database.write() as connection:
            if connection.execute(given).first() is None:
                raise AnswerNotFound(
                    f"there is no answer {answer_id!r}: give the id of one of yours."
                )
            connection.execute(feedback.delete().where(earlier))
            row = {"id": id_, "answer_id": answer_id, "owner": owner, "thumb": thumb}
            said = {"comment": comment, "expected_labels": list(expected_labels)}
            connection.execute(feedback.insert().values(**row, **said, created=time()))
        return id_
