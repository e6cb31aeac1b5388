"""Find the units that are addressed to somebody: 请毒罪办…, the Secretariat should ….

A unit that mentions somebody is not addressed to them: States should report through UNODC. How it
is asked and how a sentence turns to its addressee are data (`addressing.toml`).
"""

import re
from collections.abc import Iterable
from functools import cache

from assistant.retrieval.selecting import mentions
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, read_patterns, readable, written_for
from vectorstore.catalogue import Evidence

_SENTENCE = re.compile(r"(?<=[。;；])|(?<=[a-zà-ÿа-яؠ-ي]{3}[.؛])\s")
_OPENING = 160
"""Characters within which a sentence tells whom it is addressed to."""


def addressee_asked(question: str) -> str | None:
    """Return whom the units that a question asks for are addressed to, if it tells that."""
    text = readable(question)
    for pattern in written_for(_patterns()["asked"], text):
        if match := pattern.search(text):
            return match["who"].strip()
    return None


def not_addressed_to(question: str) -> str:
    """Return what a question says of those whom units are not addressed to: and not to States."""
    text = readable(question)
    found = (p.search(text) for p in written_for(_patterns()["contrast"], text))
    return " ".join(match.group() for match in found if match)


def addressed_to(who: str, units: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return the numbered units of which a sentence tells `who` what to do."""
    return tuple(unit for unit in units if unit.unit.number and _tells(who, unit.unit.text))


def _tells(who: str, text: str) -> bool:
    return any(_turns_to(who, said.strip()) for said in _SENTENCE.split(readable(text)))


def _turns_to(who: str, sentence: str) -> bool:
    """Tell whether a folded sentence is addressed to `who`."""
    for pattern in written_for(_patterns()["turning"], sentence):
        if match := pattern.search(sentence):
            return mentions(who, match["to"])
    acts = [
        m.start()
        for p in written_for(_patterns()["acting"], sentence)
        for m in p.finditer(sentence)
    ]
    before = sentence[: min(acts, default=0)]
    if len(before) > _OPENING or not mentions(who, before):
        return False
    at = before.find(who)
    return at < 0 or not any(pattern.search(before[:at]) for pattern in _patterns()["beside"])


@cache
def _patterns() -> dict[str, tuple[Pattern, ...]]:
    raw = read_lists("retrieval/addressing")
    return {name: read_patterns(forms) for name, forms in raw.items()}
