"""Fit what tells answered questions from unanswered ones: `python -m eval.fitting`.

Logistic regression with an L2 penalty on the `dev` split of the gold set, and nothing else; the
threshold lets a given share of answerable questions be refused. The result is written to
`assistant/answerability.toml`.
"""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np

from assistant.answerability import BY_WORDS, Signals
from assistant.answering import Assistant
from assistant.composition import open_jianyi, store_bundled
from assistant.model import Question
from assistant.nearness import Meant
from assistant.settings import EXTRACTIVE, Settings
from eval.cli import bundled_gold
from eval.gold import GoldCase, GoldSet, load_gold
from eval.regression import fit, written

_COMPARING = ("likeness", "lead", "votes")
_BESIDE = ("meant_own", "meant_answered", "meant_unanswered", "meant_lead")
"""What meaning tells by the questions written beside a document."""
_MEANT = tuple(field.name for field in fields(Meant))
_STRENGTH = ("strength", "gap")


@dataclass(frozen=True, slots=True)
class _Model:
    name: str
    route: str
    left_out: tuple[str, ...]
    """Signals that say nothing here."""
    refused_wrongly: float
    """Share of the answerable questions of `dev` below the threshold."""
    enriched: bool = True
    """Whether the report has its extras; without, only a right best unit counts as an answer."""


_MODELS = (
    _Model("ranked", "semantic", _STRENGTH, 0.03),
    # A unit that is named needs not have the question's words.
    _Model("named", "label", ("unheard", "unheard_names", *_STRENGTH), 0.03),
    _Model("plain", "semantic", (*_COMPARING, *_BESIDE), 0.15, enriched=False),
)
_TARGET = Path(__file__).parent.parent / "assistant" / "answerability.toml"


def signals_of(assistant: Assistant, case: GoldCase) -> tuple[str, str, Signals] | None:
    """Return route, best label and signals of the last turn; None where structure answers it."""
    conversation = None
    for turn in case.turns[:-1]:
        conversation = assistant.ask(Question(turn, conversation)).conversation_id
    return assistant.signals(Question(case.turns[-1], conversation))


def main() -> None:
    """Fit on `dev` and write the weights."""
    gold = load_gold(bundled_gold()).of_split("dev")
    read = {enriched: _read(gold, enriched=enriched) for enriched in (True, False)}
    lines = [
        "# Written by `python -m eval.fitting` from the `dev` split of the gold set; not by hand."
    ]
    for model in _MODELS:
        seen = read[model.enriched]
        rows = [
            (
                case.answerable and (model.enriched or _is_right(case, label)),
                signals,
                len(case.turns) > 1,
            )
            for case, route, label, signals in seen
            if route == model.route
        ]
        lines += _fitted(model, rows)
        by_words = replace(model, name=model.name + BY_WORDS, left_out=(*model.left_out, *_MEANT))
        lines += _fitted(by_words, rows)
    _TARGET.write_text("\n".join(lines) + "\n", "utf-8")


def _is_right(case: GoldCase, label: str) -> bool:
    return label in (*case.gold_citations, *case.acceptable_citations)


def _read(gold: GoldSet, *, enriched: bool) -> list[tuple[GoldCase, str, str, Signals]]:
    """Return route, best label and signals of every case that structure does not answer."""
    with bundled_assistant(enriched=enriched) as assistant:
        read = [(case, signals_of(assistant, case)) for case in gold.cases]
    return [(case, *found) for case, found in read if found]


@contextmanager
def bundled_assistant(*, enriched: bool) -> Iterator[Assistant]:
    """Open an assistant over the bundled report, with its extras or without."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), chat_model=EXTRACTIVE)
        with open_jianyi(settings, own_vector_index=False, bundled=enriched) as parts:
            if not enriched:
                store_bundled(parts.library, extras=False)
            yield parts.assistant


def _fitted(model: _Model, rows: Sequence[tuple[bool, Signals, bool]]) -> list[str]:
    names = [signal for signal in rows[0][1].values() if signal not in model.left_out]
    table = np.array([[signals.values()[name] for name in names] for _, signals, _ in rows])
    answered = np.array([float(is_answered) for is_answered, _, _ in rows])
    # Follow-ups are answered more often, for a reason that is none of these signals.
    follows = np.array([float(is_followup) for _, _, is_followup in rows])
    intercept, weights = fit(np.column_stack([table, follows]), answered)
    weights = weights[:-1]
    odds = table @ weights + intercept
    threshold = float(np.quantile(odds[answered == 1], model.refused_wrongly))
    refused = float(np.mean(odds[answered == 0] <= threshold))
    print(f"{model.name}: {len(rows)} questions; {refused:.3f} of the unanswerable refused")  # noqa: T201
    return written(model.name, intercept - threshold, dict(zip(names, weights, strict=True)))


if __name__ == "__main__":
    main()
