"""The names that stand in units, told in the question's language."""

import pytest

from assistant.words.proper_names import Names, places_named
from vectorstore.catalogue import Evidence


@pytest.mark.parametrize(
    ("question", "language", "label"),
    [
        ("Is Kenya there?", "en", "第 6 段"),
        ("¿Y Kenia?", "es", "第 6 段"),
        ("А Кении там не было?", "ru", "第 6 段"),
        ("ماذا عن مصر؟", "ar", "第 3 段"),
        ("肯尼亚呢", "zh-Hans", "第 6 段"),
        ("Bowen是谁", "zh-Hans", "第 2 段"),
        ("l'OIM", "fr", "第 5 段"),
        ("soy hondureña", "es", "第 3 段"),
    ],
)
def test_a_name_is_found_in_the_unit_it_stands_in(
    evidence: dict[str, Evidence], question: str, language: str, label: str
) -> None:
    names = Names([evidence[f"第 {number} 段"] for number in range(2, 7)])
    found = names.named(question, language)
    assert [[unit.unit.label for unit in units] for _, units in found] == [[label]]


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Which organization helps women and children?", "en"),
        ("¿Qué personas ayudan?", "es"),
        ("Интересно, кто помогает?", "ru"),
        ("Is Austria there?", "en"),
        ("非洲国家呢", "zh-Hans"),
    ],
)
def test_everyday_words_regions_and_other_countries_are_none(
    evidence: dict[str, Evidence], question: str, language: str
) -> None:
    names = Names([evidence[f"第 {number} 段"] for number in range(2, 7)])
    assert names.named(question, language) == ()


def test_places_are_named_by_tag_or_capital_and_regions_are_none() -> None:
    assert places_named("日本来了吗") == ["日本"]
    assert places_named("Did Canada speak?") == ["Canada"]
    assert places_named("Did African States speak?") == ["States"]
    assert places_named("非洲国家来了吗") == []
