"""What is asked of the units spoken of, where a turn does not say of what."""

import pytest

from assistant.followups.spoken_of import again, also_there, nothing_else, of_it
from assistant.turns import CitedUnit, Turn
from assistant.words.patterns import readable


def after(*numbers: int, question: str = "问") -> tuple[Turn, ...]:
    units = (CitedUnit("report", f"建议 {n}", "recommendation", str(n), ()) for n in numbers)
    return (Turn(question, question, tuple(units)),)


def test_a_side_is_asked_of_the_unit_spoken_of() -> None:
    assert nothing_else("who must act?", after(13), own=2) == "建议 13：who must act?"


def test_what_is_to_be_said_otherwise_is_the_unit_itself() -> None:
    assert nothing_else("长话短说", after(13), own=1) == "建议 13"


def test_what_has_no_number_is_asked_for_again() -> None:
    untitled = Turn("q", "what is this?", (CitedUnit("report", "标题", "title", None, ()),))
    assert nothing_else("in short", (untitled,), own=1) == "what is this?"


@pytest.mark.parametrize(
    "turn",
    [
        "who reads all these recommendations?",
        "这些建议由谁审议",
        "¿qué tiempo hace?",
        "what's the weather like?",
    ],
)
def test_what_is_asked_of_all_of_them_or_of_the_weather_is_no_side_of_one(turn: str) -> None:
    assert nothing_else(turn, after(13), own=0) is None


def test_the_weakest_of_several_is_no_side_of_them() -> None:
    assert nothing_else("口气最软的是哪个", after(12, 13, question="建议12、13"), own=1) is None


@pytest.mark.parametrize(
    ("turn", "before", "asked"),
    [
        ("and which observers?", "Which parties spoke?", "and which observers spoke"),
        ("那缔约方有哪些", "哪些观察员发了言", "那缔约方有哪些 发了言"),
    ],
)
def test_others_are_asked_whether_they_spoke_too(turn: str, before: str, asked: str) -> None:
    assert also_there(turn, after(3, question=before)) == asked


def test_who_did_something_else_is_not_asked_whether_they_spoke() -> None:
    assert (
        also_there("which observers attended?", after(3, question="Which parties spoke?")) is None
    )
    assert also_there("and judges?", after(3, question="Which parties spoke?")) is None


@pytest.mark.parametrize(
    "turn",
    [
        "具体是建议几？",
        "是第几条",
        "具體是建議幾",
        "Which recommendations exactly?",
        "What numbers?",
        "Quelles recommandations exactement ?",
        "¿Qué recomendaciones exactamente?",
        "Какие именно рекомендации?",
        "أي توصيات بالضبط؟",
    ],
)
def test_the_numbers_of_what_was_found_are_all_that_was_cited(turn: str) -> None:
    found = after(5, 18, question="报告里有没有提到大学？")
    assert again(readable(turn), found) == "建议 5、建议 18"


def test_the_number_of_the_one_that_was_asked_for_is_that_of_the_best() -> None:
    assert again("是第几条", after(4, 16, question="给房子的建议是哪条")) == "建议 4"


@pytest.mark.parametrize(
    "turn", ["是第几条说的大学", "Which recommendations mention it?", "what numbers of victims?"]
)
def test_numbers_of_something_else_are_none_of_what_was_cited(turn: str) -> None:
    assert again(turn, after(5, 18)) is None


@pytest.mark.parametrize(
    "turn",
    [
        "举了哪些机构当例子？",
        "哪些国家被用作例子",
        "What countries are given as examples?",
        "what examples are there?",
        "Quels organismes sont cités comme exemples ?",
        "¿Qué países se mencionan como ejemplo?",
        "Какие страны названы в качестве примеров?",
        "ما هي الدول المذكورة كأمثلة؟",
    ],
)
def test_what_is_named_as_an_example_is_asked_of_the_unit_spoken_of(turn: str) -> None:
    assert of_it(turn, after(24), own=4) == f"建议 24：{turn}"


@pytest.mark.parametrize(
    "turn",
    [
        "哪些建议举了例子？",
        "Which recommendations are given as examples?",
        "What countries are named as hosts?",
        "Quelles recommandations sont citées comme exemples ?",
        "¿Qué países se mencionan?",
        "Какие рекомендации названы в качестве примеров?",
    ],
)
def test_what_is_named_in_the_document_is_none_of_the_unit_spoken_of(turn: str) -> None:
    assert of_it(turn, after(24), own=4) is None


@pytest.mark.parametrize("turn", ["Is the report available in English?", 'Put "tea" into French'])
def test_another_text_is_not_the_unit_spoken_of_in_another_language(turn: str) -> None:
    assert nothing_else(turn, after(13), own=1) is None
    assert again(turn, after(13)) is None


@pytest.mark.parametrize(
    "turn",
    [
        "里面提到的机制是谁建的？",
        "司机也算在内吗",
        "这条也包括外国人吗",
        "Who runs the centre mentioned in it?",
        "Are drivers included as well?",
        "Les chauffeurs sont-ils aussi visés ?",
        "¿También abarca a los choferes?",
        "Водители тоже сюда входят?",
        "من يدير المركز المذكور فيها؟",
    ],
)
def test_what_is_mentioned_in_it_or_meant_too_is_asked_of_the_unit(turn: str) -> None:
    assert of_it(turn, after(13), own=3) == f"建议 13：{turn}"


@pytest.mark.parametrize(
    "turn", ["里面提到司机的有哪些？", "Is piracy covered?", "Are there drivers on the list too?"]
)
def test_what_names_a_subject_of_its_own_is_not_asked_of_the_unit(turn: str) -> None:
    assert of_it(turn, after(13), own=3) is None


@pytest.mark.parametrize(
    "turn",
    [
        "在哪座城市",
        "那是在哪个国家开的？",
        "And in what town?",
        "Dans quelle ville ?",
        "¿Y en qué país?",
        "А в каком городе?",
        "وفي أي مدينة؟",
        "那条里有没有也讲到证人的住处",
        "Does that one also mention the safety of witnesses?",
        "Elle parle aussi des témoins ?",
        "¿Esa también habla de los testigos?",
        "Она также говорит о свидетелях?",
        "هل تذكر هذه التوصية الشهود؟",
    ],
)
def test_where_it_was_and_what_it_says_too_is_asked_of_the_unit(turn: str) -> None:
    assert of_it(turn, after(13), own=3) == f"建议 13：{turn}"


@pytest.mark.parametrize(
    "turn", ["哪个国家提到证人", "In which country are judges trained?", "有没有哪条讲证人"]
)
def test_where_something_else_is_names_a_subject_of_its_own(turn: str) -> None:
    assert of_it(turn, after(13), own=3) is None


@pytest.mark.parametrize(
    "turn",
    [
        "对象是谁？是警察自己干，还是要找医院来帮忙？",
        "Who is it for? Sailors, or their families?",
        "À qui ça s'adresse ? Aux marins ou à leurs familles ?",
        "¿A quién va dirigida? ¿A los marineros o a sus familias?",
        "Кому это адресовано? Морякам или их семьям?",
    ],
)
def test_a_choice_put_after_a_side_belongs_to_it(turn: str) -> None:
    assert nothing_else(turn, after(13), own=5) == f"建议 13：{turn}"


@pytest.mark.parametrize(
    "turn", ["Why? Which recommendations mention sailors or captains?", "为什么？那儿童呢"]
)
def test_another_question_put_after_a_side_does_not(turn: str) -> None:
    assert nothing_else(turn, after(13), own=5) is None


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("et ces infos, elles servent à quoi ?", "et , elles servent à quoi ?"),
        ("Where does this information end up?", "where does end up?"),
        ("а эта информация зачем нужна?", "а зачем нужна?"),
    ],
)
def test_a_side_of_what_stands_in_the_unit_is_asked_of_it(question: str, asked: str) -> None:
    told = of_it(question, after(13), own=3)
    assert told is not None
    assert " ".join(told.split()) == f"建议 13：{asked}"


@pytest.mark.parametrize(
    "question",
    [
        "quelles organisations cite-t-elle par leur nom ?",
        "¿Qué organizaciones nombra?",
        "وما المنظمات التي تذكرها بالاسم؟",
        "Какие организации она называет?",
    ],
)
def test_whom_the_unit_names_is_asked_of_it(question: str) -> None:
    assert of_it(question, after(13), own=2) == f"建议 13：{question}"


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué recomendaciones menciona?",
        "Where does this meeting take place?",
        "ces réunions servent à quoi ?",
    ],
)
def test_what_the_document_names_is_not_asked_of_the_unit(question: str) -> None:
    assert of_it(question, after(13), own=2) is None


@pytest.mark.parametrize(
    "question",
    [
        "这条是在哪一段被推翻的",
        "Dans quel paragraphe le rapport la retire-t-il ensuite ?",
        "¿En qué párrafo se retiró después?",
        "في أي فقرة سحبها التقرير لاحقا؟",
    ],
)
def test_what_befell_it_is_asked_of_the_unit_by_its_number(question: str) -> None:
    assert of_it(question, after(13), own=9) == f"建议 13：{question}"
