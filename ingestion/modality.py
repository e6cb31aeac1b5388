"""What the wording of a unit commits to, read from `modality.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_FIRM = 4
"""Strength from which on a commitment leaves nothing to consider."""


@dataclass(frozen=True, slots=True)
class Commitment:
    """A way of committing somebody to something, in any language."""

    name: str
    strength: int
    """Higher binds more: 应 is above 应考虑, which is above 可考虑."""


@dataclass(frozen=True, slots=True)
class _Reading:
    pattern: re.Pattern[str]
    commitments: tuple[Commitment | None, ...]
    """By group number less one; None for words that hold a form and commit to nothing."""


def commitments(text: str) -> tuple[str, ...]:
    """Return the names of the commitments in `text`, each once, in order of appearance."""
    return tuple(dict.fromkeys(found.name for found in find_commitments(text)))


def find_commitments(text: str) -> tuple[Commitment, ...]:
    """Return every commitment in `text` in order; the longest form at a place counts."""
    reading = _read()
    found = (reading.commitments[(m.lastindex or 1) - 1] for m in reading.pattern.finditer(text))
    return tuple(commitment for commitment in found if commitment)


def commitment_words(text: str) -> tuple[str, ...]:
    """Return the words of `text` that commit to something, each once, in order of appearance."""
    reading = _read()
    found = (
        m for m in reading.pattern.finditer(text) if reading.commitments[(m.lastindex or 1) - 1]
    )
    return tuple(dict.fromkeys(match.group() for match in found))


def commitment_forms() -> str:
    """Return a regular expression, without groups, of every way of committing somebody."""
    forms = [form for entry in _raw()["commitment"] for form in entry["forms"]]
    return f"(?:{'|'.join(sorted(forms, key=len, reverse=True))})"


def commitments_beginning(words: str) -> tuple[str, ...]:
    """Return the names of the commitments of which a form begins with `words`."""
    return tuple(
        entry["name"]
        for entry in _raw()["commitment"]
        if any(form.removeprefix("\\b").startswith(words) for form in entry["forms"])
    )


def firm_commitments() -> tuple[str, ...]:
    """Return the names of the commitments that leave nothing to consider."""
    return tuple(entry["name"] for entry in _raw()["commitment"] if entry["strength"] >= _FIRM)


@cache
def _raw() -> dict[str, Any]:
    return tomllib.loads(files("ingestion").joinpath("modality.toml").read_text("utf-8"))


@cache
def _read() -> _Reading:
    raw = _raw()
    forms: list[tuple[str, Commitment | None]] = [(form, None) for form in raw["not"]["forms"]]
    for entry in raw["commitment"]:
        commitment = Commitment(entry["name"], entry["strength"])
        forms += [(form, commitment) for form in entry["forms"]]
    # Alternation takes the first that matches: words that hold a form, then longer forms first.
    forms.sort(key=lambda form: (form[1] is not None, -len(form[0])))
    pattern = "|".join(f"({form})" for form, _ in forms)
    return _Reading(re.compile(pattern, re.IGNORECASE), tuple(c for _, c in forms))
