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
_AS_LATIN = {
    **dict(zip("甲乙丙丁戊", "abcde", strict=True)),
    **dict(zip("абвгд", "abbgd", strict=True)),
    **{"с": "c", "е": "e", "ألف": "a", "باء": "b", "جيم": "c", "دال": "d"},
}
"""Letters of other scripts by which Latin ones are told: 丙部分, раздел В, القسم جيم."""


def sections_named(
    text: str, sections: Sequence[Path], patterns: StructurePatterns
) -> tuple[tuple[Path, ...] | None, bool]:
    """Return the sections named by letter, number or title, and whether any letter or number is."""
    marks = {match["mark"] for match in patterns.matches("section.marked", text)}
    asked = marks | {_AS_LATIN[mark] for mark in marks if mark in _AS_LATIN}
    named = []
    for path in dict.fromkeys(sections):
        heading = fold(path[-1])
        mark = _MARK.match(heading)
        title = _SUFFIX.sub("", heading[mark.end() :] if mark else heading).strip()
        by_mark = mark is not None and _same_mark(mark.group(1), asked)
        by_title = len(title) >= _SHORTEST_TITLE and title in text
        if by_mark or by_title:
            named.append(path)
    if not named and (place := _place(text, patterns)):
        named = (
            _side_by_side(sections)[place - 1 : place]
            if place > 0
            else _side_by_side(sections)[-1:]
        )
    return _innermost(named) or None, bool(asked)


def _place(text: str, patterns: StructurePatterns) -> int:
    """Return which of the sections side by side is meant, counted from 1; -1 for the last."""
    for match in patterns.matches("section.ordinal", text):
        return patterns.number(match["a"]) or 0
    if patterns.found("section.first_of_all", text):
        return 1
    return -1 if patterns.found("section.last_of_all", text) else 0


def _side_by_side(sections: Sequence[Path]) -> list[Path]:
    """Return the sections of the first chapter that has several, or else all there are."""
    paths = list(dict.fromkeys(sections))
    for path in paths:
        inside = [other for other in paths if _is_under(other, path)]
        if len(inside) > 1:
            return inside
    return paths


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
