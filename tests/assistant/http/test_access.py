"""Who may see and do what, over every endpoint."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio
import pytest
from fastapi.testclient import TestClient

from assistant.composition import Jianyi, open_jianyi
from assistant.http.api import create_app
from assistant.http.limits import Limits
from assistant.settings import Settings
from tests.assistant.conftest import REPORT

LOOPBACK = "http://127.0.0.1:8000"
OPEN = {"/healthz", "/readyz"}
"""Of the endpoints described; the page and the contract's are open as well, and hold nothing."""


@dataclass(frozen=True)
class Door:
    """A server with keys, and what each may send."""

    client: TestClient
    parts: Jianyi
    ada: dict[str, str]
    bob: dict[str, str]
    admin: dict[str, str]


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with open_jianyi(Settings(data_dir=tmp_path), own_vector_index=False) as parts:
        sent = [
            {"Authorization": f"Bearer {parts.keys.create(name, scopes)[1]}"}
            for name, scopes in (("ada", ["ask"]), ("bob", ["ask"]), ("root", ["admin"]))
        ]
        with TestClient(create_app(parts), base_url="https://jianyi.example") as client:
            yield Door(client, parts, *sent)


def ask(door: Door, who: dict[str, str], **body: Any) -> Any:
    return door.client.post("/ask", json={"question": "建议 13", **body}, headers=who)


def test_without_a_key_nothing_but_health_is_open(door: Door) -> None:
    for path, methods in door.client.get("/openapi.json").json()["paths"].items():
        for method in methods:
            url = path.replace("{document_id}", REPORT)
            url = url.replace("{conversation_id}", f"cnv_{'0' * 32}")
            for headers in ({}, {"Authorization": "Bearer no"}, {"Authorization": "Basic x"}):
                status = door.client.request(method, url, headers=headers, json={}).status_code
                assert (status == 401) == (path not in OPEN), (method, path, status)


def test_a_key_opens_its_own_conversations_and_nobody_elses(door: Door) -> None:
    first = ask(door, door.ada).json()
    id_, answer = first["conversation_id"], first["id"]
    assert ask(door, door.ada, question="它呢？", conversation_id=id_).status_code == 200
    for other in (door.bob, door.admin):
        assert ask(door, other, question="它呢？", conversation_id=id_).status_code == 404
        assert door.client.get("/conversations", headers=other).json() == []
        assert door.client.get(f"/conversations/{id_}", headers=other).status_code == 404
        assert door.client.delete(f"/conversations/{id_}", headers=other).status_code == 404
        renamed = door.client.patch(f"/conversations/{id_}", json={"title": "x"}, headers=other)
        assert renamed.status_code == 404
        said = {"answer_id": answer, "thumb": "up"}
        assert door.client.post("/feedback", json=said, headers=other).status_code == 404
    assert [c["id"] for c in door.client.get("/conversations", headers=door.ada).json()] == [id_]


def test_a_conversation_is_listed_searched_renamed_and_deleted(door: Door) -> None:
    id_ = ask(door, door.ada).json()["conversation_id"]
    other = ask(door, door.ada, question="哪条建议谈到交流方案？").json()["conversation_id"]
    ada = {"headers": door.ada}
    assert [c["id"] for c in door.client.get("/conversations", **ada).json()] == [other, id_]
    found = door.client.get("/conversations", params={"q": "交流"}, **ada).json()
    assert [c["id"] for c in found] == [other]
    assert door.client.get("/conversations", params={"q": "100%"}, **ada).json() == []
    got = door.client.get(f"/conversations/{id_}", **ada).json()
    assert got["title"] == "建议 13"
    assert got["exchanges"][0]["answer"]["citations"][0]["label"] == "建议 13"
    renamed = door.client.patch(f"/conversations/{id_}", json={"title": " 新 "}, **ada)
    assert renamed.status_code == 204
    assert door.client.get(f"/conversations/{id_}", **ada).json()["title"] == "新"
    assert door.client.delete(f"/conversations/{id_}", **ada).status_code == 204
    assert door.client.get(f"/conversations/{id_}", **ada).status_code == 404
    assert ask(door, door.ada, conversation_id=id_).status_code == 404


def test_feedback_is_given_on_ones_own_answer(door: Door) -> None:
    answer = ask(door, door.ada).json()["id"]
    said = {"answer_id": answer, "thumb": "down", "comment": "错", "expected_labels": ["建议 14"]}
    first = door.client.post("/feedback", json=said, headers=door.ada)
    assert first.status_code == 201
    assert first.json()["id"].startswith("fbk_")
    said["thumb"] = "up"
    assert door.client.post("/feedback", json=said, headers=door.ada).status_code == 201
    said["thumb"] = "sideways"
    assert door.client.post("/feedback", json=said, headers=door.ada).status_code == 422


def test_only_an_admin_changes_the_documents_or_reads_the_metrics(door: Door) -> None:
    report = {"file": ("trees.txt", "建议 1\n各国应植树。\n".encode())}
    for who in (door.ada, door.bob):
        assert door.client.post("/documents", files=report, headers=who).status_code == 403
        assert door.client.delete(f"/documents/{REPORT}", headers=who).status_code == 403
        assert door.client.get("/metrics", headers=who).status_code == 403
    assert door.client.post("/documents", files=report, headers=door.admin).status_code == 201
    assert door.client.delete("/documents/trees", headers=door.admin).status_code == 204
    assert ask(door, door.admin).status_code == 200
    assert "jianyi_answers_total" in door.client.get("/metrics", headers=door.admin).text


def test_a_revoked_key_opens_nothing_and_the_door_stays_shut(door: Door) -> None:
    for key in door.parts.keys.listed():
        door.parts.keys.revoke(key.id)
    for who in (door.ada, door.admin, {}):
        assert ask(door, who).status_code == 401


def test_no_secret_is_stored(door: Door, tmp_path: Path) -> None:
    secret = door.ada["Authorization"].partition(".")[2]
    for file in tmp_path.rglob("*"):
        if file.is_file():
            assert secret.encode() not in file.read_bytes()


def test_without_keys_only_this_machine_asks_and_no_other_page(jianyi: Jianyi) -> None:
    with TestClient(create_app(jianyi), base_url=LOOPBACK) as client:
        body = {"question": "建议 13"}
        assert client.post("/ask", json=body).status_code == 200
        away = {"Origin": "https://elsewhere.example"}
        assert client.post("/ask", json=body, headers=away).status_code == 403
        assert client.get("/conversations", headers={"Host": "rebound.example"}).status_code == 403


def test_a_browser_session_has_conversations_of_its_own(jianyi: Jianyi) -> None:
    with TestClient(create_app(jianyi), base_url=LOOPBACK) as client:
        client.cookies.set("jianyi_session", "a" * 32)
        id_ = client.post("/ask", json={"question": "建议 13"}).json()["conversation_id"]
        assert client.get(f"/conversations/{id_}").status_code == 200
        client.cookies.set("jianyi_session", "b" * 32)
        assert client.get(f"/conversations/{id_}").status_code == 404
        client.cookies.clear()
        assert client.get(f"/conversations/{id_}").status_code == 404


@pytest.mark.parametrize("header", [{"Host": "[::1"}, {"Origin": "http://[x"}])
def test_a_header_that_is_no_address_is_refused(jianyi: Jianyi, header: dict[str, str]) -> None:
    with TestClient(create_app(jianyi), base_url=LOOPBACK) as client:
        assert client.get("/documents", headers=header).status_code == 403


def test_made_up_sessions_do_not_get_round_the_rate(jianyi: Jianyi) -> None:
    with TestClient(create_app(jianyi, Limits(rate="2/minute")), base_url=LOOPBACK) as client:
        codes = []
        for letter in "abcd":
            client.cookies.set("jianyi_session", letter * 32)
            codes.append(client.post("/ask", json={"question": "建议 13"}).status_code)
        assert codes == [200, 200, 429, 429]


def test_nobody_elses_report_is_even_received(door: Door) -> None:
    """Call the application as a server does, with a body that must not be asked for."""
    app = create_app(door.parts)
    sent: list[Any] = []

    async def receive() -> Any:
        raise AssertionError("the body was asked for")

    async def send(message: Any) -> None:
        sent.append(message)

    key = door.ada["Authorization"].encode()
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "https",
        "path": "/documents",
        "raw_path": b"/documents",
        "query_string": b"",
        "headers": [(b"host", b"jianyi.example"), (b"authorization", key)],
    }
    anyio.run(app, scope, receive, send)
    assert sent[0]["status"] == 403


def test_a_session_is_neither_logged_nor_stored(
    jianyi: Jianyi, caplog: pytest.LogCaptureFixture
) -> None:
    with TestClient(create_app(jianyi), base_url=LOOPBACK) as client:
        client.cookies.set("jianyi_session", "c" * 32)
        with caplog.at_level("INFO"):
            client.post("/ask", json={"question": "建议 13"})
    assert "c" * 32 not in " ".join(str(record.__dict__) for record in caplog.records)


def test_a_deleted_conversation_leaves_no_feedback_behind(door: Door) -> None:
    first = ask(door, door.ada).json()
    said = {"answer_id": first["id"], "thumb": "down", "comment": "秘密"}
    assert door.client.post("/feedback", json=said, headers=door.ada).status_code == 201
    path = f"/conversations/{first['conversation_id']}"
    assert door.client.delete(path, headers=door.ada).status_code == 204
    assert door.client.post("/feedback", json=said, headers=door.ada).status_code == 404


def test_a_key_that_asks_too_often_is_told_for_how_long_to_wait(door: Door) -> None:
    app = create_app(door.parts, Limits(rate="2/minute"))
    with TestClient(app, base_url="https://jianyi.example") as client:
        body = {"question": "建议 13"}
        codes = [client.post("/ask", json=body, headers=door.ada).status_code for _ in range(3)]
        assert codes == [200, 200, 429]
        refused = client.post("/ask", json=body, headers=door.ada)
        assert 1 <= int(refused.headers["retry-after"]) <= 60
        assert refused.headers["content-type"] == "application/problem+json"
        assert client.post("/ask", json=body, headers=door.bob).status_code == 200


def test_a_reader_is_told_what_they_may_do(door: Door) -> None:
    assert door.client.get("/session").status_code == 401
    ada = door.client.get("/session", headers=door.ada).json()
    assert ada == {"scopes": ["ask"], "with_key": True}
    assert door.client.get("/session", headers=door.admin).json()["scopes"] == ["admin"]


def test_where_keys_are_asked_for_the_page_sets_no_session(door: Door) -> None:
    response = door.client.get("/")
    assert response.status_code == 200
    assert "set-cookie" not in response.headers


def test_what_was_said_of_an_answer_comes_back_with_it(door: Door) -> None:
    answer = ask(door, door.ada).json()
    said = {"answer_id": answer["id"], "thumb": "down", "comment": "不全"}
    door.client.post("/feedback", json=said, headers=door.ada)
    path = f"/conversations/{answer['conversation_id']}"
    (exchange,) = door.client.get(path, headers=door.ada).json()["exchanges"]
    assert (exchange["thumb"], exchange["comment"]) == ("down", "不全")


def test_an_answer_is_asked_for_anew_by_its_owner_alone(door: Door) -> None:
    answer = ask(door, door.ada).json()
    again = {"conversation_id": answer["conversation_id"], "replaces": answer["id"]}
    assert ask(door, door.bob, **again).status_code == 404
    assert ask(door, door.ada, question="建议 14", **again).status_code == 200
    path = f"/conversations/{answer['conversation_id']}"
    exchanges = door.client.get(path, headers=door.ada).json()["exchanges"]
    assert [exchange["question"] for exchange in exchanges] == ["建议 14"]
    assert ask(door, door.ada, **again).status_code == 404
    assert ask(door, door.ada, replaces=answer["id"]).status_code == 404
