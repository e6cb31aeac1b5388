"""Warm `POST /ask` on the bundled report, beside an empty endpoint of the same server.

The bound to keep: p50 of a question under three times that of the empty endpoint plus 5 ms.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from bench.figures import Row, p50, spread, times_ms

RUNS = 400
QUESTIONS = (
    "建议 13 说了什么？",
    "哪条建议谈到交流方案？",
    "能不能让几国警察合成一个专案组？",
    "今天天气怎么样？",
)


def measure() -> Iterator[Row]:
    """Ask four kinds of question and the empty endpoint in turn, over one kept connection."""
    with serving() as address, httpx.Client(base_url=address) as client:

        def timed(path: str, question: str) -> list[float]:
            return times_ms(lambda: client.post(path, json={"question": question}), RUNS, 50)

        empty = timed("/empty", "x")
        yield Row("empty endpoint", spread(empty))
        bound = 3 * p50(empty) + 5
        for question in QUESTIONS:
            asked = timed("/ask", question)
            verdict = "kept" if p50(asked) < bound else "BROKEN"
            yield Row(question, f"{spread(asked)}   bound {bound:.2f} ms: {verdict}")


@contextmanager
def serving() -> Iterator[str]:
    """Serve in another process, as users do, so that client and server do not share a lock."""
    command = [sys.executable, "-m", "bench.server"]
    with tempfile.TemporaryDirectory() as folder:
        server = subprocess.Popen([*command, folder], stdout=subprocess.PIPE, text=True)
        assert server.stdout is not None
        port = int(server.stdout.readline())
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait()
