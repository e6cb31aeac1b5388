"""Whether units support a sentence written in other words, perhaps in another language.

Extraction takes a source's words over; a model does not, so that agreement is looked for in what
has to agree however a thing is said: numbers, names, quotations, how strongly it binds, what is
denied. The rest is agreement of words, clause by clause, with the source or its translation and
with the words searched beside it. A stricter reading than `support`, which judges what was taken
over, cannot be made without a model: see `docs/design/0010`.
"""

import re
from collections.abc import Callable, Sequence

from assistant.verification.draft_coverage import (
    QUOTED,
    Reading,
    bag,
    clauses,
    nearest,
    spoken_of,
    telling_bag,
    telling_words,
)
from assistant.verification.draft_openness import closed
from assistant.verification.support import Objection, name_candidates
from assistant.words.claims import (
    has_forms_of,
    opposites,
    plain,
    same_name,
    without_lawful,
)
from assistant.words.common_words import is_common_word
from assistant.words.counts import enumerated, numbers, persons, tallied, uncounted
from assistant.words.denials import contradiction, denial_of_its_own, denies
from assistant.words.framing import content_words
from assistant.words.spelt_out import counted, in_digits, months_named, places_named
from assistant.words.strengths import binding, heads, oversteps, strengths, without_spared
from assistant.words.tallies import (
    days_named,
    days_out,
    own_counts_out,
    own_items,
    unlabelled,
    whole_lists,
)
from vectorstore.tokenisation import fold

_CAPITAL = re.compile(r"\b[A-Z][a-z]+")
_BODY = re.compile(
    r"[\u3400-\u9fff]{3}(?:办公室|委员会|理事会|法院|法庭|署|秘书处|基金会|联盟)"
    r"|世界(?:(?![和与及或])[\u3400-\u9fff]){1,6}组织"
)
_NO_NAME = re.compile(r"[在能的了或等被把将这那此该各]|措施|进行|开展|言之|总之|综上|[两三几]项")
# The Chinese text says: which language a document is in is no name in it.
_LANGUAGE_NAMES = frozenset({"Chinese", "English", "French", "Spanish", "Russian", "Arabic"})
# 应由…推动, should be promoted by: who acts comes after. Who is to be trained, or to receive,
# does not act.
_PASSIVE = re.compile(
    r"^\s*(?:\w+\s+){0,4}(?:be|être|have|receive|obtain|benefit|enjoy|get|disposer|bénéficier|"
    r"recevoir|obtenir|avoir)\b|^\s*(?:由|得到|获得|享有|受到|接受|被)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[。！？；;]|[.!?]+(?=\s|$)")
_FEWEST_ITEMS = 3
"""Two are as often two clauses."""
_HAN = re.compile(r"[\u3400-\u9fff]")


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
    whole, sentence = sentence, _own_words(sentence, language)
    sentence = without_lawful(sentence, said, language)
    there = binding(source) | binding(said)
    sentence = without_spared(sentence, there, language)
    return (
        _numbers(sentence, language, cited, max(units, len(cited)))
        or _names(sentence, language, source, said)
        or _strength(sentence, there)
        or _negation(sentence, language, cited)
        or _opposite(sentence, language, said)
        or closed(sentence, whole, language, said, there)
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
    tallies: set[str] = set()
    listed: list[int] = []
    announced: list[int] = []
    read = [(r.source, r.language) for r in cited] + [(r.said, language) for r in cited]
    for text, code in read:
        there |= numbers(text, code) | counted(text, code)
        tallies |= numbers(unlabelled(text), code) | counted(text, code)
    for reading in cited:
        listed += enumerated(reading.source)
        # A translation joins what its source lists apart.
        announced += whole_lists(reading.source) or whole_lists(reading.said)
    people = [count for reading in cited if (count := persons(reading.source)) > 1]
    spelt = in_digits(sentence, language)
    uncounted_own = own_counts_out(spelt)
    if uncounted_own != spelt and (item := _item_of_its_own(spelt, language, cited)):
        return Objection("number", f"{item!r} is none of those that the source lists")
    said = days_out(uncounted_own, [reading.source for reading in cited])
    said = uncounted(said, listed, units, people, announced)
    # 议程项目 3 counts nobody: three panellists are not to be had from it.
    counts = tallied(said, language) | (counted(sentence, language) & numbers(said, language))
    added = (numbers(said, language) - there) | (counts - tallies)
    added |= _out_of_order(sentence, [text for text, _ in read], there)
    return (
        Objection("number", f"{', '.join(sorted(added))} is not in the source") if added else None
    )


def _item_of_its_own(sentence: str, language: str, cited: Sequence[Reading]) -> str:
    """Return what `sentence` counts among its own list and the units do not speak of, or ""."""
    there = " ".join(f"{reading.source} {reading.said}" for reading in cited)
    told = [(item.strip(), telling_bag(item, language)) for item in own_items(sentence)]
    foreign = []
    for item, words in told:
        others = frozenset[str]().union(*(rest for other, rest in told if other != item))
        own = words - others
        if own and not spoken_of(own, there, language):
            foreign.append(item)
    # Where several are in other words, so may this one be.
    return foreign[0] if len(foreign) == 1 and len(told) >= _FEWEST_ITEMS else ""


def _out_of_order(sentence: str, read: Sequence[str], there: set[str]) -> set[str]:
    """Return the days, months and places in an order that `sentence` has and its source has not."""

    def every(named: Callable[[str], frozenset[str]]) -> frozenset[str]:
        return frozenset[str]().union(*map(named, read))

    # 9 月 bears out no 9th.
    days = days_named(sentence) - every(days_named)
    months = months_named(sentence) - every(months_named)
    places = places_named(sentence) - every(places_named) - there
    return {*days, *months, *places}


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
        if _HAN.search(name) and is_common_word(name):
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


def _strength(sentence: str, there: frozenset[str]) -> Objection | None:
    over = oversteps(strengths(sentence), there)
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
    for clause in clauses(sentence):
        # A sentence may leave out all of a clause but the word it turns round.
        there, _ = nearest(clause, language, _SENTENCE.split(said))
        for word, theirs in opposites(clause, language):
            if theirs.search(there) and not has_forms_of(word, said, language):
                return Objection("opposite", f"the source says the opposite of {word!r}")
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
