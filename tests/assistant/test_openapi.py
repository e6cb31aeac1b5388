"""Every endpoint against its own description, by schemathesis over real HTTP: all checks."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.composition import Jianyi, open_jianyi
from assistant.examples import ANSWER, QUESTION
from assistant.http.api import create_app
from assistant.model import Question
from assistant.settings import Settings
from assistant.wire import answer_body
from tests.serving import serving

SCHEMATHESIS = Path(sys.executable).parent / "schemathesis"
UPLOADS = "^(ingest|outline)_"
UPLOAD = ("--include-operation-id-regex", UPLOADS)
NOT_UPLOAD = ("--exclude-operation-id-regex", UPLOADS)


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


def test_everything_that_can_be_sent_has_an_example(jianyi: Jianyi) -> None:
    described = create_app(jianyi).openapi()
    bodies = 0
    for path, operations in described["paths"].items():
        for operation in operations.values():
            for parameter in operation.get("parameters", []):
                shown = {"examples", "default"} & parameter["schema"].keys()
                assert shown or "examples" in parameter or "enum" in str(parameter), (
                    path,
                    parameter["name"],
                )
            for content in operation.get("requestBody", {}).get("content", {}).values():
                name = content["schema"]["$ref"].rpartition("/")[2]
                schema = described["components"]["schemas"][name]
                fields = schema["properties"].values()
                assert schema.get("examples") or any("examples" in field for field in fields), path
                bodies += 1
    assert bodies >= 6


def test_the_answer_that_is_shown_is_the_one_that_is_given(jianyi: Jianyi) -> None:
    answer = jianyi.assistant.ask(Question(QUESTION))
    given = answer_body(answer, include_passages=False).model_dump(mode="json")
    changing = ("id", "conversation_id", "timings_ms")
    assert given.keys() == ANSWER.keys()
    assert {k: v for k, v in given.items() if k not in changing} == {
        k: v for k, v in ANSWER.items() if k not in changing
    }
