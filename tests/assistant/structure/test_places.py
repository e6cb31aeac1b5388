"""Ranges, ends, halves and neighbours."""

import pytest

from assistant.structure.forms import structure_patterns
from assistant.structure.places import picks_asked, places_asked, places_left_out
from assistant.structure.ranges import OPEN_END, left_out, ranges_asked
from vectorstore.tokenisation import fold

PATTERNS = structure_patterns()


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("20以后的都列出来", (21, OPEN_END)),
        ("everything after recommendation 20", (21, OPEN_END)),
        ("从建议20开始往后的建议", (20, OPEN_END)),
        ("from rec 23 onwards", (23, OPEN_END)),
        ("à partir de la recommandation 23", (23, OPEN_END)),
        ("23条开始一直到最后的建议", (23, OPEN_END)),
        ("建议5之前的那几条", (1, 4)),
        ("рекомендации между №8 и №19", (8, 19)),
        ("夹在15和20当中的建议", (15, 20)),
        ("夹在15和20当中的建议，头尾不算", (16, 19)),
        ("从建议3一路念到建议6", (3, 6)),
        ("建议3起，数到6", (3, 6)),
        ("recommendation 3 all the way up to recommendation 6", (3, 6)),
        ("с 3 рекомендации по 6", (3, 6)),
        ("编号大于20的建议", (21, OPEN_END)),
        ("编号不超过4的建议", (1, 4)),
        ("编号大于10小于14的建议", (11, 13)),
        ("recommendations numbered below 5", (1, 4)),
        ("las recomendaciones con número mayor que 20", (21, OPEN_END)),
        ("рекомендации с номером больше 20", (21, OPEN_END)),
        ("20 以后的建议（含 20）", (20, OPEN_END)),
        ("18往后的建议都给我，包括18", (18, OPEN_END)),
        ("18之后的（不含18）", (19, OPEN_END)),
        ("all recs before 5, 5 included", (1, 5)),
        ("recommendations up to and including 5", (1, 5)),
        ("les recommandations après la 20, y compris la 20", (20, OPEN_END)),
        ("las recomendaciones después de la 22 (inclusive)", (22, OPEN_END)),
        ("все рекомендации после 20, включительно", (20, OPEN_END)),
        ("التوصيات بعد التوصية 20 بما فيها 20", (20, OPEN_END)),
        ("C节从23到最后", (23, OPEN_END)),
        ("建议9到该节结束", (9, OPEN_END)),
        ("section B, recommendation 17 onwards", (17, OPEN_END)),
        ("de la recommandation 17 à la fin de la section", (17, OPEN_END)),
        ("desde la recomendación 17 hasta el final de la sección", (17, OPEN_END)),
        ("с рекомендации 17 до конца раздела", (17, OPEN_END)),
        ("从A节开头到建议4", (1, 4)),
    ],
)
def test_a_range_may_be_open_or_leave_its_ends_out(question: str, numbers: tuple[int, int]) -> None:
    (found,) = ranges_asked(fold(question), PATTERNS)
    assert (found.first, found.last) == numbers


def test_what_a_question_is_really_about_ends_no_range() -> None:
    assert ranges_asked("建议8到底说什么", PATTERNS) == ()


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("the third from last recommendation", 3),
        ("4th last recommendation", 4),
        ("the recommendation 2 from the end", 2),
        ("the last but one recommendation", 2),
        ("la troisième avant la fin", 3),
        ("la cuarta por el final", 4),
        ("третья рекомендация с конца", 3),
        ("التوصية 3 من الآخر", 3),
        ("从最后往前数第三条", 3),
        ("从尾数第三条", 3),
    ],
)
def test_a_place_is_counted_from_the_end_in_every_language(question: str, number: int) -> None:
    assert places_asked(fold(question), PATTERNS, within_section=False) == (("nth_last", number),)


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("前一半", ("half", 1)),
        ("the second half of it", ("half", 2)),
        ("вторая половина", ("half", 2)),
        ("末尾一条", ("last", 1)),
        ("打头那条", ("first", 1)),
        ("起头的那条建议", ("first", 1)),
        ("какой рекомендацией открывается", ("first", 1)),
        ("which recommendation opens it", ("first", 1)),
        ("with which paragraph does it end", ("last", 1)),
        ("par quelle recommandation s'ouvre-t-elle", ("first", 1)),
        ("quelle recommandation clôt la partie", ("last", 1)),
        ("con qué recomendación termina", ("last", 1)),
        ("какой рекомендацией завершается", ("last", 1)),
        ("بأي توصية ينتهي", ("last", 1)),
        ("La última", ("last", 1)),
        ("排第四的那条", ("nth", 4)),
        ("the third of them", ("nth", 3)),
        ("la quatrième", ("nth", 4)),
        ("пятая", ("nth", 5)),
        ("正中间那条", ("middle", 0)),
        ("中间两条", ("middle", 2)),
        ("the middle one", ("middle", 0)),
    ],
)
def test_places_within_a_section(question: str, place: tuple[str, int]) -> None:
    assert places_asked(fold(question), PATTERNS, within_section=True) == (place,)


def test_places_from_the_end_may_be_a_range() -> None:
    found = places_asked("从倒数第五条到倒数第三条", PATTERNS, within_section=False)
    assert set(found) == {("nth_last", 3), ("nth_last", 4), ("nth_last", 5)}


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("除了12以外的B部分", (12,)),
        ("20号往后的建议，20不用", (20,)),
        ("all but not recommendation 4", (4,)),
        ("все, кроме рекомендации 4", (4,)),
        ("建议12到15", ()),
        ("建议5到9，6、8不要", (6, 8)),
        ("建议1到20，除了3到5", (3, 4, 5)),
        ("recommendations 5 to 9 except 6 and 8", (6, 8)),
        ("recommandations 5 à 9 sauf la 6 et la 8", (6, 8)),
        ("التوصيات من 5 إلى 9 ما عدا 6 و8", (6, 8)),
    ],
)
def test_numbers_that_are_left_out(question: str, numbers: tuple[int, ...]) -> None:
    assert left_out(fold(question), PATTERNS) == numbers


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("前两条和最后三条建议", (("last", 3), ("first", 2))),
        ("the first two and the last three recommendations", (("last", 3), ("first", 2))),
        ("Les deux premières et les trois dernières recommandations", (("last", 3), ("first", 2))),
        ("las dos primeras y las tres últimas recomendaciones", (("last", 3), ("first", 2))),
        ("первые две и последние три рекомендации", (("last", 3), ("first", 2))),
        ("the first two and the last three years", ()),
        ("建议打头的两条", (("first", 2),)),
        ("前一条讲了什么", ()),
    ],
)
def test_the_last_of_several_places_says_of_what(
    question: str, places: tuple[tuple[str, int], ...]
) -> None:
    assert places_asked(fold(question), PATTERNS, within_section=False) == places


@pytest.mark.parametrize(
    ("question", "picks"),
    [
        ("编号为双数的建议", (("multiple", 2),)),
        ("the odd-numbered recommendations", (("odd", 1),)),
        ("las recomendaciones impares", (("odd", 1),)),
        ("рекомендации с нечётными номерами", (("odd", 1),)),
        ("рекомендации с чётными номерами", (("multiple", 2),)),
        ("能被4整除的建议", (("multiple", 4),)),
        ("recommandations multiples de 4", (("multiple", 4),)),
        ("recommendations ending in 7", (("ending", 7),)),
        ("which recommendations are divisible by 5", (("multiple", 5),)),
        ("las que acaban en 3", (("ending", 3),)),
        ("even judges are told of it", ()),
    ],
)
def test_numbers_may_be_told_by_what_they_are_like(
    question: str, picks: tuple[tuple[str, int], ...]
) -> None:
    assert picks_asked(fold(question), PATTERNS) == picks


@pytest.mark.parametrize(
    ("question", "out"),
    [
        ("除了最后一条，建议都要", (("last", 1),)),
        ("all recommendations except the last three", (("last", 3),)),
        ("toutes les recommandations sauf la première", (("first", 1),)),
        ("建议都要", ()),
    ],
)
def test_places_that_are_left_out(question: str, out: tuple[tuple[str, int], ...]) -> None:
    assert places_left_out(fold(question), PATTERNS)[0] == out


@pytest.mark.parametrize(
    "question",
    [
        "全部建议里打头的和收尾的",
        "首尾两条建议",
        "the first and last recommendations",
        "la première et la dernière recommandation",
        "la primera y la última recomendación",
        "первая и последняя рекомендации",
        "أول توصية وآخر توصية",
    ],
)
def test_one_noun_may_stand_for_the_first_and_the_last(question: str) -> None:
    found = places_asked(fold(question), PATTERNS, within_section=False)
    assert set(found) == {("first", 1), ("last", 1)}


@pytest.mark.parametrize(
    "question",
    [
        "who took the floor first and last",
        "the first and last days of the session",
        "建议里说的头尾两条都不算",
    ],
)
def test_the_first_and_the_last_of_others_are_no_units(question: str) -> None:
    assert places_asked(fold(question), PATTERNS, within_section=False) == ()


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("正当中那两条建议", ("middle", 2)),
        ("which recommendation is in the exact middle?", ("middle", 0)),
        ("la recommandation du milieu", ("middle", 0)),
        ("正中间那条建议，再加左右各一条", ("middle", 3)),
        ("压轴的那条建议", ("last", 1)),
        ("编号最大的那条建议", ("last", 1)),
        ("排在最前头的那条建议", ("first", 1)),
        ("the recommendation with the highest number", ("last", 1)),
    ],
)
def test_places_of_all_units_are_told_in_many_ways(question: str, place: tuple[str, int]) -> None:
    assert places_asked(fold(question), PATTERNS, within_section=False) == (place,)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("从建议14数起，连它在内一共三条", (14, 16)),
        ("the three recommendations starting at 5", (5, 7)),
        ("les trois recommandations à partir de la 5", (5, 7)),
        ("las tres recomendaciones a partir de la 5", (5, 7)),
        ("倒着念，从建议20到建议18", (18, 20)),
        ("recommendations 20 down to 18", (18, 20)),
        ("夹在建议9和建议12中间的那两条", (10, 11)),
        ("the two recommendations between 9 and 12", (10, 11)),
        ("从十七号建议看起，看到二十号为止", (17, 20)),
        ("18条以后的，也就是建议18到最后一条", (18, OPEN_END)),
    ],
)
def test_a_range_may_be_counted_or_read_backwards(question: str, numbers: tuple[int, int]) -> None:
    (found,) = ranges_asked(fold(question), PATTERNS)
    assert (found.first, found.last) == numbers


@pytest.mark.parametrize(
    "question", ["为什么报告最后建议各国停止培训", "会议最后建议缔约国废除这项税"]
)
def test_what_was_recommended_in_the_end_is_no_last_recommendation(question: str) -> None:
    assert places_asked(fold(question), PATTERNS, within_section=False) == ()


@pytest.mark.parametrize("question", ["最后建议是什么", "最后一条建议各国做什么", "最后建议讲啥"])
def test_the_last_recommendation_needs_no_counter(question: str) -> None:
    assert places_asked(fold(question), PATTERNS, within_section=False) == (("last", 1),)
