"""Measure speed: `python -m bench [ask] [chat] [cold] [page] [scale] [throughput]`.

All of them unless some are named.

Figures of one run are compared with a floor measured in the same run: machines differ, ratios less.
"""

import sys

from bench import ask, chat, cold, page, scale, throughput

BENCHES = {
    "ask": ask.measure,
    "chat": chat.measure,
    "cold": cold.measure,
    "page": page.measure,
    "scale": scale.measure,
    "throughput": throughput.measure,
}

if unknown := [name for name in sys.argv[1:] if name not in BENCHES]:
    sys.exit(f"No such bench: {', '.join(unknown)}. There are: {', '.join(BENCHES)}.")
for name in sys.argv[1:] or BENCHES:
    print(f"== {name}")
    for row in BENCHES[name]():
        print(f"{row.what:<52} {row.figure}", flush=True)
