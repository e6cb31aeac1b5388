"""The clauses of a question."""

import pytest

from assistant.structure.clauses import asking_clauses, asking_sentences, parts


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
    ("question", "clauses"),
    [
        ("证据怎么用？家属要不要搬走", ["证据怎么用", "家属要不要搬走"]),
        ("Who trains them? How are they paid?", ["Who trains them", " How are they paid"]),
        ("Qui forme les juges ? Comment sont-ils payés ?", None),
    ],
)
def test_each_clause_that_asks_is_a_question(question: str, clauses: list[str] | None) -> None:
    assert asking_clauses(question) == clauses if clauses else len(asking_clauses(question)) == 2


@pytest.mark.parametrize(
    "question",
    [
        "要等查完吗，还是一开头就进来",
        "讲怎么作案的时候，能随便说吗？",
        "我们有几个判决，该交到哪儿？",
        "Is it one office, or is it several?",
    ],
)
def test_another_side_of_a_question_a_time_or_a_few_are_no_question(question: str) -> None:
    assert len(asking_clauses(question)) == 1
