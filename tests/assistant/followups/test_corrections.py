"""What takes back the last question, or changes the subject, is no part of what is asked."""

import pytest

from assistant.followups.corrections import Said, instead_of_another, without_remarks
from assistant.followups.standalone import resolve
from assistant.turns import CitedUnit, Turn

UNIT = CitedUnit("report", "建议 9", "recommendation", "9", ())
HISTORY = (Turn("建议 9", "建议 9", (UNIT,)),)


def standalone(question: str) -> str:
    said = without_remarks(question)
    return resolve(said.text, HISTORY, frozenset(), anew=said.anew).text


@pytest.mark.parametrize(
    "question",
    [
        "说错了，我指的是 14",
        "不好意思，打错了，14",
        "唔係，係14",
        "不是9，是14",
        "哎呀打错了，是14",
        "唉，看错号了，应该是14",
        "14，不是9",
        "oops, wrong one, I meant 14",
        "No, 14.",
        "not 9, 14",
        "Pardon, je voulais dire la 14",
        "non, pas la 9, la 14",
        "perdón, me refería a la 14",
        "нет, не 9, а 14",
        "извините, я имела в виду 14",
        "عفوا، قصدت 14",
    ],
)
def test_a_number_that_corrects_another_is_that_of_a_unit(question: str) -> None:
    assert standalone(question) == "建议 14"


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("我问岔了，我想问的是法官的培训", "法官的培训"),
        ("Sorry, I meant to ask about the families", "the families"),
        ("Non, je voulais parler de la protection des témoins", "la protection des témoins"),
        ("perdón, quería preguntar por los testigos", "los testigos"),
        ("нет, я хотел спросить про свидетелей", "про свидетелей"),
    ],
)
def test_what_corrects_a_question_is_asked_by_itself(question: str, asked: str) -> None:
    assert without_remarks(question) == Said(asked, anew=True)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("好的，换个话题，谁主持了讨论", "谁主持了讨论"),
        ("Changing the subject: who led the discussion?", "who led the discussion?"),
        ("Autre sujet : qui a animé le débat ?", "qui a animé le débat ?"),
        ("Vale, otra cosa: ¿quién moderó el debate?", "¿quién moderó el debate?"),
        ("Хорошо, другое: кто вёл дискуссию?", "кто вёл дискуссию?"),
    ],
)
def test_another_subject_is_asked_whatever_was_spoken_of(question: str, asked: str) -> None:
    said = without_remarks(question)
    assert (said.text.removeprefix("¿"), said.apart) == (asked.removeprefix("¿"), True)


def test_words_that_lead_to_a_question_are_no_part_of_it() -> None:
    assert without_remarks("好的，另外想问一下，会开了几天") == Said("会开了几天", anew=True)
    assert without_remarks("Thanks. By the way, who spoke?") == Said("who spoke?", anew=True)


@pytest.mark.parametrize(
    "question",
    ["不对吗", "我要的是", "No State objected?", "这样做不是错了吗", "是不是 9 到 14 都算"],
)
def test_a_question_without_such_words_stays_as_it_is(question: str) -> None:
    assert without_remarks(question) == Said(question)


def test_numbers_that_a_question_says_more_about_are_no_correction() -> None:
    assert instead_of_another("9 不是讲 14 岁以下的人吗") is None
    assert instead_of_another("14") is None


def test_what_turns_to_another_question_is_asked_anew_and_what_goes_on_is_not() -> None:
    assert without_remarks("thanks, btw who was there?") == Said("who was there?", anew=True)
    assert without_remarks("ok, and why is that?") == Said("why is that?")


def test_asking_may_be_what_is_taken_back() -> None:
    assert without_remarks("唔系呀，我系问佢哋可唔可以留低").text == "佢哋可唔可以留低"
    assert without_remarks("no, pregunto si pueden quedarse").text == "pueden quedarse"


@pytest.mark.parametrize(
    "question",
    [
        "手滑了，是14",
        "sorry, fat fingers - 14",
        "oops, typed the wrong thing, should have been 14",
        "pardon, mauvais numéro, la 14",
        "uy, me equivoqué de número, la 14",
        "ой, не та цифра, нужна 14",
        "عفوا، أخطأت في الرقم، 14",
    ],
)
def test_a_number_after_a_slip_in_any_words_is_that_of_a_unit(question: str) -> None:
    assert standalone(question) == "建议 14"


@pytest.mark.parametrize(
    "question",
    [
        "对不起，能住14个月吗",
        "Sorry, how many of them are there, 14?",
        "Sorry, are they over 14",
        "Pardon, plus de 14",
        "哦记错了，那建议 14 呢",
    ],
)
def test_a_number_that_says_how_much_corrects_nothing(question: str) -> None:
    assert without_remarks(question).text != "14"


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("不是这条，是讲儿童的", "讲儿童的"),
        ("not that one, the one on children", "the one on children"),
        ("pas celle-là, celle sur les enfants", "celle sur les enfants"),
        ("esa no, la de los niños", "la de los niños"),
        ("не та, а про детей", "про детей"),
        ("ليست هذه، بل التي عن الأطفال", "التي عن الأطفال"),
    ],
)
def test_another_unit_than_the_last_is_asked_for_anew(question: str, left: str) -> None:
    assert without_remarks(question) == Said(left, anew=True)


@pytest.mark.parametrize(
    "question",
    [
        "换个问法，教些什么",
        "Let me put it differently: what is taught?",
        "Je reformule : qu'enseigne-t-on ?",
        "Lo pregunto de otra manera: ¿qué se enseña?",
        "Спрошу иначе: чему учат?",
        "بعبارة أخرى: ماذا يدرس؟",
    ],
)
def test_what_is_asked_in_other_words_is_no_new_question(question: str) -> None:
    said = without_remarks(question)
    assert said == Said(said.text, rephrased=True)
    assert len(said.text) < len(question)


@pytest.mark.parametrize(
    ("question", "asked", "anew"),
    [
        ("谢谢，明白了。谁主持了讨论？", "谁主持了讨论？", True),
        ("嗯，知道了。谁主持？", "谁主持？", False),
        ("Great, thanks a lot! Who chaired it?", "Who chaired it?", True),
        ("OK, I see. Who chaired it?", "Who chaired it?", False),
        ("Merci, c'est clair. Qui présidait ?", "Qui présidait ?", True),
        ("Vale, entendido. ¿Quién presidía?", "¿Quién presidía?", False),
        ("Спасибо, понятно. Кто вёл дискуссию?", "Кто вёл дискуссию?", True),
        ("شكرا، فهمت. من ترأس؟", "من ترأس؟", True),
    ],
)
def test_that_an_answer_was_heard_is_no_part_of_the_next_question(
    question: str, asked: str, anew: bool
) -> None:
    assert without_remarks(question) == Said(asked, anew=anew)


@pytest.mark.parametrize(
    "question", ["Good practices: which ones?", "Right to privacy, in which one?", "明白人是谁？"]
)
def test_a_subject_that_begins_like_thanks_is_kept(question: str) -> None:
    assert without_remarks(question) == Said(question)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("最后一块：哪条讲口译", "哪条讲口译"),
        ("好的，下一个问题：哪条讲口译", "哪条讲口译"),
        ("最后，口译是哪条", "口译是哪条"),
        ("最后一部分：哪条讲口译", "哪条讲口译"),
        ("Last part: which recommendation is on fees?", "which recommendation is on fees?"),
        ("Lastly, which one is on fees?", "which one is on fees?"),
        ("Dernière partie : laquelle parle des frais ?", "laquelle parle des frais ?"),
        ("Última parte: ¿cuál habla de tasas?", "¿cuál habla de tasas?"),
        ("Последняя тема: какая рекомендация о сборах?", "какая рекомендация о сборах?"),
        ("السؤال الأخير: ما التوصية عن الرسوم؟", "ما التوصية عن الرسوم؟"),
    ],
)
def test_what_only_announces_a_question_is_no_section(question: str, asked: str) -> None:
    assert without_remarks(question) == Said(asked, anew=True)


@pytest.mark.parametrize(
    "question",
    [
        "最后一部分有哪些建议",
        "最后一部分：有几条",
        "第二部分：哪些建议",
        "最后一段：念一下",
        "Last part: how many are there?",
    ],
)
def test_a_section_that_is_asked_for_is_announced_by_nothing(question: str) -> None:
    assert without_remarks(question) == Said(question)
