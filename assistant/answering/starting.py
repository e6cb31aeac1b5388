"""Questions to start with: written beside a document, and answered by one of its units."""

from dataclasses import dataclass

from ingestion import TITLE
from ingestion.language import detect_language
from vectorstore.catalogue import Catalogue
from vectorstore.extras import asked_before

_LONGEST = {"zh": 32}
_LONGEST_SPACED = 90
"""Characters that can be read at a glance."""


@dataclass(frozen=True, slots=True)
class StartingQuestion:
    """A question, and the label of the unit that answers it."""

    text: str
    label: str


def starting_questions(
    catalogue: Catalogue, document_id: str, language: str, limit: int
) -> list[StartingQuestion]:
    """Return up to `limit` questions in `language`, of units spread over the document.

    Those are questions somebody wrote beside a unit that answers them; none are made up here, so a
    document nobody enriched has none.

    Raises:
        DocumentNotFound: there is no such document.
    """
    units = catalogue.document(document_id).units
    by_unit: dict[int, list[str]] = {}
    for asked in asked_before(catalogue.database, document_id):
        if asked.answered and asked.unit >= 0 and _is_short(asked.text, language):
            by_unit.setdefault(asked.unit, []).append(asked.text)
    found = []
    for at in _spread(sorted(at for at in by_unit if units[at].kind != TITLE), limit):
        text = next((text for text in by_unit[at] if _is_in(text, language)), None)
        if text:
            found.append(StartingQuestion(text, units[at].label))
    return found


def _spread(places: list[int], limit: int) -> list[int]:
    """Return `limit` of these places, as far from each other as may be."""
    if len(places) <= limit:
        return places
    return [places[(2 * at + 1) * len(places) // (2 * limit)] for at in range(limit)]


def _is_short(text: str, language: str) -> bool:
    return len(text) <= _LONGEST.get(language.partition("-")[0], _LONGEST_SPACED)


def _is_in(text: str, language: str) -> bool:
    """Tell whether `text` is in `language`; of Chinese, in its script where that is told."""
    detected = detect_language(text, default="")
    return detected == language or detected.partition("-")[0] == language
