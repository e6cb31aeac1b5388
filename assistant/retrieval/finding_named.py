"""Find the units that a question names by number, or those that stand under one it names."""

from collections.abc import Callable, Sequence

from assistant.model import Route
from assistant.retrieval.choosing_named import chosen_of_named
from assistant.retrieval.found import Found
from assistant.retrieval.occurrence import lack_mention
from assistant.retrieval.ranking import Ranker
from assistant.retrieval.selecting import by_reference
from assistant.retrieval.translated import WithExtras
from assistant.structure.selection import Selection
from assistant.understanding.query import Understood
from assistant.words.lexicon import Lexicon
from vectorstore.catalogue import AllUnits, Evidence
from vectorstore.query import ScoredPassage

MOST_NAMED = 200
"""Passages: more than one question of 2,000 characters can name in a handful of documents."""


def named_by_number(
    understood: Understood,
    ranking: Sequence[ScoredPassage],
    evidence: Sequence[Evidence],
    lexicon: Callable[[], Lexicon],
    ranker: Ranker,
    with_extras: WithExtras,
) -> Found:
    """Return what is found for the numbers of a question in the `evidence` that carries them."""
    named, missing = by_reference(understood.references, evidence)
    named = chosen_of_named(understood, named, lexicon, ranker, with_extras)
    nowhere = bool(named) and lack_mention(understood, named, lexicon)
    counts = understood.resolved.counts and len(named) > 1
    route: Route = "count" if counts else "label"
    return Found(route, ranking, evidence, named, missing, counting=counts, nowhere=nowhere)


def units_below(
    understood: Understood, selection: Selection, units: AllUnits
) -> tuple[Evidence, ...]:
    """Return the units of the kind asked for that stand under the one named: targets of goal 2.

    Their numbers have its number in front, as 2.1 has.
    """
    kinds = {reference.kind for reference in understood.references}
    if selection.kind is None or selection.kind in kinds:
        return ()
    heads = tuple(f"{reference.number}." for reference in understood.references)
    return tuple(
        unit
        for unit in units()
        if unit.unit.kind == selection.kind and (unit.unit.number or "").startswith(heads)
    )
