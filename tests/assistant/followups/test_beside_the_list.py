"""What a turn tells of the last list before it asks for something besides."""

import pytest

from assistant.answering.assistant import Assistant
from assistant.followups.beside_the_list import beside_the_list
from assistant.followups.list_questions import which_mention
from assistant.turns import CitedUnit, Turn
from tests.assistant.followups.conversing import cited as cited_in_order


def unit(number: int, kind: str = "recommendation") -> CitedUnit:
    return CitedUnit("report", f"建议 {number}", kind, str(number), ("二. 建议",))


def after(*numbers: int, question: str = "哪些建议提到法官") -> tuple[Turn, ...]:
    return (Turn(question, question, tuple(map(unit, numbers))),)


def cited(assistant: Assistant, *turns: str) -> list[str]:
    return sorted(cited_in_order(assistant, *turns), key=lambda label: (len(label), label))


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("其中一条讲法庭口译，另一条呢", "法庭口译"),
        ("有一條是關於陪審員的，另外一條講什麼", "陪审员"),
        ("One of them deals with court interpreters. And the other?", "court interpreters"),
        ("One is about juries; what does the other one say?", "juries"),
        ("L'une porte sur les jurés. Et l'autre ?", "les jurés"),
        ("L'un concerne les jurés. Que dit l'autre ?", "les jurés"),
        ("Una trata de los jurados. ¿Y la otra?", "los jurados"),
        ("Одна из них о присяжных. А другая?", "присяжных"),
        ("إحداهما عن المحلفين. وماذا تقول الأخرى؟", "المحلفين"),
        ("不是讲陪审员的那条说什么", "陪审员"),
        ("除了讲陪审员的那条，另一条呢", "陪审员"),
        ("Apart from the one on juries, what is the other?", "juries"),
        ("À part celle sur les jurés, l'autre ?", "les jurés"),
        ("Aparte de la de los jurados, ¿cuál es la otra?", "los jurados"),
        ("Кроме той, что о присяжных, какая другая?", "присяжных"),
        ("عدا تلك عن المحلفين، ما هي الأخرى؟", "المحلفين"),
        ("And the one that isn't about juries?", "juries"),
    ],
)
def test_of_two_that_one_is_dropped_which_is_told_by_what_it_is_about(
    question: str, what: str
) -> None:
    read = beside_the_list(question, after(8, 13))
    assert read is not None
    assert (read.dropping, read.narrows, len(read.among)) == (what, True, 2)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("这里面没有陪审员，哪条讲陪审员", "哪些建议提到陪审员？"),
        ("Juries are not mentioned there. Which one mentions them?", "mention juries?"),
        ("It doesn't mention juries. Which recommendation does?", "mention juries?"),
        ("Les jurés n'y sont pas. Dans laquelle alors ?", "mentionnent jurés ?"),
        ("No veo a los jurados ahí. ¿En cuál aparecen?", "mencionan jurados?"),
        ("Присяжных там нет. А где они упоминаются?", "упоминают присяжных?"),
        ("لا أرى المحلفين فيها. أين ذكروا إذن؟", "المحلفين؟"),
    ],
)
def test_what_is_not_there_is_looked_for_elsewhere(question: str, asked: str) -> None:
    read = beside_the_list(question, after(8))
    assert read is not None
    assert read.text.endswith(asked)
    assert read.without == (unit(8),)


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("把提到陪审员的也加进来", "陪审员"),
        ("再加上講陪審員的，一起列出來", "陪审员"),
        ("Please add those that mention juries too", "juries"),
        ("Now include the ones on juries as well, all together", "juries"),
        ("Ajoute aussi celles qui mentionnent les jurés", "les jurés"),
        ("Ajoutez aussi ceux qui parlent des jurés", "jurés"),
        ("Añade también las que mencionan los jurados", "los jurados"),
        ("Добавь ещё те, где упоминаются присяжные", "присяжные"),
        ("أضف إليها أيضا التي تذكر المحلفين", "المحلفين"),
    ],
)
def test_others_are_put_beside_what_was_listed(question: str, what: str) -> None:
    read = beside_the_list(question, after(8, 13))
    assert read is not None
    assert read.text.startswith("哪些建议提到法官 ")
    assert what in read.text


@pytest.mark.parametrize(
    "question",
    [
        "另一条呢",
        "其中一条讲陪审员吗",
        "One of them is about juries, right?",
        "It is not mandatory. Who decides then?",
        "Juries are not mentioned there.",
        "把提到陪审员的念给我听",
        "Add up the recommendations on juries",
        "What would you add?",
    ],
)
def test_what_asks_something_else_is_left_alone(question: str) -> None:
    assert beside_the_list(question, after(8, 13)) is None


def test_nothing_is_added_to_one_unit_named_by_its_number() -> None:
    history = after(8, question="建议 8 说什么")
    assert beside_the_list("把提到陪审员的也加进来", history) is None


def test_a_list_of_the_report_is_widened(assistant: Assistant) -> None:
    turns = ("Which recommendations mention INTERPOL?", "Add those that mention children too")
    assert cited(assistant, *turns) == ["建议 9", "建议 15", "建议 24"]


def test_the_other_of_two_is_told_from_the_one_that_is_left_aside(assistant: Assistant) -> None:
    turns = (
        "Which recommendations mention INTERPOL?",
        "Other than the one about joint teams, what's the other?",
    )
    assert cited(assistant, *turns) == ["建议 9"]


def test_all_that_mention_something_are_asked_for_in_each_language() -> None:
    assert which_mention("en") == "Which recommendations mention {}?"
    assert which_mention("xx") is None


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("那秘鲁呢，在哪一段提到的", "哪里提到秘鲁？"),
        ("Et le Pérou, il est cité dans quel paragraphe ?", "Où est-il question de Pérou ?"),
        ("And Peru, which paragraph is it mentioned in?", "Where is Peru mentioned?"),
        ("¿Y Perú, en qué párrafo aparece?", "¿Dónde se menciona Perú?"),
        ("А Перу, в каком пункте она упомянута?", "Где упоминается Перу?"),
        ("وبيرو، في أي فقرة ذكرت؟", "أين تذكر بيرو؟"),
        ("儿童呢，在哪条提到的", "哪些建议提到儿童？"),
    ],
)
def test_what_is_named_first_is_asked_for_where_it_stands(question: str, asked: str) -> None:
    read = beside_the_list(question, after(6, question="哪些国家发言了"))
    assert read is not None
    assert read.text == asked


@pytest.mark.parametrize(
    "question",
    [
        "它呢，在哪一段",
        "这条呢，在哪一部分",
        "And the other one, where is it?",
        "B部分呢，在哪里",
        "是给谁的，在哪条说",
    ],
)
def test_what_is_only_pointed_at_is_named_by_nothing(question: str) -> None:
    assert beside_the_list(question, after(6)) is None


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("陪审员呢，有哪条说陪审员也要培训", "有哪条说陪审员也要培训"),
        (
            "And jurors? Is there one that says jurors need training?",
            "Is there one that says jurors need training?",
        ),
        (
            "What about jurors, does any recommendation protect them?",
            "What about jurors, does any recommendation protect them?",
        ),
        (
            "And fees, is there a recommendation on that?",
            "And fees, is there a recommendation on that?",
        ),
    ],
)
def test_a_unit_on_something_else_is_none_of_those_spoken_of(question: str, asked: str) -> None:
    read = beside_the_list(question, after(6))
    assert read is not None
    assert read.text == asked
    assert not read.focus


def test_a_long_story_before_is_no_name() -> None:
    assert beside_the_list("那家里人还在老家、怕人报复的呢？哪条管这个", after(6)) is None
