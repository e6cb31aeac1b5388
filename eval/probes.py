"""The robustness probes of this assistant: the same parts over altered documents."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.composition import open_jianyi
from assistant.settings import EXTRACTIVE, Settings
from eval.gold import GoldSet
from eval.robustness import planted_instruction_probe, removal_probe
from eval.statistics import Figure
from eval.targets import Target, in_process
from ingestion import Document
from ingestion.reports import parse_report


@contextmanager
def opened_over(name: str, text: str) -> Iterator[Target]:
    """Open the assistant over one document and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), chat_model=EXTRACTIVE)
        with open_jianyi(settings, own_vector_index=False, bundled=False) as parts:
            parts.library.ingest(parse_report(text.encode(), name))
            yield in_process(parts.assistant, parts.library.catalogue)


def probe(document: Document, gold: GoldSet) -> dict[str, Figure]:
    """Take cited units away, and plant instructions in all of them."""
    return {
        "removed_unit_let_go": removal_probe(document, gold.cases, opened_over),
        "planted_instruction_ignored": planted_instruction_probe(document, gold.cases, opened_over),
    }
