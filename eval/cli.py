"""`jianyi eval run`, `documents`, `compare` and `retrieval`."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import Literal

import click
import httpx
import openai
from rich.console import Console
from tqdm import tqdm

from assistant.composition import open_jianyi
from assistant.settings import EXTRACTIVE, Settings, read_settings
from eval.beir import evaluate_collection, read_collection
from eval.corpus import Corpus
from eval.errors import InvalidJudge
from eval.gates import broken_gates, read_gates
from eval.generality import bundled_examples, examine, examples_in, together
from eval.gold import GoldSet, check_labels, load_gold
from eval.head import make_head
from eval.html import html_report
from eval.judging import Judge, judge_lexically
from eval.junit import junit_xml
from eval.probes import probe
from eval.report import EvalReport, Offline, compare_reports, read_report
from eval.robustness import independence_probe
from eval.running import Progress, run_eval
from eval.summary import published, published_documents
from eval.targets import ChatTarget, Target, in_process, over_http
from eval.terminal import print_comparison, print_groups, print_report

_EXIT_GATE = 1
_LEXICAL = "lexical"
_DEFAULT_MODEL = "default"
_PATH = click.Path(path_type=Path)


@click.group(name="eval")
def evaluate() -> None:
    """Measure how well answers cite."""


@evaluate.command()
@click.option(
    "--gold", "gold_paths", multiple=True, type=_PATH, help="Gold files; ours by default."
)
@click.option(
    "--split", type=click.Choice(["dev", "test", "all"]), default="all", show_default=True
)
@click.option("--target", default="", help="URL of a running server, or openai:URL[#MODEL].")
@click.option("--judge", "judge", default=_LEXICAL, show_default=True, help="Or model:NAME.")
@click.option("--out", type=_PATH, help="Folder for report.json, report.html and junit.xml.")
@click.option("--summary", type=_PATH, help="File for the figures that the README shows.")
@click.option("--gate", "gates", type=_PATH, help="Exit with 1 where a figure breaks its bound.")
@click.option("--no-probes", is_flag=True, help="Leave the robustness probes out.")
def run(
    gold_paths: tuple[Path, ...],
    split: Literal["dev", "test", "all"],
    target: str,
    judge: str,
    out: Path | None,
    summary: Path | None,
    gates: Path | None,
    no_probes: bool,
) -> int:
    """Ask every case of the gold set and score the answers."""
    gold = load_gold(gold_paths or bundled_gold())
    settings = read_settings()
    gold = gold if split == "all" else gold.of_split(split)
    bounds = read_gates(gates) if gates else ()
    # Our own gold set is about the bundled report alone, whatever else is loaded here.
    place = nullcontext(settings.data_dir) if gold_paths else _clean_folder()
    with _progress("asking", len(gold.cases)) as progress, place as folder:
        settings = settings.model_copy(update={"data_dir": folder})
        run_of = _Run(gold, split, judge, settings, progress)
        report = _measured(target, run_of, probes=not no_probes)
    console = Console()
    print_report(report, console)
    if out:
        _write(report, out)
        console.print(f"report: {out / 'report.html'}", highlight=False)
    if summary:
        summary.write_text(published(report), "utf-8")
    broken = broken_gates(report, bounds)
    for line in broken:
        click.echo(f"below the gate: {line}", err=True)
    return _EXIT_GATE if broken else 0


@evaluate.command()
@click.argument("folder", type=_PATH, required=False)
@click.option("--split", type=click.Choice(["dev", "test"]), default="test", show_default=True)
@click.option("--out", type=_PATH, help="Folder for a report of each document.")
@click.option("--summary", type=_PATH, help="File for the figures that the README shows.")
def documents(
    folder: Path | None, split: Literal["dev", "test"], out: Path | None, summary: Path | None
) -> None:
    """Ask about documents nobody enriched, each opened alone.

    FOLDER holds documents and gold cases, NAME.jsonl beside NAME.txt; without it, those of SPLIT
    that ship with the package are read.
    """
    examples = examples_in(folder) if folder else bundled_examples(split)
    with _progress("asking", sum(len(example.gold.cases) for example in examples)) as progress:
        reports = {example.name: examine(example, split, progress) for example in examples}
    console = Console()
    print_report(together(reports), console)
    print_groups("document", {name: report.figures for name, report in reports.items()}, console)
    if out:
        for name, report in reports.items():
            _write(report, out / name)
    if summary:
        summary.write_text(published_documents(reports), "utf-8")


@evaluate.command()
@click.argument("first", type=_PATH)
@click.argument("second", type=_PATH)
def compare(first: Path, second: Path) -> None:
    """Compare two report.json, case by case: FIRST is A, SECOND is B."""
    print_comparison(compare_reports(read_report(first), read_report(second)), Console())


@evaluate.command()
@click.option("--beir", "folder", required=True, type=_PATH, help="Folder in BEIR's layout.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")
def retrieval(folder: Path, as_json: bool) -> None:
    """Rank the queries of a public collection with the product's own retriever."""
    collection = read_collection(folder)
    with _progress("ranking", len(collection.queries)) as progress:
        figures = evaluate_collection(collection, progress)
    if as_json:
        click.echo(json.dumps(figures))
        return
    click.echo(f"{folder.name}: {figures['passages']} passages, {figures['queries']} queries")
    for name, value in figures["measures"].items():
        click.echo(f"  {name:<10} {value:.4f}")
    times = figures["ms_per_query"]
    click.echo(f"  {figures['passages_per_s']} passages/s, peak {figures['peak_mb']} MB")
    click.echo(f"  ms a query: p50 {times['p50']}, p95 {times['p95']}")


@dataclass(frozen=True, slots=True)
class _Run:
    """What is the same whatever is measured."""

    gold: GoldSet
    split: str
    judge: str
    settings: Settings
    progress: Progress

    def report(
        self, target: Target, corpus: Corpus, *, revision: int | None = None, ours: bool = False
    ) -> EvalReport:
        """Ask every case of `target` and score the answers."""
        check_labels(self.gold, corpus.labels)
        head = make_head(
            target=target.name,
            split=self.split,
            gold=self.gold,
            judge=self.judge,
            revision=revision,
            settings=self.settings if ours else None,
        )
        return run_eval(target, self.gold, corpus, self._judge(), head, progress=self.progress)

    def _judge(self) -> Judge:
        if self.judge == _LEXICAL:
            return judge_lexically
        kind, _, name = self.judge.partition(":")
        if kind != "model" or not name:
            raise InvalidJudge(f"--judge {self.judge}: write lexical, or model:PROVIDER:NAME.")
        from eval.model_judge import judge_by, open_judge  # loads langchain

        return judge_by(open_judge(name, self.settings.chat_model))


def _measured(target: str, run_of: _Run, *, probes: bool) -> EvalReport:
    if target.startswith("openai:"):
        return _measure_chat(target.removeprefix("openai:"), run_of)
    if target:
        with httpx.Client() as client:
            server = over_http(target, client)
            return run_of.report(server, server.corpus())
    report = _measure_ours(run_of, probes=probes)
    if run_of.settings.chat_model == EXTRACTIVE:
        return report
    offline = run_of.settings.model_copy(update={"chat_model": EXTRACTIVE})
    without = _measure_ours(replace(run_of, settings=offline), probes=False)
    beside = Offline(figures=without.figures, compared=compare_reports(without, report))
    return report.model_copy(update={"offline": beside})


def _measure_ours(run_of: _Run, *, probes: bool) -> EvalReport:
    with open_jianyi(run_of.settings, own_vector_index=True) as parts:
        catalogue = parts.library.catalogue
        ours = in_process(parts.assistant, catalogue)
        report = run_of.report(ours, ours.corpus(), revision=catalogue.revision(), ours=True)
        if not probes:
            return report
        document = catalogue.document(catalogue.summaries()[0].id)
        robustness = report.robustness | probe(document, run_of.gold)
        # What tells follow-ups apart was fitted on the other split.
        unseen = run_of.gold.of_split("test").cases or run_of.gold.cases
        robustness["unmoved_by_another_turn"] = independence_probe(ours, unseen)
        return report.model_copy(update={"robustness": robustness})


def _measure_chat(place: str, run_of: _Run) -> EvalReport:
    """Measure a chat server; what its labels stand for is read from our own Catalogue."""
    url, _, model = place.partition("#")
    chat = ChatTarget(openai.OpenAI(base_url=url), model or _DEFAULT_MODEL)
    with open_jianyi(run_of.settings, own_vector_index=False) as parts:
        corpus = in_process(parts.assistant, parts.library.catalogue).corpus()
    return run_of.report(chat, corpus)


def _write(report: EvalReport, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    (out / "report.json").write_text(report.model_dump_json(indent=1), "utf-8")
    (out / "report.html").write_text(html_report(report), "utf-8")
    (out / "junit.xml").write_bytes(junit_xml(report))


def bundled_gold() -> list[Path]:
    """Return the gold files that ship with the package."""
    folder = files("eval").joinpath("gold")
    return sorted(Path(str(entry)) for entry in folder.iterdir() if entry.name.endswith(".jsonl"))


@contextmanager
def _clean_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@contextmanager
def _progress(what: str, total: int) -> Iterator[Progress]:
    with tqdm(total=total, desc=what, unit="question", delay=1, leave=False, disable=None) as bar:
        yield bar.update
