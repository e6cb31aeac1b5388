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
    lock = FileLock(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=_WAIT_SECONDS)
    except Timeout as error:
        raise IndexUnavailable(
            f"another process has held {str(path)!r} for ten minutes: stop it and try again."
        ) from error
    except OSError as error:
        raise _not_writable(path) from error
    try:
        yield
    finally:
        lock.release()


class OwnerLock:
    """A lock held for as long as an embedded index is open; a process that died holds none.

    Raises:
        IndexUnavailable: `acquire` found that the folder cannot be written to.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = FileLock(path, thread_local=False)

    def acquire(self) -> bool:
        """Take the lock if nobody has it, and tell whether that worked."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        except OSError as error:
            raise _not_writable(self._path) from error
        return True

    def release(self) -> None:
        """Give the lock back."""
        self._lock.release()


def _not_writable(path: Path) -> IndexUnavailable:
    return IndexUnavailable(
        f"{str(path)!r} cannot be written to: set JIANYI_DATA_DIR to a folder that can."
    )
