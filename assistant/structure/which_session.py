"""Tell which session of a body a text speaks of: this one, the next, one before, or by number.

The number of the session reported on stands in the title of its report. What sessions are called
is data (`session_facts.toml`); ordinals in words are those by which units are numbered.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, written_for
from ingestion.numerals import HAN, parse_number
from ingestion.spelt import ordinals

NEXT, EARLIER, THIS = "next", "earlier", "this"
_NOUNS = ("session", "meeting")


@dataclass(frozen=True, slots=True)
class Session:
    """A session as a text names it."""

    words: str
    relation: str = ""
    """Whether it is the next, an earlier or this one; nothing where it is told by its number."""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Reported:
    """The session that a report is of, by its title."""

    number: int = 0
    noun: str = ""

    def relation_of(self, session: Session | None) -> str:
        """Return whether a session is to come, was before, or is the one reported on."""
        if session is None:
            return THIS
        if session.relation or not self.number:
            return session.relation
        if session.number == self.number:
            return THIS
        return NEXT if session.number > self.number else EARLIER

    def is_told(self, text: str, session: Session | None) -> bool:
        """Tell whether a readable text speaks of a session; of this one, unless of others alone."""
        relation = self.relation_of(session)
        told = set(_numbers(text, self.noun))
        if session is not None and session.number and relation != THIS:
            return session.number in told or self._is_next(session, text)
        if relation == NEXT:
            return (bool(self.number) and self.number + 1 in told) or _says(NEXT, text)
        if relation == EARLIER:
            return any(number < self.number for number in told) or _says(EARLIER, text)
        others = told - {self.number} if self.number else set()
        return self.number in told or not (others or _says(NEXT, text) or _says(EARLIER, text))

    def is_named(self, text: str) -> bool:
        """Tell whether a readable text names the session reported on by its number."""
        return bool(self.number) and self.number in set(_numbers(text, self.noun))

    def _is_next(self, session: Session, text: str) -> bool:
        return bool(self.number) and session.number == self.number + 1 and _says(NEXT, text)


def reported(titles: Iterable[str]) -> Reported:
    """Return which session a report is of, by its readable titles."""
    for title in titles:
        for noun in _NOUNS:
            if number := next(_numbers(title, noun), 0):
                return Reported(number, noun)
    return Reported()


def sessions_named(text: str) -> tuple[Session, ...]:
    """Return the sessions that a readable question names."""
    found: list[Session] = []
    for relation in (EARLIER, NEXT, THIS):
        for pattern in written_for(_words()[relation], text):
            for match in pattern.finditer(text):
                if match.group().strip():
                    found.append(Session(match.group(), relation))
                    text = text.replace(match.group(), " ", 1)
    for noun in (*_NOUNS, ""):
        for match in _numbered(noun).finditer(text):
            found.append(Session(match.group(), number=_value(match)))
            text = text.replace(match.group(), " ", 1)
    return tuple(found)


def without_sessions(text: str, sessions: Iterable[Session]) -> str:
    """Return `text` without the words by which sessions are named."""
    for session in sessions:
        text = text.replace(session.words, " ", 1)
    return text


def _says(relation: str, text: str) -> bool:
    """Tell whether a text names a session by relation, and calls it one."""
    matches = (m for p in written_for(_words()[relation], text) for m in p.finditer(text))
    nouns = (*_words()["session"], *_words()["meeting"])
    return any(any_found(nouns, match.group()) for match in matches)


def _numbers(text: str, noun: str) -> Iterator[int]:
    for match in _numbered(noun or _NOUNS[0]).finditer(text):
        yield _value(match)


def _value(match: re.Match[str]) -> int:
    printed = match["zh"] or match["ar"] or match["ord"]
    if match["zh"]:
        return int(parse_number(printed) or 0)
    digits = re.match(r"\d+", printed)
    return int(digits.group()) if digits else _ordinals()[printed]


@cache
def _numbered(noun: str) -> re.Pattern[str]:
    """Return where an ordinal stands beside what sessions are called; alone for no noun."""
    words = "|".join(re.escape(w) for w in sorted(_ordinals(), key=len, reverse=True))
    digits = r"\d{1,2}(?:st|nd|rd|th|[eè]re?|[eè]?me|e|\.?[ªº]|-?(?:я|й|ю|е|го|му|м|ой|ая|ую|ых))"
    place = rf"(?<!\w)(?:{words}|{digits})(?!\w)"
    han = rf"第\s*(?P<zh>\d+|{HAN})\s*"
    if not noun:
        alone = rf"(?:the|la|le|el)\s+(?P<ord>{place})(?=\s*(?:be|one|take|held|[?,.]|$))"
        return re.compile(rf"{han}[次届](?!全体)|{alone}|(?P<ar>(?!))")
    *rest, arabic = _nouns()[noun][1:]
    counted = "届(?:会议?)?" if noun == "session" else "次会议?"
    return re.compile(
        rf"{han}{counted}|(?P<ord>{place})[\s-]+(?:\w+\s+)?(?:{'|'.join(rest)})(?!\w)"
        rf"|(?:ال)?{arabic}\s+(?P<ar>{place})"
    )


@cache
def _ordinals() -> dict[str, int]:
    return {word.casefold(): value for word, value in ordinals().items()}


@cache
def _nouns() -> dict[str, list[str]]:
    raw = read_lists("structure/session_facts")["sessions"]
    return {noun: list(raw[noun]) for noun in _NOUNS}


@cache
def _words() -> dict[str, tuple[Pattern, ...]]:
    raw = read_lists("structure/session_facts")["sessions"]
    return {name: read_patterns(forms) for name, forms in raw.items()}
