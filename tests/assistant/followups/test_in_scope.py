"""What is counted, listed or looked for within what was spoken of."""

import pytest

from assistant.followups.in_scope import in_scope
from assistant.turns import CitedUnit, Turn


def after(question: str, *numbers: int) -> tuple[Turn, ...]:
    cited = tuple(
        CitedUnit("report", f"建议 {n}", "recommendation", str(n), ("B. 审判",)) for n in numbers
    )
    return (Turn(question, question, cited),)


@pytest.mark.parametrize(
    ("before", "question", "asked"),
    [
        ("B部分讲什么", "里面有几条啊", "一共有几条？"),
        ("B 部分講什麼", "那一部分總共幾條", "有幾條？"),
        ("What is section B about?", "How many are in it?", "How many recommendations are there?"),
        ("What is section B about?", "list them all", "List all recommendations"),
        ("De quoi parle la section B ?", "Il y en a combien ?", "Combien"),
        ("¿De qué trata la sección B?", "¿Cuántas hay ahí?", "Cuántas recomendaciones hay"),
        ("О чём раздел B?", "Сколько их там?", "Сколько всего рекомендаций"),
    ],
)
def test_whoever_counts_after_a_section_means_that_section(
    before: str, question: str, asked: str
) -> None:
    read = in_scope(question, after(before, 12, 13, 14))
    assert read is not None
    assert "b" in read.text
    assert asked[-4:] in read.text or asked in read.text


@pytest.mark.parametrize(
    "question",
    [
        "报告一共有几条建议",
        "C部分有几条",
        "How many recommendations mention judges?",
        "How many are there in the report?",
        "How many paragraphs are there?",
        "法官那条呢",
    ],
)
def test_whoever_names_something_else_does_not(question: str) -> None:
    assert in_scope(question, after("B部分讲什么", 12, 13)) is None


@pytest.mark.parametrize(
    ("before", "question", "asked"),
    [
        ("报告提到陪审员了吗", "在哪几条", "哪些建议提到陪审员？"),
        ("有没有提到翻译", "是哪条提的", "哪些建议提到翻译？"),
        ("Is bail mentioned anywhere?", "Which ones?", "Which recommendations mention bail?"),
        ("Does it say anything about bail?", "which one", "mention bail?"),
        ("Does it mention juries?", "in which recommendations?", "mention juries?"),
        ("Parle-t-on des jurés ?", "Dans lesquelles ?", "mentionnent"),
        ("¿Se menciona a los jurados?", "¿En cuáles?", "mencionan"),
        ("Упоминаются ли присяжные?", "В каких?", "упоминают присяжные?"),
        ("هل ذكر المحلفون؟", "في أي توصيات؟", "تذكر"),
    ],
)
def test_which_ones_after_whether_it_is_there_are_those_that_mention_it(
    before: str, question: str, asked: str
) -> None:
    read = in_scope(question, after(before, 4))
    assert read is not None
    assert asked in read.text


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("谁审案", "哪条"),
        ("Who sits on the jury?", "Which ones?"),
        ("Is recommendation 4 binding?", "Which one?"),
        ("Is bail mentioned?", "Which court grants it?"),
        ("Did France speak?", "Which ones?"),
    ],
)
def test_after_another_question_they_are_not(before: str, question: str) -> None:
    assert in_scope(question, after(before, 4)) is None


def test_what_is_not_there_is_in_none_of_them() -> None:
    read = in_scope("哪几条", (Turn("有没有提到酒店", "有没有提到酒店", ()),))
    assert read is not None
    assert read.text == "哪些建议提到酒店？"
