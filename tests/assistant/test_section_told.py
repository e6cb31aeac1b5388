"""Sections told by size, by what leads up to them, or among others of one letter."""

import pytest

from assistant.answering import Assistant
from tests.assistant.test_finding import ask, labels, recommendations

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
