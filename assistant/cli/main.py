"""The command line: which commands there are, and how their errors are told.

A command's module is imported when the command is run, so that `--help`, a mistyped option or a
question answered from the Catalogue loads nothing it does not need.
"""

import importlib
import sys
from typing import NoReturn

import click

from assistant.errors import AssistantError
from ingestion.errors import IngestionError
from vectorstore.errors import VectorStoreError

EXIT_MISTAKE = 2
EXIT_REFUSED = 3
_EXIT_INTERRUPTED = 130
_EXPECTED = (AssistantError, IngestionError, VectorStoreError)

# Command → where it is, and what it does. The evaluation stands above: it is named, not imported.
_COMMANDS = {
    "ask": ("assistant.cli.ask:ask", "Answer a question with verified citations."),
    "chat": ("assistant.cli.chat:chat", "Ask one question after the other."),
    "search": ("assistant.cli.ask:search", "Show the ranked passages for some words."),
    "ingest": ("assistant.cli.library:ingest", "Read reports and make them searchable."),
    "documents": ("assistant.cli.library:documents", "List the documents that are loaded."),
    "reindex": ("assistant.cli.library:reindex", "Build the indexes anew from the Catalogue."),
    "doctor": ("assistant.cli.doctor:doctor", "Check that everything an answer needs is in order."),
    "serve": ("assistant.cli.serve:serve", "Answer over HTTP."),
    "mcp": ("assistant.cli.mcp:mcp", "Serve tools to an agent (Model Context Protocol)."),
    "keys": ("assistant.cli.keys:keys", "Create, list and revoke API keys."),
    "eval": ("eval.cli:evaluate", "Measure how well answers cite."),
}


class _Commands(click.Group):
    """A group that imports a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name][0].partition(":")
        command = getattr(importlib.import_module(module), name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in _COMMANDS.items()])


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="jianyi")
def jianyi() -> None:
    """Ask numbered documents; every sentence of an answer cites the document's own number."""


def main() -> NoReturn:
    """Run the command line; expected errors are one line on stderr, bugs keep their traceback."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code: 0 done, 2 the user's mistake, 3 a refusal."""
    try:
        code = jianyi.main(arguments, prog_name="jianyi", standalone_mode=False)
        sys.stdout.flush()
        return int(code or 0)
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.ClickException as error:
        error.show()
        return EXIT_MISTAKE
    except _EXPECTED as error:
        click.echo(f"jianyi: {' '.join(str(error).split())}", err=True)
        return EXIT_MISTAKE
    except (click.Abort, KeyboardInterrupt):
        click.echo("jianyi: interrupted; what was not finished was not stored.", err=True)
        return _EXIT_INTERRUPTED
    except BrokenPipeError:
        # The reader of our output (head, less) has gone; that is no error of ours.
        sys.stderr.close()
        return 0
