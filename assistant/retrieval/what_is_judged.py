"""What of a question is judged, against which units, and what needs no weighing."""

from collections.abc import Sequence

from assistant.answerability.details import certainly_missing, missing_detail
from assistant.answerability.premises import asked_to_bind
from assistant.followups.referring import is_aspect
from assistant.followups.sides import side_asked
from assistant.retrieval.found import Found
from assistant.retrieval.placing import asks_where
from assistant.understanding.asked_of_unit import (
    MARK,
    asks_what_it_says,
    without_story,
)
from assistant.understanding.query import Understood, own_words
from assistant.words.framing import content_words
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import terms_of, words

_KEYWORDS = 3
"""A question of no more words that all stand in a unit asks for that unit."""
_MOST_BINDING = 8
"""Of one that asks whether something must be done, without the words that say so."""


def asked_of_units(understood: Understood, found: Found) -> str:
    """Return the question without labels, and of units named what it says of nothing else."""
    if found.route != "label":
        return understood.without_labels
    return without_story(understood.with_labels_as(MARK)).replace(MARK, "")


def units_judged(understood: Understood, found: Found) -> Sequence[Evidence]:
    """Return the best unit; where several things are asked, several answer together."""
    if found.judged:
        return found.judged
    return found.answering if understood.selection.several else found.answering[:1]


def lacks_what_is_asked(understood: Understood, found: Found) -> bool:
    """Tell whether a question of no words but by when or how much asks what the unit has not."""
    asked, units = understood.without_labels, units_judged(understood, found)
    if asks_where(understood.standalone_question):
        return False
    if side_asked(asked) or asks_what_it_says(understood.with_labels_as(MARK)):
        # Which State proposed it is asked by who it was, which the unit may surely not tell.
        return certainly_missing(asked, units, named=True)
    return missing_detail(asked, units) is not None


def asks_of_it(understood: Understood) -> bool:
    """Tell whether a question asks anything in particular of the unit that it names."""
    if side_asked(understood.without_labels) in ("again", "side"):
        return False
    own = content_words(understood.without_labels).split()
    return any(not is_aspect(word) for word in own)


def names_words_of(understood: Understood, found: Found) -> bool:
    """Tell whether the question is a few words that all stand in the unit: 联合调查小组."""
    asked, most = own_words(understood), _KEYWORDS
    if whether := asked_to_bind(understood.standalone_question):
        # Whether that must be done, the unit says in its own wording.
        asked, most = [w for w in words(content_words(whether)) if len(w) > 1], _MOST_BINDING
    if not asked or len(asked) > most or understood.takes_for_granted:
        return False
    return set(asked) <= terms_of(found.answering[0].unit.text)
