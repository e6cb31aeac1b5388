"""Whether a sentence leaves open what the units it cites leave open.

What a source only encourages or leaves to be considered is told as that, or else described: what
it is for, what belongs to it, what would come of it. Told as what is done, it is made a plan.
"""

import re

from assistant.verification.draft_coverage import aligned, bag, clauses, telling_bag
from assistant.verification.support import Objection
from assistant.words.claims import form_of, split_weighed, weighed
from assistant.words.strengths import is_open, left_open, speaks_of, strengths

_PURPOSE = re.compile(
    r"[是意][为為]了|[为為]的是|目的(?:是|在于|在於|之一|有|包括)|旨在|意在|用意|目[标標](?:是|之一)"
    r"|\b(?:purpose|aim|goal|idea|point|objective)\b"
    r"|\b(?:in order to|so as to|vise(?:nt)? à|afin|but|objectif|permettre|permettrait)\b"
    r"|\b(?:finalidad|objetivo|prop[óo]sito|цель\w*|задач\w+)\b|(?:الغرض|الهدف|الغاية|القصد)",
    re.IGNORECASE,
)
_CONSIDERED = frozenset({"should_consider", "may_consider"})
_TAKEN_UP = 0.5
_SENTENCE = re.compile(r"[。！？；;]|[.!?]+(?=\s|$)")
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
    if is_open(there) and not strengths(whole) and _is_asserted(sentence, language, said):
        return Objection("modality", "the source leaves it open, and the sentence does not say so")
    return _weighed(sentence, language, said) if there & _CONSIDERED else None


def _is_asserted(sentence: str, language: str, said: str) -> bool:
    """Tell whether a sentence takes up what is left open, and neither says so nor describes it."""
    if _describes(sentence, language) or weighed(sentence, language):
        return False
    # What it is for, and what it includes, is no part of what is to be done.
    end = form_of("beside_action", language)
    rest = left_open(said)
    own = telling_bag(sentence, language)
    taken = own & bag((end.split(rest, 1) if end else [rest])[0], language)
    return _is_act(sentence, language) or (len(taken) > 1 and len(taken) >= _TAKEN_UP * len(own))


def _describes(sentence: str, language: str) -> bool:
    form = form_of("describing", language)
    return not form or bool(form.search(sentence)) or speaks_of(sentence, language)


def _is_act(sentence: str, language: str) -> bool:
    """Tell whether a sentence speaks of those who are to act."""
    form = form_of("acting", language)
    return bool(form and form.search(sentence))


def _weighed(sentence: str, language: str, said: str) -> Objection | None:
    """Object where a sentence takes up what the source only leaves to be considered."""
    if weighed(sentence, language) or not weighed(said, language):
        return None
    if not strengths(sentence) and _PURPOSE.search(sentence):
        # What an action is for commits nobody to it.
        return None
    if _is_done(sentence, language, said) or any(
        _is_taken_up(clause, sentence, language, said)
        for clause in clauses(_SEEN_AS.sub("", sentence))
    ):
        return Objection("modality", "the source leaves it to be considered")
    return None


def _is_done(sentence: str, language: str, said: str) -> bool:
    """Tell whether a sentence says that somebody does what he is only to consider."""
    if strengths(sentence) or _describes(sentence, language):
        return False
    own = telling_bag(sentence, language)
    for part in _SENTENCE.split(said):
        before, after = (bag(half, language) for half in split_weighed(part, language))
        if len(own & after) > max(len(own & before), _TAKEN_UP * len(own)):
            return True
    return False


def _is_taken_up(clause: str, sentence: str, language: str, said: str) -> bool:
    """Tell whether a clause takes up a clause of the source that is only to be considered."""
    actor = form_of("acting", language)
    clause = actor.sub(" ", clause) if actor else clause
    own = telling_bag(clause, language)
    there, share = aligned(clause, language, said)
    if speaks_of(clause, language) or (share < _TAKEN_UP and not strengths(clause)):
        return False
    if (_MANNER.match(clause) or len(own) < _TELLING) and speaks_of(sentence, language):
        return False
    before, after = split_weighed(there, language)
    # Of 应加强合作并应考虑采取更多行动, only what follows is to be considered.
    taken, else_taken = len(own & bag(after, language)), len(own & bag(before, language))
    if share < _TAKEN_UP:
        # In other words too, what is said to be done is done by those who only weigh it.
        return taken > 1 and not else_taken
    return bool(after) and taken >= else_taken
