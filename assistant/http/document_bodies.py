"""The JSON of documents: what is loaded, outlines, units and their words."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from assistant.answering.composing import translation_of
from assistant.wire import TAG, TranslationBody
from ingestion import Document, Unit
from ingestion.labels import normalise_label
from vectorstore.evidence import Evidence
from vectorstore.records import DocumentSummary
from vectorstore.tokenisation import fold


class DocumentBody(BaseModel):
    """A document that is loaded."""

    id: str
    title: str
    language: str
    symbol: str | None
    unit_count: int
    passage_count: int
    revision: int
    warnings: list[str]


class UnitBody(BaseModel):
    """A unit of a document's outline."""

    label: str
    kind: str
    number: str | None
    section: list[str]
    modality: list[str]
    start: int | None
    end: int | None


class DocumentDetail(DocumentBody):
    """A document with its outline."""

    sections: list[list[str]]
    units: list[UnitBody]


class OutlineBody(BaseModel):
    """What a report would be stored as."""

    id: str
    title: str
    language: str
    symbol: str | None
    warnings: list[str]
    sections: list[list[str]]
    units: list[UnitBody]
    replaces: bool
    """Whether an earlier version of it is stored under this id."""
    conflicts_with: str | None
    """Title of another report that has this id, so that storing it is refused."""


class QuestionBody(BaseModel):
    """A question to start with, and the unit that answers it."""

    model_config = ConfigDict(from_attributes=True)

    text: str
    label: str


class UnitQuery(BaseModel):
    """Conditions on units, and which of those that meet them are wanted."""

    model_config = ConfigDict(extra="forbid")

    label: Annotated[str, StringConstraints(max_length=100)] | None = Field(
        default=None, examples=["建议 13"]
    )
    section: list[Annotated[str, StringConstraints(max_length=300)]] = Field(
        default_factory=list, max_length=10, examples=[["A. 一般性建议"]]
    )
    """Words of the headings above it; each given has to stand in one of them."""
    kind: Annotated[str, StringConstraints(max_length=40)] | None = Field(
        default=None, examples=["recommendation"]
    )
    modality: Annotated[str, StringConstraints(max_length=40)] | None = Field(
        default=None, examples=["may_consider"]
    )
    contains: Annotated[str, StringConstraints(max_length=200)] | None = Field(
        default=None, examples=["联合调查小组"]
    )
    language: Annotated[str, StringConstraints(pattern=TAG, max_length=35)] | None = Field(
        default=None, examples=["en"]
    )
    """BCP 47 tag of the language to be given translations in, where there are any."""
    offset: int = Field(default=0, ge=0, le=1_000_000)
    limit: int = Field(default=50, ge=1, le=500)

    def holds_for(self, unit: Unit) -> bool:
        """Tell whether `unit` meets every condition; script and width do not matter."""
        return (
            (self.label is None or normalise_label(self.label) == unit.label)
            and (self.kind is None or self.kind == unit.kind)
            and (self.modality is None or self.modality in unit.modality)
            and (self.contains is None or fold(self.contains) in fold(unit.text))
            and all(
                any(fold(words) in fold(heading) for heading in unit.section)
                for words in self.section
            )
        )


class SourceBody(BaseModel):
    """A stretch of the document's text, as it stands there."""

    start: int
    end: int
    text: str


class UnitText(UnitBody):
    """A unit with its words."""

    text: str
    source: list[SourceBody]
    """Where the words stand; without its line-wrapping, that is `text`."""
    translation: TranslationBody | None


class UnitPage(BaseModel):
    """Some of the units that were asked for."""

    total: int
    offset: int
    units: list[UnitText]


def document_body(summary: DocumentSummary) -> DocumentBody:
    """Return what is loaded, without its outline."""
    return DocumentBody.model_validate(summary, from_attributes=True)


def document_detail(document: Document, summary: DocumentSummary) -> DocumentDetail:
    """Return a document that is loaded, with its outline."""
    return DocumentDetail(
        **document_body(summary).model_dump(),
        sections=[list(section.path) for section in document.sections],
        units=[unit_body(unit) for unit in document.units],
    )


def outline_body(document: Document, *, replaces: bool, conflicts_with: str | None) -> OutlineBody:
    """Return what `document` would be stored as."""
    return OutlineBody(
        id=document.id,
        title=document.title,
        language=document.language,
        symbol=document.symbol,
        warnings=list(document.warnings),
        sections=[list(section.path) for section in document.sections],
        units=[unit_body(unit) for unit in document.units],
        replaces=replaces,
        conflicts_with=conflicts_with,
    )


def unit_body(unit: Unit) -> UnitBody:
    """Return a unit's place in an outline."""
    return UnitBody(
        label=unit.label,
        kind=unit.kind,
        number=unit.number,
        section=list(unit.section),
        modality=list(unit.modality),
        start=unit.spans[0].start if unit.spans else None,
        end=unit.spans[-1].end if unit.spans else None,
    )


def unit_text(found: Evidence, language: str | None) -> UnitText:
    """Return a unit with its words, and their translation into `language` where there is one."""
    unit, source = found.unit, found.source.text
    translation = translation_of(found, language)
    return UnitText(
        **unit_body(unit).model_dump(),
        text=unit.text,
        source=[
            SourceBody(start=span.start, end=span.end, text=source[span.start : span.end])
            for span in unit.spans
        ],
        translation=TranslationBody.model_validate(translation) if translation else None,
    )
