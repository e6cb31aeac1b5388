"""The facts that a report gives of a session, as data: `session_facts.toml`."""

from dataclasses import dataclass
from functools import cache

from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, read_patterns

Patterns = tuple[Pattern, ...]
HELD = "held"
"""When and where a session was."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that a report gives of a session."""

    name: str
    asks: tuple[str, ...]
    """The interrogatives that ask for it."""
    then: frozenset[str]
    """Those that ask for more of it, once it is asked for."""
    topic: Patterns
    """What it is called; nothing for when and where the session was."""
    along: Patterns
    """What may be named with it."""
    must: tuple[Patterns, ...]
    """What a question for it has of each."""
    given: Patterns
    given_else: Patterns
    """What gives it by the way, where nothing else does."""
    heading: Patterns
    """What the section is called that gives it."""
    needs: dict[str, Patterns]
    """What a paragraph has as well that gives what an interrogative asks for."""
    telling: bool
    """Whether a question for it may say that somebody proposed or said something."""
    several: bool
    """Whether more than one paragraph may give it."""
    of: str
    """The session it is a fact of alone, if of one."""
    named_by: str
    """The fact that tells the names of those whom this one tells by their offices."""


def fact_named(name: str) -> Fact:
    """Return a fact by its name."""
    return next(fact for fact in facts_of_sessions() if fact.name == name)


@cache
def facts_of_sessions() -> tuple[Fact, ...]:
    """Return every fact that may be asked for."""
    return tuple(
        Fact(
            name=name,
            asks=tuple(kind["asks"]),
            then=frozenset((*kind["asks"], *kind.get("then", ()))),
            topic=read_patterns(kind.get("topic", ())),
            along=read_patterns(kind.get("along", ())),
            must=tuple(read_patterns(forms) for forms in kind.get("must", ())),
            given=read_patterns(kind["given"]),
            given_else=read_patterns(kind.get("given_else", ())),
            heading=read_patterns(kind.get("heading", ())),
            needs={by: read_patterns(forms) for by, forms in kind.get("needs", {}).items()},
            telling=bool(kind.get("telling")),
            several=bool(kind.get("several")),
            of=kind.get("of", ""),
            named_by=kind.get("named_by", ""),
        )
        for name, kind in read_lists("structure/session_facts")["kinds"].items()
    )
