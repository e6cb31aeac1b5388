"""Some of the last list, and others than those cited."""

import pytest

from assistant.answering.assistant import Assistant
from assistant.followups.narrowing import (
    Dropped,
    Some,
    asks_which_there,
    counted,
    dropped,
    elsewhere,
    kind_spoken_of,
    narrowed,
    one_there,
    others,
)
from assistant.model import Question
from assistant.turns import CitedUnit, Turn
from tests.assistant.followups.conversing import cited


def unit(number: int, kind: str = "recommendation") -> CitedUnit:
    return CitedUnit("report", f"建议 {number}", kind, str(number), ("二. 建议", "B. 对策"))


def after(*numbers: int, question: str = "哪些建议提到法官") -> tuple[Turn, ...]:
    return (Turn(question, question, tuple(map(unit, numbers))),)


@pytest.mark.parametrize(
    "question",
    [
        "只要讲儿童的",
        "把跟培训有关的留下",
        "only the ones about children",
        "which of them are for judges?",
        "lesquelles parlent des enfants ?",
        "¿cuáles de ellas hablan de niños?",
        "какие из них про детей?",
        "فقط التي تخص الأطفال",
    ],
)
def test_some_of_a_list_are_asked_among_it(question: str) -> None:
    assert narrowed(question, after(6, 17)) == Some((unit(6), unit(17)), strictly=True)
    assert narrowed(question, after(6)) is None


def test_a_section_alone_asks_for_those_of_a_list_in_it() -> None:
    both = Some((unit(6), unit(17)), strictly=True)
    assert narrowed("B部分的呢", after(6, 17), names_place=True) == both
    assert narrowed("B部分讲了什么", after(6, 17), names_place=True) is None
    assert narrowed("B部分哪些是鼓励", after(6, 17), names_place=True) is None
    # What was found by rank is no list.
    ranked = after(6, 17, question="法官")
    assert narrowed("B部分的呢", ranked, names_place=True) is None


@pytest.mark.parametrize(
    "question",
    ["讲司法协助的那条", "the one about judges", "celle sur les juges", "та, что про судей"],
)
def test_one_of_a_list_may_be_told_by_what_it_is_about(question: str) -> None:
    assert narrowed(question, after(6, 17)) == Some((unit(6), unit(17)), one=True)
    assert narrowed(question, after(6, 17, question="法官")) is None


@pytest.mark.parametrize(
    "question",
    [
        "还有别的吗",
        "any others?",
        "Y en a-t-il d'autres ?",
        "¿Hay otras?",
        "есть ли другие?",
    ],
)
def test_others_are_those_that_the_last_question_asks_for(question: str) -> None:
    history = after(6, question="法官要培训吗")
    assert others(question, history, lambda _: False) == ("法官要培训吗", (unit(6),))


@pytest.mark.parametrize(
    "question",
    [
        "除了它，还有哪条说要跟民间一起做",
        "Besides that one, which recommendation is about NGOs?",
        "à part celle-ci, laquelle parle des ONG ?",
        "aparte de esa, ¿cuál habla de las ONG?",
        "кроме неё, какая говорит об НПО?",
    ],
)
def test_others_may_be_asked_for_in_words_of_their_own(question: str) -> None:
    found = others(question, after(5), lambda _: True)
    assert found is not None
    assert found[0] in question.casefold().replace("ё", "е")
    assert found[1] == (unit(5),)


@pytest.mark.parametrize("question", ["其他国家要做什么", "what other countries spoke?", "还有呢"])
def test_others_of_something_else_are_no_other_units(question: str) -> None:
    assert others(question, after(5), lambda _: True) is None


def test_others_than_a_unit_named_by_number_are_asked_for_by_nothing() -> None:
    assert others("还有别的吗", after(5, question="建议 5 讲什么"), lambda _: False) is None


def test_a_list_is_of_a_kind_where_all_of_it_is() -> None:
    assert kind_spoken_of([unit(5), unit(6)]) == "recommendation"
    assert kind_spoken_of([unit(5), unit(6, "paragraph")]) is None
    assert kind_spoken_of([unit(5)]) is None


@pytest.mark.parametrize(
    "question", ["只要B部分的", "那B部分呢", "only the one in section B please"]
)
def test_of_two_sections_of_a_letter_the_one_that_holds_some_of_the_list_is_meant(
    assistant: Assistant, question: str
) -> None:
    assert cited(assistant, "哪些建议提到民间社会", question) == ["建议 18"]


def test_a_section_after_another_is_one_of_the_same_kind_of_unit(assistant: Assistant) -> None:
    labels = cited(assistant, "A部分有哪些建议", "继续，B部分")
    assert labels == [f"建议 {number}" for number in range(12, 21)]
    assert cited(assistant, "B部分有哪些建议", "收尾的呢") == ["建议 20"]


def test_a_list_is_narrowed_by_its_wording(assistant: Assistant) -> None:
    labels = cited(assistant, "List everything in section C", "only the ones that merely encourage")
    assert labels == ["建议 24", "建议 25", "建议 26"]


def test_what_is_found_in_other_words_is_kept_to_the_list(assistant: Assistant) -> None:
    assert cited(assistant, "提到不处罚原则的都列出来", "里头跟培训沾边的呢") == ["建议 17"]


def test_a_list_of_its_own_is_not_taken_from_the_last_one(assistant: Assistant) -> None:
    alone = cited(assistant, "哪些建议提到检察官")
    assert cited(assistant, "哪些建议提到法官和检察官", "哪些建议提到检察官") == alone


def test_others_leave_out_what_was_cited(assistant: Assistant) -> None:
    asked = ("建议 5 跟我们公益机构有关吗", "除了它,还有哪条说要跟民间一起做的?")
    assert cited(assistant, *asked) == ["建议 18"]
    again = cited(assistant, "有没有说要培训警察的", "还有别的吗")
    assert set(again).isdisjoint(cited(assistant, "有没有说要培训警察的"))


def nothing_itself(_text: str) -> bool:
    return False


@pytest.mark.parametrize(
    "question",
    [
        "数一下",
        "帮我点点数",
        "总共多少条",
        "那是几条",
        "how many is that?",
        "count them",
        "ça fait combien ?",
        "¿cuántas son?",
        "сколько их?",
        "كم عددها؟",
    ],
)
def test_how_many_there_are_is_asked_of_all_that_was_listed(question: str) -> None:
    assert counted(question, after(6, 17), nothing_itself) == (unit(6), unit(17))
    assert counted(question, after(6, 17), lambda _: True) == ()
    assert counted(question, after(6), nothing_itself) == ()


def test_how_many_spoke_is_not_how_many_paragraphs_there_are() -> None:
    paragraphs = (unit(3, "paragraph"), unit(4, "paragraph"))
    history = (Turn("谁发了言", "谁发了言", paragraphs),)
    assert counted("一共几个", history, nothing_itself) == ()


def test_the_number_of_a_list_is_told_and_cites_all_of_it(assistant: Assistant) -> None:
    asked = "哪些建议提到法官或者检察官？"
    whole = cited(assistant, asked)
    conversation = assistant.ask(Question(asked)).conversation_id
    answer = assistant.ask(Question("数一下有几条", conversation))
    assert answer.route == "count"
    assert f"共 {len(whole)} 条" in answer.answer
    assert [c.label for c in answer.citations if c.label in whole]


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("不要第二条", (6, 21)),
        ("最后一条去掉", (6, 17)),
        ("把头一条拿掉", (17, 21)),
        ("21就不用看了", (6, 17)),
        ("leave out the last one", (6, 17)),
        ("skip number 17", (6, 21)),
        ("sans la dernière", (6, 17)),
        ("quita la última", (6, 17)),
        ("без последней", (6, 17)),
    ],
)
def test_an_item_of_a_list_is_left_out_of_it(question: str, left: tuple[int, ...]) -> None:
    units = tuple(map(unit, left))
    assert dropped(question, after(6, 17, 21), nothing_itself) == Dropped(units)


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("讲法官的那条不要", "讲法官"),
        ("A部分的除外", "a 部分"),
        ("drop the one about judges", "judges"),
        ("laissez de côté celle sur les juges", "juges"),
        ("quita la de los jueces", "jueces"),
        ("убери ту, что про судей", "судей"),
    ],
)
def test_what_a_unit_is_about_tells_which_is_left_out(question: str, what: str) -> None:
    listed = (unit(6), unit(17))
    assert dropped(question, after(6, 17), nothing_itself) == Dropped(listed, what)
    assert dropped(question, after(6), nothing_itself) is None


def test_what_asks_for_others_drops_nothing() -> None:
    assert dropped("除了这两条，还有别的吗", after(6, 17), nothing_itself) is None


def test_a_list_is_answered_without_what_is_dropped(assistant: Assistant) -> None:
    asked = "哪些建议提到法官或者检察官？"
    whole = cited(assistant, asked)
    kept = cited(assistant, asked, "讲法官的那条不要")
    assert set(kept) < set(whole)
    assert kept


@pytest.mark.parametrize("question", ["别的部分有吗", "anywhere else?", "y en otra parte?"])
def test_anywhere_else_is_asked_without_the_section_of_the_last_question(question: str) -> None:
    history = after(6, question="A部分里提到法官的有吗")
    assert elsewhere(question, history, nothing_itself) == ("提到法官的有吗", (unit(6),))
    assert elsewhere(question, after(6), nothing_itself) is None
    listed = after(6, question="第一部分有哪些建议")
    assert elsewhere(question, listed, nothing_itself) == ("有哪些建议", (unit(6),))


@pytest.mark.parametrize(
    "question",
    [
        "B部分里的是哪几条",
        "属于B部分的有哪些",
        "which are in section B?",
        "just section B",
        "lesquelles sont dans la section B ?",
        "¿cuáles están en la sección B?",
        "какие из них в разделе B?",
    ],
)
def test_which_are_in_a_section_asks_for_those_of_the_list(question: str) -> None:
    assert asks_which_there(question, lambda text: "судей" in text or "judges" in text)


@pytest.mark.parametrize(
    "question",
    ["B部分有哪些建议", "B部分讲什么", "which recommendations are in section B?", "section B"],
)
def test_what_is_in_a_section_asks_for_all_of_it(question: str) -> None:
    assert not asks_which_there(question, lambda text: False)


def test_one_of_two_set_side_by_side_is_asked_among_them() -> None:
    compared = after(9, 10, question="建议 9 和建议 10 有什么区别")
    assert narrowed("哪条讲招募", compared) == Some((unit(9), unit(10)), strictly=True)
    assert narrowed("哪条讲招募", after(9, 10)) == Some((unit(9), unit(10)))


@pytest.mark.parametrize(
    "last",
    [
        "去掉只是鼓励的",
        "without the ones that merely encourage",
        "Sin las que solo alientan",
        "Без тех, что только поощряют",
    ],
)
def test_what_only_encourages_is_left_out_of_a_list(assistant: Assistant, last: str) -> None:
    first = assistant.ask(Question("列出B部分的建议"))
    answer = assistant.ask(Question(last, first.conversation_id))
    assert [c.label for c in answer.citations] == [f"建议 {n}" for n in range(12, 20)]


@pytest.mark.parametrize(
    ("question", "before", "asked"),
    [
        ("还有哪条也提了这个？", "建议 6 里讲法官，对吧？", "哪些建议提到法官？"),
        ("其他建议也提到了吗", "建议 6 提到法官吗？", "哪些建议提到法官？"),
        (
            "Which other one mentions this too?",
            "Recommendation 6 mentions judges, right?",
            "Which recommendations mention judges?",
        ),
        (
            "Quelle autre en parle aussi ?",
            "La recommandation 6 parle des juges, n'est-ce pas ?",
            "Quelles recommandations mentionnent juges ?",
        ),
        (
            "¿Qué otra lo menciona también?",
            "La recomendación 6 habla de jueces, ¿verdad?",
            "¿Qué recomendaciones mencionan jueces?",
        ),
        (
            "В какой ещё рекомендации об этом говорится?",
            "Рекомендация 6 упоминает судей?",
            "Какие рекомендации упоминают судей?",
        ),
        ("أي توصية أخرى تذكر ذلك؟", "التوصية 6 تذكر القضاة؟", "ما التوصيات التي تذكر القضاة؟"),
    ],
)
def test_others_that_say_so_too_mention_what_was_spoken_of(
    question: str, before: str, asked: str
) -> None:
    assert others(question, after(6, question=before), bool) == (asked, (unit(6),))


@pytest.mark.parametrize(
    "question",
    ["还有哪条也提了儿童？", "还有什么", "还有哪些建议", "Which others mention children?"],
)
def test_others_that_say_something_else_do_not_say_so_too(question: str) -> None:
    found = others(question, after(6, question="建议 6 提到法官吗？"), lambda words: False)
    assert found is None or "法官" not in found[0]


def test_nobody_says_so_too_where_nothing_was_said() -> None:
    before = after(6, question="建议 6 讲什么？")
    assert others("还有哪条也提了这个？", before, lambda words: False) is None


@pytest.mark.parametrize(
    "before",
    ["建议 17 里讲创伤知情，对吧？", "Recommendation 17 mentions trauma, right?"],
)
def test_others_that_say_so_too_are_listed_without_the_one_spoken_of(
    assistant: Assistant, before: str
) -> None:
    too = "还有哪条也提了这个？" if "建" in before else "Which other one mentions it too?"
    assert cited(assistant, before, too) == ["建议 19"]


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("还有别的建议也说要保护证人吗？", "哪些建议提到保护证人？"),
        (
            "Do other recommendations also mention judges?",
            "Which recommendations mention judges?",
        ),
        ("Is the fund mentioned anywhere else?", "Which recommendations mention fund?"),
        (
            "Y a-t-il d'autres recommandations sur les juges ?",
            "Quelles recommandations mentionnent juges ?",
        ),
        ("¿Hay otras recomendaciones sobre jueces?", "¿Qué recomendaciones mencionan jueces?"),
        ("Есть ли другие рекомендации о судьях?", "Какие рекомендации упоминают судьях?"),
        ("هل هناك توصيات أخرى عن القضاة؟", "ما التوصيات التي تذكر القضاة؟"),
    ],
)
def test_other_units_are_listed_by_what_is_said_of_them(question: str, asked: str) -> None:
    assert others(question, after(6, question="建议 6"), bool) == (asked, (unit(6),))


@pytest.mark.parametrize(
    "question", ["Does it differ from other recommendations?", "这条跟别的建议有什么不同？"]
)
def test_what_is_compared_with_others_is_no_list_of_them(question: str) -> None:
    found = others(question, after(6, question="建议 6"), bool)
    assert found is None or "提到" not in found[0]


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("C部分有哪些建议？", "那属于B部分的是哪些？"),
        ("Which recommendations are in section C?", "And which ones are in section B?"),
        ("Which recommendations are in section C?", "And what is in section B?"),
        ("Какие рекомендации в разделе C?", "А какие в разделе B?"),
    ],
)
def test_of_two_sections_of_a_letter_the_kind_spoken_of_chooses(
    assistant: Assistant, before: str, question: str
) -> None:
    assert cited(assistant, before, question) == [f"建议 {n}" for n in range(12, 21)]


@pytest.mark.parametrize(
    "turns",
    [
        ("哪些建议提到国际刑警组织？", "A部分那条写了什么"),
        ("Which recommendations mention INTERPOL?", "Read me the one in section A"),
        ("Quelles recommandations mentionnent Interpol ?", "Que dit celle de la section A ?"),
        ("¿Qué recomendaciones mencionan a Interpol?", "¿Y qué dice la de la sección A?"),
    ],
)
def test_the_one_in_a_section_is_that_of_the_list(
    assistant: Assistant, turns: tuple[str, str]
) -> None:
    assert cited(assistant, *turns) == ["建议 9"]


def test_the_last_one_in_another_section_is_none_of_what_was_asked_before(
    assistant: Assistant,
) -> None:
    turns = ("What is the first recommendation of section B?", "And the last one in section C?")
    assert cited(assistant, *turns) == ["建议 26"]


@pytest.mark.parametrize(
    "question",
    [
        "A部分里的是哪条？它要国家做什么",
        "属于A部分的那条讲了什么",
        "在关于港口的规定那部分的是哪条，具体要做什么",
        "The one in section A, what does it say?",
        "Laquelle est dans la section A, et que demande-t-elle ?",
        "¿Cuál está en la sección A y qué pide?",
        "Какая из них в разделе A и что она требует?",
        "أيها في القسم A، وماذا تطلب؟",
    ],
)
def test_the_one_in_a_section_is_asked_for_first_and_then_what_it_says(question: str) -> None:
    units = tuple(
        CitedUnit("report", f"建议 {n}", "recommendation", str(n), ("二. 建议", heading))
        for n, heading in ((3, "A. 关于港口的规定"), (9, "B. 关于渔具的规定"))
    )
    some = one_there(question, (Turn("哪些建议提到法官", "哪些建议提到法官", units),))
    assert some is not None
    assert some.strictly
    assert some.units == units


@pytest.mark.parametrize(
    "question",
    ["A部分有哪些建议", "A部分最后一条讲什么", "A部分讲法官的是哪条", "How many are in section A?"],
)
def test_a_section_that_is_asked_for_itself_is_no_one_there(question: str) -> None:
    assert one_there(question, after(3, 9)) is None
