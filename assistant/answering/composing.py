"""Put verified sentences together into the text of an answer."""

from collections.abc import Callable, Sequence
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


class Composer:
    """Puts an answer together sentence by sentence, each followed by its labels in brackets.

    `name_documents` adds the document to each label, for when several were searched. `opening` is
    what a refusal says before the document's own words. `language` is the reader's, in which a
    translation stands beside a citation where there is one; `with_extras` loads what was translated
    of a unit.
    """

    def __init__(
        self,
        *,
        name_documents: bool,
        opening: str = "",
        language: str | None = None,
        with_extras: Callable[[Evidence], Evidence] | None = None,
    ) -> None:
        self._name_documents = name_documents
        self._language = language
        self._with_extras = with_extras
        self._answer = f"{opening}\n" if opening else ""
        self._plain = [opening] if opening else []
        self._sentences: list[Sentence] = []
        self._citations: list[Citation] = []
        self._markers: list[str] = []

    @property
    def markers(self) -> list[str]:
        """How the last sentence's citations stand in the text."""
        return self._markers

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been said yet."""
        return not self._plain

    def say(self, text: str) -> None:
        """Add words of our own, which rest on nothing."""
        self._answer += f"{text}\n"
        self._plain.append(text)

    def add(self, verified: VerifiedSentence) -> tuple[Sentence, tuple[Citation, ...]]:
        """Add a sentence; return it and its citations as they stand in the answer."""
        start = len(self._answer)
        end = start + len(verified.text)
        first = len(self._citations)
        self._answer += verified.text
        for cited in verified.citations:
            translation = self._translation(cited.evidence)
            self._citations.append(_citation(cited, start, end, translation))
        self._markers = [
            marker(cited.evidence, name_documents=self._name_documents)
            for cited in verified.citations
        ]
        self._answer += "".join(self._markers) + "\n"
        self._plain.append(verified.text)
        sentence = Sentence(verified.text, tuple(range(first, len(self._citations))))
        self._sentences.append(sentence)
        return sentence, tuple(self._citations[first:])

    def _translation(self, evidence: Evidence) -> Translation | None:
        # What structure selects comes without its extras, which most questions do not need.
        if self._with_extras and not evidence.extras.translations:
            evidence = self._with_extras(evidence)
        return translation_of(evidence, self._language)

    def composed(self) -> Composed:
        """Return the answer so far."""
        return Composed(
            self._answer.rstrip("\n"),
            "\n".join(self._plain),
            tuple(self._sentences),
            tuple(self._citations),
        )


def compose(
    verified: Sequence[VerifiedSentence],
    *,
    name_documents: bool,
    opening: str = "",
    language: str | None = None,
) -> Composed:
    """Join `verified` into an answer, as `Composer` does."""
    composer = Composer(name_documents=name_documents, opening=opening, language=language)
    for sentence in verified:
        composer.add(sentence)
    return composer.composed()


def marker(evidence: Evidence, *, name_documents: bool) -> str:
    """Return how a unit is cited in running text: `[建议 13]` or `[建议 13 · SHORT-TITLE]`."""
    document = f" · {evidence.source.summary.short_title}" if name_documents else ""
    return f"[{evidence.unit.label}{document}]"


def _citation(
    cited: VerifiedCitation, answer_start: int, answer_end: int, translation: Translation | None
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
        translation=translation,
    )


def translation_of(evidence: Evidence, language: str | None) -> Translation | None:
    """Return a unit in `language`, where that is not the document's own and it was translated."""
    wanted = (language or "").partition("-")[0]
    if wanted == evidence.source.summary.language.partition("-")[0]:
        return None
    text = evidence.extras.translations.get(wanted)
    return Translation(wanted, text) if text else None
