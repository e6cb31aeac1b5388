"""Enriching a document from the command line: what it takes first, then unit by unit."""

import sys

import click
from tqdm import tqdm

from assistant.chat.enriching import Estimate
from assistant.chat.model import ModelFailed
from assistant.composition import Jianyi
from ingestion.enrichment import Enrichment


def enrich_document(parts: Jianyi, document_id: str, wanted: bool | None) -> bool:
    """Let the chat model enrich the units that have no extras; False where it failed.

    `wanted` None asks on a terminal, and does nothing where nobody can be asked.
    """
    enricher = parts.enricher
    if enricher is None:
        if wanted:
            raise click.UsageError("--enrich needs a chat model: set JIANYI_CHAT_MODEL.")
        return True
    units = parts.library.not_enriched(document_id)
    if not units:
        return True
    document = parts.library.catalogue.document(document_id)
    estimate = enricher.estimate(document, units)
    click.echo(f"{document_id}: {_told(estimate, len(units), enricher.model)}", err=True)
    if wanted is None and not (sys.stdin.isatty() and click.confirm("Enrich it?", err=True)):
        click.echo(f"{document_id}: not enriched; run again with --enrich to do so.", err=True)
        return True
    done: list[Enrichment] = []
    failure: ModelFailed | None = None
    with tqdm(
        total=len(units), desc=document_id, unit="unit", delay=1, leave=False, disable=None
    ) as bar:
        try:
            for enrichment in enricher.enrich(document, units):
                done += [enrichment] if enrichment else []
                bar.update()
        except ModelFailed as error:
            failure = error
    if done:
        parts.library.enrich(document_id, done, beside=True)
    click.echo(f"{document_id}: enriched {len(done)} of {len(units)} units.")
    if failure:
        click.echo(
            f"jianyi: {enricher.model} failed ({failure}): what it wrote is kept; run the command "
            "again to go on.",
            err=True,
        )
    return failure is None


def _told(estimate: Estimate, units: int, model: str) -> str:
    usage = estimate.usage
    cost = "price not known" if usage.cost is None else f"about US$ {usage.cost:.2f}"
    kept = f", {units - estimate.units} kept from before" if estimate.units < units else ""
    return (
        f"enriching {units} units{kept} takes about {usage.prompt_tokens:,} + "
        f"{usage.completion_tokens:,} tokens of {model}, {cost}."
    )
