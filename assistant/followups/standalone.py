"""Turn a follow-up into a question that stands on its own, without a model.

What is referred back to is named: 它 becomes the label last cited. What says what it is about stays
as it is, with those units as what it may be about.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.followups.asked_again import asked_again, gone_back
from assistant.followups.beside_the_list import beside_the_list
from assistant.followups.by_pronoun import refers_to_a_unit
from assistant.followups.in_order import (
    by_number,
    is_among,
    of_two,
    rest_of_list,
    rest_of_section,
    the_other,
)
from assistant.followups.in_scope import in_scope
from assistant.followups.item_again import of_another_item, some_of_it
from assistant.followups.named_again import named_after
from assistant.followups.naming_back import FEW_WORDS, each_of_them, named, of_a_number, of_the_list
from assistant.followups.narrowing import (
    all_counted,
    asks_which_there,
    counted,
    dropped,
    elsewhere,
    in_other_section,
    kind_spoken_of,
    narrowed,
    one_there,
    others,
)
from assistant.followups.places_again import first_of_all, place_in_section_before
from assistant.followups.referring import (
    both,
    found,
    in_question,
    is_aspect,
    last_cited,
    number_alone,
    number_anew,
    prefixed,
    set_beside,
)
from assistant.followups.resolved import Own, Resolved
from assistant.followups.session_again import of_session_again
from assistant.followups.spoken_of import (
    MOST_IN_FOCUS,
    again,
    also_there,
    nothing_else,
    said_again,
    what_was_said,
)
from assistant.structure.naming import asks_which_instrument
from assistant.structure.taking_part import (
    also_taking_part,
    asks_of_taking_part,
    asks_which_spoke,
    asks_who_else,
    taking_part_otherwise,
    without_group_uncounted,
)
from assistant.turns import CitedUnit, Turn
from assistant.words.framing import without_alternatives
from ingestion.labels import find_references
from ingestion.schemes import load_schemes
from vectorstore.tokenisation import words

_NOTHING = Own()


def resolve(
    question: str,
    history: Sequence[Turn],
    framing: frozenset[str],
    names: Own = _NOTHING,
    *,
    anew: bool = False,
) -> Resolved:
    """Return `question` with what it refers back to named; as it is where it refers to nothing.

    `names` is what it names itself, and so was not said before; `anew` tells that it corrects that.
    """
    if not history:
        return Resolved(question)
    last = next((turn.standalone for turn in reversed(history) if turn.cited), "")
    question = without_group_uncounted(question, last)
    if read := (
        _of_session(question, history)
        or _of_who_took_part(question, history)
        or beside_the_list(question, history)
        or in_scope(question, history)
        or _of_the_last_list(question, history, framing, names)
        or of_another_item(question, history)
        or some_of_it(question, history, lambda text: _own_words(text, framing))
        or _numbered(question, history, names)
        or asked_again(question, history, lambda text: _own_words(text, framing))
        or _besides(question, history, framing)
    ):
        return read
    if said := again(question, history) or what_was_said(question, history):
        return Resolved(said)
    cited, own = last_cited(history), _own_words(question, framing)
    apart = names != _NOTHING
    beside = found("same_unit", question) is not None
    few = names == _NOTHING and own <= FEW_WORDS + 1 and not beside
    if few and (told := also_there(question, history) or each_of_them(question, history)):
        return Resolved(told)
    if back := gone_back(question, history):
        return back
    about = None if apart else said_again(question, history)
    if told := about or named(question, history, own, names):
        return Resolved(told, kind=kind_spoken_of(cited))
    pair = () if apart else both(question, history, anywhere=own <= FEW_WORDS + 1)
    if some := of_two(question, pair) or _some(question, history, framing, names):
        return replace(some, kind=kind_spoken_of(cited))
    fresh = found("fresh", question) is not None
    if not apart and (about := nothing_else(question, history, own if not fresh else 1)):
        return Resolved(about)
    # Of two sections of a letter, the one that holds what was last asked of a section is meant.
    kinds = {unit.kind for unit in cited}
    kind = kinds.pop() if names.section and len(kinds) == 1 else None
    if fresh or anew or names.everything:
        return Resolved(question, kind=kind)
    return replace(_going_on(question, cited, own), kind=kind)


def _of_session(question: str, history: Sequence[Turn]) -> Resolved | None:
    """Read what goes on about the facts of a session: and the next one?"""
    asked = of_session_again(question, history)
    return Resolved(asked) if asked else None


def _of_who_took_part(question: str, history: Sequence[Turn]) -> Resolved | None:
    """Read what goes on about those who took part: did it speak, what names it, who else did?"""
    last = next((turn for turn in reversed(history) if turn.cited), None)
    if last is None:
        return None
    named = taking_part_otherwise(question, last.standalone)
    named = named or named_after(last.standalone, question)
    if named != question:
        return Resolved(named)
    if not (asks_who_else(question) and asks_of_taking_part(last.standalone)):
        return None
    others = also_taking_part(question, last.standalone) or question
    return Resolved(others, without=last.cited) if asks_of_taking_part(others) else None


def _of_the_last_list(
    question: str, history: Sequence[Turn], framing: frozenset[str], names: Own
) -> Resolved | None:
    """Read a question about the last list as a whole: what is left of it, how many it has."""
    if left := dropped(question, history, _asking_itself(framing)):
        if left.what:
            return Resolved(question, left.units, narrows=True, dropping=left.what)
        return Resolved((prefixed("", left.units) or question).rstrip("："))
    if there := one_there(question, history):
        kind = kind_spoken_of(there.units)
        return Resolved(question, there.units, narrows=True, kind=kind)
    if names == _NOTHING and (every := all_counted(question, history)):
        return Resolved(every)
    if rest := rest_of_list(question, history, _asking_itself(framing)):
        return Resolved(rest[0], without=rest[1])
    listed = counted(question, history, _asking_itself(framing)) if names == _NOTHING else ()
    return Resolved(prefixed(question, listed) or question, counts=True) if listed else None


def _besides(question: str, history: Sequence[Turn], framing: frozenset[str]) -> Resolved | None:
    """Read a question that asks for others than the units last cited, or in other sections."""
    asks_itself = _asking_itself(framing)
    asked = question, history, asks_itself
    besides = rest_of_section(*asked) or others(*asked) or elsewhere(*asked)
    return Resolved(besides[0], without=besides[1]) if besides else None


def _asking_itself(framing: frozenset[str]) -> Callable[[str], bool]:
    """Return what tells whether words say what is asked about."""
    return lambda text: bool(_own_words(text, framing))


def _numbered(question: str, history: Sequence[Turn], names: Own) -> Resolved | None:
    """Read a question that names units by number, or by their place in the last list."""
    cited = last_cited(history)
    back = place_in_section_before(question, history)
    if back := back or first_of_all(question, history):
        return Resolved(back)
    referring = bool(find_references(question, load_schemes()))
    if not referring and (
        numbered := number_alone(question, cited)
        or set_beside(question, cited)
        or number_anew(question, cited)
        or is_among(question, cited)
        or by_number(question, cited)
    ):
        return Resolved(numbered)
    if not names.section and (
        listed := the_other(question, history) or of_the_list(question, history)
    ):
        return Resolved(listed)
    if referring and not names.units and asks_which_instrument(question):
        return Resolved(prefixed(question, in_question(history)) or question)
    if names.units or referring:
        return Resolved(of_a_number(question, history, names) or question)
    return None


def _going_on(question: str, cited: Sequence[CitedUnit], own: int) -> Resolved:
    """Say what the question may go on about, if it is not answered by itself."""
    depends = bool(found("same", question) or found("depends", question))
    of_its_own = len(cited) > MOST_IN_FOCUS or asks_which_spoke(question)
    of_its_own = of_its_own or found("pastimes", question) is not None
    of_its_own = of_its_own or (not depends and found("document", question) is not None)
    of_its_own = of_its_own or (not depends and _looks_for_a_unit(question, own))
    return Resolved(
        question,
        focus=() if of_its_own else tuple(dict.fromkeys(cited)),
        depends=depends,
        another=found("ellipsis", question) is not None,
        brief=own <= FEW_WORDS + 1,
        refers=not of_its_own and refers_to_a_unit(question),
    )


def _looks_for_a_unit(question: str, own: int) -> bool:
    """Tell whether a question asks which unit, or if any, is about something that it names."""
    return own > 1 and bool(found("any_unit", question)) and not found("same", question)


def _some(
    question: str, history: Sequence[Turn], framing: frozenset[str], names: Own
) -> Resolved | None:
    """Return what asks for some of the last list, or for one of it."""
    cited = last_cited(history)
    there = names.section and asks_which_there(question, _asking_itself(framing))
    if there and (again := in_other_section(question, history)):
        return Resolved(again)
    place = names.section or names.place
    some = narrowed(question, history, names_place=place, which_there=there)
    if not some or (names.everything and not (some.strictly or some.one)):
        return None
    focus = cited if some.one and len(cited) <= MOST_IN_FOCUS else ()
    single = some.strictly and found("just_one", question) is not None
    return Resolved(question, some.units, focus, narrows=some.strictly, one=some.one, single=single)


def _own_words(question: str, framing: frozenset[str]) -> int:
    """Count the words that say what a question is about: none in 为什么, one in 它是硬性的吗."""
    said = words(without_alternatives(question))
    # Arabic writes "and" with the word that follows it.
    own = [
        word
        for word in said
        if len(word.strip()) > 1 and not {word, word.removeprefix("و")} & framing
    ]
    return sum(not is_aspect(word) for word in own)
