"""How long a meeting is said to have been."""

import pytest

from assistant.answerability.lasting import lasts_otherwise
from assistant.composition import Jianyi
from vectorstore.catalogue import Evidence


@pytest.fixture(scope="module")
def held(jianyi: Jianyi) -> list[Evidence]:
    units = jianyi.library.catalogue.units(None)
    return [unit for unit in units if unit.unit.label == "第 1 段"]


@pytest.mark.parametrize(
    "question",
    [
        "会议开了整整四天，最后一天谈了什么？",
        "會議持續了一個星期，最後一天談了什麼？",
        "The session lasted six days. What was discussed on the last?",
        "What came of the five-day meeting?",
        "La réunion a duré quatre jours : de quoi a-t-on parlé ?",
        "La reunión duró una semana, ¿qué se trató al final?",
        "Заседание длилось пять дней. Что обсуждали?",
        "استمر الاجتماع خمسة أيام، ماذا ناقشوا؟",
    ],
)
def test_more_days_than_the_report_tells_are_wrong(question: str, held: list[Evidence]) -> None:
    assert lasts_otherwise(question, held)


@pytest.mark.parametrize(
    "question",
    [
        "会议开了两天，在哪里开的？",
        "会议开了几天？",
        "The meeting lasted two days; where was it?",
        "How many days did the meeting last?",
        "会议后五天内要提交什么？",
    ],
)
def test_what_it_tells_or_is_asked_is_not(question: str, held: list[Evidence]) -> None:
    assert not lasts_otherwise(question, held)
