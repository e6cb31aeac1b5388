"""Warm `POST /ask` by many connections at once, beside an empty endpoint of the same server."""

import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx

from bench.ask import serving
from bench.figures import Row

CONNECTIONS = (1, 8, 64)
SECONDS = 4.0
QUESTION = "哪条建议谈到交流方案？"


def measure() -> Iterator[Row]:
    """Ask for a few seconds by 1, 8 and 64 connections, each load a process of its own."""
    with serving() as address:
        _load(address, "/ask", 1)
        for connections in CONNECTIONS:
            empty, _ = _load(address, "/empty", connections)
            asked, failed = _load(address, "/ask", connections)
            yield Row(
                f"{connections} connections",
                f"{asked:7.1f} answers/s, {failed} failed; empty endpoint {empty:7.1f}/s, "
                f"{asked / empty:.0%} of it",
            )


def _load(address: str, path: str, connections: int) -> tuple[float, int]:
    command = [sys.executable, "-m", "bench.throughput", address, path, str(connections)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    rate, failed = done.stdout.split()
    return float(rate), int(failed)


def ask_repeatedly(address: str, path: str) -> tuple[int, int]:
    """Ask over one connection until the time is up; return how many were answered, and not."""
    answered = failed = 0
    until = time.perf_counter() + SECONDS
    with httpx.Client(base_url=address, timeout=30) as client:
        while time.perf_counter() < until:
            well = client.post(path, json={"question": QUESTION}).is_success
            answered, failed = answered + well, failed + (not well)
    return answered, failed


if __name__ == "__main__":
    address, path, connections = sys.argv[1], sys.argv[2], int(sys.argv[3])
    with ThreadPoolExecutor(connections) as pool:
        results = list(pool.map(ask_repeatedly, [address] * connections, [path] * connections))
    print(sum(done for done, _ in results) / SECONDS, sum(failed for _, failed in results))
