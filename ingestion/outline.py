"""Find the structure of a report: title block, chapters, sections, and the units they hold."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ingestion.captions import with_captions
from ingestion.headings import (
    UNDER_ALL,
    HeadingCandidate,
    HeadingTrail,
    plain_heading,
    without_signs,
)
from ingestion.irregularities import Irregularities
from ingestion.layout import Layout
from ingestion.lines import Line, ends_sentence
from ingestion.modality import commitments
from ingestion.model import TEXT, TITLE, Section, Span, Unit
from ingestion.numbering import Before, Form, LabelCandidate, Numbering
from ingestion.schemes import Schemes
from ingestion.unwrapping import unwrap


@dataclass(frozen=True, slots=True)
class Outline:
    """The structure of a report."""

    sections: tuple[Section, ...]
    units: tuple[Unit, ...]
    warnings: tuple[str, ...]


@dataclass(slots=True)
class _OpenUnit:
    """A unit whose text is still being read."""

    kind: str
    label: str
    number: str | None
    section: tuple[str, ...]
    heading: Span | None
    body: list[Span] = field(default_factory=list)


def outline_by(text: str, language: str, schemes: Schemes) -> Outline:
    """Read the structure of `text` as `schemes` number it."""
    reader = _OutlineReader(text, language, schemes)
    units = with_captions(text, tuple(reader.read()))
    return Outline(tuple(reader.sections), units, reader.warnings)


class _OutlineReader:
    def __init__(self, text: str, language: str, schemes: Schemes) -> None:
        self.sections: list[Section] = []
        self._text = text
        self._language = language
        self._schemes = schemes
        self._layout = Layout(text, schemes)
        self._lines = self._layout.lines
        self._numbering = Numbering(self._layout.labels)
        self._trail = HeadingTrail()
        self._irregularities = Irregularities(text)
        self._empty: list[str] = []

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the reader should know about the structure."""
        return (*self._irregularities.found(), *self._empty)

    def read(self) -> Iterator[Unit]:
        """Yield the units in order."""
        open_unit: _OpenUnit | None = None
        headed = True
        index = 0
        while index < len(self._lines):
            line, length = self._lines[index], 1
            if label := self._accepted_label(index, open_unit, headed):
                yield from self._close(open_unit)
                open_unit = self._open_numbered(label, line)
                headed = False
            elif heading_length := self._enter_heading(index, open_unit):
                length = heading_length
                yield from self._close(open_unit)
                open_unit = None
                headed = True
            else:
                open_unit = open_unit or self._open_unnumbered()
                titled = open_unit.kind == TITLE
                open_unit.body.append(without_signs(line) if titled else Span(line.start, line.end))
            index += length
        yield from self._close(open_unit)

    def _accepted_label(
        self, index: int, open_unit: _OpenUnit | None, headed: bool
    ) -> LabelCandidate | None:
        label = self._layout.labels[index]
        if label is None:
            return None
        before = self._before(index, open_unit)
        inside = open_unit is not None and open_unit.kind not in (TITLE, TEXT)
        if self._numbering.accepts(label, before=before, inside=inside, headed=headed):
            return label
        if (
            inside
            and label.form is not Form.INLINE
            and self._numbering.has_gone_by(label)
            and self._numbering.stands_like_a_label(label, before)
        ):
            self._irregularities.passed_over(label, self._lines[index].start)
        return None

    def _enter_heading(self, index: int, open_unit: _OpenUnit | None) -> int:
        """Enter the heading that starts on line `index`; return its number of lines, or 0."""
        unfinished = self._before(index, open_unit) is Before.UNFINISHED
        if unfinished and not self._label_follows(index):
            return 0
        candidates, length = self._layout.headings(index)
        if not candidates and (plain := self._plain_heading(index, open_unit)):
            candidates, length = (plain,), 1
        if not candidates:
            return 0
        self._numbering.heading_passed()
        span = Span(self._lines[index].start, self._lines[index + length - 1].end)
        printed = self._text[span.start : span.end]
        self.sections.append(self._trail.enter(printed, span, candidates))
        return length

    def _plain_heading(self, index: int, open_unit: _OpenUnit | None) -> HeadingCandidate | None:
        """Return how line `index` heads what follows, though it has no mark, or None.

        It stands alone between a unit whose text has ended and the next of the count. Units of
        another kind begin a chapter.
        """
        if open_unit is None or not open_unit.number or not open_unit.body:
            return None
        following = self._layout.labels[index + 1 : index + 2]
        label = following[0] if following else None
        if label is None or not self._numbering.continues(label):
            return None
        if not self._layout.stands_alone(index):
            return None
        chapter = label.scheme.kind != open_unit.kind
        level = self._trail.outermost if chapter else UNDER_ALL
        return plain_heading(self._lines[index].text, level)

    def _before(self, index: int, open_unit: _OpenUnit | None) -> Before:
        if open_unit is None or open_unit.kind == TITLE or not open_unit.body:
            return Before.STOP
        return self._layout.before(index)

    def _label_follows(self, index: int) -> bool:
        labels = self._layout.labels
        following = labels[index + 1] if index + 1 < len(labels) else None
        return following is not None and not ends_sentence(self._lines[index].text)

    def _open_numbered(self, label: LabelCandidate, line: Line) -> _OpenUnit:
        kind = label.scheme.kind
        printed = label.label
        if label.scheme.bare:
            printed = self._schemes.name(kind, self._language, label.number)
        self._irregularities.taken(label, printed, self._trail.path, line.start)
        heading = Span(line.start, line.start + label.label_end)
        unit = _OpenUnit(kind, printed, label.number, self._trail.path, heading)
        if label.body_start < len(line.text):
            unit.body.append(Span(line.start + label.body_start, line.end))
        return unit

    def _open_unnumbered(self) -> _OpenUnit:
        path = self._trail.path
        if not path:
            name = self._schemes.name(TITLE, self._language)
            return _OpenUnit(TITLE, name, None, (), None)
        return _OpenUnit(TEXT, path[-1], None, path, None)

    def _close(self, unit: _OpenUnit | None) -> Iterator[Unit]:
        if unit is None:
            return
        if not unit.body:
            self._empty.append(f"{unit.label!r} has no text under it.")
        # The lines of a title block are separate statements; those of a body are wrapped text.
        spans = unit.body if unit.kind == TITLE else _joined(unit.body, self._layout.parted)
        yield _unit(self._text, unit, spans)


def _unit(text: str, unit: _OpenUnit, spans: Iterable[Span]) -> Unit:
    spans = tuple(spans)
    lines = [text[span.start : span.end] for span in spans]
    # The lines of a title block stand for themselves; a page break only interrupts a text.
    body = " ".join(map(unwrap, lines)) if unit.kind == TITLE else unwrap("\n".join(lines))
    return Unit(
        label=unit.label,
        kind=unit.kind,
        number=unit.number,
        section=unit.section,
        text=body,
        spans=spans,
        heading=unit.heading,
        modality=commitments(body),
    )


def _joined(lines: list[Span], parted: frozenset[int]) -> list[Span]:
    """Join lines into stretches of the source; what is printed on pages parts them."""
    joined: list[Span] = []
    for line in lines:
        if joined and line.start not in parted:
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined
