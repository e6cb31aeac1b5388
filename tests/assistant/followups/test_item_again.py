"""Tests of asking again of another numbered item, or of a part of what was said."""

import pytest

from assistant.followups.item_again import of_another_item, some_of_it
from assistant.turns import CitedUnit, Turn
from assistant.words.framing import content_words

_CITED = (CitedUnit("report", "第 3 段", "paragraph", "3", ()),)


def _after(question: str) -> list[Turn]:
    return [Turn(question, question, _CITED)]


def _own(text: str) -> int:
    return len(content_words(text).split())


@pytest.mark.parametrize(
    ("before", "question", "asked"),
    [
        ("议程项目2讨论了什么？", "项目5呢", "议程项目5讨论了什么?"),
        ("第一场讨论是谁开场的？", "那第三场呢？", "第三场讨论是谁开场的?"),
        ("第一小组有几个人？", "第二小组呢？组长是谁", "第二小组有几个人? 组长是谁"),
        ("What was said under item 2?", "And item 5?", "what was said under item 5?"),
        ("Who opened the first panel?", "and the third panel?", "who opened the third panel?"),
    ],
)
def test_another_number_takes_the_place_of_the_one_before(
    before: str, question: str, asked: str
) -> None:
    resolved = of_another_item(question, _after(before))

    assert resolved is not None
    assert resolved.text == asked


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("建议 5 讲什么？", "建议 6 呢"),
        ("哪些建议提到儿童？", "第二条呢"),
        ("谁开的会？", "第二场呢？"),
        ("What was said under item 2?", "And item 2?"),
        # A place alone may be that of a unit.
        ("Who opened the first panel?", "And the second?"),
        ("What was said under item 2?", "What happened in 2020?"),
    ],
)
def test_what_names_no_other_item_stays_as_it_is(before: str, question: str) -> None:
    assert of_another_item(question, _after(before)) is None


@pytest.mark.parametrize(
    ("before", "question", "subject"),
    [
        ("What does the report say about housing?", "Does any of it concern nurses?", "housing"),
        ("报告怎么说住房的？", "其中有没有涉及护士的？", "住房"),
        (
            "Que dit le rapport sur le logement ?",
            "Y parle-t-on là-dedans du loyer ?",
            "logement",
        ),
        ("Что сказано о жилье?", "Касается ли что-нибудь из этого медсестёр?", "жилье"),
    ],
)
def test_a_part_of_what_was_said_is_asked_of_both(before: str, question: str, subject: str) -> None:
    resolved = some_of_it(question, _after(before), _own)

    assert resolved is not None
    assert subject in resolved.text
    assert question in resolved.text


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("What does recommendation 6 say?", "Does any of it concern nurses?"),
        ("Which recommendations mention housing?", "Does any of it concern nurses?"),
        ("What does the report say about housing?", "Is it binding on nurses?"),
    ],
)
def test_what_is_asked_of_a_unit_or_a_list_is_no_such_part(before: str, question: str) -> None:
    assert some_of_it(question, _after(before), _own) is None
