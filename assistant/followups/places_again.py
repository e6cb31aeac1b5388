"""Read a place that is all a turn asks for as one in the section asked about before it."""

from collections.abc import Sequence

from assistant.followups.asked_again import section_marked
from assistant.followups.list_places import names_kind, says_more
from assistant.followups.referring import earlier, found
from assistant.structure.forms import structure_patterns
from assistant.structure.lone_numbers import lone_place
from assistant.structure.places import places_asked
from assistant.turns import Turn
from assistant.words.patterns import readable
from ingestion.labels import find_references
from ingestion.schemes import load_schemes

_BESIDE_IT = ("same", "next", "previous")
"""它前头那条 tells a place beside the unit spoken of."""


def place_in_section_before(question: str, history: Sequence[Turn]) -> str | None:
    """Name the section of which the last question asked one unit by its place: and the last one?

    After a list, the place is one in the list.
    """
    last = history[-1] if history else None
    if last is None or len(last.cited) != 1:
        return None
    text, before, patterns = readable(question), readable(last.standalone), structure_patterns()
    section = section_marked(before)
    if section is None or section_marked(text) or found("of_all_of_it", text):
        return None
    if any(found(name, text) for name in _BESIDE_IT):
        return None
    if not (places_asked(before, patterns, within_section=True) or _counted_inside(last)):
        return None
    if not places_asked(text, patterns, within_section=True) or names_kind(text, patterns):
        return None
    if says_more(text, patterns) and lone_place(question) is None:
        return None
    return f"{section.group()}：{question.strip()}"


def first_of_all(question: str, history: Sequence[Turn]) -> str | None:
    """Name the unit spoken of first, where 刚才第一条 might be read as its number.

    After a list, the first is the first of the list.
    """
    if not history or len(history[-1].cited) > 1 or not found("first_turn", question):
        return None
    return earlier(question, history)


def _counted_inside(last: Turn) -> bool:
    """Tell whether the number that a question names was read as a place in the section it names."""
    named = find_references(last.standalone, load_schemes())
    return len(named) == 1 and named[0].number != last.cited[0].number
