"""The generated blocks of the README: what is shown there is what the product does."""

import contextlib
import io
import json
import os
import tempfile
from pathlib import Path

from assistant.cli.main import jianyi, run
from assistant.settings import Settings

_RESULTS = Path(__file__).parent.parent / "eval" / "results.json"
_ABLATION = _RESULTS.with_name("ablation.json")
_GENERALITY = _RESULTS.with_name("generality.json")
_TYPES = ("Success@1", "citation_f1", "nugget_recall", "rejection_rate", "false_refusal_rate")
_DEFAULTS = {"data_dir": "the platform's user data folder", "chat_model": "`extractive`"}


def asked(question: str) -> str:
    """Show a question and the answer the command line gives."""
    printed = io.StringIO()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["JIANYI_DATA_DIR"] = folder
        with contextlib.redirect_stdout(printed):
            assert run(["ask", question]) == 0
        del os.environ["JIANYI_DATA_DIR"]
    return f'```console\n$ jianyi ask "{question}"\n{printed.getvalue().rstrip()}\n```\n'


def commands() -> str:
    """List the commands with their first words of help."""
    with jianyi.make_context("jianyi", ["ask"], resilient_parsing=True) as context:
        rows = [
            f"| `jianyi {name}` | {command.get_short_help_str(90)} |"
            for name in jianyi.list_commands(context)
            if (command := jianyi.get_command(context, name))
        ]
    return "\n".join(["| command | what it does |", "|---|---|", *rows]) + "\n"


def settings() -> str:
    """List the settings with their defaults."""
    rows = [
        f"| `JIANYI_{name.upper()}` | {_default(name, field.default)} | {field.description} |"
        for name, field in Settings.model_fields.items()
    ]
    return "\n".join(["| name | default | what |", "|---|---|---|", *rows]) + "\n"


def _default(name: str, default: object) -> str:
    return _DEFAULTS.get(name) or (f"`{default}`" if default else "embedded")


def layers() -> str:
    """Show what each layer of retrieval adds."""
    read = json.loads(_ABLATION.read_text("utf-8"))
    measures = list(next(iter(read.values())))
    lines = [f"| retrieval | {' | '.join(measures)} |", f"|---|{'---|' * len(measures)}"]
    for name, figures in read.items():
        lines.append(f"| {name} | {' | '.join(f'{figures[m]:.3f}' for m in measures)} |")
    return "\n".join(lines) + "\n"


def results() -> str:
    """Show the published figures: overall with intervals, and the main ones by type."""
    read = json.loads(_RESULTS.read_text("utf-8"))
    lines = [
        f"`test` split, {read['n']} cases never tuned on, answers {read['models']['chat']}, "
        f"embeddings {read['models']['embedding']}, judge {read['judge']}.",
        "",
        "| measure | value | 95 % interval | n |",
        "|---|---|---|---|",
    ]
    for name, figure in (read["figures"] | read["robustness"]).items():
        interval = f"{figure['low']:.3f} – {figure['high']:.3f}"
        lines.append(f"| {name} | {figure['value']:.3f} | {interval} | {figure['n']} |")
    return "\n".join([*lines, "", *_groups("type", read["by_type"])]) + "\n"


def others() -> str:
    """Show the figures of documents nobody enriched, together and by document."""
    read = json.loads(_GENERALITY.read_text("utf-8"))
    groups = read["by_document"] | {"together": read["figures"]}
    return "\n".join(_groups(f"{len(read['by_document'])} documents", groups)) + "\n"


def _groups(title: str, groups: dict[str, dict[str, dict[str, float]]]) -> list[str]:
    lines = [f"| {title} | {' | '.join(_TYPES)} |", f"|---|{'---|' * len(_TYPES)}"]
    for name, figures in groups.items():
        shown = (f"{figures[m]['value']:.3f}" if m in figures else "–" for m in _TYPES)
        lines.append(f"| {name} | {' | '.join(shown)} |")
    return lines
