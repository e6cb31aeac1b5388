"""Remove line-wrapping: the one function that ingestion and verification share.

A hard-wrapped source breaks lines in the middle of words, so a break between two CJK characters
is nothing at all, while one beside Latin letters or digits stands for a space.
"""

import re
import unicodedata
from dataclasses import dataclass

_WHITE_SPACE = re.compile(r"\s+")
_BREAK = re.compile(r"[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
# Quotation marks, dashes and ellipses have no width of their own: they go with their neighbour.
_NEUTRAL = frozenset("“”‘’…—·")


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """Text without line-wrapping, and where each of its characters came from."""

    text: str
    offsets: tuple[int, ...]
    """Source offset of every character; an inserted space has that of the break."""

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the source offsets of `text[start:end]`, a stretch that is not empty."""
        return self.offsets[start], self.offsets[end - 1] + 1


def unwrap(source: str) -> str:
    """Return `source` without line-wrapping and without white space at its ends."""
    return "".join(text for text, _ in _pieces(source))


def unwrap_with_offsets(source: str, start: int, end: int) -> Unwrapped:
    """Unwrap `source[start:end]`, remembering the offset in `source` of every character kept."""
    texts: list[str] = []
    offsets: list[int] = []
    for text, at in _pieces(source[start:end]):
        texts.append(text)
        offsets.extend(range(start + at, start + at + len(text)))
    return Unwrapped("".join(texts), tuple(offsets))


def _pieces(source: str) -> list[tuple[str, int]]:
    """Cut `source` at its white space into kept pieces and their offsets."""
    pieces: list[tuple[str, int]] = []
    at = len(source) - len(source.lstrip())
    end = len(source.rstrip())
    while at < end:
        gap = _WHITE_SPACE.search(source, at, end)
        stop = gap.start() if gap else end
        pieces.append((source[at:stop], at))
        if not gap:
            break
        if joint := _joint(source, gap):
            pieces.append((joint, gap.start()))
        at = gap.end()
    return pieces


def _joint(source: str, gap: re.Match[str]) -> str:
    """Decide what a stretch of white space between two characters stands for."""
    if not _BREAK.search(gap.group()):
        return " "
    before, after = source[gap.start() - 1], source[gap.end()]
    if _is_wide(before) and _is_wide(after):
        return ""
    if _is_wide_mark(before) or _is_wide_mark(after):
        return ""
    if (before in _NEUTRAL and _is_wide(after)) or (after in _NEUTRAL and _is_wide(before)):
        return ""
    if before == "-" and after.islower() and source[gap.start() - 2 : gap.start() - 1].isalpha():
        return ""
    return " "


def _is_wide(char: str) -> bool:
    """Tell whether `char` is set solid, as Chinese and Japanese are; Korean puts spaces."""
    return unicodedata.east_asian_width(char) in "WF" and not "\uac00" <= char <= "\ud7a3"


def _is_wide_mark(char: str) -> bool:
    return _is_wide(char) and unicodedata.category(char)[0] == "P"
