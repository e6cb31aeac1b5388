"""Units that stand under one that a question names."""

from collections.abc import Iterator

import pytest

from assistant.answering.assistant import Assistant
from assistant.composition import open_jianyi
from assistant.settings import EXTRACTIVE, Settings
from ingestion.reports import parse_report
from tests.assistant.retrieval.test_finding import ask, labels

PLAN = """Plan for Libraries

Goal 1
Everybody can read.

Target 1.1
By 2030, all towns have a library.

Target 1.2
By 2030, all libraries lend electronic books.

Indicator 1.2.1
Share of libraries that lend electronic books.

Goal 2
Libraries are safe.

Target 2.1
By 2028, all buildings have fire alarms.
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    settings = Settings(data_dir=tmp_path_factory.mktemp("plan"), chat_model=EXTRACTIVE)
    with open_jianyi(settings, own_vector_index=False, bundled=False) as parts:
        parts.library.ingest(parse_report(PLAN.encode(), "plan.txt"))
        yield parts.assistant


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("What are the targets of goal 1?", ["Target 1.1", "Target 1.2"]),
        ("How many targets does goal 2 have?", ["Target 2.1"]),
        ("目标1有哪些具体目标？", ["Target 1.1", "Target 1.2"]),
        ("Which indicators are there for target 1.2?", ["Indicator 1.2.1"]),
        ("What does goal 1 say?", ["Goal 1"]),
        ("targets 1.1 and 1.2", ["Target 1.1", "Target 1.2"]),
    ],
)
def test_what_stands_under_a_unit_is_found_by_its_number(
    plan: Assistant, question: str, found: list[str]
) -> None:
    assert list(dict.fromkeys(labels(ask(plan, question)))) == found
