"""Tell what a question asks of the unit that it names from the story told around it.

Three lines are left on the page: what does recommendation 24 say? tells why somebody wants a unit,
and asks no more than what it says. What is told before the unit is named, or after the last thing
asked, is no claim about it.
"""

import re
from dataclasses import dataclass

from assistant.answerability.premises import worded_as
from assistant.followups.sides import asks_to_be_told, says_no_more
from assistant.structure.clauses import asks
from assistant.words.patterns import readable

MARK = "§"
"""Stands for the label of a unit in a question that is looked at for what it tells of it."""
_TOLD = re.compile(rf"{MARK}\s*[^\s,，。;；:：、?？!！”’」』»)）\]{MARK}][^{MARK}]*$")
_OTHER_SIDE = re.compile(r"^\W*(?:还是|(?:or|ou|o|или|أم)(?!\w))")
"""只抓小的，还是连大的一起抓: what stands before it is one of two sides, and told of nothing."""
_CLAUSE = re.compile(
    r"(?P<text>[^,，。;；:：?？!！؟،؛\n.]+(?:\.(?!\s|$)[^,，。;；:：?？!！؟،؛\n.]*)*)"
    r"(?P<end>[,，。;；:：?？!！؟،؛\n.]*)"
)
_FORBIDS = re.compile(
    r"\W*(?:也|千万|可)?(?:别|不要|不用|不许|不准|甭|不必)|\W*(?:do\s*n.t|do\s+not|never|no|ne|n.|не|لا)(?!\w)"
)
"""别说原文没有 says how not to answer."""
_ASKING = ("?", "？", "؟")
_ENDING = frozenset("。;；?？!！؟؛\n.")


@dataclass(frozen=True, slots=True)
class _Clause:
    text: str
    written: str
    """With the marks behind it."""
    sentence: int

    @property
    def names(self) -> bool:
        """Whether it names a unit."""
        return MARK in self.text

    @property
    def asks(self) -> bool:
        """Whether it asks anything, by its mark or its words."""
        bare = self.text.replace(MARK, " ")
        return (
            self.written.rstrip().endswith(_ASKING)
            or worded_as("interrogative", bare)
            or asks(bare)
        )

    @property
    def only_names(self) -> bool:
        """Whether it ends with the unit that it names and asks nothing: 挑中了建议 18."""
        behind = self.text.rpartition(MARK)[2] if self.names else "-"
        return not self.asks and not any(char.isalnum() for char in behind) and behind != "-"

    @property
    def is_plain(self) -> bool:
        """Whether it asks to be told a unit, and for nothing else."""
        bare = self.text.replace(MARK, " ")
        told = self.asks or asks_to_be_told(bare) or not any(map(str.isalnum, bare))
        told = told and not _FORBIDS.match(bare)
        return told and says_no_more(bare) and not worded_as("taken_for_granted", bare)


def asks_what_it_says(marked: str) -> bool:
    """Tell whether a question, the labels in it marked, asks for units and nothing else of them.

    What it tells of a unit first may be what it asks of: paragraph 4 names Israel, and what is
    said?
    """
    if told_of(marked):
        return False
    clauses = _clauses(marked)
    asking = [one for one in clauses if one.asks or one.is_plain]
    return bool(asking) and all(one.is_plain for one in asking)


def only_asks(marked: str) -> bool:
    """Tell whether a question, the labels in it marked, tells nothing of a unit that it names."""
    clauses = _clauses(marked)
    first = next((at for at, one in enumerate(clauses) if one.names), 0)
    last = max((at for at, one in enumerate(clauses) if one.asks), default=-1)
    said = clauses[first : last + 1]
    asking = all(one.asks or one.only_names for one in said)
    return bool(said) and (asking or any(one.is_plain for one in clauses))


def without_story(marked: str) -> str:
    """Return a question, the labels in it marked, without what it tells of something else."""
    clauses = _clauses(marked)
    first = next((at for at, one in enumerate(clauses) if one.names), None)
    last = max((at for at, one in enumerate(clauses) if one.asks), default=None)
    if first is None or last is None:
        return marked
    begun = clauses[first].sentence
    kept = [
        one.written
        for at, one in enumerate(clauses)
        if one.asks or (one.sentence >= begun and at <= max(last, first) and not one.only_names)
    ]
    return "".join(kept)


def told_of(marked: str) -> str:
    """Return what a question tells of a unit before it asks on, its label marked; "" for nothing.

    Recommendation 7 forces victims home: who signs the order? What is told of those who ask, and
    what is asked itself, whether by the clause or by a tag, is none.
    """
    match = _TOLD.search(marked)
    named = [one for one in _clauses(marked) if one.names]
    if match is None or named[-1].is_plain:
        return ""
    clauses = [one.text for one in _clauses(match.group())]
    clauses = [one for one in clauses if one.strip(f"{MARK} ")]
    *told, last = clauses or [""]
    if worded_as("checking", last) or any(_OTHER_SIDE.match(one) for one in clauses):
        return ""
    if any(worded_as("asking", one) for one in told):
        return ""
    return " ".join(one.replace(MARK, " ") for one in told if not worded_as("ours", one)).strip()


def _clauses(marked: str) -> list[_Clause]:
    found, sentence = [], 0
    for match in _CLAUSE.finditer(marked):
        if text := readable(match["text"]).strip():
            found.append(_Clause(text, match.group(), sentence))
        sentence += bool(_ENDING.intersection(match["end"]))
    return found
