"""The report as tables for a terminal."""

from collections.abc import Mapping

from rich.console import Console
from rich.table import Table

from eval.report import EvalReport
from eval.scoring import MEASURES
from eval.statistics import Comparison, Figure

_BY_TYPE = ("Success@1", "citation_f1", "nugget_recall", "rejection_rate", "false_refusal_rate")


def print_report(report: EvalReport, console: Console) -> None:
    """Print the figures with their intervals, and the main ones by type and language."""
    head = report.head
    state = "" if not head.dirty else " with uncommitted changes"
    console.print(
        f"{head.target}, {head.split} split: {report.n} cases, {report.n_failed} failed; "
        f"commit {(head.commit or 'unknown')[:12]}{state}; gold {head.gold_sha256[:12]}; "
        f"judge {head.judge}",
        highlight=False,
    )
    table = Table("measure", "value", "95 % interval", "n")
    for name in MEASURES:
        figure = report.figures[name]
        table.add_row(name, shown(figure), _interval(figure), str(figure.n))
    for name, figure in report.robustness.items():
        table.add_row(name, shown(figure), _interval(figure), str(figure.n))
    console.print(table)
    print_groups("type", report.by_type, console)
    print_groups("language", report.by_lang, console)
    if report.offline:
        console.print("A: offline, the documents' own words; B: with the chat model")
        print_comparison(report.offline.compared, console)
    cost = {name: value for name, value in report.cost.items() if value is not None}
    console.print("  ".join(f"{name} {value:.1f}" for name, value in cost.items()))


def print_groups(title: str, groups: Mapping[str, Mapping[str, Figure]], console: Console) -> None:
    """Print the main figures of each group, with how many cases it has."""
    table = Table(title, "cases", *_BY_TYPE)
    for name, figures in groups.items():
        # Every case is either to be answered or to be refused.
        cases = figures["rejection_rate"].n + figures["false_refusal_rate"].n
        table.add_row(name, str(cases), *(shown(figures[measure]) for measure in _BY_TYPE))
    console.print(table)


def print_comparison(rows: dict[str, Comparison], console: Console) -> None:
    """Print two systems side by side, with win, tie and loss of the second."""
    table = Table("measure", "A", "B", "win / tie / loss of B", "p", "n")
    for name, row in rows.items():
        if row.first is None or row.second is None or row.p_value is None:
            continue
        record = f"{row.wins} / {row.ties} / {row.losses}"
        figures = (f"{row.first:.3f}", f"{row.second:.3f}", record, f"{row.p_value:.3f}")
        table.add_row(name, *figures, str(row.n))
    console.print(table)


def shown(figure: Figure) -> str:
    """Show a figure, or a dash where there is no data."""
    return "–" if figure.value is None else f"{figure.value:.3f}"


def _interval(figure: Figure) -> str:
    if figure.low is None or figure.high is None:
        return ""
    return f"{figure.low:.3f} – {figure.high:.3f}"
