"""What a question asks for by structure: range, place, section, wording, mention, count."""

from dataclasses import dataclass

from assistant.structure.places import Pick, Place
from assistant.structure.ranges import (
    Numbers,
    Stretch,
)
from assistant.structure.section_extent import Size
from assistant.structure.section_marks import Path


@dataclass(frozen=True, slots=True)
class Selection:
    """Units asked for by structure; every condition that is there must hold."""

    kind: str | None = None
    all_kinds: bool = False
    """Whether units of every kind are meant, and counted together; then a kind that is not."""
    not_kind: str | None = None
    sections: tuple[Path, ...] | None = None
    """Units of any of these sections; None for all."""
    lettered: bool = False
    """Whether the sections are named by letter or number, and not by what they are headed."""
    numbers: tuple[int, int] | None = None
    """First and last of a range."""
    ends_told: bool = False
    """Whether both ends of the range are told, so that every number in it is asked for."""
    others: tuple[Numbers, ...] = ()
    """Further ranges and single numbers, asked for besides what meets the conditions."""
    stretch: Stretch | None = None
    counts_inside: bool = False
    """Whether the range may tell places in the section named, no unit being named by number."""
    to_section_end: bool = False
    """Whether the range ends where the section does in which it begins."""
    left_out: tuple[int, ...] = ()
    """Numbers that are not meant."""
    places: tuple[Place, ...] = ()
    """Of the units that meet every other condition, those at any of these places."""
    inside: tuple[Place, ...] = ()
    """Places asked for, should the words that may be a heading be one; then those not meant."""
    places_out: tuple[Place, ...] = ()
    picks: tuple[Pick, ...] = ()
    """What numbers must be like: even, or ending in 3."""
    size: Size = ""
    """Whether the section is told by having the most units, or the fewest."""
    lead: bool = False
    """Whether what stands in a chapter before its sections is asked for."""
    starting: str = ""
    """What the unit is about from which on all are asked for, and then up to which."""
    ending: str = ""
    twin: str = ""
    """Words that tell which of several sections of one letter is meant."""
    parts: tuple["Selection", ...] = ()
    """What is asked of each section, where places differ: the last of A and the first of B."""
    through: bool = False
    """Whether all are meant from the first of the parts to the last."""
    each_section: bool = False
    """Whether the places are those of each section."""
    rest: bool = False
    """Whether the rest is asked for: what is not left out."""
    wording: tuple[str, ...] = ()
    """Commitments of which a unit has one."""
    not_wording: tuple[str, ...] = ()
    """Commitments of which a unit has none."""
    mention: tuple[str, ...] = ()
    """Words of which a unit must contain every one, word for word."""
    not_mention: tuple[str, ...] = ()
    """Words of which a unit asked for by number or wording must contain none."""
    any_of: bool = False
    """Whether one of the words mentioned is enough."""
    both: bool = False
    """Whether nothing less than all of the words will do."""
    of_kind: bool = False
    """Whether a section of those with a kind of unit is named: D of the recommendations."""
    no_such_section: bool = False
    """A section is named that the documents do not have."""
    described_section: str = ""
    """Words that tell which section is meant without naming it: 讲联合办案的那一节."""
    within: str = ""
    """What the question is about besides the section it names."""
    which_one: bool = False
    """Whether one unit is asked for: 哪条."""
    opening: tuple[str, ...] = ()
    """Words that units are asked for which begin with any of them."""
    not_opening: tuple[str, ...] = ()
    """Words that units are asked for which begin with none of them."""
    heading: str = ""
    """Words that may be a section's heading in another language: general recommendations."""
    counting: bool = False
    counts_units: bool = False
    """Whether units are counted, and not what they speak of."""
    every: bool = False
    unmentioned: str = ""
    """What units must not mention, as the question says it."""
    mentioning: bool = False
    """Whether it asks what is mentioned, named or written."""
    several: bool = False
    """Whether it may ask several things at once."""
    things: int = 0
    """How many things it tells apart, if more than one."""
    subject: str = ""
    """What the question is about once all that asks by structure is taken away."""

    @property
    def has_conditions(self) -> bool:
        """Whether structure says which units are meant."""
        besides = (self.others, self.stretch, self.picks, self.parts)
        return (
            self.has_own or any(besides) or (self.rest and bool(self.left_out or self.places_out))
        )

    @property
    def lists_units(self) -> bool:
        """Whether every unit of a kind, or that mentions something, is asked for."""
        told = (self.kind, self.all_kinds, self.mentioning, self.unmentioned)
        return (self.every or self.both) and any(told)

    @property
    def has_own(self) -> bool:
        """Whether there are conditions that all units but those told besides must meet."""
        told = (self.wording, self.not_wording, self.mention)
        return any((self.sections, self.numbers, self.places, *told))
