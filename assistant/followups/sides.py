"""Tell a turn that asks nothing but a side of what was said: who, why, shorter, word for word."""

import re
from functools import cache
from typing import Literal

from assistant.words.framing import framing
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable, written_for
from vectorstore.tokenisation import words

Side = Literal["again", "side", "lacking"]
"""To be said again in some way; a side that anything has; or one that it may be without."""
_IN_TURN: tuple[Side, ...] = ("again", "lacking", "side")
_LEAST_FIRST: tuple[Side, ...] = ("lacking", "again", "side")
"""What an answer may be without decides: in short, under which conditions?"""
_CLAUSE = re.compile(r"[^,，.。;；:：?？!！،؛؟\n]*\w[^,，.。;；:：?？!！،؛؟\n]*[?？؟]?")
_ASKS = ("?", "？", "؟")
_MOST_CLAUSES = 3


def side_asked(question: str) -> Side | None:
    """Return what `question` asks of what was said where it asks for nothing else, or None.

    Why it is to be said in another way is no subject: shorter, I only have one line.
    """
    text = readable(question)
    return _side_of(text) or ("again" if _again_and_why(text) else None)


def _again_and_why(text: str) -> bool:
    """Tell whether one clause asks for what was said again, and the others only tell why."""
    clauses = _CLAUSE.findall(text)
    if not 1 < len(clauses) <= _MOST_CLAUSES:
        return False
    others = [clause for clause in clauses if _side_of(clause) != "again"]
    return len(others) < len(clauses) and all(
        not clause.endswith(_ASKS)
        and any_found(_patterns()["why_so"], clause)
        and not any_found(_patterns()["wanted"], clause)
        for clause in others
    )


def _side_of(text: str) -> Side | None:
    rest = _without("use", text)
    found: set[Side] = set()
    for kind in _IN_TURN:
        rest, before = _without(kind, rest), rest
        if rest != before:
            found.add(kind)
    if "again" in found:
        # The Chinese original, please: in which language it is to be told is no subject.
        rest = _without("tongue", _without("telling", rest))
    rest = _without("beside", rest)
    if any(word.isalnum() and word not in framing() for word in words(rest)):
        return None
    return next((kind for kind in _LEAST_FIRST if kind in found), None)


def says_no_more(text: str) -> bool:
    """Tell whether folded `text` has no word but those that ask for something to be told."""
    for name in ("use", "again", "telling", "retold", "beside"):
        text = _without(name, text)
    return not any(word.isalnum() and word not in framing() for word in words(text))


def asks_to_be_told(text: str) -> bool:
    """Tell whether folded `text` asks for something to be told, shown or said again."""
    return any(_without(name, text) != text for name in ("telling", "again"))


def without_retelling(text: str) -> str:
    """Return folded `text` without the words for how something is to be told: summarise them."""
    return _without("retold", _without("again", text))


def without_sides(text: str) -> str:
    """Return folded `text` without the words that ask for a side of something: why, by whom."""
    return _without("lacking", _without("side", text))


def _without(name: str, text: str) -> str:
    for pattern in written_for(_patterns()[name], text):
        text = pattern.sub(" ", text)
    return text


@cache
def _patterns() -> dict[str, tuple[Pattern, ...]]:
    raw = read_lists("followups/sides")
    return {name: read_patterns(forms) for name, forms in raw.items()}
