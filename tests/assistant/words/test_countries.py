"""Which States a text names."""

import pytest

from assistant.words.countries import regions_of, states_named


@pytest.mark.parametrize(
    ("text", "language", "states"),
    [
        ("委内瑞拉玻利瓦尔共和国和伊朗伊斯兰\n共和国的代表", "zh-Hans", {"VE", "IR"}),
        ("印度尼西亚、大韩民国", "zh", {"ID", "KR"}),
        ("The delegations of Chad and the United States", "en", {"TD", "US"}),
        ("la délégation de la Côte d’Ivoire", "fr", {"CI"}),
        ("los representantes del Perú y de España", "es", {"PE", "ES"}),
        ("представители Франции и Соединенных Штатов", "ru", {"FR"}),
        ("ممثل مصر والعراق", "ar", {"EG", "IQ"}),
    ],
)
def test_states_are_told_by_their_names(text: str, language: str, states: set[str]) -> None:
    assert states <= states_named(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("发展中国家之间的合作", "zh"),
        ("印度洋的海盗", "zh"),
        ("cold turkey on the china plate", "en"),
        ("кроме того", "ru"),
        ("جزاء مالي", "ar"),
    ],
)
def test_words_that_only_look_like_a_state_name_none(text: str, language: str) -> None:
    assert not states_named(text, language)


@pytest.mark.parametrize(
    ("state", "region"),
    [
        ("CR", "central_america"),
        ("PE", "south_america"),
        ("JM", "caribbean"),
        ("VN", "southeast_asia"),
        ("NP", "south_asia"),
    ],
)
def test_a_part_of_a_continent_is_a_region_of_its_own(state: str, region: str) -> None:
    assert region in regions_of(state)
    assert region not in regions_of("FR")


def test_a_state_may_be_of_several_regions() -> None:
    assert regions_of("EG") == {"africa", "arab", "middle_east"}
