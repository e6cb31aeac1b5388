"""What a question takes for granted that the sentence nearest it says otherwise."""

from dataclasses import replace

import pytest

from assistant.answerability.contradicting import (
    closes_down,
    is_settled_otherwise,
    miscounts,
    states_first,
)
from assistant.answerability.premises import surely_false
from vectorstore.catalogue import Evidence


def _saying(evidence: dict[str, Evidence], text: str, language: str) -> list[Evidence]:
    one = evidence["建议 3"]
    summary = replace(one.source.summary, language=language)
    source = replace(one.source, summary=summary)
    return [replace(one, unit=replace(one.unit, text=text), source=source)]


_SPLIT = (
    "Speakers praised the harbour rules. The proposal for a night tariff did not find consensus."
)
_SPLIT_ZH = "发言者介绍了各自的做法。工作组未就夜间运价达成一致意见，决定下次再议。"


@pytest.mark.parametrize(
    ("question", "text", "language"),
    [
        ("Why did the group agree on a night tariff?", _SPLIT, "en"),
        ("工作组为什么决定采用夜间运价？", _SPLIT_ZH, "zh"),
        (
            "Pourquoi le groupe a-t-il adopté le tarif de nuit ?",
            "Il n'a pas été possible de trouver un consensus : aucun accord sur le tarif de nuit.",
            "fr",
        ),
        (
            "¿Por qué el grupo aprobó la tarifa nocturna?",
            "La propuesta de una tarifa nocturna no obtuvo apoyo del grupo.",
            "es",
        ),
        (
            "Почему рабочая группа приняла ночной тариф?",
            "Рабочая группа не пришла к согласию по вопросу о ночном тарифе.",
            "ru",
        ),
        (
            "Why are the recommendations of the panel binding on ports?",
            "The recommendations of the panel are not legally binding.",
            "en",
        ),
        (
            "Why was the harbour programme rated fully effective?",
            "The harbour programme was only partially effective.",
            "en",
        ),
    ],
)
def test_a_claim_that_the_nearest_sentence_denies_is_seen(
    evidence: dict[str, Evidence], question: str, text: str, language: str
) -> None:
    units = _saying(evidence, text, language)
    assert is_settled_otherwise(question, units)
    assert surely_false(question, units)


@pytest.mark.parametrize(
    ("question", "text", "language"),
    [
        ("Why did the group agree on harbour rules?", _SPLIT, "en"),
        ("Why did the proposal for a night tariff not find consensus?", _SPLIT, "en"),
        ("Why did the group postpone the night tariff?", _SPLIT, "en"),
        ("工作组为什么没有就夜间运价达成一致？", _SPLIT_ZH, "zh"),
        (
            "Why are the recommendations of the panel not binding?",
            "The recommendations of the panel are not legally binding.",
            "en",
        ),
    ],
)
def test_what_the_sentence_says_itself_contradicts_nothing(
    evidence: dict[str, Evidence], question: str, text: str, language: str
) -> None:
    assert not is_settled_otherwise(question, _saying(evidence, text, language))


@pytest.mark.parametrize(
    ("question", "text", "language"),
    [
        ("为什么把警报分成六级？", "警报分为四级，以颜色区分。", "zh"),
        ("Why must a ship report within 36 hours?", "Ships report within six hours.", "en"),
        ("Why do pupils get twelve credits?", "Pupils get three credits for it.", "en"),
        ("Pourquoi faut-il attendre 90 jours ?", "Le délai est de 30 jours.", "fr"),
        ("¿Por qué hay que esperar 90 días?", "El plazo es de 30 días.", "es"),
        ("Почему надо ждать 90 дней?", "Срок составляет 30 дней.", "ru"),
        ("لماذا يجب الانتظار 90 يوما؟", "المهلة 30 يوما.", "ar"),
        ("办法规定每户每月交七十元卫生费，这笔钱交给谁？", "每户每月补助三十元。", "zh"),
        ("The policy requires a fee of 70 euros; who collects it?", "The fee is 30 euros.", "en"),
    ],
)
def test_a_number_that_no_unit_has_is_seen(
    evidence: dict[str, Evidence], question: str, text: str, language: str
) -> None:
    units = _saying(evidence, text, language)
    assert miscounts(question, units)
    assert surely_false(question, units)


@pytest.mark.parametrize(
    ("question", "text", "language"),
    [
        ("为什么把警报分成四级？", "警报分为4级，以颜色区分。", "zh"),
        ("Why must a ship report within 6 hours?", "Ships report within six hours.", "en"),
        ("Why are 2,000 tonnes allowed?", "Up to 2 000 tonnes are allowed.", "en"),
        ("我爸七十岁了，能住吗？", "年满六十周岁的老年人可以入住。", "zh"),
        ("Why does Recommendation 6 say so?", "Ships report within eight hours.", "en"),
    ],
)
def test_a_number_that_a_unit_has_or_that_claims_nothing_is_not_false(
    evidence: dict[str, Evidence], question: str, text: str, language: str
) -> None:
    assert not surely_false(question, _saying(evidence, text, language))


@pytest.mark.parametrize(
    "question", ["我住三十天的院，规定里怎么说？", "What does the policy require of ports?"]
)
def test_a_story_or_a_plain_question_states_nothing_of_the_text(question: str) -> None:
    assert not states_first(question)


@pytest.mark.parametrize(
    "question",
    ["为什么医院的包装也要减，没有例外？", "Why is hospital packaging cut without exception?"],
)
def test_no_exception_is_false_of_a_text_that_exempts_some(
    evidence: dict[str, Evidence], question: str
) -> None:
    text = "应制定包装的减量目标。医院的包装可予豁免。 Hospital packaging is exempt."
    assert surely_false(question, _saying(evidence, text, "zh"))
    assert not surely_false(question, _saying(evidence, "应制定包装的减量目标。", "zh"))


@pytest.mark.parametrize(
    "question",
    [
        "报告主张关停数据库，理由是什么？",
        "Why does it want the database shut down?",
        "Pourquoi veut-on supprimer la base de données ?",
        "¿Por qué se quiere suprimir la base de datos?",
        "Почему предлагают упразднить базу данных?",
        "لماذا يراد إلغاء قاعدة البيانات؟",
    ],
)
def test_nothing_is_closed_by_a_text_that_closes_nothing(
    question: str, evidence: dict[str, Evidence]
) -> None:
    assert closes_down(question, [evidence["建议 24"]])


@pytest.mark.parametrize(
    "question", ["为什么要删除犯罪记录？", "Why delete records?", "为什么设立调查小组？"]
)
def test_what_a_text_does_away_with_is_not_false(
    question: str, evidence: dict[str, Evidence]
) -> None:
    assert not closes_down(question, [evidence["建议 13"]])
