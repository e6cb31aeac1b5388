"""Ask the last question again of something else: another section, another thing, further on."""

import re
from collections.abc import Callable, Sequence

from assistant.followups.referring import earlier, found, in_question, renumbered
from assistant.followups.resolved import Resolved
from assistant.structure.forms import structure_patterns
from assistant.structure.places import places_asked
from assistant.structure.reading_selection import read_selection
from assistant.structure.selection import Selection
from assistant.structure.subjects import quoted
from assistant.turns import Turn
from assistant.words.framing import content_words
from assistant.words.patterns import readable
from ingestion.labels import find_references
from ingestion.schemes import load_schemes
from vectorstore.tokenisation import terms_of

_SECTION_MARK = re.compile(
    r"(?<![a-z])([a-z]|[一二三四五六七八九十]+)(?=\s*(?:部分|部|节|章|组|里面?|中|section|part)|$)|"
    r"(?<=section )([a-z])(?![a-z])|(?<=part )([a-z])(?![a-z])"
)
_LETTER = re.compile(r"(?:section\s+|part\s+)?([a-z])\s*(?:部分|部|节|章|组|里面?|那边|这边)?")
_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)")
_CLAUSE_END = re.compile(r"[,，。.:：;；?？!！،؛؟–—]")
_ASKS_ANEW = 2
"""Words of its own: a clause of fewer asks for a side of what was gone back to.

One that says "it" has a word more.
"""
_FEW_WORDS = 1
"""Besides the section: who says more asks more than the last question."""


def about_something_else(question: str, last: Turn) -> str | None:
    """Ask the last question about what the ellipsis names: a section, or what is listed."""
    match = found("ellipsis", question)
    if not match:
        return None
    new = match["new"].strip()
    before = readable(last.standalone)
    if letter := _LETTER.fullmatch(new):
        mark = _SECTION_MARK.search(before)
        return before[: mark.start()] + letter.group(1) + before[mark.end() :] if mark else None
    if _SECTION_MARK.search(new) or found("section_named", new):
        return None
    selection = read_selection(before, ())
    subject = _subject_of(selection)
    if not (selection.every or selection.counting) or not subject or subject not in before:
        return None
    return before.replace(subject, new, 1)


def in_section(question: str, last: Turn) -> str | None:
    """Name the section of the last question where a place is asked for and nothing else.

    第二条 is a number of the document, unless a place in the section was asked for before.
    """
    before = readable(last.standalone)
    mark = _SECTION_MARK.search(before)
    selection = read_selection(question, ())
    patterns = structure_patterns()
    placed = selection.places or (
        places_asked(before, patterns, within_section=True)
        and places_asked(readable(question), patterns, within_section=True)
    )
    if not mark or not placed or _subject_of(selection) not in ("", "呢"):
        return None
    letter = next(filter(None, mark.groups()))
    return f"{letter}部分{question.strip()}"


def asked_again(
    question: str, history: Sequence[Turn], own_words: Callable[[str], int]
) -> Resolved | None:
    """Read a question that has its subject from the last one: in a section, or of its words."""
    last = next((turn for turn in reversed(history) if turn.cited), None)
    if last is None or find_references(question, load_schemes()):
        return None
    again = _same_question(question, last, own_words)
    if again or (len(in_question(history)) == 1 and (again := _asked_there(question, last))):
        return Resolved(again)
    return (
        _of_earlier_subject(question, history, own_words)
        or _same_words(question, last)
        or _one_there(question, last, own_words)
        or _further(question, last, own_words)
    )


def _of_earlier_subject(
    question: str, history: Sequence[Turn], own_words: Callable[[str], int]
) -> Resolved | None:
    """Read a question that goes back to a subject in words, and asks something new of it."""
    text = readable(question)
    match, end = found("back_to", text), _CLAUSE_END.search(text)
    if not match or not end or match.end() > end.start():
        return None
    subject, asked = text[match.end() : end.start()], text[end.end() :]
    # 回到儿童那条 goes back to a unit, of which all the rest is asked.
    least = _ASKS_ANEW + 1 if found("same", asked) else _ASKS_ANEW
    if found("one_of_list", subject) or own_words(asked) < least or not own_words(subject):
        return None
    told = terms_of(content_words(subject))
    about = [turn for turn in history if turn.cited and told & terms_of(turn.standalone)]
    focus = about[-1].cited[:1] if about else ()
    return Resolved(f"{subject}{text[end.start() :]}".strip(), focus=focus)


def gone_back(question: str, history: Sequence[Turn]) -> Resolved | None:
    """Read a question that goes back to one of the units of the conversation by what it is about.

    What it shares no word with any question may still be told by the words of the unit.
    """
    text = readable(question)
    match, end = found("back_to", text), _CLAUSE_END.search(text)
    answered = [turn for turn in history if turn.cited]
    if not match or len(answered) < 2 or found("first_turn", text) or earlier(question, history):
        return None
    subject = text[match.end() : end.start() if end and end.start() > match.end() else len(text)]
    at = [in_question(answered[: at + 1])[0] for at in range(len(answered))]
    units = tuple(dict.fromkeys(at))
    if len(units) < 2 or not content_words(subject) or find_references(text, load_schemes()):
        return None
    return Resolved(subject.strip(), units, narrows=True, one=True, single=True)


def _same_question(question: str, last: Turn, own_words: Callable[[str], int]) -> str | None:
    """Ask the last question of the section or unit named: B 节呢？同样的问题; the same for 23."""
    text = readable(question)
    again, alone = found("again", text), found("section_alone", text)
    section = alone or (section_marked(text) if again else None)
    if not section:
        return _same_of_number(text, again, last) if again else None
    rest = _without((again, section) if again else (section,), text)
    if not alone and own_words(rest) > _FEW_WORDS:
        return None
    before = readable(last.standalone)
    if named := section_marked(before):
        return in_section_marked(section, named, before)
    if alone and _names_units(last):
        return None
    told = f"section {section['mark']}" if alone else section.group()
    return f"{told}：{before}"


def in_section_marked(section: re.Match[str], named: re.Match[str], before: str) -> str:
    """Return what was asked `before` of the section `named` there, of another section."""
    return f"{before[: named.start('mark')]}{section['mark']}{before[named.end('mark') :]}"


def _names_units(turn: Turn) -> bool:
    """Tell whether a question names units by number, or a section of those cited by its title."""
    if find_references(turn.standalone, load_schemes()):
        return True
    sections = tuple(unit.section for unit in turn.cited if unit.section)
    return bool(read_selection(turn.standalone, sections).sections)


def _same_of_number(text: str, again: re.Match[str], last: Turn) -> str | None:
    """Ask what was asked of the unit last named of another number: the same question for 23."""
    named = find_references(last.standalone, load_schemes())
    numbers = list(_NUMBER.finditer(_without((again,), text)))
    if len(named) != 1 or len(numbers) != 1 or not named[0].number.isdecimal():
        return None
    before, at = last.standalone, named[0]
    label = renumbered(before[at.start : at.end], at.number, int(numbers[0].group()))
    return f"{before[: at.start]}{label}{before[at.end :]}"


def _asked_there(question: str, last: Turn) -> str | None:
    """Ask the last question of the section that is all a question names: and in section B?"""
    text = readable(question)
    section = section_marked(text) if found("of_section", text) else None
    before = readable(last.standalone)
    if not section or section_marked(before) or _names_units(last):
        return None
    return f"{section.group()}：{before}"


def _same_words(question: str, last: Turn) -> Resolved | None:
    """Name the words that the last question quotes: 后面还有哪几条也写了这个词."""
    text = readable(question)
    said, match = quoted(last.standalone), found("these_words", text)
    # 意思一样、没用这个词的也算 asks for more than what has the words.
    if not said or not match or structure_patterns().found("ask.counted_too", text):
        return None
    named = "、".join(f"“{words}”" for words in said)
    asked = f"{text[: match.start()]}{named}{text[match.end() :]}"
    further = found("further_on", text) is not None
    others = found("also", text) is not None and not section_marked(text)
    cited = last.cited
    return Resolved(asked, without=cited if others else (), after=cited[-1] if further else None)


def _one_there(question: str, last: Turn, own_words: Callable[[str], int]) -> Resolved | None:
    """Read a question for another unit, in the section it names, about what was spoken of."""
    text = readable(question)
    section, match = section_marked(text), found("one_there", text)
    if not section or not match:
        return None
    rest = _without((section, match), text)
    refers = found("about_this", rest) or not own_words(rest)
    about = subject_told(last.standalone) if refers or found("also", text) else ""
    if refers and not about:
        return None
    return Resolved(f"{text} {about}".strip(), without=last.cited, single=True)


def _further(question: str, last: Turn, own_words: Callable[[str], int]) -> Resolved | None:
    """Read a question for a unit further on, or further back, that speaks of something too."""
    text = readable(question)
    which = found("which_further", text)
    later, before = found("later_on", text), found("earlier_on", text)
    where = later or before
    if not which or not where or section_marked(text) or read_selection(text, ()).numbers:
        return None
    rest = f"{text[: where.start()]} {text[where.end() :]}"
    refers = found("about_this", rest) is not None or not own_words(rest)
    if not later and not found("also", rest):
        # 前面哪条说过: what was said before in the conversation.
        return None
    about = subject_told(last.standalone) if refers else ""
    single = found("which_single", rest) is not None
    if not own_words(rest) and not about:
        return None
    asked = f"{rest} {about}".strip()
    if later:
        return Resolved(asked, without=last.cited, after=last.cited[-1], single=single)
    return Resolved(asked, without=last.cited, before=last.cited[0], single=single)


def subject_told(question: str) -> str:
    """Return the words that say what a question is about, the units it names left out."""
    text = question
    for reference in sorted(find_references(text, load_schemes()), key=lambda r: -r.start):
        text = f"{text[: reference.start]} {text[reference.end :]}"
    return content_words(text)


def section_marked(text: str) -> re.Match[str] | None:
    """Return where a section is named by its letter or number, which the group `mark` is."""
    matches = structure_patterns().matches("section.marked", text)
    return next((match for match in matches if "mark" in match.re.groupindex), None)


def _without(matches: Sequence[re.Match[str]], text: str) -> str:
    for match in sorted(matches, key=lambda match: -match.start()):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return text


def _subject_of(selection: Selection) -> str:
    """Return what is left of a question when what asks by structure is taken away, trimmed."""
    return re.sub(r"^[\W的]+|[\W的]+$", "", selection.subject)
