"""Leave out what a question ends with that tells only of who asks: why, how soon, who quarrels.

哪座城？别让我丢人 and "Was Kenya there? Two of my editors disagree" ask in their first sentence;
words of the last are in no unit, and nothing is about them. So it is with a question for the
place where the report says who spoke or came, since whatever answers is cited by its number. How
that is said is data (`asides.toml`).
"""

import re
from functools import cache

from assistant.structure.clauses import asks
from assistant.structure.facts import asks_fact
from assistant.structure.forms import structure_patterns
from assistant.structure.taking_part import asks_of_taking_part, without_group_uncounted
from assistant.understanding.kinds_unwanted import without_kind_unwanted
from assistant.words.framing import content_words
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable
from ingestion.labels import find_references
from ingestion.schemes import load_schemes

_CLAUSE = re.compile(r"[^,，。；;?？!！؟،؛\n]*(?:[,，。；;?？!！؟،؛\n]+|$)|\.(?=\s|$)")
_STOP = re.compile(r"(?<=[^\W\d_]{3})\.\s+")
_JOINED = re.compile(r"(?=\s(?:and|et|y|и)\s|\sو(?:في|ب)?\s?أ)", re.IGNORECASE)
"""Before a clause that is joined to another."""
_MORE_NUMBERS = re.compile(r"\d\D+\d")
"""What is only named may be done with, and another wanted: I stopped at 7, now I need 8."""
_ENDS = ("?", "？", "؟")


def asked_alone(question: str) -> str:
    """Return what `question` asks, without what it tells of who asks or need not say at all.

    Whoever asks for the parties need not say that observers are not to be counted.
    """
    return without_group_uncounted(without_place_asked(without_asides(question)))


def without_asides(question: str) -> str:
    """Return `question` without the clauses after what it asks that tell only of who asks.

    So it is with those that say which kind of units is not wanted.
    """
    question = without_kind_unwanted(question)
    clauses = [clause for said in _sentences(question) for clause in _CLAUSE.findall(said)]
    clauses = [clause for clause in clauses if clause]
    last = max((at for at, clause in enumerate(clauses) if _asks(clause)), default=None)
    if last is None and not _MORE_NUMBERS.search(question):
        last = max((at for at, clause in enumerate(clauses) if _names(clause)), default=None)
    if last is None or last == len(clauses) - 1:
        return question
    kept = [c for c in clauses[last + 1 :] if not is_aside(c)]
    if len(kept) == len(clauses) - last - 1:
        return question
    return "".join([*clauses[: last + 1], *kept]).strip().rstrip(",，、،")


def without_place_asked(question: str) -> str:
    """Return `question` without the clauses that only ask where it says what is asked of a meeting.

    法国发言了吗？在报告哪一段 asks whether France spoke.
    """
    clauses = [clause for said in _sentences(question) for clause in _CLAUSE.findall(said)]
    clauses = [part for clause in clauses for part in _JOINED.split(clause) if part]
    kept = [clause for clause in clauses if not _asks_where_only(clause)]
    rest = "".join(kept).strip().rstrip(",，、،")
    if len(kept) == len(clauses) or not rest:
        return question
    return rest if asks_fact(rest) or asks_of_taking_part(rest) else question


def _asks_where_only(clause: str) -> bool:
    """Tell whether a clause asks where it is told, or as what, and nothing else."""
    text = readable(clause)
    if not any_found(_patterns("where"), text):
        return False
    for pattern in (*_patterns("where"), *_patterns("telling")):
        text = pattern.sub(" ", text)
    return not content_words(text).strip()


def _sentences(question: str) -> list[str]:
    """Return the sentences of `question`, each with what ends it."""
    ends = [match.end() for match in _STOP.finditer(question)]
    return [question[a:b] for a, b in zip([0, *ends], [*ends, len(question)], strict=True)]


def _asks(clause: str) -> bool:
    asked = clause.rstrip().endswith(_ENDS) or asks(clause)
    return asked or structure_patterns().found("ask.every", readable(clause))


def _names(clause: str) -> bool:
    """Tell whether a clause names a unit, which may be all that is asked for: recommendation 9."""
    return bool(find_references(clause, load_schemes()))


def is_aside(clause: str) -> bool:
    """Tell whether a clause tells of who asks, and nothing of what is asked."""
    text = readable(clause)
    if any_found(_patterns("counted"), text):
        return True
    if any_found(_patterns("tells"), text) or _names(clause):
        return False
    return any_found(_patterns("asker"), text)


def only_tells(said: str) -> bool:
    """Tell whether a turn tells of who asks, and asks for nothing: my cousin went through that."""
    text = readable(said)
    if any_found(_patterns("wants"), text) or find_references(said, load_schemes()):
        return False
    if structure_patterns().found("ask.every", text) or re.search(r"\d", text):
        return False
    clauses = [clause for sentence in _sentences(said) for clause in _CLAUSE.findall(sentence)]
    return any(map(is_aside, clauses)) and not any(map(_asks, clauses))


@cache
def _patterns(name: str) -> tuple[Pattern, ...]:
    raw = read_lists("understanding/asides")
    return read_patterns(raw[name])
