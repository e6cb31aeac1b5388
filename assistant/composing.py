"""Put verified sentences together into the text of an answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.model import Citation, Sentence, Translation, VerifiedCitation, VerifiedSentence
from vectorstore.catalogue import Evidence


@dataclass(frozen=True, slots=True)
class Composed:
    """The text of an answer with its sentences and citations."""

    answer: str
    answer_citationless: str
    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]


def compose(
    verified: Sequence[VerifiedSentence],
    *,
    name_documents: bool,
    opening: str = "",
    language: str | None = None,
) -> Composed:
    """Join `verified` into an answer, each sentence followed by its labels in square brackets.

    `name_documents` adds the document to each label, for when several were searched. `opening` is
    what a refusal says before the document's own words. `language` is the reader's, in which a
    translation stands beside a citation where there is one.
    """
    answer = f"{opening}\n" if opening else ""
    sentences: list[Sentence] = []
    citations: list[Citation] = []
    for sentence in verified:
        start = len(answer)
        end = start + len(sentence.text)
        answer += sentence.text
        first = len(citations)
        for cited in sentence.citations:
            citations.append(_citation(cited, start, end, language))
            answer += marker(cited.evidence, name_documents=name_documents)
        answer += "\n"
        sentences.append(Sentence(sentence.text, tuple(range(first, len(citations)))))
    plain = "\n".join([*([opening] if opening else []), *(s.text for s in verified)])
    return Composed(answer.rstrip("\n"), plain, tuple(sentences), tuple(citations))


def marker(evidence: Evidence, *, name_documents: bool) -> str:
    """Return how a unit is cited in running text: `[建议 13]` or `[建议 13 · SHORT-TITLE]`."""
    document = f" · {evidence.source.summary.short_title}" if name_documents else ""
    return f"[{evidence.unit.label}{document}]"


def _citation(
    cited: VerifiedCitation, answer_start: int, answer_end: int, language: str | None
) -> Citation:
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
        translation=_translation(cited.evidence, language),
    )


def _translation(evidence: Evidence, language: str | None) -> Translation | None:
    wanted = (language or "").partition("-")[0]
    if wanted == evidence.source.summary.language.partition("-")[0]:
        return None
    text = evidence.extras.translations.get(wanted)
    return Translation(wanted, text) if text else None
