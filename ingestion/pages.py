"""Find what is printed on every page, and is no text of the document: its running heads and feet.

A line is such where one of its shape, numbers aside, stands by several page breaks. Where a source
keeps no form feeds, its page numbers tell where pages end. What stands under a rule at the foot of
a page is a note, and no text of the unit above it; so is what stands under a rule anywhere, if it
begins with the mark of a note.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise

from ingestion.lines import Line

_REACH = 3
"""Lines before and after a page break that may be printed on every page."""
_OFTEN = 2
"""Lines of a shape that have to stand by page breaks."""
_LONGEST_NOTES = 8
"""Lines; a rule further up sets apart text."""
_FEWEST_PAGES = 3
"""Page numbers from which on a column of numbers is one of pages."""
_NUMBER = re.compile(r"\d+")
_RULE = re.compile(r"_{5,}")
_PAGE = re.compile(
    r"\W*(?:page|pág(?:ina)?\.?|p\.|стр\.?|صفحة|第)?\s*(?P<page>\d{1,3})"
    r"\s*(?:(?:/|sur|of|de|из|من|[,，]?\s*共)\s*\d{1,4})?\s*[页頁]?\W*",
    re.IGNORECASE,
)
_SYMBOL = r"[A-Z][\w.()/-]*\d[\w.()/-]*"
_BY_A_SYMBOL = re.compile(
    rf"(?:{_SYMBOL}\s+)(?P<page>\d{{1,3}})/(?P<of>\d{{1,3}})|"
    rf"(?P<left>\d{{1,3}})/(?P<of_left>\d{{1,3}})(?:\s+{_SYMBOL})"
)
"""A line of nothing but a document's symbol or job number and a page of so many."""
_NOTE = re.compile(r"[¹²³⁰⁴-⁹*†]")
_OF_SO_MANY = re.compile(r"(?<!\d)(?P<page>\d{1,3})\s*/\s*(?P<of>\d{1,3})(?![\d/])")


def printed_on_pages(text: str, lines: Sequence[Line], labelled: Collection[int]) -> frozenset[int]:
    """Return which `lines` are heads, feet and notes of pages; those `labelled` are none."""
    starts = [
        at for at in range(1, len(lines)) if "\f" in text[lines[at - 1].end : lines[at].start]
    ]
    numbers = _page_numbers(lines) - set(labelled)
    if not starts:
        starts = sorted({at for number in numbers for at in (number, number + 1)})
    near = {at for start in starts for at in _around(start, len(lines)) if at not in labelled}
    shapes = Counter(_shape(lines[at]) for at in near)
    furniture = set(numbers)
    for start in starts:
        for side in (range(start - 1, start - 1 - _REACH, -1), range(start, start + _REACH)):
            for at in side:
                inside = 0 <= at < len(lines) and at not in labelled
                if not inside or not (at in numbers or shapes[_shape(lines[at])] >= _OFTEN):
                    break
                furniture.add(at)
    for before, start in pairwise([0, *starts]):
        furniture |= _notes(lines, before, start)
    return frozenset(furniture | _marked_notes(text, lines, labelled))


def _around(start: int, length: int) -> range:
    return range(max(0, start - _REACH), min(length, start + _REACH))


def _shape(line: Line) -> str:
    return _NUMBER.sub("#", " ".join(line.text.split())).casefold()


def _page_numbers(lines: Sequence[Line]) -> set[int]:
    """Return the lines that number pages: alone, as 3 of 9, or within a line of that shape."""
    numbers = _counted_up([(at, int(m["page"])) for at, m in _matching(_PAGE.fullmatch, lines)])
    of_so_many: dict[str, list[tuple[int, int]]] = {}
    for at, match in _matching(_OF_SO_MANY.search, lines):
        of_so_many.setdefault(match["of"], []).append((at, int(match["page"])))
    for numbered in of_so_many.values():
        numbers |= _counted_up(numbered)
    by_symbols: dict[str, list[tuple[int, int]]] = {}
    for at, match in _matching(_BY_A_SYMBOL.fullmatch, lines):
        page, of = match["page"] or match["left"], match["of"] or match["of_left"]
        by_symbols.setdefault(of, []).append((at, int(page)))
    for of, numbered in by_symbols.items():
        # Some pages may have lost their foot, or begin a table: those left still count up.
        pages = [page for _, page in numbered]
        if len(pages) > 1 and pages == sorted(set(pages)) and pages[-1] <= int(of):
            numbers |= {at for at, _ in numbered}
    return numbers


def _matching(
    match: Callable[[str], re.Match[str] | None], lines: Sequence[Line]
) -> Iterator[tuple[int, re.Match[str]]]:
    for at, line in enumerate(lines):
        if found := match(line.text):
            yield at, found


def _counted_up(numbered: Sequence[tuple[int, int]]) -> set[int]:
    """Return the lines of a run of numbers that count up by one, none for a shorter one."""
    runs: list[list[tuple[int, int]]] = [[]]
    for one in numbered:
        if runs[-1] and one[1] != runs[-1][-1][1] + 1:
            runs.append([])
        runs[-1].append(one)
    return {at for run in runs if len(run) >= _FEWEST_PAGES for at, _ in run}


def _notes(lines: Sequence[Line], before: int, start: int) -> set[int]:
    """Return the lines from a rule to the foot of the page from line `before` to `start`."""
    for at in range(start - 1, max(before, start - _LONGEST_NOTES) - 1, -1):
        if _RULE.fullmatch(lines[at].text):
            return set(range(at, start))
    return set()


def _marked_notes(text: str, lines: Sequence[Line], labelled: Collection[int]) -> set[int]:
    """Return the lines of notes under a rule, each begun by its mark, wherever they stand."""
    found = set()
    for rule, line in enumerate(lines):
        if not _RULE.fullmatch(line.text):
            continue
        end = rule + 1
        while end < len(lines) and end not in labelled:
            goes_on = end > rule + 1 and text.count("\n", lines[end - 1].end, lines[end].start) < 2
            if not (_NOTE.match(lines[end].text) or goes_on):
                break
            end += 1
        if end > rule + 1:
            found |= set(range(rule, end))
    return found


def parted(lines: Sequence[Line], furniture: Collection[int]) -> frozenset[int]:
    """Return where lines start that something of a page stands before."""
    kept = [at for at in range(len(lines)) if at not in furniture]
    return frozenset(lines[after].start for at, after in pairwise(kept) if after > at + 1)
