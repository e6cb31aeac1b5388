"""Sections told by order, by other letters, or by what they are about."""

import pytest

from assistant.structure.forms import structure_patterns
from assistant.structure.section_marks import Path
from assistant.structure.section_names import (
    described_section,
    sections_named,
    title_of,
    without_sections,
)
from tests.assistant.structure.test_reading_selection import (
    GENERAL,
    INVESTIGATION,
    SECTIONS,
    VICTIMS,
)
from vectorstore.tokenisation import fold

PATTERNS = structure_patterns()


@pytest.mark.parametrize(
    ("question", "path"),
    [
        ("第二个部分有几条", VICTIMS),
        ("头一个部分", GENERAL),
        ("最后一个部分讲什么", INVESTIGATION),
        ("the last section", INVESTIGATION),
        ("甲部分", GENERAL),
        ("раздел В", VICTIMS),
        ("القسم باء", VICTIMS),
        ("la section « B. Protection »", VICTIMS),
        ('what is in section "B"', VICTIMS),
    ],
)
def test_a_section_is_named_by_order_or_another_letter(question: str, path: Path) -> None:
    named, _ = sections_named(fold(question), SECTIONS, PATTERNS)
    assert named is not None
    assert path in named


@pytest.mark.parametrize(
    "question", ["sections b et c réunies", "b和c两节的建议", "b、c两部分", "sections b & c"]
)
def test_two_letters_name_two_sections(question: str) -> None:
    named, _ = sections_named(question, SECTIONS, PATTERNS)
    assert named is not None
    assert {VICTIMS, INVESTIGATION} <= set(named)


@pytest.mark.parametrize("question", ["a、b两部分的都要，c部分不用", "everything except section c"])
def test_a_section_left_out_leaves_those_beside_it(question: str) -> None:
    named, _ = sections_named(question, SECTIONS, PATTERNS)
    assert named is not None
    assert {GENERAL, VICTIMS} <= set(named)
    assert INVESTIGATION not in named


def test_a_number_of_another_bodys_text_names_no_section() -> None:
    assert sections_named("第38号一般性建议讲什么", SECTIONS, PATTERNS) == (None, False)
    assert sections_named("一般性建议讲什么", SECTIONS, PATTERNS) == ((GENERAL,), False)


def test_a_section_told_by_its_place_is_no_place_of_a_unit() -> None:
    assert "最后" not in without_sections("建议的最后一个部分都有什么", PATTERNS)
    assert "最后" in without_sections("c部分的最后一条", PATTERNS)


@pytest.mark.parametrize(
    ("question", "description"),
    [
        ("讲联合办案的那一部分有几条", "联合办案"),
        ("the section on joint investigations recommends what", "joint investigations"),
        ("la sección sobre víctimas", "víctimas"),
        ("раздел о жертвах", "жертвах"),
    ],
)
def test_a_section_is_described(question: str, description: str) -> None:
    assert described_section(fold(question), PATTERNS).startswith(description)


@pytest.mark.parametrize(
    "question", ["受害人怎么办", "envoyer leur jurisprudence quelque part", "a part of the law"]
)
def test_what_describes_no_section_is_none(question: str) -> None:
    assert described_section(fold(question), PATTERNS) == ""


@pytest.mark.parametrize(
    "question",
    [
        "除了c，其他部分的建议",
        "除了“关于联合调查和专门起诉方面的最佳做法的建议”以外的建议",
        "the recommendations without section c",
        "toutes les recommandations sauf celles de la section c",
        "las recomendaciones salvo las de la sección c",
    ],
)
def test_what_is_said_before_or_after_a_name_leaves_its_section_out(question: str) -> None:
    named, _ = sections_named(fold(question), SECTIONS, PATTERNS)
    assert named == (GENERAL, VICTIMS)


@pytest.mark.parametrize(
    ("heading", "question"),
    [
        ("Part One General provisions", "what is in part 1"),
        ("Chapter III: Inspection", "what does chapter iii say"),
        ("Часть первая. Общие положения", "что в части 1"),
    ],
)
def test_a_part_is_named_by_the_number_that_its_heading_has(heading: str, question: str) -> None:
    other = ("Part Nine Final provisions",)
    named, _ = sections_named(fold(question), [(heading,), other], PATTERNS)
    assert named == ((heading,),)


def test_the_title_of_a_part_is_what_stands_behind_its_number() -> None:
    assert title_of(("Part One General provisions",)) == "general provisions"
    assert title_of(("Part of the text",)) == "part of the text"


@pytest.mark.parametrize(
    "question",
    [
        "我在写受害人那一章，想引用几条",
        "写NGO工作那一节要用：和民间组织怎么合作",
        "my chapter on prosecution needs a quotation",
        "j'écris la partie sur les victimes",
        "пишу главу о расследованиях",
    ],
)
def test_what_somebody_writes_himself_is_no_section(question: str) -> None:
    assert described_section(fold(question), PATTERNS) == ""


@pytest.mark.parametrize("question", ["写受害人的那部分有几条", "the chapter on prosecution"])
def test_what_the_document_writes_is_one(question: str) -> None:
    assert described_section(fold(question), PATTERNS)


@pytest.mark.parametrize(
    ("question", "paths"),
    [
        ("how many recommendations come before section C", (GENERAL, VICTIMS)),
        ("C节之前有多少条建议", (GENERAL, VICTIMS)),
        ("¿cuántas recomendaciones hay antes de la sección B?", (GENERAL,)),
        ("combien de recommandations après la partie A ?", (VICTIMS, INVESTIGATION)),
        ("сколько рекомендаций после раздела A", (VICTIMS, INVESTIGATION)),
        ("كم توصية قبل القسم B", (GENERAL,)),
        ("C节前三条", (INVESTIGATION,)),
        ("the last two of section C", (INVESTIGATION,)),
    ],
)
def test_what_comes_before_a_section_or_after_it_stands_in_others(
    question: str, paths: tuple[Path, ...]
) -> None:
    assert sections_named(fold(question), SECTIONS, PATTERNS)[0] == paths


def test_a_title_within_longer_words_that_are_quoted_names_no_section() -> None:
    paths = (("第七章 监督管理",), ("第八章 法律责任",))
    for question in ("提到“市场监督管理部门”的有几条", "写着「市场监督管理局」的条文"):
        assert sections_named(fold(question), paths, PATTERNS)[0] is None
    for question in ("“监督管理”讲什么", "“第七章 监督管理”有几条", "监督管理那一章"):
        assert sections_named(fold(question), paths, PATTERNS)[0] == paths[:1]
