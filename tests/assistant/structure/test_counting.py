"""Whether units are counted, or what they speak of."""

import pytest

from assistant.structure.counting import counts, counts_others
from assistant.structure.forms import structure_patterns
from assistant.words.patterns import readable

PATTERNS = structure_patterns()


@pytest.mark.parametrize(
    "question",
    [
        "一共有多少条建议？",
        "有多少提到培训？",
        "How many recommendations mention training?",
        "How many mention training?",
        "How many of them are there?",
        "Combien de recommandations parlent d'eau ?",
        "Combien y en a-t-il ?",
        "¿Cuántas recomendaciones hay?",
        "¿Cuántas hay?",
        "Сколько рекомендаций упоминают воду?",
        "كم عدد التوصيات؟",
    ],
)
def test_units_are_counted(question: str) -> None:
    assert counts(readable(question), PATTERNS)
    assert not counts_others(readable(question), PATTERNS)


@pytest.mark.parametrize(
    "question",
    [
        "每天多少升水？",
        "How many litres of water per day?",
        "How many mechanics will be trained?",
        "Combien de litres d'eau par jour ?",
        "¿Cuántos litros de agua al día?",
        "Сколько литров воды в день?",
        "كم لترا من الماء في اليوم؟",
    ],
)
def test_what_units_speak_of_is_not_counted(question: str) -> None:
    assert counts_others(readable(question), PATTERNS)
