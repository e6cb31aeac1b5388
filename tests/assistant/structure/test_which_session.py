"""Which session a text speaks of."""

import pytest

from assistant.structure.which_session import Reported, Session, reported, sessions_named
from assistant.words.patterns import readable


@pytest.mark.parametrize(
    ("title", "number", "noun"),
    [
        ("Report of the Group on its third session", 3, "session"),
        ("水资源专家组第四次会议报告", 4, "meeting"),
        ("Rapport sur les travaux de sa cinquième session", 5, "session"),
        ("Доклад о работе второй сессии", 2, "session"),
        ("تقرير الدورة الثالثة", 3, "session"),
        ("A report", 0, ""),
    ],
)
def test_a_title_tells_the_number_of_its_session(title: str, number: int, noun: str) -> None:
    assert reported([readable(title)]) == Reported(number, noun)


@pytest.mark.parametrize(
    ("question", "relation"),
    [
        ("下一次会议在哪里", "next"),
        ("Where is the next session?", "next"),
        ("Où aura lieu la prochaine réunion ?", "next"),
        ("¿Y la próxima?", "next"),
        ("А следующая сессия?", "next"),
        ("متى الدورة القادمة؟", "next"),
        ("前两次会议在哪里开的", "earlier"),
        ("When were the first two sessions held?", "earlier"),
        ("Where will the fourth be?", "next"),
        ("第三届会议几时举行", "this"),
        ("When was the second session?", "earlier"),
    ],
)
def test_a_session_is_told_by_relation_or_number(question: str, relation: str) -> None:
    (session,) = sessions_named(readable(question))
    assert Reported(3, "session").relation_of(session) == relation


def test_a_paragraph_tells_of_the_session_that_it_names() -> None:
    this = Reported(3, "session")
    text = readable("The fourth session will be held in Quito. It held eight meetings.")
    assert this.is_told(text, Session("next session", "next"))
    assert not this.is_told(text, Session("previous session", "earlier"))
    assert not this.is_told(text, None)
    assert not this.is_told(readable("the following agenda"), Session("next session", "next"))


@pytest.mark.parametrize("question", ["Где прошло совещание?", "Когда прошла сессия?"])
def test_a_session_that_took_place_is_no_earlier_one(question: str) -> None:
    assert sessions_named(readable(question)) == ()
