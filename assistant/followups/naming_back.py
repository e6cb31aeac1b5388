"""Name what a question refers back to: by order, number, section or place, or as 它 and 这条."""

import re
from collections.abc import Sequence

from assistant.followups.asked_again import about_something_else, in_section
from assistant.followups.in_order import by_order
from assistant.followups.list_places import all_of_them, items
from assistant.followups.paging import neighbour, onwards
from assistant.followups.referring import (
    compared,
    earlier,
    found,
    in_question,
    item,
    last_cited,
    list_at_hand,
    prefixed,
)
from assistant.followups.resolved import Own
from assistant.followups.spoken_of import of_it
from assistant.structure.forms import structure_patterns
from assistant.structure.places import places_asked
from assistant.turns import CitedUnit, Turn
from assistant.words.framing import content_words
from assistant.words.patterns import readable

_HEADING_MARK = re.compile(r"^\s*([A-Za-z])\s*[.．、]")
_CLAUSE_END = re.compile(r"[,，。.:：;；?？!！،؛؟]")
_ASKED_TOO = re.compile(r"[?？؟]|什么|啥|哪|谁|怎|吗|多少|几|是否")
"""What a clause has that asks for something itself."""
FEW_WORDS = 2
"""A question with more words of its own stands on its own, whatever "it" is in it."""
_BESIDE = re.compile(r"(?:[上下前后]|另)(?:面|边|头|外|一)?的?$")
"""上面那一节 is not the section spoken of."""
_FEW_UNITS = 6
"""An answer that lists more has been about none of them in particular."""
_BEGINNING = 1
"""Characters before 这部分 that describe nothing, as 那 does."""


def named(question: str, history: Sequence[Turn], own: int, names: Own) -> str | None:
    """Name what the question refers back to, where it is told by what it is called or where."""
    cited, itself = last_cited(history), names.place or names.fact
    # 只讲儿童那条: the one of the list that is about them, and not the one spoken of.
    some = (
        len(cited) > 1
        and own > 0
        and (_described_one(question) or bool(found("narrowed", question)))
    )
    some = some and not found("that_alone", question)
    return (
        by_order(question, history)
        or _place_in_this_section(question, cited)
        or item(question, list_at_hand(history))
        or (None if names.section else in_section(question, history[-1]))
        or _about_section(question, cited, described=names.section)
        or (None if names.section or names.fact else of_it(question, history, own))
        or (neighbour(question, in_question(history)) if _only_beside(question, own) else None)
        or earlier(question, history)
        or (prefixed(question, cited[:1]) if found("same_unit", question) else None)
        or (_same(question, cited) if own <= FEW_WORDS and not itself and not some else None)
        or (None if found("narrowed", question) else about_something_else(question, history[-1]))
    )


def each_of_them(question: str, history: Sequence[Turn]) -> str | None:
    """Name the few units spoken of together where something is asked of each: 它们分别要求什么."""
    units = in_question(history)
    told = 1 < len(units) <= _FEW_UNITS and found("each_of_them", question)
    return prefixed(question, units) if told else None


def _only_beside(question: str, own: int) -> bool:
    """Tell whether a question for the next unit or the one before says no subject besides.

    What clauses after it say, that there is little time, is none.
    """
    if own <= FEW_WORDS + 1:
        return True
    text = readable(question)
    first = _CLAUSE_END.split(text, maxsplit=1)[0]
    match = found("next", first) or found("previous", first)
    rest = f"{first[: match.start()]} {first[match.end() :]}" if match else ""
    asked = _ASKED_TOO.search(text[len(first) + 1 :])
    said = content_words(structure_patterns().without_structure(rest)).split()
    return match is not None and not asked and sum(len(word) > 1 for word in said) <= 1


def _described_one(question: str) -> bool:
    """Tell whether a question tells a unit by what it is about: 给法官的那条, and not 那条."""
    match = found("one_of_list", question)
    return match is not None and match.start() > _BEGINNING


def of_the_list(question: str, history: Sequence[Turn]) -> str | None:
    """Name what is asked of what was last cited as such: all of it, what follows, or places."""
    cited = last_cited(history)
    return (
        all_of_them(question, cited)
        or onwards(question, in_question(history))
        or items(question, cited)
    )


def of_a_number(question: str, history: Sequence[Turn], names: Own) -> str | None:
    """Name what a number is that of: an item of the last list or section, or one to compare."""
    cited = last_cited(history)
    beside = None if names.units > 1 or names.place else compared(question, in_question(history))
    inside = None if names.section else in_section(question, history[-1])
    here = _place_in_this_section(question, cited)
    return here or inside or item(question, list_at_hand(history)) or beside


def _place_in_this_section(question: str, cited: Sequence[CitedUnit]) -> str | None:
    """Name the section of all that was cited where a place in this section is asked for.

    The last one of this section, where two chapters have one of that letter, is told by its kind.
    """
    letters = {_letter(unit) for unit in cited}
    text, patterns = readable(question), structure_patterns()
    if len(letters) != 1 or None in letters or any(patterns.matches("section.marked", text)):
        return None
    placed = places_asked(text, patterns, within_section=True) or found("last_item", question)
    return _about_section(question, cited, described=False) if placed else None


def _about_section(question: str, cited: Sequence[CitedUnit], *, described: bool) -> str | None:
    """Name the section where the question says 这部分, and does not describe it: 发言那一节."""
    match = found("section", question)
    if not cited or not match or (described and match.start() > _BEGINNING):
        return None
    if found("in_which", question):
        return None
    if _BESIDE.search(readable(question)[: match.start()]):
        return None
    if letter := _letter(cited[-1]):
        folded = readable(question)
        return f"{folded[: match.start()]}{letter}部分{folded[match.end() :]}"
    return None


def _letter(unit: CitedUnit) -> str | None:
    """Return the letter of the innermost section of a unit that has one."""
    marks = (_HEADING_MARK.match(heading) for heading in reversed(unit.section))
    return next((mark.group(1) for mark in marks if mark), None)


def _same(question: str, cited: Sequence[CitedUnit]) -> str | None:
    """Name what 它 or 这条 is: of several units cited, the one that answered best."""
    match = found("same", question)
    if not match:
        return None
    return prefixed(question, cited if found("plural", match.group()) else cited[:1])
