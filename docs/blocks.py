"""The generated blocks of the README: what is shown there is what the product does."""

import contextlib
import io
import os
import tempfile

from assistant.cli import jianyi, run
from assistant.settings import Settings

_DEFAULTS = {"data_dir": "the platform's user data folder"}


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
