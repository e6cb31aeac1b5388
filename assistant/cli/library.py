"""`jianyi ingest`, `documents` and `reindex`."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from tqdm import tqdm

from assistant.cli.enrich import enrich_document
from assistant.composition import open_jianyi
from assistant.settings import read_settings
from ingestion.enrichment import Enrichment, read_enrichment
from ingestion.errors import IngestionError, InvalidEnrichment
from ingestion.model import Document
from ingestion.reports import read_report, with_id
from vectorstore.errors import DocumentConflict
from vectorstore.library import Library, Progress


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--id", "id_", metavar="ID", help="Id to store a single report under.")
@click.option(
    "--extras",
    type=click.Path(path_type=Path),
    help="JSON lines searched beside a single report: questions, keywords, translations.",
)
@click.option(
    "--enrich/--no-enrich",
    "enriching",
    default=None,
    help="Let the chat model write what is searched beside the text; asks first unless given.",
)
def ingest(
    paths: tuple[Path, ...], id_: str | None, extras: Path | None, enriching: bool | None
) -> int:
    """Read the reports at PATHS and make them searchable.

    An unchanged report does nothing; a changed one replaces its earlier version whole. A report
    that cannot be read is named and the others are still taken. Where a chat model is set, it can
    write extras for units that have none: what that takes is told first, and an enrichment that
    was cut short goes on when the command is run again.
    """
    if (id_ or extras) and len(paths) > 1:
        raise click.UsageError("--id and --extras are of one report; give one path.")
    # Read before anything is stored: what is wrong with it must change nothing.
    enrichments = _read_extras(extras) if extras else ()
    failures = 0
    with open_jianyi(read_settings(), own_vector_index=True) as parts:
        for path in paths:
            try:
                report = read_report(path)
                report = with_id(report, id_) if id_ else report
                _ingest_one(parts.library, report)
                if enrichments:
                    enriched = parts.library.enrich(report.id, enrichments)
                    click.echo(f"{report.id}: extras of {enriched} units.")
                elif enriching is not False:
                    failures += not enrich_document(parts, report.id, enriching)
            except (IngestionError, DocumentConflict) as error:
                failures += 1
                click.echo(f"jianyi: {error}", err=True)
    return 2 if failures else 0


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")
def documents(as_json: bool) -> None:
    """List the documents that are loaded."""
    with open_jianyi(read_settings(), own_vector_index=False) as parts:
        summaries = parts.library.catalogue.summaries()
    if as_json:
        fields = ("id", "title", "language", "symbol", "unit_count", "passage_count", "revision")
        rows = [{name: getattr(summary, name) for name in fields} for summary in summaries]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for summary in summaries:
        click.echo(f"{summary.id}  {summary.language}  {summary.unit_count} units")
        click.echo(f"  {summary.title}")
        for warning in summary.warnings:
            click.echo(f"  warning: {warning}")
    if not summaries:
        click.echo("No document is loaded: `jianyi ingest PATH` reads one.")


@click.command()
def reindex() -> None:
    """Build the lexical and the vector index anew from the Catalogue."""
    with open_jianyi(read_settings(), own_vector_index=True) as parts:
        total = sum(summary.passage_count for summary in parts.library.catalogue.summaries())
        with _progress("indexing", total * len(parts.library.indexes)) as progress:
            parts.library.rebuild(progress)
        names = ", ".join(index.name for index in parts.library.indexes)
    click.echo(f"built anew from {total} passages: {names}.")


def _read_extras(path: Path) -> tuple[Enrichment, ...]:
    try:
        return read_enrichment(path.read_text("utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidEnrichment(f"the extras {path} cannot be read: {error}.") from error


def _ingest_one(library: Library, document: Document) -> None:
    with _progress(document.id, len(document.units)) as progress:
        changed = library.ingest(document, progress)
    numbered = sum(unit.number is not None for unit in document.units)
    state = "stored" if changed else "unchanged"
    click.echo(f"{document.id}: {state}, {len(document.units)} units, {numbered} numbered.")
    for warning in document.warnings:
        click.echo(f"  warning: {warning}", err=True)


@contextmanager
def _progress(what: str, total: int) -> Iterator[Progress]:
    """Show a bar on work that takes over a second, where somebody is there to see it."""
    with tqdm(total=total, desc=what, unit="passage", delay=1, leave=False, disable=None) as bar:
        yield bar.update
