"""Numbers that a sentence states, and counts that anybody may make."""

import pytest

from assistant.words.counts import enumerated, numbers, persons, uncounted


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("2020年9月10日", "zh", {"2020", "9", "10"}),
        ("十一个缔约方", "zh", {"11"}),
        ("一些国家统一行动", "zh", set()),
        ("eleven parties and the two of them", "en", {"11"}),
        ("onze parties", "fr", {"11"}),
        ("1,000 persons", "en", {"1000"}),
    ],
)
def test_numbers_are_read_in_digits_and_in_words(text: str, language: str, found: set[str]) -> None:
    assert numbers(text, language) == found


def test_a_sentence_may_count_what_it_lists_itself() -> None:
    said = "出席的有中国、伊拉克、肯尼亚和巴勒斯坦国四个缔约方"
    assert numbers(uncounted(said, [], 1), "zh") == set()
    assert numbers(uncounted("三个机制，支持制定术语、定义和指标", [3], 1), "zh") == {"3"}


@pytest.mark.parametrize(
    ("text", "language", "left"),
    [
        ("两条建议都谈到", "zh", set()),
        ("三条建议都谈到", "zh", {"3"}),
        ("处以2年监禁的处罚", "zh", {"2"}),
        ("十一个缔约方发言", "zh", set()),
        ("在十一天内", "zh", {"11"}),
        ("States and UNODC report within 2 days", "en", {"2"}),
        ("Eleven parties spoke within eleven days", "en", {"11"}),
        ("Two recommendations speak of it", "en", set()),
        ("在一年内", "zh", {"1"}),
        ("一些国家统一行动", "zh", set()),
    ],
)
def test_a_count_is_allowed_only_beside_what_it_counts(
    text: str, language: str, left: set[str]
) -> None:
    assert numbers(uncounted(text, [11], 2), language) == left


def test_persons_named_with_their_titles_may_be_counted() -> None:
    assert persons("由 Bowen 女士和 Nolan 先生主持") == 2
    assert persons("Ms. Bowen and Mr. Nolan") == 2
    assert uncounted("The two panellists spoke.", [], 1, [2]) == "The panellists spoke."
    assert uncounted("议程项目2下的讨论", [], 1, [2]) == "议程项目2下的讨论"


def test_one_and_ends_a_list_and_another_stands_within_its_last_item() -> None:
    assert enumerated("国际移民组织、议会大会和贩运妇女和儿童问题报告员。") == [3]


@pytest.mark.parametrize(
    ("text", "language", "left"),
    [
        ("列出四个缔约方", "zh", set()),
        ("四类信息", "zh", set()),
        ("四个机制", "zh", {"4"}),
        ("four observers spoke", "en", set()),
        ("four panellists spoke", "en", {"4"}),
        ("five observers spoke", "en", {"5"}),
        ("Quatre types d'informations", "fr", set()),
        ("within four weeks", "en", {"4"}),
    ],
)
def test_of_what_is_called_an_item_the_length_of_a_shorter_list_may_be_given(
    text: str, language: str, left: set[str]
) -> None:
    assert numbers(uncounted(text, [4], 1), language) == left
