"""Read the places that a question tells of several sections: the last of A and the first of B."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.structure.reading_selection import read_selection
from assistant.structure.section_marks import Path
from assistant.structure.section_names import of_one_mark
from assistant.structure.selection import Selection
from assistant.words.patterns import readable

_JOINT = re.compile(
    r"[，,、；;：:]|以及|还有|再加上?|外加|加上|连同|(?<=[^\W\d_])\s?[和跟与同]\s?(?=[^\W\d_])"
    r"|\b(?:and|plus|then|et|puis|y|más)\b|(?<!\w)(?:и|плюс|затем)(?!\w)|\sو"
)

_TO = re.compile(
    r"(?<=[条项段个的])\s?(?:一直)?[到至]\s?(?=[a-z第])|\b(?:up\s+to|to|through|until|hasta|jusqu.à|до|по)\b"
    r"|\s(?:إلى|حتى)\s"
)


def with_places_of_each(
    selection: Selection, question: str, sections: tuple[Path, ...]
) -> Selection:
    """Return `selection` with the places of each section, where sections have their own."""
    if not selection.sections or not selection.places:
        return selection
    for joint in (_TO, _JOINT):
        parts = tuple(_parts(joint, question, sections))
        if len({part.sections for part in parts}) > 1:
            break
    if len({part.sections for part in parts}) < 2:
        # The first of A and B are two; of two sections of one letter, one is meant.
        several = selection.lettered and len(selection.sections) > 1
        several = several and not of_one_mark(selection.sections)
        return replace(selection, each_section=True) if several else selection
    named = tuple(dict.fromkeys(path for part in parts for path in part.sections or ()))
    parts = tuple(replace(part, kind=selection.kind) for part in parts)
    through = joint is _TO and len(parts) == 2 and all(len(part.places) == 1 for part in parts)
    if joint is _TO and not through:
        return selection
    return replace(selection, sections=named, parts=parts, through=through)


def _parts(
    joint: re.Pattern[str], question: str, sections: tuple[Path, ...]
) -> Iterator[Selection]:
    """Yield what each piece of a question asks for; one without a section is of the last named."""
    named: tuple[Path, ...] | None = None
    for piece in joint.split(readable(question)):
        read = read_selection(piece, sections) if piece.strip() else None
        if read and (read.sections or (named and read.places)):
            named = read.sections or named
            if read.places:
                yield Selection(sections=named, lettered=read.lettered, places=read.places)
