"""Name the one unit that a turn points at: explain this recommendation, what does that one want?

Whoever says so after an answer from one unit means that one, however much he says beside it. What
tells by what it is about which one is meant (那条讲儿童的), or goes from it to others (the one
after that, other than this one), is read elsewhere. The forms are data (`this_unit.toml`).
"""

import re
from collections.abc import Sequence
from functools import cache

from assistant.followups.referring import MOST_NAMED, last_cited, prefixed
from assistant.structure.wording_asked import asks_how_firm
from assistant.turns import CitedUnit, Turn
from assistant.words.countries import states_named
from assistant.words.framing import content_words
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable, written_for

_KINDS = ("recommendation", "paragraph")
_FEW = 3
"""Units cited: of more, which one says so asks for one of a list."""
_MARKS = " ?？。.!！¿؟…~～,，"
_CLAUSE = re.compile(r"[,，。.;；:：!！?？،؛؟\n]")


def of_this_unit(question: str, history: Sequence[Turn]) -> str | None:
    """Return `question` with the number of the one unit it points at; None where it points at none.

    That is the unit the last answer cited, if it cited but one, and is of the kind that is named.
    What only asks which it was that said so is of all of the few cited.
    """
    text, cited = readable(question), list(dict.fromkeys(last_cited(history)))
    if not (history and history[-1].cited):
        return None
    one = len(cited) == 1
    if (len(cited) <= _FEW and _is_whole("which_it_was", text)) or (
        one and _is_whole("bare", text)
    ):
        return prefixed(question, cited)
    if not one and len(cited) <= MOST_NAMED and _found("one_by_one", text):
        return prefixed(question, cited)
    if not one or any_found(_forms("elsewhere"), text) or any(map(str.isdecimal, text)):
        return None
    pointing = _pointing(question, text)
    if pointing is None or not _is_of_kind(cited[0], pointing):
        return None
    if _is_described(pointing, text) or _is_done(pointing, text):
        return None
    # Where is that one mentioned, asked of a State, points at no unit.
    return None if states_named(question) else prefixed(question, cited)


def _pointing(question: str, text: str) -> re.Match[str] | None:
    """Return what points at a unit; "it" does only where it is asked how firm it is."""
    if (pointing := _found("pointing", text)) or not asks_how_firm(question):
        return pointing
    it = _found("it", text)
    # Back to the bosses: is it binding? asks of what is named before it.
    return it if it and not content_words(text[: it.start()]).strip() else None


def _is_of_kind(unit: CitedUnit, pointing: re.Match[str]) -> bool:
    """Tell whether a unit is what it is called: a paragraph is no recommendation."""
    kinds = [kind for kind in _KINDS if pointing.groupdict().get(kind)]
    return not kinds or unit.kind in kinds or unit.kind not in _KINDS


def _is_described(pointing: re.Match[str], text: str) -> bool:
    """Tell whether the words before say which one is meant: 讲培训的那条, and not 讲讲那条."""
    if not any_found(_forms("that"), pointing.group()):
        return text[: pointing.start()].rstrip().endswith("的")
    before = _CLAUSE.split(text[: pointing.start()])[-1]
    for pattern in written_for(_forms("asking_for"), before):
        before = pattern.sub(" ", before)
    return bool(content_words(before).strip())


def _is_done(pointing: re.Match[str], text: str) -> bool:
    """Tell whether the turn is done with the unit and asks something else: clear, and children?"""
    rest = _CLAUSE.split(text[pointing.end() :])
    around = f"{_CLAUSE.split(text[: pointing.start()])[-1]} {rest[0]}"
    return any_found(_forms("done"), around) and bool(content_words(" ".join(rest[1:])).strip())


def _is_whole(name: str, text: str) -> bool:
    """Tell whether `text` is nothing but one of the forms `name`."""
    asked = text.strip(_MARKS)
    return any(pattern.fullmatch(asked) for pattern in written_for(_forms(name), asked))


def _found(name: str, text: str) -> re.Match[str] | None:
    return next((m for p in written_for(_forms(name), text) if (m := p.search(text))), None)


@cache
def _forms(name: str) -> tuple[Pattern, ...]:
    return read_patterns(read_lists("followups/this_unit")[name])
