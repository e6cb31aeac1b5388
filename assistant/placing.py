"""Say under which heading the units stand that a question names, where it asks that."""

from assistant.found import Found
from assistant.messages import message
from assistant.patterns import readable
from assistant.structure import structure_patterns

_PATH = " › "


def asks_where(question: str) -> bool:
    """Tell whether a question asks in which section something stands: 建议13属于哪一节."""
    return structure_patterns().found("ask.which_section", readable(question))


def where_they_stand(question: str, found: Found, language: str) -> str:
    """Return where each unit named by its number stands; nothing where that is not asked."""
    if found.route != "label" or not asks_where(question):
        return ""
    return "\n".join(
        message("stands_in", language, label=unit.unit.label, section=_PATH.join(unit.unit.section))
        for unit in found.answering
        if unit.unit.section
    )
