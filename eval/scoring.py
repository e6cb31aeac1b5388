"""Score cases: every measure of one case, and retrieval over all of them."""

from collections.abc import Mapping, Sequence

import ir_measures
from ir_measures import RR, Qrel, R, ScoredDoc, Success, nDCG

from eval import citation_measures as citations
from eval import content_measures as content
from eval.corpus import Corpus
from eval.gold import GoldCase
from eval.judging import Judge
from eval.observing import SeenAnswer

RETRIEVAL = (Success @ 1, R @ 5, RR @ 10, nDCG @ 10)
RETRIEVAL_NAMES = tuple(str(measure) for measure in RETRIEVAL)
Scores = dict[str, float | None]
"""Measure → figure, or None where the case has no data for it."""


def score_case(
    case: GoldCase, answers: Sequence[SeenAnswer], corpus: Corpus, judge: Judge
) -> Scores:
    """Return every measure of the last answer but the retrieval ones."""
    answer = answers[-1]
    support = content.support(answer, corpus, judge)
    return {
        "citation_precision": citations.citation_precision(case, answer),
        "citation_recall": citations.citation_recall(case, answer),
        "citation_f1": citations.citation_f1(case, answer),
        "citation_exact": citations.citation_exact(case, answer),
        "citation_validity": citations.citation_validity(answer, corpus),
        "quote_verbatim_rate": citations.quote_verbatim_rate(answer, corpus),
        "support_full": support[0] if support else None,
        "support_partial": support[1] if support else None,
        "list_f1": content.list_f1(case, answer),
        "count_exact": content.count_exact(case, answer),
        "nugget_recall": content.nugget_recall(case, answer),
        "rejection_rate": content.rejection(case, answer),
        "false_refusal_rate": content.false_refusal(case, answer),
        "refusal_reason_exact": content.refusal_reason_exact(case, answer),
        "label_stability": content.label_stability(answers),
    }


def score_failure(case: GoldCase) -> Scores:
    """Return the scores of a case that crashed or timed out: the worst of each it has."""
    scored: Scores = dict.fromkeys(MEASURES)
    if case.answerable:
        worst = ["citation_precision", "citation_recall", "citation_f1", "citation_exact"]
        worst += ["list_f1"] if case.type in ("list", "section", "range") else []
        worst += ["count_exact"] if case.type == "count" else []
        worst += ["nugget_recall"] if case.must_include else []
        worst += RETRIEVAL_NAMES
        scored |= dict.fromkeys(worst, 0.0)
        scored["false_refusal_rate"] = 1.0
    else:
        scored |= {"rejection_rate": 0.0, "refusal_reason_exact": 0.0}
    return scored


def score_retrieval(
    cases: Sequence[GoldCase], rankings: Mapping[str, Sequence[str] | None]
) -> dict[str, Scores]:
    """Return `Success@1`, `R@5`, `RR@10` and `nDCG@10` of every answerable case, by its id.

    Rankings are of labels, each once. Computed by ir_measures (MacAvaney, Macdonald and Ounis,
    ECIR 2022); a case whose system tells no ranking has None, one that is missing has 0.
    """
    judged = [case for case in cases if case.answerable and rankings.get(case.id, ()) is not None]
    qrels = [Qrel(case.id, label, 1) for case in judged for label in case.gold_citations]
    run = [
        ScoredDoc(case.id, label, 1.0 / rank)
        for case in judged
        for rank, label in enumerate(_ranking(case, rankings), start=1)
    ]
    scores: dict[str, Scores] = {case.id: dict.fromkeys(RETRIEVAL_NAMES) for case in cases}
    for metric in ir_measures.iter_calc(RETRIEVAL, qrels, run):
        scores[metric.query_id][str(metric.measure)] = metric.value
    return scores


def _ranking(case: GoldCase, rankings: Mapping[str, Sequence[str] | None]) -> Sequence[str]:
    """Return the labels ranked for a case; acceptable ones neither help nor push gold ones down."""
    ranking = rankings.get(case.id) or ()
    return [label for label in ranking if label not in case.acceptable_citations]


MEASURES = (
    *RETRIEVAL_NAMES,
    "citation_precision",
    "citation_recall",
    "citation_f1",
    "citation_exact",
    "citation_validity",
    "quote_verbatim_rate",
    "support_full",
    "support_partial",
    "list_f1",
    "count_exact",
    "nugget_recall",
    "rejection_rate",
    "false_refusal_rate",
    "refusal_reason_exact",
    "label_stability",
)
"""Every measure, in the order in which reports show them."""
LOWER_IS_BETTER = frozenset({"false_refusal_rate"})
RATES = frozenset({"rejection_rate", "false_refusal_rate"})
"""Shares of yes and no, which get a Wilson interval; the others are bootstrapped."""
