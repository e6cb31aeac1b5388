"""Tell the penalty that a question asks for from the duty it is for, and read what a law threatens.

The duty stands in one article and what follows where it is not done in another, which names the
first by its number (违反本条例第三十四条规定) or says its words again. How people ask, and how a
penalty is stated, are data (`penalties.toml`).
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from assistant.structure.clauses import asks, parts
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable, written_for
from ingestion.labels import LabelReference, find_references
from ingestion.numerals import HAN_LISTED, parse_number
from ingestion.schemes import load_schemes

_ASKED = ("asked", "loosely")
_ENDS = re.compile(r"[。；;:：\n]+|\.(?=\s|$)")
_ITEM = re.compile(rf"[（(]\s*(?P<n>{HAN_LISTED}|\d{{1,2}}|[a-z])\s*[)）]")
_ITEMS_NAMED = re.compile(rf"第\s*(?P<n>{HAN_LISTED}|\d{{1,2}})\s*项")
_OF_IT = re.compile(rf"(?:第\s*(?:{HAN_LISTED}|\d+)\s*[款项]|[、,，和或及至]|或者)*")
"""What of an article is named behind its number: 第一款第二项、第五项."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A unit whose breach is threatened with a penalty, by its number."""

    kind: str
    number: str
    items: frozenset[str] = frozenset()
    """Those of its items of which a breach is; none for any."""


@dataclass(frozen=True, slots=True)
class Threat:
    """A stretch of a text that threatens the breach of some duties, or of what it says itself."""

    text: str
    duties: tuple[Duty, ...]


def asks_for_penalty(question: str) -> bool:
    """Tell whether a question asks what follows where something is done, or is not."""
    text = readable(question)
    return any(any_found(_patterns(name), text) for name in _ASKED)


def asks_for_sure(question: str) -> bool:
    """Tell whether a question asks for a penalty, and for no other consequence."""
    return any_found(_patterns("asked"), readable(question))


def speaks_of_breach(question: str) -> bool:
    """Tell whether a question speaks of a breach, or of what follows one."""
    text = readable(question)
    return any(any_found(_patterns(name), text) for name in (*_ASKED, "breach", "stated"))


def states_penalty(text: str) -> bool:
    """Tell whether a text states what follows where something is done, or is not."""
    return any_found(_patterns("stated"), readable(text))


def of_the_duty(question: str) -> str:
    """Return a question without the words that ask for a penalty: what it would be for."""
    text = readable(question)
    for name in (*_ASKED, "breaching"):
        for pattern in written_for(_patterns(name), text):
            text = pattern.sub(" ", text)
    return " ".join(text.split())


def duties_asked(question: str) -> int:
    """Return how many clauses of a question for a penalty ask of duties: by when, and if not?"""
    told = _patterns("conditions")
    return sum(asks(part) and not any_found(told, part) for part in parts(of_the_duty(question)))


def threats_in(text: str, kinds: Collection[str]) -> Iterator[Threat]:
    """Yield what a text that states penalties threatens: what has no number in its own words."""
    for sentence in _ENDS.split(text):
        found = find_references(sentence, load_schemes(), kinds)
        duties = tuple(_duty(sentence, reference) for reference in found)
        # 有下列行为之一的 says nothing of what is done.
        if duties or not any_found(_patterns("announcing"), readable(sentence)):
            yield Threat(without_penalty(sentence), duties)


def without_penalty(text: str) -> str:
    """Return a text without the words that threaten: what it is that is not to be done."""
    text = readable(text)
    for pattern in written_for(_patterns("stated"), text):
        text = pattern.sub(" ", text)
    return text


def items_of(text: str) -> dict[str, str]:
    """Return the items of a text by their number, （一） and the like, and "" what follows them."""
    found = list(_ITEM.finditer(text))
    ends = [*(match.start() for match in found), len(text)][1:]
    items = {
        parse_number(match["n"]) or match["n"]: text[match.end() : end]
        for match, end in zip(found, ends, strict=True)
    }
    if not items:
        return {}
    last = next(reversed(items))
    items[last], _, rest = items[last].partition("。")
    return {**items, "": rest}


def _duty(sentence: str, reference: LabelReference) -> Duty:
    behind = _OF_IT.match(sentence, reference.end)
    named = _ITEMS_NAMED.findall(behind.group()) if behind else []
    items = frozenset(filter(None, map(parse_number, named)))
    return Duty(reference.kind, reference.number, items)


@cache
def _patterns(name: str) -> tuple[Pattern, ...]:
    return read_patterns(read_lists("structure/penalties")[name])
