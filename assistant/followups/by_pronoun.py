"""Name the unit that a turn calls "it", unless another plainly answers what the turn says itself.

辩词里想引它，头一个动词用的是哪个 has words enough to stand alone, but whoever says 它 or 这条
after a unit means that unit: the question is asked of it by its number, and judged as one that
names it. The fitted model (`going_on.py`) decides where no word refers back to a unit.
"""

import re
from collections.abc import Sequence

from assistant.answerability.premises import takes_for_granted
from assistant.followups.going_on import Leaning, odds_of_going_on
from assistant.followups.referring import found
from assistant.followups.resolved import Resolved
from assistant.words.framing import content_words
from assistant.words.patterns import readable

_LARGELY = 0.65
"""Share of a question's terms from which on a unit plainly answers it."""
_HARDLY = 0.6
"""How much less of them than that the unit spoken of has where the other is meant."""
_STRONG = 1.8
"""Log of the strength from which on it does as well."""
_LONG = 8
"""Words of its own: a question of so many tells a story, and "it" is something told of there."""
_BEGINNING = 1
"""Characters before 那条 that describe nothing, as 那 does."""
_ASKED = re.compile(r"[?？؟\d]")
"""What names something itself before "it": another question, or a number."""


def refers_to_a_unit(question: str) -> bool:
    """Tell whether a question calls a unit it or this one, and does not say which one it is.

    This one is a unit wherever it stands; "it" is something that was said before it, if anything.
    """
    text = readable(question)
    if re.search(r"\d", text) or takes_for_granted(question):
        return False
    if unit := found("the_unit", question):
        return found("another_unit", text[: unit.start()]) is None
    match = found("calls_it", question) or found("parts_of_it", question)
    described = found("one_of_list", question)
    if described and described.start() > _BEGINNING:
        # The one that is asked for is told by what it is about.
        return False
    before = text[: match.start()] if match else ""
    named = [word for word in content_words(before).split() if len(word) > 1]
    return match is not None and not _ASKED.search(before) and len(named) <= 1


def called_it(resolved: Resolved, leanings: Sequence[Leaning]) -> str | None:
    """Return a question with the number of the unit it refers to before it; None where none is."""
    if not resolved.refers or not leanings:
        return None
    best = max(leanings, key=odds_of_going_on)
    if best.foreign or best.own >= _LONG or _plainly_of_another(best):
        return None
    return f"{best.unit.unit.label}：{resolved.text.strip()}"


def _plainly_of_another(best: Leaning) -> bool:
    """Tell whether what a question finds by itself says most of it, and the unit spoken of not."""
    if not best.answers or best.found or best.covered >= _HARDLY * best.covered_alone:
        return False
    return best.covered_alone >= _LARGELY or best.strength >= _STRONG
