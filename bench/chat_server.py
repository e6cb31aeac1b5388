"""The application with a chat model, as a process: `python -m bench.chat_server DIR MODEL_URL`."""

import os
import socket
import sys
from pathlib import Path

import uvicorn

from assistant.composition import open_jianyi
from assistant.http.api import create_app
from assistant.http.serving_options import stay_prompt
from assistant.settings import Settings

os.environ["OPENAI_BASE_URL"] = sys.argv[2]
settings = Settings(data_dir=Path(sys.argv[1]), chat_model="openai:slow")
with open_jianyi(settings, own_vector_index=True) as parts:
    stay_prompt(parts)
    at = socket.create_server(("127.0.0.1", 0))
    print(at.getsockname()[1], flush=True)
    app = create_app(parts)
    uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[at])
