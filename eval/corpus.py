"""The documents a gold set is about: what a cited label stands for, and the text of offsets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from eval.observing import SeenCitation
from ingestion.unwrapping import unwrap


@dataclass(frozen=True, slots=True)
class CorpusUnit:
    """A unit that can be cited."""

    label: str
    document_id: str
    text: str
    """Without line-wrapping."""
    start: int
    end: int
    section: tuple[str, ...]


class Corpus:
    """Units by label and source texts by document."""

    def __init__(self, units: Iterable[CorpusUnit], texts: Mapping[str, str]) -> None:
        self.units = tuple(units)
        self.texts = dict(texts)
        self.labels = frozenset(unit.label for unit in self.units)

    def unit(self, label: str, document_id: str | None = None) -> CorpusUnit | None:
        """Return the unit a label names, in one document or in the first that has it."""
        for unit in self.units:
            if unit.label == label and document_id in (None, unit.document_id):
                return unit
        return None

    def is_verbatim(self, citation: SeenCitation) -> bool | None:
        """Tell whether a quote stands in its unit, word for word, where its offsets say.

        None where the citation has no quote to check.
        """
        if citation.quote is None or citation.start is None or citation.end is None:
            return None
        unit = self.unit(citation.label, citation.document_id)
        text = self.texts.get(citation.document_id or "")
        if unit is None or text is None or not citation.quote:
            return False
        inside = unit.start <= citation.start < citation.end <= unit.end
        return inside and unwrap(text[citation.start : citation.end]) == unwrap(citation.quote)


def unit_text(text: str, start: int, end: int) -> str:
    """Return the text of a unit that stands at these offsets."""
    return unwrap(text[start:end])
