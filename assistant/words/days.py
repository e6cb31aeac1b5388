"""Count the days from one date to another, as a sentence gives both: 9 月 10 日至 11 日."""

import re
from datetime import date, timedelta

from assistant.words.spelt_out import months_named

_TO = (
    r"(?:\s*(?:至|到|[-–—~～])\s*|\s+(?:to|until|through|au|al|a|по|إلى)\s+"
    r"|\s*(?P<and>和|\b(?:and|et|y|и)\b|و)\s*)"
)
_DAY = r"\d{1,2}(?!\d)"
_WORD = r"[^\W\d_\u3400-\u9fff]{3,12}\.?"
"""A month, in whatever language."""
_CHINESE = re.compile(
    rf"(?P<m>\d{{1,2}})\s*月\s*(?P<a>{_DAY})\s*[日号]?{_TO}(?:(?P<n>\d{{1,2}})\s*月\s*)?(?P<b>{_DAY})\s*[日号]"
)
_DAY_FIRST = re.compile(
    rf"(?<!\d)(?P<a>{_DAY})(?:\s+(?:de\s+)?(?P<m>{_WORD}))?{_TO}(?P<b>{_DAY})\s+(?:de\s+)?(?P<n>{_WORD})",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"\b(?P<m>{_WORD})\s+(?P<a>{_DAY}){_TO}(?:(?P<n>{_WORD})\s+)?(?P<b>{_DAY})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LEAP = 2000
"""A year with every day, where none is given."""
_LONGEST = timedelta(days=60)


def days_spanned(sentence: str) -> int | None:
    """Return how many days lie from the first to the last of a period that `sentence` gives.

    Both are counted. None where it gives no period, or more than one.
    """
    plain = " ".join(sentence.split())
    for pattern in (_CHINESE, _MONTH_FIRST, _DAY_FIRST):
        periods = [days for one in pattern.finditer(plain) if (days := _days(one, plain))]
        if periods:
            return periods[0] if len(periods) == 1 else None
    return None


def _days(period: re.Match[str], sentence: str) -> int | None:
    year = _YEAR.search(sentence)
    numbered = [_month(period["m"] or period["n"]), _month(period["n"] or period["m"])]
    try:
        first, last = (
            date(int(year.group()) if year else _LEAP, month, int(period[day]))
            for month, day in zip(numbered, ("a", "b"), strict=True)
        )
    except ValueError:
        return None
    if period["and"] and last - first != timedelta(days=1):
        # The 3rd and the 7th are two days, and no period.
        return None
    return (last - first).days + 1 if timedelta() < last - first <= _LONGEST else None


def _month(name: str) -> int:
    if name.isdecimal():
        return int(name)
    # May is a month beside a day and a word by itself.
    named = months_named(f"1 {name} 2000")
    return int(min(named)) if len(named) == 1 else 0
