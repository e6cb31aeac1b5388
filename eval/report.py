"""The report: what was measured, on what, with which result, case by case. Data only."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from eval.errors import InvalidReport
from eval.gold import GoldCase
from eval.scoring import LOWER_IS_BETTER, MEASURES, RATES, Scores
from eval.statistics import Comparison, Figure, compare_paired, mean_figure, rate_figure


class Head(BaseModel):
    """What a figure cannot be read without."""

    model_config = ConfigDict(frozen=True)

    created: str
    target: str
    commit: str | None
    dirty: bool | None
    """Whether the work tree differed from the commit."""
    split: str
    gold_sha256: str
    catalogue_revision: int | None
    judge: str
    models: dict[str, str]
    settings: dict[str, str]
    prompt_sha256: dict[str, str]
    packages: dict[str, str]
    python: str


class SeenUnit(BaseModel):
    """A cited unit, as the reader of the report sees it."""

    label: str
    section: list[str]
    text: str


class CaseReport(BaseModel):
    """One case: what was asked, what was answered, how it scored."""

    id: str
    type: str
    lang: str
    split: str
    turns: list[str]
    gold_citations: list[str]
    acceptable_citations: list[str]
    must_include: list[str]
    answerable: bool
    expected_refusal: str | None
    answer: str | None
    sentences: list[dict[str, Any]]
    """`text` and `citations`, each with `label` and `quote`."""
    refused: bool | None
    refusal_reason: str | None
    route: str | None
    generator: str | None = None
    ranking: list[str] | None
    scores: dict[str, float | None]
    seconds: float | None
    tokens: int | None
    failure: str | None
    """Why there is no answer, where it crashed or timed out."""

    @property
    def passed(self) -> bool:
        """Whether the answer is right: exactly the gold labels, or the refusal it should be."""
        decisive = "citation_exact" if self.answerable else "rejection_rate"
        return self.failure is None and self.scores.get(decisive) == 1.0


class Offline(BaseModel):
    """The same cases answered without a chat model, beside those answered with one."""

    figures: dict[str, Figure]
    compared: dict[str, Comparison]
    """Offline first, with the model second, case by case."""


class EvalReport(BaseModel):
    """Everything measured in one run."""

    head: Head
    n: int
    n_failed: int
    figures: dict[str, Figure]
    by_type: dict[str, dict[str, Figure]]
    by_lang: dict[str, dict[str, Figure]]
    robustness: dict[str, Figure]
    cost: dict[str, float | None]
    units: list[SeenUnit]
    cases: list[CaseReport]
    by_generator: dict[str, dict[str, Figure]] = {}
    """By what wrote the answer: `extractive` or `chat`."""
    offline: Offline | None = None
    """Where a chat model was measured."""


def summarise(scores: Sequence[Scores]) -> dict[str, Figure]:
    """Return a figure for every measure; its `n` says how many of the cases have data for it."""
    return {
        name: (rate_figure if name in RATES else mean_figure)([s.get(name) for s in scores])
        for name in MEASURES
    }


def summarise_by(
    cases: Iterable[CaseReport], key: Callable[[CaseReport], str]
) -> dict[str, dict[str, Figure]]:
    """Return the figures of each group of cases."""
    groups: dict[str, list[Scores]] = {}
    for case in cases:
        groups.setdefault(key(case), []).append(case.scores)
    return {name: summarise(group) for name, group in sorted(groups.items())}


def compare_reports(first: EvalReport, second: EvalReport) -> dict[str, Comparison]:
    """Compare two reports on the cases both have, measure by measure."""
    theirs = {case.id: case.scores for case in second.cases}
    pairs = [(case.scores, theirs[case.id]) for case in first.cases if case.id in theirs]
    return {
        name: compare_paired(
            [a.get(name) for a, _ in pairs],
            [b.get(name) for _, b in pairs],
            lower_is_better=name in LOWER_IS_BETTER,
        )
        for name in MEASURES
    }


def blank_case(case: GoldCase) -> dict[str, Any]:
    """Return what a report says of a case before anything was answered."""
    return {
        "id": case.id,
        "type": case.type,
        "lang": case.lang,
        "split": case.split,
        "turns": list(case.turns),
        "gold_citations": list(case.gold_citations),
        "acceptable_citations": list(case.acceptable_citations),
        "must_include": list(case.must_include),
        "answerable": case.answerable,
        "expected_refusal": case.refusal_reason,
    }


def read_report(path: Path) -> EvalReport:
    """Read `report.json`.

    Raises:
        InvalidReport: it is missing or no report.
    """
    try:
        return EvalReport.model_validate_json(path.read_bytes())
    except OSError as error:
        raise InvalidReport(f"{path} cannot be read ({error.strerror}).") from error
    except ValidationError as error:
        raise InvalidReport(f"{path} is no report of `jianyi eval run`: {error}.") from error
