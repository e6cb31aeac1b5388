"""Name the one unit that a turn points at: explain this recommendation, what does that one want?

Whoever says so after an answer from one unit means that one, however much he says beside it. What
tells by what it is about which one is meant (那条讲儿童的), or goes from it to others (the one
after that, other than this one), is read elsewhere. The forms are data (`this_unit.toml`).
"""

import re
from collections.abc import Sequence
from functools import cache

from assistant.followups.referring import last_cited, prefixed
from assistant.turns import Turn
from assistant.words.countries import states_named
from assistant.words.framing import content_words
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable, written_for

_CLAUSE = re.compile(r"[,，。.;；:：!！?？،؛؟\n]")


def of_this_unit(question: str, history: Sequence[Turn]) -> str | None:
    """Return `question` with the number of the one unit it points at; None where it points at none.

    That is the unit the last answer cited, if it cited but one, and is of the kind that is named.
    """
    text, cited = readable(question), list(dict.fromkeys(last_cited(history)))
    if len(cited) != 1 or not history[-1].cited or any_found(_forms("elsewhere"), text):
        return None
    pointing = next(
        (m for p in written_for(_forms("pointing"), text) if (m := p.search(text))), None
    )
    if pointing is None or any(char.isdecimal() for char in text):
        return None
    kinds = [kind for kind in ("recommendation", "paragraph") if pointing.groupdict().get(kind)]
    if kinds and cited[0].kind in ("recommendation", "paragraph") and cited[0].kind not in kinds:
        return None
    if _is_described(pointing, text) or _is_done(pointing, text):
        return None
    # Where is that one mentioned, asked of a State, points at no unit.
    return None if states_named(question) else prefixed(question, cited)


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


@cache
def _forms(name: str) -> tuple[Pattern, ...]:
    return read_patterns(read_lists("followups/this_unit")[name])
