"""A real server in a process of its own, with questions asked beside it."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from assistant.cli.main import run
from tests.assistant.chatting import QUESTION, RIGHT
from tests.assistant.conftest import REPORT
from tests.scripted_openai import Say, scripted_openai

ADDRESS = r"http://[\d.]+:\d+"
MAIN = "from assistant.cli.main import main; main()"
SERVE = [sys.executable, "-c", MAIN, "serve", "--port", "0"]


@pytest.fixture
def server() -> Iterator[tuple[subprocess.Popen[str], str]]:
    process = subprocess.Popen(SERVE, stderr=subprocess.PIPE, text=True, env={**os.environ})
    assert process.stderr is not None
    address = None
    for line in process.stderr:
        if address := re.search(r"http://[\d.]+:\d+", line):
            break
    assert address, "the server said no address"
    yield process, address.group()
    process.kill()
    process.communicate()


def test_a_server_answers_says_where_and_stops_cleanly_on_ctrl_c(
    server: tuple[subprocess.Popen[str], str],
) -> None:
    process, address = server
    body = httpx.post(f"{address}/ask", json={"question": "哪条建议谈到交流方案？"}).json()
    assert [citation["label"] for citation in body["citations"]] == ["建议 23"]
    revisions = httpx.get(f"{address}/readyz").json()["revisions"]
    assert revisions["dense"] == revisions["catalogue"]
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode in (0, 130)
    assert "Traceback" not in err


def test_questions_and_ingestion_beside_a_server_work_and_reach_it(
    server: tuple[subprocess.Popen[str], str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, address = server
    assert run(["ask", "--json", "哪条建议谈到交流方案？"]) == 0
    assert json.loads(capsys.readouterr().out)["citations"][0]["label"] == "建议 23"
    trees = tmp_path / "trees.txt"
    trees.write_text("建议 1\n各国应植树造林。\n")
    assert run(["ingest", str(trees)]) == 0
    assert [d["id"] for d in httpx.get(f"{address}/documents").json()] == [REPORT, "trees"]
    body = httpx.post(f"{address}/ask", json={"question": "植树造林"}).json()
    assert body["citations"][0]["document_id"] == "trees"
    revisions = httpx.get(f"{address}/readyz").json()["revisions"]
    assert set(revisions.values()) == {revisions["catalogue"]}


def test_a_port_in_use_is_told_in_one_line(
    server: tuple[subprocess.Popen[str], str], capsys: pytest.CaptureFixture[str]
) -> None:
    _, address = server
    port = address.rpartition(":")[2]
    assert run(["serve", "--port", port]) == 2
    assert f"port {port} cannot be listened on" in capsys.readouterr().err


def test_several_workers_answer_alike_beside_a_chroma_server_of_their_own(tmp_path: Path) -> None:
    environment = {**os.environ, "JIANYI_DATA_DIR": str(tmp_path)}
    command = [*SERVE, "--workers", "2"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
    assert process.stderr is not None
    try:
        address = next(m.group() for line in process.stderr if (m := re.search(ADDRESS, line)))
        threading.Thread(target=process.stderr.read, daemon=True).start()
        body = {"question": "哪条建议谈到交流方案？"}
        with ThreadPoolExecutor(8) as pool:
            asked = [pool.submit(httpx.post, f"{address}/ask", json=body, timeout=60)] * 8
            answers = {future.result().json()["answer"] for future in asked}
        assert len(answers) == 1
        ready = httpx.get(f"{address}/readyz", timeout=60).json()
        assert ready["revisions"].keys() == {"catalogue", "lexical", "dense", "meaning"}
        second = subprocess.run(command, stderr=subprocess.PIPE, text=True, env=environment)
        assert second.returncode == 2
        assert "another server uses" in second.stderr
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)
        process.stderr.close()
    assert not list_of_processes_with(str(tmp_path))


def list_of_processes_with(words: str) -> list[str]:
    commands = [path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline")]
    return [c.decode(errors="replace") for c in commands if words.encode() in c]


def test_a_stream_that_has_begun_is_finished_before_the_server_ends(tmp_path: Path) -> None:
    slow = Say(pieces=tuple(RIGHT), pause=0.05)
    with scripted_openai(lambda *_: slow) as model:
        environment = {
            **os.environ,
            "JIANYI_DATA_DIR": str(tmp_path),
            "JIANYI_CHAT_MODEL": "openai:scripted",
            "OPENAI_BASE_URL": model.url,
        }
        process = subprocess.Popen(SERVE, stderr=subprocess.PIPE, text=True, env=environment)
        assert process.stderr is not None
        address = next(m.group() for line in process.stderr if (m := re.search(ADDRESS, line)))
        reading = threading.Thread(target=process.stderr.read, daemon=True)
        reading.start()
        headers, body = {"Accept": "text/event-stream"}, {"question": QUESTION}
        with httpx.stream(
            "POST", f"{address}/ask", json=body, headers=headers, timeout=60
        ) as response:
            lines = response.iter_lines()
            assert next(lines) == "event: start"
            process.send_signal(signal.SIGTERM)
            assert "event: done" in list(lines)
        process.wait(60)
        reading.join(10)
        process.stderr.close()
