"""Choose the numbering that a document is read by: the usual one, another, or none."""

from collections.abc import Sequence
from dataclasses import replace

from ingestion.headings import heading_candidates
from ingestion.lines import Line
from ingestion.model import Unit
from ingestion.outline import Outline, outline_by
from ingestion.paragraphs import count_paragraphs
from ingestion.schemes import Schemes
from ingestion.titled_numbers import levels, with_titles_as_sections

_FEWEST = 2
_MOST = 0.5
"""The share of a document's paragraphs that its own numbering reaches at least."""


def read_outline(text: str, language: str, schemes: Schemes) -> Outline:
    """Read the structure of `text`; without any numbering, count its paragraphs and say so."""
    usual = outline_by(text, language, schemes)
    numbered = [unit for unit in usual.units if unit.number]
    if any(unit.kind != "paragraph" for unit in numbered):
        return usual
    if numbered:
        return with_titles_as_sections(
            _of_more_levels(text, language, schemes, len(numbered)) or usual
        )
    counted, warnings = count_paragraphs(text, usual.units, language, schemes)
    paragraphs = sum(unit.number is not None for unit in counted)
    for scheme in schemes.otherwise:
        found = outline_by(text, language, replace(schemes, units=(scheme,)))
        # What heads sections (I. Introduction) numbers no units.
        if len(found.sections) < len(usual.sections) or not _reaches(found.units, paragraphs):
            continue
        if told := _told_apart(found, language, schemes):
            return with_titles_as_sections(told)
    return Outline(usual.sections, counted, warnings)


def _of_more_levels(text: str, language: str, schemes: Schemes, usual: int) -> Outline | None:
    """Return the outline by numbers such as 2.1, which stand under 2. Title; None without them."""
    # The first of the other forms is the one that goes on below 2. with 2.1.
    found = outline_by(text, language, replace(schemes, units=schemes.otherwise[:1]))
    deeper = sum(levels(unit) > 1 for unit in found.units)
    # As many are below the others as there are others, if not more.
    return found if deeper >= max(_FEWEST, usual) else None


def _reaches(units: Sequence[Unit], paragraphs: int) -> bool:
    numbered = sum(unit.number is not None for unit in units)
    return numbered >= max(_FEWEST, _MOST * paragraphs)


def _told_apart(outline: Outline, language: str, schemes: Schemes) -> Outline | None:
    """Return `outline` with numbers that begin again in each section below the section's own.

    None where sections have none: several units would be cited alike.
    """
    numbers = [unit.number for unit in outline.units if unit.number]
    if len(set(numbers)) == len(numbers):
        return outline
    units = []
    for unit in outline.units:
        if unit.number:
            ordinal = _ordinal(unit, schemes)
            if not ordinal:
                return None
            number = f"{ordinal}.{unit.number}"
            unit = replace(unit, number=number, label=schemes.name(unit.kind, language, number))
        units.append(unit)
    apart = {unit.number for unit in units if unit.number}
    return replace(outline, units=tuple(units)) if len(apart) == len(numbers) else None


def _ordinal(unit: Unit, schemes: Schemes) -> int:
    """Return the number of the section that `unit` stands in, 0 where it has none."""
    if not unit.section:
        return 0
    title = unit.section[-1]
    found = heading_candidates(Line(0, len(title), title), schemes.headings)
    return found[0].ordinal if found else 0
