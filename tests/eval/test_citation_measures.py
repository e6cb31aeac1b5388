import pytest

from eval.citation_measures import (
    citation_exact,
    citation_f1,
    citation_precision,
    citation_recall,
    citation_validity,
    quote_verbatim_rate,
)
from eval.corpus import Corpus
from tests.eval.conftest import answering, asking, citing


def test_exactly_the_gold_labels_score_one() -> None:
    case, answer = asking("建议 1", "建议 2"), answering(citing("建议 1"), citing("建议 2"))
    assert citation_precision(case, answer) == citation_recall(case, answer) == 1.0
    assert citation_f1(case, answer) == citation_exact(case, answer) == 1.0


def test_half_of_the_gold_labels_is_half_the_recall() -> None:
    case, answer = asking("建议 1", "建议 2"), answering(citing("建议 1"))
    assert citation_precision(case, answer) == 1.0
    assert citation_recall(case, answer) == 0.5
    assert citation_f1(case, answer) == pytest.approx(2 / 3)
    assert citation_exact(case, answer) == 0.0


def test_a_wrong_label_counts_each_time_it_occurs() -> None:
    answer = answering(citing("建议 1"), citing("建议 3"), citing("建议 3"))
    assert citation_precision(asking("建议 1"), answer) == pytest.approx(1 / 3)


def test_acceptable_labels_are_neutral() -> None:
    case = asking("建议 1", acceptable_citations=("建议 2",))
    answer = answering(citing("建议 1"), citing("建议 2"))
    assert citation_precision(case, answer) == 1.0
    assert citation_exact(case, answer) == 1.0
    assert citation_recall(case, answering(citing("建议 2"))) == 0.0
    assert citation_precision(case, answering(citing("建议 2"))) == 0.0


def test_an_answerable_case_without_citations_scores_nought() -> None:
    case = asking("建议 1")
    assert citation_precision(case, answering()) == 0.0
    assert citation_f1(case, answering()) == 0.0


def test_an_unanswerable_case_has_no_citation_figures() -> None:
    assert citation_precision(asking(), answering(citing("建议 1"))) is None
    assert citation_f1(asking(), answering()) is None


def test_a_label_past_the_end_is_invalid(corpus: Corpus) -> None:
    answer = answering(citing("建议 1"), citing("建议 27"))
    assert citation_validity(answer, corpus) == 0.5
    assert citation_validity(answering(), corpus) is None


@pytest.mark.parametrize(
    ("label", "quote", "verbatim"),
    [
        ("建议 1", "为法官提供培训", 1.0),
        ("建议 1", "为法官提供大量培训", 0.0),
        ("建议 1", "缔约国应提供培训", 0.0),  # glued from two places
        ("建议 2", "为法官提供培训", 0.0),  # of another unit
        ("建议 27", "为法官提供培训", 0.0),
    ],
)
def test_a_quote_is_verbatim_only_in_its_own_unit(
    corpus: Corpus, label: str, quote: str, verbatim: float
) -> None:
    assert quote_verbatim_rate(answering(citing(label, quote=quote)), corpus) == verbatim


def test_right_words_at_wrong_offsets_are_not_verbatim(corpus: Corpus) -> None:
    sentence = citing("建议 1", quote="培训")
    moved = sentence.citations[0].__class__("建议 1", "report", "培训", 0, 2)
    answer = answering(sentence, citations=(moved,))
    assert quote_verbatim_rate(answer, corpus) == 0.0


def test_labels_without_quotes_have_no_verbatim_rate(corpus: Corpus) -> None:
    label_only = citing("建议 1").citations[0].__class__("建议 1", None, None, None, None)
    assert quote_verbatim_rate(answering(citations=(label_only,)), corpus) is None
