"""Numbers and months in words, in the cases and genders of six languages."""

import pytest

from assistant.words.spelt_out import counted, in_digits, months_named, places_named


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("وتكلم ممثلو ثمانية أطراف", "ar", {"8"}),
        ("تكلم أحد عشر طرفا", "ar", {"11"}),
        ("خلال خمسة وعشرين يوما", "ar", {"25"}),
        ("أحد الأطراف", "ar", set()),
        ("представители восьми участников", "ru", {"8"}),
        ("от двадцати пяти стран", "ru", {"25"}),
        ("с семью и домом", "ru", set()),
        ("una docena de países", "es", {"12"}),
        ("une quinzaine de jours", "fr", {"15"}),
        ("two dozen parties", "en", {"12"}),
    ],
)
def test_cardinals_are_read_in_every_case(text: str, language: str, found: set[str]) -> None:
    assert counted(text, language) == found


def test_a_cardinal_in_words_is_told_in_digits() -> None:
    assert in_digits("وثمانية أطراف", "ar") == "و8 أطراف"
    assert in_digits("от двадцати пяти стран", "ru") == "от 25 стран"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("从第三阶段起", {"3"}),
        ("第十一届会议", {"11"}),
        ("from the third phase", {"3"}),
        ("the 3rd session", {"3"}),
        ("dès la deuxième étape", {"2"}),
        ("desde la segunda fase", {"2"}),
        ("с третьей стадии", {"3"}),
        ("من المرحلة الثالثة", {"3"}),
        ("البند الخامس", {"5"}),
        ("desde el tercer día", {"3"}),
    ],
)
def test_a_place_in_an_order_is_a_number(text: str, found: set[str]) -> None:
    assert places_named(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "第二，各国应合作",
        "第三个目的是合作",
        "a third aim",
        "Third, States should cooperate",
        "a second victimisation",
        "third parties",
        "un troisième objectif",
        "por segunda vez",
        "во второй раз",
        "третья цель",
        "الهدف الثالث",
        "from the first stage",
        "再次受害",
    ],
)
def test_what_a_writer_counts_off_and_what_comes_again_has_no_place(text: str) -> None:
    assert places_named(text) == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2020 年 9 月 10 日", {"9"}),
        ("十月", {"10"}),
        ("三个月内", set()),
        ("10 and 11 September", {"9"}),
        ("in May 2020", {"5"}),
        ("States may consider it", set()),
        ("les 10 et 11 mars", {"3"}),
        ("los días 10 y 11 de octubre", {"10"}),
        ("10 и 11 октября", {"10"}),
        ("يومي 10 و11 تشرين الأول/أكتوبر", {"10"}),
        ("يومي 10 و11 أيلول", {"9"}),
    ],
)
def test_months_are_read_by_name_in_any_language(text: str, found: set[str]) -> None:
    assert months_named(text) == found
