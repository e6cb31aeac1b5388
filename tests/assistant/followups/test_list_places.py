"""Places in what was last spoken of."""

import pytest

from assistant.composition import Jianyi
from assistant.followups.list_places import all_of_them, items
from assistant.model import Question
from assistant.turns import CitedUnit

LIST = tuple(
    CitedUnit("report", f"建议 {n}", "recommendation", str(n), ("A. 部分",)) for n in (3, 6, 9, 12)
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("最后两条", "建议 9、建议 12"),
        ("把第一条和最后一条给我看下", "建议 3、建议 12"),
        ("前三条呢", "建议 3、建议 6、建议 9"),
        ("后一半", "建议 9、建议 12"),
        ("show me the last two of them", "建议 9、建议 12"),
    ],
)
def test_several_places_are_those_of_the_last_list(question: str, expected: str) -> None:
    assert items(question, LIST) == expected


@pytest.mark.parametrize(
    "question",
    ["最后两条建议", "前四条", "最后两年", "the last two recommendations", "儿童", "第二条"],
)
def test_a_kind_named_or_all_of_the_list_or_one_place_is_left(question: str) -> None:
    assert items(question, LIST) is None


@pytest.mark.parametrize(
    "question",
    ["分别是哪几条，各讲什么", "总共几条？", "which ones?", "How many is that?", "какие именно?"],
)
def test_which_they_are_and_how_many_is_asked_of_all(question: str) -> None:
    assert all_of_them(question, LIST) == f"建议 3、建议 6、建议 9、建议 12：{question}"
    assert all_of_them(question, LIST[:1]) is None


@pytest.mark.parametrize(
    "question", ["哪几条提到法官", "一共几条建议提到儿童", "which ones mention judges"]
)
def test_which_of_them_do_something_is_not_asked_of_all(question: str) -> None:
    assert all_of_them(question, LIST) is None


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (("建议12到15", "再往后三条"), [16, 17, 18]),
        (("C节第一条是什么？", "第二条呢？"), [22]),
        (("B节一共几条？", "把第一条和最后一条给我看下"), [12, 20]),
        (("哪些建议提到培训", "提到检察官的不要"), [6]),
        (("建议12到15", "儿童那条不要"), [12, 13, 14]),
        (("建议 11 是什么", "不对，我要的是 12"), [12]),
        (("Rec 12?", "Sorry, typo. I meant 2"), [2]),
        (("建议6培训些什么", "那21呢", "两条的培训对象一样吗？"), [6, 21]),
        (("建议3和建议5", "后面那条"), [5]),
        (("建议5", "前一条"), [4]),
        (("给我看看第14条建议", "往前翻一条"), [13]),
        (("最后三条是什么", "前三条呢"), [1, 2, 3]),
    ],
)
def test_a_conversation_pages_through_what_it_is_at(
    jianyi: Jianyi, turns: tuple[str, ...], expected: list[int]
) -> None:
    conversation = None
    for turn in turns:
        answer = jianyi.assistant.ask(Question(turn, conversation))
        conversation = answer.conversation_id
    assert list(dict.fromkeys(citation.number for citation in answer.citations)) == expected


@pytest.mark.parametrize("words", ["数", "几条", "一共", "都"])
def test_words_said_over_and_over_are_read_as_fast_as_others(words: str) -> None:
    """A pattern that tried every way of parting them would not end."""
    assert all_of_them(f"{(words * 110)[:110]}吧", LIST) is None
