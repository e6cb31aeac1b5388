"""Verify a drafted sentence against the text it cites; what does not hold is not released."""

from collections.abc import Iterable, Sequence

from assistant.model import (
    DraftCitation,
    DraftSentence,
    RejectedSentence,
    Support,
    VerifiedCitation,
    VerifiedSentence,
)
from assistant.verification.support import Objection, judge_support
from ingestion.unwrapping import unwrap, unwrap_with_offsets
from vectorstore.catalogue import Evidence

_SHORTEST_QUOTE = 2


def verify(
    sentence: DraftSentence, retrieved: Sequence[Evidence]
) -> VerifiedSentence | RejectedSentence:
    """Check every citation of `sentence`, and that the quotes together support it.

    A citation holds if it names a unit retrieved and quotes it verbatim and in one piece.
    """
    if not sentence.citations:
        return RejectedSentence(sentence.text, "uncited", "the sentence cites nothing")
    located: list[tuple[Evidence, str, int, int]] = []
    for citation in sentence.citations:
        found = _locate_citation(citation, retrieved)
        if isinstance(found, Objection):
            return RejectedSentence(sentence.text, found.reason, found.detail)
        located.append(found)
    support = judge_support(sentence.text, [quote for _, quote, _, _ in located])
    if isinstance(support, Objection):
        return RejectedSentence(sentence.text, support.reason, support.detail)
    return VerifiedSentence(sentence.text, tuple(_cited(place, support) for place in located))


def _cited(place: tuple[Evidence, str, int, int], support: Support) -> VerifiedCitation:
    evidence, quote, start, end = place
    return VerifiedCitation(evidence, quote, start, end, support)


def _locate_citation(
    citation: DraftCitation, retrieved: Iterable[Evidence]
) -> tuple[Evidence, str, int, int] | Objection:
    candidates = [
        evidence
        for evidence in retrieved
        if evidence.unit.label == citation.label
        and evidence.source.summary.id == citation.document_id
    ]
    if not candidates:
        detail = f"{citation.label!r} of {citation.document_id!r} was not retrieved"
        return Objection("label_not_retrieved", detail)
    quote = unwrap(citation.quote)
    for evidence in candidates:
        if place := locate_quote(quote, evidence):
            return evidence, quote, *place
    return Objection("quote_not_verbatim", f"{citation.label!r} does not contain {quote!r}")


def locate_quote(quote: str, evidence: Evidence) -> tuple[int, int] | None:
    """Return the offsets, in the document's text, of a quote of a unit, or None.

    The quote must stand in one span of the unit, verbatim but for line-wrapping, and the offsets
    are only returned if the text between them, unwrapped, is the quote.
    """
    if len(quote) < _SHORTEST_QUOTE:
        return None
    text = evidence.source.text
    for span in evidence.unit.spans:
        unwrapped = unwrap_with_offsets(text, span.start, span.end)
        at = unwrapped.text.find(quote)
        if at >= 0:
            start, end = unwrapped.source_span(at, at + len(quote))
            if unwrap(text[start:end]) == quote:
                return start, end
    return None
