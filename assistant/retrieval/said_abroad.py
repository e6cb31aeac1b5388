"""Find the units of a document in another language that mention what a list is about.

Where nobody translated the units, the words of the document tell: those that mean what a word of
the question does, by the encoder and by a general dictionary. A unit mentions a thing if it has
one for each word of it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from assistant.retrieval.mentioning import Subject
from assistant.retrieval.ranking import Ranker
from assistant.retrieval.selecting import mentions
from assistant.structure.alternatives import alternatives
from assistant.words.lexicon import Lexicon
from ingestion.language import stem
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import words

_BROAD = 0.4
"""Share of the units from which on translations do not tell which are meant."""
_MOST_WORDS = 4000
"""Different words of the documents that are compared with one of a question."""
# Cosines: of a word that means the same, that are as near as the nearest, and of its other forms.
_SAME = 0.7
_AS_NEAR = 0.05
_FORM = 0.6
_SENSE = 0.75
"""Of the cosine of a word's nearest translation; one below it is another sense."""
_SHORTEST = 2


class Abroad:
    """Looks for the words of questions in documents of another language."""

    def __init__(self, ranker: Ranker, lexicon: Callable[[], Lexicon]) -> None:
        self._ranker = ranker
        self._lexicon = lexicon

    def mentioning(self, subject: Subject, units: Sequence[Evidence]) -> tuple[Evidence, ...]:
        """Return the units that mention `subject` in words of their own language.

        None where a word has none there, or too many have it to tell what is meant.
        """
        bare = self._ranker.vocabulary.bare()
        read = {at: _read(u) for at, u in enumerate(units) if u.source.summary.id in bare}
        languages = {units[at].source.summary.language.partition("-")[0] for at in read}
        things = [subject.words]
        if subject.any_of:
            lexicon = self._lexicon()
            things = alternatives(subject.words, subject.text, subject.language, lexicon)
        found = [self._having(thing, subject.language, read, languages) for thing in things]
        if not found or not all(found):
            return ()
        there = sorted({at for places in found for at in places})
        return tuple(units[at] for at in there) if len(there) <= _BROAD * len(units) else ()

    def _having(
        self,
        said: Sequence[str],
        language: str,
        read: Mapping[int, tuple[str, frozenset[str]]],
        languages: Iterable[str],
    ) -> list[int]:
        """Return where the units stand that have a word for each of those said."""
        vocabulary = sorted({word for _, there in read.values() for word in there})
        told = [word for word in words(" ".join(said)) if len(word) >= _SHORTEST]
        if not told or not 0 < len(vocabulary) <= _MOST_WORDS:
            return []
        meant = [self._meaning(word, language, vocabulary, languages) for word in told]
        return [
            at
            for at, (text, _) in read.items()
            if all(any(mentions(way, text) for way in ways) for ways in meant)
        ]

    def _meaning(
        self, word: str, language: str, vocabulary: Sequence[str], languages: Iterable[str]
    ) -> frozenset[str]:
        """Return the words of `vocabulary` that mean what a word of another language does."""
        near = dict(zip(vocabulary, self._ranker.likenesses(word, vocabulary), strict=False))
        best = max(near.values(), default=0.0)
        same = {w for w, cosine in near.items() if cosine >= max(_SAME, best - _AS_NEAR)}
        same |= self._translations(word, language, vocabulary, languages)
        stems = {stem(one, other) for one in same for other in languages}
        forms = {
            w
            for w, cosine in near.items()
            if cosine >= _FORM and any(stem(w, other) in stems for other in languages)
        }
        return frozenset(same | forms)

    def _translations(
        self, word: str, language: str, vocabulary: Sequence[str], languages: Iterable[str]
    ) -> set[str]:
        """Return the words of `vocabulary` that a dictionary gives in the same sense."""
        given = dict.fromkeys(self._ranker.vocabulary.said_as(word, language, languages))
        near = dict(zip(given, self._ranker.likenesses(word, tuple(given)), strict=False))
        least = _SENSE * max(near.values(), default=0.0)
        return {way for way in given if near.get(way, 1.0) >= least}.intersection(vocabulary)


def _read(unit: Evidence) -> tuple[str, frozenset[str]]:
    """Return the text of a unit, and its words."""
    text = unit.unit.text
    return text, frozenset(word for word in words(text) if len(word) >= _SHORTEST)
