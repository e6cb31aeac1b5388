from collections.abc import Callable
from importlib.resources import files

import opencc  # noqa: TID251  what is read is converted by the library itself, not by our use of it
import pytest

from ingestion import Document
from ingestion.reports import parse_report


@pytest.fixture(scope="session")
def source() -> str:
    """The bundled report as it ships."""
    folder = files("ingestion").joinpath("bundled")
    return folder.joinpath("trafficking-wg-2020-draft-report.zh.txt").read_text("utf-8")


@pytest.fixture(scope="session")
def report(source: str) -> Document:
    return parse_report(source.encode(), "report.txt")


@pytest.fixture(scope="session")
def to_traditional() -> Callable[[str], str]:
    """Turn simplified characters into traditional ones as Taiwan, and Big5, write them."""
    convert: Callable[[str], str] = opencc.OpenCC("s2tw").convert
    return convert
