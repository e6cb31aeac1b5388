import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion.numerals import parse_number


@given(st.integers(1, 9999))
def test_chinese_numerals_are_read_as_cn2an_writes_them(number: int) -> None:
    assert parse_number(cn2an.an2cn(number)) == str(number)


@given(st.integers(1, 9999))
def test_chinese_numerals_without_units_are_read_digit_by_digit(number: int) -> None:
    printed = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))
    assert parse_number(printed) == str(number)


@given(st.integers(1, 9999), st.sampled_from(["０", "٠", "۰", "०"]))
def test_digits_of_any_script_are_read(number: int, zero: str) -> None:
    printed = "".join(chr(ord(zero) + int(digit)) for digit in str(number))
    assert parse_number(printed) == str(number)


def test_every_roman_numeral_to_a_hundred_has_its_own_value() -> None:
    tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"]
    ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    printed = [ten + one for ten in tens for one in ones][1:]
    assert [parse_number(numeral) for numeral in printed] == [str(n) for n in range(1, 100)]


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("13", "13"),
        (" 007 ", "7"),
        ("13.1", "13.1"),
        ("13．02", "13.2"),
        ("十", "10"),
        ("一百十三", "113"),
        ("一百零五", "105"),
        ("两百", "200"),
        ("二〇二〇", "2020"),
        ("xiv", "14"),
        ("premier", "1"),
        ("1er", "1"),
    ],
)
def test_a_number_in_any_notation_is_read(printed: str, number: str) -> None:
    assert parse_number(printed) == number


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "0",
        "0.0",
        "零",
        "百",
        "千",
        "二一十",
        "一百二三",
        "十百",
        "十十",
        "IIII",
        "VX",
        "abc",
        "1.",
        "-1",
    ],
)
def test_what_is_no_number_from_one_up_is_refused(printed: str) -> None:
    assert parse_number(printed) is None


@pytest.mark.parametrize(
    ("printed", "number"), [("5.a.2", "5.a.2"), ("９.c", "9.c"), ("1.b", "1.b"), ("5.ab", None)]
)
def test_a_number_may_have_lettered_parts(printed: str, number: str | None) -> None:
    assert parse_number(printed) == number
