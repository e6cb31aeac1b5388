from ingestion.language import detect_language
from ingestion.outline import Outline
from ingestion.outlines import read_outline
from ingestion.schemes import load_schemes

WRAPPED = """关于某个问题的说明，一共分为两段文字加以讲述

这是第一段的文字，没有任何编号，只是一些文字说明情况，没有别的内容
可以在这里讲述
也没有句号

这是第二段的文字，没有任何编号。句子在行中结束，下一句接着写，内容也
不多。
"""


def outline(text: str) -> Outline:
    return read_outline(text, detect_language(text), load_schemes())


def test_a_document_without_numbers_is_cut_at_its_blank_lines() -> None:
    assert [(unit.label, unit.text) for unit in outline(WRAPPED).units] == [
        ("第 1 段", "关于某个问题的说明，一共分为两段文字加以讲述"),
        (
            "第 2 段",
            "这是第一段的文字，没有任何编号，只是一些文字说明情况，没有别的内容可以在这里讲述也没有句号",
        ),
        (
            "第 3 段",
            "这是第二段的文字，没有任何编号。句子在行中结束，下一句接着写，内容也不多。",
        ),
    ]


def test_the_fallback_says_that_the_numbers_are_not_printed() -> None:
    assert outline(WRAPPED).warnings == (
        "no numbered structure was recognised: the 3 paragraphs are numbered by their position, "
        "not by numbers printed in the document.",
    )


def test_counted_paragraphs_have_a_number_and_no_printed_label() -> None:
    units = outline(WRAPPED).units
    assert [(unit.kind, unit.number, unit.heading) for unit in units] == [
        ("paragraph", "1", None),
        ("paragraph", "2", None),
        ("paragraph", "3", None),
    ]


def test_blank_lines_after_every_wrapped_line_separate_nothing() -> None:
    lines = [
        "这是第一段的文字，没有任何编号，只是一些文字说明情况，没有别的内容",
        "可以在这里讲述，所以要换行。",
        "这是第二段的文字，没有任何编号，只是一些文字说明情况，没有别的内容",
        "可以在这里讲述，所以也要换行，再换行，再换行，再换行，再换行，再换",
        "行，完。",
    ]
    for gap in ("\n\n", "\r\n \r\n", "\r\r", "\n"):
        assert [unit.text for unit in outline(gap.join(lines)).units] == [
            "".join(lines[:2]),
            "".join(lines[2:]),
        ]


def test_blank_lines_are_seen_whatever_ends_the_lines() -> None:
    expected = [unit.text for unit in outline(WRAPPED).units]
    for end in ("\r", "\r\n", "\u2028", "\x85"):
        assert [unit.text for unit in outline(WRAPPED.replace("\n", end)).units] == expected


def test_paragraphs_without_numbers_keep_the_headings_above_them() -> None:
    text = """Report

I. Introduction

The group met in Vienna. It adopted its agenda and then discussed
the matter.

The group elected a Chair.

II. Conclusions

The group thanks the host.
"""
    assert [(unit.label, unit.section, unit.text[-20:]) for unit in outline(text).units] == [
        ("Title", (), "Report"),
        ("para. 1", ("I. Introduction",), "iscussed the matter."),
        ("para. 2", ("I. Introduction",), "oup elected a Chair."),
        ("para. 3", ("II. Conclusions",), "oup thanks the host."),
    ]


def test_two_thousand_headings_without_numbers_are_read_in_a_few_seconds() -> None:
    text = "".join(f"第{n}章　标题\n\n正文一。\n\n正文二。\n\n" for n in range(1, 2001))
    assert len(outline(text).units) == 4000


def test_a_first_line_that_is_a_title_by_its_sign_is_no_paragraph() -> None:
    for rest in ("", "\n\n## Repairs\n\nAsk the office."):
        units = outline(f"# My notes\n\nBicycles stand below.{rest}\n").units
        assert [(unit.label, unit.text) for unit in units[:2]] == [
            ("Title", "My notes"),
            ("para. 1", "Bicycles stand below."),
        ]
