"""Search documents that somebody wrote questions beside, and those that nobody did, apart.

The two are ranked and judged by different means, so that neither's scores say anything beside the
other's. Each is asked as if it were alone, and whichever the question is about answers (federated
search: selecting a collection by what it returns, Shokouhi and Si 2011). What tells that is fitted
by `python -m eval.fitting_apart`.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from math import log

from assistant.answerability.judge import BY_WORDS, Signals
from assistant.answering.case import Case
from assistant.understanding.query import Understood
from assistant.words.fitted import fitted_log_odds
from vectorstore.catalogue import Overview

_SMOOTH = 0.3
"""Strength of nothing much, so that twice as little of it is no great lead."""


@dataclass(frozen=True, slots=True)
class Lead:
    """By what documents that nobody enriched are ahead of the others; 0 where neither is."""

    strength: float
    relative: float
    """Of the logarithms."""
    covered: float
    odds_enriched: float
    """Log odds that the best unit of those enriched answers, less its threshold."""
    odds_plain: float
    text: float = 0.0
    """Of cosines, as all that follows."""
    clause: float = 0.0
    written: float = 0.0
    """Their nearest clause, before the question nearest of those written beside the others."""
    apart: float = 0.0


@dataclass(frozen=True, slots=True)
class Side:
    """What the documents of one sort, asked alone, have for a question."""

    case: Case
    signals: Signals | None
    """None where structure answers, or nothing is found."""
    odds: float = 0.0
    """That the best unit answers."""

    @property
    def is_certain(self) -> bool:
        """Whether structure, or what was spoken of before, answers."""
        found = self.case.found
        return self.case.refused is None and (found.route != "semantic" or found.goes_on)


def sorts_apart(understood: Understood, overview: Overview) -> tuple[Understood, Understood] | None:
    """Return the question as one of the enriched documents, and of the others.

    None where those searched are all of one sort.
    """
    searched = understood.query.documents
    ids = [s.id for s in overview.summaries if searched is None or s.id in searched]
    enriched = tuple(id_ for id_ in ids if id_ in overview.enriched)
    plain = tuple(id_ for id_ in ids if id_ not in overview.enriched)
    if not enriched or not plain:
        return None
    return _of(understood, enriched), _of(understood, plain)


def asked_about(enriched: Side, plain: Side) -> Case | None:
    """Return what answers of the two sides, or refuses; None where nothing tells."""
    certain = [side for side in (enriched, plain) if side.is_certain]
    if certain:
        return certain[0].case if len(certain) == 1 else None
    if enriched.signals is None or plain.signals is None:
        found = [side for side in (enriched, plain) if side.signals]
        return found[0].case if found else None
    lead = lead_of(enriched, plain)
    return (plain if about_plain(lead, enriched.signals.meant is not None) else enriched).case


def about_plain(lead: Lead, meant: bool) -> bool:
    """Tell whether a question is about the documents that nobody enriched."""
    name = "plain" if meant else f"plain{BY_WORDS}"
    return fitted_log_odds("answering/searched_apart", name, asdict(lead)) > 0


def lead_of(enriched: Side, plain: Side) -> Lead:
    """Return by what the second side is ahead of the first; both have found something."""
    there, other = enriched.signals, plain.signals
    assert there is not None
    assert other is not None
    lead = Lead(
        strength=other.strength - there.strength,
        relative=log((other.strength + _SMOOTH) / (there.strength + _SMOOTH)),
        covered=other.covered - there.covered,
        odds_enriched=enriched.odds,
        odds_plain=plain.odds,
    )
    if there.meant is None or other.meant is None:
        return lead
    near, far = other.meant, there.meant
    return replace(
        lead,
        text=near.meant_text - far.meant_text,
        clause=near.meant_clause - far.meant_clause,
        written=near.meant_clause - max(far.meant_answered, far.meant_unanswered),
        apart=near.meant_apart - far.meant_apart,
    )


def _of(understood: Understood, documents: Sequence[str]) -> Understood:
    return replace(understood, query=replace(understood.query, documents=tuple(documents)))
