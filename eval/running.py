"""Run a gold set against a target. A crash is a result: it scores worst and is listed."""

from collections.abc import Callable, Sequence

from eval.corpus import Corpus
from eval.errors import TargetUnavailable
from eval.gold import GoldCase, GoldSet
from eval.judging import Judge
from eval.observing import SeenAnswer
from eval.report import (
    CaseReport,
    EvalReport,
    Head,
    SeenUnit,
    blank_case,
    summarise,
    summarise_by,
)
from eval.robustness import paraphrase_agreement
from eval.scoring import RETRIEVAL_NAMES, Scores, score_case, score_failure, score_retrieval
from eval.statistics import Figure, latency
from eval.targets import Target

Progress = Callable[[int], object]


def run_eval(
    target: Target,
    gold: GoldSet,
    corpus: Corpus,
    judge: Judge,
    head: Head,
    *,
    robustness: dict[str, Figure] | None = None,
    progress: Progress = lambda _: None,
) -> EvalReport:
    """Ask every case and score every answer; the denominator is always every case."""
    conversations: dict[str, tuple[SeenAnswer, ...] | str] = {}
    for case in gold.cases:
        conversations[case.id] = _converse(target, case)
        progress(1)
    rankings = {
        id_: seen[-1].ranking if not isinstance(seen, str) else ()
        for id_, seen in conversations.items()
    }
    retrieval = score_retrieval(gold.cases, rankings)
    cases = [
        _case_report(case, conversations[case.id], retrieval[case.id], corpus, judge)
        for case in gold.cases
    ]
    answered = {id_: seen for id_, seen in conversations.items() if not isinstance(seen, str)}
    agreement = paraphrase_agreement(gold.cases, answered)
    return EvalReport(
        head=head,
        n=len(cases),
        n_failed=sum(case.failure is not None for case in cases),
        figures=summarise([case.scores for case in cases]),
        by_type=summarise_by(cases, lambda case: case.type),
        by_lang=summarise_by(cases, lambda case: case.lang),
        by_generator=summarise_by(cases, lambda case: case.generator or "unknown"),
        robustness={"paraphrase_agreement": agreement} | (robustness or {}),
        cost=_cost(list(answered.values())),
        units=[
            SeenUnit(label=unit.label, section=list(unit.section), text=unit.text)
            for unit in corpus.units
        ],
        cases=cases,
    )


def _converse(target: Target, case: GoldCase) -> tuple[SeenAnswer, ...] | str:
    """Return the answers, or what went wrong."""
    try:
        return target.converse(case.turns)
    except TargetUnavailable as error:
        return str(error)
    except Exception as error:  # a bug of the system measured is a result of the measurement
        return f"{type(error).__name__}: {error}"


def _case_report(
    case: GoldCase,
    seen: tuple[SeenAnswer, ...] | str,
    retrieval: Scores,
    corpus: Corpus,
    judge: Judge,
) -> CaseReport:
    if isinstance(seen, str):
        nothing = dict.fromkeys(
            ("answer", "refused", "refusal_reason", "route", "ranking", "seconds", "tokens")
        )
        scores = score_failure(case)
        return CaseReport(**blank_case(case), **nothing, sentences=[], scores=scores, failure=seen)
    answer = seen[-1]
    return CaseReport(
        **blank_case(case),
        answer=answer.text,
        sentences=[
            {
                "text": sentence.text,
                "citations": [{"label": c.label, "quote": c.quote} for c in sentence.citations],
            }
            for sentence in answer.sentences
        ],
        refused=answer.refused,
        refusal_reason=answer.refusal_reason,
        route=answer.route,
        generator=answer.generator,
        ranking=list(answer.ranking) if answer.ranking is not None else None,
        scores={name: retrieval[name] for name in RETRIEVAL_NAMES}
        | score_case(case, seen, corpus, judge),
        seconds=answer.seconds,
        tokens=answer.tokens,
        failure=None,
    )


def _cost(conversations: Sequence[tuple[SeenAnswer, ...]]) -> dict[str, float | None]:
    """Return what the last answers cost in milliseconds and tokens."""
    if not conversations:
        return {"p50_ms": None, "p95_ms": None, "tokens": None}
    p50, p95 = latency([seen[-1].seconds for seen in conversations])
    tokens = sum(answer.tokens for seen in conversations for answer in seen)
    return {"p50_ms": p50, "p95_ms": p95, "tokens": float(tokens)}
