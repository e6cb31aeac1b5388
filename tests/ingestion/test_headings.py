import pytest

from ingestion.headings import HeadingCandidate, HeadingTrail, heading_candidates
from ingestion.lines import Line
from ingestion.model import Span
from ingestion.schemes import load_schemes


def candidates(text: str, *, runs_on: bool = False) -> tuple[HeadingCandidate, ...]:
    return heading_candidates(Line(0, len(text), text), load_schemes().headings, runs_on=runs_on)


def path_after(*headings: str) -> tuple[str, ...]:
    trail = HeadingTrail()
    for heading in headings:
        trail.enter(heading, Span(0, len(heading)), candidates(heading))
    return trail.path


@pytest.mark.parametrize(
    ("text", "level", "ordinal"),
    [
        ("第一编　总则", 0, 1),
        ("第１２章 合同", 1, 12),
        ("第三节", 2, 3),
        ("二. 建议（续）", 1, 2),
        ("四、会议安排", 1, 4),
        ("（三）其他事项", 2, 3),
        ("II. Recommendations", 1, 2),
        ("B. Statements", 2, 2),
        ("Б. Выступления", 2, 2),
        ("Annex III", 0, 3),
        ("PART 2 — General", 0, 2),
        ("Chapitre IV : Suivi", 1, 4),
        ("Annex", 0, 1),
        ("附件二：名单", 0, 2),
        ("**A. General**", 2, 1),
    ],
)
def test_a_heading_is_recognised_with_its_level_and_ordinal(
    text: str, level: int, ordinal: int
) -> None:
    assert candidates(text) == (HeadingCandidate(level, ordinal),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## 第一章 总则", HeadingCandidate(1, 1, 2)),
        ("### Costs ###", HeadingCandidate(9, 0, 3)),
    ],
)
def test_the_signs_of_markdown_are_counted(text: str, expected: HeadingCandidate) -> None:
    assert candidates(text) == (expected,)


@pytest.mark.parametrize("text", ["#costs", "## ---", "####### Costs", "## It costs much."])
def test_signs_alone_or_before_a_sentence_make_no_heading(text: str) -> None:
    assert candidates(text) == ()


def test_headings_that_both_have_signs_stand_under_each_other_by_their_signs() -> None:
    assert path_after("## A. Parking", "### Costs", "### Fees") == ("A. Parking", "Fees")
    assert path_after("## A. Parking", "### Costs", "## Repairs") == ("Repairs",)
    assert path_after("## Repairs", "A. General") == ("Repairs", "A. General")


@pytest.mark.parametrize(
    "text",
    [
        "第一章规定的办法",
        "第一章 规定的办法如下：一切照旧，不作改变。",
        "（一）国家机关；",
        "二.",
        "A.",
        "U.N. report",
        "Annexes to it",
        "Annex to the report",
        "附件所列各国",
        "Partial success 1",
        "普通文字",
        "A. " + "long " * 30,
    ],
)
def test_text_that_begins_like_a_heading_is_none(text: str) -> None:
    assert candidates(text) == ()


def test_a_chapter_named_in_prose_that_runs_on_is_no_heading() -> None:
    text = "Chapter 3 of the convention describes the measures taken by"
    assert candidates(text) == (HeadingCandidate(1, 3),)
    assert candidates(text, runs_on=True) == ()


def test_a_letter_may_be_a_roman_numeral() -> None:
    assert set(candidates("C. Committees")) == {HeadingCandidate(1, 100), HeadingCandidate(2, 3)}


def test_sections_stand_under_their_chapter() -> None:
    assert path_after("II. Work", "A. First", "B. Second") == ("II. Work", "B. Second")


def test_a_letter_between_letters_is_read_as_a_letter() -> None:
    assert path_after("I. Work", "A. One", "B. Two", "C. Three", "D. Four") == (
        "I. Work",
        "D. Four",
    )


def test_i_is_one_at_the_head_of_a_document_and_ten_letters_later_a_letter() -> None:
    letters = [f"{letter}. Section" for letter in "ABCDEFGHI"]
    assert path_after("I. Work")[0] == "I. Work"
    assert path_after("II. Work", *letters) == ("II. Work", "I. Section")


def test_a_chapter_closes_the_sections_of_the_one_before() -> None:
    assert path_after("二. 建议", "C. 调查", "四. 安排", "B. 发言") == ("四. 安排", "B. 发言")


def test_the_title_of_a_wrapped_heading_is_unwrapped_and_without_mark_up() -> None:
    assert path_after("## A. Reports of\n  the Group ##") == ("A. Reports of the Group",)


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("Part One", 1),
        ("PART TWO", 2),
        ("Part Three: General", 3),
        ("Часть первая", 1),
        ("Parte segunda", 2),
    ],
)
def test_a_part_is_numbered_in_words_as_well(text: str, ordinal: int) -> None:
    assert candidates(text) == (HeadingCandidate(0, ordinal),)


@pytest.mark.parametrize("text", ["Part one of the report", "Part of the text", "Parte del texto"])
def test_words_after_a_part_are_no_number_of_it(text: str) -> None:
    assert candidates(text) == ()
