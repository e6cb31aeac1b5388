"""Where Chroma keeps the dense index: a folder of ours, or a server. The only module with chromadb.

Embedded Chroma is safe for one process only, so whoever opens its folder holds `chroma.lock` for
as long as it is open. It does not always notice that one of its files is gone or damaged: it
answers from the rest, or crashes the process. So the folder is sealed on closing, and one that is
not as it was sealed is not opened: an index starts empty beside it, and is filled from the
Catalogue.
"""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Protocol
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import chromadb
from chromadb.api import ClientAPI
from chromadb.api.client import Client
from chromadb.api.collection_configuration import CreateHNSWConfiguration
from chromadb.api.models.Collection import Collection
from chromadb.base_types import Where
from chromadb.config import Settings

from vectorstore.seal import break_seal, is_sealed, seal

__all__ = ["Collection", "Collections", "EmbeddedChroma", "Place", "ServerChroma", "Where"]

_PATIENCE = 30.0
"""Seconds; Chroma's own client waits for an answer for ever."""
_HNSW: CreateHNSWConfiguration = {
    "space": "cosine",
    # Chroma's own 16 and 100 miss one passage in seven of 350 that are much alike.
    "max_neighbors": 24,
    "ef_search": 200,
}


class Collections(NamedTuple):
    """What an index consists of."""

    passages: Collection
    held: Collection
    """Which revision of each document is in `passages`."""


class Place(Protocol):
    """Somewhere collections are kept. What goes wrong is raised as Chroma's own errors."""

    def open(self) -> Collections:
        """Open the collections as they are; empty where there are none."""

    def open_again(self) -> Collections:
        """Open the collections after a failure."""

    def open_empty(self) -> Collections:
        """Open the collections without their contents."""

    def close(self) -> None:
        """Release what is open."""


class EmbeddedChroma:
    """Collections in a folder; each start from nothing is in a numbered folder of its own."""

    def __init__(self, folder: Path, suffix: str) -> None:
        self._folder = folder
        self._suffix = suffix
        self._client: ClientAPI | None = None
        self._open_folder = folder

    def open(self) -> Collections:
        """Open the newest folder if it is as it was sealed, and otherwise a new one."""
        newest = self._folder / str(self._newest())
        if not is_sealed(newest):
            return self.open_empty()
        break_seal(newest)
        try:
            return self._open(newest)
        except Exception:  # what Chroma's Rust core raises has no narrower common base
            return self.open_empty()

    def open_again(self) -> Collections:
        """Open an empty folder: what failed once is not trusted again."""
        return self.open_empty()

    def open_empty(self) -> Collections:
        """Open an empty folder, and remove every other."""
        # Chroma remembers a folder by its path, so a path is not used twice in one process.
        self._release()
        new = self._folder / str(self._newest() + 1)
        collections = self._open(new)
        for old in self._folder.iterdir():
            if old.name.isdecimal() and old != new:
                shutil.rmtree(old, ignore_errors=True)
        return collections

    def close(self) -> None:
        """Close the folder and seal it."""
        if self._client:
            self._release()
            seal(self._open_folder)

    def _open(self, folder: Path) -> Collections:
        folder.mkdir(parents=True, exist_ok=True)
        self._open_folder = folder
        self._client = chromadb.PersistentClient(str(folder), _settings())
        collections = _collections(self._client, self._suffix)
        names = {collection.name for collection in collections}
        for other in self._client.list_collections():
            if other.name not in names:  # of another model, or of another Catalogue
                self._client.delete_collection(other.name)
        return collections

    def _release(self) -> None:
        if isinstance(self._client, Client):
            self._client.close()
        self._client = None

    def _newest(self) -> int:
        if not self._folder.is_dir():
            return 0
        names = (entry.name for entry in self._folder.iterdir())
        return max((int(name) for name in names if name.isdecimal()), default=0)


class ServerChroma:
    """Collections on a server, which may hold those of others beside ours."""

    def __init__(self, url: str, suffix: str) -> None:
        self._url = url
        self._suffix = suffix

    def open(self) -> Collections:
        """Connect, and take the collections as they are."""
        return _collections(self._connect(), self._suffix)

    def open_again(self) -> Collections:
        """Connect anew: a server that went away may be back, with its collections or without."""
        return self.open()

    def open_empty(self) -> Collections:
        """Delete our collections, and make them again."""
        client = self._connect()
        for collection in _collections(client, self._suffix):
            client.delete_collection(collection.name)
        return _collections(client, self._suffix)

    def close(self) -> None:
        """Do nothing: a connection is not kept."""

    def _connect(self) -> ClientAPI:
        url = urlsplit(self._url)
        secure = url.scheme == "https"
        port = url.port or (443 if secure else 8000)
        host = url.hostname or "localhost"
        _await_answer(f"{url.scheme}://{host}:{port}/api/v2/heartbeat")
        client = chromadb.HttpClient(host, port, secure, settings=_settings())
        session = getattr(getattr(client, "_server", None), "_session", None)
        if session is not None:
            session.timeout = _PATIENCE
        return client


def _await_answer(url: str) -> None:
    """Raise TimeoutError where a server takes connections but does not answer."""
    try:
        with urlopen(url, timeout=_PATIENCE):
            pass
    except URLError as error:
        # Anything else that is wrong is for Chroma's client to find and to name.
        if isinstance(error.reason, TimeoutError):
            raise TimeoutError(f"no answer within {_PATIENCE:.0f} seconds") from error


def _collections(client: ClientAPI, suffix: str) -> Collections:
    made: Sequence[Collection] = [
        client.get_or_create_collection(
            f"{what}-{suffix}",
            configuration={"hnsw": _HNSW},
            embedding_function=None,
        )
        for what in Collections._fields
    ]
    return Collections(*made)


def _settings() -> Settings:
    return Settings(anonymized_telemetry=False)
