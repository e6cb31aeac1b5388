"""Find what somebody said at a meeting who is told by a State: what did the speaker from Kenya say?

A list of speakers gives their States, and the paragraphs after it name the persons alone; where the
State's representative is named, no list is needed.
"""

import re
from collections.abc import Iterator, Sequence

from assistant.structure.taking_part import named_patterns
from assistant.words.countries import states_named
from assistant.words.patterns import any_found, readable
from vectorstore.catalogue import AllUnits, Evidence

_PARAGRAPH = "paragraph"
_MOST = 2
"""Paragraphs; of more that name somebody, none is what was said."""
_MOST_STATES = 3
_WITH_STATE = re.compile(
    r"(?:\b(?:Mr|Ms|Mrs|Dr|Mme|Mlle|M|Sr|Sra|Sres)\.?|г-н|г-жа|السيدة?)\s+(?P<name>[^,;:()、，]{2,60}?)"
    r"\s*\((?P<state>[^()]*(?:\([^()]*\)[^()]*)?)\)"
    # The panellists: Ana Ruiz (Chile) and Jan Kos (Poland).
    r"|(?P<plain>(?:[A-ZÀ-ÞА-Я][\w'’.-]*\s+){1,4}[A-ZÀ-ÞА-Я][\w'’-]+)\s*\((?P<from>[^()]+)\)"
    r"|(?P<han>[^,，、；;：:()（）。由]{2,40}?)\s*(?:女士|先生)\s*[（(](?P<of>[^（）()]+)[）)]"
)
_WORD = re.compile(r"[^\W\d_]{3,}|[\u3400-\u9fff]{2,}")


def what_was_said(question: str, language: str, units: AllUnits) -> tuple[Evidence, ...]:
    """Return the paragraphs that tell what was said by those whom a question names by a State.

    Of several, what each of them said; none where that of one is not told.
    """
    states = states_named(question, language)
    few = 0 < len(states) <= _MOST_STATES
    if not few or not any_found(named_patterns()["what_said"], readable(question)):
        return ()
    paragraphs = [unit for unit in units() if unit.unit.kind == _PARAGRAPH and unit.unit.number]
    each = [_said_for(frozenset({state}), paragraphs) for state in states]
    if not all(0 < len(said) <= _MOST for said in each):
        return ()
    return tuple(unit for unit in paragraphs if any(unit in said for said in each))


def _said_for(states: frozenset[str], paragraphs: Sequence[Evidence]) -> list[Evidence]:
    names = {name for unit in paragraphs for name in _persons_of(states, unit)}
    return [unit for unit in paragraphs if _tells(unit, names, states)]


def _persons_of(states: frozenset[str], unit: Evidence) -> Iterator[str]:
    """Yield the words of the names of those whom a unit lists with one of `states`."""
    for match in _WITH_STATE.finditer(unit.unit.text):
        name = match["name"] or match["plain"] or match["han"]
        state = match["state"] or match["from"] or match["of"]
        if states & states_named(state, unit.source.summary.language):
            yield from _WORD.findall(name)


def _tells(unit: Evidence, names: set[str], states: frozenset[str]) -> bool:
    """Tell whether a unit tells what one of those named said, and does not only list them."""
    text = unit.unit.text
    if not any_found(named_patterns()["said"], readable(text)):
        return False
    listed = {name for name in names if any(name in m.group() for m in _WITH_STATE.finditer(text))}
    if names:
        return any(re.search(rf"(?<!\w){name}(?!\w)", text) for name in names - listed)
    language = unit.source.summary.language
    # Folding keeps the places of characters in most texts, and names are told by their capitals.
    told = (m for p in named_patterns()["representative"] for m in p.finditer(text))
    return any(states & states_named(match.group(), language) for match in told)
