"""What a question asks for by structure: range, place, section, wording, mention, count."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.structure import StructurePatterns, structure_patterns
from ingestion.modality import find_commitments
from ingestion.numerals import parse_number
from vectorstore.tokenisation import fold

Path = tuple[str, ...]
Place = tuple[Literal["first", "last", "nth", "nth_last"], int]

# An apostrophe opens no quotation inside a word: l'aide, victims' rights.
_QUOTED = re.compile(
    r"[“\"「『《«]([^”\"」』》»]{1,40})[”\"」』》»]|‘([^’']{1,40})[’']"
    r"|(?<![^\W\u3400-\u9fff])'([^']{1,40})'(?![^\W\u3400-\u9fff])"
)
_MARK = re.compile(
    r"^\s*(?:第\s*)?([a-zа-я]|[ivxlcdm]+|\d+|[一二三四五六七八九十]+)\s*(?:[.．、:：)）]|[章节编篇])"
)
_SUFFIX = re.compile(r"[（(](?:续|continued|suite|continuación|продолжение|تابع)[)）]\s*$")
_CLAUSE = re.compile(r"[，,。；;？?！!：:\n]+")
_SHORTEST_TITLE = 3
_FEW_WORDS = 3
_YEARS = range(1900, 2100)
_BEFORE_PARTICIPLES = ("", "is ", "est ", "se ")
"""A commitment may be quoted by its participle alone: “encouraged”."""


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
    wanted, unwanted = _wording(text, patterns)
    named, marked = _sections(text, sections, patterns)
    return Selection(
        kind=_kind(text, patterns),
        sections=named,
        numbers=_range(text, patterns),
        places=_places(text, patterns, within_section=bool(named)),
        wording=wanted,
        not_wording=unwanted,
        no_such_section=marked and not named,
        described_section="" if named or marked else _described_section(text, patterns),
        counting=counting or each,
        every=every or counting or each or (bool(quoted(question)) and mentioned),
        mentioning=mentioned,
        subject=patterns.without_structure(_asking(text, patterns)),
    )


def quoted(question: str) -> tuple[str, ...]:
    """Return what `question` puts in quotation marks, but for what it says to leave out."""
    start = min(
        (m.start() for m in structure_patterns().matches("ask.excluding", question)), default=None
    )
    return _quotations(question[:start])


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


def _asking(text: str, patterns: StructurePatterns) -> str:
    """Return the clauses that ask by structure; the story around them is not the subject."""
    clauses = [clause for clause in _CLAUSE.split(text) if clause]
    names = ("ask.every", "ask.count", "ask.mention")
    asking = [clause for clause in clauses if any(patterns.found(name, clause) for name in names)]
    kept = [c for c in asking or clauses if not patterns.found("ask.excluding", c)]
    return " ".join(kept)


def _quotations(text: str) -> tuple[str, ...]:
    found = (next(filter(None, match.groups())).strip() for match in _QUOTED.finditer(text))
    return tuple(words for words in found if words)


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


def _described_section(text: str, patterns: StructurePatterns) -> str:
    match = next(iter(patterns.matches("section.described", text)), None)
    return (match.groupdict().get("what") or "").strip() if match else ""


def _counts_units(text: str, match: re.Match[str], patterns: StructurePatterns) -> bool:
    """Tell whether units are counted: the last three recommendations, not the last three years."""
    after = text[match.end() :]
    return bool(_kind(match.group() + after[:20], patterns)) or not re.search(r"\w", after)


def _sections(
    text: str, sections: Sequence[Path], patterns: StructurePatterns
) -> tuple[tuple[Path, ...] | None, bool]:
    """Return the sections named by letter, number or title, and whether any letter or number is."""
    asked = {match["mark"] for match in patterns.matches("section.marked", text)}
    named = []
    for path in dict.fromkeys(sections):
        heading = fold(path[-1])
        mark = _MARK.match(heading)
        title = _SUFFIX.sub("", heading[mark.end() :] if mark else heading).strip()
        by_mark = mark is not None and _same_mark(mark.group(1), asked)
        by_title = len(title) >= _SHORTEST_TITLE and title in text
        if by_mark or by_title:
            named.append(path)
    return _innermost(named) or None, bool(asked)


def _innermost(named: Sequence[Path]) -> tuple[Path, ...]:
    """Return the sections meant where a question names one together with what it stands in."""
    outer = [p for p in named if any(_is_under(other, p) for other in named)]
    inner = [p for p in named if p not in outer]
    return tuple(p for p in inner if not outer or any(_is_under(p, o) for o in outer))


def _is_under(path: Path, other: Path) -> bool:
    return path != other and path[: len(other)] == other


def _same_mark(mark: str, asked: set[str]) -> bool:
    return mark in asked or bool({parse_number(mark)} & {parse_number(a) for a in asked} - {None})


def _wording(text: str, patterns: StructurePatterns) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the commitments a question about wording asks for, and those it excludes."""
    outright = patterns.found("ask.every", text) or patterns.found("ask.count", text)
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    if patterns.found("ask.wording", text) or outright:
        start = min((m.start() for m in patterns.matches("ask.instead_of", text)), default=None)
        split = len(text) if start is None else start
        wanted, unwanted = _quoted_commitments(text[:split]), _quoted_commitments(text[split:])
    if outright:
        unwanted += _said("wording.unwanted", text, patterns)
        rest = patterns.without("wording.unwanted", text)
        wanted += _said("wording.wanted", rest, patterns)
    without = tuple(dict.fromkeys(name for name in unwanted if name not in wanted))
    return tuple(dict.fromkeys(wanted)), without


def _said(name: str, text: str, patterns: StructurePatterns) -> tuple[str, ...]:
    """Return the commitments that a question names as wording without quoting them."""
    names: list[str] = []
    for match in patterns.matches(name, text):
        words = match.group()
        participle = f"is {words.split()[-1]}"
        found = find_commitments(words) or find_commitments(participle)
        names += [commitment.name for commitment in found]
    return tuple(names)


def _quoted_commitments(text: str) -> tuple[str, ...]:
    """Return the commitments quoted in `text`: that in 哪些用“应” is one, in 应该怎么办 none."""
    forms = [f"{before}{words}" for words in _quotations(text) for before in _BEFORE_PARTICIPLES]
    return tuple(dict.fromkeys(c.name for form in forms for c in find_commitments(form)))
