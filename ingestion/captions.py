"""Tell the title that a unit has of its own (Article 5 / Right to education) from its text."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

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
    captions = _captions(text, units)
    kinds = _titled_kinds(units, captions)
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


def _captions(text: str, units: Sequence[Unit]) -> dict[int, Span]:
    """Return what may be the title of each unit, by its place among `units`."""
    lines = read_lines(text)
    width = wrap_width(lines)
    starts = {line.end: line for line in lines}
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
        if printed and not is_filled(printed, width) and _is_title(body[0].text, body[1].text):
            found[at] = caption
    return found


def _is_title(line: str, following: str) -> bool:
    if len(line) > _LONGEST or ends_sentence(line) or line.endswith(_ENDS_LIKE_TEXT):
        return False
    return bool(_BEGINS.match(line) and _BEGINS.match(following))


def _titled_kinds(units: Sequence[Unit], captions: Mapping[int, Span]) -> set[str]:
    of_kind = Counter(unit.kind for unit in units)
    titled = Counter(units[at].kind for at in captions)
    return {kind for kind, n in titled.items() if n >= max(_FEWEST, _MOST * of_kind[kind])}


def _parted(text: str, unit: Unit, caption: Span) -> Unit:
    first = unit.spans[0]
    gap = re.compile(r"\s+").match(text, caption.end, first.end)
    rest = (Span(gap.end() if gap else caption.end, first.end), *unit.spans[1:])
    body = unwrap("\n".join(text[span.start : span.end] for span in rest))
    return replace(
        unit,
        text=f"{unwrap(text[caption.start : caption.end])} {body}",
        spans=(caption, *rest),
    )
