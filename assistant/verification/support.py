"""Whether a cited text supports a sentence, judged by words alone.

A sentence may leave things out of its source; it may not put anything in. So every number, name,
negation and commitment of the sentence must stand in the cited text, no negation of the cited text
may have gone missing from the words taken over, and most of the sentence's terms must be there.
Lexical judgement proves agreement of words, not of meaning.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import rjieba

from assistant.model import Support
from assistant.verification.own_counts import own_count
from assistant.verification.own_wording import own_wording
from ingestion.modality import find_commitments
from ingestion.numerals import HAN, parse_number
from vectorstore.tokenisation import fold, terms

_NUMBER = re.compile(rf"\d+(?:[.,]\d+)*|{HAN}")
_TITLE = re.compile(r"《[^》]+》|“[^”]+”")
# Chinese writes no blank before or after a name in Latin letters: 由Bowen女士主持.
_LATIN_NAME = re.compile(
    r"(?<![^\W\u3400-\u9fff])(?<!\.)[A-Z](?:[^\W\u3400-\u9fff]|-)+"
    r"(?:\s+[A-Z](?:[^\W\u3400-\u9fff]|-)+)*"
)
_NAME_TAGS = ("nr", "ns", "nt", "nz")
# A negation with what it negates: 不受 and 受 say opposite things.
_NEGATED = re.compile(
    r"(?:不|未|无|無|没有?|沒有?|非|莫|勿|禁止|拒绝|拒絕)\s*([\u3400-\u9fff]{1,2})"
    r"|\b(?:not|no|never|without|ne|pas|sans|sin|не|без|لا|لم|دون)\s+(\w+)",
    re.IGNORECASE,
)
_NEGATION = re.compile(
    r"(?:不|未|无|無|没有?|沒有?|非|莫|勿|禁止|拒绝|拒絕)\s*$|\b(?:not|no|never|without|ne|pas|sans|sin|"
    r"не|без|لا|لم|دون)\s+$",
    re.IGNORECASE,
)
_FULL = 0.95
_PARTIAL = 0.6


@dataclass(frozen=True, slots=True)
class Objection:
    """Why a text does not support a sentence."""

    reason: str
    """`number`, `name`, `negation`, `modality` or `coverage`."""
    detail: str


def judge_support(sentence: str, texts: Sequence[str]) -> Support | Objection:
    """Return how far the cited `texts` support `sentence`, or the first thing they do not.

    A sentence that only counts, or only says which words bind, is supported by texts of which that
    is true.
    """
    cited = " ".join(texts)
    # A document may say itself that there are twelve.
    if sentence in cited:
        return "full"
    if counted := own_count(sentence, texts):
        said, there = counted
        return "full" if said == there else Objection("number", f"{said} is said, {there} is right")
    if (held := own_wording(sentence, texts)) is not None:
        return "full" if held else Objection("modality", "the texts are not put in these words")
    sentence, cited = _folded(sentence), _folded(cited)
    objection = (
        _numbers(sentence, cited)
        or _names(sentence, cited)
        or negation_changed(sentence, cited)
        or _commitments(sentence, cited)
    )
    if objection:
        return objection
    covered = _coverage(sentence, cited)
    if covered >= _FULL:
        return "full"
    if covered >= _PARTIAL:
        return "partial"
    return Objection("coverage", f"only {covered:.0%} of the sentence's terms stand in the source")


def _folded(text: str) -> str:
    """Fold width only: case tells names from words; script is folded where terms are compared."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def _numbers(sentence: str, cited: str) -> Objection | None:
    added = _number_values(sentence) - _number_values(cited)
    if added:
        return Objection("number", f"{', '.join(sorted(added))} is not in the source")
    return None


def _number_values(text: str) -> set[str]:
    values = set()
    for match in _NUMBER.finditer(text):
        printed = match.group()
        # 一 alone is an article or part of a word (一些, 统一) far more often than a number.
        if printed not in ("一", "〇", "零", "○"):
            values.add(parse_number(printed) or printed)
    return values


def _names(sentence: str, cited: str) -> Objection | None:
    plain = fold(cited)
    for name in name_candidates(sentence):
        if fold(name) not in plain:
            return Objection("name", f"{name!r} is not in the source")
    return None


def name_candidates(sentence: str) -> list[str]:
    """Return what may be names in `sentence`: titles, quotations, capitals, and jieba's names."""
    names = _TITLE.findall(sentence)
    for match in _LATIN_NAME.finditer(sentence):
        # The first word of a sentence has a capital anyway.
        name = match.group() if match.start() > 0 else match.group().partition(" ")[2]
        names += [name] if name else []
    names += [word for word, tag in rjieba.tag(sentence) if tag[:2] in _NAME_TAGS and len(word) > 1]
    return names


def negation_changed(sentence: str, cited: str) -> Objection | None:
    """Return a negation that `sentence` has and its source not, or the other way round."""
    plain_sentence, plain_cited = fold(sentence), fold(cited)
    for text, other, what in (
        (plain_sentence, plain_cited, "added to"),
        (plain_cited, plain_sentence, "dropped from"),
    ):
        for match in _NEGATED.finditer(text):
            negated = match.group(1) or match.group(2)
            if _only_affirmed(negated, other):
                return Objection("negation", f"the negation of {negated!r} was {what} the source")
    return None


def _only_affirmed(words: str, text: str) -> bool:
    """Tell whether `words` occur in `text` and never under a negation."""
    places = [match.start() for match in re.finditer(re.escape(words), text)]
    return bool(places) and not any(_NEGATION.search(text[:place]) for place in places)


def _commitments(sentence: str, cited: str) -> Objection | None:
    allowed = {commitment.name for commitment in find_commitments(cited)}
    for commitment in find_commitments(sentence):
        if commitment.name not in allowed:
            return Objection("modality", f"the source does not say {commitment.name!r}")
    return None


def _coverage(sentence: str, cited: str) -> float:
    wanted = terms(sentence)
    there = set(terms(cited))
    return sum(term in there for term in wanted) / len(wanted) if wanted else 0.0
