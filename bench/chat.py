"""Streamed answers of a slow chat model, and what verification adds to a sentence.

The bounds to keep: verification under 5 ms a sentence; with 64 answers streaming at once,
`/healthz` under 50 ms at the 99th percentile, no answer lost, memory flat from round to round.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles

import httpx

from assistant.chat.rephrasing import stored_translation
from assistant.composition import open_jianyi
from assistant.settings import EXTRACTIVE, Settings
from assistant.verification.draft_checking import DraftChecker
from assistant.verification.draft_sentences import SentenceReader
from bench.figures import Row, spread, times_ms

AT_ONCE = 64
ROUNDS = 10
DRAFT = """鼓励缔约国在可能和相关的情况下设立联合调查小组。[建议 24]
可以在国际刑警组织框架内设立。[建议 24]
"""


def measure() -> Iterator[Row]:
    """Check one draft over and over, then stream many answers at once."""
    yield Row("verification, a sentence", _verification())
    with serving() as (address, idle, process), httpx.Client() as client:
        _streamed(address, 1).wait()
        for round_ in range(1, ROUNDS + 1):
            began = time.perf_counter()
            load = _streamed(address, AT_ONCE)
            waits, floor = [], []
            while load.poll() is None:
                waits += times_ms(lambda: client.get(f"{address}/healthz"), 1, 0)
                floor += times_ms(lambda: client.get(f"{idle}/healthz"), 1, 0)
                time.sleep(0.005)
            seconds = time.perf_counter() - began
            assert load.stdout is not None
            seen = json.loads(load.stdout.read())
            p99, idlest = quantiles(waits, n=100)[-1], quantiles(floor, n=100)[-1]
            yield Row(
                f"{AT_ONCE} streams, round {round_}: /healthz beside them",
                f"p99 {p99:.1f} ms ({'kept' if p99 < 50 else 'BROKEN'}; of an idle server beside "
                f"them {idlest:.1f} ms); {seen['whole']} of "
                f"{AT_ONCE} whole in {seconds:.1f} s; first sentence {max(seen['firsts']):.2f} s "
                f"at the latest; memory {_resident_mb(process.pid)} MB",
            )


def _streamed(address: str, at_once: int) -> "subprocess.Popen[str]":
    return _started("bench.stream_load", address, str(at_once))


def _verification() -> str:
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), chat_model=EXTRACTIVE)
        with open_jianyi(settings, own_vector_index=False) as parts:
            catalogue = parts.library.catalogue
            passages = [entry.passage for batch in catalogue.indexed_passages() for entry in batch]
            evidence = catalogue.evidence([p for p in passages if p.label.startswith("建议")])
    checker = DraftChecker(evidence, "zh-Hans", stored_translation)
    reader = SentenceReader()
    sentences = reader.feed(DRAFT) + reader.finish()
    times = times_ms(lambda: [checker.check(sentence) for sentence in sentences], 200, 5)
    return spread([one / len(sentences) for one in times])


@contextmanager
def serving() -> Iterator[tuple[str, str, "subprocess.Popen[str]"]]:
    """Serve an assistant whose model is slow, and one that nobody asks, each a process."""
    with tempfile.TemporaryDirectory() as folder:
        model = _started("bench.slow_model")
        url = json.loads(_line(model))
        servers = [_started("bench.chat_server", f"{folder}/{n}", url) for n in range(2)]
        try:
            address, idle = (f"http://127.0.0.1:{_line(server)}" for server in servers)
            yield address, idle, servers[0]
        finally:
            for process in (*servers, model):
                process.terminate()
                process.wait()


def _line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def _started(module: str, *arguments: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _resident_mb(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text("utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) // 1024
