"""Recognise what a question tells of a meeting, by the way, otherwise than its report does.

会议在日内瓦开了几天 asks how long it was, and tells where: in a place of which the report of a
meeting held elsewhere knows nothing. How that is said is data (`misstating.toml`).
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import rjieba

from assistant.answerability.lasting import lasts_otherwise
from assistant.structure.taking_part import GROUPS, named_patterns
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable, written_for
from assistant.words.proper_names import Names, capitalised
from ingestion.language import detect_language
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import fold

_ROOT = 5
"""Letters of a name that its other forms have."""
_PLACE = "place"
_FINAL, _SILENT = "final", "silent"
_TOWN = "ns"
_CHINESE, _ARABIC = "zh", "ar"


@dataclass(frozen=True, slots=True)
class _Kind:
    said: tuple[Pattern, ...]
    told: tuple[Pattern, ...]
    """What a text that tells of it has."""


def misstates(question: str, units: Sequence[Evidence]) -> bool:
    """Tell whether `question` tells otherwise of a meeting than the report of it.

    It may place the meeting elsewhere, or have it last longer, take somebody for one of another
    group, or take for final what is a draft.
    """
    text = readable(question)
    if _is_elsewhere(question, units) or _is_of_another_group(text, units):
        return True
    if lasts_otherwise(question, units):
        return True
    return any_found(_kinds()[_FINAL].said, text) and _tells(_FINAL, units)


def silences(question: str, units: Sequence[Evidence]) -> bool:
    """Tell whether `question` has somebody keep silent who is among those that `units` hear."""
    if not any_found(_kinds()[_SILENT].said, readable(question)) or not _tells(_SILENT, units):
        return False
    return bool(Names(units).named(question, detect_language(question)))


def _tells(kind: str, units: Sequence[Evidence]) -> bool:
    return any(any_found(_kinds()[kind].told, readable(unit.unit.text)) for unit in units)


def _is_elsewhere(question: str, units: Sequence[Evidence]) -> bool:
    code = detect_language(question).partition("-")[0]
    texts = [
        fold("".join(text.split()) if code == _CHINESE else text) for text in said_in(code, units)
    ]
    told = _kinds()[_PLACE].told
    if not any(any_found(told, text) for text in texts):
        return False
    known = " ".join(texts)
    return any(none_in(known, names) for names in _places(question, code))


def none_in(known: str, names: Collection[str]) -> bool:
    """Tell whether there are names and none of them, in any form, stands in a folded text."""
    return bool(names) and all(name[:_ROOT] not in known for name in names)


def said_in(code: str, units: Sequence[Evidence]) -> Iterator[str]:
    """Yield what stands in language `code` of `units`: all of a document, or its translations."""
    for unit in units:
        if unit.source.summary.language.partition("-")[0] == code:
            yield unit.source.text
        elif code in unit.extras.translations:
            yield unit.extras.translations[code]


def _places(question: str, code: str) -> Iterator[list[str]]:
    """Yield the names in each place that `question` says a meeting was at."""
    text = readable(question)
    capitals = {fold(name) for name in capitalised(question)}
    for pattern in written_for(_kinds()[_PLACE].said, text):
        for match in pattern.finditer(text):
            where = match["where"]
            if code == _CHINESE:
                tagged = rjieba.tag(where)
                yield [word for word, tag in tagged if tag == _TOWN and len(word) > 1]
            elif code == _ARABIC or where in capitals:
                yield [where]


def _is_of_another_group(text: str, units: Sequence[Evidence]) -> bool:
    """Tell whether somebody is said to have taken part as one of those that `units` tell apart."""
    lists = named_patterns()
    groups = {
        group
        for unit in units
        for group in GROUPS
        if any_found(lists[group], readable(unit.unit.text))
    }
    claimed = {group for group in GROUPS if any_found(_kinds()[group].said, text)}
    return bool(groups and claimed) and groups.isdisjoint(claimed)


@cache
def _kinds() -> dict[str, _Kind]:
    raw = read_lists("answerability/misstating")
    return {
        name: _Kind(read_patterns(kind["said"]), read_patterns(kind.get("told", ())))
        for name, kind in raw.items()
    }
