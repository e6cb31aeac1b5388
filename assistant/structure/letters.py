"""Tell by which Cyrillic letter a section is headed that a question names by a Latin one.

Whoever does not write Russian calls the sections А, Б and В by A, B and C. A letter may be meant
for the one of its place, of its sound or, in Russian, of its looks; where the sections have more
than one of these, none is read.
"""

import re
from collections.abc import Iterable

AS_LATIN = {
    **dict(zip("甲乙丙丁戊", "abcde", strict=True)),
    **dict(zip("абвгд", "abbgd", strict=True)),
    **{"с": "c", "е": "e", "ألف": "a", "باء": "b", "جيم": "c", "دال": "d"},
}
"""Letters of other scripts by which Latin ones are told: 丙部分, раздел В, القسم جيم."""
_IN_ORDER = dict(zip("abcdefghijklm", "абвгдежзиклмн", strict=True))
_BY_SOUND = dict(zip("abvgdezikl", "абвгдезикл", strict=True))
_BY_LOOKS = dict(zip("abcehkmopxt", "авсенкморхт", strict=True))
_RUSSIAN = re.compile(r"[а-яё]{2}")


def cyrillic_meant(asked: set[str], there: Iterable[str], text: str) -> set[str]:
    """Return the letters of `there` that Latin ones among `asked` in a readable `text` stand for.

    None where the sections have one of those asked for.
    """
    marks = set(there)
    if asked & marks:
        return set()
    written = {AS_LATIN[mark] for mark in asked if mark in AS_LATIN and _is_cyrillic(mark)}
    tables = (_IN_ORDER, _BY_SOUND, *((_BY_LOOKS,) if _RUSSIAN.search(text) else ()))
    found: set[str] = set()
    for letter in asked - written:
        meant = {table[letter] for table in tables if letter in table} & marks
        found |= meant if len(meant) == 1 else set()
    return found


def _is_cyrillic(mark: str) -> bool:
    return "а" <= mark <= "я"
