"""What a list is about."""

import pytest

from assistant.composition import Jianyi
from assistant.listing import list_subject, words_within
from assistant.model import Question
from assistant.selection import Selection
from assistant.understanding import Understood, understand


def understood(jianyi: Jianyi, text: str) -> Understood:
    return understand(Question(text), jianyi.library.catalogue.overview())


def test_of_things_side_by_side_any_is_asked_for(jianyi: Jianyi) -> None:
    asked = understood(jianyi, "哪些建议提到检察官、法官？")
    words = words_within(asked, asked.selection)
    assert list_subject(asked, asked.selection, words).any_of


def test_the_words_of_a_heading_say_nothing_about_what_stands_below_it(jianyi: Jianyi) -> None:
    asked = understood(jianyi, "哪些一般性建议提到隐私？")
    headed = Selection(sections=(("A. 一般性建议",),), subject="一般性建议 隐私")
    assert words_within(asked, headed) == ("隐私",)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("哪条既提到法官又提到检察官", [21]),
        ("哪些建议提到儿童并且提到培训", []),
        ("Which recommendations mention judges but not prosecutors?", []),
        ("哪些建议提到法官却没提检察官", []),
    ],
)
def test_what_is_to_be_mentioned_together_or_without_another_thing_is_both_or_none(
    jianyi: Jianyi, question: str, expected: list[int]
) -> None:
    answer = jianyi.assistant.ask(Question(question))
    assert [citation.number for citation in answer.citations] == expected
    assert answer.refused == (not expected)


@pytest.mark.parametrize(
    "question",
    [
        "哪些建议既没提儿童也没提家属",
        "Which recommendations mention neither children nor families?",
        "Quelles recommandations ne mentionnent ni les enfants ni les familles ?",
    ],
)
def test_of_several_things_not_to_be_mentioned_each_is_left_out(
    jianyi: Jianyi, question: str
) -> None:
    answer = jianyi.assistant.ask(Question(question))
    cited = {citation.number for citation in answer.citations}
    assert {1, 2, 26} <= cited
    assert not cited & {3, 15}


@pytest.mark.parametrize(
    "question",
    [
        "Judges, prosecutors: which recommendations mention them?",
        "Juges, procureurs : dans quelles recommandations en parle-t-on ?",
        "Jueces, fiscales: ¿en qué recomendaciones se mencionan?",
    ],
)
def test_things_in_a_row_before_what_asks_are_each_asked_for(jianyi: Jianyi, question: str) -> None:
    answer = jianyi.assistant.ask(Question(question))
    assert {citation.number for citation in answer.citations} == {17, 21, 25}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("写了“刑事”的有哪些条？“刑警”不算", [23, 26]),
        ("Quelles recommandations citent le juge ? Pas les orateurs.", [21]),
        ("Which recommendations mention judges? Not the paragraphs.", [21]),
        ("“法官”在哪些条哪些段里？", [21]),
    ],
)
def test_what_is_said_not_to_count_is_no_subject(
    jianyi: Jianyi, question: str, expected: list[int]
) -> None:
    answer = jianyi.assistant.ask(Question(question))
    assert [citation.number for citation in answer.citations] == expected


@pytest.mark.parametrize("question", ["建议总数是几？", "建议总数几何？初稿写“三十条”"])
def test_the_total_is_a_count_of_all(jianyi: Jianyi, question: str) -> None:
    answer = jianyi.assistant.ask(Question(question))
    assert answer.route == "count"
    assert len(answer.citations) == 26
