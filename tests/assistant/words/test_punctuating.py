"""Commas for blanks between the clauses of a question in Chinese."""

import pytest

from assistant.words.punctuating import punctuated


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("怕人家报复 看哪一条", "怕人家报复，看哪一条"),
        ("怕人家報復　看哪一條", "怕人家報復，看哪一條"),
        ("两个问题 一 证据怎么用 二 家属怎么办", "两个问题；一、证据怎么用；二、家属怎么办"),
    ],
)
def test_a_blank_between_clauses_ends_one(question: str, said: str) -> None:
    assert punctuated(question) == said


@pytest.mark.parametrize(
    "question",
    [
        "国际 组织",
        "请看 哪条",
        "建议 9 讲 什么",
        "Where is it said?",
        "第一 条 规定",
        "选 一 还是选二",
    ],
)
def test_a_blank_within_a_clause_stays(question: str) -> None:
    assert punctuated(question) == question


@pytest.mark.parametrize(
    ("question", "punctuated_question"),
    [
        ("两件事：1)会在哪开 2)谁来主持", "两件事：(1)会在哪开；(2)谁来主持"),
        ("问两点：①会在哪开的 ②谁来主持", "问两点：(1)会在哪开的；(2)谁来主持"),
        ("第9条 1) 和 2) 项说了什么", "第9条 1) 和 2) 项说了什么"),
        ("第 3 段 2）说了什么", "第 3 段 2）说了什么"),
    ],
)
def test_numbers_with_a_bracket_part_questions(question: str, punctuated_question: str) -> None:
    assert punctuated(question) == punctuated_question


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("explain rec. 12 to me", "explain rec.12 to me"),
        ("Read para. 3 to me. I am late", "Read para.3 to me. I am late"),
        ("¿qué dice el párr. 4?", "¿qué dice el párr.4?"),
        ("объясни п. 4 мне", "объясни п.4 мне"),
        ("explain no. 5 to me", "explain no.5 to me"),
        ("They met. 3 of them spoke.", "They met. 3 of them spoke."),
    ],
)
def test_the_stop_of_an_abbreviated_label_ends_nothing(question: str, said: str) -> None:
    assert punctuated(question) == said


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("1. 池水几天换 2. 谁来检查", "(1) 池水几天换 (2) 谁来检查"),
        ("1、池水几天换？2、谁来检查？", "(1) 池水几天换？ (2) 谁来检查？"),
        ("Two things: 1. Who pays? 2. When?", "Two things: (1) Who pays? (2) When?"),
        ("1) ¿Quién paga? 2) ¿Cuándo?", "1) ¿Quién paga? 2) ¿Cuándo?"),
        ("建议1、建议2都说什么", "建议1、建议2都说什么"),
        ("What do recommendations 1 and 2. say", "What do recommendations 1 and 2. say"),
        ("见 2. 总则", "见 2. 总则"),
    ],
)
def test_questions_listed_by_number_are_marked_as_others_are(question: str, marked: str) -> None:
    assert punctuated(question) == marked
