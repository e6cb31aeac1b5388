"""Recognise a question for the role of a body of which nothing is said.

What role does Eurojust play in joint teams comes near to the unit that is about such teams; where
it names other bodies, it does not answer. How that is asked is data (`roles.toml`).
"""

import re
from collections.abc import Sequence
from functools import cache

from assistant.answerability.misstating import none_in, said_in
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, read_patterns, readable, written_for
from ingestion.language import detect_language
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import fold

_WORD = re.compile(r"[^\W\d_]+")
_CAPITALS = re.compile(
    r"(?<!\b(?:in|at|on|by|en|au) )(?<!\b[вк] )(?<=[^\W\d_][ ’'-])[A-ZÀ-ÞА-ЯЁ][^\W\d_]{2,}"
)
"""Names within a sentence, other than of the place where something is."""


def asks_of_unknown(question: str, units: Sequence[Evidence]) -> bool:
    """Tell whether `question` asks for the role of a body that nothing said of `units` names.

    Only what is written in capitals is known for a name.
    """
    if not any(said_in(detect_language(question).partition("-")[0], units)):
        return False
    texts = (
        text
        for unit in units
        for text in (unit.unit.text, unit.extras.searchable, *unit.extras.translations.values())
    )
    known = fold(" ".join(texts))
    capitals = {fold(name) for name in _CAPITALS.findall(question)}
    beside = _words_beside_role(readable(question))
    return any(none_in(known, capitals & words) for words in beside)


def _words_beside_role(text: str) -> list[set[str]]:
    return [
        set(_WORD.findall(match["named"]))
        for pattern in written_for(_patterns(), text)
        for match in pattern.finditer(text)
    ]


@cache
def _patterns() -> tuple[Pattern, ...]:
    raw = read_lists("answerability/roles")
    return read_patterns(raw["role"])
