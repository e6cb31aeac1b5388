"""Tell the title that a unit has of its own (Article 5 / Right to education) from its text."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from statistics import median

from ingestion.lines import ends_sentence, is_filled, read_lines, wrap_width
from ingestion.model import TEXT, TITLE, Span, Unit
from ingestion.unwrapping import unwrap

_LONGEST = 100
_MOST = 0.6
"""The share of the units of a kind that have a title, where units of this kind have titles."""
_FEWEST = 2
_ENDS_LIKE_TEXT = tuple("，、,")
# What a text begins with after a title: a capital, a wide character, a digit, an opening mark.
_BEGINS = re.compile(r"[\"'“‘«„(（《「【\[]*(?:[^\W\d_a-zà-ÿа-яё]|\d)|[(（]\w{1,3}[)）]")
_NEXT_LINE = re.compile(r"[^\S\f]+")


def with_captions(text: str, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Return `units` where the title of a unit is a span of its own, the first.

    It is a short first line that no mark ends, and nearly all units of its kind have one: a
    single short line may as well be how a text begins.
    """
    width = wrap_width(read_lines(text))
    captions = _captions(text, units, width)
    # Where wrapping breaks texts at a lesser width, no first line near that is surely a title.
    surely = _captions(text, units, min(width, _broken_at(text, units) or width))
    kinds = _titled_kinds(units, surely)
    return tuple(
        _parted(text, unit, captions[at]) if at in captions and unit.kind in kinds else unit
        for at, unit in enumerate(units)
    )


def is_captioned(text: str, unit: Unit) -> bool:
    """Tell whether the first span of `unit`, a unit of `text`, is its title.

    Nothing but the end of a line stands behind a title; what else parts a text is printed.
    """
    if unit.kind == TITLE or len(unit.spans) < 2:
        return False
    return bool(_NEXT_LINE.fullmatch(text, unit.spans[0].end, unit.spans[1].start))


def _captions(text: str, units: Sequence[Unit], width: int) -> dict[int, Span]:
    """Return what may be the title of each unit, by its place among `units`.

    A line that is filled to `width` may have been broken by wrapping.
    """
    starts = {line.end: line for line in read_lines(text)}
    found = {}
    for at, unit in enumerate(units):
        if unit.kind in (TITLE, TEXT) or not unit.spans:
            continue
        first = unit.spans[0]
        body = read_lines(text[first.start : first.end])
        if len(body) < 2:
            continue
        caption = Span(first.start, first.start + body[0].end)
        printed = starts.get(caption.end)
        if printed is None or is_filled(printed, width):
            continue
        if _is_title(body[0].text, body[1].text):
            found[at] = caption
    return found


def _broken_at(text: str, units: Sequence[Unit]) -> int:
    """Return how long lines within units are where wrapping breaks them; 0 where it breaks none.

    A few long lines say nothing of it, and first lines may be titles.
    """
    bodies = (read_lines(text[span.start : span.end]) for unit in units for span in unit.spans)
    lengths = [len(line.text) for body in bodies for line in body[1:-1] if not _ends(line.text)]
    return int(median(lengths)) if lengths else 0


def _ends(line: str) -> bool:
    return ends_sentence(line) or line.endswith(_ENDS_LIKE_TEXT)


def _is_title(line: str, following: str) -> bool:
    if len(line) > _LONGEST or _ends(line):
        return False
    return bool(_BEGINS.match(line) and _BEGINS.match(following))


def _titled_kinds(units: Sequence[Unit], captions: Mapping[int, Span]) -> set[str]:
    of_kind = Counter(unit.kind for unit in units)
    titled = Counter(units[at].kind for at in captions)
    return {kind for kind, n in titled.items() if n >= max(_FEWEST, _MOST * of_kind[kind])}


def _parted(text: str, unit: Unit, caption: Span) -> Unit:
    first = unit.spans[0]
    start = first.end - len(text[caption.end : first.end].lstrip())
    rest = (Span(start, first.end), *unit.spans[1:])
    body = unwrap("\n".join(text[span.start : span.end] for span in rest))
    return replace(
        unit,
        text=f"{unwrap(text[caption.start : caption.end])} {body}",
        spans=(caption, *rest),
    )
