"""Say in which words units commit somebody, where it is asked how firm they are."""

from collections.abc import Iterator, Sequence

from assistant.messages import message
from assistant.model import DraftCitation, DraftSentence
from assistant.retrieval.extraction import quotes
from ingestion.modality import commitment_words, find_commitments
from vectorstore.catalogue import Evidence


def wording_said(units: Sequence[Evidence], language: str) -> Iterator[DraftSentence]:
    """Yield a sentence for each stretch of `units` that commits somebody, which cites it."""
    for unit in units:
        for quote in quotes(unit):
            if words := commitment_words(quote):
                said = [_said(word, unit.source.summary.language, language) for word in words]
                text = message("wording", language, words=message("join", language).join(said))
                cited = DraftCitation(unit.source.summary.id, unit.unit.label, quote)
                yield DraftSentence(text, (cited,))


def _said(word: str, spoken: str, language: str) -> str:
    """Quote `word`, with what it means for readers of another language than the `spoken` one."""
    quoted = message("quoted", language, words=word)
    commitments = find_commitments(word)
    if not commitments or spoken.partition("-")[0] == language.partition("-")[0]:
        return quoted
    meaning = message(f"commits_{commitments[0].name}", language)
    return message("meaning", language, words=quoted, meaning=meaning)
