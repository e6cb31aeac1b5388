"""Find the structure of a report: title block, chapters, sections, and the units they hold."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from ingestion.headings import HeadingTrail, heading_candidates
from ingestion.lines import Line, ends_paragraph, ends_sentence, read_lines, wrap_width
from ingestion.modality import commitments
from ingestion.model import TEXT, TITLE, Section, Span, Unit
from ingestion.numbering import LabelCandidate, Numbering, label_candidate
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


def read_outline(text: str, language: str, schemes: Schemes) -> Outline:
    """Read the structure of `text`; without any numbering, count its paragraphs and say so."""
    reader = _OutlineReader(text, language, schemes)
    units = tuple(reader.read())
    if any(unit.number for unit in units):
        return Outline(tuple(reader.sections), units, tuple(reader.warnings))
    numbered, warnings = _count_paragraphs(text, language, schemes)
    return Outline((), numbered, warnings)


class _OutlineReader:
    def __init__(self, text: str, language: str, schemes: Schemes) -> None:
        self.sections: list[Section] = []
        self.warnings: list[str] = []
        self._text = text
        self._language = language
        self._schemes = schemes
        self._lines = read_lines(text)
        self._width = wrap_width(self._lines)
        self._labels = [label_candidate(line, schemes.units) for line in self._lines]
        self._numbering = Numbering(self._labels)
        self._trail = HeadingTrail()
        self._last_number: dict[str, str] = {}

    def read(self) -> Iterator[Unit]:
        """Yield the units in order."""
        open_unit: _OpenUnit | None = None
        headed = True
        for index, line in enumerate(self._lines):
            ended = self._paragraph_ended(index, open_unit)
            label = self._labels[index]
            if label and self._numbering.accepts(
                label,
                paragraph_ended=ended,
                inside=open_unit is not None and open_unit.kind not in (TITLE, TEXT),
                headed=headed,
            ):
                yield from self._close(open_unit)
                open_unit = self._open_numbered(label, line)
                headed = False
            elif (ended or self._label_follows(index)) and (
                candidates := heading_candidates(line, self._schemes.headings)
            ):
                yield from self._close(open_unit)
                open_unit = None
                headed = True
                self._numbering.heading_passed()
                self.sections.append(self._trail.enter(line, candidates))
            else:
                open_unit = open_unit or self._open_unnumbered()
                open_unit.body.append(Span(line.start, line.end))
        yield from self._close(open_unit)

    def _paragraph_ended(self, index: int, open_unit: _OpenUnit | None) -> bool:
        if open_unit is None or open_unit.kind == TITLE or not open_unit.body:
            return True
        return ends_paragraph(self._lines[index - 1], self._width)

    def _label_follows(self, index: int) -> bool:
        following = self._labels[index + 1] if index + 1 < len(self._lines) else None
        return following is not None and not ends_sentence(self._lines[index].text)

    def _open_numbered(self, label: LabelCandidate, line: Line) -> _OpenUnit:
        kind = label.scheme.kind
        printed = label.label
        if label.scheme.bare:
            printed = self._schemes.name(kind, self._language, label.number)
        self._note_gap(kind, label)
        heading = Span(line.start, line.start + label.label_end)
        unit = _OpenUnit(kind, printed, label.number, self._trail.path, heading)
        if label.body_start < len(line.text):
            unit.body.append(Span(line.start + label.body_start, line.end))
        return unit

    def _note_gap(self, kind: str, label: LabelCandidate) -> None:
        last = self._last_number.get(kind)
        self._last_number[kind] = label.number
        whole = last and last.isdecimal() and label.number.isdecimal()
        if last and whole and int(label.number) > int(last) + 1:
            self.warnings.append(
                f"numbering of kind {kind!r} jumps from {last} to {label.number}: "
                "the numbers between are not in this text."
            )

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
            self.warnings.append(f"{unit.label!r} has no text under it.")
        # The lines of a title block are separate statements; those of a body are wrapped text.
        spans = unit.body if unit.kind == TITLE else _joined(unit.body)
        yield _unit(self._text, unit, spans)


def _unit(text: str, unit: _OpenUnit, spans: Iterable[Span]) -> Unit:
    spans = tuple(spans)
    body = " ".join(unwrap(text[span.start : span.end]) for span in spans)
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


def _joined(lines: list[Span]) -> list[Span]:
    return [Span(lines[0].start, lines[-1].end)] if lines else []


def _count_paragraphs(
    text: str, language: str, schemes: Schemes
) -> tuple[tuple[Unit, ...], tuple[str, ...]]:
    """Fall back to paragraphs, numbered by position: the document prints no numbers."""
    paragraphs = list(_paragraphs(text))
    units = []
    for position, lines in enumerate(paragraphs, start=1):
        label = schemes.name("paragraph", language, str(position))
        unit = _OpenUnit("paragraph", label, str(position), (), None)
        units.append(_unit(text, unit, _joined(lines)))
    return tuple(units), (
        f"no numbered structure was recognised: the {len(units)} paragraphs are numbered "
        "by their position, not by numbers printed in the document.",
    )


def _paragraphs(text: str) -> Iterator[list[Span]]:
    """Split at blank lines, unless one follows nearly every line: then where paragraphs can end."""
    lines = read_lines(text)
    width = wrap_width(lines)
    blank_after = [
        text.count("\n", line.end, following.start) > 1 for line, following in pairwise(lines)
    ]
    blank_lines_separate = 0 < sum(blank_after) < 0.9 * len(blank_after)
    paragraph: list[Span] = []
    for index, line in enumerate(lines):
        paragraph.append(Span(line.start, line.end))
        last = index == len(lines) - 1
        if last or (blank_after[index] if blank_lines_separate else ends_paragraph(line, width)):
            yield paragraph
            paragraph = []
