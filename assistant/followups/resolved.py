"""The values by which a follow-up is read: what it names itself, and how it is to be understood."""

from dataclasses import dataclass

from assistant.turns import CitedUnit


@dataclass(frozen=True, slots=True)
class Resolved:
    """A question as it is to be understood after what was said before."""

    text: str
    among: tuple[CitedUnit, ...] = ()
    """Units it asks among; none of the others is meant."""
    focus: tuple[CitedUnit, ...] = ()
    """Units the conversation is at, which the question may go on about."""
    depends: bool = False
    """Whether it refers back to something without naming it."""
    without: tuple[CitedUnit, ...] = ()
    """Units that are not meant, since others are asked for."""
    narrows: bool = False
    """Whether it takes some of the units it asks among, and nothing else."""
    one: bool = False
    """Whether it asks for one of them by what it is about, or else goes on about it."""
    kind: str | None = None
    """Of the units spoken of, where it names a section and no kind."""
    another: bool = False
    """Whether it names no more than another thing: 那儿童呢."""
    brief: bool = False
    """Whether it has so few words that it may go on about what was spoken of."""
    dropping: str = ""
    """What tells the units, of those it asks among, that are not meant."""
    after: CitedUnit | None = None
    """The unit after which those stand that it asks for, if it says so."""
    before: CitedUnit | None = None
    """The unit before which those stand that it asks for, if it says so."""
    single: bool = False
    """Whether it asks for one unit of the section or list it names, and not for all of it."""
    counts: bool = False
    """Whether it asks how many the units are that it names."""
    refers: bool = False
    """Whether it calls one of those it may go on about it, or this one."""


@dataclass(frozen=True, slots=True)
class Own:
    """What a question names itself, whatever was said before."""

    units: int = 0
    """How many units it names by number."""
    section: bool = False
    """Whether it names or describes a section."""
    place: bool = False
    """Whether it names a unit by its place: the last one of section A."""
    fact: bool = False
    """Whether it asks when or where a meeting was."""
    everything: bool = False
    """Whether it asks for every unit of a kind that it names."""
