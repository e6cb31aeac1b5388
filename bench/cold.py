"""Cold `jianyi ask`: a whole process from start to answer, beside a bare Python."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.figures import Row, spread, times_ms

RUNS = 10
JIANYI = str(Path(sys.executable).parent / "jianyi")


def measure() -> Iterator[Row]:
    """Time processes; the data folder exists already, as after the first question."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "JIANYI_DATA_DIR": folder}

        def run(*command: str) -> list[float]:
            return times_ms(
                lambda: subprocess.run(command, env=environment, check=True, capture_output=True),
                RUNS,
                1,
            )

        yield Row("python -c pass", spread(run(sys.executable, "-c", "pass")))
        yield Row("jianyi --help", spread(run(JIANYI, "--help")))
        yield Row("jianyi ask, by number", spread(run(JIANYI, "ask", "建议 13 说了什么？")))
        yield Row("jianyi ask, in words", spread(run(JIANYI, "ask", "哪条建议谈到交流方案？")))
