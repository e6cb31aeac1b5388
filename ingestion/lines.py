"""The lines of a source text, and which of them a paragraph may end with."""

import re
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
# What may stand after a full stop: quotation marks, brackets, emphasis, the mark of a note.
_CLOSING = "”’」』）)]】》»\"'*_¹²³⁰⁴⁵⁶⁷⁸⁹† \u00a0\u202f\u200e\u200f\u202c\u2069"
_STOPS = frozenset("。！？.!?…؟۔")
_TERMINAL = _STOPS | frozenset("；：;:؛")
# A blank line after more of the lines than this is how the text was exported, not a paragraph.
_NEARLY_EVERY = 0.9
# A line this much shorter than the wrap width was ended by its author, not by the wrapping.
_SHORT = 0.75


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the white space at its ends."""

    start: int
    end: int
    text: str


def read_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of `text` that are not blank."""
    lines = []
    for match in _LINE.finditer(text):
        if stripped := match.group().strip():
            start = text.index(stripped, match.start())
            lines.append(Line(start, start + len(stripped), stripped))
    return tuple(lines)


def wrap_width(lines: tuple[Line, ...]) -> int:
    """Return the length most lines are filled to, the 90th percentile of line lengths."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[int(len(lengths) * 0.9)] if lengths else 0


def line_number(text: str, offset: int) -> int:
    """Return the number of the line that `offset` stands on, counted from 1 as editors do."""
    return 1 + len(_BREAK.findall(text, 0, offset))


def paragraph_breaks(text: str, lines: tuple[Line, ...]) -> tuple[bool, ...]:
    """Tell of every line whether the blank line before it separates paragraphs.

    Where a blank line follows nearly every line, none of them does.
    """
    blank = [
        len(_BREAK.findall(text, line.end, following.start)) > 1
        for line, following in pairwise(lines)
    ]
    separate = sum(blank) < _NEARLY_EVERY * len(blank)
    return (False, *(separate and gap for gap in blank)) if lines else ()


def is_filled(line: Line, width: int) -> bool:
    """Tell whether `line` is as long as one that was broken by wrapping."""
    return len(line.text) >= width * _SHORT


def ends_paragraph(line: Line, width: int) -> bool:
    """Tell whether a paragraph may end with `line`: a full stop, or a line left short."""
    return ends_sentence(line.text) or not is_filled(line, width)


def ends_sentence(text: str) -> bool:
    """Tell whether `text` ends with a mark that ends a sentence or clause."""
    return text.rstrip(_CLOSING)[-1:] in _TERMINAL or text[-1:] in _TERMINAL


def ends_with_stop(text: str) -> bool:
    """Tell whether `text` ends with a full stop, question mark or exclamation mark."""
    return text.rstrip(_CLOSING)[-1:] in _STOPS
