"""One of several units, told by how it stands to the others."""

import pytest

from assistant.composition import Jianyi
from assistant.followups.in_order import by_number, by_order, is_among, rest_of_list, the_other
from assistant.model import Question
from assistant.turns import CitedUnit, Turn


def unit(number: int) -> CitedUnit:
    return CitedUnit("report", f"建议 {number}", "recommendation", str(number), ("A",))


def turn(question: str, *numbers: int) -> Turn:
    return Turn(question, question, tuple(map(unit, numbers)))


def test_former_and_latter_are_told_over_two_turns() -> None:
    history = [turn("建议11讲什么", 11), turn("建议20呢", 20)]
    assert by_order("前者对律师有什么用", history) == "建议 11：前者对律师有什么用"
    assert by_order("后者呢", history) == "建议 20：后者呢"
    assert by_order("后者呢", history[:1]) is None


def test_to_train_in_french_is_not_the_former() -> None:
    history = [turn("建议11和20", 11, 20)]
    assert by_order("Lesquelles demandent de former des juges ?", history) is None


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("前一条说的是培训，那后一条呢", "建议 20"),
        ("后者是罚款，前者呢", "建议 11"),
        ("The latter is about fines; and the former?", "建议 11"),
        ("前者和后者有什么差别", "建议 11、建议 20"),
        ("Compare the former with the latter", "建议 11、建议 20"),
        ("What do the former and the latter share?", "建议 11、建议 20"),
    ],
)
def test_of_two_that_are_named_the_last_is_asked_about_unless_they_are_joined(
    question: str, labels: str
) -> None:
    asked = by_order(question, [turn("建议11和20", 11, 20)])
    assert asked
    assert asked.partition("：")[0] == labels


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("编号小的那条是谁的事", "建议 9"),
        ("靠后的那一条原文", "建议 24"),
        ("the lowest-numbered of these, please", "建议 9"),
        ("And the one with the higher number?", "建议 24"),
        ("celle qui a le plus grand numéro", "建议 24"),
        ("¿y la de menor número?", "建议 9"),
        ("а та, чей номер больше?", "建议 24"),
        ("والتي رقمها أصغر؟", "建议 9"),
    ],
)
def test_a_unit_is_told_by_its_number_among_those_cited(question: str, label: str) -> None:
    asked = by_number(question, [unit(24), unit(9)])
    assert asked
    assert asked.startswith(f"{label}：")


def test_a_number_among_all_units_of_a_kind_is_none_of_the_list() -> None:
    asked = "Which recommendation of the report has the highest number?"
    assert by_number(asked, [unit(9), unit(24)]) is None
    assert by_number("the lower-numbered one", [unit(9)]) is None


@pytest.mark.parametrize(
    "question",
    [
        "另一条呢",
        "那另外一个讲什么",
        "And the other one?",
        "How about the other?",
        "Et l'autre ?",
        "¿Y la otra?",
        "А другая?",
        "والأخرى؟",
    ],
)
def test_the_other_of_two_is_the_one_not_yet_spoken_of(question: str) -> None:
    history = [turn("哪两条提到警察", 11, 20), turn("第一条", 11)]
    assert (the_other(question, history) or "").startswith("建议 20：")


@pytest.mark.parametrize(
    "question",
    ["剩下的呢", "and the rest?", "Les autres ?", "¿Y las demás?", "Остальные?", "والبقية؟"],
)
def test_the_rest_of_a_list_is_what_was_not_yet_spoken_of(question: str) -> None:
    history = [turn("哪些提到警察", 11, 20, 23), turn("第一条", 11)]
    assert (the_other(question, history) or "").startswith("建议 20、建议 23：")
    assert the_other(question, history[:1]) is None


@pytest.mark.parametrize(
    "question",
    [
        "另一个问题：儿童呢",
        "On the other hand, who trains them?",
        "the other countries?",
        "D'autre part, qui paie ?",
        "Por otra parte, ¿quién paga?",
    ],
)
def test_another_matter_is_not_the_other_of_two(question: str) -> None:
    history = [turn("哪两条提到警察", 11, 20), turn("第一条", 11)]
    assert the_other(question, history) is None


@pytest.mark.parametrize(
    "question",
    [
        "23在里面吗",
        "23算不算",
        "Is 23 one of them?",
        "Does that include 23?",
        "La 23 en fait-elle partie ?",
        "¿Está la 23 entre ellas?",
        "23 входит сюда?",
        "هل 23 منها؟",
    ],
)
def test_whether_a_number_is_one_of_them_is_asked_of_that_unit(question: str) -> None:
    assert is_among(question, [unit(11), unit(20)]) == "建议 23"
    assert is_among("Is one of them a judge?", [unit(11), unit(20)]) is None
    assert is_among("23个国家在里面吗", [unit(11), unit(20)]) is None


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("号小的那条我看过了，另外那条呢", "建议 9"),
        ("第二条我知道了，另一条防的是什么", "建议 4"),
        ("9 我已经抄了，另一条呢", "建议 4"),
        ("I have the first one already; what does the other one say?", "建议 9"),
        ("la segunda ya la tengo; ¿y la otra?", "建议 4"),
        ("Первую я уже прочитал, а другая о чём?", "建议 9"),
    ],
)
def test_the_other_than_the_one_known_already(question: str, meant: str) -> None:
    assert (the_other(question, [turn("哪两条", 4, 9)]) or "").startswith(f"{meant}：")
    assert by_number(question, turn("哪两条", 4, 9).cited) is None


def test_the_number_is_that_of_the_kind_most_units_are_of() -> None:
    paragraph = CitedUnit("report", "第 5 段", "paragraph", "5", ("D",))
    cited = (paragraph, *turn("哪几条", 4, 9).cited)
    assert by_number("号码靠后的那条还点了谁", cited) == "建议 9：还点了谁"


@pytest.mark.parametrize("question", ["后面那条给谁看", "后边这一条呢", "後面那條是給誰的"])
def test_that_one_behind_is_the_last_of_a_few_that_were_listed(question: str) -> None:
    asked = by_order(question, [turn("建议 9、11、24 讲什么", 9, 11, 24)])
    assert asked
    assert asked.startswith("建议 24：")


@pytest.mark.parametrize("question", ["后面一条呢", "再后面那条呢", "往后面那条看", "下一条"])
def test_the_next_one_is_no_item_of_a_list(question: str) -> None:
    assert by_order(question, [turn("建议 9、11、24 讲什么", 9, 11, 24)]) is None


def test_that_one_behind_what_was_found_by_rank_or_a_long_list_is_the_next() -> None:
    assert by_order("后面那条给谁看", [turn("怎么培训", 9, 11, 24)]) is None
    assert by_order("后面那条给谁看", [turn("哪些建议提到培训", *range(9, 16))]) is None


@pytest.mark.parametrize(
    "question", ["À qui s'adresse cette dernière ?", "¿A quién va esta última?"]
)
def test_this_last_one_is_the_latter(question: str) -> None:
    assert by_order(question, [turn("建议11和20", 11, 20)]) == f"建议 20：{question}"


@pytest.mark.parametrize("question", ["cette dernière décennie ?", "¿y esta última sesión?"])
def test_this_last_of_something_is_not_the_latter(question: str) -> None:
    assert by_order(question, [turn("建议11和20", 11, 20)]) is None


def _labels(jianyi: Jianyi, first: str, then: str) -> list[str]:
    said = jianyi.assistant.ask(Question(first))
    answer = jianyi.assistant.ask(Question(then, said.conversation_id))
    return [citation.label for citation in answer.citations]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("C部分的前四条讲什么？", "剩下的呢"),
        ("What do the first four recommendations of section C say?", "And the rest?"),
        ("Que disent les quatre premières recommandations de la partie C ?", "Et les autres ?"),
        ("¿Qué dicen las cuatro primeras recomendaciones de la sección C?", "¿Y el resto?"),
        ("О чём первые четыре рекомендации раздела C?", "А остальные?"),
    ],
)
def test_the_rest_of_a_section_is_without_what_was_told(
    jianyi: Jianyi, first: str, then: str
) -> None:
    assert _labels(jianyi, first, then) == ["建议 25", "建议 26"]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("C部分哪些建议提到培训？", "整份报告里呢？"),
        ("Which recommendations in section C mention training?", "And in the entire report?"),
        ("¿Qué recomendaciones de la sección C mencionan la formación?", "¿Y en todo el informe?"),
    ],
)
def test_the_whole_holds_what_was_found_in_its_section(
    jianyi: Jianyi, first: str, then: str
) -> None:
    assert {"建议 6", "建议 21"} <= set(_labels(jianyi, first, then))


@pytest.mark.parametrize(
    ("before", "question", "every"),
    [
        ("哪些建议提到住房？", "剩下的呢", "请列出所有建议"),
        ("有几条建议提到住房？", "其余的呢？", "请列出所有建议"),
        ("Which recommendations mention housing?", "And the rest?", "List all recommendations"),
        ("¿Qué recomendaciones hablan de vivienda?", "¿Y las demás?", "Enumere todas las "),
        ("Какие рекомендации упоминают жильё?", "А остальные?", "Перечислите все рекомендации"),
    ],
)
def test_the_rest_of_a_list_are_all_others(before: str, question: str, every: str) -> None:
    rest = rest_of_list(question, [turn(before, 4)], lambda text: False)

    assert rest is not None
    assert rest[0].startswith(every)
    assert rest[1] == (unit(4),)


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("建议 3 讲什么？", "剩下的呢"),
        ("前三条讲什么？", "剩下的呢"),
        ("哪些建议提到住房？", "另外两条呢"),
        ("Which recommendations mention housing?", "And the other two?"),
    ],
)
def test_the_rest_of_what_is_no_such_list_is_not_all(before: str, question: str) -> None:
    assert rest_of_list(question, [turn(before, 4)], lambda text: False) is None


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("那另一条呢，讲什么", "建议 20：讲什么"),
        ("剩下那条说啥", "建议 20：说啥"),
        ("And what does the other one say?", "建议 20：and what does say"),
        ("¿Y la otra?", "建议 20"),
        ("А другая?", "建议 20"),
    ],
)
def test_the_other_of_two_that_a_question_named_is_named(question: str, asked: str) -> None:
    told = the_other(question, [turn("建议 11 和建议 20，哪条讲证据", 11)])
    assert told is not None
    assert " ".join(told.split()).startswith(asked)


def test_of_three_that_were_named_none_is_the_other() -> None:
    assert the_other("另一条呢", [turn("建议 11、建议 12 和建议 20，哪条讲证据", 11)]) is None
    assert the_other("另一条呢", [turn("建议 11 讲证据吗", 11)]) is None
