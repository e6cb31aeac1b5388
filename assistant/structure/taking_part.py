"""How people ask who took part in a meeting, and how a report tells: `participation.toml`."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.words.framing import content_words
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable, written_for
from assistant.words.proper_names import places_named
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import fold

Patterns = tuple[Pattern, ...]
GROUPS = ("party", "observer")
"""Groups of those who take part."""
_CUT = "|"
_BODIES = ("of_no_government", "between_governments", "of_un")
"""Kinds of organizations that take part."""
_SEVERAL_CLAUSES = re.compile(r"[?？,，。;；؟،]\s*\w")


def asks_of_taking_part(question: str) -> bool:
    """Tell whether `question` asks who took part in a meeting, or whether somebody did."""
    told = (asks_for_everybody, asks_of_somebody, asks_who_spoke, asks_which_came)
    return any(asks(question) for asks in told)


def asks_for_everybody(question: str) -> bool:
    """Tell whether `question` asks who all took part: 都有谁发了言."""
    text = readable(question)
    asked = any(any_found(asked, text) for asked, _ in kinds().values())
    return asked and any_found(named_patterns()["everybody"], text)


def asks_who_spoke(question: str) -> bool:
    """Tell whether `question` asks for those who spoke, or whether somebody did."""
    return any_found(kinds()["spoke"][0], readable(question))


def asks_which_spoke(question: str) -> bool:
    """Tell whether `question` asks which countries, bodies or persons spoke."""
    text = readable(question)
    return asks_who_spoke(question) and any_found(named_patterns()["which"], text)


def asks_which_came(question: str) -> bool:
    """Tell whether `question` asks which of a group, or which States, came; not which should."""
    text, named = readable(question), named_patterns()
    asked = any_found(kinds()["attended"][0], text) and any_found(named["which"], text)
    of_them = of_some_group(question) or any_found(named["which_states"], text)
    return asked and of_them and not any_found(named["duty"], text)


def asks_who(question: str) -> bool:
    """Tell whether `question` asks who somebody was, or whether anybody did something."""
    text, named = readable(question), named_patterns()
    return any_found(named["who"], text) or any_found(named["everybody"], text)


def asks_who_else(question: str) -> bool:
    """Tell whether `question` asks for others than those told, and nothing else: who else spoke?"""
    text = rest = readable(question)
    for pattern in named_patterns()["else"]:
        rest = pattern.sub(" ", rest)
    return rest != text and not said_besides(rest)


def asks_whether_took_part(question: str) -> bool:
    """Tell whether `question` asks of somebody, named or not, whether they spoke or came."""
    text, named = readable(question), named_patterns()
    asked = any(any_found(kinds()[name][0], text) for name in ("spoke", "attended"))
    return asked and not any_found(named["which"], text) and not any_found(named["duty"], text)


def of_some_group(question: str) -> bool:
    """Tell whether `question` names a group of those who take part."""
    text = readable(question)
    return any(any_found(named_patterns()[group], text) for group in GROUPS)


def also_taking_part(question: str, before: str) -> str | None:
    """Return `question` with what was asked `before` of others who took part: and the observers?

    None where it names no group, nor asks whether somebody is among them, or says itself what
    they did.
    """
    text, last = readable(question), readable(before)
    places, named_before = places_named(question), places_named(before)
    if len(places) == len(named_before) == 1 and _is_only(question):
        return before.replace(named_before[0], places[0])
    alone = _SEVERAL_CLAUSES.search(text) is None and bool(places)
    if other := _of_other_bodies(text, last):
        return other
    one = alone and (_is_only(question) or any_found(named_patterns()["among"], text))
    if not (one or of_some_group(question) or asks_who_else(question)):
        return None
    asked = [kinds()[name][0] for name in ("spoke", "attended")]
    done = [verb for patterns in asked if (verb := _first(patterns, last))]
    if len(done) != 1 or any(any_found(patterns, text) for patterns in asked):
        return None
    return f"{question.strip().rstrip('?？؟。.')} {done[0]}"


def _of_other_bodies(text: str, last: str) -> str | None:
    """Return the question `last` of the one kind of bodies that a readable text names alone."""
    now, then = _bodies_named(text), _bodies_named(last)
    if len(now) != 1 or len(then) != 1 or now.keys() == then.keys():
        return None
    (body,), (before,) = now.values(), then.values()
    return None if content_words(text.replace(body, " ", 1)) else last.replace(before, body, 1)


def _bodies_named(text: str) -> dict[str, str]:
    """Return the kinds of bodies that a readable text names, and the words that name each."""
    found = {name: _first(named_patterns()[name], text) for name in _BODIES}
    return {name: words for name, words in found.items() if words}


def taking_part_otherwise(question: str, before: str) -> str | None:
    """Return `question` with whom `before` asked for, where it is which of them did another thing.

    Which countries spoke? And which ones attended?
    """
    text, last = readable(question), readable(before)
    whom = _first(named_patterns()["which_states"], last) or _first(named_patterns()["which"], last)
    now, then = _done(text), _done(last)
    if not whom or len(now) != 1 or len(then) != 1 or now == then or places_named(question):
        return None
    ones = _first(named_patterns()["which_ones"], text)
    if not ones or any_found(named_patterns()["duty"], text):
        return None
    return text.replace(ones, whom, 1)


def _done(text: str) -> set[str]:
    """Return in which ways a readable text says that somebody took part."""
    return {name for name in ("spoke", "attended") if any_found(kinds()[name][0], text)}


def _is_only(question: str) -> bool:
    """Tell whether `question` says no more than a place: and China?"""
    rest = readable(question)
    for place in places_named(question):
        rest = rest.replace(fold(place), " ")
    return not content_words(rest)


def asks_of_somebody(question: str) -> bool:
    """Tell whether `question` asks whether somebody whom it names spoke or came."""
    text = readable(question)
    asked = any(any_found(kinds()[name][0], text) for name in ("spoke", "attended"))
    return asked and bool(places_named(question))


def said_besides(question: str) -> list[str]:
    """Return what `question` says besides that somebody took part in a meeting, place by place."""
    text = readable(question)
    asked = [pattern for patterns, _ in kinds().values() for pattern in patterns]
    for pattern in (*asked, *named_patterns()["occasion"]):
        text = pattern.sub(_CUT, text)
    return [said for piece in text.split(_CUT) if len(said := content_words(piece)) > 1]


def without_left_out(question: str) -> tuple[str, str]:
    """Return `question` without whom it leaves out, apart from Iran, and who that is."""
    text = readable(question)
    for pattern in named_patterns()["left_out"]:
        if match := pattern.search(text):
            return f"{text[: match.start()]} {text[match.end() :]}".strip(" ,，،"), match["out"]
    return question, ""


def without_group_uncounted(question: str, before: str = "") -> str:
    """Return `question` without its leaving out a group, where another is asked for: not observers.

    The other may be named in the question `before`, if it does not name the one left out.
    """
    text = readable(question)
    for pattern in named_patterns()["not_counted"]:
        match = pattern.search(text)
        if match is None:
            continue
        said = question if len(question) == len(text) else text
        rest = f"{said[: match.start()]}{said[match.end() :]}".strip()
        told = {group for group in GROUPS if is_of_group(group, f"{before} {rest}")}
        out = {group for group in GROUPS if is_of_group(group, match.group())}
        return rest if told and not told & out else question
    return question


def is_of_group(group: str, text: str) -> bool:
    """Tell whether a text speaks of a group of those who take part; every text does of none."""
    return not group or any_found(named_patterns()[group], readable(text))


def items_named(text: str) -> frozenset[str]:
    """Return the numbers of the items of an agenda that a readable text names."""
    found = (pattern.finditer(text) for pattern in written_for(named_patterns()["item"], text))
    return frozenset(match["n"] for matches in found for match in matches)


def under_item(text: str, units: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return those of `units` that tell of an item which a question names; all where none does."""
    if not (items := items_named(text)):
        return units
    return [u for u in units if items & items_named(readable(u.unit.text))] or units


def of_bodies(text: str, units: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return those of `units` that tell of the kind of bodies asked for.

    Where none does, those that tell of no other kind alone are meant.
    """
    patterns = named_patterns()
    asked = [name for name in _BODIES if any_found(patterns[name], text)]
    told = [
        {name for name in _BODIES if any_found(patterns[name], readable(u.unit.text))}
        for u in units
    ]
    there = [unit for unit, names in zip(units, told, strict=True) if names & set(asked)]
    if not there and asked:
        there = [unit for unit, names in zip(units, told, strict=True) if not names]
    return tuple(there) or units


def kinds() -> dict[str, tuple[Patterns, Patterns]]:
    """Return how each kind of taking part is asked for, and what a text that tells of it has."""
    return _read()[0]


def named_patterns() -> dict[str, Patterns]:
    """Return what groups are called, and what narrows or widens a question for them."""
    return _read()[1]


def _first(patterns: Patterns, text: str) -> str | None:
    """Return the words of `text` that one of `patterns` matches."""
    matches = (pattern.search(text) for pattern in patterns)
    return next((match.group() for match in matches if match), None)


@cache
def _read() -> tuple[dict[str, tuple[Patterns, Patterns]], dict[str, Patterns]]:
    raw = read_lists("structure/participation")
    named = {name: read_patterns(forms) for name, forms in raw.pop("groups").items()}
    told = {
        name: (read_patterns(kind["asked"]), read_patterns(kind["given"]))
        for name, kind in raw.items()
    }
    return told, named
