"""The clauses of a question: which ask, which tell a story, and which say what to leave out."""

import re
from collections.abc import Sequence

from assistant.section_names import Path, title_of
from assistant.structure import StructurePatterns
from assistant.subjects import included

_CLAUSE = re.compile(r"[，,。；;？?！!：:\n（()）]+")
_SENTENCE = re.compile(r"[^。；;？?！!؟\n]*[？?؟]?")
_ASKS = ("?", "？", "؟")
_ENDS = r"[，,。；;？?！!：:、،؛؟–—\n]+|\.(?=\s|$)|以及|还有|另外|\b(?:and|et|y|и|а)\b|\bو(?=\S)"
_PART = re.compile(_ENDS)
_THING = re.compile(
    rf"{_ENDS}|(?<!参)[和与跟](?![平解谐会踪进])|\b(?:or|versus|vs|ou|e|o|u|ni|или)\b|\bأم\b"
    r"|\b(?:with|to|against)\s+(?=what\b|how\b)|\bavec\s+(?=ce\s+qu)|\bcon\s+(?=lo\s+que\b)"
    r"|\bс\s+(?=тем\b)"
)
"""Between things that are told apart: words that in other questions join one thing's sides."""
_ITEM = re.compile(
    r"[一二三四]是(?=.)|其[一二三四](?=[是：:，,、])|(?<![\d第])第?[一二三四][、，,]|[①②③④]|[(（]\s*[a-d1-4]\s*[)）]"
    r"|(?<![\w(])[a-d1-4]\)|\b(?:first|second|third)(?:ly)?\s*[,:]"
    r"|\b(?:premièrement|deuxièmement|troisièmement|primero|segundo|tercero)\s*[,:]"
    r"|\b(?:во-первых|во-вторых|в-третьих)\b|(?<!\w)(?:أولا|ثانيا|ثالثا)(?:ً)?\s*[،,:]?",
    re.IGNORECASE,
)
"""What stands before each of the things that a question enumerates."""
_TOPIC = re.compile(
    r"(?:[这那](?:件|回|档|码)?(?:事儿?|块|点|方面)|的事儿?|方面)$"
    r"|^\s*(?:as\s+(?:for|regards)|regarding|concerning|when\s+it\s+comes\s+to|quant\s+(?:à|aux?)|"
    r"en\s+matière\s+de|en\s+cuanto\s+a|respecto\s+(?:de|a)|что\s+касается|насч[её]т)\s"
    r"|^\s*(?:بخصوص|بشأن|فيما\s+يتعلق)"
)
"""A clause before all others that says what the question is about: 培训这事，A、B、C 各在哪条."""
_MOST_THINGS = 4
_STORY = 5
"""Clauses; a question of more tells a story, and asks at its end."""


def parts(question: str, *, apart: bool = False) -> tuple[str, ...]:
    """Return the clauses of a question, and what it joins within one; of a story, what it asks.

    Where it tells things `apart`, each of them is a part.
    """
    if apart and (items := enumerated(question)):
        return items
    ends = _THING if apart else _PART
    found = [part for part in ends.split(question) if part.strip()]
    if len(found) > _STORY:
        asked = " ".join(asking_sentences(question))
        found = [part for part in ends.split(asked) if part.strip()]
    return tuple(found)


def enumerated(question: str) -> tuple[str, ...]:
    """Return the things that a question enumerates, (a) and (b) or 一是 and 二是; else none."""
    _, *items = _ITEM.split(question)
    told = tuple(item for item in items if item.strip())
    return told if len(told) > 1 else ()


def asking_sentences(question: str) -> list[str]:
    """Return the sentences that ask: those with a question mark, or else the last.

    有几个人不敢说话 in a story is no question for how many.
    """
    sentences = [sentence for sentence in _SENTENCE.findall(question) if sentence.strip()]
    return [s for s in sentences if s.endswith(_ASKS)] or sentences[-1:]


def besides_sections(
    text: str, named: Sequence[Path], description: str, patterns: StructurePatterns
) -> str:
    """Return what the clauses that name a section, or ask, are about besides it.

    Where all of it is asked for, that is nothing.
    """
    if patterns.found("ask.whole", text):
        return ""
    names = [words for words in (*map(title_of, named), description) if words]
    said = []
    for at, clause in enumerate(_CLAUSE.split(included(text, patterns))):
        here = any(words in clause for words in names) or patterns.found("section.marked", clause)
        here = here or (at == 0 and bool(_TOPIC.search(clause)))
        if here or patterns.found("ask.asking", clause):
            for words in names:
                clause = clause.replace(words, " ")
            said.append(clause)
    return patterns.without_structure(" ".join(said))


def things_told(text: str, patterns: StructurePatterns) -> int:
    """Return how many things a question tells apart, if more than one; else 0."""
    numbers = (patterns.number(match["a"]) for match in patterns.matches("ask.things", text))
    said = [number for number in numbers if number]
    told = max((n for n in (*said, len(enumerated(text))) if n <= _MOST_THINGS), default=0)
    return told if told > 1 else 2 if patterns.found("ask.apart", text) else 0
