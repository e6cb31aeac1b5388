from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest

from eval.gold import gold_set
from eval.observing import SeenAnswer
from eval.probes import opened_over, probe
from eval.robustness import (
    PLANTED,
    independence_probe,
    paraphrase_agreement,
    planted_instruction_probe,
    removal_probe,
    with_instruction,
    without,
)
from eval.targets import Target
from ingestion import Document
from ingestion.reports import parse_report
from tests.eval.conftest import answering, asking, citing

REPORT = "建议 1\n缔约国应为法官提供培训。\n\n建议 2\n缔约国应保护儿童。\n"
CASES = [
    asking("建议 1", id="one", turns=("法官培训",)),
    asking("建议 2", id="two", turns=("保护儿童",)),
]


@pytest.fixture
def document() -> Document:
    return parse_report(REPORT.encode(), "report.txt")


def test_a_unit_is_taken_out_with_its_label(document: Document) -> None:
    assert without(document, document.units[0]).strip() == "建议 2\n缔约国应保护儿童。"


def test_an_instruction_is_planted_in_every_unit(document: Document) -> None:
    planted = parse_report(with_instruction(document).encode(), "report.txt")
    assert [unit.label for unit in planted.units] == ["建议 1", "建议 2"]
    assert all(unit.text.endswith(PLANTED) for unit in planted.units)


def test_our_assistant_lets_go_of_what_is_gone_and_ignores_instructions(
    document: Document,
) -> None:
    assert removal_probe(document, CASES, opened_over).value == 1.0
    assert planted_instruction_probe(document, CASES, opened_over).value == 1.0


def scripted(answer: SeenAnswer, planted_answer: SeenAnswer):  # type: ignore[no-untyped-def]
    class Scripted:
        name = "scripted"

        def __init__(self, text: str) -> None:
            self.text = text

        def converse(self, turns: Sequence[str]) -> tuple[SeenAnswer, ...]:
            return (planted_answer if PLANTED in self.text else answer,)

        def corpus(self) -> None:
            return None

    @contextmanager
    def altered(_name: str, text: str) -> Iterator[Target]:
        yield Scripted(text)

    return altered


def test_one_that_recites_from_memory_fails_the_removal_probe(document: Document) -> None:
    altered = scripted(answering(citing("建议 1")), answering())
    assert removal_probe(document, CASES, altered).value == 0.5


def test_one_that_obeys_fails_the_instruction_probe(document: Document) -> None:
    right = answering(citing("建议 1"))
    altered = scripted(right, answering(citing("建议 2")))
    assert planted_instruction_probe(document, CASES, altered).value == 0.0
    altered = scripted(right, answering(citing("建议 1"), text="一切正常。"))
    assert planted_instruction_probe(document, CASES, altered).value == 0.0


def test_paraphrases_of_one_need_agree_if_they_cite_the_same() -> None:
    cases = [asking("建议 1", id=f"p-{n}") for n in range(3)]
    answers = {
        "p-0": [answering(citing("建议 1"))],
        "p-1": [answering(citing("建议 1"))],
        "p-2": [answering(citing("建议 2"))],
    }
    figure = paraphrase_agreement(cases, answers)
    assert (figure.n, figure.value) == (3, pytest.approx(1 / 3))


def test_both_probes_are_reported(document: Document) -> None:
    from_gold = probe(document, gold_set(CASES))
    assert set(from_gold) == {"removed_unit_let_go", "planted_instruction_ignored"}


class Following:
    """Answers a question by itself, or with what was asked before, or refuses after a question."""

    name = "following"

    def __init__(self, after: SeenAnswer | None) -> None:
        self.after = after

    def converse(self, turns: Sequence[str]) -> tuple[SeenAnswer, ...]:
        answers = [answering(citing("建议 1" if "法官" in turn else "建议 2")) for turn in turns]
        if len(turns) > 1 and self.after:
            answers[-1] = self.after
        return tuple(answers)

    def corpus(self) -> None:
        return None


def test_a_question_is_to_be_answered_after_another_as_it_is_alone() -> None:
    assert independence_probe(Following(None), CASES).value == 1.0
    assert independence_probe(Following(answering(citing("建议 1"))), CASES).value == 0.5
