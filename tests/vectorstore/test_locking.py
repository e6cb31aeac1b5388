"""Locks between processes."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from tests.vectorstore.conftest import ROOT
from vectorstore import locking
from vectorstore.errors import IndexUnavailable
from vectorstore.locking import OwnerLock, write_lock


@contextmanager
def owning_process(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Run a process that owns the lock until it is killed."""
    code = (
        "import sys, time, pathlib; from vectorstore.locking import OwnerLock\n"
        "lock = OwnerLock(pathlib.Path(sys.argv[1])); print(lock.acquire(), flush=True)\n"
        "time.sleep(60)"
    )
    command = [sys.executable, "-c", code, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as owner:
        try:
            assert owner.stdout
            assert owner.stdout.readline() == "True\n"
            yield owner
        finally:
            owner.kill()


def test_a_second_owner_is_told_no_until_the_first_lets_go(tmp_path: Path) -> None:
    first, second = OwnerLock(tmp_path / "chroma.lock"), OwnerLock(tmp_path / "chroma.lock")
    assert first.acquire()
    assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()


def test_a_second_process_is_told_no_and_the_lock_of_a_killed_owner_is_free(tmp_path: Path) -> None:
    lock = OwnerLock(tmp_path / "chroma.lock")
    with owning_process(tmp_path / "chroma.lock") as owner:
        assert not lock.acquire()
        owner.send_signal(signal.SIGKILL)
        owner.wait(10)
        assert lock.acquire()
    lock.release()


def test_an_owner_lock_may_be_released_by_another_thread(tmp_path: Path) -> None:
    lock = OwnerLock(tmp_path / "new" / "chroma.lock")
    assert lock.acquire()
    releasing = Thread(target=lock.release)
    releasing.start()
    releasing.join()
    assert OwnerLock(tmp_path / "new" / "chroma.lock").acquire()


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(IndexUnavailable, match="JIANYI_DATA_DIR"):
        OwnerLock(tmp_path / "file" / "chroma.lock").acquire()
    with pytest.raises(IndexUnavailable, match="JIANYI_DATA_DIR"):  # noqa: SIM117
        with write_lock(tmp_path / "file" / "lexical.lock"):
            pass


def test_a_writer_waits_for_the_one_before_and_gives_up_at_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "_WAIT_SECONDS", 0.1)
    with write_lock(tmp_path / "lexical.lock"):  # noqa: SIM117
        with pytest.raises(IndexUnavailable, match="another process"):
            with write_lock(tmp_path / "lexical.lock"):
                pass
    with write_lock(tmp_path / "lexical.lock"):
        assert (tmp_path / "lexical.lock").is_file()
