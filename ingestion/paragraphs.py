"""Count the paragraphs of a document that prints no numbers."""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from ingestion.headings import is_signed
from ingestion.lines import ends_paragraph, paragraph_breaks, read_lines, wrap_width
from ingestion.modality import commitments
from ingestion.model import TITLE, Span, Unit
from ingestion.schemes import Schemes
from ingestion.unwrapping import unwrap


def count_paragraphs(
    text: str, units: tuple[Unit, ...], language: str, schemes: Schemes
) -> tuple[tuple[Unit, ...], tuple[str, ...]]:
    """Cut unnumbered `units` into paragraphs numbered by position, with a warning that says so.

    The title block above the first heading stays whole; without headings there is no telling
    where it ends, unless its first line is the title by a sign of Markdown.
    """
    headed = any(unit.section for unit in units)
    title, cut = [], []
    for unit in units:
        if unit.kind == TITLE and unit.spans and is_signed(text, unit.spans[0]):
            title.append(_first_line(text, unit))
            cut.append(replace(unit, spans=unit.spans[1:]))
        elif headed and unit.kind == TITLE:
            title.append(unit)
        else:
            cut.append(unit)
    cut = [unit for unit in cut if unit.spans]
    spans = deque(_paragraphs(text, cut))
    counted: list[Unit] = []
    for unit in cut:
        while spans and spans[0].start < unit.spans[-1].end:
            number = str(len(counted) + 1)
            counted.append(_paragraph(text, unit, spans.popleft(), number, language, schemes))
    return (*title, *counted), (
        f"no numbered structure was recognised: the {len(counted)} paragraphs are numbered "
        "by their position, not by numbers printed in the document.",
    )


def _first_line(text: str, unit: Unit) -> Unit:
    words = unwrap(text[unit.spans[0].start : unit.spans[0].end])
    return replace(unit, text=words, spans=unit.spans[:1], modality=commitments(words))


def _paragraph(
    text: str, unit: Unit, span: Span, number: str, language: str, schemes: Schemes
) -> Unit:
    body = unwrap(text[span.start : span.end])
    return Unit(
        label=schemes.name("paragraph", language, number),
        kind="paragraph",
        number=number,
        section=unit.section,
        text=body,
        spans=(span,),
        heading=None,
        modality=commitments(body),
    )


def _paragraphs(text: str, units: list[Unit]) -> Iterator[Span]:
    """Split at blank lines, unless one follows nearly every line: then where paragraphs can end."""
    lines = read_lines(text)
    width = wrap_width(lines)
    breaks = paragraph_breaks(text, lines)
    blank_lines_separate = any(breaks)
    starts = [line.start for line in lines]
    for unit in units:
        first = bisect_left(starts, unit.spans[0].start)
        stop = bisect_left(starts, unit.spans[-1].end)
        for index in range(first, stop):
            ended = (
                breaks[index + 1]
                if blank_lines_separate and index + 1 < len(lines)
                else ends_paragraph(lines[index], width)
            )
            if ended or index + 1 == stop:
                yield Span(lines[first].start, lines[index].end)
                first = index + 1
