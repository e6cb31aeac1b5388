"""Sections told by size, by what leads up to them, or among others of one letter."""

import pytest

from assistant.answering.assistant import Assistant
from tests.assistant.retrieval.test_finding import ask, labels, recommendations

SPEECHES = ["第 2 段", "第 3 段", "第 4 段", "第 5 段"]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("条目最多的那一节，全部列出", recommendations(1, 11)),
        ("the shortest section of the recommendations", recommendations(21, 26)),
        ("la sección más corta", recommendations(21, 26)),
    ],
)
def test_the_longest_and_the_shortest_section_are_counted(
    assistant: Assistant, question: str, found: list[str]
) -> None:
    assert labels(ask(assistant, question)) == found


@pytest.mark.parametrize(
    "question",
    [
        "第二章的引言说什么",
        "第二章开头那段话",
        "the introductory paragraph of chapter II",
        "l'introduction du chapitre II",
        "el párrafo introductorio del capítulo II",
    ],
)
def test_what_leads_up_to_the_sections_of_a_chapter_is_found(
    assistant: Assistant, question: str
) -> None:
    assert labels(ask(assistant, question)) == ["第 1 段"]


def test_a_whole_chapter_has_its_introduction_too(assistant: Assistant) -> None:
    found = labels(ask(assistant, "第二章整章都要，包括开头的引言"))
    assert found == ["第 1 段", *recommendations(1, 26)]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("有两个B，我要讲谁发了言的那个B", SPEECHES),
        ("there are two section Bs: show me the one about the statements made", SPEECHES),
        ("two parts are lettered B. I want the one with the recommendations", "12-20"),
        ("不是第四章的B，是建议那边的B", "12-20"),
    ],
)
def test_of_two_sections_of_one_letter_the_one_told_is_meant(
    assistant: Assistant, question: str, found: list[str] | str
) -> None:
    wanted = recommendations(12, 20) if found == "12-20" else found
    assert labels(ask(assistant, question)) == wanted


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("C节（联合调查和专门起诉）有哪些建议", recommendations(21, 26)),
        (
            "What are the recommendations in section C on joint investigations and "
            "specialised prosecution?",
            recommendations(21, 26),
        ),
        ("Which recommendations are in section C on training?", ["建议 21"]),
    ],
)
def test_what_a_lettered_section_is_said_to_be_about_may_be_its_heading(
    assistant: Assistant, question: str, found: list[str]
) -> None:
    assert labels(ask(assistant, question)) == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("B部分从讲培训的那条到最后", recommendations(17, 20)),
        ("一般性建议里，从讲司法协助的那条起直到这部分结束", recommendations(7, 11)),
        (
            "from the one about mutual legal assistance to the end of section A",
            recommendations(7, 11),
        ),
    ],
)
def test_units_run_on_from_one_told_by_what_it_is_about(
    assistant: Assistant, question: str, found: list[str]
) -> None:
    assert labels(ask(assistant, question)) == found


@pytest.mark.parametrize(
    "question",
    [
        "which items in section A depend on domestic law?",
        "В каких пунктах раздела А есть оговорка про национальное законодательство?",
        "Quelles recommandations de la section A dépendent du droit national ?",
    ],
)
def test_a_section_is_narrowed_by_a_concept_in_any_language(
    assistant: Assistant, question: str
) -> None:
    assert labels(ask(assistant, question)) == ["建议 10", "建议 11"]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("第四章里写谁讲了话的那一节", SPEECHES),
        ("第四章讲谁到场的那一节", ["第 6 段"]),
        ("in chapter IV, the section about attendance", ["第 6 段"]),
        ("the chapter on the organization of the meeting", [*SPEECHES, "第 6 段"]),
        ("le chapitre sur l'organisation de la réunion", [*SPEECHES, "第 6 段"]),
        ("the last section of the report", ["第 6 段"]),
        ("建议部分第三个小节的所有内容", recommendations(21, 26)),
    ],
)
def test_a_chapter_and_the_sections_of_one_are_told_by_what_they_are_about(
    assistant: Assistant, question: str, found: list[str]
) -> None:
    assert labels(ask(assistant, question)) == found


def test_what_stands_before_the_question_may_say_what_a_section_is_asked_for(
    assistant: Assistant,
) -> None:
    found = labels(ask(assistant, "培训这事，A、B、C三个部分各在哪条里讲？"))
    assert found == ["建议 6", "建议 17", "建议 21"]


@pytest.mark.parametrize(
    "question",
    [
        "C部分哪些条跟经费有关",
        "which recommendations in section C deal with funding?",
    ],
)
def test_a_section_is_no_answer_to_what_none_of_its_units_speaks_of(
    assistant: Assistant, question: str
) -> None:
    assert ask(assistant, question).refused


def test_a_chapter_without_an_introduction_has_none(assistant: Assistant) -> None:
    assert ask(assistant, "第四章的引言").refused


def test_a_section_without_sections_begins_with_its_first_unit(assistant: Assistant) -> None:
    assert labels(ask(assistant, "D节开头那段话")) == ["第 6 段"]


def test_a_story_around_a_section_narrows_it_by_nothing(assistant: Assistant) -> None:
    found = labels(ask(assistant, "培训班的老师让我们负责Section B的建议，麻烦列一下"))
    assert found == recommendations(12, 20)


@pytest.mark.parametrize(
    "question",
    [
        'How many recommendations are in the part "General recommendations"?',
        "How many general recommendations are there?",
        "Il y a combien de recommandations dans la section « Recommandations générales » ?",
        "Que contient la partie générale ?",
        '¿Cuáles están en el apartado "Recomendaciones generales"?',
        "Сколько рекомендаций в разделе «Общие рекомендации»?",
        "كم توصية في قسم «التوصيات العامة»؟",
        "“一般性建议”这部分一共几条？",
    ],
)
def test_a_section_is_named_by_its_heading_in_any_language(
    assistant: Assistant, question: str
) -> None:
    assert labels(ask(assistant, question)) == recommendations(1, 11)


def test_the_name_of_a_section_in_quotation_marks_is_nothing_that_units_mention(
    assistant: Assistant,
) -> None:
    named = 'Which recommendations are in the "joint investigations" part?'
    assert labels(ask(assistant, named)) == recommendations(21, 26)
    mentioned = 'Which recommendations mention "joint investigation"?'
    assert labels(ask(assistant, mentioned)) == ["建议 24", "建议 26"]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many paragraphs are in the section on attendance?", "There is 1."),
        ("出席情况有几段？", "共 1 条。"),
    ],
)
def test_one_unit_is_counted_in_the_singular(
    assistant: Assistant, question: str, said: str
) -> None:
    answer = ask(assistant, question)
    assert answer.sentences[0].text == said
    assert labels(answer) == ["第 6 段"]
