"""Whether units support a sentence written in other words, perhaps in another language.

Extraction takes a source's words over; a model does not, so that agreement is looked for in what
has to agree however a thing is said: numbers, names, quotations, how strongly it binds, what is
denied. The rest is agreement of words, clause by clause, with the source or its translation and
with the words searched beside it. A stricter reading than `support`, which judges what was taken
over, cannot be made without a model: see `docs/design/0010`.
"""

import re
from collections.abc import Sequence

from assistant.claims import (
    binding,
    has_forms_of,
    heads,
    opposites,
    oversteps,
    plain,
    same_name,
    speaks_of,
    split_weighed,
    strengths,
    weighed,
    without_lawful,
    without_spared,
)
from assistant.counts import enumerated, numbers, persons, tallied, uncounted
from assistant.denials import contradiction, denial_of_its_own, denies
from assistant.draft_coverage import CLAUSE, QUOTED, Reading, bag, telling_bag, telling_words
from assistant.framing import content_words
from assistant.support import Objection, name_candidates
from assistant.tallies import days_named, days_out, own_counts_out, unlabelled, whole_lists
from vectorstore.tokenisation import fold

_CAPITAL = re.compile(r"\b[A-Z][a-z]+")
_BODY = re.compile(r"[\u3400-\u9fff]{3}(?:办公室|委员会|理事会|法院|法庭|署|秘书处|基金会|联盟)")
_NO_NAME = re.compile(r"[在能的了或等被把将这那此该]|措施|进行|开展|言之|总之|综上|[两三几]项")
# The Chinese text says: which language a document is in is no name in it.
_LANGUAGE_NAMES = frozenset({"Chinese", "English", "French", "Spanish", "Russian", "Arabic"})
# 应由…推动, should be promoted by: who acts comes after. Who is to be trained, or to receive,
# does not act.
_PASSIVE = re.compile(
    r"^\s*(?:\w+\s+){0,4}(?:be|être|have|receive|obtain|benefit|enjoy|get|disposer|bénéficier|"
    r"recevoir|obtenir|avoir)\b|^\s*(?:由|得到|获得|享有|受到|接受|被)",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"是为了|目的(?:是|在于)|旨在|目标是|\b(?:purpose|aim|goal|idea|point|objective)\b|"
    r"\b(?:in order to|so as to|vise(?:nt)? à|afin|but|objectif|permettre|permettrait)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[。！？；;]|[.!?]+(?=\s|$)")
_TAKEN_UP = 0.5
_HAN = re.compile(r"[\u3400-\u9fff]")
# 原则，被看作…: what a thing is seen as belongs to it.
_SEEN_AS = re.compile(r"，(?=被(?:看作|[视視][为為]|当作|當作))")


def objection_to(
    sentence: str, language: str, cited: Sequence[Reading], units: int = 1
) -> Objection | None:
    """Return what of `sentence` the units cited do not bear out in letter: the first such thing.

    `units` is how many the sentence names, those included that it does not need.
    """
    source = " ".join(reading.source for reading in cited)
    said = " ".join(reading.said for reading in cited)
    if changed := _quotations(sentence, source, said):
        return changed
    sentence = _own_words(sentence, language)
    sentence = without_lawful(sentence, said, language)
    sentence = without_spared(sentence, binding(source) | binding(said), language)
    return (
        _numbers(sentence, language, cited, max(units, len(cited)))
        or _names(sentence, language, source, said)
        or _strength(sentence, source, said)
        or _negation(sentence, language, cited)
        or _opposite(sentence, language, said)
        or _weighed(sentence, language, said)
        or _exchanged(sentence, language, said)
    )


def _quotations(sentence: str, source: str, said: str) -> Objection | None:
    there = "".join(plain(f"{source} {said}").split()).casefold()
    for match in QUOTED.finditer(sentence):
        words = "".join(plain(match.group(1)).split()).strip("，。,.;；…").casefold()
        if words not in there:
            return Objection("quote_not_verbatim", f"{match.group(1)!r} is not in the source")
    return None


def _own_words(sentence: str, language: str) -> str:
    """Return `sentence` without what it quotes in another script, which was held in letter."""

    def foreign(match: re.Match[str]) -> str:
        is_han = bool(_HAN.search(match.group()))
        return " " if is_han != (language.partition("-")[0] == "zh") else match.group()

    return QUOTED.sub(foreign, sentence)


def _numbers(
    sentence: str, language: str, cited: Sequence[Reading], units: int
) -> Objection | None:
    there: set[str] = set()
    counted: set[str] = set()
    listed: list[int] = []
    announced: list[int] = []
    for reading in cited:
        for text, code in ((reading.source, reading.language), (reading.said, language)):
            there |= numbers(text, code)
            counted |= numbers(unlabelled(text), code)
            announced += whole_lists(text)
        listed += enumerated(reading.source)
    people = [count for reading in cited if (count := persons(reading.source)) > 1]
    said = days_out(own_counts_out(sentence), [reading.source for reading in cited])
    said = uncounted(said, listed, units, people, announced)
    # 议程项目 3 counts nobody: three panellists are not to be had from it.
    added = (numbers(said, language) - there) | (tallied(said, language) - counted)
    # 9 月 bears out no 9th.
    dated = [days_named(text) for reading in cited for text in (reading.source, reading.said)]
    added |= days_named(sentence) - frozenset[str]().union(*dated)
    return (
        Objection("number", f"{', '.join(sorted(added))} is not in the source") if added else None
    )


def _names(sentence: str, language: str, source: str, said: str) -> Objection | None:
    there = fold(f"{source} {said}")
    known = bag(there, language)
    bodies = [match.group() for match in _BODY.finditer(sentence)]
    for name in (*name_candidates(sentence), *bodies):
        if (
            _NO_NAME.search(name) or name in _LANGUAGE_NAMES or strengths(name)
        ):  # 应依照, 据能在法庭: cut wrongly
            continue
        if fold(name) in there or same_name(name, f"{source} {said}"):
            continue
        if not all(_is_named(word, known, language, f"{source} {said}") for word in name.split()):
            return Objection("name", f"{name!r} is not in the source")
    return None


def _is_named(word: str, known: frozenset[str], language: str, text: str) -> bool:
    """Tell whether a word of a name stands in `text`, in full, in short or in another language."""
    own = telling_words(word, language)
    if all(part in known for part in own):
        return True
    return word.isupper() and (_stands_for(word, text) or same_name(word, text))


def _stands_for(acronym: str, text: str) -> bool:
    """Tell whether `acronym` is made of the first letters of a name in `text`."""
    initials = "".join(word[0] for word in _CAPITAL.findall(text))
    return len(acronym) > 1 and acronym in initials


def _strength(sentence: str, source: str, said: str) -> Objection | None:
    over = oversteps(strengths(sentence), binding(source) | binding(said))
    return Objection("modality", f"the source does not say {over!r}") if over else None


def _negation(sentence: str, language: str, cited: Sequence[Reading]) -> Objection | None:
    said = " ".join(reading.said for reading in cited)
    if said and (word := contradiction(sentence, said, language)):
        return Objection("negation", f"{word!r} is denied in one and affirmed in the other")
    if not denies(sentence, language):
        return None
    if not (denies(said, language) or any(denies(r.source, r.language) for r in cited)):
        return Objection("negation", "the source denies nothing")
    if said and (word := denial_of_its_own(sentence, said, language)):
        return Objection("negation", f"the source does not deny {word!r}")
    return None


def _opposite(sentence: str, language: str, said: str) -> Objection | None:
    for clause in _clauses(sentence):
        # A sentence may leave out all of a clause but the word it turns round.
        there, _ = _nearest(clause, language, _SENTENCE.split(said))
        for word, theirs in opposites(clause, language):
            if theirs.search(there) and not has_forms_of(word, said, language):
                return Objection("opposite", f"the source says the opposite of {word!r}")
    return None


def _weighed(sentence: str, language: str, said: str) -> Objection | None:
    """Object where a clause of the source that a sentence takes up is only to be considered."""
    if weighed(sentence, language) or not weighed(said, language):
        return None
    if not strengths(sentence) and _PURPOSE.search(sentence):
        # What an action is for commits nobody to it.
        return None
    for clause in _clauses(_SEEN_AS.sub("", sentence)):
        aligned, share = _aligned(clause, language, said)
        if share < _TAKEN_UP or speaks_of(clause, language):
            continue
        own = telling_bag(clause, language)
        before, after = split_weighed(aligned, language)
        # Of 应加强合作并应考虑采取更多行动, only what follows is to be considered.
        if after and len(own & bag(after, language)) >= len(own & bag(before, language)):
            return Objection("modality", "the source leaves it to be considered")
    return None


def _exchanged(sentence: str, language: str, said: str) -> Objection | None:
    """Object where the one who is to act in the source is acted upon, by somebody else."""
    there, ours = heads(said), heads(sentence)
    if not there or not ours:
        return None
    actors = bag(" ".join(content_words(before) for before, _ in there), language)
    said_of = bag(said, language)
    for before, after in ours:
        if _PASSIVE.search(after):
            continue
        acting = bag(content_words(before.rpartition(",")[2].rpartition("，")[2]), language)
        acted = bag(content_words(after), language) & actors
        if acting and acting <= said_of and not acting & actors and acted - acting:
            return Objection("actor", f"in the source it is not {before.strip()!r} who acts")
    return None


def _clauses(text: str) -> list[str]:
    return [clause for clause in CLAUSE.split(text) if clause.strip()]


def _aligned(clause: str, language: str, said: str) -> tuple[str, float]:
    """Return the clause of `said` that shares most words with `clause`, and which share."""
    return _nearest(clause, language, _clauses(said))


def _nearest(clause: str, language: str, parts: Sequence[str]) -> tuple[str, float]:
    own = telling_bag(clause, language)
    shared = [len(own & bag(there, language)) for there in parts]
    if not own or not any(shared):
        return "", 0.0
    return parts[shared.index(max(shared))], max(shared) / len(own)
