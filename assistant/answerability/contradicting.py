"""Recognise a question that takes for granted what the sentence nearest it says otherwise.

Why was the cap agreed on is answered by no report in which the proposal found no support, nor why
there are six levels by one that has four. How both are said is data (`contradicting.toml`).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant.words.denials import denies
from assistant.words.framing import content_words
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable
from ingestion.language import detect_language
from ingestion.numerals import HAN, parse_number
from ingestion.spelt import cardinals
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import terms_of

_SENTENCE = re.compile(r"[^.。;；!?؟\n]+(?:\.(?=\d)[^.。;；!?؟\n]+)*")
_NUMBER = re.compile(rf"\d+(?:[\s,.]\d{{3}})*|{HAN}|[^\W\d_\u3400-\u9fff]+")
_HAN = re.compile(HAN)
_FEWEST_SHARED = 2
"""Terms that a sentence and a question have in common where the one is about the other."""
_SPELT = ("en", "fr", "es")


def is_settled_otherwise(question: str, units: Sequence[Evidence]) -> bool:
    """Tell whether the sentence of `units` nearest `question` holds the contrary of its claim."""
    asked = readable(question)
    claims = [held for claimed, held in _settled() if claimed.search(asked)]
    if not claims or denies(question, detect_language(question)):
        return False
    nearest = readable(_nearest(question, units))
    return any(held.search(nearest) for held in claims)


def miscounts(question: str, units: Sequence[Evidence]) -> bool:
    """Tell whether `question` tells of a number of hours, sums or the like that no unit has."""
    language = detect_language(question)
    told = set(_counted(question, language))
    if not told:
        return False
    there = {
        number
        for unit in units
        for number in _numbers(unit.unit.text, unit.source.summary.language)
    }
    return there.isdisjoint(told)


def closes_down(question: str, units: Sequence[Evidence]) -> bool:
    """Tell whether `question` has something done away with, and `units` nothing."""
    forms = _lists()["closing"]
    if not any_found(forms, readable(question)):
        return False
    texts = (t for unit in units for t in (unit.unit.text, *unit.extras.translations.values()))
    return not any(any_found(forms, readable("".join(text.split("\n")))) for text in texts)


def states_first(question: str) -> bool:
    """Tell whether `question` first tells what the text says, and asks further of it."""
    return any_found(_lists()["stating"], readable(question))


def _nearest(question: str, units: Sequence[Evidence]) -> str:
    """Return the sentence that has most of what `question` is about, or "" where none has any."""
    own = terms_of(content_words(question))
    sentences = [one for unit in units for one in _SENTENCE.findall(unit.unit.text)]
    nearest = max(sentences, key=lambda one: len(own & terms_of(one)), default="")
    return nearest if len(own & terms_of(nearest)) >= _FEWEST_SHARED else ""


def _counted(question: str, language: str) -> Iterator[int]:
    """Yield the numbers in a question that stand before what they count."""
    text = readable(question)
    for match in _NUMBER.finditer(text):
        value = _value(match.group(), language)
        behind = text[match.end() :]
        if value is not None and any(form.compiled.match(behind) for form in _lists()["counted"]):
            yield value


def _numbers(text: str, language: str) -> Iterator[int]:
    """Yield every number in `text`, in figures or spelt out."""
    for match in _NUMBER.finditer(readable(text)):
        value = _value(match.group(), language)
        if value is not None:
            yield value


def _value(said: str, language: str) -> int | None:
    if said[0].isdigit():
        return int(re.sub(r"\D", "", said))
    if _HAN.fullmatch(said):
        number = parse_number(said)
        return int(number) if number and number.isdecimal() else None
    base = language.partition("-")[0]
    return cardinals(base).get(said) if base in _SPELT else None


@cache
def _settled() -> tuple[tuple[Pattern, Pattern], ...]:
    both = read_lists("answerability/contradicting")["settled"]
    claimed, held = read_patterns(both["claimed"]), read_patterns(both["held"])
    return tuple(zip(claimed, held, strict=True))


@cache
def _lists() -> dict[str, tuple[Pattern, ...]]:
    raw = read_lists("answerability/contradicting")
    return {
        "counted": read_patterns(raw["counted"]["behind"]),
        "stating": read_patterns(raw["stating"]["said"]),
        "closing": read_patterns(raw["closing"]["said"]),
    }
