"""What a question takes from the last list, or leaves out of it: 只要B部分的, 除了它还有吗."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.followups.asked_again import in_section_marked, section_marked
from assistant.followups.list_places import names_kind, several_at
from assistant.followups.list_questions import how_many
from assistant.followups.referring import (
    MOST_NAMED,
    found,
    in_question,
    item_meant,
    last_cited,
    patterns,
)
from assistant.followups.saying_so_too import around, saying_so_too, which_others
from assistant.followups.sides import says_no_more
from assistant.structure.forms import structure_patterns
from assistant.structure.places import places_asked
from assistant.structure.reading_selection import read_selection
from assistant.turns import CitedUnit, Turn
from assistant.words.patterns import readable
from ingestion.labels import find_references
from ingestion.language import detect_language
from ingestion.schemes import load_schemes

_CLAUSE = re.compile(r"[,，。;；:：?？!！،؛؟]|\s(?:and|et|y|и)\s")


@dataclass(frozen=True, slots=True)
class Some:
    """Units of the last answer of which some are asked for."""

    units: tuple[CitedUnit, ...]
    strictly: bool = False
    """Whether the question says that it wants some of these and no others."""
    one: bool = False
    """Whether it tells one of them by what it is about: 讲司法协助的那条."""


def narrowed(
    question: str,
    history: Sequence[Turn],
    *,
    names_place: bool = False,
    which_there: bool = False,
) -> Some | None:
    """Return the units of the last answer that the question asks for some of; None if of none.

    Where it names a section or a place itself, it asks for some of the list only if it says so, or
    says nothing else: B部分的呢, or `which_there`: which are in section B.
    """
    cited = last_cited(history)
    if len(cited) < 2:
        return None
    which = found("which_of", question) and not found("compared", question)
    if found("narrowed", question) or (which and _set_side_by_side(history)):
        return Some(cited, strictly=True)
    listed = len(in_question(history)) > 1
    if names_place:
        section = listed and (which_there or found("of_section", question))
        return Some(cited, strictly=True) if section else None
    one = listed and found("one_of_list", question) is not None
    return Some(cited, one=one) if one or found("among", question) else None


@dataclass(frozen=True, slots=True)
class Dropped:
    """What of the last list is not wanted."""

    units: tuple[CitedUnit, ...]
    """Those listed, without what is told by its place or number."""
    what: str = ""
    """What tells those that are not wanted, where place and number do not."""


def dropped(
    question: str, history: Sequence[Turn], asks_itself: Callable[[str], bool]
) -> Dropped | None:
    """Return what is left of the last list where the question leaves some out: 培训那条不要."""
    cited = last_cited(history)
    match = found("drops", question)
    if len(cited) < 2 or not match or asks_itself(around(match, question)):
        return None
    if found("others", question):
        return None
    if place := item_meant(match.group(), cited):
        left_out = cited[place[0]]
        return Dropped(tuple(unit for unit in cited if unit != left_out))
    if out := several_at(readable(match.group()), len(cited)):
        return Dropped(tuple(unit for at, unit in enumerate(cited) if at not in out))
    what = match["what"].strip()
    numbers = {str(number) for number in _numbers(what)}
    if kept := tuple(unit for unit in cited if unit.number not in numbers):
        return Dropped(kept) if len(kept) < len(cited) else Dropped(cited, what)
    return None


def counted(
    question: str, history: Sequence[Turn], asks_itself: Callable[[str], bool]
) -> tuple[CitedUnit, ...]:
    """Return the units last cited where the question asks how many they are, and nothing else."""
    cited = tuple(dict.fromkeys(last_cited(history)))
    match = found("counts", question)
    rest = around(match, question) if match else question
    if not 1 < len(cited) <= MOST_NAMED or asks_itself(rest) or found("which_of", question):
        return ()
    counting = match or read_selection(question, ()).counting
    # 几个 after the paragraphs on who spoke counts those who did.
    are_listed = {unit.kind for unit in cited} != {"paragraph"}
    return cited if counting and are_listed and all(unit.number for unit in cited) else ()


def all_counted(question: str, history: Sequence[Turn]) -> str | None:
    """Ask how many units there are of the kind of the one last cited: how many are there?"""
    cited = tuple(dict.fromkeys(last_cited(history)))
    if len(cited) != 1 or not cited[0].number or not found("counts_all", question):
        return None
    # 几个 after the paragraph on who spoke counts those who did.
    return how_many(detect_language(question)) if cited[0].kind != "paragraph" else None


def others(
    question: str, history: Sequence[Turn], asks_itself: Callable[[str], bool]
) -> tuple[str, tuple[CitedUnit, ...]] | None:
    """Return what is asked for besides the units cited, and those units.

    A question that says no more than that it wants others asks the last question again.
    """
    match = found("others", question)
    answered = [turn for turn in history if turn.cited]
    too = answered and (
        saying_so_too(question, answered[-1]) or which_others(question, asks_itself)
    )
    if too:
        return too, answered[-1].cited
    if not match or not answered or found("parts_of_it", question):
        return None
    rest = around(match, question).strip(" ,，")
    last = answered[-1]
    if asks_itself(rest):
        return rest, last.cited
    if find_references(last.standalone, load_schemes()):
        return None
    same = [turn for turn in answered if turn.standalone == last.standalone]
    return last.standalone, tuple(dict.fromkeys(unit for turn in same for unit in turn.cited))


def elsewhere(
    question: str, history: Sequence[Turn], asks_itself: Callable[[str], bool]
) -> tuple[str, tuple[CitedUnit, ...]] | None:
    """Return the last question without the section it names, and what it has found there.

    What is asked of the whole document keeps what was found: and in all of the report?
    """
    whole = found("in_all_of_it", question)
    match = whole or found("elsewhere", question)
    last = next((turn for turn in reversed(history) if turn.cited), None)
    if not match or not last or asks_itself(around(match, question)):
        return None
    named = found("section_named", last.standalone)
    without = around(named, last.standalone).strip(" ,，:：") if named else ""
    return (without, () if whole else last.cited) if without else None


def asks_which_there(question: str, asks_itself: Callable[[str], bool]) -> bool:
    """Tell whether a question asks which ones are in a section, and for nothing else of it.

    The one in section A is asked for so as well.
    """
    match = found("section_named", question)
    rest = around(match, question) if match else ""
    if not (found("which_are", rest) or found("just_one", question)):
        return False
    places = places_asked(rest, structure_patterns(), within_section=True)
    if places or names_kind(rest, structure_patterns()):
        return False
    for pattern in (*patterns()["which_are"], *patterns()["just_one"]):
        rest = pattern.sub(" ", rest)
    return not asks_itself(rest) or says_no_more(rest)


def one_there(question: str, history: Sequence[Turn]) -> Some | None:
    """Return the last list where the first clause asks for the one in a section, or which that is.

    What is asked of that one follows: the one in section B, what does it say?
    """
    clause = _CLAUSE.split(readable(question).strip(" ¿"), maxsplit=1)[0]
    cited = last_cited(history)
    which = found("which_are", clause) or found("just_one", clause)
    if len(in_question(history)) < 2 or not which:
        return None
    told = read_selection(clause, tuple(dict.fromkeys(unit.section for unit in cited)))
    if not told.sections or told.places or told.numbers or told.every or told.counting:
        return None
    rest = structure_patterns().without_structure(told.within)
    for name in ("which_are", "just_one", "section"):
        for pattern in patterns()[name]:
            rest = pattern.sub(" ", rest)
    return Some(cited, strictly=True) if says_no_more(rest) else None


def in_other_section(question: str, history: Sequence[Turn]) -> str | None:
    """Ask the last question, which named a section, of the other one that is named now."""
    last = next((turn for turn in reversed(history) if turn.cited), history[-1])
    section, before = section_marked(readable(question)), readable(last.standalone)
    named = section_marked(before) if section else None
    if section is None or named is None or section["mark"] == named["mark"]:
        return None
    return in_section_marked(section, named, before)


def _set_side_by_side(history: Sequence[Turn]) -> bool:
    """Tell whether the last question named the units that its answer cited: 比较建议 9 和 10."""
    last = next((turn for turn in reversed(history) if turn.cited), None)
    named = find_references(last.standalone, load_schemes()) if last else ()
    return last is not None and 1 < len({one.number for one in named}) == len(last.cited)


def kind_spoken_of(cited: Sequence[CitedUnit]) -> str | None:
    """Return the kind that all units last cited are of; None for one unit, or for several kinds."""
    kinds = {unit.kind for unit in cited}
    return kinds.pop() if len(cited) > 1 and len(kinds) == 1 else None


def _numbers(what: str) -> tuple[int, ...]:
    """Return the numbers that are all `what` says: 17, or 13 和 15."""
    if re.search(r"[^\W\d_]{2}", re.sub(r"建\s*议|\b(?:and|et|rec\w*|и)\b", " ", what)):
        return ()
    return tuple(int(number) for number in re.findall(r"\d{1,3}", what))
