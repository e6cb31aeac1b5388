"""Write numbers in words as digits where they number a unit: the thirteenth recommendation.

The words are data (`numerals.toml`). A word is read as a number only beside what units and sections
are called, alone or in a list, or at the end of a range: two countries stay two countries.
"""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import pairwise

_ARTICLE = r"(?:(?:the|la|le|les|las|los|el)\s+)?"
_TO = r"(?:\s*[-–—~]\s*|\s+(?:to|thru|through|until|till|à|au|a|al|по|до|إلى|حتى)\s+)"
_AND = (
    r"(?:\s*[,،&+/]\s*(?:(?:oh|ah|ой)\s*,?\s+)?(?:(?:and|et|y|и)\s+)?"
    r"|\s+(?:and|et|y|e|и|plus|más|плюс)\s+|\s+و\s*)"
)
_JOINT = rf"(?:{_TO}|{_AND}){_ARTICLE}"
_ONE_OF_A_RANGE = (
    r"(?:\b(?:from|to|thru|through|until|de\s+la|du|à\s+la|a\s+la|au|del|al|с|по|до)|من|إلى)\s+"
)
_OPEN = (
    r"(?:\b(?:from|after|before|until|up\s+to|à\s+partir\s+de|depuis|après|avant|jusqu'à|"
    r"a\s+partir\s+de|desde|hasta|después\s+de|antes\s+de|начиная\s+с|после|до|перед|от)|"
    r"ابتداء\s+من|من|بعد|قبل)\s+"
)
_CLOSE = r"\b(?:right|immediately|directly|just|juste|justo|сразу|прямо)\s+"
# The second session is no unit: what ends a range is followed by nothing that it could number.
_NOTHING_NUMBERED = (
    r"(?=\s*(?:[,.;:?!)،؟]|$)|\s+(?:on|onwards?|and|incl\w+|et|comprise|y|en|и|включ\w+)\b)"
)
_WHOLE = r"\s*(?:(?:the|la|le|el|№|n[º°]|no\.?)\s+)?"
_SUFFIX = r"(?:st|nd|rd|th|[eè]re?|[eè]?me|e|\.?[ªº°]|-?(?:я|й|ю|е|го|му|ой|ая|ую|ых|ей))"
# Chinese numerals are read as they stand: words for numbers are in letters.
_SPELT = re.compile(r"[^\W\d_\u3400-\u9fff]")
_DIGITS = r"\d{1,3}"
_NUMBER = r"(?:\s+(?:numbers?|nos?\.?|n[uú]m[ée]ros?|номер|رقم))?"
_FEW_WORDS = 3


@dataclass(frozen=True)
class _Language:
    """A language's words; what is made of them is long and compiled when first it is needed."""

    nouns: str
    """What units and sections are called, as a regular expression."""
    cardinal: dict[str, int]
    ordinal: dict[str, int]

    @cached_property
    def noun(self) -> re.Pattern[str]:
        """A noun alone."""
        return re.compile(rf"\b(?:{self.nouns})\b", re.IGNORECASE)

    @cached_property
    def before(self) -> re.Pattern[str]:
        """Ordinals before a noun."""
        place = rf"(?:{_alternatives(self.ordinal)}|{_DIGITS}{_SUFFIX})(?!\w)"
        # Of the 13 and 14th recommendations, the last alone may have to say that they are ordinals.
        leading = rf"(?:{_alternatives(self.ordinal)}|{_DIGITS}{_SUFFIX}?)(?!\w)"
        return re.compile(
            rf"(?<!\w)(?P<run>(?:{leading}{_JOINT})*{place})[\s-]+(?P<noun>\b(?:{self.nouns})\b)",
            re.IGNORECASE,
        )

    @cached_property
    def after(self) -> re.Pattern[str]:
        """Numbers after a noun."""
        # Recommendation 5 and the two after it: what has a plural article counts.
        number = (
            rf"(?:(?<!\bthe )(?<!\bles )(?<!\bl[ao]s ){_alternatives(self.cardinal)}"
            rf"|{_alternatives(self.ordinal)}|{_DIGITS}{_SUFFIX}?)(?!\w)"
        )
        return re.compile(
            rf"(?P<noun>\b(?:{self.nouns})\b{_NUMBER})\s+"
            rf"(?P<run>{number}(?P<more>(?:{_JOINT}{number})*))",
            re.IGNORECASE,
        )


def digits_for_words(text: str) -> str:
    """Return `text` with the numbers in words that number a unit as digits after the noun."""
    if not _SPELT.search(text):
        return text
    text = _ends_in_digits(text)
    for language in _languages().values():
        if language.noun.search(text):
            text = language.before.sub(_noun_first, text)
            text = language.after.sub(_in_digits, text)
    if len(text.split()) <= _FEW_WORDS and (match := _whole().fullmatch(text)):
        text = f"№ {_values(match['run'])[-1]}" if _values(match["run"])[-1] > 1 else text
    return text


def cardinals(language: str) -> dict[str, int]:
    """Return the numbers in words that a language has, with their values."""
    found = _languages().get(language)
    return found.cardinal if found else {}


def ordinals() -> dict[str, int]:
    """Return the ordinals in words of every language, with their values."""
    return {w: value for language in _languages().values() for w, value in language.ordinal.items()}


def words_for_numbers() -> list[str]:
    """Return every number in words of every language, also with hyphens, the longest first."""
    longest = sorted(_all(), key=len, reverse=True)
    return list(dict.fromkeys(form for word in longest for form in (word, word.replace(" ", "-"))))


def number_in_words(printed: str) -> int | None:
    """Return a number in words, or None where it is none."""
    return _all().get(_plain(printed))


def _ends_in_digits(text: str) -> str:
    """Write the ends of a range in digits; one end alone is one only where units are named."""
    ends = list(_end_of_range().finditer(text)) if _before_an_end().search(text) else []
    if len(ends) < 2:
        named = any(language.noun.search(text) for language in _languages().values())
        ends = list(_open_end().finditer(text)) if named and _before_open_end().search(text) else []
    for match in reversed(ends):
        value = _values(match["run"])[0]
        text = f"{text[: match.start('run')]}{value}{text[match.end('run') :]}"
    return text


def _noun_first(match: re.Match[str]) -> str:
    """Return the noun with each number before it in digits after it: recommendation 3, 5."""
    values, noun = _values(match["run"]), match["noun"]
    if values == [1]:
        # The first is a place, also within a section.
        return match.group()
    return _told(noun, match["run"])


def _in_digits(match: re.Match[str]) -> str:
    """Return the noun with the numbers after it in digits; the match as it is where it has none."""
    run, rest = match["run"], match.string[match.end() :]
    found = list(_any_number().finditer(run))
    more = ""
    if _value(found[-1].group()) == 1 and re.match(r"\s+[^\W\d_]", rest):
        # Which recommendation one should follow; recommendation 2 and one of the others.
        end = found[-2].end() if len(found) > 1 else 0
        run, more, found = run[:end], run[end:], found[:-1]
    if all(number.group().isdecimal() for number in found):
        return match.group()
    return _told(match["noun"], run) + more


def _told(noun: str, run: str) -> str:
    """Return the numbers of a run in digits, each after its noun, or the ends of ranges."""
    numbers = list(_any_number().finditer(run))
    told = f"{noun} {_value(numbers[0].group())}"
    for before, number in pairwise(numbers):
        between = run[before.end() : number.start()]
        value = _value(number.group())
        is_range = re.fullmatch(_TO + _ARTICLE, between)
        told += f"{between}{value}" if is_range else f", {noun} {value}"
    return told


def _values(run: str) -> list[int]:
    return [_value(number.group()) for number in _any_number().finditer(run)]


def _value(printed: str) -> int:
    digits = re.match(_DIGITS, printed)
    return int(digits.group()) if digits else _all()[_plain(printed)]


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("-", " ").split())


@cache
def _all() -> dict[str, int]:
    return {
        word: value
        for language in _languages().values()
        for word, value in (language.cardinal | language.ordinal).items()
    }


@cache
def _any_number() -> re.Pattern[str]:
    words = _alternatives(_all())
    return re.compile(
        rf"(?:(?<!\w)|(?<=\bو)){words}(?!\w)|{_DIGITS}(?:{_SUFFIX}(?!\w))?", re.IGNORECASE
    )


@cache
def _whole() -> re.Pattern[str]:
    places = _alternatives(ordinals())
    return re.compile(rf"{_WHOLE}(?P<run>{places}|{_DIGITS}{_SUFFIX})\s*[?!.]*\s*", re.IGNORECASE)


@cache
def _before_an_end() -> re.Pattern[str]:
    return re.compile(_ONE_OF_A_RANGE, re.IGNORECASE)


@cache
def _before_open_end() -> re.Pattern[str]:
    return re.compile(_OPEN, re.IGNORECASE)


@cache
def _end_of_range() -> re.Pattern[str]:
    number = rf"(?:{_alternatives(_all())}|{_DIGITS}{_SUFFIX})"
    return re.compile(rf"{_ONE_OF_A_RANGE}{_ARTICLE}(?P<run>{number})(?!\w)", re.IGNORECASE)


@cache
def _open_end() -> re.Pattern[str]:
    cardinal = _alternatives({word: value for word, value in _all().items() if value > 1})
    return re.compile(
        rf"(?P<close>{_CLOSE})?{_OPEN}{_ARTICLE}(?P<run>{_alternatives(ordinals())}"
        rf"|{_DIGITS}{_SUFFIX}|(?(close){cardinal}|(?!)))(?!\w){_NOTHING_NUMBERED}",
        re.IGNORECASE,
    )


@cache
def _languages() -> dict[str, _Language]:
    raw = tomllib.loads(files("ingestion").joinpath("numerals.toml").read_text("utf-8"))
    return {
        code: _Language(
            nouns, _by_word(raw["cardinal"].get(code, {})), _by_word(raw["ordinal"].get(code, {}))
        )
        for code, nouns in raw["nouns"].items()
    }


def _alternatives(words: dict[str, int]) -> str:
    """Return a regular expression of words, the longest first; one of no words matches nothing."""
    longest = sorted(words, key=len, reverse=True)
    forms = (r"[\s-]+".join(map(re.escape, word.split())) for word in longest)
    return f"(?:{'|'.join(forms)})" if words else "(?!)"


def _by_word(table: dict[str, list[str]]) -> dict[str, int]:
    """Return numbers by word, those with accents also as they are typed without."""
    return {
        form: int(number)
        for number, words in table.items()
        for word in words
        for form in (word, without_accents(word))
    }


def without_accents(word: str) -> str:
    """Return `word` as it is typed without acute, grave, circumflex and diaeresis."""
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(char for char in decomposed if char not in "\u0300\u0301\u0302\u0308")
