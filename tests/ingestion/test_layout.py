import pytest

from ingestion.layout import Layout
from ingestion.numbering import Before
from ingestion.schemes import load_schemes

FULL = "a line of text that was filled by wrapping it"


def layout(*lines: str) -> Layout:
    return Layout("\n".join(lines), load_schemes())


@pytest.mark.parametrize(
    ("previous", "expected"),
    [
        (FULL, Before.UNFINISHED),
        (FULL + ";", Before.END),
        ("a short line", Before.END),
        (FULL + ".", Before.STOP),
    ],
)
def test_how_the_text_before_a_line_ends_shows_in_the_line_above(
    previous: str, expected: Before
) -> None:
    assert layout(FULL, previous, FULL).before(2) is expected


def test_nothing_before_the_first_line_is_unfinished() -> None:
    assert layout(FULL).before(0) is Before.STOP


def test_a_blank_line_ends_a_paragraph_whatever_is_printed_above() -> None:
    assert layout(FULL, FULL, "", FULL).before(2) is Before.STOP


def test_where_blank_lines_separate_paragraphs_a_full_stop_is_not_enough() -> None:
    lines = layout(FULL, "", FULL + ".", FULL)
    assert lines.before(2) is Before.END


def test_a_filled_heading_goes_on_to_the_next_line_before_a_label() -> None:
    lines = layout("A. " + FULL, "and its rest", "Recommendation 1", FULL)
    assert [candidate.ordinal for candidate in lines.headings(0)[0]] == [1]
    assert lines.headings(0)[1] == 2


def test_a_filled_heading_before_text_is_one_line() -> None:
    lines = layout("A. " + FULL, "and its text begins here.", "Recommendation 1", FULL)
    assert lines.headings(0)[1] == 1


def test_a_short_heading_never_goes_on() -> None:
    assert layout("A. General", "remarks", "Recommendation 1", FULL).headings(0)[1] == 1


def test_a_part_named_in_a_filled_line_of_prose_is_no_heading() -> None:
    lines = layout("Part II of the " + FULL, "was discussed at length.", FULL)
    assert lines.headings(0) == ((), 1)
