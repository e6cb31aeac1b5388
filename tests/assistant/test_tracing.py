"""Traces: sent where they are switched on, over real HTTP, and without a word of the question."""

import gzip
from pathlib import Path

import pytest
from fastapi import FastAPI, Request, Response

from assistant.composition import open_jianyi
from assistant.model import Question
from assistant.settings import Settings
from tests.serving import serving


def test_an_answer_is_traced_by_stage_and_without_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, sent = FastAPI(), []

    @app.post("/v1/traces")
    async def collect(request: Request) -> Response:
        body = await request.body()
        gzipped = request.headers.get("content-encoding") == "gzip"
        sent.append(gzip.decompress(body) if gzipped else body)
        return Response()

    with serving(app) as address:
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", address)
        settings = Settings(data_dir=tmp_path, tracing="otlp")
        with open_jianyi(settings, own_vector_index=False) as parts:
            parts.assistant.ask(Question("哪条建议谈到交流方案？"))
    traces = b"".join(sent)
    for name in (b"answer", b"understand", b"retrieve", b"draft", b"verify", b"jianyi.route"):
        assert name in traces
    assert "交流方案".encode() not in traces


def test_nothing_is_traced_unless_it_is_switched_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9")
    with open_jianyi(Settings(data_dir=tmp_path), own_vector_index=False) as parts:
        assert parts.assistant._stopwatch()._trace is None
