"""Read what has a number and only a title (2 Safety, 2.1 General) as a section of what follows."""

from dataclasses import replace

from ingestion.lines import ends_sentence
from ingestion.model import Section, Span, Unit
from ingestion.outline import Outline

_LONGEST = 100


def levels(unit: Unit) -> int:
    """Return of how many levels the number of a unit is: 3 for 2.1.4, 0 without a number."""
    return unit.number.count(".") + 1 if unit.number else 0


def with_titles_as_sections(outline: Outline) -> Outline:
    """Return `outline` where a unit with a title alone is the section of those numbered below it.

    Numbers one level deeper have to follow it at once: 2.1 after 2 Safety.
    """
    sections, units = list(outline.sections), []
    above: list[tuple[str, tuple[str, ...]]] = []
    for unit, following in zip(outline.units, (*outline.units[1:], None), strict=True):
        number = unit.number
        while above and number and not number.startswith(f"{above[-1][0]}."):
            above.pop()
        path = (*unit.section, *above[-1][1]) if above and number else unit.section
        if number and following and _heads(unit, following):
            title = f"{number} {unit.text}"
            above.append((number, (*(above[-1][1] if above else ()), title)))
            sections.append(Section((*path, title), _whole(unit)))
        else:
            units.append(replace(unit, section=path))
    sections.sort(key=lambda section: section.heading)
    return Outline(tuple(sections), tuple(units), outline.warnings)


def _heads(unit: Unit, following: Unit) -> bool:
    below = following.number is not None and following.number.startswith(f"{unit.number}.")
    return below and len(unit.text) <= _LONGEST and not ends_sentence(unit.text)


def _whole(unit: Unit) -> Span:
    start = unit.heading.start if unit.heading else unit.spans[0].start
    return Span(start, unit.spans[-1].end)
