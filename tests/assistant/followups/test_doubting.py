"""Turns that doubt what was answered, and say what was believed of it."""

import pytest

from assistant.followups.doubting import doubted
from assistant.turns import CitedUnit, Turn

LISTED = "哪些建议提到法官"


def unit(number: int) -> CitedUnit:
    return CitedUnit("report", f"建议 {number}", "recommendation", str(number), ("二. 建议",))


def after(*numbers: int, question: str = "建议 8 讲什么") -> tuple[Turn, ...]:
    return (Turn(question, question, tuple(map(unit, numbers))),)


@pytest.mark.parametrize(
    "question",
    [
        "真的吗？",
        "你没看错吧",
        "不会吧？我还以为是讲法庭口译的",
        "我记得8是讲庭审直播的啊",
        "你確定？我印象中這條是講翻譯的",
        "Are you certain?",
        "Really? I was sure it dealt with court interpreters.",
        "Hmm, I could have sworn that number 8 was on juries",
        "I was under the impression that article 8 dealt with juries",
        "Vraiment ?",
        "Vous êtes sûr ? Je croyais qu'il parlait des jurés",
        "Tu es certaine ? Il me semblait qu'elle portait sur les jurés",
        "¿Seguro? Creía que la 8 hablaba de los jurados",
        "Pensaba que trataba de los jurados",
        "Вы уверены? Мне казалось, что она о присяжных",
        "Точно? Я думал, 8 — про присяжных",
        "Уверен? Я думал, что статья 8 о присяжных",
        "هل أنت متأكدة؟ كنت أظن أنها عن المحلفين",
    ],
)
def test_whoever_doubts_an_answer_is_told_the_same_unit(question: str) -> None:
    assert doubted(question, after(8)) == "建议 8"


@pytest.mark.parametrize("question", ["确定吗？", "Are you sure?", "Ты уверен?"])
def test_of_a_list_that_is_doubted_all_is_told_again(question: str) -> None:
    assert doubted(question, after(8, 13, question=LISTED)) == "建议 8、建议 13"


@pytest.mark.parametrize(
    "question",
    [
        "你确定报告里没写庭审直播吗",
        "Are you sure the report says nothing on juries?",
        "我记得还有一条讲翻译的",
        "I thought there was one about court interpreters",
        "我还以为是讲翻译的，那哪条讲陪审员？",
        "I thought it was about juries. Which one is about translators, then?",
        "Pensaba que había una sobre los jurados",
        "我以为12是讲翻译的",
        "不对，我要的是12",
        "No, I meant 12",
        "Really short, please",
    ],
)
def test_what_asks_something_else_is_no_doubt(question: str) -> None:
    assert doubted(question, after(8)) is None


def test_what_nothing_was_answered_to_is_not_doubted() -> None:
    refused = Turn("有没有讲赌博的", "有没有讲赌博的", ())
    assert doubted("确定吗？", ()) is None
    assert doubted("确定吗？", (*after(8), refused)) is None
