"""Every endpoint against its own description, by schemathesis over real HTTP: all checks."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.api import create_app
from assistant.composition import open_jianyi
from assistant.settings import Settings
from tests.serving import serving

SCHEMATHESIS = Path(sys.executable).parent / "schemathesis"
UPLOAD = ("--include-operation-id", "ingest_documents_post")
NOT_UPLOAD = ("--exclude-operation-id", "ingest_documents_post")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    settings = Settings(data_dir=tmp_path_factory.mktemp("openapi"))
    with open_jianyi(settings, own_vector_index=False) as parts, serving(create_app(parts)) as at:
        yield at


@pytest.mark.parametrize(
    "options",
    [
        NOT_UPLOAD,
        # A form has no types: what is sent in place of text is text all the same.
        (*UPLOAD, "--exclude-checks", "negative_data_rejection"),
    ],
    ids=["everything else", "uploads"],
)
def test_nothing_is_answered_otherwise_than_described(
    address: str, options: tuple[str, ...], tmp_path: Path
) -> None:
    command = [str(SCHEMATHESIS), "run", f"{address}/openapi.json", "--checks", "all", "--no-color"]
    command += ["--max-examples", "25", "--seed", "7", *options]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stdout[-6_000:]
