"""`jianyi doctor`: whether everything an answer needs is in order."""

import platform
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version

import click

from assistant.chat.model import ModelFailed
from assistant.cli.main import EXIT_MISTAKE
from assistant.composition import Jianyi, open_jianyi
from assistant.model import Question
from assistant.settings import Settings, read_settings
from vectorstore.errors import VectorStoreError

_LIBRARIES = ("chromadb", "tantivy", "sqlalchemy", "langchain-core", "fastapi", "tiktoken")
_LITTLE_SPACE = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was checked."""

    name: str
    well: bool
    detail: str


@click.command()
def doctor() -> int:
    """Check that everything an answer needs is in order."""
    settings = read_settings()
    well = True
    for finding in examine(settings):
        click.echo(f"{'ok  ' if finding.well else 'FAIL'}  {finding.name}: {finding.detail}")
        well &= finding.well
    return 0 if well else EXIT_MISTAKE


def examine(settings: Settings) -> Iterator[Finding]:
    """Check settings, disk, Catalogue, indexes and one answer from end to end."""
    yield Finding("Python", True, f"{platform.python_version()} on {platform.system()}")
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    yield Finding("libraries", True, libraries)
    yield Finding(
        "models", True, f"answers {settings.chat_model}, embeddings {settings.embedding_model}"
    )
    try:
        with open_jianyi(settings, own_vector_index=True) as parts:
            yield _space(settings)
            yield from _contents(parts)
            if parts.check_chat_model:
                yield _chat(settings, parts.check_chat_model)
    except VectorStoreError as error:
        yield Finding("store", False, str(error))


def _space(settings: Settings) -> Finding:
    free = shutil.disk_usage(settings.data_dir).free
    detail = f"{settings.data_dir} has {free // (1024 * 1024):,} MiB free"
    return Finding("data folder", free > _LITTLE_SPACE, detail)


def _chat(settings: Settings, check: Callable[[], str]) -> Finding:
    """Ask the chat model for a word."""
    try:
        reply = check()
    except ModelFailed as failure:
        detail = f"{settings.chat_model} failed ({failure}); answers are quoted meanwhile"
        return Finding("chat model", False, detail)
    return Finding("chat model", True, f"{settings.chat_model} says {reply[:40]!r}")


def _contents(parts: Jianyi) -> Iterator[Finding]:
    parts.library.follow()
    revisions = parts.library.revisions()
    shown = ", ".join(f"{name} at revision {revision}" for name, revision in revisions.items())
    yield Finding("indexes", len(set(revisions.values())) == 1, shown)
    summaries = parts.library.catalogue.summaries()
    if not summaries:
        yield Finding("documents", False, "none is loaded: run `jianyi ingest PATH`")
        return
    units = sum(summary.unit_count for summary in summaries)
    yield Finding("documents", True, f"{len(summaries)} with {units} units")
    document = parts.library.catalogue.document(summaries[0].id)
    unit = next(unit for unit in document.units if unit.text)
    answer = parts.assistant.ask(Question(unit.text[:60], documents=(document.id,)))
    cited = ", ".join(citation.label for citation in answer.citations) or "nothing"
    yield Finding("an answer", not answer.refused, f"to its own words, cites {cited}")
