import codecs
import io
import random
import zipfile
import zlib
from collections.abc import Callable
from contextlib import nullcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion import EmptyReport, NotText
from ingestion.decoding import decode_report

prose = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=200)
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x40\x00\x00\x00\x40\x08\x02\x00\x00\x00"


def noise(size: int) -> bytes:
    return random.Random(7).randbytes(size)


def archive(text: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("report.txt", text)
        opened.writestr("copy.txt", text * 3)
    return buffer.getvalue()


@given(prose)
def test_utf8_is_decoded_as_it_is(text: str) -> None:
    content = (text + "。").encode()
    assert decode_report(content, "report.txt") == content.decode("utf-8-sig")


@given(
    prose,
    st.sampled_from(
        [
            (codecs.BOM_UTF8, "utf-8"),
            (codecs.BOM_UTF16_LE, "utf-16-le"),
            (codecs.BOM_UTF16_BE, "utf-16-be"),
            (codecs.BOM_UTF32_LE, "utf-32-le"),
            (codecs.BOM_UTF32_BE, "utf-32-be"),
        ]
    ),
)
def test_a_byte_order_mark_tells_the_encoding_and_is_left_out(
    text: str, marked: tuple[bytes, str]
) -> None:
    mark, encoding = marked
    assert decode_report(mark + f"建议{text}".encode(encoding), "report.txt") == f"建议{text}"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "gb18030", "gbk"])
def test_the_report_in_an_unmarked_encoding_is_decoded(source: str, encoding: str) -> None:
    assert decode_report(source.encode(encoding), "report.txt") == source


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_unmarked_utf16_is_recognised_without_line_ends(encoding: str) -> None:
    text = "缔约国应建立并定期审查国家框架，并采取全政府的办法执行 2 项政策。" * 20
    assert decode_report(text.encode(encoding), "report.txt") == text


@pytest.mark.parametrize("encoding", ["big5hkscs", "gb18030"])
def test_traditional_characters_in_a_national_encoding_are_decoded(
    source: str, to_traditional: Callable[[str], str], encoding: str
) -> None:
    text = to_traditional(source)
    assert decode_report(text.encode(encoding), "report.txt") == text


def test_plain_big5_is_decoded(source: str, to_traditional: Callable[[str], str]) -> None:
    text = to_traditional(source).encode("big5", "ignore").decode("big5")
    assert decode_report(text.encode("big5"), "report.txt") == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("建议 1\n缔约国应加强合作，查明受害人。\n", "gb18030"),
        ("建議 1\n締約國應加強合作，查明受害人。\n", "big5"),
        ("Recommandation 1\nLes États devraient coopérer à la prévention.\n", "cp1252"),
        ("States’ parties “should” act – now.\n", "cp1252"),
        ("Рекомендация 1\nГосударствам следует сотрудничать.\n", "cp1251"),
        ("Рекомендация 1\nГосударствам следует сотрудничать.\n", "koi8_r"),
        ("التوصية 1\nينبغي للدول الأطراف أن تتعاون في مجال التدريب.\n", "cp1256"),
    ],
)
def test_a_short_text_in_the_code_page_of_its_language_is_decoded(text: str, encoding: str) -> None:
    assert decode_report(text.encode(encoding), "report.txt") == text


def test_line_ends_tabs_and_form_feeds_survive() -> None:
    text = "一\r\n二\r三\n\f四\t五\u2028六\v"
    assert decode_report(text.encode(), "report.txt") == text


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" \r\n\t\x0c",
        "\u3000\n\u00a0".encode(),
        codecs.BOM_UTF8,
        b"\xff\xfe",
        b"\xff\xfe \x00",
        bytes(99),
    ],
)
def test_what_holds_no_text_is_called_empty(content: bytes) -> None:
    with pytest.raises(EmptyReport, match=r"'report\.txt' is empty"):
        decode_report(content, "report.txt")


@pytest.mark.parametrize(
    "content",
    [
        PNG + zlib.compress(noise(3000)),
        PNG + zlib.compress(noise(3000)) + b"\x00",
        noise(100_000),
        noise(99_999),
        noise(50),
        archive("建议 1\n缔约国应合作。\n"),
        b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\nstream\n" + zlib.compress(noise(3000)),
        "建\x00议\x01一\x02".encode(),
    ],
    ids=["png", "png-odd", "noise", "noise-odd", "noise-short", "zip", "pdf", "controls"],
)
def test_a_binary_file_is_refused_with_what_to_do(content: bytes) -> None:
    with pytest.raises(NotText, match=r"'scan\.bin' is .*(save|export) .*UTF-8.* (try|ingest) "):
        decode_report(content, "scan.bin")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_cut_in_the_middle_of_a_character_is_called_damaged(
    source: str, encoding: str
) -> None:
    with pytest.raises(NotText, match=r"'report\.txt' is utf-16.* byte \d+ .*damaged or cut short"):
        decode_report(source.encode(encoding)[:-1], "report.txt")


@given(st.integers(0, 7000), st.integers(0x80, 0xFF))
def test_utf8_with_one_broken_byte_is_never_read_in_another_encoding(
    source: str, at: int, byte: int
) -> None:
    content = bytearray(source.encode())
    content[at] = byte
    broken = "\ufffd" in content.decode("utf-8", "replace")
    refused = pytest.raises(NotText, match=r"utf-8 text but byte \d+ is broken.*damaged")
    with refused if broken else nullcontext():
        assert decode_report(bytes(content), "report.txt") == content.decode("utf-8")


def test_utf8_cut_in_the_middle_of_a_character_is_called_damaged(source: str) -> None:
    content = source.encode()
    cut = content[: content.index("建议".encode()) + 1]
    with pytest.raises(NotText, match=rf"utf-8 text but byte {len(cut) - 1} is broken"):
        decode_report(cut, "report.txt")


def test_one_stray_control_character_does_not_make_a_text_binary(source: str) -> None:
    text = source + "\x07"
    assert decode_report(text.encode(), "report.txt") == text


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n", "a PDF"),
        (b"\n{\\rtf1\\ansi Article 1\\par Dogs shall bark.}", "an RTF document"),
        (b"<!DOCTYPE html>\n<p>Article 1</p>", "HTML"),
        (b"\xef\xbb\xbf <HTML lang='en'><body>Article 1</body></HTML>", "HTML"),
        (b'<?xml version="1.0"?>\n<!-- A -->\n<html><p>1. Hello</p></html>', "HTML"),
        ("<html><body>建议 1</body></html>".encode("utf-16"), "HTML"),
        (b"<?xml version='1.0'?><law><article>1</article></law>", "XML"),
        (archive("Article 1"), "a ZIP archive, as DOCX, ODT and EPUB are"),
    ],
)
def test_what_is_marked_up_is_refused_by_its_kind(content: bytes, kind: str) -> None:
    with pytest.raises(NotText) as refused:
        decode_report(content, "report.txt")
    assert str(refused.value) == (
        f"'report.txt' is {kind}, not plain text: open it in what reads it, save it as plain text "
        "(UTF-8) and ingest that."
    )


@pytest.mark.parametrize(
    "text",
    ["Article 1\n<html> is what a page begins with.", "<htmlx>", "<!-- a remark -->\n# Policy"],
)
def test_text_that_speaks_of_mark_up_is_text(text: str) -> None:
    assert decode_report(text.encode(), "report.txt") == text
