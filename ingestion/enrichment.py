"""Searchable extras of a unit: questions it answers, everyday words, translations.

Beside them stand questions on the same subject that it does not answer; those that the document as
a whole does not answer have the label `WHOLE_DOCUMENT`. Extras are searched and never quoted or
cited; translations are shown beside a quote, and marked. They belong to a unit's text: a unit whose
text changes loses them.
"""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files

from ingestion.errors import InvalidEnrichment

WHOLE_DOCUMENT = ""
"""Label of extras that belong to no unit."""
_FIELDS = ("questions", "keywords", "translations", "summary")


@dataclass(frozen=True, slots=True)
class Enrichment:
    """The extras of one unit, by language."""

    label: str
    questions: Mapping[str, tuple[str, ...]]
    keywords: Mapping[str, tuple[str, ...]]
    translations: Mapping[str, str]
    summary: Mapping[str, str]
    unanswered: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Questions on the unit's subject that it does not answer."""

    @property
    def searchable(self) -> str:
        """Everything that is searched, as one text."""
        words = [*all_texts(self.questions), *all_texts(self.keywords)]
        return "\n".join([*words, *self.translations.values(), *self.summary.values()])


def all_texts(by_language: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the texts of every language in one list."""
    return tuple(text for texts in by_language.values() for text in texts)


def read_enrichment(text: str, name: str) -> tuple[Enrichment, ...]:
    """Read extras, one unit a line.

    Raises:
        InvalidEnrichment: a line is not of the form; the message names it.
    """
    return tuple(
        _enrichment(line, f"{name}:{number}")
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip()
    )


def read_bundled_enrichment(document_id: str) -> tuple[Enrichment, ...]:
    """Read the extras that ship with a bundled report; none where there are none."""
    file = files("ingestion").joinpath("bundled", f"{document_id}.enrichment.jsonl")
    return read_enrichment(file.read_text("utf-8"), file.name) if file.is_file() else ()


def bundled_version() -> str:
    """Return what tells the bundled reports and their extras from those of another version."""
    folder = files("ingestion").joinpath("bundled")
    checksum = 0
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        checksum = zlib.crc32(entry.read_bytes(), checksum)
    return f"{checksum:08x}"


def _enrichment(line: str, where: str) -> Enrichment:
    try:
        entry = json.loads(line)
        questions, keywords, translations, summary = (entry[name] for name in _FIELDS)
        return Enrichment(
            label=_text(entry["label"]),
            questions=_lists(questions),
            keywords=_lists(keywords),
            translations=_texts(translations),
            summary=_texts(summary),
            unanswered=_lists(entry.get("unanswered", {})),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InvalidEnrichment(f"{where} is no enrichment of a unit: {error!r}.") from error


def _lists(by_language: dict[str, list[object]]) -> dict[str, tuple[str, ...]]:
    if not all(isinstance(texts, list) for texts in by_language.values()):
        raise TypeError("texts of a language are no list")
    return {language: tuple(map(_text, texts)) for language, texts in by_language.items()}


def _texts(by_language: dict[str, object]) -> dict[str, str]:
    return {language: _text(text) for language, text in by_language.items()}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value
