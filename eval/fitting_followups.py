"""Fit what tells a follow-up from a new question: `python -m eval.fitting_followups`.

The rows are the follow-ups of the `dev` split, and its single questions asked after another one.
The result is written to `assistant/followups/going_on.toml`; it builds on
`assistant/answerability/answerability.toml`.

A row is a unit that was spoken of before the question. It counts where it decides: where staying
with the unit is right and what the question finds by itself is not, or the other way round. The two
kinds of question count alike, however many there are of each.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from assistant.answering.assistant import Assistant
from assistant.followups.going_on import Leaning
from assistant.model import Question
from eval.cli import bundled_gold
from eval.fitting import bundled_assistant
from eval.gold import GoldCase, GoldSet, load_gold
from eval.regression import Matrix, fit, written

_PENALTY = 0.015
_TARGET = Path(__file__).parent.parent / "assistant/followups/going_on.toml"


@dataclass(frozen=True, slots=True)
class _Row:
    leaning: Leaning
    is_followup: bool
    stays: bool
    """Whether the unit spoken of is what the question asks for."""
    decides: bool


def main() -> None:
    """Fit on `dev` and write the weights."""
    gold = load_gold(bundled_gold()).of_split("dev")
    lines = ["# Written by `python -m eval.fitting_followups` from the `dev` split; not by hand."]
    for name, enriched in (("enriched", True), ("plain", False)):
        with bundled_assistant(enriched=enriched) as assistant:
            lines += _fitted(name, assistant, gold)
    _TARGET.write_text("\n".join(lines) + "\n", "utf-8")


def _fitted(name: str, assistant: Assistant, gold: GoldSet) -> list[str]:
    rows = [row for row in _rows(assistant, gold) if row.decides]
    names = list(rows[0].leaning.values())
    table = np.array([list(row.leaning.values().values()) for row in rows])
    stays = np.array([float(row.stays) for row in rows])
    intercept, weights = fit(table, stays, _PENALTY, _shares(rows))
    right = np.mean((table @ weights + intercept > 0) == (stays == 1))
    print(f"{name}: {len(rows)} units spoken of; {right:.3f} told")  # noqa: T201
    return written(name, intercept, dict(zip(names, weights, strict=True)))


def _shares(rows: Sequence[_Row]) -> Matrix:
    """Let follow-ups and questions that stand alone count for half each."""
    followups = sum(row.is_followup for row in rows)
    sizes = {True: followups, False: len(rows) - followups}
    return np.array([0.5 / sizes[row.is_followup] for row in rows])


def _rows(assistant: Assistant, gold: GoldSet) -> Iterator[_Row]:
    firsts = [case for case in gold.cases if case.answerable and len(case.turns) == 1]
    for case in gold.cases:
        is_followup = len(case.turns) > 1
        turns = case.turns if is_followup else (_another(case, firsts), *case.turns)
        conversation = None
        for turn in turns[:-1]:
            conversation = assistant.ask(Question(turn, conversation)).conversation_id
        read = assistant.leanings(Question(turns[-1], conversation))
        if read is None:
            continue
        alone, leanings = read
        labels = [unit.unit.label for unit in alone.found.answering]
        by_itself = _is_right(case, () if alone.refusal else labels)
        for leaning in leanings:
            stays = _is_right(case, (leaning.unit.unit.label,))
            yield _Row(leaning, is_followup, stays, stays != by_itself)


def _another(case: GoldCase, firsts: Sequence[GoldCase]) -> str:
    """Return a question to be asked before a single one: always the same for a case."""
    place = int.from_bytes(hashlib.sha256(case.id.encode()).digest()[:4], "big")
    return firsts[place % len(firsts)].turns[0]


def _is_right(case: GoldCase, labels: Sequence[str]) -> bool:
    """Tell whether an answer that cites `labels`, or a refusal that cites none, is right."""
    if not case.answerable:
        return not labels
    gold = set(case.gold_citations)
    return bool(gold & set(labels)) and set(labels) <= gold | set(case.acceptable_citations)


if __name__ == "__main__":
    main()
