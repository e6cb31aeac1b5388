"""Leave out the sentence that says only which kind of units is not wanted, where another is named.

Which recommendations mention Interpol? I do not need the paragraphs on the meeting: the first
sentence asks for recommendations alone, and what the second names is no part of what they mention.
How that is said is data (`kinds_unwanted.toml`).
"""

import re
from functools import cache

from assistant.structure.clauses import asks
from assistant.structure.forms import kind_named, structure_patterns
from assistant.words.framing import content_words
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable, written_for

_SENTENCE = re.compile(r"[^?？؟。！!；;،,，\n]*?(?:[?？؟。！!；;،,，\n]+|\.(?=\s|$)|$)")
_ENDS = ("?", "？", "؟")
_NAMED = re.compile(r"\d|(?<![\w'’])[A-HJ-XZБГДЕabc](?![\w'’])|第[一二三四五六七八九十]")
"""A unit or section that is told by its number or letter: that one alone is left out."""
_MARKS = " ,，،;；"
_TOLD = "paragraph"
"""The kind that tells of a meeting."""


def without_kind_unwanted(question: str) -> str:
    """Return `question` without what says that paragraphs, or the meeting, are not wanted.

    Only where it names units of another kind itself.
    """
    said = [part for part in _SENTENCE.findall(question) if part]
    kept = [part for part in said if not _leaves_out(part)]
    rest = "".join(kept).strip().rstrip(_MARKS)
    if len(kept) == len(said) or not rest:
        return question
    named = kind_named(readable(rest), structure_patterns())
    return question if named in (None, _TOLD) else rest


def _leaves_out(part: str) -> bool:
    """Tell whether a part says that something told of a meeting is not wanted, and no more."""
    text = readable(part)
    if part.rstrip().endswith(_ENDS) or asks(part) or not any_found(_patterns("unwanted"), text):
        return False
    if _NAMED.search(part) or not any_found(_patterns("told"), text):
        return False
    for name in ("unwanted", "told", "beside"):
        for pattern in written_for(_patterns(name), text):
            text = pattern.sub(" ", text)
    return not any(len(word) > 1 for word in content_words(text).split())


@cache
def _patterns(name: str) -> tuple[Pattern, ...]:
    return read_patterns(read_lists("understanding/kinds_unwanted")[name])
