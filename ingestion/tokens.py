"""Count tokens the way the embedding model does, or so that the count can only be too high."""

import logging
from collections.abc import Callable
from concurrent.futures import Future
from functools import cache
from threading import Thread

import tiktoken

_log = logging.getLogger(__name__)
_DOWNLOAD_SECONDS = 5.0

TokenCounter = Callable[[str], int]


def count_tokens_of(model: str | None) -> TokenCounter:
    """Return a counter for an OpenAI model, or the byte-level one for any other or for None.

    tiktoken downloads a model's table on first use. Where it cannot, one token a byte is counted,
    which can only overestimate, and a warning says so.
    """
    encoding = _encoding(model) if model else byte_level_encoding()
    if encoding is byte_level_encoding():
        return count_bytes
    return lambda text: len(encoding.encode(text, disallowed_special=()))


def count_bytes(text: str) -> int:
    """Return how many tokens the byte-level encoding makes of `text`, without making them."""
    # tiktoken puts U+FFFD, of three bytes, in place of a lone surrogate.
    return len(text.encode("utf-8", "surrogatepass"))


@cache
def byte_level_encoding() -> tiktoken.Encoding:
    """Return an encoding with one token a byte, which needs no table."""
    return tiktoken.Encoding(
        name="bytes",
        pat_str=r"[\s\S]",
        mergeable_ranks={bytes([value]): value for value in range(256)},
        special_tokens={},
    )


@cache
def _encoding(model: str) -> tiktoken.Encoding:
    # tiktoken downloads without a time-out, so the wait is bounded from outside, on a thread that
    # does not keep the process from ending.
    loading: Future[tiktoken.Encoding] = Future()
    Thread(target=_load, args=(model, loading), daemon=True).start()
    try:
        return loading.result(_DOWNLOAD_SECONDS)
    except Exception as error:  # any failure of the download has the same remedy
        _log.warning(
            "no tiktoken table for %r (%s): tokens are counted as bytes, which overestimates.",
            model,
            type(error).__name__,
        )
        return byte_level_encoding()


def _load(model: str, loading: Future[tiktoken.Encoding]) -> None:
    try:
        loading.set_result(tiktoken.encoding_for_model(model))
    except Exception as error:
        loading.set_exception(error)
