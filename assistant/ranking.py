"""Rank units for a question in anybody's words, and tell how strong each is.

The index's ranking is scored anew where units have searchable extras: how many of them were written
for a unit says nothing about it, so that length is normalised whole (BM25, Robertson and Zaragoza
2009, with b = 1).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol

from assistant.conversations import CitedUnit
from assistant.lexicon import Lexicon
from ingestion import TITLE
from vectorstore.catalogue import Catalogue, Evidence
from vectorstore.query import Query, Retriever, ScoredPassage, ranked
from vectorstore.records import AskedBefore
from vectorstore.tokenisation import everyday_terms

Asked = Sequence[tuple[str, AskedBefore, float]]
"""Questions written beside documents, most alike first, with their document and likeness."""

_K1 = 2.0
_TITLE = 0.7
"""Weight of a title block: what it says of a meeting, a numbered paragraph says as well."""
_CHARACTER = 0.7
"""Weight of a character beside that of a word; fitted on `dev`."""
_DEPTH = 12
"""Units scored anew."""
_UNHEARD_OF = "\uffff"
"""A word that occurs nowhere; its weight is the unit in which strength is told."""


class WeighedRetriever(Retriever, Protocol):
    """A retriever by words that can say what a word weighs."""

    def weights(self, words: Sequence[str], /) -> dict[str, float]:
        """Return the inverse document frequency of each term."""

    def asked_before(self, text: str, documents: Sequence[str] | None, k: int, /) -> Asked:
        """Return the questions written beside documents that are most like `text`."""


@dataclass(frozen=True, slots=True)
class Bag:
    """The terms of a unit and its extras."""

    counts: Mapping[str, int]
    length: int


@dataclass(frozen=True, slots=True)
class Candidates:
    """Units best first, each with its strength, and what the question's terms weigh."""

    ranking: Sequence[ScoredPassage]
    evidence: Sequence[Evidence]
    strength: Sequence[float]
    """Score in units of the weight of a word that occurs nowhere: the same in any collection."""
    weights: Mapping[str, float]
    """Of the question's terms."""


class Ranker:
    """Ranks units by words, and by vectors where words find nothing."""

    def __init__(
        self,
        catalogue: Catalogue,
        retriever: Retriever,
        words: WeighedRetriever,
        lexicon: Callable[[], Lexicon],
    ) -> None:
        self._catalogue = catalogue
        self._retriever = retriever
        self._words = words
        self._lexicon = lexicon

    def rank(self, query: Query, k: int, focus: Mapping[CitedUnit, float] = {}) -> Candidates:
        """Return the `k` best units; those in `focus` are stronger by as much as it says."""
        weights, unit = self.weights(query.text)
        found = self._words.retrieve(query, max(k, _DEPTH))
        evidence = self._catalogue.evidence([scored.passage for scored in found])
        if not any(item.extras.searchable for item in evidence):
            # Nobody wrote other words for these units: the lexicon's stand in for them.
            query = self._widened(query, weights, unit)
            found = self._words.retrieve(query, max(k, _DEPTH)) if query.synonyms else found
            # Other rankings are asked only where words find nothing: they cost most of the time.
            found = found or self._retriever.retrieve(query, k)
            evidence = self._catalogue.evidence([scored.passage for scored in found])
        if not unit or not evidence:
            return Candidates(found, evidence, [0.0] * len(evidence), weights)
        scores = self._scores(found, evidence, weights, _counts(query.text))
        strength = [
            score / unit * (_TITLE if item.unit.kind == TITLE else 1.0)
            + focus.get(cited_unit(item), 0.0)
            for score, item in zip(scores, evidence, strict=True)
        ]
        order = sorted(range(len(evidence)), key=lambda at: -strength[at])[: max(k, 1)]
        passages = {(s.passage.document_id, s.passage.unit): s.passage for s in reversed(found)}
        places = [passages[evidence[at].source.summary.id, evidence[at].position] for at in order]
        ranking = ranked(
            ((passage, strength[at]) for passage, at in zip(places, order, strict=True)),
            found[0].retriever,
            k,
        )
        return Candidates(
            ranking,
            [evidence[at] for at in order],
            [strength[at] for at in order],
            weights,
        )

    def _widened(self, query: Query, weights: Mapping[str, float], unit: float) -> Query:
        """Add synonyms of those words that no passage has, in the documents' languages."""
        if not any(weight >= unit for weight in weights.values()):
            return replace(query, synonyms=query.framing)
        lexicon = self._lexicon()
        summaries = self._catalogue.summaries()
        languages = dict.fromkeys(summary.language.partition("-")[0] for summary in summaries)
        unheard = (
            mention
            for mention in lexicon.mentions(query.text)
            if any(weights.get(term, 0.0) >= unit for term in everyday_terms(mention.words))
        )
        synonyms = [
            word
            for mention in unheard
            for language in languages
            for word in lexicon.synonyms(mention, language)
        ]
        return replace(query, synonyms=" ".join([query.framing, *synonyms]))

    def asked_before(self, question: str, documents: Sequence[str] | None, k: int) -> Asked:
        """Return the `k` questions written beside documents that are most like `question`."""
        return self._words.asked_before(question, documents, k)

    def weights(self, text: str) -> tuple[dict[str, float], float]:
        """Return what each term of `text` weighs, and what a word that occurs nowhere does."""
        return self.weights_of(everyday_terms(text))

    def weights_of(self, terms: Iterable[str]) -> tuple[dict[str, float], float]:
        """Return what each of `terms` weighs, and what a word that occurs nowhere does."""
        weights = self._words.weights([_UNHEARD_OF, *terms])
        return weights, weights.pop(_UNHEARD_OF)

    def _scores(
        self,
        found: Sequence[ScoredPassage],
        evidence: Sequence[Evidence],
        weights: Mapping[str, float],
        asked: Mapping[str, float],
    ) -> list[float]:
        if not any(item.extras.searchable for item in evidence):
            best = {(s.passage.document_id, s.passage.unit): s.score for s in reversed(found)}
            return [best[item.source.summary.id, item.position] for item in evidence]
        bags = [bag_of(item.unit.text, item.extras.searchable) for item in evidence]
        mean = sum(bag.length for bag in bags) / len(bags)
        return [_bm25(bag, mean, weights, asked) for bag in bags]


def _counts(text: str) -> dict[str, float]:
    """Return how often each term is asked; a single character says less than a word."""
    counts = Counter(everyday_terms(text))
    return {term: n if len(term) > 1 else n * _CHARACTER for term, n in counts.items()}


def _bm25(
    bag: Bag, mean_length: float, weights: Mapping[str, float], asked: Mapping[str, float]
) -> float:
    score = 0.0
    for term, times in asked.items():
        count = bag.counts.get(term, 0)
        if count:
            norm = count + _K1 * bag.length / mean_length
            score += times * weights.get(term, 0.0) * count * (_K1 + 1) / norm
    return score


@lru_cache(maxsize=4096)
def bag_of(text: str, extras: str) -> Bag:
    """Return the terms of a unit and its extras; those of units seen lately are kept."""
    counts = Counter(everyday_terms(f"{text}\n{extras}"))
    return Bag(counts, sum(counts.values()))


def cited_unit(item: Evidence) -> CitedUnit:
    """Return how a conversation remembers a unit."""
    unit = item.unit
    return CitedUnit(item.source.summary.id, unit.label, unit.kind, unit.number, unit.section)
