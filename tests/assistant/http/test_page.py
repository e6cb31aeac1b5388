"""The page as it is served; what it does is tested in a browser, beside this."""

import json
import re
from collections.abc import Iterator
from importlib.resources import files

import pytest
from fastapi.testclient import TestClient

from assistant.composition import Jianyi
from assistant.http.api import create_app

LOOPBACK = "http://127.0.0.1:8000"
PAGES = files("assistant").joinpath("pages", "chat")
LANGUAGES = sorted(entry.name for entry in PAGES.joinpath("messages").iterdir())


@pytest.fixture
def client(jianyi: Jianyi) -> Iterator[TestClient]:
    with TestClient(create_app(jianyi), base_url=LOOPBACK) as client:
        yield client


def test_the_page_lets_nothing_in_from_elsewhere(client: TestClient) -> None:
    assert client.get("/").headers["content-security-policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'; require-trusted-types-for 'script'"
    )


def test_a_browser_keeps_the_session_it_was_given(client: TestClient) -> None:
    first = client.get("/")
    assert re.search(r"jianyi_session=[0-9a-f]{32};.*HttpOnly.*", first.headers["set-cookie"])
    assert "samesite=strict" in first.headers["set-cookie"].lower()
    assert "set-cookie" not in client.get("/").headers


def test_conversations_are_the_browsers_that_began_them(jianyi: Jianyi) -> None:
    app = create_app(jianyi)
    with TestClient(app, base_url=LOOPBACK) as one, TestClient(app, base_url=LOOPBACK) as other:
        one.get("/")
        other.get("/")
        id_ = one.post("/ask", json={"question": "建议 13"}).json()["conversation_id"]
        assert [c["id"] for c in one.get("/conversations").json()] == [id_]
        assert other.get("/conversations").json() == []
        assert other.get(f"/conversations/{id_}").status_code == 404


def test_its_files_are_asked_for_again_and_sent_where_they_changed(client: TestClient) -> None:
    script = client.get("/page/main.js")
    assert script.headers["cache-control"] == "no-cache"
    assert script.headers["content-type"].startswith("text/javascript")
    again = client.get("/page/main.js", headers={"If-None-Match": script.headers["etag"]})
    assert again.status_code == 304
    assert client.get("/page/nothing.js").status_code == 404


def messages(name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(PAGES.joinpath("messages", name).read_text("utf-8"))
    return found


def places(message: object) -> set[str]:
    return set(re.findall(r"\{\w+\}", str(message)))


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_language_says_everything_with_the_same_places(name: str) -> None:
    english, other = messages("en.json"), messages(name)
    assert list(other) == list(english)
    for key, message in english.items():
        # A number that a form stands for need not be written again.
        assert places(other[key]) | {"{n}"} == places(message) | {"{n}"}, key


def test_every_message_is_said_somewhere_and_none_is_missing() -> None:
    scripts = [entry for entry in PAGES.iterdir() if entry.name.endswith(".js")]
    code = "".join(script.read_text("utf-8") for script in scripts)
    names = messages("en.json").keys()
    families = {name.partition(".")[0] for name in names if "." in name}
    for name in names:
        assert f'"{name}"' in code or f"`{name.partition('.')[0]}.$" in code, name
    said = set(re.findall(r"""say\(\s*["']([\w.]+)["']""", code))
    assert said <= names | families
