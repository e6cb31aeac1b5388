"""Tell whether a question goes on about a unit just spoken of, or asks something of its own.

有什么条件？ after an answer goes on; 报告对网络赌博怎么说？ does not, however few its words. What
the question finds by itself is held against the unit: how many words of its own the question has,
how well each of the two covers them, and how likely each is to answer. The weights are fitted by
logistic regression (`python -m eval.fitting_followups`) on the follow-ups of the `dev` split, and
on its single questions asked after another: those are to be answered, and refused, as if nothing
had been said.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from math import log1p

from assistant.answerability.judge import Signals, log_odds, weights_for
from assistant.words.fitted import fitted_log_odds
from vectorstore.catalogue import Evidence

_FEW_WORDS = 3
_MANY_WORDS = 8
_ASTRAY = 0.5
"""Share of words unheard of from which on a question of no concept is about something else."""
_CERTAIN = 5.0
"""Log odds beyond which more say nothing more."""


@dataclass(frozen=True, slots=True)
class Alone:
    """What a question finds by itself."""

    own_words: int
    """How many words of its own it has, framing left out."""
    depends: bool
    """Whether it refers back to something without naming it, or begins as if it went on."""
    another: bool
    """Whether it names no more than another thing: 那儿童呢."""
    answers: bool
    """Whether what it finds is judged to answer it."""
    of_the_field: bool
    """Whether it is about anything of the field at all."""
    strength: float
    """Of the best unit found; 0 for none."""
    signals: Signals | None
    """Of the units found; None where there are none."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """What tells whether a question leans on a unit that was spoken of."""

    unit: Evidence
    enriched: bool
    """Whether anybody wrote questions beside its document."""
    own: float
    one: float
    """1 where it has one word of its own, or none."""
    few: float
    depends: float
    another: float
    answers: float
    """1 where what it finds by itself answers it."""
    astray: float
    """Share of its terms that no unit has, where it is about nothing of the field by itself."""
    strength: float
    """Log of 1 and the strength of that."""
    gap: float
    """By what share of it the next best is weaker."""
    covered_alone: float
    covered: float
    """Share of the question's terms, by weight, that the unit spoken of has."""
    odds: float
    """Log odds that the unit spoken of answers."""
    unheard: float
    unheard_names: float
    foreign: float
    detail: float
    found: float
    """1 where the unit spoken of is what it finds by itself."""

    def values(self) -> dict[str, float]:
        """Return everything that tells, by name."""
        return {name: getattr(self, name) for name in _TELLING}


_TELLING = tuple(field.name for field in fields(Leaning) if field.name not in ("unit", "enriched"))


def leaning(unit: Evidence, alone: Alone, spoken_of: Signals, *, is_best: bool) -> Leaning:
    """Return what tells whether a question leans on `unit`, by the signals of its answering."""
    odds = log_odds(spoken_of, weights_for(spoken_of))
    own = float(min(alone.own_words, _MANY_WORDS))
    by_itself = alone.signals
    return Leaning(
        unit,
        spoken_of.compared,
        own=own,
        one=float(own <= 1),
        few=float(own <= _FEW_WORDS),
        depends=float(alone.depends),
        another=float(alone.another),
        answers=float(alone.answers),
        astray=0.0 if alone.of_the_field or own <= 1 else spoken_of.unheard,
        strength=log1p(max(0.0, alone.strength)),
        gap=by_itself.gap if by_itself else 0.0,
        covered_alone=by_itself.covered if by_itself else 0.0,
        covered=spoken_of.covered,
        odds=max(-_CERTAIN, min(_CERTAIN, odds)),
        unheard=spoken_of.unheard,
        unheard_names=spoken_of.unheard_names,
        foreign=spoken_of.foreign,
        detail=spoken_of.detail,
        found=float(is_best),
    )


def odds_of_going_on(leaning: Leaning) -> float:
    """Return the log odds that a question goes on: above 0 it does."""
    model = "enriched" if leaning.enriched else "plain"
    return fitted_log_odds("followups/going_on", model, leaning.values())


def most_leant_on(leanings: Sequence[Leaning]) -> Evidence | None:
    """Return the unit that a question goes on about; None where it stands alone."""
    best = max(leanings, key=odds_of_going_on, default=None)
    if best is None or best.astray > _ASTRAY:
        return None
    return best.unit if odds_of_going_on(best) > 0 else None
