"""Show units to a model as delimited sources, as many whole ones as a budget of tokens allows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from vectorstore.catalogue import Evidence


@dataclass(frozen=True, slots=True)
class Shown:
    """What a model is shown."""

    text: str
    units: tuple[Evidence, ...]
    left_out: int
    """Units there was no room for; none is ever cut."""


def show_sources(
    units: Sequence[Evidence], count_tokens: Callable[[str], int], budget: int
) -> Shown:
    """Return the first of `units` that fit into `budget` tokens, each one whole.

    What a document says is escaped, so that no text can end the source it stands in.
    """
    shown: list[str] = []
    kept: list[Evidence] = []
    left = budget
    several = len({unit.source.summary.id for unit in units}) > 1
    for unit in units:
        text = _source(unit, name_document=several)
        tokens = count_tokens(text) + 1
        if tokens <= left:
            shown.append(text)
            kept.append(unit)
            left -= tokens
    return Shown("\n".join(shown), tuple(kept), len(units) - len(kept))


def shown_label(unit: Evidence, *, name_document: bool) -> str:
    """Return the id a source is shown under."""
    document = f" · {unit.source.summary.short_title}" if name_document else ""
    return f"{unit.unit.label}{document}"


def _source(unit: Evidence, *, name_document: bool) -> str:
    section = " › ".join(unit.unit.section)
    within = f" section={quoteattr(section)}" if section else ""
    label = quoteattr(shown_label(unit, name_document=name_document))
    return f"<source id={label}{within}>\n{escape(unit.unit.text)}\n</source>"
