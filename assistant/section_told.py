"""Find the section that a question tells by what it is about, by words, units and meaning."""

from collections.abc import Sequence

from assistant.framing import content_words
from assistant.lexicon import Lexicon
from assistant.patterns import readable
from assistant.ranking import Ranker
from assistant.section_names import Path, title_of
from assistant.sections import described, headed, headed_alike, shares, spoken_in
from assistant.selection import Selection
from assistant.structure import structure_patterns
from assistant.understanding import Understood
from vectorstore.catalogue import Evidence
from vectorstore.query import Query

_VOTING = 8
"""Units whose sections tell which one a description means."""


def section_told(
    understood: Understood,
    selection: Selection,
    sections: Sequence[Path],
    ranker: Ranker,
    lexicon: Lexicon,
) -> Path | None:
    """Return the section that a question names in other words or describes, or None."""
    if path := headed(selection.heading, sections, lexicon, understood.language):
        return path
    description = selection.described_section
    if not (words := content_words(description)):
        return next((path for path in sections if title_of(path) == description), None)
    documents = understood.query.documents
    if path := _described(
        Query(words, documents=documents), description, sections, ranker, lexicon
    ):
        return path
    # 被逼犯罪的人，报告辟了一部分讲怎么待他们，我要那一整部分: the rest of it may tell.
    if not structure_patterns().found("ask.whole", readable(understood.standalone_question)):
        return None
    content = understood.query.text
    return _described(Query(content, documents=documents), content, sections, ranker, lexicon)


def _described(
    query: Query, description: str, sections: Sequence[Path], ranker: Ranker, lexicon: Lexicon
) -> Path | None:
    best = ranker.rank(query, _VOTING)
    votes = shares(best.evidence, best.strength)
    spoken = spoken_in(best.evidence, best.strength)
    path = described(description, best.weights, sections, votes, lexicon, spoken)
    return path or headed_alike(description, sections, ranker.likenesses)


def holding(selection: Selection, units: Sequence[Evidence]) -> tuple[Path, ...]:
    """Return the sections named that hold units of the kind named."""
    paths = [unit.unit.section for unit in units if unit.unit.kind == selection.kind]
    named = selection.sections or ()
    return tuple(path for path in named if any(other[: len(path)] == path for other in paths))
