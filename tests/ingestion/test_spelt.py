"""Numbers in words that number a unit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion.spelt import digits_for_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the thirteenth recommendation", "the recommendation 13"),
        ("What does recommendation thirteen say?", "What does recommendation 13 say?"),
        ("recommendation twenty-one", "recommendation 21"),
        ("La vingtième recommandation", "La recommandation 20"),
        ("párrafo cinco", "párrafo 5"),
        ("la vigésima sexta recomendación", "la recomendación 26"),
        ("двадцать шестая рекомендация", "рекомендация 26"),
        ("в рекомендации два", "в рекомендации 2"),
        ("التوصية الثالثة", "التوصية 3"),
        ("التوصية الثانية والعشرون", "التوصية 22"),
        ("la decimonovena", "№ 19"),
        ("De la quatorze à la dix-sept", "De la 14 à la 17"),
        ("с шестой по девятую рекомендации", "с 6 по 9 рекомендации"),
        ("the 4th, 6th and ninth recs", "the recs 4, recs 6, recs 9"),
        ("the third to seventh paragraphs", "the paragraphs 3 to 7"),
        (
            "recommandations deux, quatre et vingt",
            "recommandations 2, recommandations 4, recommandations 20",
        ),
        ("la segunda y la octava recomendaciones", "la recomendaciones 2, recomendaciones 8"),
        ("пункты два и шесть", "пункты 2, пункты 6"),
        ("التوصيات الثالثة والثانية والعشرون", "التوصيات 3, التوصيات 22"),
        ("с 4-й рекомендации по 6-ю", "с 4 рекомендации по 6"),
        (
            "toutes les recommandations à partir de la dixième",
            "toutes les recommandations à partir de la 10",
        ),
        ("recomendacion dieciocho", "recomendacion 18"),
    ],
)
def test_a_number_in_words_beside_a_unit_is_written_in_digits(text: str, expected: str) -> None:
    assert digits_for_words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the first two recommendations",
        "Should two countries share one recommendation?",
        "which recommendation one should follow",
        "the first recommendation of section B",
        "two countries",
        "recommendations adopted after the second session",
        "the recommendations of the third meeting",
        "建议十三",
        "",
    ],
)
def test_other_words_stay_as_they_are(text: str) -> None:
    assert digits_for_words(text) == text


@given(st.text(st.sampled_from("recommendation thirteen two one part 3?,"), max_size=60))
def test_doing_it_twice_changes_nothing_more(text: str) -> None:
    once = digits_for_words(text)
    assert digits_for_words(once) == once


def test_of_two_nouns_the_one_next_to_the_number_is_numbered() -> None:
    assert digits_for_words("вторая рекомендация раздела C") == "рекомендация 2 раздела C"
