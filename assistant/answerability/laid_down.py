"""Read what a question tells, by the way, that the document lays down: the law requires X, so …?"""

from functools import cache

from assistant.structure.clauses import asks
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, read_patterns, readable, written_for


def said_to_be_laid_down(question: str) -> str:
    """Return what a question tells that the document lays down, and asks nothing of; or ""."""
    text = readable(question)
    for pattern in written_for(_patterns(), text):
        match = pattern.search(text)
        if match and not asks(match["what"]) and text[match.end() :].strip(" ,.;?!。，；、"):
            return match["what"].strip()
    return ""


@cache
def _patterns() -> tuple[Pattern, ...]:
    return read_patterns(read_lists("answerability/laid_down")["told"])
