import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion import Document, EmptyReport, NotText, ReportTooLarge, UnreadableReport
from ingestion.reports import (
    MAX_REPORT_BYTES,
    document_id,
    parse_report,
    read_bundled_reports,
    read_report,
    with_id,
)
from ingestion.unwrapping import unwrap

RECOMMENDATIONS = "二. 建议（续）"
GENERAL = (RECOMMENDATIONS, "A. 一般性建议")
JUSTICE = (RECOMMENDATIONS, "B. 对因被贩运而被迫犯罪的受害人采取适当刑事司法对策问题的有关建议")
INVESTIGATIONS = (RECOMMENDATIONS, "C. 关于联合调查和专门起诉方面的最佳做法的建议")
STATEMENTS = ("四. 会议安排（续）", "B. 发言情况")
ATTENDANCE = ("四. 会议安排（续）", "D. 出席情况")
SECTION_OF = {"标题": (), "第 1 段": (RECOMMENDATIONS,), "第 6 段": ATTENDANCE}
SECTION_OF |= {f"建议 {n}": GENERAL for n in range(1, 12)}
SECTION_OF |= {f"建议 {n}": JUSTICE for n in range(12, 21)}
SECTION_OF |= {f"建议 {n}": INVESTIGATIONS for n in range(21, 27)}
SECTION_OF |= {f"第 {n} 段": STATEMENTS for n in range(2, 6)}


def unit_texts(document: Document) -> dict[str, str]:
    return {unit.label: unit.text for unit in document.units}


def test_the_bundled_report_has_exactly_its_own_labels_each_in_its_section(
    report: Document,
) -> None:
    assert {unit.label: unit.section for unit in report.units} == SECTION_OF
    assert len(report.units) == 33


def test_the_sections_of_the_bundled_report_are_those_printed(report: Document) -> None:
    assert [section.path for section in report.sections] == [
        (RECOMMENDATIONS,),
        GENERAL,
        JUSTICE,
        INVESTIGATIONS,
        ("四. 会议安排（续）",),
        STATEMENTS,
        ATTENDANCE,
    ]


def test_every_character_of_the_bundled_report_belongs_to_one_heading_or_body(
    report: Document,
) -> None:
    spans = [section.heading for section in report.sections]
    for unit in report.units:
        spans += [*unit.spans, *([unit.heading] if unit.heading else [])]
    covered = Counter(offset for span in spans for offset in range(span.start, span.end))
    printed = {offset for offset, char in enumerate(report.text) if not char.isspace()}
    assert {offset: covered[offset] for offset in printed} == dict.fromkeys(printed, 1)


def test_every_span_of_the_bundled_report_unwraps_to_the_text_of_its_unit(
    report: Document,
) -> None:
    for unit in report.units:
        pieces = [unwrap(report.text[span.start : span.end]) for span in unit.spans]
        assert " ".join(pieces) == unit.text
        assert len(pieces) == (4 if unit.kind == "title" else 1)


def test_every_label_of_the_bundled_report_is_printed_where_its_heading_says(
    report: Document,
) -> None:
    for unit in report.units:
        if unit.heading:
            printed = report.text[unit.heading.start : unit.heading.end]
            assert printed == (f"{unit.number}." if unit.kind == "paragraph" else unit.label)


@pytest.mark.parametrize(
    ("label", "beginning", "end"),
    [
        ("标题", "贩运人口问题工作组 2020 年 9 月 10 日", "报告草稿 增编"),
        ("建议 5", "缔约国应加强与民间社会组织", "受害人权利的举措。"),
        ("建议 6", "鼓励缔约国为相关利益攸关方提供多机构", "国家协调和国际合作。"),
        (
            "建议 7",
            "缔约国应努力加强国际合作，包括根据《打击跨国有组织犯罪公约》第十八条简化",
            "返回。",
        ),
        ("建议 13", "缔约国应根据本国法律规定", "国内法、准则和政策。"),
        ("建议 14", "缔约国可考虑设立一个国际机制", "不受惩罚的原则。"),
        ("建议 21", "缔约国应考虑设立专门的检察单位", "提供专门和（或）联合培训。"),
        ("建议 23", "缔约国应推动专门的检察单位", "分享可行的做法。"),
        ("建议 26", "鼓励缔约国与联合国各实体", "以便能够开展联合调查。"),
        ("第 1 段", "贩运人口问题工作组 2020 年", "供缔约方会议审议。"),
        (
            "第 2 段",
            "在主席的主持下，议程项目 3 下的",
            "Bowen 女士（联合王国）和 Nolan 先生（美国）。",
        ),
        ("第 6 段", "《禁止贩运人口议定书》下列缔约方派代表", "肯尼亚、巴勒斯坦国。"),
    ],
)
def test_the_oddities_of_the_bundled_report_come_out_right(
    report: Document, label: str, beginning: str, end: str
) -> None:
    text = unit_texts(report)[label]
    assert text.startswith(beginning)
    assert text.endswith(end)


def test_recommendations_and_paragraphs_share_numbers_and_not_labels(report: Document) -> None:
    kinds = {(u.kind, u.number): u.label for u in report.units if u.number in ("1", "6")}
    assert kinds == {
        ("recommendation", "1"): "建议 1",
        ("recommendation", "6"): "建议 6",
        ("paragraph", "1"): "第 1 段",
        ("paragraph", "6"): "第 6 段",
    }


def test_the_bundled_report_knows_its_title_language_and_that_nothing_is_amiss(
    report: Document,
) -> None:
    assert report.title == "贩运人口问题工作组 2020 年 9 月 10 日至 11 日，维也纳 报告草稿 增编"
    assert (report.language, report.symbol, report.warnings) == ("zh-Hans", None, ())


def test_the_bundled_report_is_read_from_the_package(source: str) -> None:
    assert [(r.id, r.text) for r in read_bundled_reports()] == [
        ("trafficking-wg-2020-draft-report.zh", source)
    ]


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"]
)
def test_the_report_in_another_encoding_is_the_same_report(report: Document, encoding: str) -> None:
    assert parse_report(report.text.encode(encoding), "report.txt") == report


WIDE = {ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)}
REARRANGED = {
    "crlf": lambda s: s.replace("\n", "\r\n"),
    "cr": lambda s: s.replace("\n", "\r"),
    "form feed for every blank line": lambda s: s.replace("\n \n", "\n\f\n"),
    "form feed before every recommendation": lambda s: re.sub(r"( *建议 \d+ *\n)", r"\f\1", s),
    "tab indents": lambda s: s.replace("\n", "\n\t"),
    "ideographic spaces": lambda s: s.replace(" ", "\u3000"),
    "trailing spaces": lambda s: s.replace("\n", "   \n"),
    "blank lines removed": lambda s: "\n".join(line for line in s.splitlines() if line.strip()),
    "more blank lines": lambda s: s.replace("\n", "\n\n\n"),
    "no space in labels": lambda s: re.sub(r"^( *建议) (\d+ *)$", r"\1\2", s, flags=re.MULTILINE),
    "headings decorated": lambda s: re.sub(r"^ *(建议 \d+) *$", r"### \1", s, flags=re.MULTILINE),
}


@pytest.mark.parametrize("change", REARRANGED)
def test_the_report_laid_out_in_another_way_has_the_same_units(
    report: Document, change: str
) -> None:
    changed = REARRANGED[change](report.text)
    assert changed != report.text
    assert unit_texts(parse_report(changed.encode(), "report.txt")) == unit_texts(report)


def test_full_width_digits_stay_in_the_text_and_not_in_the_labels(report: Document) -> None:
    wide = parse_report(report.text.translate(WIDE).encode(), "report.txt")
    texts = {label: text.translate(WIDE) for label, text in unit_texts(report).items()}
    assert unit_texts(wide) == texts


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_the_report_with_one_line_a_paragraph_has_the_same_units(
    report: Document, between: str
) -> None:
    lines = [
        (span.start, unwrap(report.text[span.start : span.end]))
        for unit in report.units
        for span in unit.spans
    ]
    lines += [(section.heading.start, section.path[-1]) for section in report.sections]
    labels = {unit.heading.start: unit for unit in report.units if unit.heading}
    printed = {
        unit.spans[0].start: f"{unit.number}. "
        if unit.kind == "paragraph"
        else f"{unit.label}{between}"
        for unit in labels.values()
    }
    text = between.join(printed.get(start, "") + line for start, line in sorted(lines))
    assert unit_texts(parse_report(text.encode(), "report.txt")) == unit_texts(report)


@pytest.mark.parametrize("encoding", ["utf-8", "big5hkscs", "utf-16-le"])
def test_the_report_in_traditional_characters_has_traditional_labels(
    report: Document, to_traditional: Callable[[str], str], encoding: str
) -> None:
    traditional = parse_report(to_traditional(report.text).encode(encoding), "report.txt")
    expected = {
        to_traditional(label): to_traditional(text) for label, text in unit_texts(report).items()
    }
    assert traditional.language == "zh-Hant"
    assert unit_texts(traditional) == expected
    assert "建議 13" in expected


def test_a_report_is_read_from_its_file(tmp_path: Path, source: str) -> None:
    path = tmp_path / "Draft Report (增编).txt"
    path.write_text(source, "utf-8")
    assert read_report(path).id == "draft-report-增编"


def test_a_missing_file_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReport, match=r"none\.txt' cannot be read \(No such file.*check"):
        read_report(tmp_path / "none.txt")


def test_a_folder_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReport, match="is a folder: name the report files in it"):
        read_report(tmp_path)


def test_a_file_that_cannot_be_opened_is_named_with_the_reason(tmp_path: Path) -> None:
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    with pytest.raises(UnreadableReport, match=r"loop\.txt' cannot be read \(Too many.*check"):
        read_report(loop)


def test_a_name_longer_than_the_file_system_allows_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReport, match=r"cannot be read \(File name too long\)"):
        read_report(tmp_path / ("x" * 300))


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(MAX_REPORT_BYTES + 1)
    with pytest.raises(ReportTooLarge, match=r"huge\.txt' has 67,108,865 bytes.*64 MiB: split"):
        read_report(path)


def test_bytes_over_the_limit_are_refused() -> None:
    with pytest.raises(ReportTooLarge, match=r"'huge\.txt' has 67,108,865 bytes"):
        parse_report(bytes(MAX_REPORT_BYTES + 1), "huge.txt")


@pytest.mark.parametrize(("content", "error"), [(b" \n", EmptyReport), (b"\x00\x01\xff", NotText)])
def test_an_empty_or_binary_file_is_refused_by_its_name(
    tmp_path: Path, content: bytes, error: type[Exception]
) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(content)
    with pytest.raises(error, match=r"'odd\.txt'"):
        read_report(path)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Report.TXT", "report"),
        ("A HRC 47 (final).zh.txt", "a-hrc-47-final-.zh"),
        ("报告１.txt", "报告1"),
        ("/somewhere/else/report.txt", "report"),
        (".txt", "txt"),
        ("???.txt", "document"),
        ("x" * 200 + ".txt", "x" * 100),
    ],
)
def test_an_id_is_made_of_the_name_of_the_file(name: str, id_: str) -> None:
    assert document_id(name) == id_


@given(st.text(min_size=1))
def test_an_id_is_short_and_never_empty(name: str) -> None:
    assert re.fullmatch(r"[\w.-]{1,100}", document_id(name))


def test_a_document_can_be_given_another_id(report: Document) -> None:
    assert with_id(report, "Working Group 2020").id == "working-group-2020"
    assert with_id(report, "Working Group 2020").units == report.units


@pytest.mark.parametrize(
    ("head", "symbol"),
    [
        ("United Nations    CTOC/COP/WG.4/2020/L.1/Add.1\n", "CTOC/COP/WG.4/2020/L.1/Add.1"),
        ("see document A/HRC/47/36.\n", "A/HRC/47/36"),
        ("(A/59/38(SUPP))\n", "A/59/38(SUPP)"),
        ("Report on HIV/AIDS and/or TCP/IP\n", None),
        ("9/11 and 2019/2020\n", None),
    ],
)
def test_a_document_symbol_is_found_where_one_is_printed(head: str, symbol: str | None) -> None:
    assert parse_report(f"{head}\n1. Text.\n".encode(), "report.txt").symbol == symbol


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Report of the Panel\n\n1. Text.\n", "Report of the Panel"),
        ("1. Text.\n", "panel report"),
        ("word " * 100 + "\n\n1. Text.\n", "word " * 40),
        # A preamble is no title; it is all there is where nothing else stands there.
        ("River Act\n\nThis act is about\nrivers.\n\nof 2024\n\n1. Text.\n", "River Act of 2024"),
        ("公告\n\n本条例已经通过，现予公布。\n\n河流条例\n\n1. 正文。\n", "公告 河流条例"),
        ("Rivers are free.\n\n1. Text.\n", "Rivers are free."),
    ],
)
def test_the_title_is_the_title_block_or_the_name_of_the_file(text: str, title: str) -> None:
    assert parse_report(text.encode(), "panel report.txt").title == title
