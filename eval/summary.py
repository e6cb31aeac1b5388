"""The figures that are published: of the `test` split, without what differs between runs."""

import json
from collections.abc import Mapping
from typing import Any

from eval.generality import together
from eval.report import EvalReport, summarise, summarise_by
from eval.statistics import Figure

_DIGITS = 3


def published(report: EvalReport) -> str:
    """Return the figures of the `test` split as JSON, the same for the same answers."""
    cases = [case for case in report.cases if case.split == "test"]
    groups = summarise_by(cases, lambda case: case.type)
    content = {
        "gold_sha256": report.head.gold_sha256,
        "split": "test",
        "judge": report.head.judge,
        "models": report.head.models,
        "n": len(cases),
        "n_failed": sum(case.failure is not None for case in cases),
        "figures": _rounded(summarise([case.scores for case in cases])),
        "by_type": {name: _rounded(figures) for name, figures in groups.items()},
        "robustness": _rounded(report.robustness),
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def published_documents(reports: Mapping[str, EvalReport]) -> str:
    """Return the figures of documents nobody enriched as JSON, together and by document."""
    every = together(reports)
    content = {
        "gold_sha256": {name: report.head.gold_sha256 for name, report in reports.items()},
        "split": every.head.split,
        "judge": every.head.judge,
        "n": every.n,
        "n_failed": every.n_failed,
        "figures": _rounded(every.figures),
        "by_type": {name: _rounded(figures) for name, figures in every.by_type.items()},
        "by_document": {name: _rounded(report.figures) for name, report in reports.items()},
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _rounded(figures: dict[str, Figure]) -> dict[str, dict[str, Any]]:
    return {
        name: {
            "value": _round(figure.value),
            "low": _round(figure.low),
            "high": _round(figure.high),
            "n": figure.n,
        }
        for name, figure in figures.items()
        if figure.n
    }


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)
