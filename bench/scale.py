"""Ingest many synthetic passages with flat memory, and search them.

`PASSAGES=100000 python -m bench scale`; a document has a thousand recommendations of words drawn,
with a fixed seed, from the bundled report.
"""

import os
import random
import resource
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import rjieba

from assistant.composition import open_jianyi
from assistant.model import Question
from assistant.settings import EXTRACTIVE, Settings
from bench.figures import Row, spread, times_ms
from ingestion.reports import parse_report, read_bundled_reports
from vectorstore.query import Query

PASSAGES = int(os.environ.get("PASSAGES", "20000"))
PER_DOCUMENT = 1000


def measure() -> Iterator[Row]:
    """Ingest, then search and ask."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), chat_model=EXTRACTIVE)
        with open_jianyi(settings, own_vector_index=True) as parts:
            began = perf_counter()
            for number, report in enumerate(_reports(), start=1):
                parts.library.ingest(parse_report(report, f"synthetic-{number}.txt"))
                done = number * PER_DOCUMENT
                if done * 4 % PASSAGES == 0:
                    rate = done / (perf_counter() - began)
                    figure = f"{rate:8.0f} passages/s   peak {_peak_mb():6.0f} MB"
                    yield Row(f"ingested {done:,}", figure)
            queries = [Query(words) for words in _phrases(200)]
            for retriever in parts.retrievers[1:]:
                searches = iter(queries * 2)
                times = times_ms(lambda r=retriever, s=searches: r.retrieve(next(s), 10), 100, 10)  # type: ignore[misc]
                yield Row(f"search, {retriever.name}", spread(times))
            times = times_ms(lambda: parts.assistant.ask(Question("哪条建议谈到交流方案？")), 50, 5)
            yield Row("ask, in words", spread(times))
            times = times_ms(
                lambda: parts.assistant.ask(Question("建议 13", documents=("synthetic-1",))), 50, 5
            )
            yield Row("ask, by number", f"{spread(times)}   peak {_peak_mb():6.0f} MB")


def _reports() -> Iterator[bytes]:
    phrases = _phrases(10**9)
    for _ in range(PASSAGES // PER_DOCUMENT):
        lines = [f"建议 {n}\n缔约国应{next(phrases)}。\n" for n in range(1, PER_DOCUMENT + 1)]
        yield "\n".join(lines).encode()


def _phrases(count: int) -> Iterator[str]:
    """Yield phrases of 30 words each."""
    chance = random.Random(13)
    words = rjieba.cut("".join(unit.text for unit in read_bundled_reports()[0].units))
    for _ in range(count):
        yield "".join(chance.choices(words, k=30)).replace("。", "，")


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
