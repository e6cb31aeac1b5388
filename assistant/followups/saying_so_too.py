"""Ask which other units say what was just said of one: does another mention it too?

What they are to say is what the last question told of the unit; it is no unit that "it" means
there, but what stands in it.
"""

import re
from collections.abc import Callable

from assistant.answerability.premises import worded_as
from assistant.followups.asked_again import subject_told
from assistant.followups.list_questions import which_mention
from assistant.followups.referring import found
from assistant.followups.sides import says_no_more, without_sides
from assistant.structure.forms import structure_patterns
from assistant.structure.reading_selection import read_selection
from assistant.turns import Turn
from assistant.words.framing import content_words
from assistant.words.patterns import readable
from assistant.words.proper_names import places_named
from ingestion.labels import find_references
from ingestion.language import detect_language
from ingestion.schemes import load_schemes

_WHAT = re.compile(
    r"什么|啥|怎|谁|(?<!\w)(?:what|who|how|quoi|qui\s+d.autre|comment|chose|qué|quién(?:es)?|cosas?|cómo|что|чём"
    r"|чем|кто|как|ماذا|كيف)(?!\w)"
)
"""What asks for more that is said, and not for another unit: what else does it mention?"""
_CLAUSES = re.compile(r"[,，、،;；。.]\s*")


def saying_so_too(question: str, last: Turn) -> str | None:
    """Ask which others say what was just confirmed of a unit, or found: 还有哪条也提了这个."""
    if not (found("others_too", question) or _mentions_it_too(question)):
        return None
    *told, tag = _CLAUSES.split(last.standalone.rstrip(" ?？؟"))
    confirmed = " ".join(told) if told and worded_as("checking", tag) else last.standalone
    about = _named_in(confirmed) or subject_told(confirmed)
    listed = which_mention(detect_language(question))
    if not about or not listed or {unit.kind for unit in last.cited} == {"paragraph"}:
        return f"{question.strip()} {about}" if about else None
    return listed.format(about)


def _mentions_it_too(question: str) -> bool:
    """Tell whether a question asks if any others mention it, and says nothing else."""
    text = readable(question)
    if not found("another", text) or found("the_other", text) or _WHAT.search(text):
        return False
    if found("same_unit", text) or find_references(text, load_schemes()):
        return False
    if not (structure_patterns().found("ask.mention", text) or found("mentioned", text)):
        return False
    for name in ("another", "mentioned", "calls_it", "same"):
        while match := found(name, text):
            text = readable(around(match, text))
    return says_no_more(structure_patterns().without_structure(text))


def _named_in(question: str) -> str:
    """Return the one name in a question, or what it asks a side of; nothing where it has neither.

    国际刑警组织在建议 9 里是干嘛的 is about Interpol.
    """
    if len(names := places_named(question)) == 1:
        return names[0]
    text = readable(question)
    for reference in sorted(find_references(text, load_schemes()), key=lambda r: -r.start):
        text = f"{text[: reference.start]} {text[reference.end :]}"
    return content_words(without_sides(structure_patterns().without_structure(text)))


def which_others(question: str, asks_itself: Callable[[str], bool]) -> str | None:
    """Ask which others are about what is said of them: do other recommendations mention that?"""
    match = found("other_units", question)
    if not match or found("compared", question):
        return None
    rest = around(match, question)
    selection = read_selection(rest, ())
    if selection.counting or selection.has_conditions or not asks_itself(rest):
        return None
    stands = found("stands_there", rest)
    about = subject_told(around(stands, rest) if stands else rest)
    listed = which_mention(detect_language(question))
    return listed.format(about) if about and listed else None


def around(match: re.Match[str], question: str) -> str:
    """Return what stands around a match in the folded question."""
    text = readable(question)
    return f"{text[: match.start()]} {text[match.end() :]}"
