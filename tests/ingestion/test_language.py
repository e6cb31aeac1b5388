from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion.language import LANGUAGES, detect_language, simplifier


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("建议 13 说了什么？", "zh-Hans"),
        ("哪些建议提到儿童", "zh-Hans"),
        ("INTERPOL 在做什么？", "zh-Hans"),
        ("一共几条", "zh-Hans"),
        ("建議 13 說了什麼？", "zh-Hant"),
        ("兒童", "zh-Hant"),
        ("What does recommendation 13 say?", "en"),
        ("Which ones mention children?", "en"),
        ("Que dit la recommandation 13 ?", "fr"),
        ("Quelles mesures pour les enfants ?", "fr"),
        ("¿Qué dice la recomendación 13?", "es"),
        ("¿Cuáles mencionan a los niños?", "es"),
        ("Liste las recomendaciones que mencionan a INTERPOL", "es"),
        ("las victimas", "es"),
        ("les victimes", "fr"),
        ("Que prévoit la recommandation 28 ?", "fr"),
        ("recommendation 28 please", "en"),
        ("Что говорится в рекомендации 13?", "ru"),
        ("Что INTERPOL делает?", "ru"),
        ("ماذا تقول التوصية 13؟", "ar"),
        ("para 7", "en"),
        ("paras. 3 and 4", "en"),
        ("medidas para 7 países", "es"),
        ("recommandation 99", "fr"),
        ("Bonjour", "fr"),
        ("hola", "es"),
        ("ما نص 建议 99؟", "ar"),
        ("О чём 建议 13?", "ru"),
        ("Que dit 建议 13 ?", "fr"),
        ("explain 建议 3 和 5", "en"),
        ("explain 建议 3", "en"),
        ("UNODC 建议 13", "zh-Hans"),
        ("解释 recommendation 13", "zh-Hans"),
        ("ماذا تقول recommendation 13؟", "ar"),
    ],
)
def test_the_language_of_a_short_question_is_told(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "13", "？！", "§ 3.1"])
def test_a_text_without_letters_is_in_the_default_language(text: str) -> None:
    assert detect_language(text) == "en"
    assert detect_language(text, default="zh-Hans") == "zh-Hans"


def test_a_latin_word_of_no_language_is_in_the_default_one_of_latin_letters() -> None:
    assert detect_language("INTERPOL", default="es") == "es"
    assert detect_language("INTERPOL", default="zh-Hans") == "en"


def test_the_report_is_told_from_its_traditional_version(
    source: str, to_traditional: Callable[[str], str]
) -> None:
    assert detect_language(source) == "zh-Hans"
    assert detect_language(to_traditional(source)) == "zh-Hant"


def test_traditional_characters_are_simplified() -> None:
    assert simplifier().convert("建議，締約國應合作") == "建议，缔约国应合作"


@given(st.text(max_size=60))
def test_every_text_is_in_one_of_the_known_languages(text: str) -> None:
    assert detect_language(text) in LANGUAGES
