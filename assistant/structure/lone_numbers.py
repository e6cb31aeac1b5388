"""Read a number or a place in words that is all a turn says of a unit: and 8? the third one."""

import re
from functools import cache

from assistant.words.patterns import readable
from ingestion.numerals import HAN_LISTED, parse_number
from ingestion.spelt import ordinals

_TURNING_TO = (
    r"(?:现在|接下来|接着|再|换(?:成|到)?|跳到|翻到|说说|讲讲|看看|看|now|next|then|please|let.s\s+see|"
    r"(?:look|go|move|jump|turn|over|on)(?:\s+on)?\s+(?:at|to)|maintenant|ensuite|puis|voyons|"
    r"pass(?:ons|ez|e)\s+à|ahora|luego|veamos|pas(?:emos|a|amos)\s+al?|теперь|давай(?:те)?|"
    r"перейд[её]м\s+к|покажи(?:те)?|الآن|والآن|لننتقل\s+إلى)"
)
"""What only turns to another unit: now 15."""
_BEFORE_NUMBER = (
    rf"(?:{_TURNING_TO}|那么?|再看|啊|哦|不对|and|number|non|no\.?|n[°º]\.?|№|numéro|et|y|нет|номер|а|и|رقم|لا|و|"
    r"ok(?:ay)?|bon|vale|bueno|ладно|хорошо|حسنا|好的?|行|"
    r"número|the|l[ae]|el|ال)"
)
_IN_NUMBER = (
    r"(?:in|on|under|about|for|dans|à|au|pour|sur|quid\s+de|en|sobre|para|во?|об?|про|по|для|на"
    r"|في|عن|بشأن|حول)"
)
"""In which it is, or what about: а в 23?"""
_AFTER_NUMBER = (
    r"(?:号|条|项|段|呢|吧|啦|呀|哦|才对|-?(?:я|ю|й|ой|ую|th|nd|rd|st)\b|one\b|please\b)"
)
_NUMBER_ALONE = re.compile(
    rf"\W*(?:(?:{_BEFORE_NUMBER}|{_IN_NUMBER})[\s,，]*)*+第?\s*(?P<n>\d{{1,3}}|{HAN_LISTED})\s*(?:{_AFTER_NUMBER}\s*)*+\W*"
)
_BEFORE_PLACE = (
    r"(?:what\s+about|how\s+about|qu.en\s+est-il\s+de|que\s+dit|qué\s+(?:dice|hay\s+de)|"
    r"что\s+(?:говорит|насчёт|с)|ماذا\s+عن)"
)
_AFTER_PLACE = (
    r"(?=\W*(?:$|[:：,，،;—–])|\s+(?:one|of\s+(?:them|these|those|the)|d.entre|des|"
    r"de\s+(?:ellas|esas|estas|las)|из\s+(?:них|этих)|منه(?:ا|ما|م|ن)|"
    # What is asked of it.
    r"(?:exactly\s+)?(?:says?|asks?|about|is|does|means?|wants?|requires?|please|then|in\s+full)|"
    r"(?:dit|demande|parle|porte|concerne|est|veut|prévoit|traite)(?:-\w+)?|"
    r"(?:dice|pide|trata|habla|es|exige|prevé|significa|qué|por\s+favor)|"
    r"(?:[ои]|о?б|про|что|гласит|говорит\w*|требует|означает|подробнее|пожалуйста|целиком)|"
    r"(?:تقول|تنص|تطلب|توصي|تتحدث|تعني|عن|عم|عما|ماذا|بماذا|ما|هل|بالتفصيل))(?!\w))"
)


_BEFORE_ASKED = (
    r"(?:so|ok|okay|then|but|is|does|mais|est-ce\s+que|pero|¿?\s*es|но|является\s+ли|"
    r"هل|可是?|但是?)"
)
_NUMBER_FIRST = re.compile(
    rf"\W*(?:(?:{_BEFORE_NUMBER}|{_IN_NUMBER}|{_BEFORE_PLACE}|{_BEFORE_ASKED})[\s,，]*)*+"
    rf"第?\s*(?P<n>\d{{1,3}}|{HAN_LISTED})\s*(?:号|条|项|段)?\s*"
    r"(?:(?:呢|啊|呀|-?(?:я|ю|ая|ую|th|nd|rd|st)\b)\W*|[,，、?？!！;；،؛؟–—]\W*|(?=(?:也|同样|是不是也|是否也)(?![^\W\d_]*(?:个|年|次)))"
    r"|\s(?=(?:is|does|also|too|say|ask|mean|est|es|dit|también|dice|aussi|тоже|также|أيضا)\b))(?P<rest>(?=[^\W\d_])\D+)"
)
"""A number that begins a question, and what is asked of it: and 13, is that binding as well?"""
_BETWEEN_NUMBERS = re.compile(
    r"[,，、;；?？!！،؛؟]+|\s+(?:and|et|y|e|и|а)\s+|[和与跟及]|(?:还有|以及)|\s+(?=و\d)"
)
_SAYS = re.compile(r"[^\W\d_]{2}")


def lone_number(question: str) -> int | None:
    """Return the number that is all `question` says, with what may stand around one; or None."""
    match = _NUMBER_ALONE.fullmatch(readable(question))
    number = parse_number(match["n"]) if match else None
    return int(number) if number and number.isdecimal() else None


def lone_numbers(question: str) -> tuple[int, ...]:
    """Return the numbers that are all `question` says, where they are several: and 4, 5 and 6?"""
    pieces = [piece for piece in _BETWEEN_NUMBERS.split(readable(question)) if piece.strip()]
    numbers = [lone_number(piece) for piece in pieces]
    told = [number for number in numbers if number is not None]
    return tuple(told) if len(told) == len(pieces) > 1 else ()


def number_first(question: str) -> tuple[int, str] | None:
    """Return the number that begins `question` and what it goes on to ask; None for no such."""
    match = _NUMBER_FIRST.fullmatch(readable(question))
    number = parse_number(match["n"]) if match else None
    if match is None or not number or not number.isdecimal() or not _SAYS.search(match["rest"]):
        return None
    return int(number), match["rest"].strip()


def lone_place(question: str) -> int | None:
    """Return the place in words that is all `question` says: and the third one?"""
    match = _place_alone().fullmatch(readable(question))
    return ordinals()[match["n"]] if match else None


@cache
def _place_alone() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:(?:{_BEFORE_NUMBER}|{_BEFORE_PLACE})[\s,，]*)*{_places()}\s*(?:{_AFTER_NUMBER}\s*)*\W*"
    )


def place_in_words(text: str) -> tuple[int, re.Match[str]] | None:
    """Return a place in words that numbers nothing named beside it, and where `text` says it."""
    match = _place_in_words().search(text)
    return (ordinals()[match["n"]], match) if match else None


@cache
def _place_in_words() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_places()}{_AFTER_PLACE}")


def _places() -> str:
    forms = sorted(map(re.escape, ordinals()), key=len, reverse=True)
    return rf"و?(?P<n>{'|'.join(forms)})(?!\w)"
