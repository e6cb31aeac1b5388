"""Name the units spoken of where a turn asks something of them and does not say of what."""

import re
from collections.abc import Sequence

from assistant.followups.asked_again import about_something_else
from assistant.followups.of_its_wording import asks_of_its_wording
from assistant.followups.referring import found, in_question, item_meant, list_at_hand, prefixed
from assistant.followups.sides import Side, side_asked
from assistant.structure.befalling import asks_what_befell_it
from assistant.structure.forms import kind_named, structure_patterns
from assistant.structure.reading_selection import read_selection
from assistant.structure.subjects import quoted
from assistant.structure.taking_part import also_taking_part, asks_who_spoke
from assistant.turns import CitedUnit, Turn, kinds_of
from assistant.words.patterns import readable
from ingestion.labels import find_references
from ingestion.schemes import load_schemes

_MOST_OF_IT = 5
"""Words of its own: a longer question about purposes or persons names what it is about."""
MOST_IN_FOCUS = 3
"""Units: an answer that cites more has been about none of them in particular."""

_SENTENCE = re.compile(r"[^?？؟]*\w[^?？؟]*[?？؟]?")
_CHOICE = re.compile(r"还是|或者?是|(?<![\w-])(?:or|ou|o|или|либо|أم|أو)(?!\w)")


def again(question: str, history: Sequence[Turn]) -> str | None:
    """Name the units spoken of alone where they are asked for in other words, or by number."""
    told = found("restated", question) and not quoted(question)
    units = in_question(history) if told else ()
    if not units and found("which_numbers", question):
        units = _all_found(history)
    return (prefixed("", units) or "").rstrip("：") or None


def _all_found(history: Sequence[Turn]) -> tuple[CitedUnit, ...]:
    """Return all that was cited, or what one that was asked for was found to be."""
    last = next((turn for turn in reversed(history) if turn.cited), None)
    if last is None or len({unit.kind for unit in last.cited}) > 1:
        return in_question(history)
    asked = read_selection(last.standalone, ())
    one = asked.which_one and not asked.mentioning
    return in_question(history) if one or len(last.cited) > MOST_IN_FOCUS else last.cited


def again_of_it(question: str, history: Sequence[Turn]) -> str | None:
    """Name the unit that the last question named by number, where it is asked in other words."""
    last = next((turn for turn in reversed(history) if turn.cited), None)
    kinds = kinds_of(last.cited) if last else frozenset()
    named = find_references(last.standalone, load_schemes(), kinds) if last else ()
    own = find_references(question, load_schemes(), kinds)
    return prefixed(question, in_question(history)) if len(named) == 1 and not own else None


def nothing_else(question: str, history: Sequence[Turn], own: int) -> str | None:
    """Name the units spoken of where a question says no subject: why, who, shorter, word for word.

    What is asked of these recommendations, after one of them, is asked of the document.
    """
    units = in_question(history)
    whole = len(units) == 1 and found("whole", question) and not found("in_which", question)
    if whole or found("pastimes", question):
        return None
    asked = side_asked(question) or _side_with_choice(question)
    if asks_of_its_wording(question):
        return prefixed(question, units[:MOST_IN_FOCUS])
    to_be_had = found("document", question) and found("to_be_had", question)
    if asked == "again" and (quoted(question) or to_be_had):
        # Translate "hello world"; is the report available in English?
        return None
    if asked == "again":
        last = next((turn.standalone for turn in reversed(history) if turn.cited), None)
        return (prefixed("", units) or "").rstrip("：") or last
    if asked and len(units) > 1 and found("superlative", question):
        return None
    return prefixed(question, units) if asked or not own else None


def said_again(question: str, history: Sequence[Turn]) -> str | None:
    """Name all units of a list where that one, or those, are to be said again and no more."""
    pointed = found("the_unit", question) or found("these_units", question)
    if not pointed or item_meant(question, list_at_hand(history)):
        return None
    return nothing_else(question, history, 1) if side_asked(question) == "again" else None


def _side_with_choice(question: str) -> Side | None:
    """Return what a first question asks of what was said, where the next only tells the choice.

    Who is it for? States themselves, or other organizations?
    """
    first, *rest = _SENTENCE.findall(question)
    choice = [readable(said) for said in rest if _CHOICE.search(readable(said))]
    if len(rest) != 1 or not choice or kind_named(choice[0], structure_patterns()):
        return None
    asked = side_asked(first)
    return asked if asked != "again" and not find_references(question, load_schemes()) else None


def what_was_said(question: str, history: Sequence[Turn]) -> str | None:
    """Name who spoke where it is asked what they said, and nothing of theirs was cited."""
    last = next((turn for turn in reversed(history) if turn.cited), None)
    if last is None or not found("what_was_said", question):
        return None
    spoke = asks_who_spoke(last.standalone)
    return f"{last.standalone.strip()} {question.strip()}" if spoke else None


def also_there(question: str, history: Sequence[Turn]) -> str | None:
    """Name what is asked of others who took part in a meeting: and which observers?"""
    last = next((turn for turn in reversed(history) if turn.cited), None)
    if last is None:
        return None
    named = about_something_else(question, last) or question
    return also_taking_part(named, last.standalone)


def of_it(question: str, history: Sequence[Turn], own: int) -> str | None:
    """Name what is asked for its purpose, its addressee or its partners, with no name for it."""
    units = in_question(history)
    if len(units) == 1 and units[0].kind != "paragraph" and asks_what_befell_it(f"§：{question}"):
        return prefixed(question, units)
    told = 0 < len(units) <= MOST_IN_FOCUS and own <= _MOST_OF_IT
    forms = ("of_it", "inside_it", "says_too") if len(units) == 1 else ("of_it",)
    if any(found(form, question) for form in forms):
        return prefixed(question, units) if told else None
    things = found("those_things", question) if told and len(units) == 1 else None
    if things is None:
        return None
    text = readable(question)
    rest = f"{text[: things.start()]} {text[things.end() :]}"
    return prefixed(rest, units) if side_asked(rest) in ("side", "lacking") else None
