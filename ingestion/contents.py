"""Tell which lines are of the table of contents, which repeats every heading and number."""

import re
from collections.abc import Sequence

from ingestion.lines import Line

_HEADED = re.compile(
    r"\W*(?:table\s+of\s+)?(?:contents|table\s+des\s+matières|sommaire|índice|contenido|содержание|"
    r"оглавление|目\s*[录錄次]|(?:جدول\s+)?(?:ال)?محتويات)\W*",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"[^\W\d_].*\s(?P<page>\d{1,4})$")
_FEWEST = 2


def heads_contents(text: str) -> bool:
    """Tell whether a line is the heading of a table of contents."""
    return _HEADED.fullmatch(text) is not None


def contents(lines: Sequence[Line]) -> frozenset[int]:
    """Return which `lines` stand under the heading of a table of contents and end with a page.

    The pages never go back; what does begins the text.
    """
    found: set[int] = set()
    for at, line in enumerate(lines):
        if at in found or not heads_contents(line.text):
            continue
        entries: list[int] = []
        last = 0
        for index in range(at + 1, len(lines)):
            entry = _ENTRY.search(lines[index].text)
            if not entry or int(entry["page"]) < last:
                break
            entries.append(index)
            last = int(entry["page"])
        if len(entries) >= _FEWEST:
            found.update(entries)
    return frozenset(found)
