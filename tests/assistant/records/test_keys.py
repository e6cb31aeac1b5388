"""Keys: on the command line and in the store."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.cli.main import run
from assistant.errors import KeyNotFound, NotAuthorised
from assistant.records.keys import Keys
from vectorstore.database import Database


@pytest.fixture
def keys(tmp_path: Path) -> Iterator[Keys]:
    database = Database(f"sqlite:///{tmp_path / 'keys.sqlite3'}")
    yield Keys(database)
    database.close()


def test_a_key_is_recognised_by_what_its_owner_sends(keys: Keys) -> None:
    key, sent = keys.create("ada", ["ask", "ask", "admin"])
    assert keys.recognise(sent) == key
    assert key.scopes == ("ask", "admin")


@pytest.mark.parametrize("wrong", ["", ".", "key_x.y", "{id}", "{id}.", "{id}.x", "{sent}x"])
def test_anything_else_is_not_a_key(keys: Keys, wrong: str) -> None:
    key, sent = keys.create("ada", ["ask"])
    with pytest.raises(NotAuthorised):
        keys.recognise(wrong.format(id=key.id, sent=sent))


def test_a_revoked_key_stays_in_the_list_and_opens_nothing(keys: Keys) -> None:
    key, sent = keys.create("ada", ["ask"])
    keys.revoke(key.id)
    assert keys.listed()[0].revoked is not None
    with pytest.raises(NotAuthorised):
        keys.recognise(sent)
    with pytest.raises(KeyNotFound):
        keys.revoke(key.id)
    assert keys.any()


def test_keys_are_created_listed_and_revoked_on_the_command_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["keys", "list"]) == 0
    assert "There are no keys" in capsys.readouterr().out
    assert run(["keys", "create", "ada", "--scope", "ask", "--scope", "admin"]) == 0
    sent = capsys.readouterr().out.strip()
    id_, _, secret = sent.partition(".")
    assert len(secret) == 32
    assert run(["keys", "list", "--json"]) == 0
    shown = capsys.readouterr().out
    assert json.loads(shown)[0]["scopes"] == ["ask", "admin"]
    assert secret not in shown
    assert run(["keys", "create", " "]) == 2
    assert "needs a NAME" in capsys.readouterr().err
    assert run(["keys", "revoke", id_]) == 0
    assert "No valid key is left" in capsys.readouterr().err
    assert run(["keys", "list"]) == 0
    assert "No valid key is left" in capsys.readouterr().err
    assert run(["keys", "revoke", id_]) == 2
    assert "no valid key" in capsys.readouterr().err


def test_without_a_key_the_server_is_bound_to_this_machine_only(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["serve", "--host", "0.0.0.0"]) == 2
    assert "jianyi keys create NAME" in capsys.readouterr().err
