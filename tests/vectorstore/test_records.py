"""How values are written to rows."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion import Document, Section, Span, Unit
from tests.fakes import a_document, a_passage
from vectorstore import records

spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(*pair))
texts = st.text(max_size=10)
paths = st.lists(texts, max_size=3).map(tuple)
units = st.builds(
    Unit,
    *(texts, texts, st.none() | texts, paths, texts, st.lists(spans, max_size=3).map(tuple)),
    heading=st.none() | spans,
    modality=paths,
)
documents = st.builds(
    Document,
    *(texts, texts, texts, st.none() | texts, texts),
    sections=st.lists(st.builds(Section, paths, spans), max_size=3).map(tuple),
    units=st.lists(units, max_size=3).map(tuple),
    warnings=paths,
)


@given(documents)
def test_a_document_survives_its_row(document: Document) -> None:
    row = records.document_row(document)
    read = tuple(records.unit(records.unit_row(unit)) for unit in document.units)
    assert records.document(row, read) == document


@given(documents, documents)
def test_fingerprints_are_equal_only_for_equal_documents(one: Document, two: Document) -> None:
    assert records.fingerprint(one) == records.fingerprint(replace(one))
    assert (records.fingerprint(one) == records.fingerprint(two)) == (one == two)


@pytest.mark.parametrize(
    "change", [{"title": "x"}, {"text": "x"}, {"units": ()}, {"language": "x"}]
)
def test_every_change_changes_the_fingerprint(change: dict[str, str]) -> None:
    document = a_document("甲。")
    changed = replace(document, **change)  # type: ignore[arg-type]
    assert records.fingerprint(changed) != records.fingerprint(document)


def test_a_passage_is_read_from_its_row() -> None:
    passage = a_passage("文本", unit=3, piece=1)
    row = {name: getattr(passage, name) for name in passage.__slots__}
    assert records.passage(row) == passage


@pytest.mark.parametrize(("symbol", "shown"), [("A/RES/1", "A/RES/1"), (None, "r" * 24)])
def test_the_short_title_is_the_symbol_or_the_beginning_of_the_id(
    symbol: str | None, shown: str
) -> None:
    row = records.document_row(a_document("甲。", id="r" * 40)) | {"symbol": symbol}
    assert records.summary(row | {"revision": 1, "passage_count": 1}).short_title == shown
