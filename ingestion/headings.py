"""Recognise chapter and section headings."""

import re
from dataclasses import dataclass

from ingestion.lines import Line
from ingestion.model import Section, Span
from ingestion.numerals import parse_number
from ingestion.schemes import HeadingScheme
from ingestion.spelt import number_in_words
from ingestion.unwrapping import unwrap

# A longer line, or one that ends like a sentence or list item, is text.
_LONGEST_HEADING = 120
_ENDS_LIKE_TEXT = tuple("。；，、！.,;!")
# A line of the table of contents: a leader of dots, or a gap, and the number of a page.
_OF_CONTENTS = re.compile(r"(?:\.{4,}|(?:\s\.){4,}|…{2,}|·{4,}|\s{3,})\s*\d{1,4}$")
_DELIMITERS = tuple(" \t\u3000:：.．、—–-")
# What a heading without a mark is made of: words that begin with a capital, where there are such.
_PLAIN_TITLE = re.compile(r"(?:[^\W\d_a-zà-ÿа-яё])[^:：;；/|\t]*")
_WORD = re.compile(r"[^\W\d_]{3}|[\u3400-\u9fff]{2}")
_LONGEST_PLAIN = 100
UNDER_ALL = 9
"""Level of a heading that has no mark: under all that have one."""
# A heading of Markdown: ## Repairs, ## Repairs ##.
_SIGNS = re.compile(r"(?P<signs>#{1,6})[ \t]+(?=[^\n]*[^\W_])")
_SIGNS_AGAIN = re.compile(r"(?<=[ \t])#+\Z")


@dataclass(frozen=True, slots=True)
class HeadingCandidate:
    """A line that looks like a heading of some level."""

    level: int
    ordinal: int
    signs: int = 0
    """How many # stand before it, as in Markdown."""

    @property
    def only_signed(self) -> bool:
        """Whether nothing but these signs makes it a heading."""
        return self.signs > 0 and self.level == UNDER_ALL


@dataclass(frozen=True, slots=True)
class OpenHeading:
    """A heading under which the text now stands."""

    level: int
    ordinal: int
    title: str
    signs: int = 0

    def stands_over(self, candidate: HeadingCandidate) -> bool:
        """Tell whether `candidate` is part of what this heads: by signs if both have them."""
        if self.signs and candidate.signs:
            return self.signs < candidate.signs
        # What only signs make a heading has no level to compare.
        return self.level < candidate.level or (self.signs > 0 and self.level == UNDER_ALL)


def heading_candidates(
    line: Line, schemes: tuple[HeadingScheme, ...], *, runs_on: bool = False
) -> tuple[HeadingCandidate, ...]:
    """Return every way in which `line` can be read as a heading.

    `runs_on`: the text of the line goes on as prose, so that a mark which needs no title after it
    (`Chapter 3 of the Convention …`) is a reference.
    """
    if len(line.text) > _LONGEST_HEADING or ends_like_text(line.text):
        return ()
    if of_contents(line):
        return ()
    signs = sign_count(line)
    found = []
    for scheme in schemes:
        match = scheme.pattern.match(line.text)
        if not match:
            continue
        rest = match["rest"]
        if scheme.titled and not any(char.isalpha() for char in rest):
            continue
        if runs_on and (scheme.itemised or not scheme.titled):
            continue
        if not scheme.titled and rest and not rest.startswith(_DELIMITERS):
            continue
        if (ordinal := _ordinal(match.groupdict().get("ordinal"), scheme)) is not None:
            found.append(HeadingCandidate(scheme.level, ordinal, signs))
    if signs and not found:
        found.append(HeadingCandidate(UNDER_ALL, 0, signs))
    return tuple(found)


def of_contents(line: Line) -> bool:
    """Tell whether `line` is one of the table of contents."""
    return _OF_CONTENTS.search(line.text) is not None


def sign_count(line: Line) -> int:
    """Return how many # make a heading of `line`, as in Markdown; 0 where none do."""
    signed = _SIGNS.match(line.text)
    return len(signed["signs"]) if signed else 0


def without_signs(line: Line) -> Span:
    """Return where the words of `line` stand, without the # that make it a heading."""
    signed = _SIGNS.match(line.text)
    if not signed:
        return Span(line.start, line.end)
    words = _SIGNS_AGAIN.sub("", line.text).rstrip()
    return Span(line.start + signed.end(), line.start + len(words))


def is_signed(text: str, words: Span) -> bool:
    """Tell whether a sign of Markdown stands in `text` before the words of a heading."""
    before = text[: words.start]
    return before != (kept := before.rstrip(" \t")) and kept.endswith("#")


def plain_heading(text: str, level: int = UNDER_ALL) -> HeadingCandidate | None:
    """Return how a line without a mark can be read as a heading, of a chapter's `level` or less."""
    words = text.strip("*_#> ")
    if len(words) > _LONGEST_PLAIN or ends_like_text(words):
        return None
    if not _PLAIN_TITLE.fullmatch(words) or not _WORD.search(words):
        return None
    return HeadingCandidate(level, 0)


def is_mark_alone(line: Line, schemes: tuple[HeadingScheme, ...]) -> bool:
    """Tell whether `line` is the mark of a heading with no title: Part One, 第一章."""
    matches = (scheme.pattern.fullmatch(line.text) for scheme in schemes if not scheme.titled)
    return any(match and not match["rest"].strip(" .:：*_") for match in matches)


def ends_like_text(text: str) -> bool:
    """Tell whether `text` ends as sentences and list items do and headings do not."""
    return text.endswith(_ENDS_LIKE_TEXT)


class HeadingTrail:
    """The headings above the current line, outermost first."""

    def __init__(self) -> None:
        self._open: list[OpenHeading] = []

    @property
    def path(self) -> tuple[str, ...]:
        """Titles from the outermost heading inwards."""
        return tuple(heading.title for heading in self._open)

    @property
    def outermost(self) -> int:
        """The level of a chapter beside the outermost heading."""
        return self._open[0].level if self._open else 1

    def enter(self, printed: str, span: Span, candidates: tuple[HeadingCandidate, ...]) -> Section:
        """Put the heading `printed` at `span` under those that stand above it.

        A letter may be a Roman numeral (I., C.): the reading that continues the count wins, else
        the smaller ordinal, since I. is more often one than nine and C. more often three than 100.
        """
        chosen = min(candidates, key=lambda c: (not self._continues(c), c.ordinal, c.level))
        self._open = [heading for heading in self._open if heading.stands_over(chosen)]
        title = unwrap(printed).strip("*_#> ")
        self._open.append(OpenHeading(chosen.level, chosen.ordinal, title, chosen.signs))
        return Section(self.path, span)

    def _continues(self, candidate: HeadingCandidate) -> bool:
        return any(
            heading.level == candidate.level and heading.ordinal + 1 == candidate.ordinal
            for heading in self._open
        )


def _ordinal(printed: str | None, scheme: HeadingScheme) -> int | None:
    if printed is None:
        return 1
    if scheme.marks:
        return scheme.marks.index(printed) + 1
    if scheme.lettered:
        first = "A" if printed <= "Z" else "А"  # Latin or Cyrillic
        return ord(printed) - ord(first) + 1
    number = parse_number(printed)
    return int(number.partition(".")[0]) if number else number_in_words(printed)
