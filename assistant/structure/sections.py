"""Find the section that a question describes instead of naming it: 讲联合办案的那一节."""

from collections.abc import Callable, Collection, Mapping, Sequence

from assistant.structure.forms import structure_patterns
from assistant.structure.section_marks import Path
from assistant.structure.section_names import title_of
from assistant.words.framing import content_words
from assistant.words.lexicon import Lexicon, Mention
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import everyday_terms

_ENOUGH = 0.35
"""Of the weight there is; below it no section is meant rather than another."""
# Cosines of a description to headings: that of the one meant, and its lead over all others.
_ALIKE = 0.42
_LEAD = 0.12
_MARKS = " ()（）.:：续"
_MOST_COMPARED = 200
"""Headings of so many sections tell little of what is in them."""
# A section whose heading says nothing of it is meant where several of its units speak of it, and
# none of them so much more than the others that it alone is meant.
_SPEAKS = 0.7
_SEVERAL = 3
_MOST_OF_IT = 0.6
_HALF = 0.5


def shares(units: Sequence[Evidence], strength: Sequence[float]) -> dict[Path, float]:
    """Return the share of the strength of a ranking that stands in each section."""
    total = sum(strength) or 1.0
    votes: dict[Path, float] = {}
    for unit, strong in zip(units, strength, strict=True):
        path = unit.unit.section
        votes[path] = votes.get(path, 0.0) + strong / total
    return votes


def spoken_in(units: Sequence[Evidence], strength: Sequence[float]) -> frozenset[Path]:
    """Return the section, if there is one, several of whose units speak of what they rank for."""
    strengths: dict[Path, list[float]] = {}
    for unit, strong in zip(units, strength, strict=True):
        strengths.setdefault(unit.unit.section, []).append(strong)
    return frozenset(
        path
        for path, strong in strengths.items()
        if sum(one >= _SPEAKS for one in strong) >= _SEVERAL
        and max(strong) <= _MOST_OF_IT * sum(strong)
        and sum(strong) > _HALF * sum(strength)
    )


def headed_alike(
    description: str,
    sections: Sequence[Path],
    likenesses: Callable[[str, Sequence[str]], Sequence[float]],
) -> Path | None:
    """Return the section whose heading means what a description says, in whatever language."""
    patterns = structure_patterns()
    # A chapter of recommendations that is called so is near whatever is asked for.
    sections = [path for path in sections if patterns.without_kinds(title_of(path)).strip(_MARKS)]
    if not 0 < len(sections) <= _MOST_COMPARED:
        return None
    near = sorted(
        zip(likenesses(description, [title_of(path) for path in sections]), sections, strict=False),
        key=lambda one: -one[0],
    )
    if not near or near[0][0] < _ALIKE:
        return None
    return near[0][1] if len(near) == 1 or near[0][0] - near[1][0] >= _LEAD else None


def described(
    description: str,
    terms: Mapping[str, float],
    sections: Sequence[Path],
    votes: Mapping[Path, float],
    lexicon: Lexicon,
    spoken: Collection[Path],
) -> Path | None:
    """Return the section whose heading and units have most of what a description says.

    `terms` are the description's with their weights, `votes` the share of the ranking for it that
    stands in each section, and `spoken` those whose units speak of it, whatever their heading says.
    """
    wanted = lexicon.concepts_of(description)
    total = sum(terms.values())
    headings: dict[Path, float] = {}
    for path in sections:
        heading = set(everyday_terms(path[-1]))
        shared = sum(weight for term, weight in terms.items() if term in heading)
        meant = len(wanted & lexicon.concepts_of(path[-1])) / len(wanted) if wanted else 0.0
        headings[path] = (shared / total if total else 0.0) + meant
    best = max(headings, key=lambda path: headings[path] + votes.get(path, 0.0), default=None)
    return best if best in spoken or headings.get(best or (), 0.0) >= _ENOUGH else None


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
