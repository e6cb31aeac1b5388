"""The clauses of a question: which ask, which tell a story, and which say what to leave out."""

import re
from collections.abc import Sequence

from assistant.structure.enumerating import says_what, things_told
from assistant.structure.forms import StructurePatterns, structure_patterns
from assistant.structure.section_marks import Path
from assistant.structure.section_names import title_of
from assistant.structure.subjects import included
from assistant.words.framing import content_words
from assistant.words.patterns import readable

_CLAUSE = re.compile(r"[，,。；;？?！!：:\n（()）]+")
_SENTENCE = re.compile(r"[^。；;？?！!؟\n]*[？?؟]?")
_ASKS = ("?", "？", "؟")
_Y = (
    r"(?<!\bil\s)(?<!['’])\by\b"
    r"(?!-|\s+(?:a-t|a\s+(?:pris|parlé|été|eu)|ont|sont|est|ét|avai|prend)\w*)"
)
"""The Spanish word for and, which is none in French: l'Iran y a-t-il pris la parole."""
_ENDS = (
    r"[，,。；;？?！!：:、،؛؟–—\n]+|\.(?=\s|$)|以及|还有|另外|\b(?:and|et|и|а)\b|\bو(?=\S)"
    rf"|{_Y}"
)
_PART = re.compile(_ENDS)
_THING = re.compile(
    rf"{_ENDS}|(?<!参)[和与跟](?![平解谐会踪进])|\b(?:or|versus|vs|ou|e|o|u|ni|или)\b|\bأم\b"
    r"|\b(?:with|to|against)\s+(?=what\b|how\b)|\bavec\s+(?=ce\s+qu)|\bcon\s+(?=lo\s+que\b)"
    r"|\bс\s+(?=тем\b)"
)
"""Between things that are told apart: words that in other questions join one thing's sides."""
_ASKING = re.compile(
    r"^\W*(?:qui|can|could|did|was|were|has|have|must|should|will|would|peut|faut|doit|pueden?"
    r"|deben?|можно|надо|нужно)\b|\w-(?:t-)?(?:il|elle|on|ils|elles)\b"
    r"|([\u3400-\u9fff])[不没沒]\1|了(?:没有?|沒有?)\W*$|^\W*(?:\w+\s){1,3}ли(?!\w)",
    re.IGNORECASE,
)
_NO_QUESTION = re.compile(
    r"^\W*(?:还是|還是|or|ou|o|или|أم)(?!\w)|(?:的?时候|的?時候|之后|之後|以后|以後)\s*$|有[好没沒]?几[个個条條]"
)
"""The other side of a question, a clause that tells when, and 有几个 for a few."""
_OTHER_SIDE = re.compile(
    r"^\W*(?:(?:or|ou(?:\s+bien)?|o|u|или|либо|أو)(?!\w)|或者?是?)\s*(?!(?:who|wh(?:at|ich|en|ere)|how|why|d[io]d?|does|is|are|was|were|has|"
    r"qui|qu(?:el|els|elle|elles|and)|où|est-ce|quién|qué|cuá\w+|cuándo|dónde|кто|как\w*|когда|где|من|متى|أين|هل)(?!\w)|[谁哪几多])"
)
"""The other side of a thing that is asked for, and no question: training, or people trained."""
_TOPIC = re.compile(
    r"(?:[这那](?:件|回|档|码)?(?:事儿?|块|点|方面)|的事儿?|方面)$"
    r"|^\s*(?:as\s+(?:for|regards)|regarding|concerning|when\s+it\s+comes\s+to|quant\s+(?:à|aux?)|"
    r"en\s+matière\s+de|en\s+cuanto\s+a|respecto\s+(?:de|a)|что\s+касается|насч[её]т)\s"
    r"|^\s*(?:بخصوص|بشأن|فيما\s+يتعلق)"
)
"""A clause before all others that says what the question is about: 培训这事，A、B、C 各在哪条."""
_STORY = 5
"""Clauses; a question of more tells a story, and asks at its end."""


def parts(question: str, *, apart: bool = False) -> tuple[str, ...]:
    """Return the clauses of a question, and what it joins within one; of a story, what it asks.

    Where it tells things `apart`, each of them is a part.
    """
    if apart and (items := things_told(question)):
        return items
    ends = _THING if apart else _PART
    found = [part for part in ends.split(question) if part.strip()]
    if len(found) > _STORY:
        asked = " ".join(asking_sentences(question))
        found = [part for part in ends.split(asked) if part.strip()]
    told = [part for part in found if says_what(readable(part).strip())] if apart else []
    return tuple(told if len(told) > 1 else found)


def asking_sentences(question: str) -> list[str]:
    """Return the sentences that ask: those with a question mark, or else the last.

    有几个人不敢说话 in a story is no question for how many.
    """
    sentences = [sentence for sentence in _SENTENCE.findall(question) if sentence.strip()]
    return [s for s in sentences if s.endswith(_ASKS)] or sentences[-1:]


def asking_clauses(question: str) -> list[str]:
    """Return the clauses that each put a question of their own, and no other side of the last."""
    return [part for part in parts(question) if asks(part) and not _NO_QUESTION.search(part)]


def asks(clause: str) -> bool:
    """Tell whether a clause asks anything, by its words."""
    found = structure_patterns().found("ask.asking", readable(clause))
    return found or bool(_ASKING.search(clause))


def is_other_side(clause: str) -> bool:
    """Tell whether a clause goes on with a thing asked for: , or people who have been trained."""
    return bool(_OTHER_SIDE.match(readable(clause)))


_EMPTIED = re.compile(r"[«“\"]\s*[»”\"]\s*(?:part|section|chapter|heading)?\b")
"""Where the name of a section stood: the "…" part."""


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
            said.append(_EMPTIED.sub(" ", clause))
    return patterns.without_structure(" ".join(said))


def asks_several(question: str) -> bool:
    """Tell whether more than one sentence of `question` asks, each about something."""
    return sum(len(content_words(asked)) > 1 for asked in asking_sentences(question)) > 1
