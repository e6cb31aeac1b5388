"""Locks between processes, as files beside what they guard. The only module with filelock."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from vectorstore.errors import IndexUnavailable

_WAIT_SECONDS = 600.0
"""Bringing an index up takes minutes for a large Catalogue; a process that died holds no lock."""


@contextmanager
def write_lock(path: Path) -> Iterator[None]:
    """Hold the lock at `path`, waiting for a process that is writing.

    Raises:
        IndexUnavailable: it was not to be had in ten minutes, or the folder cannot be written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(path, timeout=_WAIT_SECONDS):
            yield
    except Timeout as error:
        raise IndexUnavailable(
            f"another process has held {str(path)!r} for ten minutes: stop it and try again."
        ) from error
    except PermissionError as error:
        raise IndexUnavailable(
            f"{str(path)!r} cannot be written to: set JIANYI_DATA_DIR to a folder that can."
        ) from error


class OwnerLock:
    """A lock held for as long as an embedded index is open."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = FileLock(path, thread_local=False)

    def acquire(self) -> bool:
        """Take the lock if nobody has it, and tell whether that worked."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        return True

    def release(self) -> None:
        """Give the lock back."""
        self._lock.release()
