"""Read what a turn tells of the last list before it asks: one is about that, and the other?

Or it tells what is not in it, and asks where that is; or which others are to be put beside it. Of
something else that it names it may ask no more than where that stands: and Egypt, where is it?
"""

import re
from collections.abc import Sequence

from assistant.followups.asked_again import section_marked
from assistant.followups.list_questions import where_mentioned, which_mention
from assistant.followups.number_again import spoken_of
from assistant.followups.referring import found, in_question, last_cited
from assistant.followups.resolved import Resolved
from assistant.followups.sides import says_no_more
from assistant.structure.forms import kind_named, structure_patterns
from assistant.structure.reading_selection import read_selection
from assistant.turns import Turn
from assistant.words.framing import content_words, spoken_words
from assistant.words.patterns import readable
from ingestion.labels import find_references
from ingestion.language import detect_language
from ingestion.schemes import load_schemes

_MOST_NAMED = 3
"""Words that name something; what is told in more is told at length."""
_THEM = re.compile(
    r"[他她它]们|(?<!\w)(?:them|eux|elles|ell[ao]s|них|ними?|их|عنه[مان]+|له[مان]+)(?!\w)"
)


def beside_the_list(question: str, history: Sequence[Turn]) -> Resolved | None:
    """Read a question that first tells of the last list what it is asked besides."""
    return (
        _but_for_one(question, history)
        or _elsewhere(question, history)
        or _where_named(question, history)
        or _in_full(question, history)
        or _with(question, history)
    )


def _but_for_one(question: str, history: Sequence[Turn]) -> Resolved | None:
    """Ask for the rest of the list of which one is told by what it is about."""
    cited = last_cited(history)
    if len(set(cited)) < 2:
        # No list: what the last answers were about is chosen from.
        cited = tuple(spoken_of(history))
    if len(set(cited)) < 2:
        return None
    if other := found("not_about", question):
        return Resolved(question, cited, narrows=True, dropping=other["what"].strip())
    told = found("one_told", question)
    if told is None:
        return None
    rest = readable(question)[told.end() :]
    if not (found("the_other", rest) or found("the_rest", rest) or found("another_unit", rest)):
        return None
    return Resolved(rest.strip(), cited, narrows=True, dropping=told["what"].strip())


def _elsewhere(question: str, history: Sequence[Turn]) -> Resolved | None:
    """Ask where that is which is told not to be in what was cited: it is not in there, then where?

    Of recommendations it is asked which one has it.
    """
    cited, absent = last_cited(history), found("not_there", question)
    if absent is None or not cited:
        return None
    what = next(words for words in absent.groupdict().values() if words).strip()
    rest = readable(question)[absent.end() :]
    if (
        not found("where_then", rest)
        or not content_words(what)
        or find_references(what, load_schemes())
    ):
        return None
    language = detect_language(question)
    kinds = {unit.kind for unit in cited}
    asked = where_mentioned(language) if kinds == {"paragraph"} else which_mention(language)
    return Resolved(asked.format(what), without=cited) if asked else None


def _where_named(question: str, history: Sequence[Turn]) -> Resolved | None:
    """Ask where that stands which a question names first, and asks nothing else of."""
    text, cited = readable(question), last_cited(history)
    told = found("named_first", question)
    if told is None or not cited or not found("where_then", text[told.end() :]):
        return None
    what, rest = told["what"].strip(), text[told.end() :]
    for name in ("where_then", "stands_there", "is_named", "calls_it", "same"):
        while match := found(name, rest):
            rest = readable(f"{rest[: match.start()]} {rest[match.end() :]}")
    refers = any(found(name, what) for name in ("same", "the_unit", "the_other", "the_rest"))
    words = spoken_words(content_words(what))
    if refers or not 0 < len(words) <= _MOST_NAMED or find_references(question, load_schemes()):
        return None
    if section_marked(what) or not says_no_more(structure_patterns().without_structure(rest)):
        return None
    language = detect_language(question)
    of_units = kind_named(text[told.end() :], structure_patterns()) not in (None, "paragraph")
    asked = which_mention(language) if of_units else where_mentioned(language)
    # The name as it was written: folded, it would be no name.
    start = text.find(what)
    name = question[start : start + len(what)] if len(text) == len(question) else what
    return Resolved(asked.format(name)) if asked else None


def _in_full(question: str, history: Sequence[Turn]) -> Resolved | None:
    """Read what unit is asked for that is about what a question names first: judges, which is?

    Where the rest names it again, it is asked in full; what is called them is no single unit.
    """
    text = readable(question)
    told = found("named_first", question)
    if told is None or len(text) != len(question):
        return None
    what, rest = told["what"].strip(), text[told.end() :]
    words, asked = spoken_words(content_words(what)), found("any_unit", rest)
    if not words or not asked:
        return None
    if what in rest:
        return Resolved(question[told.end() :])
    besides = readable(f"{rest[: asked.start()]} {rest[asked.end() :]}")
    for name in ("about_this", "same", "calls_it"):
        if match := found(name, besides):
            besides = readable(f"{besides[: match.start()]} {besides[match.end() :]}")
    of_them = _THEM.search(rest) is not None and len(in_question(history)) == 1
    named = of_them or says_no_more(structure_patterns().without_structure(besides))
    return Resolved(question) if named and len(words) <= _MOST_NAMED else None


def _with(question: str, history: Sequence[Turn]) -> Resolved | None:
    """Ask the last question, which asked for a list, and for those that are to be added to it."""
    last, added = history[-1] if history else None, found("adds", question)
    if last is None or not last.cited or added is None:
        return None
    told = read_selection(last.standalone, ())
    asked = which_mention(detect_language(question))
    if not (told.every or told.which_one or told.mentioning) or told.counting or not asked:
        return None
    return Resolved(f"{last.standalone.strip()} {asked.format(added['what'].strip())}")
