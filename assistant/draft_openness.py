"""Whether a sentence leaves open what the units it cites leave open.

What a source only encourages or leaves to be considered is told as that, or else described: what
it is for, what belongs to it, what would come of it. Told as what is done, it is made a plan.
"""

import re

from assistant.claims import form_of, split_weighed, weighed
from assistant.draft_coverage import aligned, bag, clauses, telling_bag
from assistant.strengths import is_open, speaks_of, strengths
from assistant.support import Objection

_PURPOSE = re.compile(
    r"是为了|目的(?:是|在于)|旨在|目标是|\b(?:purpose|aim|goal|idea|point|objective)\b|"
    r"\b(?:in order to|so as to|vise(?:nt)? à|afin|but|objectif|permettre|permettrait)\b",
    re.IGNORECASE,
)
_CONSIDERED = frozenset({"should_consider", "may_consider"})
_TAKEN_UP = 0.5
_TELLING = 3
# Such units, in cooperation with others, would…: how something is done says what the rest does.
_MANNER = re.compile(
    r"^\s*(?:in|with|through|working|by|via|en|con|mediante|junto|avec|par|grâce|通过|借助|经由|与|"
    r"в|с|через|пут[её]м|совместно|بالتعاون|من خلال|مع|عن طريق)(?:\b|(?<=[\u3400-\u9fff]))",
    re.IGNORECASE,
)
# 原则，被看作…: what a thing is seen as belongs to it.
_SEEN_AS = re.compile(r"，(?=被(?:看作|[视視][为為]|当作|當作))")


def closed(
    sentence: str, whole: str, language: str, said: str, there: frozenset[str]
) -> Objection | None:
    """Object where a sentence makes a plan of what the source, of strength `there`, leaves open.

    `whole` is the sentence with what it quotes, which may say so in the words of the source.
    """
    if not strengths(whole) and (objection := _asserted(sentence, language, there)):
        return objection
    return _weighed(sentence, language, said) if there & _CONSIDERED else None


def _asserted(sentence: str, language: str, there: frozenset[str]) -> Objection | None:
    """Object where all is left open, and the sentence neither says so nor describes a thing."""
    if not is_open(there) or strengths(sentence) or weighed(sentence, language):
        return None
    form = form_of("describing", language)
    if not form or form.search(sentence) or speaks_of(sentence, language):
        return None
    return Objection("modality", "the source leaves it open, and the sentence does not say so")


def _weighed(sentence: str, language: str, said: str) -> Objection | None:
    """Object where a clause of the source that a sentence takes up is only to be considered."""
    if weighed(sentence, language) or not weighed(said, language):
        return None
    if not strengths(sentence) and _PURPOSE.search(sentence):
        # What an action is for commits nobody to it.
        return None
    for clause in clauses(_SEEN_AS.sub("", sentence)):
        there, share = aligned(clause, language, said)
        of_manner = speaks_of(sentence, language) and (
            _MANNER.match(clause) or len(telling_bag(clause, language)) < _TELLING
        )
        if share < _TAKEN_UP or of_manner or speaks_of(clause, language):
            continue
        own = telling_bag(clause, language)
        before, after = split_weighed(there, language)
        # Of 应加强合作并应考虑采取更多行动, only what follows is to be considered.
        if after and len(own & bag(after, language)) >= len(own & bag(before, language)):
            return Objection("modality", "the source leaves it to be considered")
    return None
