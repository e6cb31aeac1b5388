"""Turn the bytes of a report into text without guessing silently."""

import codecs

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
_ALLOWED_CONTROLS = frozenset("\t\n\r\f\v\x1a\x1c\x1d\x1e\x85")


def decode_report(content: bytes, name: str) -> str:
    """Decode `content`, detecting UTF-8, UTF-16, UTF-32, GB18030, Big5 and the usual code pages.

    A byte order mark is a signature, not text, and is left out; everything else, line ends
    included, is kept as it is. `name` is only used in messages.

    Raises:
        EmptyReport: there is nothing but white space.
        NotText: the bytes are binary or in no known encoding.
    """
    if not content.strip(b"\x00 \t\r\n\f\v\x1a"):
        raise EmptyReport(f"{name!r} is empty: it holds no text to read.")
    text = _decode(content, name)
    if not text.strip():
        raise EmptyReport(f"{name!r} is empty: it holds nothing but white space.")
    return text


def _decode(content: bytes, name: str) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _checked(_strictly(content, encoding, name), name)
    if (wide := _utf16_without_mark(content)) is not None:
        return _checked(_strictly(content, wide, name), name)
    try:
        return _checked(content.decode("utf-8"), name)
    except UnicodeDecodeError:
        return _checked(_legacy(content, name), name)


def _strictly(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText(
            f"{name!r} begins like {encoding} text but byte {error.start} is broken: "
            "the file is damaged or cut short; get it again from its source."
        ) from error


def _utf16_without_mark(content: bytes) -> str | None:
    """Recognise UTF-16 by its line feeds: 0A 00 or 00 0A at even offsets, and valid throughout."""
    sample = content[: 1 << 16]
    if len(content) % 2 or b"\x00" not in sample:
        return None
    pairs = [sample[i : i + 2] for i in range(0, len(sample) - 1, 2)]
    little = sum(pair in (b"\n\x00", b" \x00", b"\r\x00") for pair in pairs)
    big = sum(pair in (b"\x00\n", b"\x00 ", b"\x00\r") for pair in pairs)
    if not little and not big:
        return None
    return "utf-16-le" if little >= big else "utf-16-be"


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
    controls = sum(char < " " and char not in _ALLOWED_CONTROLS for char in sample)
    if controls > len(sample) * 0.001:
        raise NotText(
            f"{name!r} is a binary file ({controls} control characters), not plain text: "
            "export the report as plain text (UTF-8) and try again."
        )
    return text
