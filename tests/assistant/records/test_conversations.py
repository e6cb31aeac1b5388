from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.errors import AnswerNotFound, ConversationNotFound
from assistant.records.conversations import Conversations
from assistant.records.feedback import Feedback
from assistant.turns import CitedUnit, Turn
from vectorstore.database import Database

CITED = CitedUnit("report", "建议 13", "recommendation", "13", ("二. 建议", "B. 部分"))


def turn(number: int) -> Turn:
    return Turn(f"问题 {number}", f"建议 {number}：问题 {number}", (CITED,))


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'conversations.sqlite3'}"


@pytest.fixture
def conversations(url: str) -> Iterator[Conversations]:
    database = Database(url)
    yield Conversations(database)
    database.close()


def test_turns_come_back_in_order_with_what_they_cited(conversations: Conversations) -> None:
    for number in (1, 2):
        conversations.append("cnv_a", turn(number))
    assert conversations.history("cnv_a") == (turn(1), turn(2))


def test_only_the_last_turns_are_remembered(conversations: Conversations) -> None:
    for number in range(12):
        conversations.append("cnv_a", turn(number))
    assert [t.question for t in conversations.history("cnv_a")] == [
        f"问题 {n}" for n in range(4, 12)
    ]


def test_conversations_do_not_mix(conversations: Conversations) -> None:
    conversations.append("cnv_a", turn(1))
    conversations.append("cnv_b", turn(2))
    assert conversations.history("cnv_b") == (turn(2),)


def test_a_conversation_that_is_not_there_is_an_error(conversations: Conversations) -> None:
    with pytest.raises(ConversationNotFound, match="'cnv_x'"):
        conversations.history("cnv_x")


def test_turns_survive_a_restart(conversations: Conversations, url: str) -> None:
    conversations.append("cnv_a", turn(1))
    reopened = Database(url)
    assert Conversations(reopened).history("cnv_a") == (turn(1),)
    reopened.close()


def test_concurrent_turns_are_all_kept(conversations: Conversations) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: conversations.append("cnv_a", turn(n)), range(8)))
    asked = {t.question for t in conversations.history("cnv_a")}
    assert asked == {f"问题 {n}" for n in range(8)}


def answered(conversations: Conversations, number: int, replaces: str | None = None) -> str:
    """Store turn `number` with an answer, and return the answer's id."""
    id_ = f"ans_{number}"
    conversations.append("cnv_a", turn(number), "ada", (id_, {"id": id_}), replaces)
    return id_


def test_an_answer_takes_the_place_of_the_last_one(conversations: Conversations) -> None:
    answered(conversations, 1)
    last = answered(conversations, 2)
    assert conversations.history("cnv_a", "ada", last) == (turn(1),)
    answered(conversations, 3, replaces=last)
    assert conversations.history("cnv_a") == (turn(1), turn(3))
    assert [e.answer["id"] for e in conversations.get("cnv_a", "ada")[1]] == ["ans_1", "ans_3"]


def test_only_the_last_answer_can_be_replaced(conversations: Conversations) -> None:
    first = answered(conversations, 1)
    answered(conversations, 2)
    with pytest.raises(AnswerNotFound, match="'ans_1'"):
        conversations.history("cnv_a", "ada", first)


def test_an_answer_that_another_has_followed_meanwhile_is_kept(
    conversations: Conversations,
) -> None:
    first = answered(conversations, 1)
    answered(conversations, 2)
    answered(conversations, 3, replaces=first)
    assert conversations.history("cnv_a") == (turn(1), turn(2), turn(3))


def test_a_conversation_is_named_after_its_first_question_until_it_is_renamed(
    conversations: Conversations,
) -> None:
    first = answered(conversations, 1)
    second = answered(conversations, 2, replaces=first)
    assert conversations.get("cnv_a", "ada")[0].title == "问题 2"
    conversations.rename("cnv_a", "ada", "我的")
    answered(conversations, 3, replaces=second)
    assert conversations.get("cnv_a", "ada")[0].title == "我的"


def test_a_turn_that_follows_a_deleted_conversation_does_not_bring_it_back(
    conversations: Conversations,
) -> None:
    first = answered(conversations, 1)
    conversations.delete("cnv_a", "ada")
    for replaces in (None, first):
        with pytest.raises(ConversationNotFound, match="'cnv_a'"):
            conversations.append("cnv_a", turn(2), "ada", ("ans_2", {}), replaces, follows=True)
    assert conversations.listed("ada") == ()


def test_what_was_said_of_an_answer_outlives_its_being_replaced(
    conversations: Conversations, url: str
) -> None:
    first = answered(conversations, 1)
    database = Database(url)
    said = Feedback(database)
    said.add(first, "ada", "down", "缺了后半句", ["建议 13"])
    second = answered(conversations, 2, replaces=first)
    said.add(second, "ada", "up")
    answered(conversations, 3, replaces=second)
    assert [e.answer["id"] for e in conversations.get("cnv_a", "ada")[1]] == ["ans_3"]
    said.add(first, "ada", "down", "还是缺", ["建议 13"])
    conversations.delete("cnv_a", "ada")
    with pytest.raises(AnswerNotFound):
        said.add(first, "ada", "up")
    database.close()
