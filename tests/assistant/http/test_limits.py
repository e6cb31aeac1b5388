"""Size, overload, headers and log lines of every request."""

import json
import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from fastapi.testclient import TestClient

from assistant.composition import Jianyi
from assistant.http.api import create_app
from assistant.http.limits import Limits
from assistant.logs import configure_logs
from tests.assistant.chatting import QUESTION, RIGHT, chatting, in_turn
from tests.scripted_openai import Say
from tests.serving import serving

LOOPBACK = "http://127.0.0.1:8000"


@pytest.fixture(scope="module")
def client(jianyi: Jianyi) -> Iterator[TestClient]:
    limits = Limits(body_bytes=2_000, upload_bytes=5_000)
    with TestClient(create_app(jianyi, limits), base_url=LOOPBACK) as client:
        yield client


def test_a_body_that_says_it_is_too_large_is_not_read(client: TestClient) -> None:
    response = client.post("/ask", json={"question": "字" * 1_000})
    assert response.status_code == 413
    assert response.json()["detail"].startswith("the body is larger than 2,000 bytes")


def test_a_body_that_does_not_say_how_large_it_is_is_stopped(client: TestClient) -> None:
    def growing() -> Iterator[bytes]:
        yield b'{"question": "'
        for _ in range(100):
            yield b"x" * 100

    headers = {"content-type": "application/json"}
    assert client.post("/ask", content=growing(), headers=headers).status_code == 413


def test_a_report_may_be_larger_and_not_too_large(client: TestClient) -> None:
    small = {"file": ("small.txt", "建议 1\n各国应植树。\n".encode() * 100)}
    assert client.post("/documents", files=small).status_code in (200, 201)
    large = {"file": ("large.txt", b"x" * 6_000)}
    assert client.post("/documents", files=large).status_code == 413
    assert client.delete("/documents/small").status_code == 204


def test_every_response_has_the_headers_that_protect_a_browser(client: TestClient) -> None:
    for path in ("/healthz", "/nothing-here", "/documents"):
        headers = client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert headers["referrer-policy"] == "no-referrer"
        assert len(headers["x-request-id"]) == 32
        assert "access-control-allow-origin" not in headers


def test_more_questions_than_may_be_asked_at_once_are_told_so_quickly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Say(pieces=tuple(RIGHT), pause=0.05)
    with (
        chatting(in_turn(slow), tmp_path, monkeypatch) as chat,
        serving(create_app(chat.parts, Limits(at_once=2))) as at,
        ThreadPoolExecutor(8) as pool,
    ):
        asked = [
            pool.submit(httpx.post, f"{at}/ask", json={"question": QUESTION}, timeout=30)
            for _ in range(8)
        ]
        responses = [future.result() for future in asked]
        codes = sorted(response.status_code for response in responses)
        assert codes[:2] == [200, 200]
        assert set(codes[2:]) <= {200, 503}
        assert 503 in codes
        refused = next(r for r in responses if r.status_code == 503)
        assert refused.headers["retry-after"] == "1"
        assert httpx.post(f"{at}/ask", json={"question": "建议 13"}).status_code == 200


def test_a_request_is_logged_by_its_route_and_without_its_words(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "assistant.requests"):
        client.post("/ask", json={"question": "建议 13 是秘密吗"})
        client.get("/documents/some-secret-name")
    # The client of the test logs addresses, where an earlier test let it.
    ours = [record for record in caplog.records if record.name.startswith("assistant")]
    routes = [record.__dict__["route"] for record in ours]
    assert routes == ["/ask", "/documents/{document_id}"]
    assert "秘密" not in caplog.text
    assert "secret" not in " ".join(str(record.__dict__) for record in ours)


def test_questions_are_logged_only_where_that_is_allowed(
    jianyi: Jianyi, caplog: pytest.LogCaptureFixture
) -> None:
    app = create_app(jianyi, Limits(log_questions=True))
    with TestClient(app, base_url=LOOPBACK) as client, caplog.at_level(logging.INFO):
        client.post("/ask", json={"question": "建议 13"})
    assert [r.__dict__["question"] for r in caplog.records if r.message == "question"] == [
        "建议 13"
    ]


def test_logs_are_one_json_object_a_line_where_that_is_set(
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = logging.getLogger().handlers[:]
    try:
        configure_logs("json")
        logging.getLogger("assistant.requests").info("request", extra={"request_id": "abc"})
    finally:
        logging.getLogger().handlers[:] = before
    line = json.loads(capsys.readouterr().err.splitlines()[-1])
    assert line["message"] == "request"
    assert line["request_id"] == "abc"
    assert line["level"] == "INFO"
