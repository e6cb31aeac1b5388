import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.model import (
    DraftCitation,
    DraftSentence,
    RejectedSentence,
    VerifiedSentence,
)
from assistant.verification.verifying import locate_quote, verify
from ingestion import Document
from ingestion.unwrapping import unwrap
from tests.assistant.conftest import REPORT
from vectorstore.catalogue import Evidence


def quoting(label: str, quote: str, text: str | None = None) -> DraftSentence:
    return DraftSentence(text or quote, (DraftCitation(REPORT, label, quote),))


def rejection(sentence: DraftSentence, retrieved: list[Evidence]) -> str:
    checked = verify(sentence, retrieved)
    assert isinstance(checked, RejectedSentence), checked
    return checked.reason


def test_a_verbatim_quote_is_released_with_its_offsets(
    evidence: dict[str, Evidence], report: Document
) -> None:
    quote = "并考虑为执法官员制定交流方案"
    checked = verify(quoting("建议 23", quote), [evidence["建议 23"]])
    assert isinstance(checked, VerifiedSentence)
    citation = checked.citations[0]
    assert unwrap(report.text[citation.start : citation.end]) == quote
    assert citation.support == "full"


def test_a_quote_across_a_line_break_keeps_its_offsets(
    evidence: dict[str, Evidence], report: Document
) -> None:
    checked = verify(quoting("建议 2", "以便提供必要的保护和援助"), [evidence["建议 2"]])
    assert isinstance(checked, VerifiedSentence)
    start, end = checked.citations[0].start, checked.citations[0].end
    assert "\n" in report.text[start:end]


@pytest.mark.parametrize(
    "changed",
    [
        "并考虑为执法官员制定交流计划",  # a word
        "并考虑为执法官员 制定交流方案",  # a space
        "并考虑为执法官员制定交流方案针对贩运人口",  # glued from two places
        "",
    ],
)
def test_a_quote_changed_in_one_character_is_rejected(
    evidence: dict[str, Evidence], changed: str
) -> None:
    assert rejection(quoting("建议 23", changed), [evidence["建议 23"]]) == "quote_not_verbatim"


def test_a_label_that_was_not_retrieved_is_rejected(evidence: dict[str, Evidence]) -> None:
    quote = evidence["建议 23"].unit.text
    assert rejection(quoting("建议 24", quote), [evidence["建议 23"]]) == "label_not_retrieved"
    assert rejection(quoting("建议 27", quote), [evidence["建议 23"]]) == "label_not_retrieved"


def test_a_label_of_another_document_is_rejected(evidence: dict[str, Evidence]) -> None:
    quote = evidence["建议 23"].unit.text
    sentence = DraftSentence(quote, (DraftCitation("another", "建议 23", quote),))
    assert rejection(sentence, [evidence["建议 23"]]) == "label_not_retrieved"


def test_the_words_of_another_unit_are_not_its_quote(evidence: dict[str, Evidence]) -> None:
    both = [evidence["建议 23"], evidence["建议 24"]]
    assert (
        rejection(quoting("建议 24", evidence["建议 23"].unit.text), both) == "quote_not_verbatim"
    )


def test_an_uncited_sentence_is_rejected(evidence: dict[str, Evidence]) -> None:
    assert rejection(DraftSentence("缔约国应合作。", ()), list(evidence.values())) == "uncited"


def test_a_true_quote_does_not_carry_a_false_sentence(evidence: dict[str, Evidence]) -> None:
    quote = evidence["建议 3"].unit.text
    sentence = quoting("建议 3", quote, "缔约国必须规定贩运人口受害人的家属可获得临时居留许可。")
    assert rejection(sentence, [evidence["建议 3"]]) == "modality"


def test_a_quote_does_not_run_from_one_line_of_a_title_into_the_next(
    jianyi_title: Evidence,
) -> None:
    assert locate_quote("报告草稿", jianyi_title) is not None
    assert locate_quote("报告草稿 增编", jianyi_title) is None
    assert locate_quote("报告草稿增编", jianyi_title) is None


@settings(max_examples=200)
@given(data=st.data())
def test_every_stretch_of_every_unit_is_located_and_unwraps_to_itself(
    evidence: dict[str, Evidence], report: Document, data: st.DataObject
) -> None:
    unit = evidence[data.draw(st.sampled_from(sorted(evidence)))]
    text = unit.unit.text
    start = data.draw(st.integers(0, len(text) - 2))
    end = data.draw(st.integers(start + 2, len(text)))
    quote = text[start:end]
    place = locate_quote(quote, unit)
    if quote == quote.strip():
        assert place is not None
        assert unwrap(report.text[slice(*place)]) == quote
    else:
        assert place is None
