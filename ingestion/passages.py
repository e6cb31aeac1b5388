"""Cut a document into passages: one a unit, pieces where a unit is too long for the model."""

import hashlib
from collections.abc import Iterator

from ingestion.model import Document, Passage
from ingestion.sentences import sentence_spans
from ingestion.tokens import TokenCounter


def split_passages(
    document: Document, count_tokens: TokenCounter, max_tokens: int
) -> Iterator[Passage]:
    """Yield the passages of `document` in order; each keeps its unit's label.

    A unit over `max_tokens` is cut at sentence ends, a sentence over it at white space or between
    characters. Units without text have no passage.
    """
    seen: dict[tuple[str, str], int] = {}
    for position, unit in enumerate(document.units):
        for piece, text in enumerate(_pieces(unit.text, count_tokens, max_tokens)):
            repeat = seen[unit.label, text] = seen.get((unit.label, text), -1) + 1
            yield Passage(
                id=_passage_id(document.id, unit.label, text, repeat),
                document_id=document.id,
                unit=position,
                piece=piece,
                label=unit.label,
                text=text,
            )


def _passage_id(document_id: str, label: str, text: str, repeat: int) -> str:
    """Name a passage by what it says, so that an unchanged one keeps its vector."""
    content = "\x1f".join((document_id, label, text, str(repeat)))
    return hashlib.sha256(content.encode()).hexdigest()[:32]


def _pieces(text: str, count_tokens: TokenCounter, max_tokens: int) -> Iterator[str]:
    if not text:
        return
    if count_tokens(text) <= max_tokens:
        yield text
        return
    start = end = 0
    for sentence_start, sentence_end in sentence_spans(text):
        if end and count_tokens(text[start:sentence_end]) > max_tokens:
            yield text[start:end]
            start = sentence_start
        end = sentence_end
        while (cut := _longest_fit(text, start, end, count_tokens, max_tokens)) < end:
            yield text[start:cut].rstrip()
            start = cut
            while text[start : start + 1].isspace():
                start += 1
    if start < end:
        yield text[start:end]


def _longest_fit(
    text: str, start: int, end: int, count_tokens: TokenCounter, max_tokens: int
) -> int:
    """Return how far `text[start:end]` fits; where that is not all, at a space if one is near.

    Counting is what takes time, so a long text is not counted whole: the stretch counted doubles
    until it is too long.
    """
    low, high = start + 1, min(end, start + max(1, max_tokens))
    while high < end and count_tokens(text[start:high]) <= max_tokens:
        low, high = high, min(end, start + 2 * (high - start))
    while low < high:
        middle = (low + high + 1) // 2
        if count_tokens(text[start:middle]) <= max_tokens:
            low = middle
        else:
            high = middle - 1
    if low >= end:
        return end
    space = text.rfind(" ", start + (low - start) // 2, low + 1)
    return space if space > start else low
