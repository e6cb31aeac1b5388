"""The values of a numbered document: frozen, in the document's own terms."""

from dataclasses import dataclass

TITLE = "title"
TEXT = "text"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Document.text`."""

    start: int
    """First character."""
    end: int
    """One past the last character."""


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter or section heading."""

    path: tuple[str, ...]
    """Headings from the outermost to this one, white space normalised."""
    heading: Span
    """Where the heading line stands in the document."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A recommendation, numbered paragraph, article, title block or unnumbered text."""

    label: str
    """The document's own number as printed, white space normalised: `建议 13`, `第 3 段`."""
    kind: str
    """`recommendation`, `paragraph`, `article`, …, `title` or `text`."""
    number: str | None
    """The number in plain digits (`13`, `13.1`), or None where none is printed."""
    section: tuple[str, ...]
    """Headings above this unit, outermost first."""
    text: str
    """The body without line-wrapping; the spans' texts joined by single spaces."""
    spans: tuple[Span, ...]
    """Where the body stands in the document; a quote never crosses from one span to the next."""
    heading: Span | None
    """Where the label is printed, or None for a title block or unnumbered text."""
    modality: tuple[str, ...] = ()
    """What the wording commits to, in order of appearance: `should`, `should_consider`, …"""


@dataclass(frozen=True, slots=True)
class Document:
    """A decoded report and its structure."""

    id: str
    """Stable across versions of the same report."""
    title: str
    language: str
    """BCP 47 tag: `zh-Hans`, `zh-Hant`, `en`, …"""
    symbol: str | None
    """Document symbol (`CTOC/COP/WG.4/2020/L.1/Add.1`) where one is printed."""
    text: str
    """The decoded source, untouched; every offset points into it."""
    sections: tuple[Section, ...]
    units: tuple[Unit, ...]
    warnings: tuple[str, ...] = ()
    """What the reader should know about how the structure was found."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What is embedded and indexed: a unit, or a piece of a unit too long for the model."""

    id: str
    """Derived from the document, the unit and the text: the same text keeps its id."""
    document_id: str
    unit: int
    """Position of the unit in `Document.units`."""
    piece: int
    """0 for a whole unit or its first piece."""
    label: str
    text: str
