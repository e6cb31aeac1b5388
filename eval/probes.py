"""The robustness probes of this assistant: the same parts over altered documents."""

from collections.abc import Iterator
from contextlib import contextmanager

from eval.generality import opened
from eval.gold import GoldSet
from eval.robustness import planted_instruction_probe, removal_probe
from eval.statistics import Figure
from eval.targets import Target, in_process
from ingestion import Document


@contextmanager
def opened_over(name: str, text: str) -> Iterator[Target]:
    """Open the assistant over one document and nothing else."""
    with opened(name, text.encode()) as parts:
        yield in_process(parts.assistant, parts.library.catalogue)


def probe(document: Document, gold: GoldSet) -> dict[str, Figure]:
    """Take cited units away, and plant instructions in all of them."""
    return {
        "removed_unit_let_go": removal_probe(document, gold.cases, opened_over),
        "planted_instruction_ignored": planted_instruction_probe(document, gold.cases, opened_over),
    }
