import logging
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion.tokens import byte_level_encoding, count_tokens_of


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_without_a_model_every_byte_is_a_token(text: str) -> None:
    assert count_tokens_of(None)(text) == len(text.encode())


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_byte_tokens_are_the_bytes(text: str) -> None:
    encoding = byte_level_encoding()
    assert encoding.decode(encoding.encode(text)) == text


def test_marks_that_are_special_to_a_model_are_counted_as_text() -> None:
    assert count_tokens_of(None)("<|endoftext|>") == 13


def test_a_model_without_a_table_is_counted_in_bytes_with_one_warning(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.WARNING, "ingestion.tokens"):
        counts = [count_tokens_of("no-such-model")("建议 13") for _ in range(3)]
    assert counts == [9, 9, 9]
    assert caplog.messages == [
        "no tiktoken table for 'no-such-model' (KeyError): "
        "tokens are counted as bytes, which overestimates."
    ]


def test_a_table_that_cannot_be_downloaded_is_counted_in_bytes_with_one_warning(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # Nothing listens on port 9 of this machine: the download fails before any other is reached.
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    with caplog.at_level(logging.WARNING, "ingestion.tokens"):
        counts = [count_tokens_of("davinci")("建议 13") for _ in range(3)]
    assert counts == [9, 9, 9]
    assert len(caplog.messages) == 1
    assert caplog.messages[0].startswith("no tiktoken table for 'davinci'")
