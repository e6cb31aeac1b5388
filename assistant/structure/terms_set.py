"""Tell on what terms a list wants something done, how often or for nothing, and which texts do.

Which recommendations want something done every year? One has an update at least once a year, the
next an annual drill; no word is common to all of them but those for the terms, which are data
(`terms_set.toml`).
"""

from dataclasses import dataclass
from functools import cache

from assistant.structure.forms import structure_patterns
from assistant.words.framing import content_words
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable, written_for

_ALL = {"twice_a_year": "yearly", "twice_a_day": "daily"}
"""Terms whose words may hold those of others, which are not meant then."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms on which something is to be done."""

    forms: tuple[Pattern, ...]
    about: tuple[str, ...]
    """Words that say what is to be done so; none for anything."""

    def are_set(self, text: str) -> bool:
        """Tell whether a text has something done on these terms."""
        return any_found(self.forms, readable(text))


def terms_asked(question: str, subject: str) -> Terms | None:
    """Return the terms on which a list about `subject` is to have something done; None for none."""
    text = readable(question)
    told = [name for name, forms in _terms().items() if any_found(forms, text)]
    told = [name for name in told if name not in {_ALL.get(other) for other in told}]
    if len(told) != 1:
        return None
    rest = readable(subject)
    for patterns in (_terms()[told[0]], _idle()):
        for pattern in written_for(patterns, rest):
            rest = pattern.sub(" ", rest)
    words = content_words(structure_patterns().without_structure(rest)).split()
    return Terms(_terms()[told[0]], tuple(word for word in words if len(word) > 1))


@cache
def _terms() -> dict[str, tuple[Pattern, ...]]:
    raw = read_lists("structure/terms_set")["terms"]
    return {name: read_patterns(kind["forms"]) for name, kind in raw.items()}


@cache
def _idle() -> tuple[Pattern, ...]:
    return read_patterns(read_lists("structure/terms_set")["idle"]["words"])
