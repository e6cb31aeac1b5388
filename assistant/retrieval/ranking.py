"""Rank units for a question in anybody's words, and tell how strong each is.

The best of the index's ranking are scored anew by BM25 (Robertson and Zaragoza 2009). Where units
have searchable extras, length is normalised whole (b = 1): how many were written for a unit says
nothing about it. Where they have none, what the question's words mean counts as well, by the field
lexicon and a general dictionary. How near a unit is by meaning is added to say which comes first.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

from assistant.retrieval.near_words import NearWords
from assistant.turns import CitedUnit
from assistant.words.lexicon import Lexicon
from assistant.words.nearness import (
    Meanings,
    Meant,
    meant_by,
    nearest_passages,
    nearest_text,
    strengths_by_meaning,
)
from assistant.words.vocabulary import Asked, Translate, Vocabulary, WeighedRetriever
from assistant.words.weighing import Ways, bag_of, bm25, how_much_said
from ingestion import TITLE
from vectorstore.catalogue import Catalogue, Evidence
from vectorstore.meanings import Nearnesses
from vectorstore.query import Query, Retriever, ScoredPassage
from vectorstore.tokenisation import everyday_terms

_ENRICHED = (2.0, 1.0)
"""BM25's k1 and b: how many extras were written for a unit says nothing about it."""
_PLAIN = (1.2, 0.75)
_FRAMING = 0.3
"""Weight of a word that says nothing of what a question is about."""
_TITLE = 0.7
"""Weight of a title block: what it says of a meeting, a numbered paragraph says as well."""
_CHARACTER = 0.7
"""Weight of a character beside that of a word; fitted on `dev`."""
_CONCEPT = 1.5
"""Weight of a concept beside a word of the question's own; fitted on `dev`."""
_DEPTH = 12
"""Units scored anew."""
_DEPTH_WIDENED = 40
"""Units scored anew where nobody wrote extras."""
_NEAREST = 6
"""Units nearest by meaning that are scored in any case."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Units best first, each with its strength, and what the question's terms weigh."""

    ranking: Sequence[ScoredPassage]
    evidence: Sequence[Evidence]
    strength: Sequence[float]
    """Score in units of the weight of a word that occurs nowhere: the same in any collection."""
    weights: Mapping[str, float]
    """Of the question's terms."""
    by_all: Sequence[float] = ()
    """Strength with what meaning adds to it, by which they are ordered."""
    behind: Sequence[float] = ()
    """By how much each is behind the best by words, meaning and single words, where nobody wrote
    other words for them; none elsewhere."""

    def only(self, kept: Sequence[int]) -> "Candidates":
        """Return those at the places `kept`."""
        evidence = [self.evidence[at] for at in kept]
        there = {(unit.source.summary.id, unit.position) for unit in evidence}
        ranking = [s for s in self.ranking if (s.passage.document_id, s.passage.unit) in there]
        return Candidates(
            ranking,
            evidence,
            [self.strength[at] for at in kept],
            self.weights,
            [self.by_all[at] for at in kept if self.by_all],
            [self.behind[at] for at in kept if self.behind],
        )


class Ranker:
    """Ranks units by words and by meaning, and by a model's vectors where words find nothing.

    `near` is how many of the nearest units by vectors are among those ranked in any case, where
    nobody wrote other words for them: none for vectors that know no more than words do.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        retriever: Retriever,
        words: WeighedRetriever,
        lexicon: Callable[[], Lexicon],
        translate: Translate,
        *,
        near: int = 0,
        meanings: Meanings | None = None,
    ) -> None:
        self._catalogue = catalogue
        self._retriever = retriever
        self._near = near
        self._meanings = meanings
        self._words = words
        self.vocabulary = Vocabulary(catalogue, words, lexicon, translate)
        self._near_words = NearWords(self.vocabulary, meanings) if meanings else None

    def rank(self, query: Query, k: int) -> Candidates:
        """Return the `k` best units."""
        weights, unit = self.vocabulary.weights(query.text)
        weights_all, asked = weights, _counts(query.text)
        found = self._words.retrieve(query, max(k, _DEPTH))
        evidence = self._catalogue.evidence([scored.passage for scored in found])
        concepts: Sequence[Ways] = ()
        near: Sequence[ScoredPassage] = ()
        if not any(item.extras.searchable for item in evidence):
            # Nobody wrote other words for these units: the lexicon's stand in for them.
            concepts = self.vocabulary.ways(query)
            query = _widened(query, concepts)
            found = self._words.retrieve(query, max(k, _DEPTH_WIDENED))
            # Other rankings are asked only where words find nothing: they cost most of the time.
            near = (
                self._retriever.retrieve(query, self._near or k) if self._near or not found else ()
            )
            found = [
                *found,
                *(s for s in near if s.passage.id not in {f.passage.id for f in found}),
            ]
            evidence = self._catalogue.evidence([scored.passage for scored in found])
            framing = set(everyday_terms(query.framing)) - asked.keys()
            weights_all = weights | self.vocabulary.weights_of(framing)[0]
            asked |= dict.fromkeys(framing, _FRAMING)
        said = self._said(query)
        if said and (missed := self._unranked(nearest_passages(said, _NEAREST), found)):
            found = [*found, *missed]
            evidence += self._catalogue.evidence([scored.passage for scored in missed])
        if not unit or not evidence:
            return Candidates(found, evidence, [0.0] * len(evidence), weights)
        scores = self._scores(evidence, weights_all, asked, concepts)
        strength = [
            score / unit * (_TITLE if item.unit.kind == TITLE else 1.0)
            for score, item in zip(scores, evidence, strict=True)
        ]
        meant = strengths_by_meaning(said, evidence) if said else [0.0] * len(evidence)
        by_all = [
            by_words + by_meaning for by_words, by_meaning in zip(strength, meant, strict=True)
        ]
        order = sorted(range(len(evidence)), key=lambda at: -by_all[at])[: max(k, 1)]
        behind: list[float] = []
        if self._near_words and not any(item.extras.searchable for item in evidence):
            said_in = query.framing or query.text
            order, behind = self._near_words.ranked_anew(said_in, order, evidence, strength, meant)
        unasked = [at for at in self._nearest(near, evidence) if at not in order]
        order, behind = [*order, *unasked], behind and [*behind, *[inf] * len(unasked)]
        # Meaning says which comes first; how much stronger one is than the next, words say.
        told = sorted((strength[at] for at in order), reverse=True)
        together = sorted((by_all[at] for at in order), reverse=True)
        passages = {(s.passage.document_id, s.passage.unit): s.passage for s in reversed(found)}
        places = [passages[evidence[at].source.summary.id, evidence[at].position] for at in order]
        name = found[0].retriever
        return Candidates(
            [
                ScoredPassage(passage, score, rank, name)
                for rank, (passage, score) in enumerate(zip(places, told, strict=True), 1)
            ],
            [evidence[at] for at in order],
            told,
            weights,
            together,
            behind,
        )

    def meant(self, question: str, query: Query, units: Sequence[Evidence]) -> Meant | None:
        """Return what tells by meaning whether `units` answer; None where nothing is compared."""
        if self._meanings is None:
            return None
        meant = meant_by(self._meanings.compare(question, query.documents), units)
        if self._near_words is None or not meant.by_texts_alone or not units:
            return meant
        return replace(meant, meant_words=self._near_words.mean(question, units))

    def nearest_meaning(self, question: str, query: Query) -> float | None:
        """Return how near the nearest text is by meaning; None where nothing is compared."""
        if self._meanings is None:
            return None
        return nearest_text(self._meanings.compare(question, query.documents))

    def likenesses(self, text: str, others: Sequence[str]) -> Sequence[float]:
        """Return how near by meaning a short text is to others; none where nothing is compared."""
        return self._meanings.likenesses(text, others) if self._meanings else []

    def _said(self, query: Query) -> Nearnesses | None:
        if self._meanings is None:
            return None
        return self._meanings.compare(query.framing or query.text, query.documents)

    def _unranked(
        self, passage_ids: Sequence[str], found: Sequence[ScoredPassage]
    ) -> list[ScoredPassage]:
        """Return those passages of units of which none was found, as what no words found."""
        there = {(scored.passage.document_id, scored.passage.unit) for scored in found}
        passages = self._catalogue.passages(passage_ids).values()
        return [
            ScoredPassage(passage, 0.0, len(found) + 1, "meaning")
            for passage in passages
            if (passage.document_id, passage.unit) not in there
        ]

    def _nearest(self, near: Sequence[ScoredPassage], evidence: Sequence[Evidence]) -> list[int]:
        """Return where the units nearest by vectors stand in `evidence`, that is none unasked."""
        places = {
            (scored.passage.document_id, scored.passage.unit) for scored in near[: self._near]
        }
        at = ((item.source.summary.id, item.position) for item in evidence)
        return [index for index, place in enumerate(at) if place in places]

    def asked_before(self, question: str, documents: Sequence[str] | None, k: int) -> Asked:
        """Return the `k` questions written beside documents that are most like `question`."""
        return self._words.asked_before(question, documents, k)

    def _scores(
        self,
        evidence: Sequence[Evidence],
        weights: Mapping[str, float],
        asked: Mapping[str, float],
        concepts: Sequence[Ways],
    ) -> list[float]:
        bags = [bag_of(item.unit.text, item.extras.searchable) for item in evidence]
        mean = sum(bag.length for bag in bags) / len(bags)
        said, _ = self.vocabulary.weights_of(
            {term for ways in concepts for way in ways for term in way.terms}
        )
        shape = _ENRICHED if any(item.extras.searchable for item in evidence) else _PLAIN
        return [
            bm25(bag, mean, weights, asked, shape)
            + _CONCEPT * sum(how_much_said(bag, ways, said) for ways in concepts)
            for bag in bags
        ]


def _widened(query: Query, concepts: Sequence[Ways]) -> Query:
    """Add every other way of saying what is asked, so that it is found."""
    terms = {term for ways in concepts for way in ways for term in way.terms}
    return replace(query, synonyms=" ".join([query.framing, *sorted(terms)]))


def _counts(text: str) -> dict[str, float]:
    """Return how often each term is asked; a single character says less than a word."""
    counts = Counter(everyday_terms(text))
    return {term: n if len(term) > 1 else n * _CHARACTER for term, n in counts.items()}


def cited_unit(item: Evidence) -> CitedUnit:
    """Return how a conversation remembers a unit."""
    unit = item.unit
    return CitedUnit(item.source.summary.id, unit.label, unit.kind, unit.number, unit.section)
