"""The field lexicon: which words of the field stand for one concept, in any language.

It tells which concepts a text speaks of, and other words for those of a question. A concept is a
list of synonyms by language in `lexicon.yaml`; users add their own in a file of the same form.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import takewhile
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from assistant.errors import InvalidLexicon
from ingestion.language import detect_language, stem
from vectorstore.tokenisation import borders, fold

_OF_ONE_STEM = ("ru", "es")
"""Languages in which stems of other words are alike: суды and судьи, niños and niñas."""
_JOINING = frozenset(
    [
        "of",
        "the",
        "a",
        "an",
        "for",
        "in",
        "on",
        "to",
        "and",
        "by",
        "with",
        "from",
        "at",
        "de",
        "d",
        "du",
        "des",
        "la",
        "le",
        "l",
        "les",
        "à",
        "au",
        "aux",
        "et",
        "en",
        "pour",
        "par",
        "sur",
        "dans",
        "del",
        "el",
        "los",
        "las",
        "y",
        "al",
        "por",
        "para",
        "con",
        "в",
        "на",
        "с",
        "по",
        "о",
        "об",
        "и",
        "для",
        "к",
        "от",
        "из",
        "في",
        "من",
        "على",
        "إلى",
        "و",
    ]
)
"""Words of a term that may be others in a text, or missing: d'enquête, de l'enquête."""
_END = ""
"""Key, in a node of the tree of terms, of the concepts whose term ends there."""
_BRITISH = re.compile(r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ations?)$)")
_TOKEN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3400-\u9fff\uf900-\ufaff]+")


@dataclass(frozen=True, slots=True)
class Concept:
    """Words for one thing, by language."""

    id: str
    terms: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text speaks of concepts: more than one where the words are ambiguous."""

    concepts: tuple[str, ...]
    words: str


class _Token(NamedTuple):
    """A Chinese character, or the stem of a word of another script."""

    form: str
    start: int
    end: int


class Lexicon:
    """Finds the concepts of texts. The longest term at a place counts."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.concepts = {concept.id: concept for concept in concepts}
        self._trees: dict[str, dict[str, Any]] = {}
        self._of = lru_cache(maxsize=4096)(self._concepts_of)

    def mentions(self, text: str, language: str = "") -> tuple[Mention, ...]:
        """Return the mentions in `text`, in order; none overlaps another.

        A few words hardly tell their own `language`; where it is known it should be said.
        """
        return tuple(self._mentions(fold(text), language or detect_language(text)))

    def concepts_of(self, text: str) -> frozenset[str]:
        """Return the concepts `text` speaks of; those of texts seen lately are kept."""
        return self._of(text)

    def synonyms(self, mention: Mention, language: str) -> tuple[str, ...]:
        """Return the other words in `language` for the concepts of `mention`."""
        found = (
            term
            for concept in mention.concepts
            for term in self.concepts[concept].terms.get(language, ())
            if fold(term) != mention.words
        )
        return tuple(dict.fromkeys(found))

    def _concepts_of(self, text: str) -> frozenset[str]:
        return frozenset(id_ for mention in self.mentions(text) for id_ in mention.concepts)

    def _tree(self, language: str) -> dict[str, Any]:
        """Return the terms of a language as a tree of tokens, grown when it is first needed."""
        if language not in self._trees:
            tree: dict[str, Any] = {}
            for concept in self.concepts.values():
                for term in concept.terms.get(language, ()):
                    _plant(tree, term, language, concept.id)
            self._trees[language] = tree
        return self._trees[language]

    def _mentions(self, text: str, language: str) -> Iterator[Mention]:
        code = language.partition("-")[0]
        tree, found = self._tree(code), _tokens(text, code)
        at_border = borders(text)
        place = 0
        while place < len(found):
            length, concepts = self._longest(tree, found[place:], at_border)
            if length:
                words = text[found[place].start : found[place + length - 1].end]
                yield Mention(tuple(self._closest(words, concepts, code)), words)
            place += length or 1

    def _closest(self, words: str, concepts: Sequence[str], code: str) -> Sequence[str]:
        """Return the concepts with a term that begins most like `words`: судьи is none of суды."""
        if len(concepts) < 2 or " " in words or code not in _OF_ONE_STEM:
            return concepts
        terms = [self.concepts[id_].terms[code] for id_ in concepts]
        alike = [max(_alike(words, fold(term)) for term in said) for said in terms]
        return [id_ for id_, shared in zip(concepts, alike, strict=True) if shared == max(alike)]

    def _longest(
        self, tree: dict[str, Any], rest: Sequence[_Token], at_border: set[int]
    ) -> tuple[int, Sequence[str]]:
        """Return how many tokens the longest term at the head of `rest` has, and its concepts.

        As with mentions of words, a Chinese term must begin or end where a word does.
        """
        node, best, concepts = tree, 0, ()
        for length, token in enumerate(rest, start=1):
            if token.form not in node:
                break
            node = node[token.form]
            if _END in node and (rest[0].start in at_border or token.end in at_border):
                best, concepts = length, node[_END]
        return best, concepts


def _alike(one: str, other: str) -> int:
    """Return how many letters two words begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _plant(tree: dict[str, Any], term: str, language: str, concept: str) -> None:
    node = tree
    for token in _tokens(fold(term), language):
        node = node.setdefault(token.form, {})
    if node is not tree:
        ends: list[str] = node.setdefault(_END, [])
        if concept not in ends:
            ends.append(concept)


def read_lexicon(path: Path | None = None) -> Lexicon:
    """Read the lexicon that ships with the package, and the user's own beside it.

    Raises:
        InvalidLexicon: the file at `path` cannot be read or is not of the form.
    """
    concepts = [*_shipped()]
    if path is not None:
        try:
            concepts += _concepts(path.read_text("utf-8"), str(path))
        except (OSError, UnicodeDecodeError) as error:
            raise InvalidLexicon(f"the lexicon {path} cannot be read: {error}.") from error
    return Lexicon(concepts)


@cache
def _shipped() -> tuple[Concept, ...]:
    text = files("assistant.words").joinpath("lexicon.yaml").read_text("utf-8")
    return tuple(_concepts(text, "lexicon.yaml"))


def _concepts(text: str, where: str) -> list[Concept]:
    try:
        entries = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise InvalidLexicon(f"the lexicon {where} is no YAML: {error}.") from error
    if not isinstance(entries, list):
        raise InvalidLexicon(f"the lexicon {where} is no list of concepts.")
    return [_concept(entry, f"{where}, concept {at}") for at, entry in enumerate(entries, 1)]


def _concept(entry: object, where: str) -> Concept:
    if not isinstance(entry, dict) or not isinstance(entry.get("id"), str):
        raise InvalidLexicon(f"{where}: a concept is an id and lists of words by language.")
    terms = {language: words for language, words in entry.items() if language != "id"}
    for language, words in terms.items():
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise InvalidLexicon(f"{where} ({entry['id']}): {language} is no list of words.")
    return Concept(entry["id"], {language: tuple(words) for language, words in terms.items()})


def _tokens(text: str, language: str) -> list[_Token]:
    """Cut `text`, leaving out what only joins words: de and d' of équipe commune d'enquête."""
    return [
        _Token(stem(_spelling(match.group()), language), match.start(), match.end())
        for match in _TOKEN.finditer(text)
        if match.group() not in _JOINING
    ]


def _spelling(word: str) -> str:
    """Write an English word in one of its two spellings: organised is organized."""
    return _BRITISH.sub("iz", word)
