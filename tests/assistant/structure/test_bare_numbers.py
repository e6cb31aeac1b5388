"""A number that names a unit as printed, and by no word, is put as a name."""

import pytest

from assistant.structure.bare_numbers import with_names
from vectorstore.catalogue import Overview

HANDBOOK = Overview(
    (),
    frozenset({"paragraph", "title"}),
    (("2 Safety",), ("2 Safety", "2.1 General")),
    of_levels=True,
)
NOTICE = Overview((), frozenset({"paragraph", "title"}))
REPORT = Overview((), frozenset({"recommendation", "paragraph", "title"}))
QUESTIONS = Overview((), frozenset({"question", "title"}))


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("What does 2.1.4 say?", "What does para. 2.1.4 say?"),
        ("2.3说了什么？", "第 2.3 段说了什么？"),
        ("Que dit le 2.1.4 ?", "Que dit le par. 2.1.4 ?"),
        ("2.1", "section 2.1"),
        ("2.1讲什么", "第 2.1 节讲什么"),
        ("clause 2.1.4 and 2.1.5", "clause para. 2.1.4 and para. 2.1.5"),
    ],
)
def test_a_number_of_several_levels_is_a_paragraph_or_the_section_of_that_mark(
    question: str, named: str
) -> None:
    assert with_names(question, HANDBOOK) == named


@pytest.mark.parametrize(
    "question",
    [
        "para. 2.1.4",
        "What is in section 2.1?",
        "第2.1段",
        "Does it rise by 2.5 %?",
        "a sum of 2,500.50",
        "version 2.1 of the form",
        "10.12.2024",
        "What does 3 say?",
    ],
)
def test_what_is_named_already_or_is_no_number_of_a_unit_stays(question: str) -> None:
    assert with_names(question, HANDBOOK) == question


def test_where_no_unit_has_such_a_number_it_stays() -> None:
    for loaded in (NOTICE, REPORT, QUESTIONS):
        assert with_names("What does 2.1.4 say?", loaded) == "What does 2.1.4 say?"


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("（二）说了什么", "第 2 段说了什么"),
        ("第（三）项说什么", "第 3 段说什么"),
        ("第（3）条", "第 3 段"),
    ],
)
def test_a_number_in_brackets_is_a_paragraph_where_there_is_nothing_else(
    question: str, named: str
) -> None:
    assert with_names(question, NOTICE) == named
    assert with_names(question, REPORT) == question


@pytest.mark.parametrize(
    "question", ["二（一）", "二、（一）", "第二部分第（一）项", "第二部分的第（1）点"]
)
def test_below_a_section_it_is_of_two_levels(question: str) -> None:
    assert with_names(question, HANDBOOK) == "第 2.1 段"


def test_q_and_a_number_is_a_question() -> None:
    assert with_names("What does Q3 say?", QUESTIONS) == "What does question 3 say?"
    assert with_names("Q1 and q. 2", QUESTIONS) == "question 1 and question 2"
    assert with_names("Q3 results", NOTICE) == "Q3 results"
    assert with_names("R&Q3", QUESTIONS) == "R&Q3"
