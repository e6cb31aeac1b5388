"""Find all that is said of somebody whom a question names, where it asks for nothing less.

What do the recommendations want States to use Interpol for? Whatever names Interpol answers, and a
search finds the unit that is most about it. How that is asked is data (`asked_of_name.toml`).
"""

import re
from collections.abc import Callable, Sequence
from functools import cache

from assistant.retrieval.in_each_language import Mentions, mentioned
from assistant.retrieval.mentioning import Subject
from assistant.retrieval.translated import WithExtras
from assistant.retrieval.who_is_listed import told_by
from assistant.structure.forms import structure_patterns
from assistant.structure.selection import Selection
from assistant.structure.taking_part import asks_whether_took_part
from assistant.understanding.query import Understood
from assistant.words.countries import states_named
from assistant.words.framing import content_words
from assistant.words.lexicon import Lexicon
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, read_patterns, readable, written_for
from assistant.words.proper_names import Names
from vectorstore.catalogue import AllUnits, Evidence
from vectorstore.tokenisation import fold

_PARAGRAPH = "paragraph"
_FEWEST = 2
"""Units; the only one that names somebody is found by rank."""
_LONGEST_QUESTION = 120
"""Characters; a longer question tells more."""
_CAPITALS = re.compile(r"(?<![^\W\d_])[A-ZА-ЯЁ]{3,}[a-zа-я]{0,3}(?![^\W\d_])")
"""A name in capitals: INTERPOL, UNODC."""


def units_naming(
    understood: Understood,
    selection: Selection,
    everything: AllUnits,
    lexicon: Callable[[], Lexicon],
    with_extras: WithExtras,
) -> Mentions | None:
    """Return every unit that names the one body asked about; None where more is asked.

    Where no kind of unit is named, what only tells that they took part in a meeting is left out.
    """
    question, kind = understood.standalone_question, selection.kind
    if kind == _PARAGRAPH or selection.counting or understood.takes_for_granted:
        return None
    if understood.resolved.focus or len(question) > _LONGEST_QUESTION:
        return None
    there = everything()
    name = _named(question, understood.language, there, with_extras)
    if not name or not _is_all(question, name) or asks_whether_took_part(question):
        return None
    units = [u for u in there if u.unit.kind == kind or (kind is None and not told_by(u))]
    subject = Subject((name,), name, understood.language, both=True)
    found = mentioned(subject, units, lexicon, with_extras, in_translations=True)
    return found if len(found.units) >= _FEWEST else None


def _named(question: str, language: str, units: Sequence[Evidence], with_extras: WithExtras) -> str:
    """Return the name of the one body that a question names; nothing for none or several."""
    lists = with_extras([unit for unit in units if told_by(unit)])
    found = {fold(words) for words, _ in Names(lists).named(question, language)}
    text = readable(question)
    found |= {fold(name) for name in _CAPITALS.findall(question)}
    for pattern in written_for(_patterns("bodies"), text) if not found else ():
        found |= {match.group() for match in pattern.finditer(text)}
    whole = [name for name in found if not any(name in other for other in found - {name})]
    return whole[0] if len(whole) == 1 and not states_named(whole[0], language) else ""


def _is_all(question: str, name: str) -> bool:
    """Tell whether a question says hardly anything besides a name and what asks of it."""
    rest = structure_patterns().without_kinds(readable(question).replace(name, " "))
    for pattern in written_for(_patterns("neutral"), rest):
        rest = pattern.sub(" ", rest)
    return not any(len(word) > 1 for word in content_words(rest).split())


@cache
def _patterns(name: str) -> tuple[Pattern, ...]:
    return read_patterns(read_lists("retrieval/asked_of_name")[name])
