"""Pay, taxes, fines, prices and lengths asked for, which no other sum or number gives."""

from dataclasses import replace

import pytest

from assistant.answerability.details import certainly_missing, of_everyday_life
from vectorstore.catalogue import Evidence


def _saying(evidence: dict[str, Evidence], text: str, language: str = "en") -> list[Evidence]:
    one = evidence["建议 3"]
    source = replace(one.source, summary=replace(one.source.summary, language=language))
    return [replace(one, unit=replace(one.unit, text=text), source=source)]


_OTHER = (
    "Ports should keep 12 boats and train their crews once a year. 港口应有十二条船，每年培训船员。"
)
_PAID = "Wardens are paid 900 euros a month. 护工每月工资九百元。"


@pytest.mark.parametrize("language", ["en", "ru", "ar"])
@pytest.mark.parametrize(
    "question",
    [
        "护工一个月工资是多少？",
        "清洁工每月能挣多少",
        "What is the monthly pay of a warden?",
        "How much does a harbour master earn?",
        "Quel est le salaire des gardiens ?",
        "¿Cuánto gana un vigilante?",
        "Какая зарплата у смотрителей?",
        "كم راتب الحارس؟",
        "塑料袋要收多少税？",
        "How high a tax is there on bags?",
        "Quelle taxe sur les sacs ?",
        "¿Qué impuesto hay que pagar?",
        "Какой налог на пакеты?",
        "要交多少罚款",
        "What fine is there for skippers?",
        "Quelle amende pour les pêcheurs ?",
        "¿Qué multa hay?",
        "Какой штраф платят капитаны?",
        "举报的奖金是多少",
        "What reward is there for finders?",
        "学费一年多少",
        "What did the barriers cost?",
        "Combien a coûté la réunion ?",
        "¿Cuánto costó la reunión?",
        "Сколько стоила встреча?",
        "كم تكلفة الاجتماع؟",
        "How much is the lunch in US dollars?",
        "周边几百米内不能开",
        "How many metres away must it be?",
        "¿A qué distancia debe estar?",
        "班主任要什么学历",
        "Which diplomas do guards need?",
        "Can I bring my dog along?",
        "能带着狗一起住吗",
    ],
)
def test_a_measure_that_no_unit_gives_is_surely_missing(
    evidence: dict[str, Evidence], question: str, language: str
) -> None:
    text = _OTHER.replace("train", "teach").replace("培训", "召集")
    assert certainly_missing(question, _saying(evidence, text, language))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("护工一个月工资是多少？", _PAID),
        ("How much does a warden earn?", _PAID),
        ("What is the minimum wage?", "Wages should be not less than the minimum wage."),
        ("How high is the tax on bags?", "A tax of 5 cents applies to bags."),
        ("What fine is there for littering?", "Littering is fined."),
        ("What did the barriers cost?", "The barriers cost some 40,000 dollars."),
        ("培训期间工资发多少？", "培训期间工资照发，费用由单位承担。"),
        ("How much does lunch cost?", "Lunch is free of charge."),
        ("学费一年多少", "学费每年三千元。"),
        ("How many metres away must it be?", "At least 200 m from a school."),
        ("周边多少米内不能开", "周边二百米内不得开设。"),
        ("Can I bring my dog along?", "Guide dogs are admitted."),
        ("What does the text say about wages?", _OTHER),
        ("Who pays for the boats, in dollars or not?", "The fund pays 3 dollars."),
    ],
)
def test_a_measure_that_is_given_is_not(
    evidence: dict[str, Evidence], question: str, text: str
) -> None:
    assert not certainly_missing(question, _saying(evidence, text))


@pytest.mark.parametrize(
    "question",
    [
        "明天会下雨吗",
        "Will it rain tomorrow?",
        "Quel temps fera-t-il demain ?",
        "¿Qué tiempo hará mañana?",
        "Завтра будет дождь?",
        "كيف الطقس اليوم؟",
        "Do you have a good recipe for soup?",
        "Tu as une recette de crêpes ?",
        "红烧肉怎么做才好吃",
        "帮我算一下房贷",
    ],
)
def test_weather_cooking_and_ones_own_sums_are_of_everyday_life(
    evidence: dict[str, Evidence], question: str
) -> None:
    rain = "Canteens serve food daily; traps are emptied daily in the rainy season."
    assert of_everyday_life(question, _saying(evidence, rain))


@pytest.mark.parametrize(
    "question",
    [
        "What should be done when it rains?",
        "雨季要怎么清理",
        "How should food be cooked in canteens?",
        "食堂怎么做好食品留样",
    ],
)
def test_rain_and_food_that_a_document_is_about_are_not(
    evidence: dict[str, Evidence], question: str
) -> None:
    assert not of_everyday_life(question, _saying(evidence, _OTHER))
