"""Numbers and months that a draft spells out, in whatever case, gender or language."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from assistant.words.lists import read_lists
from ingestion.language import without_vowel_marks
from ingestion.numerals import HAN, parse_number
from ingestion.spelt import ordinals

_HAN_PLACE = re.compile(rf"第\s*(\d+|{HAN})")
_HAN_MONTH = re.compile(r"(?<![个個\d])(\d{1,2}|十?[一二三四五六七八九十])\s*月(?![内内以])")
_IN_DIGITS = re.compile(
    r"(?<![\w.])(\d{1,2})(?:st|nd|rd|th|[eè]re?|[eè]?me|e|\.?[ªº]|-?(?:й|я|ю|е|го|му|м|ой|ая|ую|ых))(?!\w)"
)
_INDEFINITE = re.compile(r"(?<!\w)(?:an?|une?|una?|another|otr[oa]|autre|ещ[её] (?:один|одна))\s$")
# Third, third: what comes after it is what the writer counts off.
_COUNTED_OFF = re.compile(r"\s*(?:[,،:，：]|[是则則]|$)")
_LAST_WORD = re.compile(r"(\S+)\s+$")
_NOTHING_SMALLER = 2


def in_digits(text: str, language: str) -> str:
    """Return `text` with the cardinals it spells out in the cases of its language as digits."""
    pattern, values = _cardinals(language.partition("-")[0])
    text = without_vowel_marks(text)
    return pattern.sub(lambda m: f"{m[1]}{_value(m, values)}", text)


@lru_cache(maxsize=512)
def counted(text: str, language: str) -> frozenset[str]:
    """Return the cardinals that `text` spells out in the cases of its language, in digits."""
    pattern, values = _cardinals(language.partition("-")[0])
    return frozenset(str(_value(m, values)) for m in pattern.finditer(without_vowel_marks(text)))


@lru_cache(maxsize=512)
def places_named(text: str) -> frozenset[str]:
    """Return the places in an order that `text` names and nobody else would count, in digits.

    The first is wherever something begins. The second is one only of what comes in its order: a
    second victimisation is another.
    """
    return frozenset(str(value) for value in _places(without_vowel_marks(text)))


@lru_cache(maxsize=512)
def months_named(text: str) -> frozenset[str]:
    """Return the months that `text` names, in digits or in words of any language."""
    text = without_vowel_marks(text)
    found = {parse_number(m[1]) or m[1] for m in _HAN_MONTH.finditer(text)}
    return frozenset(found | {n for n, form in _months().items() if form.search(text)})


def _places(text: str) -> Iterator[int]:
    for match in _HAN_PLACE.finditer(text):
        yield from _place(text, match, int(parse_number(match[1]) or match[1]))
    for match in _IN_DIGITS.finditer(text):
        yield from _place(text, match, int(match[1]))
    pattern, values = _ordinals()
    for match in pattern.finditer(text):
        yield from _place(text, match, values[match[1].casefold()])


def _place(text: str, match: re.Match[str], value: int) -> Iterator[int]:
    """Yield `value` unless it may be the writer's own count."""
    before, after = text[: match.start()], text[match.end() :]
    beside = [after.lstrip(" -")]
    if word := _LAST_WORD.search(before):
        beside.append(word[1])
    if _INDEFINITE.search(before.casefold()) or _COUNTED_OFF.match(after):
        in_order = any(_nouns("place").match(word) for word in beside[1:])
    else:
        own = any(_nouns("own").match(word) for word in beside)
        in_order = value > _NOTHING_SMALLER and not own
        in_order = in_order or any(_nouns("place").match(word) for word in beside)
    if value >= _NOTHING_SMALLER and in_order:
        yield value


def _value(match: re.Match[str], values: dict[str, int]) -> int:
    """Return what a match comes to: five and twenty, двадцати пяти."""
    return sum(values[" ".join(word.casefold().split())] for word in match.groups()[1:] if word)


@cache
def _raw() -> dict[str, Any]:
    return dict(read_lists("words/spelt_out"))


@cache
def _cardinals(language: str) -> tuple[re.Pattern[str], dict[str, int]]:
    table: dict[str, list[str]] = _raw()["cardinal"].get(language, {})
    values = {word: int(number) for number, words in table.items() for word in words}
    if not values:
        return re.compile(r"(?!)()"), values
    word = _alternatives(values)
    tens = _alternatives({w: v for w, v in values.items() if v in range(20, 100, 10)}) or "(?!)"
    # خمسة وعشرون, двадцати пяти: Arabic says the unit first.
    pair = rf"({word})\s+و({tens})" if language == "ar" else rf"({tens})\s+({word})"
    lead = r"(?<!\w)([وفبلك]{0,2}(?:ال)?)" if language == "ar" else r"(?<!\w)()"
    return re.compile(rf"{lead}(?:{pair}|({word}))(?!\w)", re.IGNORECASE), values


@cache
def _ordinals() -> tuple[re.Pattern[str], dict[str, int]]:
    more = {w: int(n) for n, words in _raw()["ordinal"].items() for w in words}
    values = {word.casefold(): value for word, value in (ordinals() | more).items()}
    values = {word: value for word, value in values.items() if value >= _NOTHING_SMALLER}
    return re.compile(rf"(?<!\w)[وفبل]?({_alternatives(values)})(?!\w)", re.IGNORECASE), values


@cache
def _months() -> dict[str, re.Pattern[str]]:
    named, by_number = _raw()["month"], _raw()["month_by_number"]
    return {
        number: re.compile(_month(forms, by_number.get(number, [])), re.IGNORECASE)
        for number, forms in named.items()
    }


def _month(forms: list[str], by_number: list[str]) -> str:
    beside = "|".join(by_number) or "(?!)"
    return (
        rf"(?<!\w)[وفبل]?(?:{'|'.join(forms)})(?!\w)"
        rf"|\d(?:st|nd|rd|th|er)?\s+(?:de\s+|of\s+)?(?:{beside})(?!\w)|(?<!\w)(?:{beside})\s+\d"
    )


@cache
def _nouns(kind: str) -> re.Pattern[str]:
    return re.compile(rf"[وفبل]?(?:{_raw()['beside'][kind]})(?![a-zà-ÿ])", re.IGNORECASE)


def _alternatives(words: dict[str, int]) -> str:
    longest = sorted(words, key=len, reverse=True)
    return "|".join(r"[\s-]+".join(map(re.escape, re.split(r"[\s-]", word))) for word in longest)
