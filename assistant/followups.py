"""Turn a follow-up into a question that stands on its own, without a model.

What is referred back to is named: 它 becomes the label the last answer cited, 下一条 the next
number, and 那 C 部分呢 the last question about section C. A question that names what it is about
stays as it is.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from assistant.conversations import CitedUnit, Turn
from ingestion.labels import find_references
from ingestion.schemes import load_schemes
from vectorstore.tokenisation import fold, words

_SECTION_MARK = re.compile(
    r"(?<![a-z])([a-z]|[一二三四五六七八九十]+)(?=\s*(?:部分|部|节|章|section|part)|$)|"
    r"(?<=section )([a-z])(?![a-z])|(?<=part )([a-z])(?![a-z])"
)
_HEADING_MARK = re.compile(r"^\s*([A-Za-z])\s*[.．、]")
_FEW_WORDS = 2
"""A question with more words of its own stands on its own, whatever "it" is in it."""
_LETTER = re.compile(r"[a-z]")


def standalone(question: str, history: Sequence[Turn], framing: frozenset[str]) -> str:
    """Return `question` with what it refers back to named; as it is where it refers to nothing."""
    if not history or find_references(question, load_schemes()):
        return question
    last = history[-1]
    cited = _last_cited(history)
    return (
        _by_order(question, history)
        or _about_section(question, cited)
        or _neighbour(question, cited)
        or (_same(question, cited) if _own_words(question, framing) <= _FEW_WORDS else None)
        or _about_something_else(question, last)
        or (_prefixed(question, cited) if not _own_words(question, framing) else None)
        or question
    )


def _last_cited(history: Sequence[Turn]) -> tuple[CitedUnit, ...]:
    return next((turn.cited for turn in reversed(history) if turn.cited), ())


def _by_order(question: str, history: Sequence[Turn]) -> str | None:
    """Resolve 前者 and 后者 to the first and last of what was last spoken of."""
    units = list(_last_cited(history))
    if len(units) == 1 and len(history) > 1:
        units = [*_last_cited(history[:-1])[-1:], *units]
    if len(units) < 2:
        return None
    if _found("former", question):
        return _prefixed(question, units[:1])
    return _prefixed(question, units[-1:]) if _found("latter", question) else None


def _about_section(question: str, cited: Sequence[CitedUnit]) -> str | None:
    """Name the section where the question says 这部分."""
    if not cited or not (match := _found("section", question)):
        return None
    for heading in reversed(cited[-1].section):
        if mark := _HEADING_MARK.match(heading):
            named = f"{mark.group(1)}部分"
            folded = fold(question)
            return folded[: match.start()] + named + folded[match.end() :]
    return None


def _neighbour(question: str, cited: Sequence[CitedUnit]) -> str | None:
    unit = cited[-1] if cited else None
    if unit is None or not unit.number or not unit.number.isdecimal():
        return None
    step = 1 if _found("next", question) or _found("go_on", question) else 0
    step = step or (-1 if _found("previous", question) else 0)
    if not step:
        return None
    return f"{_renumbered(unit.label, unit.number, int(unit.number) + step)}：{question}"


def _same(question: str, cited: Sequence[CitedUnit]) -> str | None:
    return _prefixed(question, cited) if _found("same", question) else None


def _about_something_else(question: str, last: Turn) -> str | None:
    """Ask the last question about what the ellipsis names: a section in place of the last one."""
    match = _found("ellipsis", question)
    if not match:
        return None
    new = match["new"].strip()
    before = fold(last.standalone)
    if _LETTER.fullmatch(new) and (mark := _SECTION_MARK.search(before)):
        return before[: mark.start()] + new + before[mark.end() :]
    return None


def _own_words(question: str, framing: frozenset[str]) -> int:
    """Count the words that say what a question is about: none in 为什么, one in 它是硬性的吗."""
    return sum(len(word.strip()) > 1 and word not in framing for word in words(question))


def _prefixed(question: str, cited: Sequence[CitedUnit]) -> str | None:
    labels = [unit.label for unit in cited if unit.number]
    return f"{'、'.join(dict.fromkeys(labels))}：{question}" if labels else None


def _renumbered(label: str, number: str, new: int) -> str:
    return (
        re.sub(rf"{re.escape(number)}(?!\d)", str(max(new, 1)), label)
        if number in label
        else (f"{label} {new}")
    )


def _found(name: str, question: str) -> re.Match[str] | None:
    text = fold(question)
    for pattern in _patterns()[name]:
        if match := pattern.search(text):
            return match
    return None


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    raw = tomllib.loads(files("assistant").joinpath("followups.toml").read_text("utf-8"))
    return {name: tuple(map(re.compile, forms)) for name, forms in raw.items()}
