"""The application beside an empty endpoint, as a process: `python -m bench.server DIR`."""

import socket
import sys
from pathlib import Path

import uvicorn

from assistant.composition import open_jianyi
from assistant.http.api import create_app
from assistant.http.serving_options import stay_prompt
from assistant.settings import EXTRACTIVE, Settings

settings = Settings(data_dir=Path(sys.argv[1]), chat_model=EXTRACTIVE)
with open_jianyi(settings, own_vector_index=True) as parts:
    stay_prompt(parts)
    app = create_app(parts)

    @app.post("/empty")
    def empty(body: dict[str, str]) -> dict[str, str]:
        return body

    at = socket.create_server(("127.0.0.1", 0))
    print(at.getsockname()[1], flush=True)
    uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[at])
