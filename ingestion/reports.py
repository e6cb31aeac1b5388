"""Read a report: a file in, a `Document` out."""

import re
from collections.abc import Sequence
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from ingestion.contents import heads_contents
from ingestion.decoding import decode_report
from ingestion.errors import ReportTooLarge, UnreadableReport
from ingestion.headings import is_signed
from ingestion.ids import id_of
from ingestion.language import detect_language
from ingestion.lines import ends_with_stop
from ingestion.model import TITLE, Document, Span
from ingestion.outline import Outline
from ingestion.outlines import read_outline
from ingestion.schemes import load_schemes
from ingestion.unwrapping import unwrap

MAX_REPORT_BYTES = 64 * 1024 * 1024
# CTOC/COP/WG.4/2020/L.1/Add.1; the digit tells it from HIV/AIDS.
_SYMBOL = re.compile(
    r"(?<![\w/])(?=[\w./()-]*\d)[A-Z][A-Z0-9.]{0,9}"
    r"(?:/[A-Z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?:\([A-Z0-9]+\))?){1,8}(?![\w/])"
)
_SYMBOL_WITHIN = 2_000
_LONGEST_TITLE = 200


def read_report(path: Path) -> Document:
    """Read the report at `path`; its id comes from the file's name.

    Raises:
        UnreadableReport: there is no such file, or it may not be read.
        ReportTooLarge: it is larger than `MAX_REPORT_BYTES`.
        EmptyReport, NotText: as `decode_report` says.
    """
    try:
        if path.is_dir():
            raise UnreadableReport(f"{str(path)!r} is a folder: name the report files in it.")
        size = path.stat().st_size
        if size > MAX_REPORT_BYTES:
            raise ReportTooLarge(_too_large(str(path), size))
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableReport(
            f"{str(path)!r} cannot be read ({reason}): check the path and its permissions."
        ) from error
    return parse_report(content, path.name)


def parse_report(content: bytes, name: str) -> Document:
    """Read a report from its bytes; `name` is its file name, of which the id is made."""
    if len(content) > MAX_REPORT_BYTES:
        raise ReportTooLarge(_too_large(name, len(content)))
    text = decode_report(content, name)
    language = detect_language(text)
    outline = read_outline(text, language, load_schemes())
    symbol = _SYMBOL.search(text, 0, _SYMBOL_WITHIN)
    return Document(
        id=document_id(name),
        title=_title(outline, text, name),
        language=language,
        symbol=symbol.group() if symbol else None,
        text=text,
        sections=outline.sections,
        units=outline.units,
        warnings=outline.warnings,
    )


def read_bundled_reports() -> tuple[Document, ...]:
    """Read the reports that ship with the package."""
    folder = files("ingestion").joinpath("bundled")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".txt"))
    return tuple(parse_report(folder.joinpath(name).read_bytes(), name) for name in names)


def with_id(document: Document, name: str) -> Document:
    """Return `document` under another id, made of `name` in the form ids have."""
    return replace(document, id=id_of(name))


def document_id(name: str) -> str:
    """Return the id of a report stored as `name`: its stem in lower case, joined by hyphens."""
    stem = Path(name).name
    if "." in stem.strip("."):
        stem = stem.rpartition(".")[0]
    return id_of(stem)


def _title(outline: Outline, text: str, name: str) -> str:
    for unit in outline.units:
        if unit.kind != TITLE or not unit.text:
            continue
        marked = is_signed(text, unit.spans[0])
        spans = unit.spans[:1] if marked else _without_sentences(text, unit.spans)
        title = " ".join(unwrap(text[span.start : span.end]) for span in spans)
        if title := title.strip("*_# "):
            return title[:_LONGEST_TITLE]
    return Path(name).stem


def _without_sentences(text: str, lines: Sequence[Span]) -> Sequence[Span]:
    """Return the `lines` of a title block without its paragraphs of whole sentences, if any.

    A table of contents is the end of it.
    """
    paragraphs: list[list[Span]] = []
    for at, line in enumerate(lines):
        if at and heads_contents(text[line.start : line.end]):
            break
        if at == 0 or text.count("\n", lines[at - 1].end, line.start) > 1:
            paragraphs.append([])
        paragraphs[-1].append(line)
    kept = [
        line
        for paragraph in paragraphs
        if not ends_with_stop(text[paragraph[-1].start : paragraph[-1].end])
        for line in paragraph
    ]
    return kept or lines


def _too_large(name: str, size: int) -> str:
    limit = MAX_REPORT_BYTES // (1024 * 1024)
    return (
        f"{name!r} has {size:,} bytes; a report may have {limit} MiB: split it into its parts "
        "and ingest each."
    )
