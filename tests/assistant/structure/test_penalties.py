"""Penalties that questions ask for, and that laws threaten."""

import pytest

from assistant.structure.penalties import (
    Duty,
    asks_for_penalty,
    asks_for_sure,
    duties_asked,
    items_of,
    of_the_duty,
    states_penalty,
    threats_in,
)


@pytest.mark.parametrize(
    "question",
    [
        "泳池不换水罚多少钱",
        "不戴泳帽会被罚款吗",
        "泳館沒有救生員，怎麼處罰？",
        "救生员脱岗要受什么处罚",
        "谁来处罚不换水的泳馆",
        "What is the fine for swimming without a cap?",
        "How much are pools fined that do not change the water?",
        "Quelle amende risque une piscine sans surveillance ?",
        "¿Qué multa hay por no cambiar el agua?",
        "Какой штраф за бассейн без спасателя?",
        "ما هي غرامة عدم تغيير الماء؟",
    ],
)
def test_a_question_for_what_follows_asks_for_a_penalty(question: str) -> None:
    assert asks_for_penalty(question)
    assert asks_for_sure(question)


@pytest.mark.parametrize(
    "question",
    ["泳池不换水有什么后果", "泳馆要承担什么责任", "What happens if the water is not changed?"],
)
def test_any_consequence_may_be_a_penalty(question: str) -> None:
    assert asks_for_penalty(question)
    assert not asks_for_sure(question)


@pytest.mark.parametrize(
    "question",
    [
        "泳池几天换一次水",
        "接到投诉怎么处理",
        "水温超过三十度会怎么样",
        "What happens when the siren sounds?",
        "Who may close the pool?",
        "Que se passe-t-il à la fermeture ?",
    ],
)
def test_what_asks_for_a_duty_or_an_event_asks_for_no_penalty(question: str) -> None:
    assert not asks_for_penalty(question)


def test_the_duty_is_what_remains_of_the_question() -> None:
    assert of_the_duty("泳馆几天换一次水?不换罚多少钱") == "泳馆几天换一次水?不换"
    assert duties_asked("泳馆几天换一次水？不换罚多少钱") == 1
    assert duties_asked("不换水罚多少钱") == 0
    assert duties_asked("不戴泳帽会被罚款吗") == 0


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("违反第三条规定的，处五百元以上一千元以下罚款。", True),
        ("Whoever swims alone is liable to a fine of 50 euros.", True),
        ("Toute infraction est punie d'une amende de 50 euros.", True),
        ("La infracción será sancionada con multa de 50 euros.", True),
        ("泳馆应当每日换水。", False),
        ("The pool is closed on Mondays.", False),
    ],
)
def test_a_text_states_a_penalty_or_a_duty(text: str, *, states: bool) -> None:
    assert states_penalty(text) is states


def test_a_threat_names_the_duty_and_its_items_or_says_what_is_done() -> None:
    named, listed = (
        "违反本条例第十九条第一款第二项、第五项规定的，处一百元罚款。",
        "泳馆有下列行为之一的，处一千元罚款：（一）未按期换水的；（二）无人值守的。",
    )
    (first, *_) = threats_in(named, {"article"})
    assert first.duties == (Duty("article", "19", frozenset({"2", "5"})),)
    said = [threat.text for threat in threats_in(listed, {"article"}) if threat.text.strip()]
    assert said == ["(一)未按期换水的", "(二)无人值守的"]


def test_items_are_told_apart_from_what_follows_them() -> None:
    text = "不得有下列行为：（一）跳水；（二）吸烟。儿童应当有人陪同。"
    assert items_of(text) == {"1": "跳水；", "2": "吸烟", "": "儿童应当有人陪同。"}
    assert items_of("泳馆应当换水。") == {}
