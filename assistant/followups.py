"""Turn a follow-up into a question that stands on its own, without a model.

What is referred back to is named: 它 becomes the label the last answer cited, 下一条 the next
number, and 那 C 部分呢 the last question about section C. 其中哪些 asks among the units last cited;
a question that names what it is about stays as it is, with those units as what it may be about.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.conversations import CitedUnit, Turn
from assistant.selection import read_selection, subject_of
from ingestion.labels import find_references
from ingestion.numerals import ARABIC, HAN, parse_number
from ingestion.schemes import load_schemes
from vectorstore.tokenisation import fold, words

_SECTION_MARK = re.compile(
    r"(?<![a-z])([a-z]|[一二三四五六七八九十]+)(?=\s*(?:部分|部|节|章|section|part)|$)|"
    r"(?<=section )([a-z])(?![a-z])|(?<=part )([a-z])(?![a-z])"
)
_HEADING_MARK = re.compile(r"^\s*([A-Za-z])\s*[.．、]")
_NTH = re.compile(rf"(?<![倒一])第\s*(?P<n>{ARABIC}|{HAN})\s*(?:条|项|个)(?!建议)")
_FEW_WORDS = 2
"""A question with more words of its own stands on its own, whatever "it" is in it."""
_LETTER = re.compile(r"[a-z]")
_MOST_NAMED = 30
_MOST_IN_FOCUS = 3
"""Units: an answer that cites more has been about none of them in particular."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A question as it is to be understood after what was said before."""

    text: str
    among: tuple[CitedUnit, ...] = ()
    """Units it asks among; none of the others is meant."""
    focus: tuple[CitedUnit, ...] = ()
    """Units the conversation is at, which the question may go on about."""
    depends: bool = False
    """Whether it refers back to something without naming it."""
    brief: bool = False
    """Whether it has so few words that it may go on about what was spoken of."""


def resolve(question: str, history: Sequence[Turn], framing: frozenset[str]) -> Resolved:
    """Return `question` with what it refers back to named; as it is where it refers to nothing."""
    if not history:
        return Resolved(question)
    cited = _last_cited(history)
    if find_references(question, load_schemes()):
        item = _item(question, cited)
        return Resolved(item or _compared(question, cited) or question)
    named = (
        _by_order(question, history)
        or _item(question, cited)
        or _about_section(question, cited)
        or _neighbour(question, cited)
        or (_same(question, cited) if _own_words(question, framing) <= _FEW_WORDS else None)
        or _about_something_else(question, history[-1])
        or (_prefixed(question, cited) if not _own_words(question, framing) else None)
    )
    if named:
        return Resolved(named)
    if len(cited) > 1 and _found("among", question):
        return Resolved(question, among=cited)
    focus = tuple(dict.fromkeys(cited)) if len(cited) <= _MOST_IN_FOCUS else ()
    depends = bool(_found("same", question) or _found("depends", question))
    brief = _own_words(question, framing) <= _FEW_WORDS + 1
    return Resolved(question, focus=focus, depends=depends, brief=brief)


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


def _item(question: str, cited: Sequence[CitedUnit]) -> str | None:
    """Resolve 第一条 after a list to the first of those listed."""
    match = _NTH.search(fold(question))
    number = parse_number(match["n"]) if match else None
    if not number or len(cited) < 2 or not number.isdecimal() or int(number) > len(cited):
        return None
    if _found("recommendation", question) or read_selection(question, ()).has_conditions:
        return None
    rest = _NTH.sub("", fold(question))
    return _prefixed(rest, cited[int(number) - 1 : int(number)])


def _compared(question: str, cited: Sequence[CitedUnit]) -> str | None:
    """Name the unit that one named by number is compared with."""
    if not cited or not _found("compared", question):
        return None
    return _prefixed(question, cited[-1:])


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
    number = int(unit.number) + step
    return f"{_renumbered(unit.label, unit.number, number)}：{question}" if number else None


def _same(question: str, cited: Sequence[CitedUnit]) -> str | None:
    """Name what 它 or 这条 is: of several units cited, the one that answered best."""
    match = _found("same", question)
    if not match:
        return None
    return _prefixed(question, cited if _found("plural", match.group()) else cited[:1])


def _about_something_else(question: str, last: Turn) -> str | None:
    """Ask the last question about what the ellipsis names: a section, or what is listed."""
    match = _found("ellipsis", question)
    if not match:
        return None
    new = match["new"].strip()
    before = fold(last.standalone)
    if _LETTER.fullmatch(new):
        mark = _SECTION_MARK.search(before)
        return before[: mark.start()] + new + before[mark.end() :] if mark else None
    selection = read_selection(before, ())
    subject = subject_of(selection)
    if not (selection.every or selection.counting) or not subject or subject not in before:
        return None
    return before.replace(subject, new, 1)


def _own_words(question: str, framing: frozenset[str]) -> int:
    """Count the words that say what a question is about: none in 为什么, one in 它是硬性的吗."""
    own = [word for word in words(question) if len(word.strip()) > 1 and word not in framing]
    return sum(not any(aspect.match(word) for aspect in _patterns()["aspects"]) for word in own)


def _prefixed(question: str, cited: Sequence[CitedUnit]) -> str | None:
    labels = [unit.label for unit in cited[:_MOST_NAMED] if unit.number]
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
