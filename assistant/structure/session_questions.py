"""Read which facts of a session a question asks for, clause by clause: `session_facts.toml`.

A question is one for facts where it says nothing besides what they are called, what asks for them,
and words that any such question has: who chaired, but not who chaired the panel on nets.
"""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import combinations

from assistant.structure.clauses import parts
from assistant.structure.session_kinds import HELD, Fact, Patterns, facts_of_sessions
from assistant.structure.which_session import NEXT, Session, sessions_named, without_sessions
from assistant.words.framing import content_words
from assistant.words.lists import read_lists
from assistant.words.patterns import any_found, read_patterns, readable, written_for

_BEFORE_ASKING = re.compile(r"^[^?？。]{0,30}[:：]|^[^?？]{0,60}[.。!！]\s*(?=\S)")
"""Who asks, before what is asked: I am a journalist."""
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LIGHT = (
    "由来个名位次项条份定任当选做作开办叫给向对把被从于至到和与跟及其各每都又再还就才也"
    "吧啊呀嘛啦么们他她它那这哪会人为时要将请去没国"
)
"""Characters that say nothing by themselves."""
_DIGIT = re.compile(r"\d")
_REASON = "why"
_FORMAT = "format"
_WHETHER = "whether"


@dataclass(frozen=True, slots=True)
class Asked:
    """A fact that a question asks for."""

    fact: Fact
    by: frozenset[str]
    """By which interrogatives."""
    session: Session | None = None


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause of a question: what is left of it, and what was found in it."""

    text: str
    by: frozenset[str]
    sessions: tuple[Session, ...]
    says_more: bool
    """Whether it asks for more than any fact: what somebody said, or should do."""

    @property
    def session(self) -> Session | None:
        return self.sessions[0] if self.sessions else None


def asks_of_session(question: str) -> bool:
    """Tell whether a question asks for facts of a session, and for nothing else."""
    return bool(facts_asked(question))


@lru_cache(maxsize=256)
def facts_asked(question: str) -> tuple[Asked, ...]:
    """Return the facts that a question asks for; none where it asks or says anything else."""
    text = _BEFORE_ASKING.sub("", readable(question))
    found: list[Asked] = []
    ahead: frozenset[str] = frozenset()
    for part in parts(text):
        clause = _clause(part)
        last = found[-1] if found else None
        asked = _asked_in(clause, ahead, last)
        if not asked and not clause.says_more and _is_empty(clause.text):
            by = clause.by - {_WHETHER} if last else clause.by
            if by and last and by <= last.fact.then:
                found[-1] = replace(last, by=last.by | by)
            elif by and not last:
                ahead |= by
            elif by:
                return ()
            continue
        if not asked:
            return ()
        found += asked
        ahead = frozenset()
    return () if ahead or _is_this_alone(found) else tuple(found)


@dataclass(frozen=True, slots=True)
class Apart:
    """What a question has of the parts of one for a fact of a session."""

    sessions: tuple[Session, ...]
    asking: tuple[str, ...]
    """The words by which it asks."""


def read_apart(text: str) -> Apart:
    """Return the sessions that a readable question names, and the words by which it asks."""
    sessions = sessions_named(text)
    rest = without_sessions(text, sessions)
    asking: list[str] = []
    for name, patterns in _interrogatives().items():
        # When was it asks when, and not whether it was.
        for pattern in () if asking and name == _WHETHER else written_for(patterns, rest):
            asking += [match.group() for match in pattern.finditer(rest) if match.group().strip()]
            rest = pattern.sub(" ", rest)
    return Apart(sessions, tuple(asking))


def _is_this_alone(found: list[Asked]) -> bool:
    """Tell whether no more is asked than when and where the session reported on was."""
    return all(
        asked.fact.name == HELD and asked.session is None and _FORMAT not in asked.by
        for asked in found
    )


def _asked_in(clause: _Clause, ahead: frozenset[str], last: Asked | None) -> tuple[Asked, ...]:
    """Return the facts that a clause asks for; by what the one before it did, if by nothing."""
    by = clause.by | (ahead - {_WHETHER} if clause.by else ahead) or (
        last.by if last else frozenset()
    )
    named: list[tuple[int, str, Asked]] = []
    for fact in facts_of_sessions():
        if clause.says_more and not fact.telling:
            continue
        rest, length = _taken(fact.topic, clause.text)
        rest, _ = _taken(fact.along, rest)
        told = length or (not fact.topic and (clause.session or rest != _bare(rest)))
        if told and _may_ask(fact, by, clause, last):
            # 下次什么时候、在哪里开 asks twice of one session.
            again = last is not None and (last.fact is fact and fact.name == HELD)
            session = clause.session or (last.session if last and (again or fact.of) else None)
            named.append((length, rest, Asked(fact, by, session)))
    whole = [(length, asked) for length, rest, asked in named if _is_empty(rest)]
    if whole:
        _, asked = max(whole, key=lambda one: one[0])
        # 本次和下次会议各在哪里 asks of two.
        others = [one for one in clause.sessions if one != asked.session]
        return (asked, *(replace(asked, session=one) for one in others))
    for (_, rest, one), (_, _, other) in combinations(named, 2):
        if _is_empty(_taken(other.fact.topic, rest)[0]):
            return one, other
    return ()


def _may_ask(fact: Fact, by: frozenset[str], clause: _Clause, last: Asked | None) -> bool:
    """Tell whether a clause that names a fact may ask for it."""
    if not by & set(fact.asks) or (_REASON in by and _REASON not in fact.asks):
        return False
    if fact.name == HELD and not by <= set(fact.asks):
        return False
    session = clause.session or (last.session if last else None)
    if fact.of == NEXT and (session is None or session.relation not in (NEXT, "")):
        return False
    # How many of them were women goes on about those who came.
    goes_on = last is not None and last.fact.name == fact.name
    return goes_on or all(any_found(must, clause.text) for must in fact.must)


def _clause(text: str) -> _Clause:
    """Read a clause: the sessions it names, and by what it asks."""
    sessions, says_more = sessions_named(text), any_found(_read("besides"), text)
    text = without_sessions(text, sessions)
    by = set()
    for name, patterns in _interrogatives().items():
        rest, length = _taken(patterns, text)
        if length:
            by.add(name)
            text = rest
    if len(by) > 1:
        # Does it say when asks when.
        by.discard(_WHETHER)
    return _Clause(text, frozenset(by), sessions, says_more)


def _taken(patterns: Patterns, text: str) -> tuple[str, int]:
    """Return `text` without what `patterns` match, and how many characters that were."""
    length = 0
    for pattern in written_for(patterns, text):
        length += sum(len(match.group()) for match in pattern.finditer(text))
        text = pattern.sub(" ", text)
    return text, length


def _bare(text: str) -> str:
    return _taken(_read("glue"), text)[0]


def _is_empty(text: str) -> bool:
    """Tell whether what is left of a clause says nothing of its own."""
    rest = _bare(text)
    return not any(map(_tells, content_words(rest).split())) and not _DIGIT.search(rest)


def _tells(word: str) -> bool:
    """Tell whether a word says anything: a letter does not, and a character may."""
    return len(word) > 1 or (bool(_CHINESE.fullmatch(word)) and word not in _LIGHT)


@cache
def _interrogatives() -> dict[str, Patterns]:
    raw = read_lists("structure/session_facts")["interrogatives"]
    order = (
        "format",
        "region",
        "hour",
        "how_long",
        "when",
        "country",
        "name",
        "where",
        "how_many",
        "how_much",
        "why",
        "how",
    )
    return {n: read_patterns(raw[n]) for n in dict.fromkeys((*order, *raw))}


@cache
def _read(name: str) -> Patterns:
    return read_patterns(read_lists("structure/session_facts")[name]["words"])
