import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingestion.language import detect_language
from ingestion.outline import Outline
from ingestion.outlines import read_outline
from ingestion.schemes import load_schemes
from ingestion.unwrapping import unwrap

STATUTE = """中华人民共和国劳动合同法

（2007年6月29日第十届全国人民代表大会常务委员会第二十八次会议通过）

第一编　总则

第一章　一般规定

第一条　为了完善劳动合同制度，明确劳动合同双方当事人的权利和义务，根据
第三条的规定，制定本法。

第二条　中华人民共和国境内的企业与劳动者建立劳动关系，适用本法。
有下列情形之一的，依照本法执行：
（一）国家机关；
（二）事业单位；
1. 社会团体；
2. 其他组织。

第三条　订立劳动合同，应当遵循合法、公平的原则，不得违反本法第一条、第
二条的规定。

第二章　劳动合同的订立

第一节　订立

第四条　用人单位应当依法建立和完善劳动规章制度。
第四条之一　规章制度应当公示。

第二节　效力

第五条　下列劳动合同无效。

第二编　附则

第六条　本法自2008年1月1日起施行。
"""

UN_REPORT = """United Nations                                    CTOC/COP/WG.4/2020/L.1

Conference of the Parties to the United Nations Convention
against Transnational Organized Crime

Draft report

I. Introduction

1. The Working Group on Trafficking in Persons was established by the
Conference in its decision 4/4, and held its tenth meeting in Vienna.

II. Recommendations adopted by the Working Group on Trafficking in
Persons at its tenth meeting

A. General recommendations

2. The meeting adopted the recommendations set out below.

Recommendation 1

States parties should establish national frameworks, bearing in mind what
Recommendation 5 above notes of civil society, by means of:
(a) Training of officials;
(b) Exchange of information, as set out in chapter II of the report, see
Part II of the annex to that report, which was not adopted, and which the
Working Group will take up again.

Recommendation 2
States parties should ensure early identification in accordance with
Recommendation 3.

B. Specific recommendations

Recommendation 3

States parties should consider the following:

1. Granting temporary residence;
2. Providing support.

Recommendation 4
States parties may consider establishing a mechanism.

III. Organization of the meeting

A. Opening of the meeting

3. The tenth meeting was held from 10 to 11 September 2020.

B. Statements

4. Under agenda item 3, the discussion was led by Ms. Bowen
(United Kingdom) and Mr. Nolan (United States).

5. The observer for the Islamic Republic of Iran also made a statement.
"""


def outline(text: str) -> Outline:
    return read_outline(text, detect_language(text), load_schemes())


def labels(text: str) -> list[str]:
    return [unit.label for unit in outline(text).units]


def texts(text: str) -> dict[str, str]:
    return {unit.label: unit.text for unit in outline(text).units}


def sections(text: str) -> dict[str, tuple[str, ...]]:
    return {unit.label: unit.section for unit in outline(text).units}


def test_the_articles_of_a_statute_are_its_units() -> None:
    assert labels(STATUTE) == [
        "标题", "第一条", "第二条", "第三条", "第四条", "第四条之一", "第五条", "第六条",
    ]  # fmt: skip


def test_the_articles_of_a_statute_stand_in_part_chapter_and_section() -> None:
    assert sections(STATUTE) == {
        "标题": (),
        "第一条": ("第一编 总则", "第一章 一般规定"),
        "第二条": ("第一编 总则", "第一章 一般规定"),
        "第三条": ("第一编 总则", "第一章 一般规定"),
        "第四条": ("第一编 总则", "第二章 劳动合同的订立", "第一节 订立"),
        "第四条之一": ("第一编 总则", "第二章 劳动合同的订立", "第一节 订立"),
        "第五条": ("第一编 总则", "第二章 劳动合同的订立", "第二节 效力"),
        "第六条": ("第二编 附则",),
    }


def test_a_cross_reference_at_the_head_of_a_wrapped_line_is_not_a_label() -> None:
    assert texts(STATUTE)["第一条"].endswith("根据第三条的规定，制定本法。")


def test_list_items_stay_in_their_article() -> None:
    assert texts(STATUTE)["第二条"].endswith(
        "（一）国家机关；（二）事业单位；1. 社会团体；2. 其他组织。"
    )


def test_an_inserted_article_has_a_number_of_its_own() -> None:
    numbers = {unit.label: unit.number for unit in outline(STATUTE).units}
    assert numbers["第四条之一"] == "4.1"


def test_a_report_in_english_has_numbered_paragraphs_running_across_its_sections() -> None:
    assert labels(UN_REPORT) == [
        "Title", "para. 1", "para. 2", "Recommendation 1", "Recommendation 2",
        "Recommendation 3", "Recommendation 4", "para. 3", "para. 4", "para. 5",
    ]  # fmt: skip
    assert sections(UN_REPORT)["para. 5"] == (
        "III. Organization of the meeting",
        "B. Statements",
    )


def test_a_heading_wrapped_over_two_lines_is_one_heading() -> None:
    recommendations = (
        "II. Recommendations adopted by the Working Group on Trafficking in Persons at its tenth "
        "meeting"
    )
    assert sections(UN_REPORT)["para. 2"] == (recommendations, "A. General recommendations")


def test_references_to_recommendations_and_parts_stay_in_the_text() -> None:
    text = texts(UN_REPORT)["Recommendation 1"]
    assert "bearing in mind what Recommendation 5 above notes of civil society" in text
    assert text.endswith("see Part II of the annex to that report, which was not adopted, and "
                         "which the Working Group will take up again.")  # fmt: skip


def test_a_reference_that_ends_a_paragraph_on_a_line_of_its_own_is_not_a_label() -> None:
    assert texts(UN_REPORT)["Recommendation 2"].endswith("in accordance with Recommendation 3.")


def test_a_numbered_list_inside_a_recommendation_is_its_text() -> None:
    assert texts(UN_REPORT)["Recommendation 3"] == (
        "States parties should consider the following: "
        "1. Granting temporary residence; 2. Providing support."
    )


def test_a_paragraph_after_a_list_in_a_paragraph_is_a_unit_again() -> None:
    text = (
        "1. It met.\n\n2. It noted:\n1. One thing;\n2. Another.\n\n3. It closed.\n\n4. It left.\n"
    )
    assert texts(text)["para. 2"] == "It noted: 1. One thing; 2. Another."
    assert texts(text)["para. 3"] == "It closed."


def test_a_list_as_long_as_the_count_of_paragraphs_stays_a_list() -> None:
    text = (
        "1. It met.\n\n2. It noted:\n1. One.\n2. Two.\n3. Three.\n\n3. It closed.\n\n4. It left.\n"
    )
    assert texts(text)["para. 2"] == "It noted: 1. One. 2. Two. 3. Three."


def test_labels_set_off_by_a_colon_or_dash_are_labels_and_inline_ones_are_not() -> None:
    text = """Report of the panel

Recommendation 1: States should cooperate with each other in the
investigation of offences.
Recommendation 2: States should train officials.
Recommendation 1 above applies to this one as well.
Recommendation 3 – States should report.
"""
    assert texts(text) == {
        "Title": "Report of the panel",
        "Recommendation 1": "States should cooperate with each other in the investigation of "
        "offences.",
        "Recommendation 2": "States should train officials. Recommendation 1 above applies to this "
        "one as well.",
        "Recommendation 3": "States should report.",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rapport\n\nRecommandation 1\nLes États agiront.\n\nRecommandation n° 2 : Agir.\n",
            {"Recommandation 1": "Les États agiront.", "Recommandation n° 2": "Agir."},
        ),
        (
            "Informe\n\nRecomendación 1\nLos Estados actuarán.\n\nRecomendación núm. 2\nVer.\n",
            {"Recomendación 1": "Los Estados actuarán.", "Recomendación núm. 2": "Ver."},
        ),
        (
            "Доклад\n\nРекомендация 1\nСледует сотрудничать.\n\nРекомендация № 2\nДействовать.\n",
            {"Рекомендация 1": "Следует сотрудничать.", "Рекомендация № 2": "Действовать."},
        ),
        (
            "تقرير\n\nالتوصية ١\nينبغي التعاون.\n\n\u200fالتوصية رقم ٢\u200f\nالعمل.\n",
            {"التوصية ١": "ينبغي التعاون.", "التوصية رقم ٢": "العمل."},
        ),
        (
            "報告\n\n建議 1\n締約國應合作。\n\n建議 2\n締約國應考慮合作。\n",
            {"建議 1": "締約國應合作。", "建議 2": "締約國應考慮合作。"},
        ),
        (
            "报告\n\n建议十三\n缔约国应合作。\n建议十四：缔约国应考虑合作。\n",
            {"建议十三": "缔约国应合作。", "建议十四": "缔约国应考虑合作。"},
        ),
        (
            "Declaration\n\nArticle 1\nAll are born free.\n\nArticle 2\nEveryone is entitled.\n",
            {"Article 1": "All are born free.", "Article 2": "Everyone is entitled."},
        ),
        (
            "Déclaration\n\nArticle premier\nTous naissent libres.\n\nArticle 2\nChacun.\n",
            {"Article premier": "Tous naissent libres.", "Article 2": "Chacun."},
        ),
    ],
    ids=["fr", "es", "ru", "ar", "zh-Hant", "zh-numerals", "en-articles", "fr-articles"],
)
def test_labels_are_found_in_every_language_and_kept_as_printed(
    text: str, expected: dict[str, str]
) -> None:
    found = texts(text)
    assert {label: found[label] for label in list(found)[1:]} == expected


def test_arabic_indic_digits_are_plain_in_the_number_and_kept_in_the_label() -> None:
    units = outline("تقرير\n\nالتوصية ١\nينبغي التعاون.\n\nالتوصية ٢\nالعمل.\n").units
    assert [(unit.label, unit.number) for unit in units[1:]] == [
        ("التوصية ١", "1"),
        ("التوصية ٢", "2"),
    ]


@pytest.mark.parametrize(
    "label",
    [
        "## 建议 3",
        "**建议 3**",
        "### 建议 3 ###",
        "- **建议 3**",
        "> 建议 3",
        "**建议 3：**",
        "__建议３__",
    ],
)
def test_signs_of_mark_up_are_no_part_of_a_label_or_its_text(label: str) -> None:
    assert texts(f"# 报告\n\n{label}\n缔约国应合作。\n\n## 建议 4\n应考虑。\n") == {
        "标题": "报告",
        "建议 3": "缔约国应合作。",
        "建议 4": "应考虑。",
    }


def test_an_addendum_may_start_at_any_number_and_a_gap_is_warned_of() -> None:
    text = "".join(f"建议 {number}\n缔约国应合作。\n\n" for number in (13, 14, 17, 18))
    found = outline(text)
    assert [unit.label for unit in found.units] == ["建议 13", "建议 14", "建议 17", "建议 18"]
    assert found.warnings == (
        "numbering of kind 'recommendation' jumps from 14 to 17: "
        "the numbers between are not in this text.",
    )


@pytest.mark.parametrize(
    "heading", ["Annex I", "Annex", "ANNEX", "Appendix: Details", "Some Words"]
)
def test_numbers_may_start_again_in_an_annex(heading: str) -> None:
    part = "Recommendation 1\nStates should act.\n\nRecommendation 2\nStates should report.\n\n"
    assert labels(f"Report\n\n{part}{heading}\n\n{part}") == [
        "Title",
        *["Recommendation 1", "Recommendation 2"] * 2,
    ]


def test_the_annex_is_the_section_of_what_starts_again_in_it() -> None:
    part = "建议 1\n缔约国应合作。\n\n建议 2\n缔约国应报告。\n\n"
    found = outline(f"报告\n\n{part}附件\n\n{part}").units
    assert [unit.section for unit in found] == [(), (), (), ("附件",), ("附件",)]


def test_numbers_of_several_levels_are_followed() -> None:
    text = "Report\n\n" + "".join(
        f"Recommendation {number}\nStates should act.\n\n" for number in ("1.1", "1.2", "2", "2.1")
    )
    assert [unit.number for unit in outline(text).units[1:]] == ["1.1", "1.2", "2", "2.1"]


def test_a_heading_with_no_text_under_its_label_is_warned_of() -> None:
    found = outline("报告\n\n建议 1\n\n建议 2\n缔约国应合作。\n")
    assert found.warnings == ("'建议 1' has no text under it.",)
    assert found.units[1].text == ""


def test_text_between_a_heading_and_the_first_label_is_a_unit_named_after_the_heading() -> None:
    found = outline("报告\n\n一、引言\n\n工作组召开了会议。\n\n建议 1\n缔约国应合作。\n").units
    assert [(unit.label, unit.kind, unit.text) for unit in found[:2]] == [
        ("标题", "title", "报告"),
        ("一、引言", "text", "工作组召开了会议。"),
    ]


def test_what_the_wording_commits_to_is_noted_in_each_unit() -> None:
    modality = {unit.label: unit.modality for unit in outline(UN_REPORT).units}
    assert modality["Recommendation 1"] == ("should",)
    assert modality["Recommendation 3"] == ("should_consider",)
    assert modality["Recommendation 4"] == ("may_consider",)


def test_five_thousand_recommendations_are_read_in_a_few_seconds() -> None:
    text = "".join(
        f"建议 {number}\n缔约国应做第 {number} 件事，\n并报告。\n" for number in range(1, 5001)
    )
    started = time.perf_counter()
    found = labels(text)
    assert time.perf_counter() - started < 10
    assert found == [f"建议 {number}" for number in range(1, 5001)]


@settings(deadline=None, max_examples=50)
@given(
    st.integers(1, 9000),
    st.lists(
        st.text(st.sampled_from("缔约国应合作查明受害人，保护其权利"), min_size=1, max_size=60),
        min_size=1,
        max_size=12,
    ),
    st.integers(8, 40),
    st.sampled_from(["\n", "\n\n", "\r\n", " \n \n "]),
)
def test_a_run_of_recommendations_wrapped_at_any_width_is_read_back(
    first: int, bodies: list[str], width: int, end: str
) -> None:
    lines = []
    for number, body in enumerate(bodies, start=first):
        wrapped = [body[at : at + width] for at in range(0, len(body), width)]
        lines += [f"建议 {number}", *wrapped[:-1], wrapped[-1] + "。"]
    expected = {f"建议 {n}": f"{body}。" for n, body in enumerate(bodies, start=first)}
    assert texts(end.join(lines)) == expected


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "建议 1",
                "建议 2",
                "1. 工作组",
                "2. 会议",
                "A. 一般",
                "二. 建议",
                "第一条　规定",
                "（一）事项；",
                "缔约国应合作。",
                "并应考虑在",
                "Part II of it",
                "",
                "Annex",
                "## 建议 3",
                "Rec. 4",
            ]
        ),
        max_size=30,
    )
)
def test_whatever_the_lines_spans_are_in_order_and_unwrap_to_the_texts(lines: list[str]) -> None:
    text = "\n".join(lines)
    last = 0
    for unit in outline(text).units:
        pieces = [unwrap(text[span.start : span.end]) for span in unit.spans]
        assert " ".join(pieces) == unit.text
        for span in ([unit.heading] if unit.heading else []) + list(unit.spans):
            assert last <= span.start <= span.end
            last = span.end


def test_lettered_targets_follow_the_numbered_ones() -> None:
    text = (
        "Target 1.1\nEnd poverty.\nTarget 1.2\nHalve it.\nTarget 1.a\nMobilise.\nTarget 1.b\nFrame."
    )
    units = read_outline(text, "en", load_schemes()).units
    assert [unit.number for unit in units] == ["1.1", "1.2", "1.a", "1.b"]
    assert {unit.kind for unit in units} == {"target"}


def test_the_title_of_a_part_may_stand_on_the_line_below_its_number() -> None:
    text = (
        "Guidelines\n\nPart One\nGeneral rules\n\n1. Age is no reason for it.\n\n"
        "2. States should see to it.\n\nPart Two\nStaff\n\n3. Staff should be trained.\n"
    )
    assert sections(text) == {
        "Title": (),
        "para. 1": ("Part One General rules",),
        "para. 2": ("Part One General rules",),
        "para. 3": ("Part Two Staff",),
    }


GUIDELINES = """Guidelines on Trees

Introduction

1. The guidelines bind nobody.

2. They were written by foresters.

Part I. Planting

Guideline 1. Holes
Holes should be deep.

Guideline 2. Water
Trees should be watered.

How the guidelines were made

3. The meeting was held in Oslo.

Thanks and closing

4. The host was thanked.
"""


def test_a_heading_needs_no_mark_where_it_stands_alone_before_the_next_of_the_count() -> None:
    assert sections(GUIDELINES) == {
        "Title": (),
        "para. 1": ("Introduction",),
        "para. 2": ("Introduction",),
        "Guideline 1": ("Part I. Planting",),
        "Guideline 2": ("Part I. Planting",),
        "para. 3": ("How the guidelines were made",),
        "para. 4": ("How the guidelines were made", "Thanks and closing"),
    }
    texts = {unit.label: unit.text for unit in outline(GUIDELINES).units}
    assert texts["Guideline 2"] == "Water Trees should be watered."


@pytest.mark.parametrize(
    "line",
    [
        "a line that goes on in small letters",
        "It ends with a stop.",
        "Speakers: Ms. Bowen",
        "CTOC/COP/WG.4/2020/L.1",
        "- Brazil",
    ],
)
def test_what_is_no_heading_stays_in_the_text_before_it(line: str) -> None:
    text = f"Report\n\n1. It was opened.\n\n2. It was held.\n\n{line}\n\n3. It was closed.\n"
    units = outline(text).units
    assert line in units[2].text
    assert {unit.section for unit in units} == {()}


def test_a_line_after_a_text_that_has_not_ended_is_no_heading() -> None:
    text = "Report\n\n1. It was opened.\n\n2. Present were\n\nBrazil\n\n3. It was closed.\n"
    assert outline(text).units[2].text == "Present were Brazil"


MARKDOWN = """# Office Policy #

Approved in 2026.

## Parking

1. Bicycles shall be parked in the basement.

## Repairs

2. The company encourages repair.

### Costs

3. A kit costs twelve euros.
# not a heading

## Contact

Write to the office.
"""


def test_headings_of_markdown_stand_under_each_other_by_their_signs() -> None:
    units = outline(MARKDOWN).units
    assert [(unit.label, unit.section, unit.text) for unit in units] == [
        ("Title", (), "Office Policy Approved in 2026."),
        ("para. 1", ("Parking",), "Bicycles shall be parked in the basement."),
        ("para. 2", ("Repairs",), "The company encourages repair."),
        ("para. 3", ("Repairs", "Costs"), "A kit costs twelve euros. # not a heading"),
        ("Contact", ("Contact",), "Write to the office."),
    ]


def test_the_signs_of_a_title_stand_outside_of_its_span() -> None:
    title = outline(MARKDOWN).units[0]
    assert [MARKDOWN[span.start : span.end] for span in title.spans] == [
        "Office Policy",
        "Approved in 2026.",
    ]


@pytest.mark.parametrize(
    ("first", "again", "third"),
    [
        ("Article 1\n\nDogs.", "Article 1\n\nCats.", "Article 3\n\nBirds."),
        ("Article 1\nDogs.", "Article 1\nCats.", "Article 3\nBirds."),
        ("Article 1: Dogs.", "Article 1: Cats.", "Article 3: Birds."),
        ("Article 1 Dogs.", "Article 1 Cats.", "Article 3 Birds."),
    ],
)
def test_a_number_that_comes_twice_in_a_row_makes_two_units_and_a_warning(
    first: str, again: str, third: str
) -> None:
    text = f"On pets\n\n{first}\n\n{again}\n\n{third}\n"
    found = outline(text)
    assert [(unit.label, unit.text) for unit in found.units[1:]] == [
        ("Article 1", "Dogs."),
        ("Article 1", "Cats."),
        ("Article 3", "Birds."),
    ]
    line = text[: text.index(again)].count("\n") + 1
    assert found.warnings[0] == (
        f"line {line}: 'Article 1' comes a second time (first on line 3): "
        "each is kept as a unit; check which number is meant."
    )


@pytest.mark.parametrize(
    ("apart", "reference"),
    [
        (" ", "Article 2 requires more of cats."),
        ("\n\n", "Article 2 requires more of cats."),
        ("\n\n", "This is said in\nArticle 2\nas well."),
    ],
)
def test_a_unit_that_refers_to_itself_at_the_head_of_a_line_is_one(
    apart: str, reference: str
) -> None:
    units = [f"Article {number}{apart}Pets." for number in (1, 2, 3)]
    found = outline("\n\n".join(["On pets", *units[:2], reference, units[2]]))
    assert [unit.label for unit in found.units[1:]] == ["Article 1", "Article 2", "Article 3"]
    assert found.warnings == ()


def test_a_label_whose_number_has_gone_by_is_left_in_the_text_and_warned_of() -> None:
    articles = "\n\n".join(f"Article {number}\n\nText." for number in (1, 2, 3, 1, 4))
    found = outline(f"On pets\n\n{articles}\n")
    assert [unit.number for unit in found.units[1:]] == ["1", "2", "3", "4"]
    assert found.warnings == (
        "'Article 1' on line 15: stands like a label, but its number has gone by; it was left in "
        "the text of the unit before. Check the number if it is one.",
    )


def test_the_numbers_of_an_annex_start_again_without_a_warning() -> None:
    statute = "Article 1\n\nDogs.\n\nAnnex\n\nArticle 1\n\nCats.\n"
    assert outline(f"On pets\n\n{statute}").warnings == ()
