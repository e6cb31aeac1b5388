"""Recognise a question that tells how long a meeting was otherwise than its report does.

It lasted five days; what was discussed on the last? A report of two days, the 10th to the 11th,
tells nothing of a fifth. How that is said is data (`lasting.toml`).
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from assistant.words.days import days_spanned
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, read_patterns, readable, written_for
from vectorstore.catalogue import Evidence

_WORKING, _WHOLE = 5, 7
"""Days of a week of meetings."""
_LEAST = 3
"""Days; who says a day or two may not count."""


def lasts_otherwise(question: str, units: Sequence[Evidence]) -> bool:
    """Tell whether `question` has a meeting last for days that none told by `units` did."""
    claimed = _claimed(readable(question))
    if claimed is None or claimed[1] < _LEAST:
        return False
    told = [days for unit in units if (days := days_spanned(unit.unit.text)) is not None]
    return bool(told) and not any(claimed[0] <= days <= claimed[1] for days in told)


def _claimed(text: str) -> tuple[int, int] | None:
    """Return the fewest and the most days that a readable question says a meeting lasted."""
    for pattern in written_for(_said(), text):
        if (match := pattern.search(text)) is None:
            continue
        found = {name.rstrip("2"): said for name, said in match.groupdict().items() if said}
        number = _number(found["n"])
        return (number * _WORKING, number * _WHOLE) if "weeks" in found else (number, number)
    return None


def _number(said: str) -> int:
    if said.isdecimal():
        return int(said)
    words: dict[str, str] = _raw()["numbers"]
    return next(int(number) for number, forms in words.items() if re.fullmatch(forms, said))


@cache
def _said() -> tuple[Pattern, ...]:
    words = "|".join(_raw()["numbers"].values())
    numbers = rf"(?:\d{{1,2}}|(?:{words}))"
    return read_patterns(
        form.replace("{n}", f"(?P<n>{numbers})").replace("{n2}", f"(?P<n2>{numbers})")
        for form in _raw()["said"]
    )


@cache
def _raw() -> dict[str, Any]:
    return read_lists("answerability/lasting")
