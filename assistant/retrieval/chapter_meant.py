"""Keep to the chapter whose units are asked for by what it is called: the recommendations."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from assistant.retrieval.ranking import Candidates, Ranker
from assistant.structure.chapters import (
    Chapters,
    asks_about_them,
    asks_who,
    chapters_called,
    chapters_named,
    topic_told,
    without_chapters,
)
from assistant.structure.section_marks import Path
from assistant.structure.section_names import title_of
from assistant.structure.selection import Selection
from assistant.structure.taking_part import items_named
from assistant.understanding.query import Understood
from assistant.words.framing import content_words
from assistant.words.patterns import readable
from vectorstore.catalogue import AllUnits, Evidence

_MUCH_WEAKER = 0.6
"""Share of the best unit's strength below which those of a chapter do not come before it."""
# Cosines of what is asked about to headings: that of the one meant, and its lead over others.
_ALIKE = 0.6
_LEAD = 0.12
_ANNOUNCING = (":", "：")


def in_chapters(understood: Understood, units: AllUnits, ranker: Ranker) -> Understood:
    """Return the question with the chapters that it keeps to, and of sections named, those there.

    People call the paragraphs of any section recommendations: one that stands elsewhere is meant.
    """
    selection = understood.selection
    named, out = chapters_named(understood.as_asked)
    if not (named or out) or understood.references or selection.stretch or selection.all_kinds:
        return understood
    there = units()
    if not _is_told(understood, named):
        named = ()
    kinds = {unit.unit.kind for unit in there}
    # Units that are called so are told from others by what they are called.
    out = tuple(name for name in out if name not in kinds)
    inside = () if kinds.intersection(named) else _called(named, there)
    chapters = Chapters(inside, _called(out, there))
    if not chapters:
        return understood
    if sections := selection.sections:
        kept = tuple(path for path in sections if _holds_some(chapters, path, there))
        if not kept:
            return understood
        selection = replace(selection, sections=kept)
    selection = replace(selection, subject=without_chapters(selection.subject))
    topic = topic_told(understood.as_asked)
    if topic and (path := _section_on(topic, chapters, selection, there, ranker)):
        subject, listing = selection.subject.replace(topic, " "), selection.lists_units
        within = selection.within.replace(topic, " ") if listing else ""
        selection = replace(selection, sections=(path,), subject=subject, within=within)
    return replace(understood, selection=selection, chapters=chapters)


def without_headings(understood: Understood) -> Understood:
    """Return the question without sections that it names by words of a heading to ask something.

    Who made statements under item 5 of the agenda, who prepared the summary: what some of a section
    tell is asked for, and no section.
    """
    selection, asked = understood.selection, understood.as_asked
    named = selection.sections and not (selection.lettered or selection.kind)
    if not (named and (items_named(readable(asked)) or asks_who(asked))):
        return understood
    return replace(understood, selection=replace(selection, sections=None, within=""))


def confined(units: Sequence[Evidence], chapters: Chapters) -> list[Evidence]:
    """Return the units in the chapters asked for; all where there is none, or none in them.

    What announces the others, before the first section or with a colon, is none of them.
    """
    if not chapters:
        return list(units)
    kept = [unit for unit in units if chapters.hold(unit.unit.section)]
    if chapters.inside:
        kept = [unit for unit in kept if not _announces(unit, kept)] or kept
    return kept or list(units)


def preferred(candidates: Candidates, chapters: Chapters) -> Candidates:
    """Return the candidates in the chapters asked for, where they are not much the weaker."""
    if not chapters:
        return candidates
    places = [at for at, u in enumerate(candidates.evidence) if chapters.hold(u.unit.section)]
    if not places:
        return candidates
    strong = max(candidates.strength[at] for at in places)
    best = max(candidates.strength)
    return candidates.only(places) if strong >= _MUCH_WEAKER * best else candidates


def of_item(candidates: Candidates, understood: Understood) -> Candidates:
    """Return the candidates that name the item of the agenda which a question does, if any do."""
    # Who led the discussion of an item, and what is recommended: the second names none.
    several = understood.selection.several
    items = items_named(readable(understood.as_asked)) if not several else ()
    texts = (readable(unit.unit.text) for unit in candidates.evidence) if items else ()
    places = [at for at, text in enumerate(texts) if items_named(text).intersection(items)]
    return candidates.only(places) if places else candidates


def _is_told(understood: Understood, named: Sequence[str]) -> bool:
    """Tell whether units of a chapter are asked for, and not what was done with all of them."""
    selection = understood.selection
    if selection.has_conditions or (selection.lists_units and selection.every):
        return True
    # The recommendation on training, and what somebody said: each stands elsewhere.
    return not (selection.several or selection.both or asks_about_them(understood.as_asked))


def _called(names: Sequence[str], units: Sequence[Evidence]) -> tuple[Path, ...]:
    """Return the chapters of all sorts named."""
    sections = tuple(dict.fromkeys(unit.unit.section for unit in units))
    return tuple(path for name in names for path in chapters_called(name, sections))


def _section_on(
    topic: str,
    chapters: Chapters,
    selection: Selection,
    units: Sequence[Evidence],
    ranker: Ranker,
) -> Path | None:
    """Return the section of the chapters that is headed as what is asked for, or None."""
    if not chapters.inside or selection.wording or selection.unmentioned:
        return None
    outer = selection.sections or ((),)
    held = dict.fromkeys(unit.unit.section for unit in units if unit.unit.number)
    paths = [
        path
        for path in held
        if path not in chapters.inside
        and chapters.hold(path)
        and any(path[: len(one)] == one for one in outer)
    ]
    likely = ranker.likenesses(topic, [title_of(path) for path in paths]) if paths else ()
    near = sorted(zip(likely, paths, strict=False), key=lambda one: -one[0])
    second = near[1][0] if len(near) > 1 else 0.0
    if near and near[0][0] >= _ALIKE and near[0][0] - second >= _LEAD:
        return near[0][1]
    wanted = set(content_words(topic).split())
    headed = [path for path in paths if _mostly(wanted, content_words(title_of(path)).split())]
    return headed[0] if len(headed) == 1 else None


def _mostly(wanted: Collection[str], title: Sequence[str]) -> bool:
    """Tell whether what is wanted is called so in a title, and is most of what it says."""
    return bool(wanted) and set(wanted) <= set(title) and 2 * len(wanted) > len(title)


def _holds_some(chapters: Chapters, path: Path, units: Sequence[Evidence]) -> bool:
    """Tell whether a section holds units that the chapters do."""
    inside = (unit.unit.section for unit in units if unit.unit.section[: len(path)] == path)
    return any(chapters.hold(section) for section in inside)


def _announces(unit: Evidence, units: Sequence[Evidence]) -> bool:
    section = unit.unit.section
    if unit.unit.text.rstrip().endswith(_ANNOUNCING):
        return True
    alone = sum(other.unit.section == section for other in units) == 1
    below = any(
        other.unit.section != section and other.unit.section[: len(section)] == section
        for other in units
    )
    return alone and below
