"""Ask what was asked before of another item that is told by its number, or only of a part of it.

Who spoke under agenda item 3? And item 4? A number that is no unit's takes the place of that
beside the same word in the question before. What does it say on training? Does any of it concern
judges? Whoever narrows down what is said of a subject asks of both.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache

from assistant.followups.asked_again import subject_told
from assistant.followups.resolved import Resolved
from assistant.structure.reading_selection import read_selection
from assistant.turns import Turn
from assistant.words.patterns import readable
from ingestion.labels import find_references
from ingestion.numerals import HAN_LISTED
from ingestion.schemes import load_schemes
from ingestion.spelt import ordinals

_HAN_NUMBER = rf"(?:\d{{1,2}}|{HAN_LISTED})"
_HAN = re.compile(
    r"^\W*(?:那么?|还有|然后|再看看?)?\s*"
    rf"(?:(?P<before>[\u3400-\u9fff]{{2,6}}?)\s*(?P<n>{_HAN_NUMBER})"
    rf"|第\s*(?P<m>{_HAN_NUMBER})\s*(?P<behind>[^\W\d_第]{{1,4}}?))"
    r"\s*(?:又|的)?(?:呢|怎么样)\s*(?:[?？,，。]\s*(?P<rest>.*))?$"
)
_OPENING = (
    r"^\W*(?:(?:and|ok(?:ay)?|so|then|what\s+about|how\s+about|under|on|for|at|in|et|pour|sur|au|à|y|en|para"
    r"|sobre|а|и|по|на|в|وفي|وماذا\s+عن|ماذا\s+عن)\b[\s,]*)+(?:the\s+|l[ae]\s+|l['’]|el\s+)?"
)
_OPENING_SHORT = r"(?:agenda\s+|du\s+|de\s+)?"
_ANY_OF_IT = re.compile(
    r"(?:其中|这里面|那里面|这当中)(?:又)?(?:有没有|有|是否有)"
    r"|\b(?:any|some|anything|none|part|which)\s+(?:part\s+)?(?:of\s+)?(?:it|that|this)\b"
    r"|\b(?:là-dedans|une\s+partie\s+de\s+(?:cela|ça))\b"
    r"|\b(?:algo|parte|nada)\s+de\s+(?:ello|eso|esto)\b"
    r"|(?<!\w)(?:что-(?:то|нибудь|либо)|часть|какая-то\s+часть)\s+из\s+этого(?!\w)"
    r"|(?<!\w)(?:أي\s+شيء|جزء|شيء)\s+(?:من\s+)?(?:ذلك|هذا|منه)(?!\w)"
)
"""Some of what was said, whatever it was."""


def of_another_item(question: str, history: Sequence[Turn]) -> Resolved | None:
    """Ask the last question of the item that is named by another number: and item 4?"""
    text = readable(question)
    last = history[-1] if history else None
    if last is None or find_references(question, load_schemes()):
        return None
    before = readable(last.standalone)
    if match := _HAN.match(text):
        named, number = match["before"], match["n"] or match["m"]
        form = (
            rf"(?P<n>{_HAN_NUMBER})(?=\s*{re.escape(match['behind'])})"
            if named is None
            else rf"(?<={re.escape(named)})\s*(?P<n>{_HAN_NUMBER})"
        )
        return _put(number, re.search(form, before), before, match["rest"] or "")
    if match := _numbered().match(text):
        form = rf"(?<!\w){re.escape(match['noun'])}\s+(?P<n>\d{{1,2}})(?!\w)"
        return _put(match["n"], re.search(form, before), before, "")
    if match := _ordered().match(text):
        noun = (
            rf"(?=\s+{re.escape(match['noun'])}(?!\w))" if match["noun"] else r"(?=\s+[^\W\d_]{4})"
        )
        form = rf"(?<!\w)(?P<n>{_ordinal()}){noun}"
        return _put(match["n"], re.search(form, before), before, "")
    return None


def some_of_it(
    question: str, history: Sequence[Turn], own_words: Callable[[str], int]
) -> Resolved | None:
    """Ask of the subject of the last question and of what is asked besides: any of it on judges?"""
    text = readable(question)
    match, last = _ANY_OF_IT.search(text), history[-1] if history else None
    if not match or last is None or not last.cited or find_references(text, load_schemes()):
        return None
    if find_references(last.standalone, load_schemes()):
        return None
    asked = read_selection(last.standalone, ())
    if asked.every or asked.counting or asked.which_one or asked.has_conditions:
        return None
    about = subject_told(last.standalone)
    rest = f"{text[: match.start()]} {text[match.end() :]}"
    return Resolved(f"{about}: {question.strip()}") if about and own_words(rest) else None


def _put(number: str, found: re.Match[str] | None, before: str, rest: str) -> Resolved | None:
    """Return the question before with `number` in place of the one found in it."""
    if found is None or found["n"] == number:
        return None
    return Resolved(
        f"{before[: found.start('n')]}{number}{before[found.end('n') :]} {rest}".strip()
    )


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(rf"{_OPENING}{_OPENING_SHORT}(?P<noun>[^\W\d_]{{3,}})\s+(?P<n>\d{{1,2}})\W*$")


@cache
def _ordered() -> re.Pattern[str]:
    return re.compile(rf"{_OPENING}(?P<n>{_ordinal()})\s+(?P<noun>[^\W\d_]{{4,}})\W*$")


@cache
def _ordinal() -> str:
    forms = "|".join(sorted(map(re.escape, ordinals()), key=len, reverse=True))
    return rf"(?:\d{{1,2}}(?:st|nd|rd|th|er|re|e|ème|-?[йяе])|{forms})"
