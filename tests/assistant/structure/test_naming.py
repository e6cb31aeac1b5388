"""Units named by number, also by numbers alone."""

import unicodedata

import pytest

from assistant.structure.naming import main_kind, units_named

KINDS = frozenset({"recommendation", "paragraph"})


def numbers(question: str, kinds: frozenset[str] = KINDS) -> list[tuple[str, str]]:
    return [(reference.kind, reference.number) for reference in units_named(question, kinds)]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("十三、十七、十九这三条", ["13", "17", "19"]),
        ("帮我比一下 22、23，哪个多说了人员交流", ["22", "23"]),
        ("6 和 21 都在说培训", ["6", "21"]),
        ("12 跟 13 啥区别啊", ["12", "13"]),
        ("what's the difference between 12 and 13?", ["12", "13"]),
        ("Comparez les 9 et 10", ["9", "10"]),
        ("recs 4 & 5 side by side?", ["4", "5"]),
        ("把第2、第5和第18条建议放一起", ["2", "5", "18"]),
        ("三、四两条建议一起看一下", ["3", "4"]),
        ("建议三、四两条", ["3", "4"]),
        ("No.17 那条建议的全文", ["17"]),
        ("Rec 17的全文", ["17"]),
        ("关于“贰壹”那条建议", ["21"]),
        ("廿一条那个，讲的什么", ["21"]),
        ("17前面那条讲什么", ["17"]),
        ("which one comes right before 17?", ["17"]),
        ("what recommendation follows 17?", ["17"]),
        ("la recomendación anterior a la 17", ["17"]),
        ("quelle recommandation précède la 17 ?", ["17"]),
        ("рекомендация перед 17", ["17"]),
        ("recommendations on either side of 17?", ["17"]),
        ("the recommendation numbered 17", ["17"]),
        ("建议 17 暨 19", ["17", "19"]),
    ],
)
def test_bare_numbers_are_units_where_they_are_told_as_such(
    question: str, found: list[str]
) -> None:
    assert numbers(question) == [("recommendation", number) for number in found]


@pytest.mark.parametrize(
    "question", ["9月10、11日开会", "比去年多了 3 和 5 个国家", "有 3 和 7 个人", "两国警察都来了"]
)
def test_numbers_of_other_things_are_no_units(question: str) -> None:
    assert numbers(question) == []


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("translate no. 7 for my aunt", ["7"]),
        ("麻烦说说No.8吧", ["8"]),
        ("give me nos. 4 and 5", ["4", "5"]),
        ("no. 3, no. 6 and no. 9 please", ["3", "6", "9"]),
        ("what does no 12 say", ["12"]),
        ("raccourcis le no. 6", ["6"]),
        ("la n.º 9 en pocas palabras", ["9"]),
        ("لخص الرقم 10 في سطر", ["10"]),
        ("explain 16 to me", ["16"]),
        ("帮忙缩短12号", ["12"]),
        ("сократи 10 до одной строки", ["10"]),
    ],
)
def test_a_number_told_as_one_or_with_a_task_is_a_unit(question: str, found: list[str]) -> None:
    assert numbers(question) == [("recommendation", number) for number in found]


@pytest.mark.parametrize(
    "question",
    [
        "there is no 5 year plan",
        "no 10 countries agree",
        "agenda item no. 3",
        "ILO Convention No. 29",
        "公约No.29",
        "explain 3 things to me",
        "the no. 1 priority",
        "解释一下9月12号的会议",
    ],
)
def test_a_number_of_something_else_is_no_unit(question: str) -> None:
    assert numbers(question) == []


def test_an_article_of_another_instrument_is_no_unit_of_this_document() -> None:
    assert numbers("《公约》第十八条说了什么") == []
    assert numbers("第十八条说了什么") == [("recommendation", "18")]
    assert numbers("第三条说了什么", frozenset({"article"})) == [("article", "3")]


def test_a_place_counted_from_the_end_is_no_number() -> None:
    for question in (
        "倒数第二条建议",
        "倒數第二、第三條",
        "the 3rd recommendation from the end",
        "recommendation 3 from the end",
        "la recomendación 3 por el final",
        "рекомендация 3 с конца",
    ):
        assert numbers(question) == []


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("建议4，不是第4段", [("recommendation", "4")]),
        ("第3、第4段，不是建议3", [("paragraph", "3"), ("paragraph", "4")]),
        ("recommendation 4, not paragraph 4", [("recommendation", "4")]),
        ("la recomendación 4, no el párrafo 4", [("recommendation", "4")]),
        ("не рекомендация 4, а рекомендация 5", [("recommendation", "5")]),
        ("是不是建议4", [("recommendation", "4")]),
        ("不是建议4吗", [("recommendation", "4")]),
    ],
)
def test_what_is_set_aside_is_not_meant(question: str, found: list[tuple[str, str]]) -> None:
    assert numbers(question) == found


@pytest.mark.parametrize("question", ["7", "#7", "第七", "no. 7?", "７号"])
def test_a_number_that_is_all_there_is_names_a_unit(question: str) -> None:
    assert numbers(unicodedata.normalize("NFKC", question)) == [("recommendation", "7")]


@pytest.mark.parametrize("question", ["2020", "7 天", "7.5", ""])
def test_another_number_names_none(question: str) -> None:
    assert numbers(question) == []


@pytest.mark.parametrize(
    "question",
    [
        "第二十条是哪个公约的？",
        "Article 20 of which treaty?",
        "L'article 20 de quelle convention ?",
        "¿El artículo 20 de qué convenio?",
        "Статья 20 какой конвенции?",
        "المادة 20 من أي اتفاقية؟",
    ],
)
def test_an_article_whose_convention_is_asked_for_is_no_unit(question: str) -> None:
    assert numbers(question) == []


NUMBERED = frozenset({"paragraph", "title"})


@pytest.mark.parametrize(
    "question",
    [
        "guideline 7, briefly",
        "what does principle no. 7 ask for",
        "number 7 in plain words",
        "que dit la règle 7 ?",
        "la directriz 7 en pocas palabras",
        "правило 7",
        "المبدأ 7",
        "准则7",
        "第七项原则",
        "第7条",
    ],
)
def test_units_that_have_no_name_are_called_in_many_ways(question: str) -> None:
    assert numbers(question, NUMBERED) == [("paragraph", "7")]


@pytest.mark.parametrize(
    "question",
    [
        "rule 7 of the Standard Minimum Rules",
        "《公约》原则7",
        "原则一致",
        "la règle 7 de la Charte",
    ],
)
def test_the_rules_of_another_text_are_none_of_its_units(question: str) -> None:
    assert numbers(question, NUMBERED) == []


@pytest.mark.parametrize("question", ["recommendation 7", "article 7"])
def test_a_kind_that_a_document_does_not_have_is_no_other(question: str) -> None:
    assert numbers(question, NUMBERED) != [("paragraph", "7")]


def test_where_units_have_a_name_a_principle_is_none_of_them() -> None:
    assert numbers("principle 7") == []


@pytest.mark.parametrize(
    "question",
    [
        "编号 3 的那个段落，不是建议 3",
        "编号是3的段落",
        "the paragraph numbered 3",
        "le paragraphe numéro 3",
        "el párrafo numerado con el 3",
        "пункт под номером 3",
        "الفقرة ذات الرقم 3",
    ],
)
def test_a_paragraph_may_be_told_by_having_a_number(question: str) -> None:
    assert numbers(question) == [("paragraph", "3")]


@pytest.mark.parametrize(
    "question",
    ["三条那样的建议", "5前后的天气", "right after 9 people had spoken", "二十国前面那些"],
)
def test_a_number_beside_others_is_no_unit(question: str) -> None:
    assert numbers(question) == []


@pytest.mark.parametrize(
    ("kinds", "main"),
    [
        ({"recommendation", "paragraph", "goal"}, "recommendation"),
        ({"guideline", "paragraph", "title"}, "guideline"),
        ({"paragraph", "title"}, "paragraph"),
        ({"paragraph", "title", "text"}, "paragraph"),
        ({"goal", "target", "paragraph"}, "paragraph"),
    ],
)
def test_a_bare_number_is_one_of_the_units_that_have_a_name(kinds: set[str], main: str) -> None:
    assert main_kind(frozenset(kinds)) == main


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("26条说救生员哪些事不能干，列一下", ["26"]),
        ("请问19条里哪些行为是禁止的", ["19"]),
        ("三十五条规定多久换一次水", ["35"]),
        ("看下15條和42條", ["15", "42"]),
        ("15条、42条、44条分别讲什么", ["15", "42", "44"]),
        ("根据7条，停业要提前几天", ["7"]),
        ("19条第五项是什么", ["19"]),
        ("que dit le 26 ?", ["26"]),
        ("¿Qué dice el 26?", ["26"]),
    ],
)
def test_a_bare_number_before_the_word_for_articles_is_one(question: str, found: list[str]) -> None:
    assert numbers(question, frozenset({"article"})) == [("article", one) for one in found]


@pytest.mark.parametrize(
    "question",
    [
        "一共48条吗",
        "有26条规定要遵守",
        "我看了3条消息，说的是什么",
        "接到3条举报怎么办",
        "que dit le 26 mai ?",
    ],
)
def test_a_count_of_things_is_no_article(question: str) -> None:
    assert numbers(question, frozenset({"article"})) == []


def test_of_recommendations_such_a_number_may_count_them() -> None:
    assert numbers("26条里哪些提到儿童", frozenset({"recommendation"})) == []
