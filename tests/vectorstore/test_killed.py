"""`kill -9` at any point of an ingestion leaves the old version or the new one, whole."""

import json
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.vectorstore.conftest import ROOT

EVENLY = 5
"""Points spread evenly over every call that our package makes."""
BETWEEN = {"commit": 2, "wait_merging_threads": 1, "seal": 1, "upsert": 3, "delete": 1}
"""Calls before and after which to die: writes of Tantivy and Chroma."""
FRACTIONS = (0.4, 0.6, 0.75, 0.9)
"""Of the time an ingestion takes: these fall inside calls, too."""


class Nursery:
    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.vectorstore.nursery"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def run(self, command: str, folder: Path, *arguments: object) -> Any:
        assert self._process.stdin
        assert self._process.stdout
        print(json.dumps([command, str(folder), *arguments]), file=self._process.stdin, flush=True)
        answer = json.loads(self._process.stdout.readline())
        assert "error" not in answer, answer
        return answer.get("result", answer)

    def close(self) -> None:
        self._process.communicate(timeout=30)


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    nursery = Nursery()
    yield nursery
    nursery.close()


@pytest.fixture(scope="module")
def stored(nursery: Nursery, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the old version is stored and indexed."""
    folder = tmp_path_factory.mktemp("stored")
    nursery.run("ingest", folder, "old")
    return folder


@pytest.fixture
def folder(stored: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(stored, tmp_path / "copy"))


@pytest.fixture(scope="module")
def calls(nursery: Nursery, stored: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    copy = shutil.copytree(stored, tmp_path_factory.mktemp("counted") / "copy")
    names: list[str] = nursery.run("count_calls", copy)
    return names


@pytest.fixture(scope="module")
def seconds(nursery: Nursery, stored: Path, tmp_path_factory: pytest.TempPathFactory) -> float:
    copy = shutil.copytree(stored, tmp_path_factory.mktemp("timed") / "copy")
    start = time.monotonic()
    nursery.run("ingest", copy, "new")
    return time.monotonic() - start


def assert_whole(seen: dict[str, Any]) -> None:
    version = seen["document"]
    assert version in ("old", "new")
    parts = ("LexicalIndex", "DenseIndex", "VectorScan")
    assert {part: seen[part] for part in parts} == dict.fromkeys(parts, version)
    assert seen["lock was free"] is True
    assert seen["best of DenseIndex"] == "same w0"
    assert seen["embedded"] == 0


def test_without_a_kill_the_new_version_is_seen(nursery: Nursery, folder: Path) -> None:
    nursery.run("ingest", folder, "new")
    seen = nursery.run("look", folder)
    assert_whole(seen)
    assert seen["document"] == "new"


@pytest.mark.parametrize("part", range(EVENLY))
def test_killed_at_a_call(nursery: Nursery, folder: Path, calls: list[str], part: int) -> None:
    at = len(calls) * part // EVENLY
    assert nursery.run("die_at_call", folder, at) == {"killed": signal.SIGKILL}
    assert_whole(nursery.run("look", folder))


@pytest.mark.parametrize(
    ("name", "nth"), [(n, i) for n, many in BETWEEN.items() for i in range(many)]
)
def test_killed_around_a_write(
    nursery: Nursery, folder: Path, calls: list[str], name: str, nth: int
) -> None:
    at = [place for place, called in enumerate(calls) if called == name][nth]
    assert nursery.run("die_at_call", folder, at) == {"killed": signal.SIGKILL}
    assert_whole(nursery.run("look", folder))


@pytest.mark.parametrize("fraction", FRACTIONS)
def test_killed_at_a_moment(
    nursery: Nursery, folder: Path, seconds: float, fraction: float
) -> None:
    nursery.run("die_after", folder, seconds * fraction)
    assert_whole(nursery.run("look", folder))


def test_killed_twice_in_a_row(nursery: Nursery, folder: Path, calls: list[str]) -> None:
    for part in (0.9, 0.5):
        nursery.run("die_at_call", folder, int(len(calls) * part))
    assert_whole(nursery.run("look", folder))
