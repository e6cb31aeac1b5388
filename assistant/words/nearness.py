"""What the nearness of meanings says: in ranking, and about whether a unit answers at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from vectorstore.catalogue import Evidence
from vectorstore.meanings import Nearness, Nearnesses, Unit
from vectorstore.meant import Kind

Cosines = NDArray[np.float32]

# Chosen on `dev`: what a cosine weighs beside a word that occurs nowhere, and what it is between
# any question and any unit; the share of the nearest clause beside the whole text.
_BY_QUESTIONS = (8.0, 0.3)
_BY_TEXT = (7.0, 0.1)
_CLAUSE = 0.4
_NOTHING = -1.0
"""Cosine to what is not there."""


class Meanings(Protocol):
    """What tells how near a question is to every unit."""

    def compare(self, question: str, documents: Sequence[str] | None, /) -> Nearnesses:
        """Return how near it is to the units of all documents, or of some."""

    def likenesses(self, text: str, others: Sequence[str], /) -> list[float]:
        """Return how near a short text is to each of several others."""

    def nearest_words(self, words: Sequence[str], others: Sequence[str], /) -> list[float]:
        """Return how near each word is to the nearest of several others."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What tells by meaning whether units answer a question; cosines, or their differences."""

    meant_text: float
    """To the text of the nearest of them."""
    meant_clause: float
    """To the nearest clause of it."""
    meant_apart: float
    """By how many standard deviations of all units' it is nearer than their mean."""
    meant_own: float
    """To questions that one of them answers."""
    meant_answered: float
    """To questions that any unit answers."""
    meant_unanswered: float
    """To questions that none answers."""
    meant_lead: float
    """By how much the units' own questions are nearer than those on their subject."""
    meant_words: float = 0.0
    """Mean, by weight, of how near each word asked is to the nearest of their words; it is told
    only where nobody wrote questions."""

    @property
    def by_texts_alone(self) -> bool:
        """Whether nobody wrote questions beside any of these units."""
        return self.meant_own <= _NOTHING


def strengths_by_meaning(near: Nearnesses, evidence: Sequence[Evidence]) -> list[float]:
    """Return what nearness adds to the strength of each unit."""
    every = _strengths(near.cosines)
    rows = [near.units.get((item.source.summary.id, item.position)) for item in evidence]
    return [0.0 if row is None else float(every[row]) for row in rows]


def nearest_passages(near: Nearnesses, k: int) -> list[str]:
    """Return the ids of the first passages of the `k` units nearest, best first."""
    every = _strengths(near.cosines)
    order = np.argsort(-every, kind="stable")
    there = (row for row in order if near.passages[row] and near.cosines[row].max() > 0)
    return [near.passages[row] for row, _ in zip(there, range(k), strict=False)]


def nearest_text(near: Nearnesses) -> float:
    """Return how near the nearest text is, between whole and clause; -1 where there is none."""
    return float(_text_nearness(near.cosines).max(initial=-1.0))


def meant_by(near: Nearnesses, units: Sequence[Evidence]) -> Meant:
    """Return what tells by meaning whether `units` answer."""
    places = [(item.source.summary.id, item.position) for item in units]
    own: Nearness = near.of(places)
    nearest = near.nearest
    return Meant(
        meant_text=own.text,
        meant_clause=max(own.text, own.clause),
        meant_apart=_apart(near, places),
        meant_own=own.answered,
        meant_answered=nearest.answered,
        meant_unanswered=nearest.unanswered,
        meant_lead=own.answered - own.unanswered,
    )


def _apart(near: Nearnesses, places: Sequence[Unit]) -> float:
    """Return by how much the texts of these units stand out; 0 where none does from any."""
    texts = _text_nearness(near.cosines)
    every = texts[texts > _NOTHING]
    own = [texts[near.units[place]] for place in places if place in near.units]
    if not own or len(every) < 2 or not (spread := float(every.std())):
        return 0.0
    return (float(max(own)) - float(every.mean())) / spread


def _text_nearness(cosines: Cosines) -> Cosines:
    text, clause = cosines[:, Kind.TEXT], cosines[:, Kind.CLAUSE]
    nearness: Cosines = np.where(clause > -1, (1 - _CLAUSE) * text + _CLAUSE * clause, text)
    return nearness


def _strengths(cosines: Cosines) -> Cosines:
    answered, text = cosines[:, Kind.ANSWERED], _text_nearness(cosines)
    (questions, any_question), (texts, any_text) = _BY_QUESTIONS, _BY_TEXT
    by_questions = questions * (answered - any_question)
    strengths: Cosines = np.where(answered > -1, by_questions, texts * (text - any_text))
    return strengths
