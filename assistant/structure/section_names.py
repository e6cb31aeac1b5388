"""Which sections a question names: by letter, number or title, or by what they are about."""

import re
from collections.abc import Sequence

from assistant.structure.forms import StructurePatterns, kind_named
from assistant.structure.letters import AS_LATIN, cyrillic_meant
from assistant.structure.places import places_asked
from assistant.structure.section_marks import Path, is_marked, mark_of, nested_nowhere
from assistant.words.quotations import quotation_around
from ingestion.numerals import parse_number
from vectorstore.tokenisation import fold

_SUFFIX = re.compile(r"[（(](?:续|continued|suite|continuación|продолжение|تابع)[)）]\s*$")
_REC = re.compile(r"\brecs?\b\.?")
"""Short for recommendations, of which the lexicon knows nothing."""
_SHORTEST_TITLE = 3
_HAN = re.compile(r"[\u3400-\u9fff]+")
_NUMBERED = re.compile(r"第\s*\d+\s*[号次届]\s*$|\bno\.?\s*\d+\s+$")
_LETTERS = re.compile(r"(?<![a-z])[a-z](?![a-z])")


def sections_named(
    text: str, sections: Sequence[Path], patterns: StructurePatterns
) -> tuple[tuple[Path, ...] | None, bool]:
    """Return the sections named by letter, number or title, and whether any letter or number is.

    Where a question only names sections to leave out, those beside them are meant.
    """
    paths = list(dict.fromkeys(sections))
    marks, out = _marks(text, patterns)
    marks |= cyrillic_meant(marks, (mark_of(fold(path[-1]))[0] for path in paths), text)
    titled = {path: _titled_at(path, text, patterns) for path in paths}
    named = [path for path in paths if is_marked(path, marks) or titled[path]]
    not_meant = [path for path in paths if is_marked(path, out)]
    not_meant += [path for path, at in titled.items() if at and _is_left_out(text, *at, patterns)]
    if not_meant:
        named = [path for path in named if not any(path[: len(out)] == out for out in not_meant)]
        beside = [p for p in paths if any(p[:-1] == other[:-1] for other in not_meant)]
        named = [path for path in named or beside if path not in not_meant]
    if beyond := _in_front_or_behind(text, named, paths, patterns):
        return beyond, True
    if nested_nowhere(text, paths):
        return None, True
    if not named and (place := _place(text, paths, patterns)) is not None:
        named = [place]
    return _innermost(named) or None, bool(marks)


def _in_front_or_behind(
    text: str, named: Sequence[Path], paths: Sequence[Path], patterns: StructurePatterns
) -> tuple[Path, ...]:
    """Return the sections beside those `named` by letter that stand before them, or behind.

    None where those named are asked for themselves; before a chapter's first is what begins it.
    """
    places = [match.span() for match in patterns.matches("section.marked", text)]
    out: list[Path] = []
    for name, before_it in (("in_front", True), ("behind", False)):
        if not any(stands_at(name, text, at, patterns) for at in places):
            continue
        for path in named:
            beside = [other for other in paths if other[:-1] == path[:-1]]
            at = beside.index(path)
            out += beside[:at] if before_it else beside[at + 1 :]
        out = out or [path[:-1] for path in named if before_it and path[:-1]]
    return tuple(dict.fromkeys(out))


def stands_at(name: str, text: str, place: tuple[int, int], patterns: StructurePatterns) -> bool:
    """Tell whether what stands before or behind the section named at `place` is asked for."""
    start, end = place
    return patterns.found(f"section.{name}", text[:start]) or patterns.found(
        f"section.{name}_after", text[end:]
    )


def title_of(path: Path) -> str:
    """Return a heading, folded, without its letter or number and without "continued"."""
    heading = fold(path[-1])
    _, end = mark_of(heading)
    return _SUFFIX.sub("", heading[end:]).strip() or heading


def _marks(text: str, patterns: StructurePatterns) -> tuple[set[str], set[str]]:
    """Return the letters and numbers of sections that are asked for, and of those left out."""
    asked: set[str] = set()
    out: set[str] = set()
    for match in patterns.matches("section.marked", text):
        groups = match.groupdict()
        marks = _LETTERS.findall(groups.get("marks") or "") or [groups["mark"]]
        if len(marks[0]) > 1 and marks[0].isascii() and parse_number(marks[0]) is None:
            # Which sections did they adopt: letters of Roman numbers, and no number.
            continue
        excluded = _is_left_out(text, match.start(), match.end(), patterns)
        known = {other for mark in marks for other in (mark, AS_LATIN.get(mark, mark))}
        (out if excluded else asked).update(known)
    # 不是第四章那个B，是建议那边的B: the letter is meant, and the chapter is not.
    return asked, out - asked


def _is_left_out(text: str, start: int, end: int, patterns: StructurePatterns) -> bool:
    """Tell whether the words around a section's name say that it is not meant."""
    before, after = text[:start], text[end:]
    apart = patterns.matches("section.told_from", text)
    if any(match.start() <= start and end <= match.end() for match in apart):
        return True
    return patterns.found("section.not_before", before) or patterns.found(
        "section.not_after", after
    )


def _titled_at(path: Path, text: str, patterns: StructurePatterns) -> tuple[int, int] | None:
    """Return where a section's title stands in `text`, or None."""
    title = title_of(path)
    if kind_named(title, patterns) and not patterns.without_kinds(title).strip():
        # Every question for recommendations says what a chapter of them is called.
        return None
    at = text.find(title) if len(title) >= _SHORTEST_TITLE else _short_title_at(title, text)
    # 第38号一般性建议 is a text of that number, whose name a heading happens to have.
    if at < 0 or _NUMBERED.search(text[:at]):
        return None
    around = quotation_around(at, text)
    return (at, at + len(title)) if not around or title_of((around,)) == title else None


def _short_title_at(title: str, text: str) -> int:
    """Return where a title of two characters stands as a name: 总则讲了什么, 附则部分."""
    if len(title) < _SHORTEST_TITLE - 1 or not _HAN.fullmatch(title):
        return -1
    match = re.match(
        rf"\W*(?:请问|看看|列出)?(?={title}(?:里|中|部分|这|那|一?章|讲|说|规定|有|是|的))", text
    )
    return match.end() if match else -1


def _place(text: str, paths: Sequence[Path], patterns: StructurePatterns) -> Path | None:
    """Return the section told by its place among those side by side."""
    beside = _side_by_side(paths)
    at: int | None = None
    for match in patterns.matches("section.ordinal", text):
        at = (patterns.number(match["a"]) or 0) - 1
    if patterns.found("section.first_of_all", text):
        at = 0
    elif patterns.found("section.of_document", text):
        return paths[-1] if paths else None
    elif patterns.found("section.last_of_all", text):
        at = len(beside) - 1
    elif patterns.found("section.middle_of_all", text) and len(beside) % 2:
        at = len(beside) // 2
    return beside[at] if at is not None and 0 <= at < len(beside) else None


def without_sections(text: str, patterns: StructurePatterns) -> str:
    """Return `text` without what tells a section by its place: the last part is no last unit."""
    for place in ("ordinal", "first_of_all", "last_of_all", "middle_of_all"):
        text = patterns.without(f"section.{place}", text)
    return text


def _side_by_side(sections: Sequence[Path]) -> list[Path]:
    """Return the sections of the first chapter that has several, or else all there are."""
    paths = list(dict.fromkeys(sections))
    inside = ([other for other in paths if _is_under(other, path)] for path in paths)
    return next((group for group in inside if len(group) > 1), paths)


def _innermost(named: Sequence[Path]) -> tuple[Path, ...]:
    """Return the sections meant where a question names one together with what it stands in."""
    outer = [p for p in named if any(_is_under(other, p) for other in named)]
    inner = [p for p in named if p not in outer]
    return tuple(p for p in inner if not outer or any(_is_under(p, o) for o in outer))


def _is_under(path: Path, other: Path) -> bool:
    return path != other and path[: len(other)] == other


def told_of_twins(
    named: Sequence[Path], sections: Sequence[Path], text: str, patterns: StructurePatterns
) -> str:
    """Return the words that tell which is meant of several sections of one letter, or nothing.

    So they may tell which section is meant of a chapter that is named.
    """
    if len(named) == 1 and any(_is_under(path, named[0]) for path in sections):
        return _told("part_of_named", text, patterns)
    return _told("one_of_twins", text, patterns) if of_one_mark(named) else ""


def of_one_mark(paths: Sequence[Path]) -> bool:
    """Tell whether several sections have one letter or number, each in a chapter of its own."""
    return len(paths) > 1 and len({mark_of(fold(path[-1]))[0] for path in paths}) == 1


def described_section(text: str, patterns: StructurePatterns) -> str:
    """Return the words by which a section is described instead of named, or nothing.

    A chapter that whoever asks is writing himself is none of the documents'.
    """
    match = next(iter(patterns.matches("section.described", text)), None)
    # The bar marks where a description begins: my chapter on|prosecution.
    if match is None or patterns.found("section.of_own", f"{text[: match.start('what')]}|"):
        return ""
    own = patterns.found("section.of_own", match.group().strip())
    return "" if own else (match["what"] or "").strip()


def possible_heading(text: str, patterns: StructurePatterns) -> str:
    """Return words that may be a heading in another language, or nothing.

    最后两条建议 tells a place, and 提到包装的建议 what is said.
    """
    words = _REC.sub("recommendations", _told("headed", text, patterns))
    placed = places_asked(words, patterns, within_section=True)
    rest = patterns.without_kinds(words).strip()
    # 不是建议, три рекомендации: nothing that a heading is called.
    no_name = patterns.number(rest) is not None or patterns.found("ask.not_of_kind", f"{rest} ")
    return "" if placed or no_name or patterns.found("ask.mention", words) else words


def _told(name: str, text: str, patterns: StructurePatterns) -> str:
    match = next(iter(patterns.matches(f"section.{name}", text)), None)
    return (match.groupdict().get("what") or "").strip() if match else ""


def no_such_annex(text: str, sections: Sequence[Path], patterns: StructurePatterns) -> bool:
    """Tell whether a part is asked for that stands outside the text, and there is none."""
    return patterns.found("section.annexed", text) and not any(
        patterns.found("section.annexed", fold(path[-1])) for path in sections
    )
