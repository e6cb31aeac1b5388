"""Stream answers at once, as a process: `python -m bench.stream_load ADDRESS HOW_MANY`.

Prints, as JSON, the seconds to each first sentence and how many answers came to their end.
"""

import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import httpx

QUESTION = "能不能让几国警察合成一个专案组？"


def streamed(address: str) -> tuple[float, bool]:
    """Return the seconds to the first sentence, and whether the answer came to its end."""
    began, first, done = time.perf_counter(), 0.0, False
    headers, body = {"Accept": "text/event-stream"}, {"question": QUESTION}
    with httpx.stream("POST", f"{address}/ask", json=body, headers=headers, timeout=60) as response:
        for line in response.iter_lines():
            if line == "event: sentence" and not first:
                first = time.perf_counter() - began
            done = done or line == "event: done"
    return first, done


if __name__ == "__main__":
    address, at_once = sys.argv[1], int(sys.argv[2])
    with ThreadPoolExecutor(at_once) as pool:
        results = list(pool.map(streamed, [address] * at_once))
    whole = sum(done for _, done in results)
    print(json.dumps({"firsts": [first for first, _ in results], "whole": whole}))
