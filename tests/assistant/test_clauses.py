"""The clauses of a question."""

import pytest

from assistant.clauses import asking_sentences, enumerated, parts


@pytest.mark.parametrize(
    ("question", "clauses"),
    [
        ("Evidence first. Relatives next", ("Evidence first", " Relatives next")),
        ("الأدلة أولا، الأسرة ثانيا؟", ("الأدلة أولا", " الأسرة ثانيا")),
        ("证据怎么用？家属怎么办", ("证据怎么用", "家属怎么办")),
    ],
)
def test_clauses_end_with_the_marks_of_any_language(
    question: str, clauses: tuple[str, ...]
) -> None:
    assert parts(question) == clauses


def test_things_told_apart_are_parts_though_no_mark_stands_between_them() -> None:
    assert parts("中国和埃及", apart=True) == ("中国", "埃及")
    assert parts("jueces o policía", apart=True) == ("jueces ", " policía")


@pytest.mark.parametrize("question", ["中国和埃及", "jueces o policía"])
def test_sides_of_one_thing_are_no_parts(question: str) -> None:
    assert parts(question) == (question,)


@pytest.mark.parametrize("question", ["参与培训", "跟踪和平进程"])
def test_a_word_that_holds_a_joining_character_is_not_taken_apart(question: str) -> None:
    assert parts(question, apart=True)[0].startswith(question[:2])


def test_of_a_story_the_sentences_that_ask_are_told() -> None:
    assert asking_sentences("有几个人不敢说话。他们能留下吗？") == ["他们能留下吗？"]
    assert asking_sentences("They were afraid. Tell me why") == ["They were afraid. Tell me why"]


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("依据两处：一是家属居留；二是技术合作。", ("家属居留；", "技术合作。")),
        ("Where is (a) training and (b) shelter?", (" training and ", " shelter?")),
        ("要点：①培训 ②庇护", ("培训 ", "庇护")),
        ("Во-первых, обучение; во-вторых, приют", (", обучение; ", ", приют")),
    ],
)
def test_what_a_question_enumerates_are_its_things(question: str, things: tuple[str, ...]) -> None:
    assert enumerated(question) == things


@pytest.mark.parametrize(
    "question", ["这是一是非题", "What does recommendation (a) say?", "第一条怎么说"]
)
def test_one_mark_alone_enumerates_nothing(question: str) -> None:
    assert enumerated(question) == ()
