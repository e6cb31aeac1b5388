"""Find the unit that gives a fact of a meeting: when and where it was, what it adopted, for whom.

A question of a few everyday words, 会在哪开的, shares next to none with what answers it. What is
asked for, and what a sentence that gives it looks like, are data (`facts.toml`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from assistant.structure.session_questions import asks_of_session
from assistant.words.framing import content_words
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable, written_for
from ingestion import TITLE
from vectorstore.catalogue import AllUnits, Evidence
from vectorstore.tokenisation import everyday_terms, words

_NOT = "not"
_PARAGRAPH = "paragraph"
_SENTENCE_END = re.compile(r"[。;]|\.\s")
Patterns = tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class _Kind:
    about: Patterns
    """What else a question for it must have; nothing for any."""
    asked: Patterns
    given: Patterns
    other: Patterns
    """What a question for something else has."""
    in_title: bool
    """Whether a title gives it, and no numbered unit."""
    details: tuple[str, ...]
    """The kinds of detail that a unit tells which gives it."""
    as_titled: bool
    """Whether the title of a report tells it as well, and so which of several units does."""
    by_subject: bool
    """Whether each of several units gives it of another subject: who led which discussion."""

    def is_asked(self, text: str) -> bool:
        """Tell whether a readable question asks for it."""
        asked = any_found(self.asked, text) and (not self.about or any_found(self.about, text))
        return asked and not any_found(self.other, text)

    def is_given(self, unit: Evidence) -> bool:
        """Tell whether a unit gives it."""
        where = unit.unit.kind == TITLE if self.in_title else bool(unit.unit.number)
        return where and any_found(self.given, readable(unit.unit.text))

    def told(self, unit: Evidence) -> str:
        """Return the rest of every sentence from where a unit gives it."""
        text = readable(unit.unit.text)
        starts = {m.start() for form in written_for(self.given, text) for m in form.finditer(text)}
        return " ".join(_SENTENCE_END.split(text[start:])[0] for start in sorted(starts))


def asks_fact(question: str) -> bool:
    """Tell whether a question asks for a fact of a meeting."""
    text = readable(question)
    return any(kind.is_asked(text) for kind in _kinds()) or asks_of_session(question)


def giving(question: str, units: AllUnits, *, least: int = 1) -> tuple[Evidence, ...]:
    """Return the one unit that gives every fact asked for, if at least `least` are.

    Of what units give each of its own subject, those are meant that are about the one named.
    The `units` are only read where a fact is asked for.
    """
    text = readable(question)
    wanted = [kind for kind in _kinds() if kind.is_asked(text)]
    if len(wanted) < least or not wanted:
        return ()
    there = units()
    found = [unit for unit in there if all(kind.is_given(unit) for kind in wanted)]
    if len(found) > 1 and all(kind.as_titled for kind in wanted):
        found = _as_titled(found, wanted, there)
    if len(found) > 1 and all(kind.by_subject for kind in wanted):
        return _on_subject(found, wanted, text)
    return tuple(found) if len(found) == 1 else ()


def _on_subject(
    found: Sequence[Evidence], wanted: Sequence[_Kind], text: str
) -> tuple[Evidence, ...]:
    """Return those of `found` that share most of what a readable question is about besides.

    All where it is about nothing else, and none where none shares any of it; what is recommended
    is no account of what there was.
    """
    found = [unit for unit in found if unit.unit.kind == _PARAGRAPH] or found
    for form in (form for kind in wanted for form in written_for(kind.asked, text)):
        text = form.sub(" ", text)
    about = set(everyday_terms(content_words(text)))
    if not about:
        return tuple(found)
    said = [" ".join((*unit.unit.section[-1:], unit.unit.text)) for unit in found]
    shared = [len(about.intersection(everyday_terms(content_words(one)))) for one in said]
    most = max(shared)
    return tuple(unit for unit, many in zip(found, shared, strict=True) if many == most > 0)


def _as_titled(
    found: Sequence[Evidence], wanted: Sequence[_Kind], there: Sequence[Evidence]
) -> list[Evidence]:
    """Return those of `found` that tell most of what the title of the report tells, if any do."""
    titles = " ".join(readable(unit.unit.text) for unit in there if unit.unit.kind == TITLE)
    titled = set(words(titles))
    shared = [
        len(titled.intersection(words(" ".join(kind.told(unit) for kind in wanted))))
        for unit in found
    ]
    return [unit for unit, many in zip(found, shared, strict=True) if many == max(shared) > 0]


def details_told(question: str) -> frozenset[str]:
    """Return the kinds of detail that a unit tells which gives the facts asked for."""
    text = readable(question)
    return frozenset(name for kind in _kinds() if kind.is_asked(text) for name in kind.details)


@cache
def _kinds() -> tuple[_Kind, ...]:
    raw = read_lists("structure/facts")
    other = raw.pop(_NOT)
    return tuple(
        _Kind(
            about=read_patterns(kind.get("about", ())),
            asked=read_patterns(kind["asked"]),
            given=read_patterns(kind["given"]),
            other=read_patterns(kind.get(_NOT, other)),
            in_title=bool(kind.get("title")),
            details=tuple(kind.get("details", ())),
            as_titled=bool(kind.get("as_titled")),
            by_subject=bool(kind.get("by_subject")),
        )
        for kind in raw.values()
    )
