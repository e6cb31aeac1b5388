"""Read the places that a question tells of several sections: the last of A and the first of B."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.patterns import readable
from assistant.section_names import Path
from assistant.selection import Selection, read_selection
from vectorstore.tokenisation import fold

_JOINT = re.compile(
    r"[，,、；;：:]|以及|还有|再加上?|外加|加上|连同|(?<=[^\W\d_])\s?[和跟与同]\s?(?=[^\W\d_])"
    r"|\b(?:and|plus|then|et|puis|y|más)\b|(?<!\w)(?:и|плюс|затем)(?!\w)|\sو"
)


def with_places_of_each(
    selection: Selection, question: str, sections: tuple[Path, ...]
) -> Selection:
    """Return `selection` with the places of each section, where sections have their own."""
    if not selection.sections or not selection.places:
        return selection
    parts = tuple(_parts(question, sections))
    if len({part.sections for part in parts}) < 2:
        # The first of A and B are two; of two sections of one letter, one is meant.
        marks = {fold(path[-1])[:1] for path in selection.sections}
        several = selection.lettered and len(marks) > 1
        return replace(selection, each_section=True) if several else selection
    named = tuple(dict.fromkeys(path for part in parts for path in part.sections or ()))
    parts = tuple(replace(part, kind=selection.kind) for part in parts)
    return replace(selection, sections=named, parts=parts)


def _parts(question: str, sections: tuple[Path, ...]) -> Iterator[Selection]:
    """Yield what each piece of a question asks for; one without a section is of the last named."""
    named: tuple[Path, ...] | None = None
    for piece in _JOINT.split(readable(question)):
        read = read_selection(piece, sections) if piece.strip() else None
        if read and (read.sections or (named and read.places)):
            named = read.sections or named
            if read.places:
                yield Selection(sections=named, lettered=read.lettered, places=read.places)
