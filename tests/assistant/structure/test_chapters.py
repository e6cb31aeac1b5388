"""Chapters that tell what their units are: recommendations, decisions, the discussion."""

import pytest

from assistant.structure.chapters import (
    asks_about_them,
    asks_who,
    chapters_called,
    chapters_named,
    names_another,
    topic_told,
    without_chapters,
)


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("recommendation", "II. Recommendations"),
        ("recommendation", "IV. Conclusions and recommendations"),
        ("recommendation", "三、建议（续）"),
        ("recommendation", "五. 结论和建议"),
        ("recommendation", "B. Principales recommandations"),
        ("recommendation", "III. Conclusiones y recomendaciones"),
        ("recommendation", "III. Рекомендации"),
        ("recommendation", "ثالثا - التوصيات"),
        ("conclusion", "IV. Conclusions and recommendations"),
        ("decision", "II. Décisions"),
        ("finding", "C. Main findings"),
        ("commitment", "2. Compromisos"),
        ("discussion", "III. Summary of deliberations"),
        ("discussion", "四、审议情况摘要"),
        ("discussion", "III. Краткое изложение обсуждения"),
    ],
)
def test_a_heading_says_what_stands_under_it(name: str, heading: str) -> None:
    assert chapters_called(name, [("I. Introduction",), (heading,)]) == ((heading,),)


@pytest.mark.parametrize(
    "heading",
    [
        "V. Follow-up to the recommendations of the second session",
        "III. Implementation of recommendations",
        "二、落实建议的情况",
        "II. Suivi des recommandations",
        "II. Seguimiento de las recomendaciones",
        "II. Выполнение рекомендаций",
        "V. Adoption of the recommendations",
        "II. Introduction",
    ],
)
def test_what_became_of_them_is_another_chapter(heading: str) -> None:
    assert chapters_called("recommendation", [(heading,)]) == ()


def test_of_a_heading_of_both_the_sections_called_so_are_meant() -> None:
    both = "II. Conclusions and recommendations"
    sections = [(both, "A. Conclusions"), (both, "B. Recommendations")]
    assert chapters_called("recommendation", sections) == (sections[1],)
    assert chapters_called("conclusion", sections) == (sections[0],)


def test_a_chapter_is_meant_whole_where_one_of_its_sections_is_called_so_too() -> None:
    sections = [("II. Recommendations", "A. General recommendations"), ("II. Recommendations", "B")]
    assert chapters_called("recommendation", sections) == (("II. Recommendations",),)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Is there a recommendation on ferries?", ("recommendation",)),
        ("What do they recommend for ports?", ("recommendation",)),
        ("关于渡轮有什么建议", ("recommendation",)),
        ("Que recommandent-ils pour les ports ?", ("recommendation",)),
        ("¿Qué se recomienda para los puertos?", ("recommendation",)),
        ("Что рекомендуется портам?", ("recommendation",)),
        ("ما هي التوصيات بشأن الموانئ؟", ("recommendation",)),
        ("What did speakers say about ferries?", ("discussion",)),
        ("发言者对渡轮怎么说", ("discussion",)),
        ("讨论中有人提到渡轮吗", ("discussion",)),
        ("What was said on ferries in the debate?", ("discussion",)),
        ("What does paragraph 4 say?", ()),
        ("Who speaks for Chile?", ()),
    ],
)
def test_a_question_names_what_it_asks_for(question: str, named: tuple[str, ...]) -> None:
    assert chapters_named(question) == (named, ())


def test_what_is_not_meant_is_told_apart() -> None:
    asked, out = chapters_named("Sum up the debate on ferries, not the recommendations")
    assert (asked, out) == (("discussion",), ("recommendation",))


@pytest.mark.parametrize(
    "question",
    [
        "Why did some vote against the recommendations?",
        "Were the recommendations adopted by consensus?",
        "建议是怎么通过的",
        "¿Quién redactó las recomendaciones?",
        "Pourquoi les recommandations ont-elles été rejetées ?",
    ],
)
def test_what_was_done_with_them_no_one_of_them_tells(question: str) -> None:
    assert asks_about_them(question)
    assert not asks_about_them("Is there a recommendation on ferries?")


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("What are the recommendations on ferry safety?", "ferry safety"),
        ("Summarise the discussion on ferry safety in section III", "ferry safety"),
        ("请列出关于渡轮安全的建议", "渡轮安全"),
        ("Résume le débat sur la sécurité des ferries.", "sécurité des ferries"),
        ("las recomendaciones sobre la seguridad de los transbordadores", "seguridad de los"),
        ("Which recommendations mention ferries?", ""),
        ("Is there a recommendation on ferries?", ""),
    ],
)
def test_what_they_are_asked_for_about_may_be_a_heading(question: str, topic: str) -> None:
    assert topic_told(question).startswith(topic) if topic else not topic_told(question)


def test_the_discussion_is_nothing_that_is_mentioned_in_it() -> None:
    assert without_chapters("paragraphs of the discussion on nets").split() == [
        "paragraphs",
        "on",
        "nets",
    ]


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("Who drafted the summary?", True),
        ("谁起草的摘要", True),
        ("Кто подготовил резюме?", True),
        ("What do they say of those who fish?", False),
        ("Summarise the statements", False),
    ],
)
def test_somebody_is_asked_for(question: str, who: bool) -> None:
    assert asks_who(question) == who


@pytest.mark.parametrize(
    ("before", "after", "another"),
    [
        ("кто выступил по ", " 3 повестки дня", True),
        ("au titre du ", " 4 de l'ordre du jour", True),
        ("what does the chapter of ", " say", True),
        ("", "这一章讲什么", True),
        ("which ", " mention ferries", False),
        ("what does ", " 3 say", False),
    ],
)
def test_an_item_of_an_agenda_and_a_chapter_are_no_units(
    before: str, after: str, another: bool
) -> None:
    assert names_another(before, after, headed=True) == another
