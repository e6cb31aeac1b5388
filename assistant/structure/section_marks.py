"""Tell sections by the letters and numbers that their headings begin with."""

import re
from collections.abc import Sequence
from functools import cache

from ingestion.numerals import parse_number
from ingestion.spelt import number_in_words
from vectorstore.tokenisation import fold

Path = tuple[str, ...]
"""Headings from the outermost to the section's own."""

_MARK = re.compile(
    r"^\s*(?:第\s*)?(?:(\d+(?:\.\d+)+)(?=\s)|(\d+)(?=\s+[^\W\d])|"
    r"([a-zа-я]|[ivxlcdm]+|\d+|[一二三四五六七八九十]+)\s*(?:[.．、:：)）]|[章节编篇]))"
)
# Part One, Chapter III, Глава 2: with the title behind it, or none.
_NAMED_MARK = re.compile(
    r"^\s*(?:part|chapter|section|annex|partie|chapitre|annexe|parte|cap[ií]tulo|anexo|часть|глава|"
    r"sección|раздел|приложение|الجزء|القسم|الباب|الفصل)\s+([^\W_]+(?:-[^\W\d_]+)?)(?![^\W_])[\s.:：—–-]*"
)
# II.G, section G of chapter II: a chapter and a section of it.
_OUTER, _INNER = r"(?P<outer>[ivx]{1,5}|[一二三四五六七八九十]{1,3})", r"(?P<inner>[a-z])"
_CHAPTER = r"(?:chapter|section|part|chapitre|partie|capítulo|sección|parte)"
_NESTED = (
    rf"(?<![a-z.])(?!i\s*\.\s*e)(?P<outer>[ivx]{{1,5}})\s*[.．]\s*{_INNER}(?![a-z.])",
    rf"\b{_CHAPTER}\s+{_OUTER}\s*(?:[-–(]|,\s*(?:sub-?)?{_CHAPTER}\s)\s*{_INNER}(?![a-z])",
    rf"\b(?:sub-?)?{_CHAPTER}\s+{_INNER}\s+(?:of|in|under|du|del?|dans|en)\s+"
    rf"(?:the\s+|l[ae]\s+|el\s+)?{_CHAPTER}\s+{_OUTER}(?![a-z])",
    rf"\bраздел\w*\s+{_INNER}\s+(?:в\s+)?(?:глав|част|раздел)\w*\s+{_OUTER}(?![a-z])",
    rf"القسم\s+{_INNER}\s+(?:من|في)\s+(?:الفصل|الجزء|القسم)\s+{_OUTER}(?![a-z])",
    r"第?\s*(?P<outer>[一二三四五六七八九十]{1,3}|(?<![a-z.])[ivx]{1,5}(?=\s*[章部]))"
    rf"\s*(?:章|部分|[.．、])\s*(?:的|里面?|中)?\s*的?\s*{_INNER}(?![a-z])",
)


def nested_nowhere(text: str, paths: Sequence[Path]) -> bool:
    """Tell whether `text` names sections of a chapter by its number, and each is in none of it."""
    named = [match for form in _nested() for match in form.finditer(text)]
    chapters = [[p for p in paths if is_marked(p, {match["outer"]})] for match in named]
    return any(chapters) and not any(
        is_marked(path, {match["inner"]})
        for match, outer in zip(named, chapters, strict=True)
        for path in paths
        if path[:-1] in outer
    )


def is_marked(path: Path, asked: set[str]) -> bool:
    """Tell whether a heading begins with one of the letters or numbers `asked`."""
    return _same_mark(mark_of(fold(path[-1]))[0], asked)


def mark_of(heading: str) -> tuple[str, int]:
    """Return the letter or number of a folded heading, in digits if in words, and where it ends."""
    if named := _NAMED_MARK.match(heading):
        word = named.group(1)
        if (worded := number_in_words(word)) is not None:
            return str(worded), named.end()
        return (word, named.end()) if parse_number(word) or len(word) == 1 else ("", 0)
    mark = _MARK.match(heading)
    return (next(filter(None, mark.groups())), mark.end()) if mark else ("", 0)


def _same_mark(mark: str, asked: set[str]) -> bool:
    return mark in asked or bool({parse_number(mark)} & {parse_number(a) for a in asked} - {None})


@cache
def _nested() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, _NESTED))
