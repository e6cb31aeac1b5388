import pytest

from assistant.words.listed import how_many_listed, listing_sentence


@pytest.mark.parametrize(
    ("sentence", "listed"),
    [
        ("下列缔约方的代表作了发言：阿根廷、埃及、委内瑞拉玻利瓦尔共和国。", ("states", 3)),
        ("以下国家出席了会议：伊朗（伊斯兰共和国）、大韩民国和刚果民主共和国。", ("states", 3)),
        ("Statements were made by: Chad, Bosnia and Herzegovina, and Peru.", ("states", 3)),
        ("Ont pris la parole : la France, le Maroc et l'Espagne.", ("states", 3)),
        ("وألقى كلمات ممثلو الدول التالية: مصر وفرنسا والأردن.", ("states", 3)),
        ("The observer for Iceland also made a statement.", ("states", 1)),
        ("讨论由以下主讲人主导：Bowen 女士（联合王国）和 Nolan 先生（美国）。", ("persons", 2)),
        ("还听取了以下观察员的发言：国际刑警组织、议会大会和世界银行。", ("bodies", 3)),
        ("以下各方出席了会议：中国、欧洲联盟和日本。", ("bodies", 3)),
    ],
)
def test_those_whom_a_sentence_lists_are_counted(sentence: str, listed: tuple[str, int]) -> None:
    assert how_many_listed(sentence) == listed


@pytest.mark.parametrize(
    "sentence",
    [
        # What is joined within an item may be two.
        "Observers spoke: the Office for Drugs and Crime, the World Bank and Interpol.",
        "培训包括有组织犯罪、劳动法和移民问题。",
        "中国和日本的观察员也作了发言。",
        "缔约国应考虑：加强合作。",
        "会议已经闭幕。",
    ],
)
def test_what_may_be_counted_in_two_ways_has_no_number(sentence: str) -> None:
    assert how_many_listed(sentence) is None


def test_a_text_with_two_lists_has_no_sentence_that_tells_how_many() -> None:
    one, two = "发言的有：中国、日本。", "出席的有：埃及、法国。"
    assert listing_sentence(one + "会议已经闭幕。") == one
    assert listing_sentence(one + two) is None
