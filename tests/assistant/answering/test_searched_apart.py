"""Documents that somebody enriched and others, loaded together."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.case import Case
from assistant.answering.searched_apart import Lead, Side, about_plain, asked_about, sorts_apart
from assistant.composition import open_jianyi
from assistant.model import Question
from assistant.retrieval.found import Found
from assistant.settings import EXTRACTIVE, Settings
from assistant.understanding.query import understand
from ingestion.reports import parse_report
from vectorstore.catalogue import DocumentSummary, Overview

POLICY = """Office Bicycle Policy

A. Parking

1. Bicycles shall be parked in the basement. Employees should lock their bicycles with two locks.

2. Electric bicycles may be charged only at the marked sockets between 7 a.m. and 9 p.m.

3. The company is not liable for theft.

B. Repairs

4. The company encourages employees to repair bicycles on Fridays. A repair kit costs 12 euros.
"""
REPORT = "trafficking-wg-2020-draft-report.zh"


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    settings = Settings(data_dir=tmp_path_factory.mktemp("both"), chat_model=EXTRACTIVE)
    with open_jianyi(settings, own_vector_index=False) as parts:
        parts.library.ingest(parse_report(POLICY.encode(), "policy.txt"))
        yield parts.assistant


@pytest.mark.parametrize(
    ("question", "document", "label"),
    [
        ("Where should I park my bicycle?", "policy", "para. 1"),
        ("How much does a repair kit cost?", "policy", "para. 4"),
        ("When may electric bicycles be charged?", "policy", "para. 2"),
        ("能不能让几国警察合成一个专案组？", REPORT, "建议 24"),
        ("Can the families of victims get residence permits?", REPORT, "建议 3"),
        ("Los familiares, ¿pueden obtener un permiso de residencia?", REPORT, "建议 3"),
    ],
)
def test_a_question_is_answered_by_the_document_that_it_is_about(
    both: Assistant, question: str, document: str, label: str
) -> None:
    citations = both.ask(Question(question)).citations
    assert (document, label) in {(cited.document_id, cited.label) for cited in citations}
    assert {cited.document_id for cited in citations} == {document}


@pytest.mark.parametrize("question", ["今天天气怎么样？", "What is the capital of Mongolia?"])
def test_what_neither_is_about_is_refused(both: Assistant, question: str) -> None:
    assert both.ask(Question(question)).refused


def test_a_conversation_stays_with_the_document_that_it_is_about(both: Assistant) -> None:
    first = both.ask(Question("Where should I park my bicycle?"))
    second = both.ask(Question("and with how many locks?", first.conversation_id))
    assert {cited.document_id for cited in second.citations} == {"policy"}


def test_only_documents_of_both_sorts_are_searched_apart() -> None:
    overview = Overview(
        (_summary("a"), _summary("b"), _summary("c")), frozenset(), enriched=frozenset({"b"})
    )
    understood = understand(Question("Where?"), overview)
    sorts = sorts_apart(understood, overview)
    assert sorts is not None
    assert [sort.query.documents for sort in sorts] == [("b",), ("a", "c")]
    alone = replace(understood, query=replace(understood.query, documents=("a", "c")))
    assert sorts_apart(alone, overview) is None


def test_what_structure_answers_on_one_side_is_what_was_asked() -> None:
    listed = Side(Case("", "en", Found("list")), None)
    ranked = Side(Case("", "en", Found("semantic")), None)
    assert asked_about(listed, ranked) is listed.case
    assert asked_about(ranked, listed) is listed.case
    assert asked_about(listed, listed) is None
    assert asked_about(ranked, ranked) is None


@pytest.mark.parametrize("meant", [True, False])
def test_whichever_is_far_ahead_is_what_a_question_is_about(meant: bool) -> None:
    ahead = Lead(4.0, 2.0, 0.8, -2.0, 2.0, 0.3, 0.3, 0.2, 1.0)
    behind = Lead(-4.0, -2.0, -0.8, 2.0, -2.0, -0.3, -0.3, -0.4, -1.0)
    assert about_plain(ahead, meant)
    assert not about_plain(behind, meant)


def _summary(id_: str) -> DocumentSummary:
    return DocumentSummary(id_, id_, "en", None, (), 1, 1, 1)


def test_a_refusal_speaks_of_some_documents_only_where_some_were_asked(both: Assistant) -> None:
    question = "What is the capital of Mongolia?"
    assert "the loaded documents" in both.ask(Question(question)).answer
    assert "the documents asked" in both.ask(Question(question, documents=("policy",))).answer
