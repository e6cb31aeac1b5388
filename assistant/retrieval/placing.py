"""Say under which heading the units stand that a question names, where it asks that."""

from assistant.messages import message
from assistant.retrieval.found import Found
from assistant.structure.forms import structure_patterns
from assistant.words.patterns import readable

_PATH = " › "
_FEW = 3
"""Units; where what is looked for is said of more, one section is not asked for."""


def asks_where(question: str) -> bool:
    """Tell whether a question asks in which section something stands: 建议13属于哪一节."""
    return structure_patterns().found("ask.which_section", readable(question))


def where_they_stand(question: str, found: Found, language: str) -> str:
    """Return where each unit stands that is named by number or told; nothing if not asked."""
    told = found.route == "label" or (
        found.route == "semantic" and len(found.answering) <= _FEW and not found.counting
    )
    if not told or not asks_where(question):
        return ""
    return "\n".join(
        message("stands_in", language, label=unit.unit.label, section=_PATH.join(unit.unit.section))
        for unit in found.answering
        if unit.unit.section
    )
