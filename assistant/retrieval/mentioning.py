"""Find the units that mention what a list or count is about: word for word, or by its concept.

Word for word comes first, and where it finds anything it is the answer: 法官 is not mentioned by a
unit about 检察官. Only where no unit has the words are their synonyms looked for, in the document's
language; so a question in another language finds what its words stand for.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from assistant.retrieval.selecting import mentions
from assistant.structure.alternatives import joined_by_or, sharing_head, whole_sides
from assistant.structure.forms import structure_patterns
from assistant.words.knowing import PARTED, base, languages_of, parted
from assistant.words.lexicon import Lexicon
from assistant.words.word_forms import inflected
from ingestion.language import detect_language
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import fold

_BROAD = 0.4
"""Share of the units from which on what is known of a subject does not tell which are meant."""
_MOST = 0.6
"""The same where any of several things is enough."""
_FEWEST = 2
"""Words that make an expression."""
_BETWEEN = 24
"""Characters: 查明贩运人口活动的受害人 speaks of 查明…受害人."""


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
    both: bool = False
    """Whether nothing less than all of them will do."""
    exact: bool = False
    """Whether these very words are meant, and no others for the same."""
    things: tuple["Subject", ...] = ()
    """The things that units are asked for one by one, where there are several."""
    done: tuple[str, ...] = ()
    """Those of the words that say what is done to something, and stand in any form of the verb."""

    @property
    def forms(self) -> list[tuple[str, ...]]:
        """The words, each with the forms that it may stand in."""
        return [(word, *(inflected(word) if word in self.done else ())) for word in self.words]


def mentioning(
    subject: Subject, units: Sequence[Evidence], lexicon: Callable[[], Lexicon]
) -> tuple[tuple[Evidence, ...], bool]:
    """Return the units that mention `subject`, and whether they do so word for word.

    All of the words must be mentioned, unless any is enough; where no unit mentions all of
    them but each is mentioned somewhere, any of them.
    """
    if subject.any_of and len(subject.words) > 1:
        return _any(subject, units, lexicon)
    if found := _matching(subject.forms, units, both=subject.both):
        apart = () if subject.exact else parted(subject.words, subject.language, lexicon)
        if apart:
            return _matching([(*subject.words, *apart)], units), True
        return _as_one(subject, found), True
    if subject.exact:
        return (), False
    ways, rest, passed = _ways(subject, units, lexicon())
    known = all(any(mentions(word, unit.unit.text) for unit in units) for word in rest)
    if not ways or not known:
        return (), False
    literal = [(word,) for word in rest]
    found = _meeting([*ways, *literal], units) or _matching(ways, units, both=subject.both)
    if passed and len(found) > _BROAD * len(units):
        return (), False
    return found, False


def none_mentions_all(
    subject: Subject, units: Sequence[Evidence], lexicon: Callable[[], Lexicon]
) -> bool:
    """Tell whether each of the words is mentioned, but by no unit together with all others."""
    each = [mentioning(_part((word,), "", subject), units, lexicon)[0] for word in subject.words]
    together = [unit for unit in units if all(unit in found for found in each)]
    return len(each) > 1 and all(each) and not together


def speaking_of_none(
    subjects: Sequence[Subject], units: Sequence[Evidence], lexicon: Callable[[], Lexicon]
) -> tuple[Evidence, ...] | None:
    """Return the units that mention none of `subjects`, in these or other words.

    None where nothing tells what they are: words of another language that stand for nothing.
    """
    out: list[Evidence] = []
    known = False
    languages = languages_of(units)
    for subject in subjects:
        found, literally = mentioning(subject, units, lexicon)
        if literally and not subject.exact:
            ways, rest, _ = _ways(subject, units, lexicon())
            found = (*found, *_meeting(ways, units)) if ways and not rest else found
        known = known or bool(found) or base(subject.language) in languages
        out += found
    if not known:
        return None
    return tuple(unit for unit in units if unit not in out)


def _any(
    subject: Subject, units: Sequence[Evidence], lexicon: Callable[[], Lexicon]
) -> tuple[tuple[Evidence, ...], bool]:
    """Return the units that mention any of the words, each literally or by its concept.

    Where an "or" joins some of the words, the others are asked for besides: 设立或支持检察单位.
    """
    told = subject.words, subject.text, subject.language, lexicon()
    sides = whole_sides(*told)
    either = sides or joined_by_or(*told) or [((word,), "") for word in subject.words]
    each = [mentioning(_part(*thing, subject), units, lexicon) for thing in either]
    for at, (some, _) in enumerate(each):
        if not some and (whole := sharing_head(at, either, subject.text)):
            # Organizaciones regionales o internacionales: each of them is an organisation.
            each[at] = mentioning(_part(*whole, subject), units, lexicon)
    there = [unit for found, _ in each for unit in found]
    literally = bool(there) and all(literal for found, literal in each if found)
    joined = {word for words, _ in either for word in words}
    rest = () if sides else tuple(word for word in subject.words if word not in joined)
    said_or = structure_patterns().found("ask.any_of", subject.text)
    if rest and not said_or and not all(found for found, _ in each):
        # 互换情报、互通消息: what stands side by side are no things that units mention.
        return (), False
    if rest:
        besides, all_literal = mentioning(_part(rest, "", subject), units, lexicon)
        if both := tuple(unit for unit in besides if unit in there):
            return both, literally and all_literal
        if besides and len(rest) > 1:
            return besides, all_literal
    found = tuple(unit for unit in units if unit in there)
    broad = not literally and len(found) > _MOST * len(units)
    return ((), False) if broad and _ways(subject, units, lexicon())[2] else (found, literally)


def _part(words: tuple[str, ...], told: str, subject: Subject) -> Subject:
    """Return a subject of some of the words, with what stands between them where it is not told."""
    said = told or _between(words, fold(subject.text)) or " ".join(words)
    return Subject(words, said, subject.language, done=subject.done)


def _between(words: Sequence[str], text: str) -> str:
    """Return the stretch of `text` from the first of `words` to the last, "" where it is long."""
    start, end = text.find(fold(words[0])), text.rfind(fold(words[-1]))
    said = text[start : end + len(words[-1])] if 0 <= start < end else ""
    own = all(fold(word) in said for word in words) and len(said.split()) <= 2 * len(words)
    return said if own else ""


def _matching(
    ways: Sequence[Sequence[str]], units: Sequence[Evidence], *, both: bool = False
) -> tuple[Evidence, ...]:
    """Return the units that have a way of saying each thing, or else, of all said, any."""
    having = [[unit for unit in units if _says(said, unit)] for said in ways]
    if not having or not all(having):
        return ()
    every = [unit for unit in having[0] if all(unit in found for found in having[1:])]
    if every or both:
        return tuple(every)
    return tuple(unit for unit in units if any(unit in found for found in having))


def _as_one(subject: Subject, found: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return those of `found` that have the words together, if any has them as one expression.

    A unit with a port, somebody's welfare and something on board says nothing of a port welfare
    board.
    """
    if len(subject.words) < _FEWEST:
        return found
    expression = _between(subject.words, fold(subject.text))
    if not expression or not any(mentions(expression, unit.unit.text) for unit in found):
        return found
    return tuple(unit for unit in found if _together(subject.words, unit.unit.text))


def _together(words: Sequence[str], text: str) -> bool:
    """Tell whether a stretch of `text` little longer than `words` mentions each of them."""
    plain = fold(text)
    longest = sum(map(len, words)) + len(words) + _BETWEEN
    starts = [match.start() for match in re.finditer(re.escape(fold(words[0])), plain)]
    for start in starts:
        near = plain[max(0, start - longest) : start + longest]
        if all(mentions(word, near) for word in words[1:]):
            return True
    return False


def _says(ways: Sequence[str], unit: Evidence) -> bool:
    """Tell whether a unit has one of several ways of saying a thing."""
    return any(_has(way, unit.unit.text) for way in ways)


def _has(way: str, text: str) -> bool:
    """Tell whether `text` has the words of `way`, where they may be parted in one clause of it."""
    first, *others = way.split(PARTED)
    if not others:
        return mentions(way, text)
    plain = fold(text)
    between = "[^，。；,.;]" + f"{{0,{_BETWEEN}}}?"
    parted = between.join(re.escape(fold(part)) for part in (first, *others))
    return bool(re.search(parted, plain))


def _meeting(ways: Sequence[Sequence[str]], units: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return the units that have a way of saying each thing."""
    return tuple(unit for unit in units if all(_says(said, unit) for said in ways))


def _ways(
    subject: Subject, units: Iterable[Evidence], lexicon: Lexicon
) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...], bool]:
    """Return the ways of saying each thing in the documents' languages, and the words unknown.

    Words of a language no document is in stand for nothing there and are passed over; whether
    any was comes third.
    """
    carrying = fold(" ".join(subject.words))
    found = [
        mention
        for mention in lexicon.mentions(subject.text, subject.language)
        if any(word in carrying for word in mention.words.split())
    ]
    languages = languages_of(units)
    rest = carrying
    for mention in found:
        for word in (mention.words, *mention.words.split()):
            rest = rest.replace(word, " ", 1)
    ways = tuple(
        (
            mention.words,
            *(way for language in languages for way in lexicon.synonyms(mention, language)),
        )
        for mention in found
    )
    # 查明受害人身份: what stands in another way of saying a thing is a part of its name.
    names = fold("\n".join(way for said in ways for way in said))
    unknown = tuple(
        word
        for word in rest.split()
        if len(word) > 1
        and word not in names
        and detect_language(word).partition("-")[0] in languages
    )
    return ways, unknown, any(len(word) > 1 and word not in unknown for word in rest.split())
