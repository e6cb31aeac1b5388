"""An assistant whose chat model is a scripted server, over real HTTP."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.composition import Jianyi, open_jianyi
from assistant.settings import Settings
from tests.scripted_openai import Reply, Script, ScriptedServer, scripted_openai

QUESTION = "能不能让几国警察合成一个专案组？"
RIGHT = "鼓励缔约国在可能和相关的情况下设立联合调查小组。[建议 24]"


@dataclass(frozen=True)
class Chatting:
    """The parts, and the server their model talks to."""

    parts: Jianyi
    server: ScriptedServer


@contextmanager
def chatting(
    script: Script, folder: Path, monkeypatch: pytest.MonkeyPatch, **settings: object
) -> Iterator[Chatting]:
    """Open an assistant in `folder` whose model says what `script` does."""
    monkeypatch.setattr("assistant.chat.langchain.FIRST_PAUSE", 0.01)
    with scripted_openai(script) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        options = {"data_dir": folder, "chat_model": "openai:scripted", "chat_seconds": 5.0}
        chosen = Settings(**{**options, **settings})  # type: ignore[arg-type]
        with open_jianyi(chosen, own_vector_index=False) as parts:
            yield Chatting(parts, server)


def in_turn(*replies: Reply) -> Script:
    """Give `replies` one after the other, and the last one from then on."""
    left = list(replies)
    return lambda _prompt, _body: left.pop(0) if len(left) > 1 else left[0]
