"""Warm `POST /ask` on the bundled report, beside an empty endpoint of the same server.

The bound to keep: p50 of a question under three times that of the empty endpoint plus 5 ms.
"""

import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import uvicorn
from fastapi import FastAPI

from assistant.api import create_app
from assistant.composition import open_jianyi
from assistant.settings import Settings
from bench.figures import Row, p50, spread, times_ms

RUNS = 400
QUESTIONS = (
    "建议 13 说了什么？",
    "哪条建议谈到交流方案？",
    "能不能让几国警察合成一个专案组？",
    "今天天气怎么样？",
)


def measure() -> Iterator[Row]:
    """Ask four kinds of question and the empty endpoint in turn, over one kept connection each."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder))
        with open_jianyi(settings, own_vector_index=True) as parts:
            app = create_app(parts.assistant, parts.library)
            _add_empty(app)
            with serving(app) as address, httpx.Client(base_url=address) as client:
                yield from _rows(client)


def _rows(client: httpx.Client) -> Iterator[Row]:
    empty = times_ms(lambda: client.post("/empty", json={"question": "x"}), RUNS, 50)
    yield Row("empty endpoint", spread(empty))
    bound = 3 * p50(empty) + 5
    for question in QUESTIONS:
        body = {"question": question}
        asked = times_ms(lambda body=body: client.post("/ask", json=body), RUNS, 50)  # type: ignore[misc]
        verdict = "kept" if p50(asked) < bound else "BROKEN"
        yield Row(question, f"{spread(asked)}   bound {bound:.2f} ms: {verdict}")


def _add_empty(app: FastAPI) -> None:
    @app.post("/empty")
    def empty(body: dict[str, str]) -> dict[str, str]:
        return body


@contextmanager
def serving(app: FastAPI) -> Iterator[str]:
    """Serve `app` on a free port of the loopback interface."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        pass
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()
