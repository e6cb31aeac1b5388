"""Tell whether documents mention what a question asks them to: 有没有提到人工智能.

What comes nearest is no answer to that: what no unit mentions, in these or other words for the
same, is refused, and what some do is answered by all of them. How it is asked is data
(`occurrence.toml`).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from assistant.retrieval.mentioning import Subject, mentioning
from assistant.retrieval.selecting import mentions
from assistant.retrieval.translated import saying, text_in
from assistant.structure.forms import structure_patterns
from assistant.understanding.query import Understood
from assistant.words.framing import content_words
from assistant.words.knowing import is_known
from assistant.words.lexicon import Lexicon
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable, written_for
from assistant.words.quotations import quotations
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import everyday_terms, words

_OUTRIGHT, _WHICH, _LOOSELY, _ADDRESSED = "outright", "which", "loosely", "addressed"
_MOST_WORDS = 3
_LONGEST = 8
"""Characters of Chinese; more than a thing is told in more."""
_LONGEST_QUESTION = 120
"""Characters; a longer one asks more, and would take long to read as such."""
_WHAT = r"\s?(?P<what>\S(?:.*?\S)??)\s?"
_SELF = (
    r"(?:(?:我|俺|咱|本人)[们]?(?:是|在|要|想|得|正|的|做|给)|领导|老师|老板|急用|谢谢|多谢|写\w{0,4}用"
    r"|(?:i|i'm|i’m|my|we|we're|thanks?|thx|it's\s+for)\b|(?:je|j.ai|mon|ma|c.est\s+pour|merci)\b"
    r"|(?:soy|estoy|trabajo|mi|es\s+para|gracias)\b|(?:я|мне|мы|наш\w*|спасибо)(?![а-яё])"
    r"|(?:أنا|شكرا|نحن|أعمل))"
)
_STORY_BEFORE = re.compile(rf"^{_SELF}[^,，。.;；?？؟]{{0,40}}[,，。.;；،]\s*")
_STORY_BEHIND = re.compile(rf"(?<=[,，。.;；?？؟،])\s*{_SELF}[^?？؟]{{0,60}}$")
_MARKS = " ?？。.!！¿؟…~～,，;；،"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A thing of which a question asks whether it is mentioned."""

    subject: Subject
    outright: bool
    """Whether a mention is asked for, and not only something said about it."""
    others: tuple[Subject, ...] = ()
    """What an "or" joins to it: a mention of any is one."""
    addressed: bool = False
    """Whether what is asked is what somebody is told: a mention of them is no answer to that."""


def occurrence_asked(question: str, language: str) -> Occurrence | None:
    """Return what `question` asks a mention of, where it asks nothing else."""
    text = _without_story(readable(question)).strip(_MARKS)
    if len(text) > _LONGEST_QUESTION:
        return None
    for name, patterns in _read().items():
        for pattern in written_for(patterns, text):
            match = pattern.fullmatch(text)
            if not match or (name == _ADDRESSED and any_found(_anybody(), match["what"])):
                continue
            addressed = name == _ADDRESSED
            if subject := _subject(match["what"], language):
                return Occurrence(subject, name != _LOOSELY, addressed=addressed)
            if not addressed and (either := _either(match["what"], language)):
                return Occurrence(either[0], name != _LOOSELY, others=either[1:])
    return None


def occurring(
    asked: Occurrence, units: Sequence[Evidence], lexicon: Callable[[], Lexicon]
) -> tuple[Evidence, ...] | None:
    """Return the units that mention what is asked for; None where nothing tells.

    `units` are all that may, with what was translated of them: words of another language are
    looked for in translations.
    """
    if asked.others:
        return _any_occurring(asked, units, lexicon)
    subject = asked.subject
    found, literally = mentioning(subject, units, lexicon)
    known = is_known(subject.words, subject.text, subject.language, lexicon())
    if asked.addressed and found:
        return None
    if found and (literally or known):
        return found
    if said := saying(subject.words, subject.language, units):
        return None if asked.addressed else said
    read = [(unit, text_in(unit, subject.language)) for unit in units]
    told = all(text and not _may_stand(subject.words, text) for _, text in read)
    return () if known or (asked.outright and told) else None


def _any_occurring(
    asked: Occurrence, units: Sequence[Evidence], lexicon: Callable[[], Lexicon]
) -> tuple[Evidence, ...] | None:
    """Return the units that mention any of the things; None where nothing tells of one of them."""
    each = [
        occurring(Occurrence(subject, asked.outright), units, lexicon)
        for subject in (asked.subject, *asked.others)
    ]
    if None in each:
        return None
    there = [unit for found in each for unit in found or ()]
    return tuple(unit for unit in units if unit in there)


def _without_story(text: str) -> str:
    """Return `text` without what whoever asks says of himself before and behind the question."""
    return _STORY_BEHIND.sub("", _STORY_BEFORE.sub("", text))


def lack_mention(
    understood: Understood, named: Sequence[Evidence], lexicon: Callable[[], Lexicon]
) -> bool:
    """Tell whether units that are `named` surely do not mention what the question asks of them.

    What they tell somebody to do they may tell without a word for him.
    """
    asked = occurrence_asked(understood.without_labels, understood.language)
    if asked is None or asked.addressed:
        return False
    return occurring(asked, named, lexicon) == ()


def _subject(what: str, language: str) -> Subject | None:
    """Return the thing named, unless more is told than the name of one."""
    if exact := quotations(what):
        return Subject(exact, " ".join(exact), language, both=True, exact=True)
    found = tuple(content_words(what).split())
    chinese = language.startswith("zh")
    long = len(what) > _LONGEST if chinese else len(words(what)) > 4 * _MOST_WORDS
    if not found or long or len(found) > _MOST_WORDS or any_found(_more(), what):
        return None
    return (
        Subject(found, what, language, both=True) if any(len(word) > 1 for word in found) else None
    )


def _either(what: str, language: str) -> tuple[Subject, ...]:
    """Return the things that an "or" joins, where each is the name of one."""
    sides = structure_patterns().without("ask.any_of", what, instead="\n").split("\n")
    each = [_subject(side, language) for side in sides]
    return tuple(filter(None, each)) if len(sides) > 1 and all(each) else ()


def _may_stand(said: Sequence[str], text: str) -> bool:
    """Tell whether a text has words that begin as each of those said do."""
    there = frozenset(everyday_terms(text))
    return all(
        mentions(word, text)
        or any(term in there for term in everyday_terms(word) if term.isascii() or len(term) > 1)
        for word in said
    )


@cache
def _read() -> dict[str, tuple[Pattern, ...]]:
    raw = _raw()
    parts: dict[str, str] = raw["parts"]
    return {
        name: read_patterns(_filled(form, parts) for form in raw[name]["forms"])
        for name in (_OUTRIGHT, _WHICH, _LOOSELY, _ADDRESSED)
    }


@cache
def _more() -> tuple[Pattern, ...]:
    return read_patterns(_raw()["more"]["words"])


@cache
def _anybody() -> tuple[Pattern, ...]:
    return read_patterns(_raw()[_ADDRESSED]["anybody"])


@cache
def _raw() -> dict[str, Any]:
    return read_lists("retrieval/occurrence")


def _filled(form: str, parts: Mapping[str, str]) -> str:
    for name, part in parts.items():
        form = form.replace(f"{{{name}}}", part)
    return form.replace("{what}", _WHAT)
