"""What a report says about how it came to be."""

import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from assistant.settings import EXTRACTIVE, Settings
from eval.gold import GoldSet
from eval.report import Head
from prompts import load_prompt

_PACKAGES = (
    *("jianyi", "chromadb", "tantivy", "rjieba", "opencc", "sqlalchemy", "langchain-core"),
    *("openai", "tiktoken", "ir-measures", "numpy"),
)
_ANSWERING = (
    *("answer", "repair_answer", "condense_followup", "translate_query", "translate_unit"),
)
_PLACES = ("url", "dir")


def make_head(
    *,
    target: str,
    split: str,
    gold: GoldSet,
    judge: str,
    revision: int | None = None,
    settings: Settings | None = None,
) -> Head:
    """Describe a run; `settings` and `revision` are None for a system that is not ours."""
    commit, dirty = _revision()
    return Head(
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        target=target,
        commit=commit,
        dirty=dirty,
        split=split,
        gold_sha256=gold.sha256,
        catalogue_revision=revision,
        judge=judge,
        models=_models(settings),
        settings=_settings(settings),
        prompt_sha256=_prompts(judge, settings),
        packages={name: found for name in _PACKAGES if (found := _version(name))},
        python=platform.python_version(),
    )


def _revision() -> tuple[str | None, bool | None]:
    """Return the commit of the code that runs, and whether the work tree differs from it."""
    folder = Path(__file__).parent
    try:
        commit = _git(folder, "rev-parse", "HEAD")
        return commit, bool(_git(folder, "status", "--porcelain"))
    except (OSError, subprocess.CalledProcessError):
        return None, None  # installed from a package, or no git here


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def _prompts(judge: str, settings: Settings | None) -> dict[str, str]:
    """Return the hashes of the prompts used."""
    used = [] if judge == "lexical" else ["judge_support"]
    if settings and settings.chat_model != EXTRACTIVE:
        used += _ANSWERING
    return {name: load_prompt(name).sha256 for name in used}


def _models(settings: Settings | None) -> dict[str, str]:
    if settings is None:
        return {}
    return {"chat": settings.chat_model, "embedding": settings.embedding_model}


def _settings(settings: Settings | None) -> dict[str, str]:
    """Return the settings that may change a result; where things are stored does not."""
    if settings is None:
        return {}
    return {
        name: str(value)
        for name, value in settings.model_dump().items()
        if not name.endswith(_PLACES)
    }


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
