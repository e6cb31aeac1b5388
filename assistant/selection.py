"""What a question asks for by structure: range, place, section, wording, mention, count."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.patterns import readable
from assistant.places import OPEN_END, Place, left_out, places_asked, range_asked
from assistant.quotations import quotations
from assistant.section_names import Path, described_section, sections_named, without_sections
from assistant.structure import StructurePatterns, kind_excluded, kind_named, structure_patterns
from assistant.subjects import asking, clauses, included, told_apart
from assistant.wording import commitments_written, wording_asked

_WITHIN = ("section.marked", "ask.which_one")
_SENTENCE = re.compile(r"[^。；;？?！!\n]*[？?]?")
_MOST_THINGS = 4
_STORY = 5
"""Clauses; a question of more tells a story, and asks at its end."""
_PART = re.compile(r"[，,。；;？?！!：:、\n]+|以及|还有|另外|\b(?:and|et|y|и|а)\b|\bو(?=\S)")


@dataclass(frozen=True, slots=True)
class Selection:
    """Units asked for by structure; every condition that is there must hold."""

    kind: str | None = None
    not_kind: str | None = None
    """Kind of unit that is not meant, if it says so: 哪一处不是建议."""
    sections: tuple[Path, ...] | None = None
    """Units of any of these sections; None for all."""
    lettered: bool = False
    """Whether the sections are named by letter or number, and not by what they are headed."""
    numbers: tuple[int, int] | None = None
    """First and last of a range."""
    left_out: tuple[int, ...] = ()
    """Numbers that are not meant."""
    places: tuple[Place, ...] = ()
    """Of the units that meet every other condition, those at any of these places."""
    wording: tuple[str, ...] = ()
    """Commitments of which a unit has one."""
    not_wording: tuple[str, ...] = ()
    """Commitments of which a unit has none."""
    mention: tuple[str, ...] = ()
    """Words of which a unit must contain every one, word for word."""
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
    """What the clauses that name a section, or ask which one, are about besides it."""
    heading: str = ""
    """Words that may be a section's heading in another language: general recommendations."""
    counting: bool = False
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
        conditions = (self.sections, self.numbers, self.places, self.wording, self.not_wording)
        return any(conditions)


def read_selection(question: str, sections: Sequence[Path], *, of_list: bool = False) -> Selection:
    """Read what `question` asks for by structure; `sections` are those the documents have.

    `of_list` tells that it asks for some of a list, whether it says so or not.
    """
    patterns, text = structure_patterns(), readable(question)
    foreign = bool(_foreign(question))
    every = patterns.found("ask.every", text) or foreign
    times = patterns.found("ask.times", text)
    # 那条点了几个题目 counts what one unit names, and no units.
    counting = times or (
        patterns.found("ask.count", text) and not patterns.found("ask.of_one", text)
    )
    mentioned = times or patterns.found("ask.mention", text) or foreign
    each = patterns.found("ask.each_section", text)
    asked, unmentioned = told_apart(asking(text, patterns), patterns)
    subject = patterns.without_structure(asked)
    if commitments_written(unmentioned):
        unmentioned = ""
    wanted, unwanted = wording_asked(text, patterns, of_list=of_list)
    numbers = range_asked(text, patterns)
    where = without_sections(text, patterns)
    if numbers and numbers[1] == OPEN_END:
        # 从 23 条到最后: the last is the end of the range.
        where = patterns.without("place.last", patterns.without("range.onwards", where))
    named, marked = sections_named(text, sections, patterns)
    things = _things(text, patterns)
    unnamed = "" if named or marked else included(text, patterns)
    description = described_section(unnamed, patterns)
    return Selection(
        kind=None if patterns.found("ask.any_kind", text) else kind_named(text, patterns),
        not_kind=kind_excluded(text, patterns),
        sections=named,
        lettered=bool(named) and marked,
        numbers=numbers,
        left_out=left_out(text, patterns),
        places=places_asked(where, patterns, within_section=bool(named or description)),
        wording=wanted,
        not_wording=unwanted,
        any_of=patterns.found("ask.any_of", subject) or patterns.found("ask.counted_too", text),
        of_kind=patterns.found("section.of_kind", text),
        no_such_section=marked and not named,
        described_section=description,
        heading=described_section(unnamed, patterns, name="headed"),
        counting=counting or each,
        every=every or counting or each or (bool(quoted(question)) and mentioned),
        mentioning=mentioned,
        unmentioned=unmentioned,
        several=bool(things) or patterns.found("ask.several", text),
        things=things,
        within=patterns.without_structure(clauses(text, patterns, _WITHIN)) if named else "",
        subject=subject,
        both=patterns.found("ask.both", text),
    )


def quoted(question: str) -> tuple[str, ...]:
    """Return what `question` puts in quotation marks, but for what it says to leave out."""
    patterns = structure_patterns()
    start = min((m.start() for m in patterns.matches("ask.excluding", question)), default=None)
    return quotations(question[:start]) or _foreign(question)


def _foreign(question: str) -> tuple[str, ...]:
    """Return Chinese words in a question of another script: they are meant as they stand."""
    if not re.search(r"[^\W\d_\u0000-\u024f\u3400-\u9fff]|[a-zà-ÿ]{3}", question.casefold()):
        return ()
    others = len(re.findall(r"[^\W\d_\u3400-\u9fff]+", question))
    found = re.findall(r"[\u3400-\u9fff]{2,}", question)
    return tuple(found) if others > 2 * len(found) else ()


def parts(question: str) -> tuple[str, ...]:
    """Return the clauses of a question, and what it joins within one; of a story, what it asks."""
    found = [part for part in _PART.split(question) if part.strip()]
    if len(found) > _STORY:
        asked = " ".join(asking_sentences(question))
        found = [part for part in _PART.split(asked) if part.strip()]
    return tuple(found)


def asking_sentences(question: str) -> list[str]:
    """Return the sentences that ask: those with a question mark, or else the last.

    有几个人不敢说话 in a story is no question for how many.
    """
    sentences = [sentence for sentence in _SENTENCE.findall(question) if sentence.strip()]
    return [s for s in sentences if s.endswith(("?", "？"))] or sentences[-1:]


def subject_of(selection: Selection) -> str:
    """Return what is left of a question when what asks by structure is taken away, trimmed."""
    return re.sub(r"^[\W的]+|[\W的]+$", "", selection.subject)


def _things(text: str, patterns: StructurePatterns) -> int:
    numbers = (patterns.number(match["a"]) for match in patterns.matches("ask.things", text))
    told = max((number for number in numbers if number and number <= _MOST_THINGS), default=0)
    return told if told > 1 else 2 if patterns.found("ask.apart", text) else 0
