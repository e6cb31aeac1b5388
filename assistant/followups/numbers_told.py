"""Read bare numbers in a turn that asks of them no more than what they say: what is in 23?

Around a number that is all a turn says may stand any words that ask for something to be told. So
many words or lines are no unit's number, nor is a date, an hour or a share.
"""

import re

from assistant.followups.sides import asks_to_be_told, says_no_more, side_asked
from assistant.words.patterns import readable
from ingestion.numerals import HAN_LISTED, parse_number

_NUMBER = (
    r"(?:第\s*)?(?:\d{1,3}|(?<=第)" + HAN_LISTED + r")(?:-?(?:я|й|ю|ой|ую|м|th|nd|rd|st)(?!\w))?"
)
_JOINT = r"\s*(?:[、,，&]|和|跟|与|同|(?<!\w)(?:and|et|y|и)(?!\w)|و)\s*"
_NUMBERS = re.compile(
    # An hour, a sum, or so many of them.
    r"(?<![\w.,:/$€№%-])(?<!\bat )(?<!\bfor )(?<!\btop )(?<!\bnext )(?<!\blast )(?<!\bfirst )"
    r"(?<!\bbetween )"
    rf"(?P<all>{_NUMBER}(?:{_JOINT}{_NUMBER})*)"
    r"(?![\w%％:/°€$-]*\d)(?!\s*[%％°€$])"
    r"(?!\s*(?:[个個句字行点點遍次年月日号號天人国國条條项項段本份位名种種]))"
    r"(?!\s+(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)(?!\w))"
    r"(?!\s*(?:more|other|of|words?|lines?|sentences?|points?|bullets?|o.clock|am|pm|mots?|lignes?"
    r"|phrases?|autres|palabras|líneas|frases|más|слов\w*|строк\w*|предложени\w*|из|كلمات|أسطر|جمل)(?!\w))"
)
_ARABIC_AND = re.compile(r"(?<!\w)[وف](?=(?:ماذا|ما|عن|عم|في)(?!\w))")
_DIGITS = re.compile(rf"\d{{1,3}}|{HAN_LISTED}")
_WHAT = re.compile(
    r"什么|什麼|甚麼|啥|咩|乜|呢|\bwhat(?:.?s)?\b|\bque\b|\bqu['’]|\bquoi\b|\bqué\b|(?<!\w)(?:что|ч[её]м|чего)(?!\w)"
    r"|(?<!\w)[وف]?(?:ماذا|ما|عم)(?!\w)"
)


def numbers_told(question: str) -> tuple[int, ...]:
    """Return the numbers of what a question asks to be told, and nothing else; none if any else."""
    text = _ARABIC_AND.sub(" ", readable(question))
    found = list(_NUMBERS.finditer(text))
    if len(found) != 1:
        return ()
    rest = f"{text[: found[0].start()]} {text[found[0].end() :]}"
    if _DIGITS.search(re.sub(r"[^\d]", "", rest)) or not says_no_more(rest):
        return ()
    if not (_WHAT.search(rest) or asks_to_be_told(rest)):
        return ()
    if side_asked(text) == "again" or side_asked(rest) in ("side", "lacking"):
        return ()
    told = (parse_number(one.group()) for one in _DIGITS.finditer(found[0]["all"]))
    return tuple(int(number) for number in told if number and number.isdecimal())
