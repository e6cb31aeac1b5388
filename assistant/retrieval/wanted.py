"""Keep, of the units found, those that a question wants: others, further ones, the first."""

from collections.abc import Iterable, Sequence

from assistant.retrieval.ranking import Ranker, cited_unit
from assistant.structure.forms import structure_patterns
from assistant.turns import CitedUnit
from assistant.understanding.query import Understood
from assistant.words.patterns import readable
from vectorstore.catalogue import AllUnits, Evidence
from vectorstore.query import Query

_MOST_RANKED = 50
_LIKENESS = 0.5
"""What likeness to the unit spoken of counts for, beside the words of the question."""


def wanted(
    understood: Understood,
    chosen: Sequence[Evidence],
    everything: AllUnits,
) -> list[Evidence]:
    """Leave out of `chosen` what others are asked for than, and what stands before or behind.

    `chosen` stand in the order of their documents.
    """
    without = understood.resolved.without
    kept = [unit for unit in chosen if cited_unit(unit) not in without]
    kept = beyond(understood, kept, everything)
    text, patterns = readable(understood.standalone_question), structure_patterns()
    if patterns.found("ask.earliest", text):
        return kept[:1]
    return kept[-1:] if patterns.found("ask.latest", text) else kept


def beyond(
    understood: Understood,
    chosen: Iterable[Evidence],
    everything: AllUnits,
) -> list[Evidence]:
    """Return those of `chosen` that stand after, or before, the unit that is asked from."""
    kept = list(chosen)
    for bound, sign in ((understood.resolved.after, 1), (understood.resolved.before, -1)):
        if bound:
            at = next((u.position for u in everything() if cited_unit(u) == bound), 0)
            document = bound.document_id
            kept = [
                unit
                for unit in kept
                if unit.source.summary.id == document and (unit.position - at) * sign > 0
            ]
            # 后面哪条 after a recommendation is another recommendation, where one is found.
            alike = [unit for unit in kept if unit.unit.kind == bound.kind]
            kept = alike if alike and understood.resolved.single else kept
    return kept


def likeliest(
    understood: Understood,
    chosen: Sequence[Evidence],
    everything: Sequence[Evidence],
    ranker: Ranker,
) -> tuple[Evidence, ...]:
    """Return the one among `chosen` that is most like what is asked, and like what was cited.

    It is the best of its section, however far behind units elsewhere.
    """
    without = understood.resolved.without
    there = [unit for unit in chosen if cited_unit(unit) not in without]
    asked = _shares(understood.query, there, ranker)
    spoken_of = next((unit for unit in everything if cited_unit(unit) in without), None)
    alike: dict[CitedUnit, float] = {}
    if spoken_of:
        query = Query(spoken_of.unit.text, documents=understood.query.documents)
        alike = _shares(query, there, ranker)
    found = [unit for unit in there if cited_unit(unit) in asked]

    def likeness(unit: Evidence) -> float:
        place = cited_unit(unit)
        return asked[place] + _LIKENESS * alike.get(place, 0.0)

    return (max(found, key=likeness),) if found else ()


def _shares(query: Query, units: Sequence[Evidence], ranker: Ranker) -> dict[CitedUnit, float]:
    """Return how strong each of `units` is for `query`, the strongest of them being 1."""
    places = {cited_unit(unit) for unit in units}
    ranked = ranker.rank(query, _MOST_RANKED)
    strengths = zip(ranked.evidence, ranked.strength, strict=True)
    strong = {cited_unit(u): strength for u, strength in strengths if cited_unit(u) in places}
    most = max(strong.values(), default=0.0)
    return {place: strength / most for place, strength in strong.items()} if most > 0 else {}
