"""A document is read by its own numbering, whichever of the many it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion.language import detect_language
from ingestion.outline import Outline
from ingestion.outlines import read_outline
from ingestion.schemes import load_schemes

TEXTS = (
    "States should adopt national plans by 2027 in line with their law.",
    "The secretariat should report to the group every two years on it.",
    "Donors are encouraged to fund the training of officials in ports.",
)
CHINESE = (
    "各国应在2027年前通过国家计划，并每年报告进展情况。",
    "秘书处应每两年向工作组报告一次执行情况和经费。",
    "鼓励捐助方为港口官员的培训提供资金和技术援助。",
)


def outline(text: str) -> Outline:
    return read_outline(text, detect_language(text), load_schemes())


def labels(text: str) -> list[str]:
    return [unit.label for unit in outline(text).units if unit.number]


def report(form: str, numbers: str, texts: tuple[str, ...] = TEXTS, title: str = "Report") -> str:
    lines = (form.format(n=n, t=t) for n, t in zip(numbers.split(), texts, strict=True))
    return "\n\n".join((title, *lines)) + "\n"


@pytest.mark.parametrize(
    ("form", "numbers", "printed"),
    [
        ("Rec. {n}: {t}", "1 2 3", "Rec. {}"),
        ("R{n}. {t}", "1 2 3", "R{}"),
        ("R{n} {t}", "1 2 3", "R{}"),
        ("Recommendation #{n}: {t}", "1 2 3", "Recommendation #{}"),
        ("[Recommendation {n}] {t}", "1 2 3", "Recommendation {}"),
        ("**Recommendation {n}.** {t}", "1a 1b 2", "Recommendation {}"),
        ("Art. {n}. {t}", "1 2 3", "Art. {}"),
        ("Art. {n} {t}", "1 2 3", "Art. {}"),
        ("§ {n} {t}", "1 2 3", "§ {}"),
        ("Paragraph {n}. {t}", "1 2 3", "Paragraph {}"),
        ("OP{n}. {t}", "1 2 3", "OP{}"),
        ("Q{n}. {t}", "1 2 3", "Q{}"),
        ("{n} {t}", "1 2 3", "para. {}"),
        ("{n}\t{t}", "1.1 1.2 2.1", "para. {}"),
        ("({n}) {t}", "1 2 3", "para. {}"),
        ("{n}) {t}", "1 2 3", "para. {}"),
        ("[{n}] {t}", "4 5 6", "para. {}"),
    ],
)
def test_a_report_is_cited_by_the_numbers_it_prints(form: str, numbers: str, printed: str) -> None:
    assert labels(report(form, numbers)) == [printed.format(n) for n in numbers.split()]


@pytest.mark.parametrize(
    ("form", "numbers", "expected"),
    [
        ("【建议{n}】{t}", "1 2 3", ["建议 1", "建议 2", "建议 3"]),
        ("第{n}项建议\n{t}", "一 二 三", ["第一项建议", "第二项建议", "第三项建议"]),
        ("建议（{n}）{t}", "一 二 三", ["建议(一)", "建议(二)", "建议(三)"]),
        ("第{n}段 {t}", "1 2 3", ["第 1 段", "第 2 段", "第 3 段"]),
        ("{n}、{t}", "一 二 三", ["第 1 段", "第 2 段", "第 3 段"]),
        ("（{n}）{t}", "一 二 三", ["第 1 段", "第 2 段", "第 3 段"]),
        ("（{n}）{t}", "1 2 3", ["第 1 段", "第 2 段", "第 3 段"]),
        ("{n}）{t}", "1 2 3", ["第 1 段", "第 2 段", "第 3 段"]),
        ("{n}{t}", "① ② ③", ["第 1 段", "第 2 段", "第 3 段"]),
    ],
)
def test_so_is_a_report_in_chinese(form: str, numbers: str, expected: list[str]) -> None:
    assert labels(report(form, numbers, CHINESE, "工作组报告")) == expected


def test_what_has_a_number_and_a_title_alone_is_the_section_of_those_below_it() -> None:
    text = """Handbook

1. Introduction
1.1 This handbook applies to all laboratories of the institute.
1.2 It is reviewed every two years by the council.

2. Safety
2.1 General
2.1.1 Eye protection shall be worn at all times.
2.1.2 Food and drink are forbidden.
2.2 Spills shall be reported within one hour.
"""
    found = outline(text)
    assert [(unit.label, unit.section) for unit in found.units if unit.number] == [
        ("para. 1.1", ("1 Introduction",)),
        ("para. 1.2", ("1 Introduction",)),
        ("para. 2.1.1", ("2 Safety", "2.1 General")),
        ("para. 2.1.2", ("2 Safety", "2.1 General")),
        ("para. 2.2", ("2 Safety",)),
    ]
    assert [section.path[-1] for section in found.sections] == [
        "1 Introduction",
        "2 Safety",
        "2.1 General",
    ]
    for section in found.sections:
        printed = text[section.heading.start : section.heading.end]
        assert printed.replace(". ", " ") == section.path[-1]


def test_so_it_is_where_every_number_has_its_full_stop() -> None:
    text = (
        "Minutes\n\n1. Opening\nThe chair spoke.\n\n2. Budget\n2.1. It was read.\n2.2. It passed.\n"
    )
    assert [(unit.label, unit.section) for unit in outline(text).units if unit.number] == [
        ("para. 1", ()),
        ("para. 2.1", ("2 Budget",)),
        ("para. 2.2", ("2 Budget",)),
    ]


def test_numbers_that_begin_again_in_each_section_stand_below_its_own() -> None:
    text = """专题会议纪要

一、关于管网改造
（一）由市水务局牵头，6月底前完成管网普查。
（二）市财政局安排资金三千万元。

二、关于应急抢险
（一）各区组建不少于五十人的抢险队伍。
（二）市应急局每月组织一次演练。
"""
    found = outline(text)
    assert [(unit.label, unit.section[-1]) for unit in found.units if unit.number] == [
        ("第 1.1 段", "一、关于管网改造"),
        ("第 1.2 段", "一、关于管网改造"),
        ("第 2.1 段", "二、关于应急抢险"),
        ("第 2.2 段", "二、关于应急抢险"),
    ]


def test_a_report_in_arabic_has_sections_and_paragraphs() -> None:
    text = (
        "تقرير الفريق\n\nأولا - مقدمة\n\n"
        "1- عقد الفريق اجتماعه في عمّان.\n\n2- ترأس الاجتماع السيد الخطيب.\n\n"
        "ثانياً - التوصيات\n\nألف - توصيات عامة\n\n3 - ينبغي للدول أن تضع خططا وطنية.\n"
    )
    assert [(unit.label, unit.section) for unit in outline(text).units if unit.number] == [
        ("الفقرة 1", ("أولا - مقدمة",)),
        ("الفقرة 2", ("أولا - مقدمة",)),
        ("الفقرة 3", ("ثانياً - التوصيات", "ألف - توصيات عامة")),
    ]


@pytest.mark.parametrize(
    "text",
    [
        # A list within an essay numbers no paragraphs.
        "Essay\n\nRivers are old.\n\nLakes are deep.\n\nThree things matter:\n\n(1) Water.\n\n"
        "(2) Fish.\n\nBoth are rare.\n\nNobody knows why.\n\nSo it ends.\n",
        # What heads sections is no number of units.
        "Report\n\nI. Introduction\n\nThe group met.\n\nII. Conclusions\n\nIt thanks the host.\n",
        "Notes\n\nWe met in May.\n\n2024 Was a good year.\n\nWe ended in June.\n",
    ],
)
def test_where_few_paragraphs_are_numbered_they_are_counted(text: str) -> None:
    assert outline(text).warnings
    assert "not by numbers printed" in outline(text).warnings[0]


def test_items_of_a_list_in_numbered_paragraphs_stay_in_them() -> None:
    text = "Report\n\n1. The group met:\n\n(1) in May;\n\n(2) in June.\n\n2. It ended.\n"
    assert labels(text) == ["para. 1", "para. 2"]


@given(st.integers(1, 40), st.sampled_from(["Rec. {}: ", "{} ", "({}) ", "[{}] ", "§ {} ", "{}) "]))
def test_a_gapless_count_is_read_back_whole(length: int, form: str) -> None:
    lines = (f"{form.format(n)}{TEXTS[n % 3]}" for n in range(1, length + 2))
    found = outline("Report\n\n" + "\n\n".join(lines) + "\n")
    assert [unit.number for unit in found.units if unit.number] == [
        str(n) for n in range(1, length + 2)
    ]
    assert not found.warnings
