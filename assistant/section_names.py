"""Which sections a question names: by letter, number or title, or by what they are about."""

import re
from collections.abc import Sequence

from assistant.structure import StructurePatterns
from ingestion.numerals import parse_number
from vectorstore.tokenisation import fold

Path = tuple[str, ...]
"""Headings from the outermost to the section's own."""

_MARK = re.compile(
    r"^\s*(?:第\s*)?([a-zа-я]|[ivxlcdm]+|\d+|[一二三四五六七八九十]+)\s*(?:[.．、:：)）]|[章节编篇])"
)
_SUFFIX = re.compile(r"[（(](?:续|continued|suite|continuación|продолжение|تابع)[)）]\s*$")
_SHORTEST_TITLE = 3


def sections_named(
    text: str, sections: Sequence[Path], patterns: StructurePatterns
) -> tuple[tuple[Path, ...] | None, bool]:
    """Return the sections named by letter, number or title, and whether any letter or number is."""
    asked = {match["mark"] for match in patterns.matches("section.marked", text)}
    named = []
    for path in dict.fromkeys(sections):
        heading = fold(path[-1])
        mark = _MARK.match(heading)
        title = _SUFFIX.sub("", heading[mark.end() :] if mark else heading).strip()
        by_mark = mark is not None and _same_mark(mark.group(1), asked)
        by_title = len(title) >= _SHORTEST_TITLE and title in text
        if by_mark or by_title:
            named.append(path)
    return _innermost(named) or None, bool(asked)


def _innermost(named: Sequence[Path]) -> tuple[Path, ...]:
    """Return the sections meant where a question names one together with what it stands in."""
    outer = [p for p in named if any(_is_under(other, p) for other in named)]
    inner = [p for p in named if p not in outer]
    return tuple(p for p in inner if not outer or any(_is_under(p, o) for o in outer))


def _is_under(path: Path, other: Path) -> bool:
    return path != other and path[: len(other)] == other


def _same_mark(mark: str, asked: set[str]) -> bool:
    return mark in asked or bool({parse_number(mark)} & {parse_number(a) for a in asked} - {None})


def described_section(text: str, patterns: StructurePatterns) -> str:
    """Return the words by which a section is described instead of named, or nothing."""
    match = next(iter(patterns.matches("section.described", text)), None)
    return (match.groupdict().get("what") or "").strip() if match else ""
