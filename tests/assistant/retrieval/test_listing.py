"""What a list is about."""

import pytest

from assistant.composition import Jianyi
from assistant.model import Question
from assistant.retrieval.listing import list_subject, words_within
from assistant.structure.selection import Selection
from assistant.understanding.query import Understood, understand


def understood(jianyi: Jianyi, text: str) -> Understood:
    return understand(Question(text), jianyi.library.catalogue.overview())


def test_of_things_side_by_side_any_is_asked_for(jianyi: Jianyi) -> None:
    asked = understood(jianyi, "哪些建议提到检察官、法官？")
    words = words_within(asked, asked.selection)
    assert list_subject(asked, asked.selection, words).any_of


def test_the_words_of_a_heading_say_nothing_about_what_stands_below_it(jianyi: Jianyi) -> None:
    asked = understood(jianyi, "哪些一般性建议提到隐私？")
    headed = Selection(sections=(("A. 一般性建议",),), subject="一般性建议 隐私")
    assert words_within(asked, headed) == ("隐私",)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("哪条既提到法官又提到检察官", [21]),
        ("哪些建议提到儿童并且提到培训", []),
        ("Which recommendations mention judges but not prosecutors?", []),
        ("哪些建议提到法官却没提检察官", []),
    ],
)
def test_what_is_to_be_mentioned_together_or_without_another_thing_is_both_or_none(
    jianyi: Jianyi, question: str, expected: list[int]
) -> None:
    answer = jianyi.assistant.ask(Question(question))
    assert [citation.number for citation in answer.citations] == expected
    assert answer.refused == (not expected)


@pytest.mark.parametrize(
    "question",
    [
        "哪些建议既没提儿童也没提家属",
        "Which recommendations mention neither children nor families?",
        "Quelles recommandations ne mentionnent ni les enfants ni les familles ?",
    ],
)
def test_of_several_things_not_to_be_mentioned_each_is_left_out(
    jianyi: Jianyi, question: str
) -> None:
    answer = jianyi.assistant.ask(Question(question))
    cited = {citation.number for citation in answer.citations}
    assert {1, 2, 26} <= cited
    assert not cited & {3, 15}


@pytest.mark.parametrize(
    "question",
    [
        "Judges, prosecutors: which recommendations mention them?",
        "Juges, procureurs : dans quelles recommandations en parle-t-on ?",
        "Jueces, fiscales: ¿en qué recomendaciones se mencionan?",
    ],
)
def test_things_in_a_row_before_what_asks_are_each_asked_for(jianyi: Jianyi, question: str) -> None:
    answer = jianyi.assistant.ask(Question(question))
    assert {citation.number for citation in answer.citations} == {17, 21, 25}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("写了“刑事”的有哪些条？“刑警”不算", [23, 26]),
        ("Quelles recommandations citent le juge ? Pas les orateurs.", [21]),
        ("Which recommendations mention judges? Not the paragraphs.", [21]),
        ("“法官”在哪些条哪些段里？", [21]),
    ],
)
def test_what_is_said_not_to_count_is_no_subject(
    jianyi: Jianyi, question: str, expected: list[int]
) -> None:
    answer = jianyi.assistant.ask(Question(question))
    assert [citation.number for citation in answer.citations] == expected


@pytest.mark.parametrize("question", ["建议总数是几？", "建议总数几何？初稿写“三十条”"])
def test_the_total_is_a_count_of_all(jianyi: Jianyi, question: str) -> None:
    answer = jianyi.assistant.ask(Question(question))
    assert answer.route == "count"
    assert len(answer.citations) == 26


def cited(jianyi: Jianyi, question: str) -> set[str]:
    return {citation.label for citation in jianyi.assistant.ask(Question(question)).citations}


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("“夏洛克”和国际刑警组织分别在哪几条出现？", (9, 20, 24)),
        ("提到隐私和法官的建议分别有哪些？", (11, 21)),
        ("哪些建议提到法官，哪些建议提到隐私？", (11, 21)),
        ("Which recommendations mention judges and which mention privacy?", (11, 21)),
        ("Quelles recommandations parlent des juges et lesquelles parlent des enfants ?", (15, 21)),
        ("¿Qué recomendaciones mencionan a los jueces y cuáles a los niños?", (15, 21)),
        ("Какие рекомендации упоминают судей, а какие — детей?", (15, 21)),
        ("ما التوصيات التي تذكر القضاة وما التوصيات التي تذكر الأطفال؟", (15, 21)),
    ],
)
def test_things_that_are_each_listed_are_found_one_by_one(
    jianyi: Jianyi, question: str, numbers: tuple[int, ...]
) -> None:
    assert cited(jianyi, question) == {f"建议 {number}" for number in numbers}


def test_things_that_units_are_to_have_together_are_not(jianyi: Jianyi) -> None:
    assert cited(jianyi, "同时提到法官和检察官的建议有哪些？") == {"建议 21"}


@pytest.mark.parametrize(
    "question",
    [
        "I am looking for recommendations that mention training",
        "Recommendations mentioning training",
        "Do any recommendations mention training?",
        "I need all the recs about training",
        "Je cherche les recommandations sur la formation",
        "Busco las recomendaciones sobre capacitación",
        "Мне нужны рекомендации, в которых упоминается обучение",
        "أحتاج إلى التوصيات التي تذكر التدريب",
        "أريد التوصيات التي تتحدث عن التدريب",
        "我们正在整理培训方面的要求，哪几条建议提到这个问题？",
        "I'm writing a paper on training. Which recommendations address this issue?",
    ],
)
def test_units_that_somebody_wants_to_have_are_all_listed(jianyi: Jianyi, question: str) -> None:
    assert cited(jianyi, question) == {"建议 6", "建议 17", "建议 21"}


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("这份文件哪里提到了妇女？建议和后面的段落都看一下", {"第 5 段"}),
        ("哪里说到国际刑警组织？建议和正文段落都算", {"建议 9", "建议 24", "第 5 段"}),
        ("国际刑警组织在哪里被提到？", {"建议 9", "建议 24", "第 5 段"}),
    ],
)
def test_units_of_every_kind_are_listed_where_both_are_named(
    jianyi: Jianyi, question: str, labels: set[str]
) -> None:
    assert cited(jianyi, question) == labels


@pytest.mark.parametrize(
    "question",
    [
        "Combien de recommandations dans la partie « recommandations générales » ?",
        'How many recommendations are there in the "General recommendations" section?',
        "¿Cuántas recomendaciones hay en la parte «Recomendaciones generales»?",
        "Сколько рекомендаций в разделе «Общие рекомендации»?",
    ],
)
def test_a_section_is_counted_by_its_heading_in_quotation_marks(
    jianyi: Jianyi, question: str
) -> None:
    assert cited(jianyi, question) == {f"建议 {number}" for number in range(1, 12)}


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("أي توصية تتحدث عن معاقبة رؤساء الشبكات الإجرامية؟", "建议 8"),
        ("Which one is about digital evidence?", "建议 11"),
        ("数字证据在第几条？", "建议 11"),
    ],
)
def test_one_that_is_asked_for_is_no_list(jianyi: Jianyi, question: str, label: str) -> None:
    assert cited(jianyi, question) == {label}


@pytest.mark.parametrize(
    "question",
    [
        "请列出提到民间社会的建议编号",
        "提到民间社会的建议的序号有哪些",
        "請告訴我提到民間社會的建議編號",
        "Which recommendation numbers mention civil society?",
        "Les numéros des recommandations qui mentionnent la société civile",
        "Los números de las recomendaciones que mencionan a la sociedad civil",
        "Номера рекомендаций, где упоминается гражданское общество",
        "أرقام التوصيات التي تذكر المجتمع المدني",
        "我研究的是民间社会，报告里有哪些建议提到？",
        "我在写一篇关于民间社会的文章，哪些建议谈到这个？",
        "民间社会这件事，建议里哪几条谈到了",
        "I work on civil society. Which recommendations mention it?",
    ],
)
def test_the_numbers_of_units_are_a_list_of_them(jianyi: Jianyi, question: str) -> None:
    answer = jianyi.assistant.ask(Question(question))
    assert [citation.label for citation in answer.citations] == ["建议 5", "建议 18"]


@pytest.mark.parametrize(
    ("question", "cited"),
    [("建议编号最大的讲什么", {"建议 26"}), ("编号为 5 的建议讲什么", {"建议 5"})],
)
def test_a_number_that_is_given_is_no_list(jianyi: Jianyi, question: str, cited: set[str]) -> None:
    answer = jianyi.assistant.ask(Question(question))
    assert {citation.label for citation in answer.citations} == cited
