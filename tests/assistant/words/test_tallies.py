"""Counts that a sentence makes of what it lists itself."""

import pytest

from assistant.words.counts import numbers, tallied
from assistant.words.tallies import (
    days_named,
    days_out,
    own_counts_out,
    own_items,
    unlabelled,
    whole_lists,
)


@pytest.mark.parametrize(
    ("text", "language", "left"),
    [
        ("有三点：查明、保护和起诉", "zh", set()),
        ("有四点：查明、保护和起诉", "zh", {"4"}),
        ("两种办法，一种是培训，另一种是交流", "zh", set()),
        ("two steps: to train, and to exchange", "en", set()),
        ("three steps: to train, and to exchange", "en", {"3"}),
        ("one speaks, the other listens", "en", set()),
        ("trois publics : juges, procureurs et policiers", "fr", set()),
        ("quatre publics : juges, procureurs et policiers", "fr", {"4"}),
        ("tres grupos: jueces, fiscales y policías", "es", set()),
        ("cuatro grupos: jueces, fiscales y policías", "es", {"4"}),
        ("три группы: судьи, прокуроры и следователи", "ru", set()),
        ("четыре группы: судьи, прокуроры и следователи", "ru", {"4"}),
        ("within three days: judges, prosecutors and police", "en", {"3"}),
        ("two separate frameworks, one for care, the other for housing", "en", {"2"}),
        ("deux cadres distincts, l'un pour le soin, l'autre pour le toit", "fr", {"2"}),
        ("设两个独立的机构，一个管保护，一个管起诉", "zh", {"2"}),
        ("three ends are served", "en", {"3"}),
    ],
)
def test_a_count_of_its_own_list_is_no_number_of_a_sentence(
    text: str, language: str, left: set[str]
) -> None:
    assert numbers(own_counts_out(text), language) == left


@pytest.mark.parametrize(
    ("text", "source", "language", "left"),
    [
        ("开了两天", "9 月 10 日至 11 日", "zh", set()),
        ("开了三天", "9 月 10 日至 11 日", "zh", {"3"}),
        ("three days", "from 4 to 6 May", "en", set()),
        ("three days", "on 4 and 6 May", "en", {"3"}),
        ("dos días", "10 y 11 de mayo", "es", set()),
        ("два дня", "10 и 11 мая", "ru", set()),
    ],
)
def test_days_are_counted_by_the_dates_they_run_between(
    text: str, source: str, language: str, left: set[str]
) -> None:
    assert numbers(days_out(text, [source]), language) == left


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "four fields: crime, labour law, migration and tax",
            ["crime", "labour law", "migration", "tax"],
        ),
        ("四个领域：犯罪、劳动法、移民和税收。", ["犯罪", "劳动法", "移民", "税收"]),
        ("one thing: that it be done; another: how", []),
        ("no list at all", []),
    ],
)
def test_what_a_sentence_lists_after_a_colon_is_read_member_by_member(
    text: str, items: list[str]
) -> None:
    assert [item.strip() for item in own_items(text)] == items


def test_a_list_announced_by_a_colon_is_whole() -> None:
    assert whole_lists("出席：中国、伊拉克和肯尼亚。") == [3]
    assert whole_lists("present: China, Iraq and Kenya. Others: none.") == [3]
    # Where the list ends is not to be told: nothing may be counted by it.
    assert whole_lists("heard: A, B and C, in particular its women and men.") == []


def test_what_numbers_or_dates_something_counts_nothing() -> None:
    assert numbers(unlabelled("议程项目 2 和 3，2020年9月10日，三位专家"), "zh") == {"3"}
    labels = "agenda items 2 and 3, 10 and 11 May 2020, article 18"
    assert numbers(unlabelled(labels), "en") == set()
    assert tallied("三位专家，第 3 条", "zh") == {"3"}
    assert tallied("article 3", "en") == set()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2020 年 9 月 10 日至 11 日", {"10", "11"}),
        ("du 9 au 11 septembre 2020", {"9", "11"}),
        ("on 10 and 11 September", {"10", "11"}),
        ("September 10-11, 2020", {"10", "11"}),
        ("议程项目 3", set()),
        ("in May 2020", set()),
    ],
)
def test_the_days_of_a_month_are_told_from_its_number(text: str, days: set[str]) -> None:
    assert days_named(text) == days
