"""Find the section that a question describes instead of naming it: 讲联合办案的那一节."""

from collections.abc import Mapping, Sequence

from assistant.framing import content_words
from assistant.lexicon import Lexicon, Mention
from assistant.section_names import Path, title_of
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import everyday_terms

_ENOUGH = 0.35
"""Of the weight there is; below it no section is meant rather than another."""


def shares(units: Sequence[Evidence], strength: Sequence[float]) -> dict[Path, float]:
    """Return the share of the strength of a ranking that stands in each section."""
    total = sum(strength) or 1.0
    votes: dict[Path, float] = {}
    for unit, strong in zip(units, strength, strict=True):
        path = unit.unit.section
        votes[path] = votes.get(path, 0.0) + strong / total
    return votes


def described(
    description: str,
    terms: Mapping[str, float],
    sections: Sequence[Path],
    votes: Mapping[Path, float],
    lexicon: Lexicon,
) -> Path | None:
    """Return the section whose heading and units have most of what a description says.

    `terms` are the description's with their weights, and `votes` the share of the ranking for it
    that stands in each section.
    """
    wanted = lexicon.concepts_of(description)
    total = sum(terms.values())
    scores: dict[Path, float] = {}
    for path in sections:
        heading = set(everyday_terms(path[-1]))
        shared = sum(weight for term, weight in terms.items() if term in heading)
        meant = len(wanted & lexicon.concepts_of(path[-1])) / len(wanted) if wanted else 0.0
        scores[path] = (shared / total if total else 0.0) + meant + votes.get(path, 0.0)
    best = max(scores, key=lambda path: scores[path], default=None)
    return best if best is not None and scores[best] >= _ENOUGH else None


def headed(phrase: str, sections: Sequence[Path], lexicon: Lexicon, language: str) -> Path | None:
    """Return the section whose heading says what a phrase says: the general recommendations.

    `language` is the question's: a phrase is too short to tell its own.
    """
    words = content_words(phrase)
    if any(char.isdecimal() for char in phrase):
        # 第38号一般性建议 is a text of another body.
        return None
    for path in sections:
        title = title_of(path)
        own = content_words(title)
        if not own or not words:
            continue
        both = lexicon.mentions(phrase, language), lexicon.mentions(title)
        if own == words or (all(both) and _same_concepts(*both)):
            return path
    return None


def _same_concepts(some: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Tell whether whatever one text mentions, the other does, and the other way round."""
    pairs = ((some, others), (others, some))
    return all(
        any(set(mention.concepts) & set(other.concepts) for other in right)
        for left, right in pairs
        for mention in left
    )
