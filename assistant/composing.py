"""Put verified sentences together into the text of an answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.model import Citation, Sentence, VerifiedCitation, VerifiedSentence
from vectorstore.catalogue import Evidence


@dataclass(frozen=True, slots=True)
class Composed:
    """The text of an answer with its sentences and citations."""

    answer: str
    answer_citationless: str
    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]


def compose(verified: Sequence[VerifiedSentence], *, name_documents: bool) -> Composed:
    """Join `verified` into an answer, each sentence followed by its labels in square brackets.

    `name_documents` adds the document to each label, for when several were searched.
    """
    answer = ""
    sentences: list[Sentence] = []
    citations: list[Citation] = []
    for sentence in verified:
        start = len(answer)
        end = start + len(sentence.text)
        answer += sentence.text
        first = len(citations)
        for cited in sentence.citations:
            citations.append(_citation(cited, start, end))
            answer += marker(cited.evidence, name_documents=name_documents)
        answer += "\n"
        sentences.append(Sentence(sentence.text, tuple(range(first, len(citations)))))
    plain = "\n".join(sentence.text for sentence in verified)
    return Composed(answer.rstrip("\n"), plain, tuple(sentences), tuple(citations))


def marker(evidence: Evidence, *, name_documents: bool) -> str:
    """Return how a unit is cited in running text: `[建议 13]` or `[建议 13 · SHORT-TITLE]`."""
    document = f" · {evidence.source.summary.short_title}" if name_documents else ""
    return f"[{evidence.unit.label}{document}]"


def _citation(cited: VerifiedCitation, answer_start: int, answer_end: int) -> Citation:
    unit = cited.evidence.unit
    summary = cited.evidence.source.summary
    return Citation(
        label=unit.label,
        kind=unit.kind,
        number=int(unit.number) if unit.number and unit.number.isdecimal() else None,
        document_id=summary.id,
        document_title=summary.title,
        section=unit.section,
        quote=cited.quote,
        start=cited.start,
        end=cited.end,
        answer_start=answer_start,
        answer_end=answer_end,
        support=cited.support,
    )
