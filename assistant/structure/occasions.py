"""Tell questions about a meeting or report as such, and the dates that they name."""

import re

from vectorstore.tokenisation import fold

_HAN = re.compile(r"[\u3400-\u9fff]")
_OCCASION = re.compile(
    r"会议|会上|[这那此]个?会|开会|会开|届|工作组|报告|通过|发言|出席|\b(?:meeting|session|report|adopted|attend\w*|spoke|"
    r"réunion|rapport|reunión|informe|совещани\w+|доклад\w*)\b|اجتماع|تقرير"
)
_DATE = re.compile(r"(?:19|20)\d\d(?=年|\b)|\d{1,2}月|\d{1,2}日|(?<=月)\d{1,2}(?=号(?!建议))")
_YEAR = 4
"""Digits."""


def speaks_of_the_document(text: str) -> bool:
    """Tell whether a question is about a report or a meeting as such."""
    return bool(_OCCASION.search(fold(text)))


def dates_asked(text: str) -> tuple[str, ...]:
    """Return the dates in a question about an occasion; those of a user's own story say nothing."""
    plain = "".join(fold(text).split()) if _HAN.search(text) else fold(text)
    found = _DATE.findall(plain) if _OCCASION.search(plain) else []
    # 9月14号 is a day as well, and written as one.
    return tuple(f"{date}日" if len(date) < _YEAR and date.isdecimal() else date for date in found)
