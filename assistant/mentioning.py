"""Find the units that mention what a list or count is about: word for word, or by its concept.

Word for word comes first, and where it finds anything it is the answer: 法官 is not mentioned by a
unit about 检察官. Only where no unit has the words are their synonyms looked for, in the document's
language; so a question in another language finds what its words stand for.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from assistant.lexicon import Lexicon
from assistant.selecting import mentions
from assistant.structure import structure_patterns
from ingestion.language import detect_language
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import fold


@dataclass(frozen=True, slots=True)
class Subject:
    """What a list or count is about."""

    words: tuple[str, ...]
    """Those that carry meaning, or are quoted."""
    text: str
    """What they are taken from, with the words between them: principio de no sanción."""
    language: str
    any_of: bool = False
    """Whether one of the words is enough."""


def mentioning(
    subject: Subject, units: Sequence[Evidence], lexicon: Callable[[], Lexicon]
) -> tuple[tuple[Evidence, ...], bool]:
    """Return the units that mention `subject`, and whether they do so word for word.

    All of the words must be mentioned, unless any is enough; where no unit mentions all of
    them but each is mentioned somewhere, any of them.
    """
    if subject.any_of and len(subject.words) > 1:
        return _any(subject, units, lexicon)
    if found := _matching([(word,) for word in subject.words], units):
        return found, True
    ways, rest = _ways(subject, units, lexicon())
    known = all(any(mentions(word, unit.unit.text) for unit in units) for word in rest)
    if not ways or not known:
        return (), False
    literal = [(word,) for word in rest]
    found = _meeting([*ways, *literal], units) or _matching(ways, units)
    return found, False


def _any(
    subject: Subject, units: Sequence[Evidence], lexicon: Callable[[], Lexicon]
) -> tuple[tuple[Evidence, ...], bool]:
    """Return the units that mention any of the words, each word for word or by its concept.

    Where an "or" joins some of the words, the others are asked for besides: 设立或支持检察单位.
    """
    either = _joined_by_or(subject) or subject.words
    each = [mentioning(Subject((word,), word, subject.language), units, lexicon) for word in either]
    there = [unit for found, _ in each for unit in found]
    literally = bool(there) and all(literal for found, literal in each if found)
    rest = tuple(word for word in subject.words if word not in either)
    if rest:
        besides, all_literal = mentioning(
            Subject(rest, " ".join(rest), subject.language), units, lexicon
        )
        if both := tuple(unit for unit in besides if unit in there):
            return both, literally and all_literal
        if besides and len(rest) > 1:
            return besides, all_literal
    return tuple(unit for unit in units if unit in there), literally


def _joined_by_or(subject: Subject) -> tuple[str, ...]:
    """Return the words on both sides of an "or", with those that 、 joins to them."""
    text = fold(subject.text)
    places = sorted((text.find(fold(word)), word) for word in subject.words)
    joined: set[str] = set()
    for match in structure_patterns().matches("ask.any_of", text):
        before = [(at, word) for at, word in places if 0 <= at < match.start()]
        after = [word for at, word in places if at >= match.end()]
        while before:
            at, word = before.pop()
            joined.add(word)
            if not before or text[before[-1][0] + len(before[-1][1]) : at].strip() != "、":
                break
        joined.update(after[:1])
    return tuple(word for word in subject.words if word in joined)


def _matching(ways: Sequence[Sequence[str]], units: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return the units that have a way of saying each thing, or else, of all said, any."""
    having = [
        [unit for unit in units if any(mentions(way, unit.unit.text) for way in said)]
        for said in ways
    ]
    if not having or not all(having):
        return ()
    every = [unit for unit in having[0] if all(unit in found for found in having[1:])]
    return tuple(every or [unit for unit in units if any(unit in found for found in having)])


def _meeting(ways: Sequence[Sequence[str]], units: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return the units that have a way of saying each thing."""
    return tuple(
        unit
        for unit in units
        if all(any(mentions(way, unit.unit.text) for way in said) for said in ways)
    )


def _ways(
    subject: Subject, units: Iterable[Evidence], lexicon: Lexicon
) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """Return the ways of saying each thing in the documents' languages, and the words unknown.

    Words of a language no document is in stand for nothing there and are passed over.
    """
    carrying = fold(" ".join(subject.words))
    found = [
        mention
        for mention in lexicon.mentions(subject.text, subject.language)
        if any(word in carrying for word in mention.words.split())
    ]
    languages = {unit.source.summary.language.partition("-")[0] for unit in units}
    rest = carrying
    for mention in found:
        for word in (mention.words, *mention.words.split()):
            rest = rest.replace(word, " ", 1)
    unknown = tuple(
        word for word in rest.split() if detect_language(word).partition("-")[0] in languages
    )
    ways = tuple(
        (
            mention.words,
            *(way for language in languages for way in lexicon.synonyms(mention, language)),
        )
        for mention in found
    )
    return ways, unknown
