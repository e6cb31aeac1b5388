"""Cut what a model writes, as it comes, into sentences with the labels that follow them.

A sentence is finished when something else has begun: its labels may come before or after its full
stop, on its own line or alone on the next, in pieces that end anywhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingestion.sentences import sentence_spans

_MARKER = re.compile(r"[\[【［]([^\[\]【】［］\n]{1,80})[\]】］]")
_OPEN_MARKER = re.compile(r"[\[【［][^\[\]【】［］\n]{0,80}\Z")
_THOUGHT = re.compile(r"\A\s*<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL)
_OPEN_THOUGHT = re.compile(r"\A\s*<think(?:ing)?>", re.IGNORECASE)
_BEGUN_THOUGHT = ("<thinking>", "<think>")
# A marker stands as one letter while sentences are looked for.
_SET, _BEGUN = "\ue000", "\ue001"
_NOISE = re.compile(f"[{_SET}{_BEGUN}]")
_LABEL = rf"[ \t]*[{_SET}{_BEGUN}](?:[ \t]*[、，,和及与;；][ \t]*(?=[{_SET}{_BEGUN}]))?"
_TRAILING = re.compile(rf"[ \t]*(?:\*\*)?(?:{_LABEL})+[ \t]*(?:\*\*)?[。．.]?")
_ONLY_MARKERS = re.compile(rf"[\s*_>（(）)]*[{_SET}{_BEGUN}][\s{_SET}{_BEGUN}*_）)。.]*")
_ENDED = re.compile(
    rf"[。！？!?.．；;…][\"'”’」』）)»*]*(?:[ \t]*[{_SET}])+\s*\Z|[{_SET}][。.！？!?]\**\s*\Z"
)
_ORNAMENT = re.compile(r"^\s*(?:>\s*)*(?:[-*+•·●▪–—]\s+|#{1,6}\s+|\(?\d{1,3}[.)、）．]\s*)+")
_EMPHASIS = re.compile(r"\*\*|__|`|(?<!\w)\*|\*(?!\w)")
_HOLLOW = re.compile(r"[（(]\s*[,，、;；]*\s*[）)]")
_BEFORE_MARK = re.compile(r"\s+(?=[。，、；：！？,.;:!?）)])")


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """A sentence as it was written, without ornament, and what stood in brackets beside it."""

    text: str
    markers: tuple[str, ...]
    finished: bool = True
    """Whether it has come to its end."""


class SentenceReader:
    """Takes the pieces of a draft and gives out its sentences, each once it is finished."""

    def __init__(self) -> None:
        self._buffer = ""
        self._thinking = True

    def feed(self, piece: str) -> list[MarkedSentence]:
        """Take the next piece; return the sentences finished by it."""
        self._buffer += _NOISE.sub("", piece)
        if self._thinking and not self._past_thoughts():
            return []
        masked, markers = _masked(self._buffer)
        segments = _segments(masked)
        done = [(start, end) for start, end in segments[:-1]]
        if segments:
            start, end = segments[-1]
            if masked[end:].startswith("\n") and _ENDED.search(masked[start:end]):
                done.append((start, end))
        if not done:
            return []
        found = [s for s in (_sentence(masked, start, end, markers) for start, end in done) if s]
        rest = masked[done[-1][1] :]
        self._buffer = _unmasked(rest, markers[_count(masked[: done[-1][1]]) :])
        return found

    def finish(self, *, ended: bool = True) -> list[MarkedSentence]:
        """Return what is left; `ended` tells whether the draft came to its own end."""
        if self._thinking and not self._past_thoughts(finished=True):
            return []
        masked, markers = _masked(self._buffer, finished=True)
        self._buffer = ""
        segments = _segments(masked)
        found = []
        for start, end in segments:
            whole = ended or (start, end) != segments[-1] or _is_whole(masked[start:end])
            if sentence := _sentence(masked, start, end, markers, finished=whole):
                found.append(sentence)
        return found

    def _past_thoughts(self, *, finished: bool = False) -> bool:
        """Leave out what a model thinks aloud before it answers."""
        if thought := _THOUGHT.match(self._buffer):
            self._buffer = self._buffer[thought.end() :]
        elif _OPEN_THOUGHT.match(self._buffer):
            return False
        elif not finished:
            start = self._buffer.lstrip().lower()
            if not start or any(tag.startswith(start) for tag in _BEGUN_THOUGHT):
                return False
        self._thinking = False
        return True


def _masked(text: str, *, finished: bool = False) -> tuple[str, list[str]]:
    markers: list[str] = []

    def mask(match: re.Match[str]) -> str:
        markers.append(match.group())
        return _SET

    masked = _MARKER.sub(mask, text)
    if not finished and (begun := _OPEN_MARKER.search(masked)):
        markers.append(begun.group())
        masked = masked[: begun.start()] + _BEGUN
    return masked, markers


def _unmasked(masked: str, markers: list[str]) -> str:
    left = iter(markers)
    return "".join(next(left) if char in (_SET, _BEGUN) else char for char in masked)


def _count(masked: str) -> int:
    return masked.count(_SET) + masked.count(_BEGUN)


def _segments(masked: str) -> list[tuple[int, int]]:
    """Return start and end of every sentence with its markers, the last perhaps unfinished."""
    found: list[tuple[int, int]] = []
    for start, end in _lines(masked):
        bare = bool(found) and not _count(masked[slice(*found[-1])])
        if bare and _ONLY_MARKERS.fullmatch(masked, start, end):
            # Labels alone on a line belong to what stands before them, unless that has its own.
            found[-1] = (found[-1][0], end)
            continue
        found += _line_segments(masked, start, end)
    return found


def _lines(masked: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in masked.splitlines(keepends=True):
        end = start + len(line.rstrip("\r\n"))
        if masked[start:end].strip():
            yield start, end
        start += len(line)


def _line_segments(masked: str, start: int, end: int) -> list[tuple[int, int]]:
    line = masked[start:end]
    # A label is no word: with a letter in its place, what follows a full stop would look like one.
    plain = line.replace(_SET, " ").replace(_BEGUN, " ")
    found: list[tuple[int, int]] = []
    at = 0
    for _, stop in sentence_spans(plain):
        stop = max(stop, at)
        if trailing := _TRAILING.match(line, stop):
            stop = trailing.end()
        if line[at:stop].strip():
            found.append((start + at, start + stop))
            at = stop
    if line[at:].strip():
        found.append((start + at, end))
    return found


def _sentence(
    masked: str, start: int, end: int, markers: list[str], *, finished: bool = True
) -> MarkedSentence | None:
    first = _count(masked[:start])
    segment = masked[start:end]
    own = markers[first : first + _count(segment)]
    text = _ORNAMENT.sub("", segment.replace(_SET, "").replace(_BEGUN, ""))
    text = _BEFORE_MARK.sub("", _HOLLOW.sub("", _EMPHASIS.sub("", text)))
    text = " ".join(text.split()).lstrip("：:，,、。．.;； ")
    if not any(char.isalnum() for char in text):
        return None
    inside = tuple(match.group(1).strip() for marker in own if (match := _MARKER.match(marker)))
    return MarkedSentence(text, inside, finished)


def _is_whole(segment: str) -> bool:
    """Tell whether a sentence that nothing follows has its end."""
    return bool(re.search(rf"[。！？!?.．…][\"'”’」』）)»*]*[\s{_SET}]*\Z|[{_SET}]\s*\Z", segment))
