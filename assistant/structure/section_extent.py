"""Read which section is meant by its size, and where in one units begin to be asked for."""

from collections.abc import Sequence
from typing import Literal

from assistant.structure.forms import StructurePatterns
from assistant.structure.places import places_asked
from assistant.structure.section_marks import Path
from assistant.structure.section_names import stands_at
from assistant.words.framing import content_words

Size = Literal["", "most", "fewest"]
_WHERE = " ,，、"


def size_asked(text: str, patterns: StructurePatterns) -> Size:
    """Tell whether the section is meant that has the most units, or the fewest."""
    if patterns.found("section.longest", text):
        return "most"
    return "fewest" if patterns.found("section.shortest", text) else ""


def without_size(text: str, patterns: StructurePatterns) -> str:
    """Return `text` without what tells a section by its size: 条数最多的那节 counts nothing."""
    return patterns.without("section.shortest", patterns.without("section.longest", text))


def lead_asked(
    text: str, named: Sequence[Path], sections: Sequence[Path], patterns: StructurePatterns
) -> bool:
    """Tell whether what stands in a chapter before its sections is asked for, if it may have any.

    The opening paragraph of a section without sections is its first.
    """
    chapter = any(p != of and p[: len(of)] == of for of in named for p in sections)
    first = bool(named) and chapter and _before_any(text, patterns)
    return first or ((chapter or not named) and patterns.found("section.lead", text))


def _before_any(text: str, patterns: StructurePatterns) -> bool:
    """Tell whether what comes before a section named by letter or number is asked for."""
    places = [match.span() for match in patterns.matches("section.marked", text)]
    return any(stands_at("in_front", text, at, patterns) for at in places)


def run_asked(text: str, patterns: StructurePatterns) -> tuple[str, str]:
    """Return what the unit is about from which on all are asked for, and up to which; or nothing.

    从讲培训的那条起到这部分完: a place or a number is told otherwise.
    """
    for match in patterns.matches("range.from_about", text):
        first = match["what"].strip(_WHERE)
        if content_words(first) and not places_asked(first, patterns, within_section=True):
            ends = patterns.matches("range.to_about", text[match.end("what") :])
            last = next((end["what"].strip(_WHERE) for end in ends), "")
            return first, last
    return "", ""
