"""Tell what a turn asks from whatever it says before: thanks, agreement, what somebody has to do.

"Thanks, my boss will love this. And the next one?" asks for the next one, 对，就是它，再帮我看下24
for 24: where the end of a turn asks for a unit by its number or by its place beside the one
spoken of, and nothing else, what stands before and asks nothing is left out, whatever it says.
"""

import re

from assistant.followups.asked_again import section_marked
from assistant.followups.referring import found
from assistant.followups.sides import asks_to_be_told, says_no_more
from assistant.structure.clauses import asks
from assistant.structure.lone_numbers import lone_number, lone_numbers, lone_place
from assistant.words.patterns import readable
from ingestion.labels import find_references
from ingestion.schemes import load_schemes

_END = re.compile(r"[,，。;；:：!！…،؛~～\n]+\s*|\.(?=\s|$)\s*|\s[–—-]\s+")
"""After a clause that asks nothing."""
_SHORT = re.compile(
    r"(?<!\w)(?:[^\W\d_]|mr|mrs|ms|dr|dra|prof|sr|sra|srta|sres|mme|mlle|st|nos?|art|par|para|recs?|vs|etc|"
    r"núm|г-н|г-жа|д-р|ст|им|гр|проф)$",
    re.IGNORECASE,
)
"""What stands before a full stop that ends no sentence."""
_STATED = re.compile(r"[^.!…?？؟\u3400-\u9fff]*(?:[!…]|\.(?=\s|$))")
"""A sentence that states something, in a language that puts a mark behind what asks."""
_EXCLAIMED = re.compile(
    r"(?:^|(?<=[.,;!¡]))\s*(?:qué|quel(?:le)?|what\s+an?|how|как(?:ой|ая|ое)?)\s+[^\W\d_]+\s*(?=[.,;!])"
)
"""What is said of something in surprise: qué curioso, what a relief."""
_SENTENCE_END = re.compile(r"[。！!…~～\n]+\s*|\.(?=\s|$)\s*")
_NUMBER = re.compile(r"(?<![\d.a-zà-ÿа-яё])第?\s*(?P<n>\d{1,3})(?!\d)")
_BEHIND_NUMBER = re.compile(
    r"\s*(?:号|(?<=第)条|呢|吧|吗|啦|呀|哦|(?:st|nd|rd|th)\b|-?[юяй]\b|one\b|please\b|then\b|now\b"
    r"|too\b|as\s+well|svp|s.il\s+(?:vous|te)\s+pla[iî]t|aussi|también|por\s+favor|тоже|пожалуйста"
    r"|من\s+فضلك|أيضا|谢谢|多谢|thanks|merci|gracias|спасибо|شكرا|\W)*$"
)
_MORE = re.compile(
    r"\b(?:another|other|more|next|last|first|list|top|autres?|otr[ao]s?|últim\w+|primer\w+|derni\w+|"
    r"premi\w+|друг\w+|последн\w+|перв\w+)\b|[前后後末最]|أخرى|آخر"
)
"""What makes a number one of how many: another 3."""
_SHOWING = re.compile(
    r"\b(?:(?:can|could|may)\s+i\s+(?:get|have)|pull|open|bring|display|send|check|try|read|affich\w+|envo[iy]\w+|ouvr\w+|sor\w+|"
    r"enseñ\w+|enséñ\w+|pás[ae]\w*|saca\w*|abr[aei]\w*|pon\w*|откр\w+|вывед\w+|пришли\w*|посмотр\w+|давай\w*)"
    r"\b|[睇翻查调打来睬][开出埋下]*|(?<!\w)(?:أرن\w+|اعرض\w*|افتح\w*|هات\w*)(?!\w)"
)
"""How one asks to be shown something, where a number is what is to be shown."""
_LONGEST = 600
"""Characters; what is longer tells a story, and is asked as it is."""
_MOST_ENDS = 5
"""Clauses at the end of which a turn asks."""
_STEPS = ("next", "previous", "go_on")


def what_is_asked(question: str) -> str:
    """Return what `question` asks, where that is a unit by number or place, or `question`."""
    starts = _starts(_END, question)
    for start in starts:
        rest, before = question[start:], question[:start]
        if not re.search(r"\w", rest) or not _only_tells(before):
            break
        number = _number_asked_for(rest)
        if number is not None:
            return number
        if start and (_numbers_alone(rest) or _asks_by_place(rest)):
            return rest
    return question


def _numbers_alone(rest: str) -> bool:
    return lone_number(rest) is not None or lone_place(rest) is not None or bool(lone_numbers(rest))


def without_what_is_told(question: str) -> str:
    """Return what `question` asks in its last sentences, without those before that only tell."""
    starts = _starts(_SENTENCE_END, question)
    for start in reversed(starts):
        if start and _only_tells(question[:start]) and _asks(question[start:]):
            return question[start:]
    return question


def _starts(ends: re.Pattern[str], question: str) -> list[int]:
    """Return where clauses or sentences begin; a short form, as Sra., ends none."""
    matches = ends.finditer(question) if len(question) <= _LONGEST else ()
    behind = [match.end() for match in matches if not _SHORT.search(question[: match.start()])]
    return [0, *behind][-_MOST_ENDS:]


def _asks(rest: str) -> bool:
    return re.search(r"[?？؟]", rest) is not None or asks(rest)


def _only_tells(before: str) -> bool:
    """Tell whether what stands before asks nothing, and names neither a unit nor a section."""
    text = _EXCLAIMED.sub(" ", _STATED.sub(" ", readable(before)))
    if re.search(r"[?？؟\d]", before) or section_marked(readable(before)):
        return False
    return not find_references(before, load_schemes()) and not asks(text)


def _number_asked_for(rest: str) -> str | None:
    """Return the number that is all that is asked to be told: 再帮我看下24, donnez-moi la 26."""
    text = readable(rest)
    numbers = list(_NUMBER.finditer(text))
    if _numbers_alone(rest) or len(numbers) != 1 or find_references(rest, load_schemes()):
        return None
    told, behind = text[: numbers[0].start()], text[numbers[0].end() :]
    if not _BEHIND_NUMBER.match(behind) or _MORE.search(told):
        return None
    rest = _SHOWING.sub(" ", told)
    shown = rest != told or asks_to_be_told(told)
    return numbers[0]["n"] if shown and says_no_more(rest) else None


def _asks_by_place(rest: str) -> bool:
    """Tell whether a clause asks for the unit before or after, and for nothing else."""
    text = readable(rest)
    match = next((match for name in _STEPS if (match := found(name, text))), None)
    if match is None:
        return False
    return says_no_more(f"{text[: match.start()]} {text[match.end() :]}")
