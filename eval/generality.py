"""Measure on documents nobody enriched: each is opened alone, and asked its own questions.

A folder holds documents in any format that can be loaded, each with its gold cases beside it in a
file of the same name that ends in `.jsonl`.
"""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from assistant.composition import Jianyi, open_jianyi
from assistant.settings import EXTRACTIVE, Settings
from eval.errors import InvalidGold
from eval.gold import GoldSet, Split, check_labels, load_gold
from eval.head import make_head
from eval.judging import judge_lexically
from eval.report import EvalReport, summarise, summarise_by
from eval.running import Progress, run_eval
from eval.statistics import latency
from eval.targets import in_process
from ingestion.reports import parse_report


@dataclass(frozen=True, slots=True)
class Example:
    """A document and the questions that are asked about it."""

    path: Path
    gold: GoldSet

    @property
    def name(self) -> str:
        """Name of the document's file without what it ends in."""
        return self.path.stem


def examples_in(folder: Path) -> list[Example]:
    """Return the documents of a folder that have gold cases beside them, by name.

    Raises:
        InvalidGold: the folder has none, or cases stand there without their document.
    """
    examples = []
    for cases in sorted(folder.glob("*.jsonl")):
        documents = [path for path in folder.glob(f"{cases.stem}.*") if path != cases]
        if len(documents) != 1:
            raise InvalidGold(
                f"{cases} needs exactly one document of that name beside it, "
                f"such as {cases.stem}.txt; there are {len(documents)}."
            )
        examples.append(Example(documents[0], load_gold([cases])))
    if not examples:
        raise InvalidGold(f"{folder} has no gold cases: put NAME.jsonl beside each NAME.txt.")
    return examples


def bundled_examples(split: Split) -> list[Example]:
    """Return the documents that ship with the package: to tune on (`dev`) or to report (`test`)."""
    return examples_in(Path(str(files("eval").joinpath("documents", split))))


@contextmanager
def opened(name: str, content: bytes) -> Iterator[Jianyi]:
    """Open the assistant over one document, as it is after it was loaded and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), chat_model=EXTRACTIVE)
        with open_jianyi(settings, own_vector_index=False, bundled=False) as parts:
            parts.library.ingest(parse_report(content, name))
            yield parts


def examine(example: Example, split: str, progress: Progress = lambda _: None) -> EvalReport:
    """Ask a document's questions and score the answers."""
    with opened(example.path.name, example.path.read_bytes()) as parts:
        target = in_process(parts.assistant, parts.library.catalogue)
        corpus = target.corpus()
        check_labels(example.gold, corpus.labels)
        head = make_head(target=example.name, split=split, gold=example.gold, judge="lexical")
        return run_eval(target, example.gold, corpus, judge_lexically, head, progress=progress)


def together(reports: Mapping[str, EvalReport]) -> EvalReport:
    """Return one report of all cases, every case counting alike."""
    every = list(reports.values())
    cases = [case for report in every for case in report.cases]
    p50, p95 = latency([case.seconds for case in cases if case.seconds is not None])
    return every[0].model_copy(
        update={
            "head": every[0].head.model_copy(update={"target": ", ".join(reports)}),
            "n": len(cases),
            "n_failed": sum(report.n_failed for report in every),
            "figures": summarise([case.scores for case in cases]),
            "by_type": summarise_by(cases, lambda case: case.type),
            "by_lang": summarise_by(cases, lambda case: case.lang),
            "robustness": {},
            "cost": {"p50_ms": p50, "p95_ms": p95},
            "units": [],
            "cases": cases,
        }
    )
