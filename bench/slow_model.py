"""A slow model that speaks OpenAI's protocol, as a process; prints its address."""

import json
import signal

from bench.chat import DRAFT
from tests.scripted_openai import Say, scripted_openai

with scripted_openai(lambda _prompt, _body: Say(DRAFT, pause=0.1)) as server:
    print(json.dumps(server.url), flush=True)
    signal.pause()
