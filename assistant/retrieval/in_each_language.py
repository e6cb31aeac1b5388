"""Find what mentions a subject where documents are in several languages: in each of them.

What the words of a question find in documents of its own language says nothing of the others.
These are searched by what the lexicon knows the words to stand for, or by their translations; where
there is neither, a document cannot be searched, and whoever asks is told so.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from assistant.retrieval.covering import place_of
from assistant.retrieval.mentioning import Subject, mentioning
from assistant.retrieval.said_abroad import Abroad
from assistant.retrieval.translated import WithExtras, text_in, translated_as
from assistant.structure.alternatives import alternatives
from assistant.words.knowing import base, is_known_in, languages_of
from assistant.words.lexicon import Lexicon
from vectorstore.catalogue import Evidence


@dataclass(frozen=True, slots=True)
class Mentions:
    """The units that mention a subject."""

    units: tuple[Evidence, ...] = ()
    literally: bool = False
    """Whether they do so word for word."""
    in_other_words: bool = False
    """Whether some have other words for it than the question, or speak of something wider."""
    unsearched: tuple[str, ...] = ()
    """Documents that nothing tells whether they do, by their short titles."""


def mentioned(
    subject: Subject,
    units: Sequence[Evidence],
    lexicon: Callable[[], Lexicon],
    with_extras: WithExtras,
    abroad: Abroad | None = None,
    *,
    in_translations: bool,
) -> Mentions:
    """Return the units that mention `subject`, in every language that documents are in.

    Where all are in one language that is not the question's, translations are read only if
    `in_translations` is said. `abroad` looks for words in documents that nobody translated.
    """
    if subject.things:
        each = [
            mentioned(thing, units, lexicon, with_extras, abroad, in_translations=in_translations)
            for thing in subject.things
        ]
        if all(one.units for one in each):
            return united(each, units)
    languages = sorted(languages_of(units))
    if len(languages) < 2:
        read = with_extras if in_translations else None
        return _by_any_means(subject, units, lexicon, read, abroad)
    apart = [
        _searched(subject, language, _of(language, units), lexicon, with_extras, abroad)
        for language in languages
    ]
    found = united(apart, units)
    if found.units:
        return found
    read = with_extras if in_translations else None
    return united([_by_any_means(subject, units, lexicon, read, abroad), found], units)


def united(each: Sequence[Mentions], units: Iterable[Evidence]) -> Mentions:
    """Return what was found in each place together, in the order of `units`."""
    there = {place_of(unit) for one in each for unit in one.units}
    unsearched = dict.fromkeys(title for one in each for title in one.unsearched)
    return Mentions(
        tuple(unit for unit in units if place_of(unit) in there),
        literally=all(one.literally for one in each if one.units),
        in_other_words=any(one.in_other_words for one in each),
        unsearched=tuple(unsearched),
    )


def searchable(
    subjects: Sequence[Subject], units: Sequence[Evidence], lexicon: Lexicon
) -> tuple[Evidence, ...]:
    """Return the units in the languages in which all of the subjects can be looked for."""
    known = {
        language
        for language in languages_of(units)
        if all(_is_known(subject, language, lexicon) for subject in subjects)
    }
    there = tuple(unit for unit in units if base(unit.source.summary.language) in known)
    return there or tuple(units)


def unsearched_for(
    subjects: Sequence[Subject], units: Sequence[Evidence], lexicon: Lexicon
) -> tuple[str, ...]:
    """Return the documents of which nothing tells whether they mention the subjects."""
    there = searchable(subjects, units, lexicon)
    return _titles(unit for unit in units if unit not in there)


def _of(language: str, units: Iterable[Evidence]) -> list[Evidence]:
    return [unit for unit in units if base(unit.source.summary.language) == language]


def _titles(units: Iterable[Evidence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(unit.source.summary.short_title for unit in units))


def _is_known(subject: Subject, language: str, lexicon: Lexicon) -> bool:
    own = language == base(subject.language) or subject.exact
    words, text = subject.words, subject.text
    return own or is_known_in(language, words, text, subject.language, lexicon)


def _searched(
    subject: Subject,
    language: str,
    units: Sequence[Evidence],
    lexicon: Callable[[], Lexicon],
    with_extras: WithExtras,
    abroad: Abroad | None,
) -> Mentions:
    """Return the units in one of several languages that surely mention `subject`."""
    found, literally = mentioning(subject, units, lexicon)
    if (found and literally) or _is_known(subject, language, lexicon()):
        other = bool(found) and not literally and language == base(subject.language)
        return Mentions(found, literally, in_other_words=other)
    read = with_extras(units)
    if all(text_in(unit, subject.language) for unit in read if unit.unit.number):
        return Mentions(_translated(subject, units, read, lexicon))
    there = abroad.mentioning(subject, units) if abroad else ()
    return Mentions(there) if there else Mentions(unsearched=_titles(units))


def _by_any_means(
    subject: Subject,
    units: Sequence[Evidence],
    lexicon: Callable[[], Lexicon],
    with_extras: WithExtras | None,
    abroad: Abroad | None,
) -> Mentions:
    """Return the units that mention `subject` in these words or others, or in a translation."""
    found, literally = mentioning(subject, units, lexicon)
    languages = languages_of(units)
    own = base(subject.language) in languages
    if found or subject.exact or own:
        known = all(_is_known(subject, language, lexicon()) for language in languages)
        other = bool(found) and not literally and (own or not known)
        return Mentions(found, literally, in_other_words=other)
    there = abroad.mentioning(subject, units) if abroad else ()
    if there or not with_extras:
        return Mentions(there)
    return Mentions(_translated(subject, units, with_extras(units), lexicon))


def _translated(
    subject: Subject,
    units: Sequence[Evidence],
    read: Sequence[Evidence],
    lexicon: Callable[[], Lexicon],
) -> tuple[Evidence, ...]:
    """Return the units whose translations, which are `read`, say what is asked for."""
    things = [subject.words]
    if subject.any_of:
        things = alternatives(subject.words, subject.text, subject.language, lexicon())
        if any(len(words) == 1 for words in things):
            # UN bodies or officials: what stands beside the "or" may say what all of them are.
            return ()
    said = [unit for words in things for unit in translated_as(words, subject.language, read)]
    there = set(map(place_of, said))
    return tuple(unit for unit in units if place_of(unit) in there)
