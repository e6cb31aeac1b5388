"""Fit what tells answered questions from unanswered ones: `python -m eval.fitting [MODEL]…`.

Logistic regression with an L2 penalty on the `dev` split of the gold set, and nothing else; for
documents nobody enriched also on those of `eval/documents/dev`. The threshold lets a given share of
answerable questions be refused; of those about other documents, by weights that the document had no
part in. Models that are not named stay as they are. The result is written to
`assistant/answerability/answerability.toml`.
"""

import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.answerability.judge import BY_WORDS, Signals
from assistant.answering.assistant import Assistant
from assistant.composition import open_jianyi, store_bundled
from assistant.model import Question
from assistant.settings import EXTRACTIVE, Settings
from assistant.words.nearness import Meant
from eval.cli import bundled_gold
from eval.generality import bundled_examples, opened
from eval.gold import GoldCase, GoldSet, load_gold
from eval.regression import Matrix, fit, written

_COMPARING = ("likeness", "lead", "votes")
_BESIDE = ("meant_own", "meant_answered", "meant_unanswered", "meant_lead")
"""What meaning tells by the questions written beside a document."""
_MEANT = tuple(field.name for field in fields(Meant))
_STRENGTH = ("strength", "gap")
_BY_TEXTS = ("length", "abroad", "meant_words")
"""What tells where nobody wrote questions, and is not looked at elsewhere."""
_EXAMPLES = 0.6
"""What all questions about other documents count for, beside those about the report."""


@dataclass(frozen=True, slots=True)
class _Model:
    name: str
    route: str
    left_out: tuple[str, ...]
    """Signals that say nothing here."""
    refused_wrongly: float
    """Share of the answerable questions below the threshold: of those about the other documents
    where these are read, since each of them is one nobody wrote anything for."""
    enriched: bool = True
    """Whether the report has its extras; without, only a right best unit counts as an answer."""


_MODELS = (
    _Model("ranked", "semantic", (*_STRENGTH, *_BY_TEXTS), 0.03),
    # A unit that is named needs not have the question's words.
    _Model("named", "label", ("unheard", "unheard_names", *_STRENGTH, *_BY_TEXTS), 0.03),
    _Model("plain", "semantic", (*_COMPARING, *_BESIDE), 0.1, enriched=False),
)
_TARGET = Path(__file__).parent.parent / "assistant/answerability/answerability.toml"


def signals_of(assistant: Assistant, case: GoldCase) -> tuple[str, str, Signals] | None:
    """Return route, best label and signals of the last turn; None where structure answers it."""
    conversation = None
    for turn in case.turns[:-1]:
        conversation = assistant.ask(Question(turn, conversation)).conversation_id
    return assistant.signals(Question(case.turns[-1], conversation))


@dataclass(frozen=True, slots=True)
class _Row:
    """A question that structure does not answer."""

    case: GoldCase
    route: str
    label: str
    """Of the best unit."""
    signals: Signals
    document: str = ""
    """The document it is asked about, unless that is the bundled report."""

    @property
    def right(self) -> bool:
        """Whether the best unit is one that a right answer cites."""
        return self.label in (*self.case.gold_citations, *self.case.acceptable_citations)


def main(names: Sequence[str]) -> None:
    """Fit the models of these names on `dev`, or all, and write the weights."""
    gold = load_gold(bundled_gold()).of_split("dev")
    wanted = {model.enriched for model in _MODELS if not names or model.name in names}
    read = {enriched: _read_report(gold, enriched=enriched) for enriched in wanted}
    if False in read:
        read[False] += _read_examples()
    lines = [
        "# Written by `python -m eval.fitting` from the `dev` split of the gold set; not by hand."
    ]
    fitted_before = tomllib.loads(_TARGET.read_text("utf-8"))
    for model in _MODELS:
        if names and model.name not in names:
            for name in (model.name, model.name + BY_WORDS):
                lines += written(name, **fitted_before[name])
            continue
        rows = [row for row in read[model.enriched] if row.route == model.route]
        lines += _fitted(model, rows)
        by_words = replace(model, name=model.name + BY_WORDS, left_out=(*model.left_out, *_MEANT))
        lines += _fitted(by_words, rows)
    _TARGET.write_text("\n".join(lines) + "\n", "utf-8")


def _read_report(gold: GoldSet, *, enriched: bool) -> list[_Row]:
    with bundled_assistant(enriched=enriched) as assistant:
        return _read(assistant, gold)


def _read_examples() -> list[_Row]:
    rows = []
    for example in bundled_examples("dev"):
        with opened(example.path.name, example.path.read_bytes()) as parts:
            read = _read(parts.assistant, example.gold)
            rows += [replace(row, document=example.path.stem) for row in read]
    return rows


def _read(assistant: Assistant, gold: GoldSet) -> list[_Row]:
    """Return route, best label and signals of every case that structure does not answer."""
    read = ((case, signals_of(assistant, case)) for case in gold.cases)
    return [_Row(case, *found) for case, found in read if found]


@contextmanager
def bundled_assistant(*, enriched: bool) -> Iterator[Assistant]:
    """Open an assistant over the bundled report, with its extras or without."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), chat_model=EXTRACTIVE)
        with open_jianyi(settings, own_vector_index=False, bundled=enriched) as parts:
            if not enriched:
                store_bundled(parts.library, extras=False)
            yield parts.assistant


def _fitted(model: _Model, rows: Sequence[_Row]) -> list[str]:
    names = [signal for signal in rows[0].signals.values() if signal not in model.left_out]
    table = np.array([[row.signals.values()[name] for name in names] for row in rows])
    answered = np.array(
        [float(row.case.answerable and (model.enriched or row.right)) for row in rows]
    )
    about = np.array([row.document for row in rows])
    weigh = _weigher(table, answered, rows, about)
    intercept, weights = weigh(np.ones(len(rows), bool))
    odds = table @ weights + intercept
    if others := set(about) - {""}:
        # Of a document that others are judged by, the weights would know too much.
        for document in others:
            apart, own = weigh(about != document), about == document
            odds[own] = table[own] @ apart[1] + apart[0]
    judged = (about != "") if others else np.ones(len(rows), bool)
    threshold = float(np.quantile(odds[judged & (answered == 1)], model.refused_wrongly))
    absent = np.array([not row.case.answerable for row in rows])
    refused = float(np.mean(odds[judged & absent] <= threshold))
    print(f"{model.name}: {len(rows)} questions; {refused:.3f} of the unanswerable refused")  # noqa: T201
    return written(model.name, intercept - threshold, dict(zip(names, weights, strict=True)))


def _weigher(
    table: Matrix, answered: Matrix, rows: Sequence[_Row], about: NDArray[np.str_]
) -> Callable[[NDArray[np.bool_]], tuple[float, Matrix]]:
    """Return what fits intercept and weights to some of the rows."""
    # Follow-ups are answered more often, for a reason that is none of these signals.
    follows = np.array([float(len(row.case.turns) > 1) for row in rows])
    signals, reported = np.column_stack([table, follows]), about == ""

    def fitted(of: NDArray[np.bool_]) -> tuple[float, Matrix]:
        there = reported[of]
        share = np.full(len(there), 1 / len(there))
        if not there.all():
            sizes = {True: int(there.sum()), False: int((~there).sum())}
            counted = {True: 1 - _EXAMPLES, False: _EXAMPLES}
            share = np.array([counted[bool(one)] / sizes[bool(one)] for one in there])
        intercept, weights = fit(signals[of], answered[of], share=share)
        return intercept, weights[:-1]

    return fitted


if __name__ == "__main__":
    main(sys.argv[1:])
