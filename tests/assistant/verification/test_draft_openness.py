"""What is only encouraged or to be considered, told as done, as open, and described."""

import pytest

from assistant.verification.draft_openness import closed
from assistant.words.strengths import binding

SOURCES = {
    "zh": (
        "鼓励各国设立联合调查小组，以便更好地打击犯罪。",
        "各国应考虑设立联合调查小组，传播知识。",
    ),
    "en": (
        "States are encouraged to set up joint investigation teams, such as those of INTERPOL.",
        "States should consider setting up joint investigation teams that spread knowledge.",
    ),
    "fr": (
        "Les États sont encouragés à créer des équipes communes d'enquête, telles qu'INTERPOL.",
        "Les États devraient envisager de créer des équipes communes d'enquête spécialisées.",
    ),
    "es": (
        "Se alienta a los Estados a que establezcan equipos conjuntos de investigación.",
        "Los Estados deberían considerar la posibilidad de establecer equipos conjuntos.",
    ),
    "ru": (
        "Государствам рекомендуется создавать совместные следственные группы.",
        "Государствам следует рассмотреть возможность создания совместных следственных групп.",
    ),
    "ar": (
        "تُشجَّع الدول على إنشاء أفرقة تحقيق مشتركة.",
        "ينبغي للدول أن تنظر في إنشاء أفرقة تحقيق مشتركة.",
    ),
}


def is_closed(sentence: str, language: str, source: str) -> bool:
    return bool(closed(sentence, sentence, language, source, binding(source)))


@pytest.mark.parametrize("source", [0, 1])
@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("各国设立联合调查小组。", "zh"),
        ("States set up joint investigation teams.", "en"),
        ("Les États créent des équipes communes d'enquête.", "fr"),
        ("Los Estados establecen equipos conjuntos.", "es"),
        ("Государства создают совместные следственные группы.", "ru"),
        ("وتنشئ الدول أفرقة تحقيق مشتركة.", "ar"),
    ],
)
def test_what_is_left_open_is_not_told_as_what_is_done(
    sentence: str, language: str, source: int
) -> None:
    assert is_closed(sentence, language, SOURCES[language][source])


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("报告提倡设立联合调查小组。", "zh"),
        ("设立小组的目的是更好地打击犯罪。", "zh"),
        ("这些小组更好地打击犯罪。", "zh"),
        ("Setting up joint investigation teams is recommended.", "en"),
        ("INTERPOL is given as an example.", "en"),
        ("These teams would spread knowledge.", "en"),
        ("Les États sont invités à créer des équipes communes d'enquête.", "fr"),
        ("INTERPOL est donné en exemple.", "fr"),
        ("Se anima a los Estados a establecer equipos conjuntos.", "es"),
        ("Esos equipos combatirían mejor el delito.", "es"),
        ("Государствам предлагается создавать совместные следственные группы.", "ru"),
        ("Такие группы позволили бы лучше бороться с преступностью.", "ru"),
        ("ويشجع التقرير الدول على إنشاء أفرقة تحقيق مشتركة.", "ar"),
        ("والهدف هو مكافحة الجريمة.", "ar"),
    ],
)
def test_what_is_said_to_be_open_or_only_described_stays_open(sentence: str, language: str) -> None:
    assert not is_closed(sentence, language, SOURCES[language][0])


def test_what_should_be_done_is_told_freely() -> None:
    assert not is_closed("States set up joint teams.", "en", "States should set up joint teams.")


def test_that_somebody_else_considers_a_text_leaves_nothing_open() -> None:
    source = "El Grupo aprobó las recomendaciones para que las examinara la Conferencia."
    assert not is_closed("El Grupo aprobó recomendaciones para la Conferencia.", "es", source)
