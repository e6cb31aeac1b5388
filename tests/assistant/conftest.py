"""An assistant over the bundled report, opened once for the whole folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answering.assistant import Assistant
from assistant.composition import Jianyi, open_jianyi
from assistant.settings import Settings
from ingestion import Document
from ingestion.reports import parse_report
from vectorstore.catalogue import Evidence

REPORT = "trafficking-wg-2020-draft-report.zh"


@pytest.fixture(scope="session")
def jianyi(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Jianyi]:
    settings = Settings(data_dir=tmp_path_factory.mktemp("jianyi"))
    with open_jianyi(settings, own_vector_index=False) as parts:
        yield parts


@pytest.fixture(scope="session")
def assistant(jianyi: Jianyi) -> Assistant:
    return jianyi.assistant


@pytest.fixture(scope="session")
def report(jianyi: Jianyi) -> Document:
    return jianyi.library.catalogue.document(REPORT)


@pytest.fixture(scope="session")
def evidence(jianyi: Jianyi) -> dict[str, Evidence]:
    """Every unit of the report that has a number, by label."""
    catalogue = jianyi.library.catalogue
    labels = [("recommendation", str(n)) for n in range(1, 27)]
    labels += [("paragraph", str(n)) for n in range(1, 7)]
    found = catalogue.evidence(catalogue.passages_labelled(labels))
    return {item.unit.label: item for item in found}


@pytest.fixture(scope="session")
def jianyi_title(jianyi: Jianyi, report: Document) -> Evidence:
    """The title block, which has no number to look it up by."""
    catalogue = jianyi.library.catalogue
    passages = [entry.passage for batch in catalogue.indexed_passages() for entry in batch]
    return catalogue.evidence([passage for passage in passages if passage.label == "标题"])[0]


@pytest.fixture
def own_jianyi(tmp_path: Path) -> Iterator[Jianyi]:
    """An assistant that the test may change."""
    with open_jianyi(Settings(data_dir=tmp_path), own_vector_index=False) as parts:
        yield parts


@pytest.fixture
def empty_jianyi(own_jianyi: Jianyi) -> Jianyi:
    own_jianyi.library.remove(REPORT)
    return own_jianyi


@pytest.fixture
def two_documents(own_jianyi: Jianyi) -> Jianyi:
    own_jianyi.library.ingest(parse_report("建议 1\n各国应植树。\n".encode(), "another.txt"))
    return own_jianyi
