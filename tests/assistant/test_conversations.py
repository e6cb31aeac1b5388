from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.conversations import CitedUnit, Conversations, Turn
from assistant.errors import ConversationNotFound
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
