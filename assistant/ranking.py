"""Rank units for a question in anybody's words, and tell how strong each is.

The best of the index's ranking are scored anew by BM25 (Robertson and Zaragoza 2009). Where units
have searchable extras, length is normalised whole (b = 1): how many were written for a unit says
nothing about it. Where they have none, what the question's words mean counts as well, by the field
lexicon and a general dictionary.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol

from assistant.dictionary import Translation
from assistant.lexicon import Lexicon
from assistant.turns import CitedUnit
from assistant.weighing import Way, Ways, bag_of, bm25, how_much_said, telling_terms
from ingestion import TITLE
from ingestion.language import detect_language
from vectorstore.catalogue import Catalogue, Evidence
from vectorstore.query import Query, Retriever, ScoredPassage, ranked
from vectorstore.records import AskedBefore, DocumentSummary
from vectorstore.tokenisation import everyday_terms, words

Translate = Callable[[str, str, str], Sequence[Translation]]
"""Tells what stands for a word of one language in another."""
Asked = Sequence[tuple[str, AskedBefore, float]]
"""Questions written beside documents, most alike first, with their document and likeness."""

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
_UNHEARD_OF = "\uffff"
"""A word that occurs nowhere; its weight is the unit in which strength is told."""


class WeighedRetriever(Retriever, Protocol):
    """A retriever by words that can say what a word weighs."""

    def weights(self, words: Sequence[str], /) -> dict[str, float]:
        """Return the inverse document frequency of each term."""

    def asked_before(self, text: str, documents: Sequence[str] | None, k: int, /) -> Asked:
        """Return the questions written beside documents that are most like `text`."""


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
    """Ranks units by words, and by vectors where words find nothing.

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
    ) -> None:
        self._catalogue = catalogue
        self._retriever = retriever
        self._near = near
        self._words = words
        self._lexicon = lexicon
        self._translate = translate
        # Ranking and every judgement of one question ask for the same words.
        self._translated = lru_cache(maxsize=64)(self._translations)

    def rank(self, query: Query, k: int) -> Candidates:
        """Return the `k` best units."""
        weights, unit = self.weights(query.text)
        weights_all, asked = weights, _counts(query.text)
        found = self._words.retrieve(query, max(k, _DEPTH))
        evidence = self._catalogue.evidence([scored.passage for scored in found])
        concepts: Sequence[Ways] = ()
        near: Sequence[ScoredPassage] = ()
        if not any(item.extras.searchable for item in evidence):
            # Nobody wrote other words for these units: the lexicon's stand in for them.
            concepts = self._ways(query)
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
            weights_all = weights | self.weights_of(framing)[0]
            asked |= dict.fromkeys(framing, _FRAMING)
        if not unit or not evidence:
            return Candidates(found, evidence, [0.0] * len(evidence), weights)
        scores = self._scores(evidence, weights_all, asked, concepts)
        strength = [
            score / unit * (_TITLE if item.unit.kind == TITLE else 1.0)
            for score, item in zip(scores, evidence, strict=True)
        ]
        order = sorted(range(len(evidence)), key=lambda at: -strength[at])[: max(k, 1)]
        order += [at for at in self._nearest(near, evidence) if at not in order]
        passages = {(s.passage.document_id, s.passage.unit): s.passage for s in reversed(found)}
        places = [passages[evidence[at].source.summary.id, evidence[at].position] for at in order]
        ranking = ranked(
            ((passage, strength[at]) for passage, at in zip(places, order, strict=True)),
            found[0].retriever,
            len(order),
        )
        return Candidates(
            ranking,
            [evidence[at] for at in order],
            [strength[at] for at in order],
            weights,
        )

    def _nearest(self, near: Sequence[ScoredPassage], evidence: Sequence[Evidence]) -> list[int]:
        """Return where the units nearest by vectors stand in `evidence`, that is none unasked."""
        places = {
            (scored.passage.document_id, scored.passage.unit) for scored in near[: self._near]
        }
        at = ((item.source.summary.id, item.position) for item in evidence)
        return [index for index, place in enumerate(at) if place in places]

    def _ways(self, query: Query) -> list[Ways]:
        """Return the ways of saying each thing asked, in the documents' languages."""
        said = query.framing or query.text
        spoken = detect_language(said)
        languages = _languages(self._catalogue.summaries())
        mentions = self._lexicon().mentions(said, spoken)
        known = {word for mention in mentions for word in words(mention.words)}
        return [
            *(
                tuple(
                    Way(telling_terms(way))
                    for language in languages
                    for way in self._lexicon().synonyms(mention, language)
                )
                for mention in mentions
            ),
            # Of words of the field, a general dictionary gives meanings of other fields.
            *(
                ways
                for word, ways in self.translations(query.text, spoken).items()
                if word not in known
            ),
        ]

    def translations(self, text: str, language: str) -> Mapping[str, Ways]:
        """Return what stands for each word of `text` in documents that nobody enriched."""
        return self._translated(text, language, self._catalogue.revision())

    def _translations(self, text: str, language: str, _revision: int) -> Mapping[str, Ways]:
        loaded = self._catalogue.overview()
        languages = _languages(s for s in loaded.summaries if s.id not in loaded.enriched)
        if not languages:
            return {}
        ways = {
            word: [
                Way(telling_terms(translation.words), translation.weight)
                for other in languages
                for translation in self._translate(word, language, other)
            ]
            for word in dict.fromkeys(words(text))
        }
        every = {term for said in ways.values() for way in said for term in way.terms}
        weights, heaviest = self.weights_of(every)
        there = {
            word: tuple(w for w in said if any(weights[term] < heaviest for term in w.terms))
            for word, said in ways.items()
        }
        return {word: said for word, said in there.items() if said}

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
        evidence: Sequence[Evidence],
        weights: Mapping[str, float],
        asked: Mapping[str, float],
        concepts: Sequence[Ways],
    ) -> list[float]:
        bags = [bag_of(item.unit.text, item.extras.searchable) for item in evidence]
        mean = sum(bag.length for bag in bags) / len(bags)
        said, _ = self.weights_of({term for ways in concepts for way in ways for term in way.terms})
        shape = _ENRICHED if any(item.extras.searchable for item in evidence) else _PLAIN
        return [
            bm25(bag, mean, weights, asked, shape)
            + _CONCEPT * sum(how_much_said(bag, ways, said) for ways in concepts)
            for bag in bags
        ]


def _languages(summaries: Iterable[DocumentSummary]) -> tuple[str, ...]:
    """Return the languages of documents, each once."""
    return tuple(dict.fromkeys(summary.language.partition("-")[0] for summary in summaries))


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
