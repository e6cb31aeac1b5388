"""Counts that a sentence makes of what it or its source lists."""

import pytest

from assistant.tallies import days_out, own_counts_out, unlabelled, value_of, whole_lists


@pytest.mark.parametrize(
    ("text", "number", "goes"),
    [
        ("这样做有两个目的：一是保护受害人，二是起诉贩运者。", "两", True),
        ("It serves two ends: to protect victims, and to prosecute traffickers.", "two", True),
        ("Deux buts : protéger les victimes et poursuivre les auteurs.", "Deux", True),
        ("It has three aims: to protect victims, and to prosecute traffickers.", "three", False),
        ("两个国家应合作。", "两", False),
        ("within two days: today and tomorrow", "two", False),
    ],
)
def test_a_count_goes_where_as_many_are_listed_after_it(text: str, number: str, goes: bool) -> None:
    assert (number not in own_counts_out(text)) == goes


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("会议开了两天", "会议开了天"),
        ("The meeting lasted two days", "The meeting lasted  days"),
        ("The meeting lasted three days", "The meeting lasted three days"),
    ],
)
def test_the_days_that_dates_span_may_be_counted(text: str, left: str) -> None:
    assert days_out(text, ["2020 年 9 月 10 日至 11 日举行"]) == left


def test_a_list_after_a_colon_is_whole() -> None:
    assert whole_lists("下列缔约方出席：中国、伊拉克、肯尼亚、巴勒斯坦国。") == [4]
    assert whole_lists("The following spoke: Argentina, Brazil and Egypt.") == [3]
    assert whole_lists("Nothing is listed here.") == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("议程项目 2 和 3 下", "3"),
        ("under items 2 and 3", "3"),
        ("le 10 septembre", "10"),
        ("第十八条", "十八"),
    ],
)
def test_the_number_of_an_item_or_a_day_counts_nothing(text: str, number: str) -> None:
    assert number not in unlabelled(text)
    assert number in unlabelled(f"{text}，{number} 个")


def test_a_number_in_words_is_one_in_digits() -> None:
    assert [value_of(word) for word in ("three", "trois", "十一", "7", "many")] == [
        "3", "3", "11", "7", "many",
    ]  # fmt: skip
