"""What a count says: how many, of which document, and under which heading."""

import pytest

from assistant.composition import Jianyi
from assistant.model import Question
from ingestion.reports import parse_report

TREES = "Working group on trees\n\nRecommendation 1\nStates should plant trees.\n"
SECTIONS = "\n\nI. Water\n\nRecommendation 2\nStates should water trees.\n"


def counted(jianyi: Jianyi, question: str, *documents: str) -> str:
    answer = jianyi.assistant.ask(Question(question, documents=documents or None))
    return answer.sentences[0].text


def test_units_under_no_heading_are_counted_so_that_the_parts_add_up(own_jianyi: Jianyi) -> None:
    own_jianyi.library.ingest(parse_report((TREES + SECTIONS).encode(), "trees.txt"))
    said = counted(own_jianyi, "How many recommendations are there?", "trees")
    assert said == "There are 2. Under no heading: 1. “I. Water”: 1."


def test_of_several_documents_each_is_named_before_its_sections(own_jianyi: Jianyi) -> None:
    own_jianyi.library.ingest(parse_report((TREES + SECTIONS).encode(), "trees.txt"))
    said = counted(own_jianyi, "How many recommendations are there?")
    assert said.startswith("There are 28. ")
    assert "In trees: 2. Under no heading: 1. “I. Water”: 1." in said
    assert "In trafficking-wg-2020-draft-report.zh: 26. “A. 一般性建议”: 11." in said


def test_a_count_in_one_section_says_no_more_than_how_many(own_jianyi: Jianyi) -> None:
    assert counted(own_jianyi, "C部分有几条建议？") == "共 6 条。"


@pytest.mark.parametrize(
    ("question", "said", "labels"),
    [
        ("几个缔约国代表发了言？", "所列共 11 个。", ["第 3 段"]),
        ("How many observers spoke?", "Listed: 5.", ["第 4 段", "第 5 段"]),
        ("专题讨论的主讲人有几位", "所列共 2 个。", ["第 2 段"]),
        ("第六段列了多少个国家", "所列共 4 个。", ["第 6 段"]),
        ("出席情况里列了几个国家?", "所列共 4 个。", ["第 6 段"]),
        ("国家和组织加起来一共几个以观察员身份发言？", "所列共 5 个。", ["第 4 段", "第 5 段"]),
        ("会开了几天啊", "首尾共 2 天。", ["第 1 段"]),
        ("How many days did the meeting last?", "Days: 2.", ["第 1 段"]),
        ("建议17里“创伤”说了几遍？", "“创伤”共出现 3 次。", ["建议 17"]),
    ],
)
def test_how_many_a_unit_lists_is_said_before_its_words(
    own_jianyi: Jianyi, question: str, said: str, labels: list[str]
) -> None:
    answer = own_jianyi.assistant.ask(Question(question))
    first = answer.sentences[0]
    assert first.text == said
    assert [answer.citations[at].label for at in first.citations] == labels
    assert len(answer.sentences) == len(labels) + 1


@pytest.mark.parametrize(
    "question",
    ["كم دولة عربية ورد اسمها في الفقرة 6؟", "Apart from China, how many parties came?"],
)
def test_of_whom_only_some_are_meant_no_number_is_said(own_jianyi: Jianyi, question: str) -> None:
    assert counted(own_jianyi, question).startswith("《禁止贩运人口议定书》下列缔约方派代表")


def test_of_the_observers_that_are_organizations_no_number_is_said(own_jianyi: Jianyi) -> None:
    said = counted(own_jianyi, "有几个国际组织以观察员身份发言？")
    assert said.startswith("工作组还听取了")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("建议 24 是硬性要求吗", "用词是“鼓励”。"),
        ("建议14用的是“应”还是“可”？", "用词是“可考虑”。"),
        ("Is recommendation 13 mandatory?", "The wording: “应” (should), “鼓励” (encouraged)."),
        ("هل التوصية 24 ملزمة؟", "鼓励"),
    ],
)
def test_how_firm_a_unit_is_is_said_in_its_own_words(
    own_jianyi: Jianyi, question: str, said: str
) -> None:
    answer = own_jianyi.assistant.ask(Question(question))
    assert said in answer.sentences[0].text
    assert len(answer.sentences) == 2
    assert len({citation.label for citation in answer.citations}) == 1


def test_units_found_by_meaning_are_counted_as_such(own_jianyi: Jianyi) -> None:
    answer = own_jianyi.assistant.ask(Question("安排人去上课、受训的建议有几条"))
    cited = {citation.label for citation in answer.citations}
    assert answer.sentences[0].text == f"按意思找到 {len(cited)} 条。"


def test_the_offsets_of_an_answer_are_right_where_headings_stand_apart(own_jianyi: Jianyi) -> None:
    answer = own_jianyi.assistant.ask(Question("كم توصية تذكر الإنتربول؟"))
    assert "«\u2068A. 一般性建议\u2069»: 1." in answer.sentences[0].text
    for sentence in answer.sentences:
        for at in sentence.citations:
            citation = answer.citations[at]
            assert answer.answer[citation.answer_start : citation.answer_end] == sentence.text
