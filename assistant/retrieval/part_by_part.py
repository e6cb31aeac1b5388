"""Find what answers each part of a question by itself, where it asks several things."""

from collections.abc import Sequence

from assistant.retrieval.covering import Part, Place, place_of
from assistant.retrieval.extraction import Several
from assistant.retrieval.ranking import Candidates, Ranker
from assistant.retrieval.selecting import mentions
from assistant.structure.clauses import asking_clauses, parts
from assistant.structure.enumerating import limits_told, shared
from assistant.understanding.query import Understood
from assistant.words.framing import content_words
from vectorstore.catalogue import Evidence
from vectorstore.query import Query
from vectorstore.tokenisation import words

# Fitted on `dev`.
_PART_ENOUGH = 2.0
"""Strength from which on the best unit for one clause counts."""
_PART_LIKELY = 1.5
"""Strength from which on it counts if nothing else does."""
_PART_CLEAR = 0.15
"""Share of its strength by which it then has to be ahead of the next."""
_PART_NEAR = 1.0
"""Strength by words and meaning from which on either counts."""
_FEW_WORDS = 2
"""Words of a part that does not say by itself what it is about."""
_PART_DEPTH, _THING_DEPTH = 3, 12
"""Units whose strength for one clause, or for one of the things told, is told apart."""
_THING_LEAST = 1.0
"""Strength of the best unit for a part below which the part tells nothing apart."""

_MOST_PUT = 4
"""Questions put together without a word; more tell a story."""
_PUT_CLEAR = 2.0
"""By how much a unit has to be nearer to its own question than that of another is."""
_PUT_SHARE = 0.5
"""Share of the best unit's strength for all of it that the unit of another question has to have."""


def by_parts(understood: Understood, candidates: Candidates, ranker: Ranker) -> Several:
    """Return the best unit for each clause that says something of its own."""
    things = understood.selection.things
    depth = _THING_DEPTH if things else _PART_DEPTH
    asked = parts(understood.standalone_question, apart=bool(things))
    told = [part for part in asked if len(content_words(part)) > 1]
    best: list[Evidence] = []
    likely: list[tuple[float, Evidence]] = []
    ranked_for: list[Part] = []
    first_of_all: set[Place] = set()
    for part in told if len(told) > 1 else ():
        found = _ranked_for(part, understood, ranker, depth)
        first_of_all |= {place_of(unit) for unit in found.evidence[:1]}
        first = strongest = max(found.strength, default=0.0)
        if found.by_all and found.by_all[0] < _PART_NEAR:
            # Its words stand there, and it means something else.
            first = 0.0
        if first >= _PART_ENOUGH:
            best.append(found.evidence[0])
        elif first >= _PART_LIKELY and all(map(_leads, (found.strength, found.by_all))):
            likely.append((first, found.evidence[0]))
        if strongest >= _THING_LEAST if things else _says_much(part):
            strong = _strong_for(found)
            if things and _says_little(part) and max(found.by_all, default=0.0) < _PART_NEAR:
                # 受训的：讲法律的、给法官的: each is about what they share.
                shared_by = shared(understood.standalone_question, told)
                whole = _ranked_for(f"{shared_by} {part}", understood, ranker, depth)
                strong = _halfway(strong, _strong_for(whole))
            ranked_for.append(_with_all_words(part, strong, found) if things else strong)
    likely.sort(key=lambda unit: -unit[0])
    by_all = candidates.by_all or candidates.strength
    if len(first_of_all) == 1 and limits_told(understood.standalone_question):
        # One unit may set both limits.
        things = 0
    every = understood.selection.every
    return Several(things, every, best, [unit for _, unit in likely], ranked_for, by_all)


def put_along(understood: Understood, candidates: Candidates, ranker: Ranker) -> list[Evidence]:
    """Return what answers another question put along with the one that the best unit answers.

    Each of them has to be clearly nearer to its own unit than to that of the other.
    """
    asked = [one for one in asking_clauses(understood.standalone_question) if _says_much(one)]
    if not 1 < len(asked) <= _MOST_PUT or not candidates.evidence:
        return []
    best, top = candidates.evidence[0], candidates.strength[0]
    strength = {
        place_of(unit): strong
        for unit, strong in zip(candidates.evidence, candidates.strength, strict=True)
    }
    found = [_ranked_for(one, understood, ranker, _THING_DEPTH) for one in asked]
    read = [(one.evidence[0], _strong_for(one)) for one in found if one.evidence]
    own = [part for first, part in read if first == best]
    return [
        other
        for other, part in read
        if other != best
        and strength.get(place_of(other), 0.0) >= top * _PUT_SHARE
        and part.of(other) - part.of(best) >= _PUT_CLEAR
        and any(one.of(best) - one.of(other) >= _PUT_CLEAR for one in own)
    ]


def _ranked_for(part: str, understood: Understood, ranker: Ranker, depth: int) -> Candidates:
    """Return the units that are best for one part of a question."""
    query = Query(content_words(part), framing=part, documents=understood.query.documents)
    return ranker.rank(query, depth)


def _says_much(part: str) -> bool:
    """Tell whether a part says what it is about: y en qué plazo leans on what stands before it."""
    return len([word for word in words(content_words(part)) if len(word) > 1]) > 1


def _says_little(part: str) -> bool:
    """Tell whether a part has a word or two of its own: 给法官的."""
    return len([word for word in content_words(part).split() if len(word) > 1]) <= _FEW_WORDS


def _leads(strength: Sequence[float]) -> bool:
    """Tell whether the first is clearly ahead of the next."""
    first, second = (*strength, 0.0, 0.0)[:2]
    return first - second >= first * _PART_CLEAR


def _with_all_words(part: str, strong: Part, found: Candidates) -> Part:
    """Return a part for which no unit is stronger than the one that alone has all its words.

    The training of investigators stands where both are named, and not where training is.
    """
    said = [word for word in content_words(part).split() if len(word) > 1]
    having = [u for u in found.evidence if all(mentions(word, u.unit.text) for word in said)]
    if len(said) < _FEW_WORDS or len(having) != 1:
        return strong
    strengths = dict(strong.strengths)
    top = max(strengths.values(), default=0.0)
    strengths[place_of(having[0])] = max(strengths.get(place_of(having[0]), 0.0), top)
    return Part(strengths, strong.others, strong.units)


def _halfway(one: Part, other: Part) -> Part:
    """Return a part by which units are as strong as by two others together, halved."""
    places = {*one.strengths, *other.strengths}
    return Part(
        {
            place: (one.strengths.get(place, one.others) + other.strengths.get(place, other.others))
            / 2
            for place in places
        },
        (one.others + other.others) / 2,
        [*one.units, *other.units],
    )


def _strong_for(found: Candidates) -> Part:
    """Return how strong units are for the part of a question that they were ranked for."""
    strong = found.by_all or found.strength
    pairs = list(zip(found.evidence, strong, strict=True))
    units = [unit for unit, one in pairs if one >= _PART_ENOUGH]
    return Part({place_of(unit): one for unit, one in pairs}, min(strong, default=0.0), units)
