import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion.lines import (
    ends_paragraph,
    ends_sentence,
    ends_with_stop,
    paragraph_breaks,
    read_lines,
    wrap_width,
)

sources = st.text(st.sampled_from("建议a1。 \n\r\f\v\t\u3000\u2028\x85\x1c"), max_size=60)


@given(sources)
def test_lines_are_where_they_say_and_have_no_white_space_at_their_ends(source: str) -> None:
    for line in read_lines(source):
        assert source[line.start : line.end] == line.text == line.text.strip() != ""


@given(sources)
def test_everything_printed_is_on_a_line(source: str) -> None:
    assert "".join("".join(line.text.split()) for line in read_lines(source)) == "".join(
        source.split()
    )


@given(sources)
def test_there_is_one_break_flag_a_line(source: str) -> None:
    lines = read_lines(source)
    assert len(paragraph_breaks(source, lines)) == len(lines)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_a_blank_line_separates_paragraphs_whatever_ends_the_lines(end: str) -> None:
    source = end.join(["一", "二", " ", "三", "四"])
    assert paragraph_breaks(source, read_lines(source)) == (False, False, True, False)


def test_a_page_break_is_no_blank_line() -> None:
    source = "一\n二\n\n三\n\f四\n五"
    assert paragraph_breaks(source, read_lines(source)) == (False, False, True, False, False)


def test_a_blank_line_after_nearly_every_line_separates_nothing() -> None:
    source = "\n\n".join("一二三四五六七八九十甲") + "\n乙"
    assert not any(paragraph_breaks(source, read_lines(source)))


def test_the_wrap_width_is_that_of_most_lines_and_not_of_the_longest() -> None:
    source = "\n".join(["标题", *["字" * 35] * 17, "字" * 80])
    assert wrap_width(read_lines(source)) == 35


def test_nothing_has_no_wrap_width() -> None:
    assert wrap_width(read_lines(" \n")) == 0


@pytest.mark.parametrize(
    ("text", "ends"),
    [("字" * 35, False), ("字" * 34 + "，", False), ("字" * 34 + "。", True), ("字" * 20, True)],
)
def test_a_paragraph_ends_with_a_stop_or_a_short_line(text: str, ends: bool) -> None:
    assert ends_paragraph(read_lines(text)[0], 35) is ends


@pytest.mark.parametrize(
    ("text", "sentence", "stop"),
    [
        ("完成。", True, True),
        ("他说：“完成。”", True, True),
        ("done.)", True, True),
        ("**Done.**", True, True),
        ("fini. »", True, True),
        ("做什么؟", True, True),
        ("تم.\u200f", True, True),
        ("如下：", True, False),
        ("其一；", True, False),
        ("其一，", False, False),
        ("", False, False),
    ],
)
def test_marks_that_end_clauses_are_told_from_full_stops(
    text: str, sentence: bool, stop: bool
) -> None:
    assert (ends_sentence(text), ends_with_stop(text)) == (sentence, stop)
