"""Name a unit spoken of earlier that a turn goes back to by its bare number, or by what it is.

"In 25, from when?" after recommendation 25 was spoken of asks of that one, and 回到刚才那条建议
goes back to the recommendation that was spoken of before the last answer.
"""

import re
from collections.abc import Sequence

from assistant.followups.referring import found, in_question
from assistant.followups.sides import says_no_more
from assistant.structure.forms import kind_named, structure_patterns
from assistant.turns import CitedUnit, Turn
from assistant.words.patterns import readable
from ingestion.labels import find_references
from ingestion.schemes import load_schemes

_CLAUSE_END = re.compile(r"[,，。.:：;；?？!！،؛؟–—]\s*")
_INSIDE = re.compile(
    r"(?<![\d.a-zà-ÿа-яё])第?(?P<han>\d{1,3})\s*(?:号|条)?\s*(?:里面?|里头|当中|中(?!国|午|期|旬|央)|那条)"
    r"|\b(?:in|of|under|about|does|says?|dans|de|selon|en|sobre|segun|dice|dit|в|во|из|по)\s+"
    r"(?:(?:number|no\.?|the|la|le|numero)\s+)?(?P<n>\d{1,3})(?![\d.,]*\d|\s*(?:%|°|-))(?:-?[йя])?\b"
    r"(?=\W*$|\s*[,;:?!—–]|\s+(?P<after>[^\W\d_]+))"
    r"|(?<!\w)(?:في|من)\s+(?P<ar>\d{1,3})(?!\d)(?=\W*$|\s*[،؛,:؟?])"
)
"""A number that something is asked of; no measure follows it."""
_SMALL = re.compile(
    r"(?:in|does|do|is|are|say|says|that|they|it|what|who|how|when|which|and|to|for|with|please|est|"
    r"il|elle|on|qui|que|quoi|comment|en|se|es|qué|que|quién|cómo|с|о|об|что|кто|как|когда|ли|это)"
)
"""Words that no measure is told by."""


def number_again(question: str, history: Sequence[Turn]) -> str | None:
    """Return `question` with the label of a unit spoken of for its bare number: what in 25?"""
    text = readable(question)
    if find_references(question, load_schemes()):
        return None
    match = _INSIDE.search(text)
    if match is None or (match["after"] and not _SMALL.fullmatch(match["after"])):
        return None
    number = match["han"] or match["n"] or match["ar"]
    unit = next((one for one in spoken_of(history) if one.number == number), None)
    if unit is None:
        return None
    if says_no_more(text[: match.start()]) and not match["after"]:
        return f"{unit.label}：{text[match.end() :].lstrip(' ,，、')}"
    group = next(name for name in ("han", "n", "ar") if match[name])
    return f"{text[: match.start(group)]} {unit.label} {text[match.end(group) :]}".strip()


def back_to_that(question: str, history: Sequence[Turn]) -> str | None:
    """Name the unit gone back to that is told only by its kind, or as the one before."""
    text = readable(question)
    match = found("back_to", text) or found("that_earlier", text)
    if match is None or find_references(question, load_schemes()) or not history:
        return None
    end = _CLAUSE_END.search(text, match.end())
    named = text[match.end() : end.start() if end else len(text)]
    kind = kind_named(named, structure_patterns())
    if not (kind or found("the_one_before", named)):
        return None
    if not says_no_more(structure_patterns().without_structure(_without_that(named))):
        return None
    units = spoken_of(history)
    last = in_question(history)[:1]
    for unit in units:
        if unit.number and unit not in last and kind in (None, unit.kind):
            break
    else:
        if not (last and last[0].number and kind in (None, last[0].kind)):
            return None
        unit = last[0]
    asked = text[end.end() :] if end else ""
    return f"{unit.label}：{asked}".rstrip("： ")


def spoken_of(history: Sequence[Turn]) -> list[CitedUnit]:
    """Return the units that each answer was about first of all, the last of them first."""
    about = [in_question(history[: at + 1]) for at in range(len(history)) if history[at].cited]
    return list(dict.fromkeys(units[0] for units in reversed(about)))


def _without_that(named: str) -> str:
    for name in ("the_one_before", "that"):
        if match := found(name, named):
            named = readable(f"{named[: match.start()]} {named[match.end() :]}")
    return named
