"""Clauses that ask for units beside a question of the meeting: … and list the last two as well.

Words of asking are an open class, so that what else is said counts instead: a clause that tells
which units, by number, place or section, and says hardly anything besides, asks for those.
"""

import re

from assistant.structure.forms import kind_named, structure_patterns
from assistant.structure.naming import units_named
from assistant.structure.reading_selection import read_selection
from assistant.words.framing import content_words
from assistant.words.patterns import readable
from vectorstore.catalogue import Overview

_REST = 4
"""Characters of Chinese, or one word, said besides: a verb of telling nobody has thought of."""
_EITHER = re.compile(r"还是|(?<!\w)أم(?!\w)")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_SOURCE = re.compile(
    r"^\W*(?:根据|依据|按照?|依照?|据|在|就|除|见|\b(?:in|per|see|by|from|under|according|except|as|besides|dans|selon|d.après|voir|"
    r"en|según|ver|véase|согласно|по|см|кроме|в)\b|(?:وفقا|بموجب|حسب|في|باستثناء)(?!\w))"
)
"""Where something stands, and nothing to be told: in paragraph 1."""
_TELL = re.compile(
    r"列|念|读|讲|说|给|告诉|介绍|概括|总结|摘|抄|贴|发我|"
    r"\b(?:list|give|show|tell|read|quote|summari\w+|send|print|copy|translate|explain|"
    r"liste\w*|donne\w*|cite\w*|montre\w*|dis|dites|lis\w*|résume\w*|explique\w*|énum\w+|"
    r"d[aei](?:me|ga|game)|dé|lista|lea|muestr\w+|resum\w+|cita|enumer\w+|expli\w+|"
    r"дай\w*|перечисл\w+|назов\w+|покаж\w+|привед\w+|расскаж\w+|процитир\w+|скаж\w+)\b|"
    r"اذكر|أعط|اعرض|لخص|اسرد|اقرأ|عدد"
)
"""What asks to be told: before the other question, units alone may only say what it is about."""


def asks_to_be_told(clause: str) -> bool:
    """Tell whether a clause has words that ask to be told something: list, read out, give me."""
    return bool(_TELL.search(readable(clause)))


def asks_for_units(clause: str, overview: Overview | None) -> bool:
    """Tell whether a clause tells units of those loaded, and little else; no unit where none is."""
    text, patterns = readable(clause), structure_patterns()
    if overview is None or _SOURCE.match(text):
        return False
    listed = kind_named(text, patterns) is not None and patterns.found("ask.every", text)
    if listed and content_words(patterns.without_structure(text)).strip():
        return True
    if _EITHER.search(text) or patterns.found("ask.any_of", text):
        # 第 4 段还是第 5 段 asks in which of them it stands.
        return False
    named = units_named(text, overview.kinds)
    selection = read_selection(clause, overview.sections)
    by_structure = selection.has_conditions and (selection.kind or selection.sections)
    if not (named or by_structure):
        return False
    for unit in sorted(named, key=lambda unit: -unit.start):
        text = f"{text[: unit.start]} {text[unit.end :]}"
    rest = content_words(patterns.without_structure(text))
    said = {word for word in rest.split() if len(word) > 1}
    spaced = [word for word in said if not _CHINESE.match(word)]
    return len(spaced) <= 1 and sum(map(len, said.difference(spaced))) <= _REST
