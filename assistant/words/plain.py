"""Put a question plainly: in one width, and with numbers as digits where they number a unit."""

import re
import unicodedata
from functools import cache
from typing import Any

from assistant.words.lists import read_lists
from assistant.words.place_words import in_plain_places
from ingestion.spelt import digits_for_words, without_accents

_FULL_WIDTH = 0xFF00
# 建 议 1 8 is 18; 建议 7 8 9 are three.
_SPACED_DIGITS = re.compile(r"(?:(?<=[议議]\s\d)|(?<=[议議]\d))\s+(?=\d(?!\d|\s*[、,，]?\s*\d))")
_MISTYPED_DIGITS = re.compile(
    r"(?<![A-Za-z\d])\d{1,2}O(?![A-Za-z\d])|(?<=[议議第])\s*(?:\d[oOlI]|[lI]\d)(?![A-Za-z\d])"
)
# Section IV, B is IV.B.
_PARTED_SECTION = re.compile(
    r"(\b(?:section|chapter|part|sección|capítulo|parte|partie|chapitre|раздел\w*|част\w+|глав\w+)\s+[IVXLC]+)"
    r"\s*[,，、]\s*(?:(?:section|part|sección|parte|partie|раздел\w*)\s+)?((?-i:[A-ZА-Г]))(?!\w)",
    re.IGNORECASE,
)
_AS_DIGITS = str.maketrans("oOlI", "0011")


def plain_question(text: str) -> str:
    """Return `text` in one width, with numbers as digits where they number a unit.

    ⅩⅣ is XIV, ⑩ is 10, 建 议 1 8 is 建议 18, and the thirteenth recommendation recommendation 13.
    """
    narrow = "".join(
        unicodedata.normalize("NFKC", char)
        if char.isnumeric() or (char.isalnum() and ord(char) > _FULL_WIDTH)
        else char
        for char in text.strip()
    )
    narrow = _unaccented().sub(lambda match: _accented(match.group()), narrow)
    narrow = _PARTED_SECTION.sub(r"\1.\2", narrow)
    typed = _MISTYPED_DIGITS.sub(lambda match: match.group().translate(_AS_DIGITS), narrow)
    spelt = digits_for_words(in_plain_places(_SPACED_DIGITS.sub("", typed)))
    # What is counted in words until then may end a range: from the twenty-second to the last.
    return in_plain_places(spelt)


@cache
def plain_words() -> dict[str, Any]:
    """Return the words that questions are put plainly by."""
    return read_lists("words/plain")


@cache
def _spelt() -> dict[str, str]:
    return {without_accents(word): word for word in plain_words()["accented"]}


@cache
def _unaccented() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(_spelt())})(?!\w)", re.IGNORECASE)


def _accented(typed: str) -> str:
    # İ is matched as i and is no i in lower case.
    word = _spelt().get(typed.casefold(), typed)
    return word.capitalize() if typed[0].isupper() else word
