"""What words weigh, and what else says the same in the documents' languages."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Protocol

from assistant.words.dictionary import Translation
from assistant.words.lexicon import Lexicon
from assistant.words.weighing import Way, Ways, telling_terms
from ingestion.language import detect_language
from vectorstore.catalogue import Catalogue
from vectorstore.query import Query, Retriever
from vectorstore.records import AskedBefore, DocumentSummary
from vectorstore.tokenisation import everyday_terms, words

Translate = Callable[[str, str, str], Sequence[Translation]]
"""Tells what stands for a word of one language in another."""
Asked = Sequence[tuple[str, AskedBefore, float]]
"""Questions written beside documents, most alike first, with their document and likeness."""

_UNHEARD_OF = "\uffff"
"""A word that occurs nowhere; its weight is the unit in which strength is told."""


class WeighedRetriever(Retriever, Protocol):
    """A retriever by words that can say what a word weighs."""

    def weights(self, words: Sequence[str], /) -> dict[str, float]:
        """Return the inverse document frequency of each term."""

    def asked_before(self, text: str, documents: Sequence[str] | None, k: int, /) -> Asked:
        """Return the questions written beside documents that are most like `text`."""


class Vocabulary:
    """Weighs words, and knows the ways of saying what they say."""

    def __init__(
        self,
        catalogue: Catalogue,
        words: WeighedRetriever,
        lexicon: Callable[[], Lexicon],
        translate: Translate,
    ) -> None:
        self._catalogue = catalogue
        self._words = words
        self._lexicon = lexicon
        self._translate = translate
        # Ranking and every judgement of one question ask for the same words.
        self._translated = lru_cache(maxsize=64)(self._translations)

    def weights(self, text: str) -> tuple[dict[str, float], float]:
        """Return what each term of `text` weighs, and what a word that occurs nowhere does."""
        return self.weights_of(everyday_terms(text))

    def weights_of(self, terms: Iterable[str]) -> tuple[dict[str, float], float]:
        """Return what each of `terms` weighs, and what a word that occurs nowhere does."""
        weights = self._words.weights([_UNHEARD_OF, *terms])
        return weights, weights.pop(_UNHEARD_OF)

    def ways(self, query: Query) -> list[Ways]:
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

    def said_as(self, word: str, language: str, others: Iterable[str]) -> tuple[str, ...]:
        """Return the words of other languages that mean a word by themselves."""
        return tuple(
            translation.words
            for other in others
            for translation in self._translate(word, language, other)
            if translation.weight >= 1
        )

    def bare(self) -> frozenset[str]:
        """Return the documents beside which nobody wrote anything."""
        loaded = self._catalogue.overview()
        return frozenset(one.id for one in loaded.summaries if one.id not in loaded.enriched)

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


def _languages(summaries: Iterable[DocumentSummary]) -> tuple[str, ...]:
    """Return the languages of documents, each once."""
    return tuple(dict.fromkeys(summary.language.partition("-")[0] for summary in summaries))
