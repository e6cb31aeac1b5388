"""Turn the bytes of a report into text without guessing silently."""

import codecs
import re

from charset_normalizer import from_bytes

from ingestion.errors import EmptyReport, NotText

# A 32-bit mark starts with the 16-bit one, so the longer ones are tried first.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What reports in the six UN languages are stored in besides Unicode. A superset stands for its
# subsets (gb18030 for gb2312 and gbk), so a rare character does not turn the whole file away.
_LEGACY = ["gb18030", "big5hkscs", "cp1252", "cp1251", "cp1256", "koi8_r", "shift_jis", "euc_kr"]
# Of the characters of real text at least this share are ASCII: digits, spaces and line ends.
_ASCII_SHARE = 0.002
# What begins so is a file of another kind, though a text editor may open it.
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an RTF document"),
    (b"PK\x03\x04", "a ZIP archive, as DOCX, ODT and EPUB are"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a Microsoft Office document"),
)
_MARKED_UP = (
    (
        re.compile(r"(?:<\?xml[^>]*>|<!--.*?-->|\s)*+<(?:!doctype\s+html|html)\b", re.I | re.S),
        "HTML",
    ),
    (re.compile(r"\s*<\?xml\s"), "XML"),
)
_ENOUGH = 1 << 15
"""Bytes looked at to tell one encoding from another."""
_ASCII = frozenset(range(32, 127)) | frozenset(b"\t\n\r\f")
_ALLOWED_CONTROLS = frozenset("\t\n\r\f\v\x1a\x1c\x1d\x1e\x85")


def decode_report(content: bytes, name: str) -> str:
    """Decode `content`, detecting UTF-8, UTF-16, UTF-32, GB18030, Big5 and the usual code pages.

    A byte order mark is a signature, not text, and is left out; everything else, line ends
    included, is kept as it is. `name` is only used in messages.

    Raises:
        EmptyReport: there is nothing but white space.
        NotText: the bytes are binary, marked up (PDF, RTF, HTML) or in no known encoding.
    """
    if not content.strip(b"\x00 \t\r\n\f\v\x1a"):
        raise EmptyReport(f"{name!r} is empty: it holds no text to read.")
    begun = content[:_ENOUGH].removeprefix(codecs.BOM_UTF8).lstrip()
    for signature, kind in _SIGNATURES:
        if begun.startswith(signature):
            raise NotText(_of_another_kind(name, kind))
    text = _decode(content, name)
    for pattern, kind in _MARKED_UP:
        if pattern.match(text, 0, _ENOUGH):
            raise NotText(_of_another_kind(name, kind))
    if not text.strip():
        raise EmptyReport(f"{name!r} is empty: it holds nothing but white space.")
    return text


def _of_another_kind(name: str, kind: str) -> str:
    return (
        f"{name!r} is {kind}, not plain text: open it in what reads it, save it as plain text "
        "(UTF-8) and ingest that."
    )


def _decode(content: bytes, name: str) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _checked(_strictly(content, encoding, name), name)
    if (wide := _utf16_without_mark(content)) is not None:
        return _checked(_strictly(content, wide, name), name)
    try:
        return _checked(content.decode("utf-8"), name)
    except UnicodeDecodeError as error:
        if _is_utf8_around(content, error.start):
            raise NotText(_damaged(name, "utf-8", error.start)) from error
    return _checked(_legacy(content, name), name)


def _strictly(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText(_damaged(name, encoding, error.start)) from error


def _damaged(name: str, encoding: str, byte: int) -> str:
    return (
        f"{name!r} is {encoding} text but byte {byte} is broken: "
        "the file is damaged or cut short; get it again from its source."
    )


def _is_utf8_around(content: bytes, byte: int) -> bool:
    """Tell damaged UTF-8 from another encoding, in which hardly any character is valid UTF-8."""
    text = content[max(0, byte - _ENOUGH) : byte + _ENOUGH].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = sum(char > "\x7f" for char in text) - broken
    return broken * 20 < beyond_ascii


def _utf16_without_mark(content: bytes) -> str | None:
    """Recognise UTF-16 by its ASCII: characters one byte of which is zero, always the same one."""
    sample = content[: 2 * _ENOUGH]
    first, second = sample[::2], sample[1::2]
    little = sum(a in _ASCII and not b for a, b in zip(first, second, strict=False))
    big = sum(not a and b in _ASCII for a, b in zip(first, second, strict=False))
    fewest = len(second) * _ASCII_SHARE
    if little > fewest and little > 10 * big and _decodes(sample, "utf-16-le"):
        return "utf-16-le"
    if big > fewest and big > 10 * little and _decodes(sample, "utf-16-be"):
        return "utf-16-be"
    return None


def _decodes(sample: bytes, encoding: str) -> bool:
    """Tell whether `sample`, perhaps cut in the middle of a character, is text in `encoding`."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return False
    return _control_count(text) == 0


def _legacy(content: bytes, name: str) -> str:
    best = from_bytes(content, cp_isolation=_LEGACY, enable_fallback=False).best()
    if best is None:
        raise NotText(
            f"{name!r} is not text in an encoding Jianyi reads (UTF-8, UTF-16, GB18030, Big5, "
            "Windows code pages): save it as UTF-8 plain text and try again."
        )
    return str(content.decode(best.encoding))


def _checked(text: str, name: str) -> str:
    """Refuse what decodes but is not prose: control characters mark a binary file."""
    sample = text[: 1 << 20]
    controls = _control_count(sample)
    if controls > len(sample) * 0.001:
        raise NotText(
            f"{name!r} is a binary file ({controls} control characters), not plain text: "
            "export the report as plain text (UTF-8) and try again."
        )
    return text


def _control_count(text: str) -> int:
    return sum(char < " " and char not in _ALLOWED_CONTROLS for char in text)
