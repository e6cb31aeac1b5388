"""What a follow-up refers back to."""

import pytest

from assistant.followups.referring import (
    both,
    compared,
    earlier,
    in_question,
    is_aspect,
    item,
    last_cited,
    number_alone,
    number_anew,
    set_beside,
)
from assistant.turns import CitedUnit, Turn

SECTION = ("二. 建议（续）", "B. 对受害人采取适当对策")


def unit(number: int) -> CitedUnit:
    return CitedUnit("report", f"建议 {number}", "recommendation", str(number), SECTION)


def turn(question: str, *numbers: int) -> Turn:
    return Turn(question, question, tuple(map(unit, numbers)))


@pytest.mark.parametrize("question", ["第一个", "最先的那条", "the first one", "la première"])
def test_the_first_of_a_list_is_the_first_cited(question: str) -> None:
    found = item(question, [unit(6), unit(17)])
    assert found is not None
    assert found.startswith("建议 6：")


def test_an_item_needs_a_list() -> None:
    assert item("第一个", [unit(6)]) is None


def test_an_earlier_turn_is_found_by_its_words() -> None:
    history = [turn("案底怎么清", 13), turn("检察官何时介入", 25)]
    assert earlier("刚才清案底那条，谁来做", history) == "建议 13：刚才清案底那条，谁来做"
    assert earlier("my first question: who does it", history) == "建议 13：: who does it"
    assert earlier("回到刚开始那条，谁来做", history) == "建议 13：那条,谁来做"


@pytest.mark.parametrize("question", ["那 8 呢", "And 8?", "8", "а 8?"])
def test_a_number_alone_is_that_of_a_unit_like_the_one_last_cited(question: str) -> None:
    assert number_alone(question, [unit(13)]) == "建议 8"
    assert number_alone(question, []) is None


def test_a_number_of_something_is_not_alone() -> None:
    assert number_alone("8 个国家呢", [unit(13)]) is None


@pytest.mark.parametrize("question", ["中间那条讲什么", "What's the middle one about?"])
def test_the_middle_of_a_list_needs_one(question: str) -> None:
    found = item(question, [unit(24), unit(25), unit(26)])
    assert found is not None
    assert found.startswith("建议 25：")
    assert item(question, [unit(24), unit(25)]) is None


def test_the_last_answer_that_cited_anything_is_what_counts() -> None:
    assert last_cited([turn("问", 3), turn("谢谢")]) == (unit(3),)
    assert last_cited([]) == ()


def test_a_number_is_compared_with_the_unit_spoken_of() -> None:
    assert compared("它和建议 7 一样吗", [unit(13)]) == "建议 13：它和建议 7 一样吗"
    assert compared("建议 7 说了什么", []) is None


@pytest.mark.parametrize("word", ["目的", "条件", "purpose", "portée", "цель"])
def test_a_side_of_anything_is_no_subject(word: str) -> None:
    assert is_aspect(word)
    assert not is_aspect(f"{word}x")


@pytest.mark.parametrize(
    "question",
    [
        "它跟13有什么不一样",
        "和 13 比呢",
        "how does it differ from 13?",
        "En quoi est-elle différente de la 13 ?",
        "¿En qué se diferencia de la 13?",
        "чем она отличается от 13?",
        "ما الفرق بينها وبين 13؟",
        "13里面也有，两条一样吗",
    ],
)
def test_a_bare_number_that_a_unit_is_compared_with_is_that_of_one_like_it(question: str) -> None:
    assert set_beside(question, [unit(12)]) == f"建议 12、建议 13：{question}"


@pytest.mark.parametrize(
    "question", ["和 13 岁的孩子比呢", "那 13 呢", "与12相同吗", "6 和 21 有何不同"]
)
def test_a_number_of_something_or_of_itself_is_set_beside_nothing(question: str) -> None:
    assert set_beside(question, [unit(12)]) is None


def test_of_units_found_by_rank_the_best_is_in_question() -> None:
    assert in_question([turn("受害人支持机制", 16, 14)]) == (unit(16),)
    assert in_question([turn("哪些建议提到法官", 14, 16)]) == (unit(14), unit(16))
    assert in_question([turn("建议 14 和建议 16", 14, 16)]) == (unit(14), unit(16))
    assert in_question([]) == ()


def test_a_numbered_paragraph_is_one_of_the_document() -> None:
    assert item("第 1 段写了什么", [unit(4), unit(5)]) is None


@pytest.mark.parametrize("question", ["建议 14 口气比别的都软", "建议 10 的信息一样一样拆开"])
def test_what_only_sounds_like_a_comparison_compares_with_nothing(question: str) -> None:
    assert compared(question, [unit(13)]) is None


@pytest.mark.parametrize(
    "question",
    [
        "这两条的对象一样吗",
        "两者都是鼓励吗",
        "它俩哪个更严",
        "Are both binding?",
        "which of the two is binding?",
        "Les deux sont-elles contraignantes ?",
        "¿ambas obligan?",
        "обе обязательны?",
        "هل كلتاهما ملزمة؟",
    ],
)
def test_two_units_spoken_of_in_one_turn_or_in_two_are_both_meant(question: str) -> None:
    pair = (unit(5), unit(8))
    assert both(question, [turn("建议 5", 5), turn("建议 8", 8)]) == pair
    assert both(question, [turn("建议 5 和 8", 5, 8)]) == pair
    assert both(question, [turn("建议 8", 8)]) == ()
    assert both(question, [turn("哪些建议提到法官", 3, 5, 8)]) == ()


def test_what_names_two_other_things_means_no_units() -> None:
    history = [turn("建议 5", 5), turn("建议 8", 8)]
    assert both("抓头目和清案底这两样是哪两条", history) == ()
    assert both("保护受害人和追究人贩子，这两条写在哪里", history, anywhere=False) == ()


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("回到儿童那条，是应还是鼓励", 15),
        ("Back to the children: who is it for?", 15),
        ("再说回法官的培训那条，是应还是鼓励", 21),
    ],
)
def test_an_earlier_turn_is_told_by_what_it_was_about_and_not_by_how_it_was_asked(
    question: str, number: int
) -> None:
    history = [
        turn("报告对法官的培训说了什么？", 21),
        turn("What does it say on children, 儿童?", 15),
        turn("那条谁来主持，是应还是要鼓励 who is it for", 2),
    ]
    named = earlier(question, history)
    assert named is not None
    assert named.startswith(f"建议 {number}：")


@pytest.mark.parametrize(
    "question",
    [
        "12好像也是讲这个的，区别在哪",
        "12 also speaks of it, what is the difference?",
        "la 12 también habla de eso, ¿en qué se diferencia?",
        "How is 12 any different?",
        "what distinguishes 12 from it?",
        "En quoi la 12 est-elle différente ?",
        "¿En qué se diferencia la 12?",
        "чем отличается 12?",
        "чем 12 отличается от неё?",
        "كيف تختلف 12 عنها؟",
        "12有什么不一样",
    ],
)
def test_a_number_a_comparison_begins_with_stands_beside_the_unit_last_cited(
    question: str,
) -> None:
    assert set_beside(question, [unit(5)]) == f"建议 5、建议 12：{question}"


@pytest.mark.parametrize(
    ("question", "standalone"),
    [
        ("那 8 呢，谁来落实？", "建议 8：谁来落实?"),
        ("8也是鼓励吗", "建议 8：也是鼓励吗"),
        ("and 8, who is to do that?", "建议 8：who is to do that?"),
        ("is 8 also optional?", "建议 8：also optional?"),
        ("et la 8, pour qui ?", "建议 8：pour qui ?"),
        ("¿y la 8, para quién?", "建议 8：para quién?"),
        ("а 8, для кого?", "建议 8：для кого?"),
        ("و8، لمن؟", "建议 8：لمن؟"),
        ("8呢，语气一样吗", "建议 13、建议 8：语气一样吗"),
    ],
)
def test_a_number_given_anew_is_asked_what_follows_it(question: str, standalone: str) -> None:
    assert number_anew(question, [unit(13)]) == standalone


@pytest.mark.parametrize(
    "question", ["3 months, is that enough?", "两位主讲人是谁", "8 of them, and 12?", "三个月够吗"]
)
def test_a_number_of_something_is_no_number_given_anew(question: str) -> None:
    assert number_anew(question, [unit(13)]) is None


@pytest.mark.parametrize(
    "question", ["4? and 5?", "那4、5呢", "et 4 et 5 ?", "¿y 4 y 5?", "а 4 и 5?"]
)
def test_several_numbers_alone_are_those_of_units_like_the_one_last_cited(question: str) -> None:
    assert number_alone(question, [unit(13)]) == "建议 4、建议 5"


@pytest.mark.parametrize(
    "question",
    [
        "la première parle de prison, et la deuxième ?",
        "la primera trata de multas, ¿y la segunda?",
        "первая про штрафы, а вторая?",
    ],
)
def test_of_two_items_that_are_named_the_last_is_asked_about(question: str) -> None:
    asked = item(question, [unit(6), unit(17)])
    assert asked
    assert asked.startswith("建议 17：")
