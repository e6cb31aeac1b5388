"""A process that forks others, which are killed or look at what a killed one left.

Forked before any library has started a thread or opened a file, so that each is a fresh process
without the time a start takes. Reads commands from standard input, answers in JSON lines.
"""

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any

from tests.fakes import a_document
from vectorstore.catalogue import Catalogue
from vectorstore.database import Database
from vectorstore.dense import DenseIndex
from vectorstore.embeddings import EmbeddingModel, OfflineEmbeddings
from vectorstore.lexical import LexicalIndex
from vectorstore.library import Library
from vectorstore.locking import OwnerLock, write_lock
from vectorstore.query import Query
from vectorstore.scan import VectorScan
from vectorstore.tokenisation import terms

PACKAGE = str(Path(__file__).parent.parent.parent / "vectorstore")
UNITS = 60
OLD = a_document(*(f"same w{n}" if n % 3 == 0 else f"old w{n}" for n in range(UNITS)))
NEW = a_document(*(f"same w{n}" if n % 3 == 0 else f"new w{n}" for n in range(UNITS + 20)))
VERSIONS = {"old": OLD, "new": NEW}


class CountingEmbeddings(OfflineEmbeddings):
    def __init__(self) -> None:
        self.embedded = 0

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        self.embedded += len(texts)
        return super().embed_documents(texts)


def a_model(embeddings: CountingEmbeddings) -> EmbeddingModel:
    return EmbeddingModel(OfflineEmbeddings.model_id, embeddings, len, 1_000)


def ingest(folder: Path, version: str) -> None:
    with closing(Database(f"sqlite:///{folder}/catalogue.sqlite")) as database:
        catalogue, model = Catalogue(database), a_model(CountingEmbeddings())
        lexical = LexicalIndex(folder / "l", catalogue, lambda: write_lock(folder / "l.lock"))
        owner = OwnerLock(folder / "chroma.lock")
        if not owner.acquire():
            raise RuntimeError("the lock of a dead process is still held")
        dense = DenseIndex(folder / "chroma", catalogue, model)
        Library(catalogue, model, (lexical, dense)).ingest(VERSIONS[version])
        dense.close()
        owner.release()


def look(folder: Path) -> dict[str, Any]:
    """Return which version each part shows: old, new, or the texts of a mix."""
    with closing(Database(f"sqlite:///{folder}/catalogue.sqlite")) as database:
        embeddings = CountingEmbeddings()
        catalogue, model = Catalogue(database), a_model(embeddings)
        lexical = LexicalIndex(folder / "l", catalogue, lambda: write_lock(folder / "l.lock"))
        free = OwnerLock(folder / "chroma.lock").acquire()
        dense = DenseIndex(folder / "chroma", catalogue, model)
        seen: dict[str, Any] = {"lock was free": free}
        document = catalogue.document("report")
        seen["document"] = next((n for n, v in VERSIONS.items() if v == document), "mixed")
        every_word = Query(" ".join(["old", "new", "same"]))
        for retriever in (lexical, VectorScan(catalogue, model)):
            ranked = retriever.retrieve(every_word, 5_000)
            seen[type(retriever).__name__] = _version(s.passage.text for s in ranked)
        # HNSW does not promise to find everything: what it holds is looked at as well.
        seen["best of DenseIndex"] = dense.retrieve(Query("same w0"), 1)[0].passage.text
        held = dense._collections.passages.get(include=[])["ids"]
        texts = [passage.text for passage in catalogue.passages(held).values()]
        seen["DenseIndex"] = _version(texts if len(texts) == len(held) else held)
        seen["embedded"] = embeddings.embedded
        dense.close()
        return seen


def _version(texts: Any) -> str:
    found = sorted(texts)
    for name, document in VERSIONS.items():
        if found == sorted(unit.text for unit in document.units):
            return name
    return f"mixed: {len(found)} passages, {found[:2]} … {found[-2:]}"


def count_calls(folder: Path) -> list[str]:
    """Return the names of the calls our package makes while it ingests the new version."""
    names: list[str] = []
    _profile(names.append)
    ingest(folder, "new")
    sys.setprofile(None)
    return names


def die_at_call(folder: Path, at: int) -> None:
    calls = iter(range(at))

    def count(_: str) -> None:
        if next(calls, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    _profile(count)
    ingest(folder, "new")


def die_after(folder: Path, seconds: float) -> None:
    def kill() -> None:
        time.sleep(seconds)
        os.kill(os.getpid(), signal.SIGKILL)

    threading.Thread(target=kill, daemon=True).start()
    ingest(folder, "new")


def _profile(act: Callable[[str], None]) -> None:
    """Call `act` before and after everything a function of our package calls."""

    def profile(frame: FrameType, event: str, argument: Any) -> None:
        if event.startswith("c_") and frame.f_code.co_filename.startswith(PACKAGE):
            act(argument.__name__)
        elif not event.startswith("c_"):
            caller = frame.f_back
            if caller and caller.f_code.co_filename.startswith(PACKAGE):
                act(frame.f_code.co_name)

    sys.setprofile(profile)


COMMANDS: dict[str, Callable[..., Any]] = {
    "ingest": ingest,
    "look": look,
    "count_calls": count_calls,
    "die_at_call": die_at_call,
    "die_after": die_after,
}


def _forked(name: str, folder: str, *arguments: Any) -> dict[str, Any]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            result = {"result": COMMANDS[name](Path(folder), *arguments)}
        except BaseException as error:
            result = {"error": f"{type(error).__name__}: {error}"}
        with os.fdopen(writing, "w") as answer:
            json.dump(result, answer)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        text = answer.read()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return {"killed": os.WTERMSIG(status)}
    return dict(json.loads(text))


if __name__ == "__main__":
    terms("词典")  # what is loaded at first use is loaded once, before any fork
    for module in ("chromadb.api.rust", "sqlalchemy.dialects.sqlite"):
        import_module(module)
    for line in sys.stdin:
        sys.stdout.write(json.dumps(_forked(*json.loads(line))) + "\n")
        sys.stdout.flush()
