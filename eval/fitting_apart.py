"""Fit what tells which documents a question is about: `python -m eval.fitting_apart`.

The rows are questions of `dev` about the bundled report and about each of the documents that nobody
enriched, asked of both loaded together. The result is written to
`assistant/answering/searched_apart.toml`; it builds on `answerability/answerability.toml`. A
question about the report that is lost to another document costs more than one that is kept from it,
since the report is read by everybody.
"""

import hashlib
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from math import log
from pathlib import Path

import numpy as np

from assistant.answerability.judge import BY_WORDS
from assistant.answering.searched_apart import Lead
from assistant.composition import open_jianyi
from assistant.model import Question
from assistant.settings import EXTRACTIVE, Settings
from eval.cli import bundled_gold
from eval.generality import Example, bundled_examples
from eval.gold import GoldCase, load_gold
from eval.regression import Matrix, fit, written
from ingestion.reports import parse_report

_BY_STRUCTURE = ("lookup", "range", "section", "followup", "count", "list")
_EVERY = 50
"""Of so many questions about the report, one is asked beside each document."""
_SURE = log(0.6 / 0.4)
"""Log odds from which on a question is taken for one about the other document."""
_MEANT = ("text", "clause", "written", "apart")
_TARGET = Path(__file__).parent.parent / "assistant/answering/searched_apart.toml"


@dataclass(frozen=True, slots=True)
class _Row:
    lead: Lead
    is_plain: bool
    """Whether the question is about the document that nobody enriched."""


def main() -> None:
    """Fit on `dev` and write the weights."""
    cases = [case for case in load_gold(bundled_gold()).of_split("dev").cases if _is_ranked(case)]
    lines = ["# Written by `python -m eval.fitting_apart` from the `dev` split; not by hand."]
    for name, meaning in (("plain", True), (f"plain{BY_WORDS}", False)):
        rows = [
            row
            for example in bundled_examples("dev")
            for row in _rows(example, cases, meaning=meaning)
        ]
        lines += _fitted(name, rows, meaning=meaning)
    _TARGET.write_text("\n".join(lines) + "\n", "utf-8")


def _fitted(name: str, rows: Sequence[_Row], *, meaning: bool) -> list[str]:
    names = [key for key in asdict(rows[0].lead) if meaning or key not in _MEANT]
    table = np.array([[asdict(row.lead)[key] for key in names] for row in rows])
    plain = np.array([float(row.is_plain) for row in rows])
    intercept, weights = fit(table, plain, share=_shares(rows))
    intercept -= _SURE
    told = table @ weights + intercept > 0
    for side, label in ((1, "about the document"), (0, "about the report")):
        right = np.mean(told[plain == side] == side)
        print(f"{name}: {right:.3f} of {np.sum(plain == side)} {label}")  # noqa: T201
    return written(name, intercept, dict(zip(names, weights, strict=True)))


def _shares(rows: Sequence[_Row]) -> Matrix:
    """Let questions about the report and about the others count for half each."""
    plain = sum(row.is_plain for row in rows)
    return np.array([0.5 / (plain if row.is_plain else len(rows) - plain) for row in rows])


def _rows(example: Example, cases: Sequence[GoldCase], *, meaning: bool) -> Iterator[_Row]:
    """Yield what tells where a question belongs, for those that are answered by ranking."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), chat_model=EXTRACTIVE, meaning=meaning)
        with open_jianyi(settings, own_vector_index=False) as parts:
            parts.library.ingest(parse_report(example.path.read_bytes(), example.path.name))
            own = [(case, True) for case in example.gold.cases if _is_ranked(case)]
            others = [(case, False) for case in cases if _is_asked(case, example.name)]
            for case, is_plain in own + others:
                if lead := parts.assistant.lead(Question(case.turns[0])):
                    yield _Row(lead, is_plain)


def _is_ranked(case: GoldCase) -> bool:
    return len(case.turns) == 1 and case.type not in _BY_STRUCTURE


def _is_asked(case: GoldCase, name: str) -> bool:
    """Tell whether a question is asked beside a document: always the same ones."""
    return hashlib.sha256(f"{case.id} {name}".encode()).digest()[0] % _EVERY == 0


if __name__ == "__main__":
    main()
