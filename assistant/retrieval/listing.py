"""Say what a list or count is about, from the question as it was understood."""

import re
from collections.abc import Callable, Sequence

from assistant.retrieval.in_each_language import searchable
from assistant.retrieval.mentioning import Subject, speaking_of_none
from assistant.structure.alternatives import stand_side_by_side
from assistant.structure.enumerating import things_told
from assistant.structure.forms import structure_patterns
from assistant.structure.selection import Selection
from assistant.structure.subjects import pieces, quoted, told_of_asker
from assistant.understanding.query import Understood, subject_words, unmentioned_words
from assistant.words.framing import content_words
from assistant.words.lexicon import Lexicon
from assistant.words.patterns import readable
from ingestion.modality import find_commitments
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import everyday_terms, fold

_FEW = 4
"""Characters of a word; more are several that were written together."""
_TOPIC = re.compile(r"^\W*([^:?!.]{3,120}?)\s*[:—–]\s+(?=.*[?؟])")
"""What stands before a colon, and is asked for after it."""
_ASKED_AGAIN = re.compile(
    r"[?？;；。,，،؛؟]+|\b(?:and|et|y|e|и|а)\s+(?=(?:in\s+|dans\s+|en\s+|в\s+)?"
    r"(?:which|what|quel|lesquel|qué|cuál|как))|\sو(?=(?:ما|أي|في\s+أي)\s)"
)
"""Where another question may begin in the same words."""
_PASSIVE = re.compile(
    r"\b(?:be|been|being|is|are|was|were|gets?|got|être|est|sont|soi(?:t|ent)|été|ser(?:a|ont)?|sean?|es|son"
    r"|sido|está[n]?|estar)\s+(?:(?!not\b)[^\W\d_]+ly\s+)?$"
)
"""What stands before a participle that says what is done to something."""
_CLAUSE_END = re.compile(r"[,.;:?!，。；：？！،؛؟]")


def list_subject(understood: Understood, selection: Selection, words: tuple[str, ...]) -> Subject:
    """Return what a list is about, from its words and what they are taken from."""
    joined = " ".join(words)
    own = all(word in selection.subject for word in words)
    text = selection.subject if own and not quoted(understood.standalone_question) else joined
    told = readable(understood.standalone_question)
    if not own and (topic := _TOPIC.match(told)):
        # Procureurs, parquets : où en parle-t-on ? Of things told in a row, any is asked for.
        row = re.sub(r"\s*[,،]\s*", "、", topic[1])
        if stand_side_by_side(words, row) and all(word in row for word in words):
            return Subject(words, row, understood.language, any_of=True)
    of_asker = told_of_asker(told)
    if not own and of_asker != told and all(word in of_asker for word in words):
        either = structure_patterns().found("ask.any_of", f" {of_asker} ")
        return Subject(words, of_asker, understood.language, any_of=either)
    if not own and all(len(w) <= _FEW for w in words) and stand_side_by_side(words, told):
        text = told
    # 检察官、检察单位: of things set side by side, any is asked for.
    any_of = selection.any_of or (len(words) > 1 and stand_side_by_side(words, text))
    things = () if selection.both or selection.unmentioned else _one_by_one(understood)
    done = tuple(word for word in words if _is_done(word, told))
    return Subject(
        words, text, understood.language, any_of, selection.both, things=things, done=done
    )


def _one_by_one(understood: Understood) -> tuple[Subject, ...]:
    """Return the things that are each listed by itself: X 和 Y 各在哪条, which have X and which Y.

    None where one of them says nothing of its own.
    """
    question, patterns = readable(understood.standalone_question), structure_patterns()
    told = things_told(question) or tuple(
        part for part in _ASKED_AGAIN.split(question) if patterns.found("ask.every", part)
    )
    things: list[Subject] = []
    for thing in told if len(told) > 1 else ():
        plain = patterns.without_structure(thing)
        words = quoted(thing) or tuple(w for w in content_words(plain).split() if len(w) > 1)
        if not words:
            return ()
        own = " ".join(quoted(thing)) or plain
        things.append(Subject(words, own, understood.language, stand_side_by_side(words, own)))
    return tuple(things)


def _is_done(word: str, told: str) -> bool:
    """Tell whether `word` says what is done to something: to be published, doit être publié."""
    behind = (told[: match.start()] for match in re.finditer(rf"\b{re.escape(fold(word))}\b", told))
    return any(_PASSIVE.search(before) for before in behind)


def words_within(understood: Understood, selection: Selection) -> tuple[str, ...]:
    """Return the words that say which units of those selected are meant, headings left out."""
    question = understood.standalone_question
    words = subject_words(question, selection)
    if selection.wording and structure_patterns().found("ask.counted_too", readable(question)):
        # “应考虑”，应当考虑也算: the commitment is meant, however it is worded.
        words = tuple(word for word in words if not find_commitments(word))
    # The words that a section is told by say which of its units are meant only if they are others.
    words = tuple(word for word in words if fold(word) not in fold(selection.described_section))
    headings = fold("".join(path[-1] for path in selection.sections or ()))
    of_heading = [word for word in words if word in headings and word not in quoted(question)]
    if selection.lettered and 2 * len("".join(of_heading)) < len(headings):
        # C部分里谈联合调查的: the section is named otherwise, and its heading is not.
        return words
    return tuple(word for word in words if word not in of_heading)


def told_about(
    understood: Understood,
    selection: Selection,
    words: Sequence[str],
    lexicon: Callable[[], Lexicon],
) -> bool:
    """Tell whether a list is told to be about `words`, and does not only have them.

    关于被迫犯罪受害人的B部分 says what the section is called, and nothing of what stands in it.
    """
    if not words:
        return False
    headings = {term for path in selection.sections or () for term in everyday_terms(path[-1])}
    if all(term in headings for word in words for term in everyday_terms(word)):
        return False
    text = readable(understood.standalone_question)
    at = text.find(fold(words[0]))
    if at < 0 or not structure_patterns().found("ask.about", text[:at]):
        return False
    wanted = lexicon().concepts_of(_CLAUSE_END.split(text[at:])[0]) if selection.sections else ()
    named = {c for path in selection.sections or () for c in lexicon().concepts_of(path[-1])}
    return not wanted or not named.issuperset(wanted)


def spoken_of(
    question: str,
    selection: Selection,
    units: Sequence[Evidence],
    lexicon: Callable[[], Lexicon],
) -> tuple[Evidence, ...] | None:
    """Return the units of a section that have the concepts a question has besides the section.

    What the section is about, most of its units have, and none of them has, tells none of them.
    None where the question has concepts and no unit of the section has any of them.
    """
    if not structure_patterns().found("ask.which_units", readable(question)):
        return ()
    held = [lexicon().concepts_of(unit.unit.text) for unit in units]
    named = {c for path in selection.sections or () for c in lexicon().concepts_of(path[-1])}
    asked = lexicon().concepts_of(selection.within) - named
    if asked and not any(asked & concepts for concepts in held):
        return None
    few = {c for c in asked if 0 < 2 * sum(c in concepts for concepts in held) <= len(units)}
    enough = 1 if selection.any_of else len(few)
    meeting = zip(units, held, strict=True)
    return tuple(unit for unit, has in meeting if few and len(few & has) >= enough)


def short_subject(
    understood: Understood, selection: Selection, lexicon: Callable[[], Lexicon]
) -> tuple[str, ...]:
    """Return what a list is told to be about in a character or two that else say little: 讲到钱."""
    words = tuple(content_words(selection.subject).split())
    return words if told_about(understood, selection, words, lexicon) else ()


def leaving_out(
    understood: Understood,
    selection: Selection,
    units: Sequence[Evidence],
    lexicon: Callable[[], Lexicon],
) -> tuple[Evidence, ...]:
    """Leave out the units that mention what is not to be mentioned; none if nothing tells."""
    if not selection.unmentioned:
        return tuple(units)
    subjects = left_out_subjects(understood, selection)
    there = searchable(subjects, units, lexicon())
    return (speaking_of_none(subjects, there, lexicon) if subjects else None) or ()


def left_out_subjects(understood: Understood, selection: Selection) -> list[Subject]:
    """Return the things that units are not to mention, each by itself."""
    exact = quoted(selection.unmentioned)
    things = exact or pieces(selection.unmentioned, structure_patterns())
    return [
        Subject(words, thing, understood.language, both=True, exact=bool(exact))
        for thing in things
        if (words := (thing,) if exact else unmentioned_words(thing))
    ]
