"""Labels: normalise the printed form, and find references to units in running text."""

import re
import unicodedata
from dataclasses import dataclass

from ingestion.schemes import Schemes, matched_number

_BETWEEN_CJK = re.compile(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")
_CJK_BESIDE_DIGIT = re.compile(r"(?<=[\u3400-\u9fff])\s*(?=\d)|(?<=\d)\s*(?=[\u3400-\u9fff])")


@dataclass(frozen=True, slots=True)
class LabelReference:
    """A unit referred to by its number in a question or in running text."""

    kind: str
    number: str
    start: int
    end: int


def normalise_label(printed: str) -> str:
    """Return a printed label with its white space and width normalised: `建议13` is `建议 13`."""
    # Only width is folded: № and º are the document's own spelling.
    folded = "".join(
        unicodedata.normalize("NFKC", char) if unicodedata.east_asian_width(char) == "F" else char
        for char in printed
    )
    label = " ".join(folded.split()).strip("*_# ")
    return _CJK_BESIDE_DIGIT.sub(" ", _BETWEEN_CJK.sub("", label))


def find_references(text: str, schemes: Schemes) -> tuple[LabelReference, ...]:
    """Find the units that `text` refers to by number, in order; the longest reading wins."""
    found: list[LabelReference] = []
    for scheme in schemes.units:
        for pattern in scheme.references:
            for match in pattern.finditer(text):
                if number := matched_number(match):
                    found.append(LabelReference(scheme.kind, number, match.start(), match.end()))
    found.sort(key=lambda reference: (reference.start - reference.end, reference.start))
    kept: list[LabelReference] = []
    for reference in found:
        if all(reference.end <= other.start or other.end <= reference.start for other in kept):
            kept.append(reference)
    return tuple(sorted(kept, key=lambda reference: reference.start))
