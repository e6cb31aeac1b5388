from assistant.answering.composing import compose
from assistant.model import DraftCitation, DraftSentence, VerifiedSentence
from assistant.verification.verifying import verify
from tests.assistant.conftest import REPORT
from vectorstore.catalogue import Evidence


def verified(*labels: str, among: dict[str, Evidence]) -> VerifiedSentence:
    text = "".join(among[label].unit.text for label in labels)
    citations = tuple(DraftCitation(REPORT, label, among[label].unit.text) for label in labels)
    checked = verify(DraftSentence(text, citations), [among[label] for label in labels])
    assert isinstance(checked, VerifiedSentence), checked
    return checked


def test_each_sentence_is_followed_by_its_label(evidence: dict[str, Evidence]) -> None:
    composed = compose([verified("建议 3", among=evidence)], name_documents=False)
    assert composed.answer == evidence["建议 3"].unit.text + "[建议 3]"
    assert composed.answer_citationless == evidence["建议 3"].unit.text


def test_answer_offsets_give_the_sentence(evidence: dict[str, Evidence]) -> None:
    sentences = [verified("建议 3", among=evidence), verified("第 4 段", among=evidence)]
    composed = compose(sentences, name_documents=False)
    for sentence in composed.sentences:
        for place in sentence.citations:
            citation = composed.citations[place]
            assert composed.answer[citation.answer_start : citation.answer_end] == sentence.text


def test_a_sentence_with_two_citations_carries_both(evidence: dict[str, Evidence]) -> None:
    composed = compose([verified("建议 3", "建议 12", among=evidence)], name_documents=False)
    assert composed.answer.endswith("[建议 3][建议 12]")
    assert composed.sentences[0].citations == (0, 1)


def test_documents_are_named_where_several_were_searched(evidence: dict[str, Evidence]) -> None:
    composed = compose([verified("建议 3", among=evidence)], name_documents=True)
    assert composed.answer.endswith("[建议 3 · trafficking-wg-2020-draf]")


def test_citations_carry_number_section_and_title(evidence: dict[str, Evidence]) -> None:
    citation = compose([verified("建议 3", among=evidence)], name_documents=False).citations[0]
    assert (citation.label, citation.kind, citation.number) == ("建议 3", "recommendation", 3)
    assert citation.section == ("二. 建议（续）", "A. 一般性建议")
    assert citation.document_id == REPORT


def test_nothing_verified_composes_to_nothing() -> None:
    assert compose([], name_documents=False).answer == ""
