"""What a unit tells of those who took part in a meeting."""

from collections.abc import Iterable

from assistant.retrieval.covering import place_of
from assistant.structure.taking_part import kinds, named_patterns
from assistant.words.countries import states_named
from assistant.words.patterns import any_found, readable
from vectorstore.catalogue import Evidence


def has_words(unit: Evidence, said: str) -> bool:
    """Tell whether the text of a unit, or a translation of it, has what was said."""
    return any(
        said in readable(text) for text in (unit.unit.text, *unit.extras.translations.values())
    )


def states_listed(unit: Evidence) -> frozenset[str]:
    """Return the States that a unit names."""
    return states_named(unit.unit.text, unit.source.summary.language)


def is_of(group: str, unit: Evidence) -> bool:
    """Tell whether a unit tells of a group of those who take part."""
    return any_found(named_patterns()[group], readable(unit.unit.text))


def of_any(groups: Iterable[str], unit: Evidence) -> bool:
    """Tell whether a unit tells of any of several groups."""
    return any(is_of(group, unit) for group in groups)


def each_in_order(units: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return units in the order of their documents, each once."""
    places = {place_of(unit): unit for unit in units}
    return tuple(places[place] for place in sorted(places))


def told_by(unit: Evidence) -> frozenset[str]:
    """Return which kinds of taking part a unit tells of."""
    text = readable(unit.unit.text)
    return frozenset(name for name, (_, given) in kinds().items() if any_found(given, text))
