"""Questions put together that ask apart: when was it held, and what does recommendation 9 say?

What a meeting's report tells of it stands in several places, so that one search finds one of them.
Each question is read by itself, and what answers them stands in the order they were asked in.
"""

import re
from collections.abc import Callable, Sequence
from functools import partial

from assistant.followups.about_whom import whom_told
from assistant.followups.named_again import asked_about, named_again, names_nobody
from assistant.structure.clauses import asks, is_other_side, parts
from assistant.structure.enumerating import announces, how_many_told, things_told
from assistant.structure.facts import asks_fact
from assistant.structure.forms import kind_named, structure_patterns
from assistant.structure.naming import units_named
from assistant.structure.penalties import asks_for_sure, of_the_duty
from assistant.structure.subjects import quoted
from assistant.structure.taking_part import asks_of_somebody, asks_of_taking_part
from assistant.understanding.asides import is_aside
from assistant.understanding.asked_to_tell import asks_for_units, asks_to_be_told
from assistant.understanding.query import Understood
from assistant.words.framing import content_words
from assistant.words.patterns import readable
from vectorstore.catalogue import Overview
from vectorstore.tokenisation import words

_MOST = 4
"""Questions; who puts more together tells a story."""
_SAYING = 1
_TELLING = 2
"""Words of its own from which on a question about no meeting stands by itself."""
_THEY_SAY = re.compile(
    r"\b(?:did|do|had|have|when|where)\s+they\s+(?:hold|held|meet|met|convene\w*|gather\w*|sit|sat|get\s+together)\b|"
    r"\bils\s+se\s+sont\s+(?:réunis|rencontrés|retrouvés)\b|\bони\s+(?:собира\w+|собрал\w+|заседа\w+|встреча\w+)\b|"
    r"\b(?:they|it)\s+(?:say|says|ask|asks|recommend|recommends|want|wants)\b|\bdo(?:es)?\s+(?:they|it)\s+say\b"
)
_WHO = re.compile(
    r"谁|何人|哪(?:几|两|一)?[位名]|哪国人|叫什么|\b(?:who|qui|quién(?:es)?|кто)\b|^\W*من\s"
)
_LEANS = re.compile(
    r"[它他她]|^\W*(?:分别|各(?![国方州省市地族级]))|^\W*又(?!有(?:哪|谁|几|多少))|^[^,，。]{0,6}也(?=讲|发|说|到|出席|来|参加)|\b(?:is|are|do|does|did)\s+(?:each|both)\b|\bchacune?\b|\bcada\s+un[ao]\b|\b(?:they|he|she|(?<!-)ils?|(?<!-)elles?|ellos|ellas|они|он|она)\b|(?<!ما\s)(?<!من\s)(?<!\w)(?:هو|هي|هم)\b|(?<!\w)(?:في|عن|من|علي)هما(?!\w)"
)
_OF_HIM = re.compile(
    r"^\W*(?:又|都|分别|各)?(?:(?:是|来自|从)?哪一?个?国(?:家|来|人)?(?:的|来的)?|是?叫?什么(?:名字|身份|职务|国籍)?)[呢啊呀]?\W*$"
    r"|^\W*(?:(?:and\s+)?(?:from|of)\s+wh(?:ich|at)\s+(?:country|nationality)|(?:et\s+|y\s+)?de\s+qu(?:elle|el|é)\s+(?:pays|país|na[ct]ionali\w+)"
    r"|(?:и\s+)?(?:из\s+какой\s+страны|откуда)|و?من\s+أي\s+(?:بلد|دولة))\W*$"
)
"""Asked of somebody of whom the part before asks: who presided, and from which country?"""
_COLON = re.compile(r"\s*[:：]")
_ASKS = ("?", "？", "؟")
_LISTED = "、"
_SENTENCE = re.compile(r"(?<=[?？؟；;。\n])")
_ASKER = re.compile(
    r"^[^:：]{0,24}(?:[问問]|想知道|[请請]教|\basks?|wants\s+to\s+know|demandent?|pregunta[n]?|спрашива\w+|(?:ي|ت)سأل)\s*$"
)
"""Before a colon: who asks what stands behind it."""
_IF = re.compile(
    r"^\W*(?:如果|要是|若|假如|倘若|万一|当(?=.{1,30}[时候])|(?:if|when|where|once)\b|(?:si|s.il|lorsque|quand)\b|(?:si|cuando)\b|(?:если|когда)\b|(?:و?إذا|عندما)(?!\w))"
)
"""What begins a clause of the question behind it: and if it was approved, what has to be given?"""


def asked_apart(
    understood: Understood, loaded: Overview, *, unanswered: bool = False
) -> tuple[str, ...]:
    """Return the questions put together in one, where one of several asks of a meeting.

    Where all of them together are `unanswered`, so are those that ask of anything. Each must stand
    on its own; nothing is returned where one may lean on another, or where the assistant is
    instructed by any of them.
    """
    if understood.is_attack:
        return ()
    text = understood.standalone_question
    said = _SENTENCE.split(text)
    meeting = any(asks_of_meeting(clause) for one in said for clause in _clauses(one))
    of_units = partial(asks_for_units, overview=loaded if meeting else None)
    asking = [part for one in said for part in _asking(one, of_units)]
    found = named_again(asking, whom_told(text))
    # 分开列 says how the answers are to be given, and asks nothing; nor does who asks tell any.
    found = [part for part in found if _asks(part) or _says(part)]
    if unanswered and (things := things_told(text)) and all(map(_is_topic, things)):
        return things
    if not 1 < len(found) <= _MOST:
        return ()
    counted = how_many_told(text) == len(found)
    together = counted or any(map(may_be_told, found)) or ask_otherwise(found)
    if not (together or unanswered):
        return ()
    if not together and not all(map(_asks_by_itself, found)):
        return ()
    alone = all(
        _stands_alone(p, loaded) or (_asks(p) and of_units(p)) or (unanswered and _is_topic(p))
        for p in found
    )
    return tuple(found) if alone else ()


def asks_of_meeting(text: str) -> bool:
    """Tell whether a question asks when or where a meeting was, or who took part in it."""
    asked = asks_of_taking_part(text) or asks_fact(text)
    return asked and not kind_named(readable(text), structure_patterns())


def may_be_told(text: str) -> bool:
    """Tell whether a question may be one about who did something at a meeting, or asks of it."""
    return asks_of_meeting(text) or bool(_WHO.search(readable(text)))


def _asking(sentence: str, of_units: Callable[[str], bool]) -> list[str]:
    """Return the clauses of a sentence that ask, each with those beside it that do not.

    What only announces them, or says what for, goes with none: 写稿用，两件事：….
    """
    found: list[str] = []
    before = ""
    for clause in _clauses(sentence):
        # Где и когда asks of what stands behind it.
        if _only_asks(clause) and found:
            # متى عقد وأين: what asks of no more goes on with what stands before it.
            found[-1] += f", {clause}"
        elif _only_asks(clause):
            before += f"{clause}, "
        elif _asks(clause) and not (found and is_other_side(clause)):
            found.append(f"{before}{clause}")
            before = ""
        elif _goes_on(clause, found, sentence, of_units):
            found.append(f"{clause.strip()}?")
        elif found and not _IF.search(readable(clause)):
            found[-1] += f", {clause}"
        elif found or not (announces(clause) or _heads(clause, sentence)):
            before += f"{clause}, "
    if found and before:
        found[-1] += f", {before.rstrip(', ')}"
    if not found and sentence.strip().endswith(_ASKS):
        # ¿Habló en la reunión? asks by its mark alone.
        return [sentence.strip()]
    return found or ([before] if before else [])


def _only_asks(clause: str) -> bool:
    """Tell whether a clause has words that ask, and none that say of what: Где и когда."""
    if content_words(clause).strip() or not asks(clause):
        return False
    return kind_named(readable(clause), structure_patterns()) is None


def _goes_on(
    clause: str, found: Sequence[str], sentence: str, of_units: Callable[[str], bool]
) -> bool:
    """Tell whether a clause asks without words of asking: for units, or of another who came.

    Units are asked for so beside what is asked of a meeting, or before it in words of telling.
    """
    if found and _asks_of_another(clause, found[-1], sentence):
        return True
    beside = asks_of_meeting(found[-1]) if found else asks_to_be_told(clause)
    return beside and of_units(clause)


def _asks_of_another(clause: str, before: str, sentence: str) -> bool:
    """Tell whether a clause asks by the mark of its sentence alone: ¿cuándo fue y habló el Irán?"""
    asked = sentence.strip().endswith(_ASKS) and asks_of_meeting(before)
    return asked and asks_of_somebody(clause)


def _clauses(sentence: str) -> list[str]:
    """Return the clauses of a sentence, and what a clause of several questions lists."""
    found: list[str] = []
    for clause in parts(sentence):
        listed = [part for part in clause.split(_LISTED) if part.strip()]
        found += listed if all(map(asks_of_meeting, listed)) else [clause]
    return found


def _heads(clause: str, sentence: str) -> bool:
    """Tell whether a clause stands before a colon, and what is asked behind it is of a meeting."""
    behind = sentence[sentence.find(clause) + len(clause) :]
    if _COLON.match(behind) and _ASKER.search(readable(clause)):
        return True
    asked = next((part for part in parts(behind) if _asks(part)), "")
    return bool(_COLON.match(behind)) and asks_of_meeting(asked)


def ask_otherwise(found: Sequence[str]) -> bool:
    """Tell whether one of several questions asks for all that name something, and another not.

    Or they ask for units of different kinds: in which paragraphs, and in which recommendation?
    """
    patterns = structure_patterns()
    texts = [readable(part) for part in found]
    if not all(map(_about, texts)):
        return False
    kinds = {kind_named(text, patterns) for text in texts}
    naming = list(map(_asks_for_naming, texts))
    return (len(kinds) == len(found) and None not in kinds) or (any(naming) and not all(naming))


def _says(text: str) -> bool:
    says = len(content_words(text).split()) > _SAYING
    return says and not announces(text) and not is_aside(text)


def _asks_for_naming(text: str) -> bool:
    """Tell whether a readable question asks for all that name or write something."""
    patterns = structure_patterns()
    names = patterns.found("ask.mention", text) or bool(quoted(text))
    return names and patterns.found("ask.every", text)


def _about(text: str) -> int:
    """Return how many words say what a question is about besides which units it asks for."""
    about = content_words(structure_patterns().without_structure(text))
    return len({word for word in (*words(about), *quoted(text)) if len(word) > 1})


def _asks(text: str) -> bool:
    return asks(text) or asks_fact(text) or text.strip().endswith(_ASKS)


def _is_topic(thing: str) -> bool:
    """Tell whether a thing that is told one by one says by itself what it is about."""
    return not _leans(thing) and _about(readable(thing)) >= _TELLING


def _asks_by_itself(part: str) -> bool:
    """Tell whether a part has a word that asks: faut-il goes on with what was asked before it."""
    return structure_patterns().found("ask.asking", readable(part))


def _leans(part: str) -> bool:
    """Tell whether a question is asked of what another names."""
    text = _THEY_SAY.sub(" ", readable(part))
    if asks_for_sure(part) and len(content_words(of_the_duty(part)).split()) < _TELLING:
        # And if not, what is the fine?
        return True
    return bool(_LEANS.search(text) or _OF_HIM.search(text))


def _stands_alone(part: str, loaded: Overview) -> bool:
    text = readable(part)
    if _leans(part) or not _asks(part):
        return False
    if names_nobody(part) or (_asks_for_naming(text) and not _about(text)):
        return False
    if asks_of_meeting(part) or _asks_for_naming(text) or units_named(part, loaded.kinds):
        return True
    # In which city leans on the meeting asked about before; who presided does not.
    own = content_words(part).split()
    return len(own) >= _TELLING or bool(own and (_WHO.search(text) or asked_about(part)))
