"""Find the section that a question tells by what it is about, by words, units and meaning."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.retrieval.ranking import Ranker
from assistant.structure.clauses import besides_sections
from assistant.structure.forms import names_usual, structure_patterns
from assistant.structure.section_marks import Path
from assistant.structure.section_names import title_of
from assistant.structure.sections import described, headed, headed_alike, shares, spoken_in
from assistant.structure.selection import Selection
from assistant.understanding.query import Understood
from assistant.words.framing import content_words
from assistant.words.lexicon import Lexicon
from assistant.words.patterns import readable
from vectorstore.catalogue import AllUnits, Evidence
from vectorstore.query import Query

_VOTING = 8
"""Units whose sections tell which one a description means."""


def sections_meant(
    understood: Understood,
    selection: Selection,
    all_units: AllUnits,
    ranker: Ranker,
    lexicon: Callable[[], Lexicon],
) -> Selection | None:
    """Return `selection` of the sections it tells without naming them; None if they hold nothing.

    Nothing is held by a section of a kind of unit that none of that letter has.
    """
    told = (selection.heading, selection.described_section, selection.size, selection.twin)
    titled = bool(selection.sections) and not selection.lettered and _names_kind(understood)
    if not (any(told) or selection.lettered or selection.of_kind or titled):
        return selection
    units = all_units()
    held = dict.fromkeys(unit.unit.section for unit in units)
    # A chapter that holds nothing but sections has a heading as well.
    paths = tuple(dict.fromkeys(p[:end] for p in held for end in range(1, len(p) + 1)))
    if titled and not _holding(selection, units):
        selection = replace(selection, sections=_called_alike(selection, units, paths))
    holding = _holding(replace(selection, sections=paths), units) if _names_kind(understood) else ()
    path = _told(understood, selection, holding, ranker, lexicon) if holding else None
    if path := path or _told(understood, selection, paths, ranker, lexicon):
        subject = selection.subject.replace(selection.described_section, " ")
        places = selection.places or selection.inside
        selection = replace(selection, sections=(path,), subject=subject, places=places)
    elif selection.size and not selection.sections and (path := _of_size(selection, units)):
        selection = replace(selection, sections=(path,), kind=None, subject="", within="")
    if selection.lettered:
        selection = _without_gloss(understood, selection, paths, ranker, lexicon)
    if selection.twin and selection.sections:
        selection = _one_of_twins(understood, selection, units, paths, ranker)
    if selection.of_kind and selection.sections:
        sections = _holding(selection, units)
        return replace(selection, sections=sections) if sections else None
    return selection


def _names_kind(understood: Understood) -> bool:
    """Tell whether a kind of unit with a name is asked for, and not only counted, as 几条 does."""
    named = understood.selection.kind not in (None, "paragraph")
    return named and names_usual(understood.standalone_question)


def _called_alike(
    selection: Selection, units: Sequence[Evidence], paths: Sequence[Path]
) -> tuple[Path, ...] | None:
    """Return the sections that hold what is asked for, called as those named but for its name.

    Of two that are called road safety and recommendations on road safety, what is asked for tells.
    """
    patterns = structure_patterns()

    def plain(path: Path) -> str:
        return content_words(patterns.without_kinds(title_of(path)))

    named = {plain(path) for path in selection.sections or ()} - {""}
    alike = [path for path in paths if plain(path) in named]
    return _holding(replace(selection, sections=tuple(alike)), units) or selection.sections


def _told(
    understood: Understood,
    selection: Selection,
    paths: Sequence[Path],
    ranker: Ranker,
    lexicon: Callable[[], Lexicon],
) -> Path | None:
    told = selection.heading or selection.described_section
    if not told or selection.sections or selection.numbers or len(understood.references) > 1:
        return None
    return section_told(understood, selection, paths, ranker, lexicon())


def _without_gloss(
    understood: Understood,
    selection: Selection,
    paths: Sequence[Path],
    ranker: Ranker,
    lexicon: Callable[[], Lexicon],
) -> Selection:
    """Return `selection` without what a question adds to a letter to say how it is headed.

    Section C on joint investigations names section C, where that is what it is called.
    """
    patterns, text = structure_patterns(), readable(understood.standalone_question)
    named = selection.sections or ()
    for match in patterns.matches("section.glossed", text):
        if not (words := content_words(match["what"])):
            continue
        query = Query(words, documents=understood.query.documents)
        if _described(query, match["what"], paths, ranker, lexicon()) in named:
            rest = f"{text[: match.start('what')]} {text[match.end('what') :]}"
            within = besides_sections(rest, named, "", patterns)
            return replace(selection, within=within, subject=patterns.without_structure(rest))
    return selection


def _of_size(selection: Selection, units: Sequence[Evidence]) -> Path | None:
    """Return the section that holds the most units, or the fewest; None where two are alike."""
    numbered = [unit for unit in units if unit.unit.number and unit.unit.section]
    kinds = [unit.unit.kind for unit in numbered]
    kind = selection.kind or max(dict.fromkeys(kinds), key=kinds.count, default=None)
    counts = Counter(unit.unit.section for unit in numbered if unit.unit.kind == kind)
    many = sorted(counts.values(), reverse=selection.size == "most")
    if len(many) > 1 and many[0] == many[1]:
        return None
    return next((path for path, count in counts.items() if count == many[0]), None)


def _one_of_twins(
    understood: Understood,
    selection: Selection,
    units: Sequence[Evidence],
    paths: Sequence[Path],
    ranker: Ranker,
) -> Selection:
    """Return `selection` of the one section of a letter, or of a chapter, that its words tell."""
    named = selection.sections or ()
    below = [path for path in paths if len(named) == 1 and path[:-1] == named[0]]
    sections = below or named
    if selection.kind and not structure_patterns().without_kinds(selection.twin).strip():
        holding = _holding(selection, units)
        return replace(selection, sections=holding or named, twin="")
    if len(sections) < 2 or not (words := content_words(selection.twin)):
        return selection
    best = ranker.rank(Query(words, documents=understood.query.documents), _VOTING)
    votes = shares(best.evidence, best.strength)
    alike = ranker.likenesses(selection.twin, [title_of(path) for path in sections])
    near = dict(zip(sections, alike, strict=False))
    told = max(sections, key=lambda path: votes.get(path, 0.0) + near.get(path, 0.0))
    return replace(selection, sections=(told,), within="", subject="")


def _holding(selection: Selection, units: Sequence[Evidence]) -> tuple[Path, ...]:
    """Return the sections named that hold units of the kind named."""
    holding = [unit.unit.section for unit in units if unit.unit.kind == selection.kind]
    named = selection.sections or ()
    return tuple(path for path in named if any(p[: len(path)] == path for p in holding))


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
