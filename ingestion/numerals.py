"""Numbers as documents and people write them, in plain digits.

Arabic digits of any script (13, １３, ١٣), Chinese numerals (十三, 二十, 一百零五, 二〇二〇) and
Roman numerals (XIII). French and Spanish print the first article as a word (premier, primero).
"""

import re
import unicodedata

_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")}
_DIGITS |= {"零": 0, "两": 2, "兩": 2, "○": 0}
# The forms that cannot be altered by a stroke: 壹, 贰, 拾; and 廿 for 二十.
_SAFE = str.maketrans("壹贰貳叁參肆伍陆陸柒捌玖拾佰仟", "一二二三三四五六六七八九十百千")
_UNITS = {"十": 10, "百": 100, "千": 1000}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN_FORM = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")

# A longer run of digits is a date, a sum or a telephone number, of which no part is a number.
ARABIC = r"\d{1,4}(?:[.．](?:\d{1,3}|[a-z](?![a-z])))*(?!\d)"
LETTERED = rf"{ARABIC}(?:(?<=\d)(?:[a-zA-Z](?![a-zA-Z\d])|\s?\([a-z]\)))?"
_HAN = "〇零○一二三四五六七八九十百千壹贰貳叁參肆伍陆陸柒捌玖拾佰仟廿卅"
HAN = rf"[{_HAN}两兩]{{1,9}}"
HAN_LISTED = rf"[{_HAN}]{{1,9}}"
"""In a list: in 三、四两条 the 两 counts what was named, and is no digit of a number."""
FIRST = r"premi(?:er|ère)|1(?:er|ère)|primer[oa]?"
ROMAN = r"[IVXLCDM]{1,7}"

_LETTER_BEHIND = re.compile(r"(?<=\d)\s?\(?([a-z])\)?$")
_PART = re.compile(r"\d+|[a-z]")
_FIRST_FORM = re.compile(FIRST, re.IGNORECASE)


def parse_number(printed: str) -> str | None:
    """Return a printed number in plain digits, `13`, `13.1` or `5.a.2`, or None if it is none.

    A letter is a level of its own: 1a and 1(a) are `1.a`.

    Leading zeros go; a number below one is none, since documents count from one.
    """
    folded = unicodedata.normalize("NFKC", printed).strip()
    first, *parts = _LETTER_BEHIND.sub(r".\1", folded.lower()).split(".")
    if first.isdecimal() and all(_PART.fullmatch(part) for part in parts):
        numbers = (str(int(part)) if part.isdecimal() else part for part in (first, *parts))
        return ".".join(numbers) if int(first) else None
    if _FIRST_FORM.fullmatch(folded):
        return "1"
    han = printed.strip().translate(_SAFE).replace("廿", "二十").replace("卅", "三十")
    value = _chinese(han) or _roman(folded.upper())
    return str(value) if value else None


def _chinese(text: str) -> int | None:
    if not text or any(char not in _DIGITS and char not in _UNITS for char in text):
        return None
    if not any(char in _UNITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    total, digit = 0, 0
    smallest = 10_000
    for char in text:
        unit = _UNITS.get(char)
        if unit is None:
            if digit:
                return None
            digit = _DIGITS[char]
        elif unit >= smallest or not (digit or unit == 10):
            return None
        else:
            # 十 alone stands for 一十; 百 and 千 alone are no numbers but parts of words.
            total += (digit or 1) * unit
            digit, smallest = 0, unit
    return total + digit


def _roman(text: str) -> int | None:
    if not text or not _ROMAN_FORM.fullmatch(text):
        return None
    values = [_ROMAN[char] for char in text]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))
