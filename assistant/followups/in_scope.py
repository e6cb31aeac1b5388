"""Ask within what was spoken of: how many in that section, which recommendations say so.

After a section was spoken of, whoever counts or lists and names nothing else means that section;
and after whether something is mentioned, whoever asks which ones means those that mention it.
"""

import re
from collections.abc import Sequence

from assistant.followups.asked_again import section_marked, subject_told
from assistant.followups.list_questions import every_one, how_many, which_mention
from assistant.followups.number_again import back_to_that, number_again
from assistant.followups.referring import found
from assistant.followups.resolved import Resolved
from assistant.followups.sides import says_no_more
from assistant.structure.forms import kind_named, structure_patterns
from assistant.structure.reading_selection import read_selection
from assistant.structure.taking_part import asks_of_somebody
from assistant.turns import Turn
from assistant.words.patterns import readable
from ingestion.labels import find_references
from ingestion.language import detect_language
from ingestion.schemes import load_schemes

_MOST_ASKED = 4
"""Words: what is told in more is asked of the units found, and not looked up."""
_THAT_PART = re.compile(r"[这那该]一?(?:个)?(?:部分|节|章)")
"""No section that is numbered one."""
_LETTER = re.compile(r"(?<![\w'’-])[b-df-hj-np-xz](?![\w'’-])|^\W*(?:那么?\s*)?[a-zа-я]\s*呢")
_MENTIONED = re.compile(
    r"\b(?:mention|cit|menc|figur|appear|apar)\w*|(?:упом[ия]н|назван)\w*|(?<!\w)(?:ذكر|ورد)(?!\w)|[冇有]?出现|冇"
)


def in_scope(question: str, history: Sequence[Turn]) -> Resolved | None:
    """Read what is asked within a section, of something mentioned, or of a unit gone back to."""
    read = (
        _in_section_spoken_of(question, history)
        or _which_say_so(question, history)
        or number_again(question, history)
        or back_to_that(question, history)
    )
    return Resolved(read) if read else None


def _in_section_spoken_of(question: str, history: Sequence[Turn]) -> str | None:
    """Count or list the units of the section that the last question named, if no more is said."""
    last = next((turn for turn in reversed(history) if turn.cited), None)
    text = _THAT_PART.sub(" ", readable(question))
    section = section_marked(readable(last.standalone)) if last else None
    if last is None or section is None or _named(text) or _of_the_whole(text):
        return None
    kinds = {unit.kind for unit in last.cited}
    if last.cited[0].kind == "paragraph" or kind_named(text, structure_patterns()) not in (
        None,
        *kinds,
    ):
        return None
    selection = read_selection(question, ())
    counts = selection.counting or found("counts", text) or found("counts_there", text)
    there = found("lists_there", text)
    lists = not counts and (selection.every or there)
    places = selection.places or selection.numbers or selection.wording
    if (
        (selection.mentioning and not there)
        or places
        or not (counts or lists)
        or not _says_no_more(text)
    ):
        return None
    asked = (how_many if counts else every_one)(detect_language(question))
    return f"{section.group().strip()}：{asked}" if asked else None


def _named(text: str) -> bool:
    """Tell whether a section is named, be it by its letter alone: C呢, and in D?"""
    return bool(section_marked(text) or found("section_alone", text) or _LETTER.search(text))


def _of_the_whole(text: str) -> bool:
    return found("document", text) is not None or found("the_document", text) is not None


def _says_no_more(text: str) -> bool:
    for name in ("counts", "counts_there", "lists_there", "in_there", "section"):
        if match := found(name, text):
            text = readable(f"{text[: match.start()]} {text[match.end() :]}")
    return says_no_more(structure_patterns().without_structure(text))


def _which_say_so(question: str, history: Sequence[Turn]) -> str | None:
    """Ask which mention what it was asked of whether it is mentioned, where no more is said."""
    last, text = history[-1] if history else None, readable(question)
    if last is None or not found("which_say_so", text):
        return None
    before = readable(last.standalone)
    if (
        asks_of_somebody(last.standalone)
        or not found("is_it_there", before)
        or find_references(before, load_schemes())
    ):
        return None
    if find_references(text, load_schemes()):
        return None
    told = read_selection(before, ())
    about = " ".join(_MENTIONED.sub(" ", subject_told(last.standalone)).split())
    few = 0 < len(about.split()) <= _MOST_ASKED and len(about) <= 10 * _MOST_ASKED
    if told.counting or section_marked(before) or not few:
        return None
    listed = which_mention(detect_language(question))
    return listed.format(about) if listed else None
