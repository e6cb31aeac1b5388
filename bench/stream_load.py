"""Stream answers at once, as a process: `python -m bench.stream_load ADDRESS HOW_MANY`.

Prints, as JSON, the seconds to each first sentence and how many answers came to their end.
"""

import asyncio
import json
import sys
import time

import httpx

QUESTION = "能不能让几国警察合成一个专案组？"


async def streamed(client: httpx.AsyncClient) -> tuple[float, bool]:
    """Return the seconds to the first sentence, and whether the answer came to its end."""
    began, first, done = time.perf_counter(), 0.0, False
    headers, body = {"Accept": "text/event-stream"}, {"question": QUESTION}
    async with client.stream("POST", "/ask", json=body, headers=headers) as response:
        async for line in response.aiter_lines():
            if line == "event: sentence" and not first:
                first = time.perf_counter() - began
            done = done or line == "event: done"
    return first, done


async def load(address: str, at_once: int) -> list[tuple[float, bool]]:
    """Stream `at_once` answers, each over a connection of its own."""
    limits = httpx.Limits(max_connections=at_once)
    # One client, as its TLS context alone costs more than an answer does.
    async with httpx.AsyncClient(base_url=address, timeout=60, limits=limits) as client:
        return await asyncio.gather(*(streamed(client) for _ in range(at_once)))


if __name__ == "__main__":
    results = asyncio.run(load(sys.argv[1], int(sys.argv[2])))
    whole = sum(done for _, done in results)
    print(json.dumps({"firsts": [first for first, _ in results], "whole": whole}))
