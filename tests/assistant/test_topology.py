"""PostgreSQL, a Chroma server and two applications on loopback: the shape of many machines.

Parts are killed while questions are asked. What was answered stays; what cannot be answered is a
clear 503 or an answer by words alone with a notice; and all of it passes without a restart.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from assistant.answering.assistant import Assistant
from assistant.model import Question
from eval.cli import bundled_gold
from eval.gold import load_gold
from tests.servers import ChromaServer, PostgresServer, postgres_binaries

MAIN = "from assistant.cli.main import main; main()"
SERVE = [sys.executable, "-c", MAIN, "serve", "--port", "0"]
RECOVERS_WITHIN = 30.0
PARAPHRASE = "能不能让几国警察合成一个专案组？"


class App:
    """An application process of its own, with its own folder."""

    def __init__(self, environment: dict[str, str], folder: Path) -> None:
        self._environment = {**os.environ, **environment, "JIANYI_DATA_DIR": str(folder)}
        self.address = ""
        self.start()

    def start(self) -> None:
        self._process = subprocess.Popen(
            SERVE, stderr=subprocess.PIPE, text=True, env=self._environment
        )
        assert self._process.stderr is not None
        for line in self._process.stderr:
            if found := re.search(r"http://[\d.]+:\d+", line):
                self.address = found.group()
                break
        # What it says from now on is read, so that it is never kept waiting to say it.
        self._reading = threading.Thread(target=self._process.stderr.read, daemon=True)
        self._reading.start()

    def kill(self) -> None:
        self._process.kill()
        self._process.wait(10)
        self._reading.join(10)
        assert self._process.stderr is not None
        self._process.stderr.close()

    def ask(self, question: str, conversation: str | None = None) -> httpx.Response:
        body = {"question": question, "conversation_id": conversation}
        return httpx.post(f"{self.address}/ask", json=body, timeout=30)


@dataclass(frozen=True)
class Topology:
    """All that runs."""

    postgres: PostgresServer
    chroma: ChromaServer
    apps: tuple[App, App]


@pytest.fixture(scope="module")
def topology() -> Iterator[Topology]:
    postgres_binaries()
    folder = Path(tempfile.mkdtemp(prefix="jianyi-topology-", dir="/tmp"))
    postgres = PostgresServer(folder)
    chroma = ChromaServer(folder / "chroma")
    apps: list[App] = []
    try:
        postgres.start()
        chroma.start()
        environment = {
            "JIANYI_DATABASE_URL": postgres.fresh_database(),
            "JIANYI_CHROMA_URL": chroma.url,
        }
        apps += [App(environment, folder / f"app{number}") for number in (1, 2)]
        yield Topology(postgres, chroma, (apps[0], apps[1]))
    finally:
        for app in apps:
            app.kill()
        chroma.kill()
        postgres.kill()
        shutil.rmtree(folder, ignore_errors=True)


def told(body: dict[str, Any]) -> tuple[Any, ...]:
    return body["answer"], body["refused"], [c["label"] for c in body["citations"]]


def recovered(app: App, question: str) -> dict[str, Any]:
    """Ask until the answer is whole again."""
    deadline = time.monotonic() + RECOVERS_WITHIN
    while True:
        response = app.ask(question)
        if response.status_code == 200 and not response.json()["notices"]:
            body: dict[str, Any] = response.json()
            return body
        assert time.monotonic() < deadline, response.text
        time.sleep(0.2)


def test_both_answer_as_the_embedded_one_does(topology: Topology, assistant: Assistant) -> None:
    cases = load_gold(bundled_gold()).of_split("dev").cases[::40]
    for case in cases:
        embedded = assistant.ask(Question(case.turns[-1]))
        here = (embedded.answer, embedded.refused, [c.label for c in embedded.citations])
        for app in topology.apps:
            assert told(app.ask(case.turns[-1]).json()) == here, case.id
    assert len(cases) > 40


def test_a_conversation_goes_on_at_the_other_application(topology: Topology) -> None:
    one, two = topology.apps
    first = one.ask("建议 13 说了什么？").json()
    second = two.ask("下一条呢？", first["conversation_id"]).json()
    assert [c["label"] for c in second["citations"]] == ["建议 14"]


def test_a_report_ingested_at_one_is_answered_from_at_the_other(topology: Topology) -> None:
    one, two = topology.apps
    report = {"file": ("wells.txt", "建议 1\n各国应挖掘水井。\n".encode())}
    assert httpx.post(f"{one.address}/documents", files=report, timeout=30).status_code == 201
    assert two.ask("挖掘水井").json()["citations"][0]["document_id"] == "wells"
    assert httpx.delete(f"{two.address}/documents/wells", timeout=30).status_code == 204
    assert not one.ask("挖掘水井").json()["citations"]


def test_turns_at_once_in_one_conversation_are_all_kept(topology: Topology) -> None:
    one, two = topology.apps
    id_ = one.ask("建议 13").json()["conversation_id"]
    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit((one, two)[n % 2].ask, f"建议 {n + 1}", id_) for n in range(8)]
        assert {future.result().status_code for future in asked} == {200}
    exchanges = httpx.get(f"{one.address}/conversations/{id_}").json()["exchanges"]
    assert len(exchanges) == 9


class Load:
    """Keeps asking in one conversation after another, and remembers what was answered."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._stop = threading.Event()
        self.answered: list[str] = []
        self.refused: list[httpx.Response] = []
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> "Load":
        self._thread.start()
        time.sleep(0.5)
        return self

    def __exit__(self, *_: object) -> None:
        time.sleep(0.5)
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                response = self._app.ask(PARAPHRASE)
            except httpx.HTTPError:
                time.sleep(0.05)
                continue
            if response.status_code == 200:
                self.answered.append(response.json()["conversation_id"])
            else:
                self.refused.append(response)


def nothing_lost(load: Load, app: App) -> None:
    assert load.answered
    for conversation in load.answered:
        body = app.ask("它呢？", conversation).json()
        assert "citations" in body, (conversation, body)


def test_without_chroma_questions_are_answered_by_words(topology: Topology) -> None:
    one, two = topology.apps
    whole = one.ask(PARAPHRASE).json()
    with Load(two) as load:
        topology.chroma.kill()
        partly = one.ask(PARAPHRASE).json()
        assert told(partly) == told(whole)
        # Where words find nothing vectors are asked for, and that they are away is said.
        assert "words alone" in one.ask("Xyzzy?").json()["notices"][0]
        assert one.ask("建议 13").json()["notices"] == []
        ready = httpx.get(f"{one.address}/readyz", timeout=30)
        assert ready.status_code == 503
        assert ready.json()["detail"].startswith("dense: ")
        topology.chroma.start()
    assert told(recovered(one, PARAPHRASE)) == told(whole)
    assert load.refused == []
    nothing_lost(load, one)


def test_without_postgresql_everything_is_a_clear_503_until_it_is_back(topology: Topology) -> None:
    one, two = topology.apps
    with Load(two) as load:
        topology.postgres.kill()
        response = one.ask("建议 13")
        assert response.status_code == 503
        assert response.headers["content-type"] == "application/problem+json"
        assert "Catalogue" in response.json()["detail"]
        assert "secret" not in response.text
        assert httpx.get(f"{one.address}/healthz").status_code == 200
        assert httpx.get(f"{one.address}/readyz", timeout=30).status_code == 503
        topology.postgres.start()
    recovered(one, PARAPHRASE)
    recovered(two, PARAPHRASE)
    assert {r.status_code for r in load.refused} <= {503}
    nothing_lost(load, one)


def test_an_application_that_is_killed_loses_no_turn_that_was_answered(topology: Topology) -> None:
    one, two = topology.apps
    with Load(two) as load:
        two.kill()
        assert one.ask(PARAPHRASE).status_code == 200
    two.start()
    nothing_lost(load, one)
    assert json.loads(httpx.get(f"{two.address}/readyz", timeout=30).text)["status"] == "ready"
