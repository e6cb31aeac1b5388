"""Draft an answer by extraction: the units that cover what was asked, in their own words."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from assistant.model import DraftCitation, DraftSentence
from assistant.retrieval.covering import Part, covering, place_of
from ingestion import TITLE
from ingestion.captions import is_captioned
from ingestion.sentences import sentence_spans
from ingestion.unwrapping import unwrap
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import terms, terms_of

# Fitted on the `dev` split of the gold set. Strength is BM25's score in units of the weight of a
# word that occurs nowhere, so that it means the same in a large collection as in a small one.
ENOUGH = 2.4
"""Strength from which on a unit answers, where nothing else tells."""
_AS_GOOD_AS_BEST = 0.82
_AS_NEAR_AS_BEST = 0.85
"""Share of the best unit's strength and nearness together from which on another answers too."""
_CLOSE_BEHIND = 0.5
"""By how much one may be behind the best by words, meaning and single words, to answer too."""
_TELLS = 1.0
"""Strength of the best unit from which on it tells units apart: a rare word in common."""
_GOOD_ENOUGH_TO_LIST = 0.55
_PART_OF_IT = 0.35
_SECOND = 0.7
"""Share of the best unit's strength from which on the next answers where several are asked for."""
_MOST_UNITS = 3
_MOST_LISTED = 6
_LONG = 400
"""Characters from which on a unit of several sentences is quoted in part."""


@dataclass(frozen=True, slots=True)
class Several:
    """What answers a question that asks several things, one by one."""

    things: int = 0
    """How many it tells apart, if it says so."""
    every: bool = False
    """Whether all there is to each of them is asked for."""
    best: Sequence[Evidence] = ()
    """Units strong for one of its parts."""
    likely: Sequence[Evidence] = ()
    """Units clearly best for a part, though not as strong, strongest first."""
    parts: Sequence[Part] = ()
    """How strong units are for each of its parts."""
    by_all: Sequence[float] = ()
    """How strong the candidates are for all of it, by words and meaning."""


def answering(
    candidates: Sequence[Evidence],
    strength: Sequence[float],
    *,
    asked: Sequence[str] = (),
    by_all: Sequence[float] = (),
    behind: Sequence[float] = (),
    listing: bool = False,
    several: Several | None = None,
) -> tuple[Evidence, ...]:
    """Return the units that answer: those that are not clearly weaker than the best.

    `candidates` stand best first, each with its strength, and with what it is `by_all` that ranks
    it and how far it is `behind` the best, where more than words does. One that has fewer of the
    words `asked` in its text than the best, and no other, adds nothing. A question that asks for a
    list is answered by weaker ones too, and one that asks several things by those that are best for
    a part of it, and by no fewer than it tells apart, unless they have little of it.
    """
    bound = max(strength, default=0.0) * (_GOOD_ENOUGH_TO_LIST if listing else _AS_GOOD_AS_BEST)
    least = max(strength, default=0.0) * _PART_OF_IT
    best = several.best if several else ()
    nearest = max(by_all, default=0.0) * _AS_NEAR_AS_BEST
    others = [
        (not by_all or by_all[at] >= nearest)
        and (not behind or behind[at] <= _CLOSE_BEHIND)
        and not _says_less(other, candidates[0], asked)
        for at, other in enumerate(candidates)
    ]
    as_good = [
        strong >= bound and (listing or at == 0 or others[at]) for at, strong in enumerate(strength)
    ]
    chosen = [
        candidate
        for candidate, strong, good in zip(candidates, strength, as_good, strict=True)
        if good or (strong >= least and candidate in best)
    ]
    if several and several.things and several.parts:
        chosen = _for_each_thing(chosen, candidates, several)
    if several:
        chosen += _besides(chosen, candidates, strength, several, behind=behind, listing=listing)
        if several.things or not listing:
            chosen += covering(
                chosen, candidates, several.by_all or strength, several.parts, several.things
            )
    return tuple(chosen[: _MOST_LISTED if listing or best else _MOST_UNITS])


def _for_each_thing(
    chosen: Sequence[Evidence], candidates: Sequence[Evidence], several: Several
) -> list[Evidence]:
    """Return as many units as things are told: those nearest to them.

    Where all there is to each is asked for, what the whole question finds stays.
    """
    kept = list(chosen) if several.every else []
    found = covering(kept, candidates, several.by_all, several.parts, several.things, liked=chosen)
    places = {place_of(unit): at for at, unit in enumerate(candidates)}
    return sorted([*kept, *found], key=lambda unit: places.get(place_of(unit), len(places)))


def _besides(
    chosen: Sequence[Evidence],
    candidates: Sequence[Evidence],
    strength: Sequence[float],
    several: Several,
    *,
    behind: Sequence[float],
    listing: bool,
) -> list[Evidence]:
    """Return what else answers, where fewer units were `chosen` than there are things asked."""
    top = max(strength, default=0.0)
    wanted = max(several.things, 0 if listing else 2)
    strong = {at: s for at, s in enumerate(strength) if s >= top * _PART_OF_IT}
    likely = [at for unit in several.likely for at in strong if candidates[at] == unit]
    next_best = [
        at
        for at, share in enumerate(strength[:wanted])
        if at in strong
        and (at < several.things or share >= top * _SECOND)
        and (not behind or top >= _TELLS or behind[at] <= _CLOSE_BEHIND)
    ]
    added = [candidates[at] for at in dict.fromkeys([*likely, *next_best])]
    return [unit for unit in added if unit not in chosen][: max(0, wanted - len(chosen))]


def in_order(units: Sequence[Evidence]) -> list[Evidence]:
    """Return `units` in the order of their documents, as a list of them is read."""
    return sorted(units, key=lambda unit: (unit.source.summary.id, unit.position))


def _says_less(candidate: Evidence, best: Evidence, asked: Sequence[str]) -> bool:
    there, said = terms_of(candidate.unit.text), terms_of(best.unit.text)
    return {word for word in asked if word in there} < {word for word in asked if word in said}


def draft(units: Sequence[Evidence], content: Sequence[str]) -> tuple[DraftSentence, ...]:
    """Write one sentence for every stretch quoted, each citing the unit it comes from."""
    return tuple(
        DraftSentence(
            quote,
            (DraftCitation(evidence.source.summary.id, evidence.unit.label, quote),),
        )
        for evidence in units
        for quote in quotes(evidence, set(content))
    )


def counting_sentence(text: str, units: Sequence[Evidence]) -> DraftSentence:
    """Let a sentence that says how many units there are cite every one of them."""
    return DraftSentence(
        text,
        tuple(
            DraftCitation(item.source.summary.id, item.unit.label, quotes(item)[0])
            for item in units
        ),
    )


def quotes(evidence: Evidence, content: Collection[str] = ()) -> list[str]:
    """Return what to quote of a unit: all of a short one, else the sentences that answer."""
    unit = evidence.unit
    text = evidence.source.text
    spans = unit.spans[1:] if is_captioned(text, unit) else unit.spans
    bodies = [unwrap(text[span.start : span.end]) for span in spans]
    # What a page break parts is one text, and of a title each line stands for itself.
    if (len(bodies) == 1 or unit.kind != TITLE) and len(unit.text) <= _LONG:
        return bodies
    sentences = [body[start:end] for body in bodies for start, end in sentence_spans(body)]
    about = [sentence for sentence in sentences if not set(terms(sentence)).isdisjoint(content)]
    return about or sentences
