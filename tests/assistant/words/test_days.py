from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.words.days import days_spanned

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("工作组 2020 年 9 月 10 日至 11 日在维也纳举行的会议", 2),
        ("2021年9月29日至10月2日举行", 4),
        ("held in Vienna from 29 September to 2 October 2020", 4),
        ("May 3 to June 2, 2021", 31),
        ("du 30 mai au 2 juin 2021", 4),
        ("del 10 al 12 de septiembre de 2020", 3),
        ("10–12 мая 2020 года", 3),
        ("on 10 and 11 September 2020", 2),
        ("9 月 10 日和 11 日举行", 2),
    ],
)
def test_a_period_is_counted_with_its_first_and_last_day(sentence: str, days: int) -> None:
    assert days_spanned(sentence) == days


@pytest.mark.parametrize(
    "sentence",
    [
        "2020 年 9 月 10 日",
        "Recommendations 10 to 12 apply.",
        "on 3 March 2020 and 5 May 2021",
        "on 3 and 7 May 2021",
        "9 月 10 日和 15 日举行",
        "9 月 10 日至 11 日，又于 10 月 3 日至 4 日",
        "from 31 February to 2 March 2020",
    ],
)
def test_what_is_no_period_or_more_than_one_has_no_number_of_days(sentence: str) -> None:
    assert days_spanned(sentence) is None


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.integers(1, 50))
def test_every_period_is_counted_in_either_order_of_day_and_month(first: date, more: int) -> None:
    last = first + timedelta(days=more)
    if first.year != last.year:
        return
    english = (
        f"{first.day} {MONTHS[first.month - 1]} to {last.day} {MONTHS[last.month - 1]} {last.year}"
    )
    chinese = f"{first.year} 年 {first.month} 月 {first.day} 日至 {last.month} 月 {last.day} 日"
    assert days_spanned(english) == days_spanned(chinese) == more + 1
