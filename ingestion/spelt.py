"""Write numbers in words as digits where they number a unit: the thirteenth recommendation.

The words are data (`numerals.toml`). A word is read as a number only beside what units and sections
are called, or between the ends of a range: two countries stay two countries.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_WORDS = r"[^\W\d_]+(?:[\s-]+[^\W\d_]+){0,2}"
# The noun next to the number: in вторая рекомендация раздела C the second is not a section.
_FEWEST_WORDS = f"{_WORDS}?"
_END_OF_RANGE = re.compile(
    rf"(?:\b(?:from|to|thru|through|until|de la|à la|a la|du|au|с|по|до)|من|إلى)\s+"
    rf"(?=(?P<number>{_WORDS}))",
    re.IGNORECASE,
)
_ONWARDS = re.compile(
    rf"(?P<before>\b(?:the|la|le|el)\s+)(?P<number>{_WORDS})\s*[?!.]?\s*$", re.IGNORECASE
)
_FEW_WORDS = 3


@dataclass(frozen=True, slots=True)
class _Language:
    before: re.Pattern[str]
    """Ordinals before a noun."""
    after: re.Pattern[str]
    """Numbers after a noun."""
    cardinal: dict[str, int]
    ordinal: dict[str, int]


def digits_for_words(text: str) -> str:
    """Return `text` with the numbers in words that number a unit as digits after the noun."""
    text = _range_in_digits(text)
    for language in _languages().values():
        text = language.before.sub(lambda m, of=language: _noun_first(m, of), text)  # type: ignore[misc]
        text = language.after.sub(lambda m, of=language: _noun_first(m, of), text)  # type: ignore[misc]
    if len(text.split()) <= _FEW_WORDS and (match := _ONWARDS.search(text)):
        found = _leading(match["number"], _ordinals())
        text = f"№ {found[0]}" if found and not found[1] else text
    return text


def cardinals(language: str) -> dict[str, int]:
    """Return the numbers in words that a language has, with their values."""
    found = _languages().get(language)
    return found.cardinal if found else {}


def ordinals() -> dict[str, int]:
    """Return the ordinals in words of every language, with their values."""
    return _ordinals()


def _range_in_digits(text: str) -> str:
    """Write both ends of a range in digits; one end alone is no range."""
    ends = [
        (match.end(), len(match["number"]) - len(found[1]), found[0])
        for match in _END_OF_RANGE.finditer(text)
        if (found := _leading(match["number"], _all()))
    ]
    for start, length, value in reversed(ends) if len(ends) > 1 else ():
        text = f"{text[:start]}{value}{text[start + length :]}"
    return text


def _noun_first(match: re.Match[str], language: _Language) -> str:
    """Return the noun with its number in digits after it; the match as it is where it has none."""
    noun, before = match["noun"], match.re is language.before
    numbers = language.ordinal if before else language.cardinal | language.ordinal
    if before:
        found = _trailing(match["number"], numbers)
        # The first is a place, also within a section.
        return f"{found[1]}{noun} {found[0]}" if found and found[0] > 1 else match.group()
    found = _leading(match["number"], numbers)
    if not found or (found[0] == 1 and found[1].strip()):  # which recommendation one should follow
        return match.group()
    return f"{noun} {found[0]}{found[1]}"


def _leading(words: str, numbers: dict[str, int]) -> tuple[int, str] | None:
    """Return the longest number that `words` begin with, and the words after it."""
    parts = list(re.finditer(r"[^\W\d_]+", words))
    for count in range(len(parts), 0, -1):
        end = parts[count - 1].end()
        if (value := numbers.get(_plain(words[:end]))) is not None:
            return value, words[end:]
    return None


def _trailing(words: str, numbers: dict[str, int]) -> tuple[int, str] | None:
    """Return the longest number that `words` end with, and the words before it."""
    for part in re.finditer(r"[^\W\d_]+", words):
        if (value := numbers.get(_plain(words[part.start() :]))) is not None:
            return value, words[: part.start()]
    return None


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
def _ordinals() -> dict[str, int]:
    return {w: value for language in _languages().values() for w, value in language.ordinal.items()}


@cache
def _languages() -> dict[str, _Language]:
    raw = tomllib.loads(files("ingestion").joinpath("numerals.toml").read_text("utf-8"))
    return {
        code: _Language(
            before=re.compile(
                rf"(?P<number>{_FEWEST_WORDS})[\s-]+(?P<noun>\b(?:{noun})\b)", re.IGNORECASE
            ),
            after=re.compile(rf"(?P<noun>\b(?:{noun})\b)\s+(?P<number>{_WORDS})", re.IGNORECASE),
            cardinal=_by_word(raw["cardinal"].get(code, {})),
            ordinal=_by_word(raw["ordinal"].get(code, {})),
        )
        for code, noun in raw["nouns"].items()
    }


def _by_word(table: dict[str, list[str]]) -> dict[str, int]:
    return {word: int(number) for number, words in table.items() for word in words}
