"""Find the chapter whose units are meant where what is asked for is no name that units have.

In most reports the recommendations are numbered as all other paragraphs are, and the heading alone
says what they are: II. Recommendations. A question for recommendations means the units under it,
and what was said in the discussion stands under a heading of its own. Words are data
(`chapters.toml`).
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from assistant.structure.forms import structure_patterns
from assistant.structure.section_marks import Path
from assistant.structure.section_names import title_of
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable, written_for
from vectorstore.tokenisation import fold

_LONGEST_BEFORE = 4
"""Words of a heading before what it calls its units."""


@dataclass(frozen=True, slots=True)
class Chapters:
    """The sections whose units are meant, or are not."""

    inside: tuple[Path, ...] = ()
    """None for any."""
    outside: tuple[Path, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return bool(self.inside or self.outside)

    def hold(self, section: Path) -> bool:
        """Tell whether the units of `section` are meant."""
        if any(_under(section, path) for path in self.outside):
            return False
        return not self.inside or any(_under(section, path) for path in self.inside)


ANYWHERE = Chapters()


@dataclass(frozen=True, slots=True)
class _Sort:
    """What units are called by the heading that they stand under."""

    name: str
    heading: tuple[Pattern, ...]
    named: tuple[Pattern, ...]


def chapters_named(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sorts of chapter that a question names, and those it does not mean."""
    told, said = readable(text), structure_patterns()
    named, out = dict[str, None](), dict[str, None]()
    for sort in _sorts():
        for pattern in written_for(sort.named, told):
            for match in pattern.finditer(told):
                before, behind = told[: match.start()], told[match.end() :]
                denied = said.found("ask.not_of_kind", before) or said.found(
                    "ask.not_of_kind_behind", behind
                )
                (out if denied else named)[sort.name] = None
    return tuple(named), tuple(name for name in out if name not in named)


def topic_told(text: str) -> str:
    """Return what the units of a chapter are asked for about, or nothing: those on {what}."""
    told = readable(text)
    for pattern in written_for(_words("topic", "any"), told):
        if match := pattern.search(told):
            return match["what"].strip()
    return ""


def without_chapters(text: str) -> str:
    """Return `text` without what names the discussion, which no unit of it has to mention."""
    for pattern in written_for(_words("discussion", "called"), text):
        text = pattern.sub(" ", text)
    return text


def asks_about_them(text: str) -> bool:
    """Tell whether a question asks what was done with them: who voted for the recommendations."""
    return any_found(_words("not_asked", "any"), readable(text))


def asks_who(text: str) -> bool:
    """Tell whether a question asks for somebody."""
    return any_found(_words("who", "any"), readable(text))


def chapters_called(name: str, sections: Iterable[Path]) -> tuple[Path, ...]:
    """Return the sections whose heading calls what stands in them by the name of a sort.

    Of a heading that calls them by several, those inside it that are called by this one alone.
    """
    sort = next(sort for sort in _sorts() if sort.name == name)
    paths = dict.fromkeys(path[:end] for path in sections for end in range(1, len(path) + 1))
    called = [path for path in paths if _is_called(path, sort)]
    inner = [path for path in called if not _holds_others(path, called)]
    return tuple(path for path in inner if not any(path != o and _under(path, o) for o in inner))


@lru_cache(maxsize=16)
def kinds_headed(sections: tuple[Path, ...]) -> frozenset[str]:
    """Return what the units of some chapter are called by its heading alone."""
    return frozenset(sort.name for sort in _sorts() if chapters_called(sort.name, sections))


def names_another(before: str, after: str, *, headed: bool) -> bool:
    """Tell whether what stands between names an item of an agenda, or, if `headed`, a chapter."""
    before, after = fold(before), fold(after)
    if any_found(_words("of_agenda", "after"), after):
        return True
    of_chapter = any_found(_words("of_chapter", "before"), before)
    return headed and (of_chapter or any_found(_words("of_chapter", "after"), after))


def _holds_others(path: Path, called: Collection[Path]) -> bool:
    """Tell whether a heading joins several sorts, one of which has a section of its own in it."""
    joint = _joint().search(title_of(path))
    return bool(joint) and any(other != path and _under(other, path) for other in called)


def _is_called(path: Path, sort: _Sort) -> bool:
    title = title_of(path)
    for pattern in written_for(sort.heading, title):
        for match in pattern.finditer(title):
            before, behind = title[: match.start()], title[match.end() :]
            long = len(before.split()) > _LONGEST_BEFORE
            if long or any_found(_words("not_headed", "before"), before):
                continue
            return not any_found(_words("not_headed", "behind"), behind)
    return False


def _under(path: Path, other: Path) -> bool:
    return path[: len(other)] == other


@cache
def _sorts() -> tuple[_Sort, ...]:
    return tuple(
        _Sort(name, read_patterns(table["heading"]), read_patterns(table["named"]))
        for name, table in read_lists("structure/chapters").items()
        if "heading" in table
    )


@cache
def _words(table: str, name: str) -> tuple[Pattern, ...]:
    return read_patterns(read_lists("structure/chapters")[table][name])


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(read_lists("structure/chapters")["not_headed"]["joint"])
