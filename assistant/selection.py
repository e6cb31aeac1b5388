"""What a question asks for by structure: range, place, section, wording, mention, count."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.quotations import quotations
from assistant.section_names import Path, described_section, sections_named
from assistant.structure import StructurePatterns, structure_patterns
from assistant.wording import wording_asked
from vectorstore.tokenisation import fold

Place = tuple[Literal["first", "last", "nth", "nth_last"], int]

_CLAUSE = re.compile(r"[，,。；;？?！!：:\n]+")
_FEW_WORDS = 3
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class Selection:
    """Units asked for by structure; every condition that is there must hold."""

    kind: str | None = None
    sections: tuple[Path, ...] | None = None
    """Units of any of these sections; None for all."""
    numbers: tuple[int, int] | None = None
    """First and last of a range."""
    places: tuple[Place, ...] = ()
    """Of the units that meet every other condition, those at any of these places."""
    wording: tuple[str, ...] = ()
    """Commitments of which a unit has one."""
    not_wording: tuple[str, ...] = ()
    """Commitments of which a unit has none."""
    mention: tuple[str, ...] = ()
    """Words of which a unit must contain every one, word for word."""
    no_such_section: bool = False
    """A section is named that the documents do not have."""
    described_section: str = ""
    """Words that tell which section is meant without naming it: 讲联合办案的那一节."""
    counting: bool = False
    every: bool = False
    mentioning: bool = False
    """Whether it asks what is mentioned, named or written."""
    several: bool = False
    """Whether it asks several things at once."""
    subject: str = ""
    """What the question is about once all that asks by structure is taken away."""

    @property
    def has_conditions(self) -> bool:
        """Whether structure says which units are meant."""
        conditions = (self.sections, self.numbers, self.places, self.wording, self.not_wording)
        return any(conditions)


def read_selection(question: str, sections: Sequence[Path]) -> Selection:
    """Read what `question` asks for by structure; `sections` are those the documents have."""
    patterns, text = structure_patterns(), fold(question)
    every = patterns.found("ask.every", text)
    counting = patterns.found("ask.count", text)
    mentioned = patterns.found("ask.mention", text)
    each = patterns.found("ask.each_section", text)
    wanted, unwanted = wording_asked(text, patterns)
    named, marked = sections_named(text, sections, patterns)
    return Selection(
        kind=_kind(text, patterns),
        sections=named,
        numbers=_range(text, patterns),
        places=_places(text, patterns, within_section=bool(named)),
        wording=wanted,
        not_wording=unwanted,
        no_such_section=marked and not named,
        described_section=""
        if named or marked
        else described_section(_included(text, patterns), patterns),
        counting=counting or each,
        every=every or counting or each or (bool(quoted(question)) and mentioned),
        mentioning=mentioned,
        several=patterns.found("ask.several", text),
        subject=patterns.without_structure(_asking(text, patterns)),
    )


def quoted(question: str) -> tuple[str, ...]:
    """Return what `question` puts in quotation marks, but for what it says to leave out."""
    start = min(
        (m.start() for m in structure_patterns().matches("ask.excluding", question)), default=None
    )
    return quotations(question[:start])


def clauses(question: str) -> tuple[str, ...]:
    """Return the clauses of a question."""
    return tuple(clause for clause in _CLAUSE.split(question) if clause.strip())


def subject_of(selection: Selection) -> str:
    """Return what is left of a question when what asks by structure is taken away, trimmed."""
    return re.sub(r"^[\W的]+|[\W的]+$", "", selection.subject)


def beside(question: str, number: int) -> tuple[int, int] | None:
    """Return the range of what stands before or after the unit `number`, where that is asked."""
    patterns, text = structure_patterns(), fold(question)
    for match in patterns.matches("beside.after", text):
        return number + 1, number + _count(match, patterns)
    for match in patterns.matches("beside.before", text):
        return max(1, number - _count(match, patterns)), number - 1
    return None


def _included(text: str, patterns: StructurePatterns) -> str:
    """Return `text` without the clauses that say what to leave out."""
    clauses = [clause for clause in _CLAUSE.split(text) if clause]
    return "，".join(c for c in clauses if not patterns.found("ask.excluding", c)) or text


def _asking(text: str, patterns: StructurePatterns) -> str:
    """Return the clauses that ask by structure; the story around them is not the subject."""
    clauses = _CLAUSE.split(_included(text, patterns))
    names = ("ask.every", "ask.count", "ask.mention")
    asking = [clause for clause in clauses if any(patterns.found(name, clause) for name in names)]
    return " ".join(asking or clauses)


def _count(match: re.Match[str], patterns: StructurePatterns) -> int:
    printed = match.groupdict().get("a")
    return (patterns.number(printed) if printed else None) or 1


def _kind(text: str, patterns: StructurePatterns) -> str | None:
    for kind in reversed(patterns.kinds):
        if patterns.found(f"kinds.{kind}", text):
            return kind
    return None


def _range(text: str, patterns: StructurePatterns) -> tuple[int, int] | None:
    """Return a range of numbers; bare "12-15" counts only beside what units are called."""
    for name in ("range.between", "range.spelt"):
        for match in patterns.matches(name, text):
            first, last = patterns.number(match["a"]), patterns.number(match["b"])
            around = text[max(0, match.start() - 24) : match.end() + 12]
            if not first or not last or not first < last or last in _YEARS:
                continue
            if _kind(around, patterns) or _says_nothing_else(text, match):
                return first, last
    return None


def _says_nothing_else(text: str, match: re.Match[str]) -> bool:
    """Tell whether a question is hardly more than the range in it: 12-15, léeme de la 7 a la 10."""
    rest = text[: match.start()] + text[match.end() :]
    return len(re.findall(r"[^\W\d_\u3400-\u9fff]+|[\u3400-\u9fff]", rest)) <= _FEW_WORDS


def _places(text: str, patterns: StructurePatterns, *, within_section: bool) -> tuple[Place, ...]:
    """Return every place asked for; what one pattern has read, the next does not read again."""
    counted: tuple[tuple[str, Literal["first", "last", "nth_last"]], ...] = (
        ("place.nth_last", "nth_last"),
        ("place.last_n", "last"),
        ("place.first_n", "first"),
    )
    places: list[Place] = []
    for match in patterns.matches("place.between_last", text):
        ends = [patterns.number(match["a"]), patterns.number(match["b"])]
        if first := min((n for n in ends if n), default=0):
            places += [("nth_last", n) for n in range(first, max(n or 0 for n in ends) + 1)]
    for name, place in counted:
        for match in patterns.matches(name, text):
            number = patterns.number(match["a"])
            if number and (within_section or _counts_units(text, match, patterns)):
                places.append((place, number))
    fixed: tuple[tuple[str, Place], ...] = (
        ("place.next_to_last", ("nth_last", 2)),
        ("place.last", ("last", 1)),
        ("place.first", ("first", 1)),
    )
    for name, at in fixed:
        if patterns.found(name, text):
            places.append(at)
            text = patterns.without(name, text)
    if not places and within_section:
        # 第一条 is 建议 1, but C 节第一条 is the first of that section.
        numbers = (patterns.number(match["a"]) for match in patterns.matches("place.nth", text))
        places += [("nth", number) for number in numbers if number]
    return tuple(dict.fromkeys(places))


def _counts_units(text: str, match: re.Match[str], patterns: StructurePatterns) -> bool:
    """Tell whether units are counted: the last three recommendations, not the last three years."""
    after = text[match.end() :]
    return bool(_kind(match.group() + after[:20], patterns)) or not re.search(r"\w", after)
