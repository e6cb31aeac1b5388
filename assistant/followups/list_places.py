"""Places in what was last spoken of: the last two of a list, or all of it again."""

from collections.abc import Iterator, Sequence

from assistant.followups.referring import found, prefixed
from assistant.followups.sides import without_retelling
from assistant.structure.forms import StructurePatterns, structure_patterns
from assistant.structure.places import Place, places_asked
from assistant.turns import CitedUnit
from assistant.words.framing import content_words
from assistant.words.patterns import readable

LONGEST = 120
"""Characters; what asks only for some of the last list, or what follows, is short."""
_SEVERAL = ("first", "last", "half", "middle")


def items(question: str, cited: Sequence[CitedUnit]) -> str | None:
    """Name the units of the last list at the places asked for, where several are.

    A question that names a kind of unit asks for those of the document.
    """
    patterns, text = structure_patterns(), readable(question)
    if (
        len(cited) < 2
        or len(text) > LONGEST
        or names_kind(text, patterns)
        or says_more(text, patterns)
    ):
        return None
    chosen = several_at(text, len(cited))
    if len(chosen) == len(cited):
        # All of it is no part of it: 前三条 after 最后三条 are those of the document.
        return None
    # The places are those of the list, and not of the document: they are left out.
    return (prefixed("", [cited[at] for at in chosen]) or "").rstrip("：") or None


def several_at(text: str, length: int) -> list[int]:
    """Return where in a list of so many units the places are that are asked for, if several are."""
    places = places_asked(text, structure_patterns(), within_section=True)
    several = len(places) > 1 or any(name in _SEVERAL and number != 1 for name, number in places)
    return sorted({at for place in places for at in _at(place, length)}) if several else []


def all_of_them(question: str, cited: Sequence[CitedUnit]) -> str | None:
    """Name every unit last cited where the question asks which they are, or to see them."""
    if len(cited) < 2 or len(question) > LONGEST:
        return None
    asked = found("all_of_them", question)
    if not asked and {unit.kind for unit in cited} != {"paragraph"}:
        asked = found("of_all", question)
    return prefixed(question, cited) if asked else None


def _at(place: Place, length: int) -> Iterator[int]:
    """Yield where in a list of so many units a place is."""
    name, number = place
    if name == "half":
        middle = (length + 1) // 2
        yield from range(middle) if number == 1 else range(middle, length)
    elif name == "middle":
        reach = number or 2 - length % 2
        yield from range((length - reach) // 2, (length - reach) // 2 + reach)
    elif name in ("first", "last"):
        reach = min(number, length)
        yield from range(reach) if name == "first" else range(length - reach, length)
    elif 1 <= number <= length:
        yield number - 1 if name == "nth" else length - number


def names_kind(text: str, patterns: StructurePatterns) -> bool:
    """Tell whether a kind of unit is named, and not only counted, as 两条 does."""
    return any(
        len(match.group()) > 1
        for kind in patterns.kinds
        for match in patterns.matches(f"kinds.{kind}", text)
    )


def says_more(text: str, patterns: StructurePatterns) -> bool:
    """Tell whether a question says anything besides the places it asks for."""
    if len(text) > LONGEST:
        return True
    rest = content_words(patterns.without_structure(without_retelling(text))).split()
    return any(len(word) > 1 for word in rest)
