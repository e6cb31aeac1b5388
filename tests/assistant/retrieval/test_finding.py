"""Which way each kind of question is answered, over the bundled report."""

import pytest

from assistant.answering.assistant import Assistant
from assistant.composition import Jianyi
from assistant.model import Answer, Question


def ask(assistant: Assistant, text: str) -> Answer:
    return assistant.ask(Question(text))


def labels(answer: Answer) -> list[str]:
    return list(dict.fromkeys(citation.label for citation in answer.citations))


def recommendations(first: int, last: int) -> list[str]:
    return [f"建议 {number}" for number in range(first, last + 1)]


@pytest.mark.parametrize(
    ("question", "route"),
    [
        ("建议 13 说了什么？", "label"),
        ("建议12到15讲了什么？", "range"),
        ("最后三条建议", "range"),
        ("C节有哪些建议？", "section"),
        ("哪些建议用“鼓励”而不是“应”？", "list"),
        ("哪些建议提到儿童？", "list"),
        ("一共有几条建议提到培训？", "count"),
        ("C节有几条建议？", "count"),
        ("受害人会因为被迫犯罪而受到惩罚吗？", "semantic"),
    ],
)
def test_each_kind_of_question_takes_its_way(
    assistant: Assistant, question: str, route: str
) -> None:
    assert ask(assistant, question).route == route


def test_structure_comes_before_a_label(assistant: Assistant) -> None:
    answer = ask(assistant, "建议13后面的两条是什么？")
    assert answer.route == "range"
    assert labels(answer) == ["建议 14", "建议 15"]


def test_a_label_comes_before_a_list(assistant: Assistant) -> None:
    answer = ask(assistant, "建议 17 提到哪些培训？")
    assert answer.route == "label"
    assert labels(answer) == ["建议 17"]


def test_a_list_comes_before_ranking(assistant: Assistant) -> None:
    answer = ask(assistant, "哪些建议提到国际刑警组织？")
    assert answer.route == "list"
    assert labels(answer) == ["建议 9", "建议 24"]


def test_a_list_that_no_unit_meets_word_for_word_is_met_by_concept(assistant: Assistant) -> None:
    answer = ask(assistant, "Which recommendations mention judges?")
    assert (answer.route, labels(answer)) == ("list", ["建议 21"])


@pytest.mark.parametrize(
    "question",
    [
        "哪些建议鼓励缔约国？",
        "Which recommendations encourage states?",
        "Which recommendations are only encouraged?",
        "Which recommendations are encouragements?",
        "Combien de recommandations encouragent les États ?",
        "¿Qué recomendaciones alientan a los Estados?",
        "Какие рекомендации поощряют государства?",
        "ما التوصيات التي تشجع الدول؟",
    ],
)
def test_what_encourages_and_does_no_more_is_asked_by_its_verb(
    assistant: Assistant, question: str
) -> None:
    found = labels(ask(assistant, question))
    assert found == [f"建议 {number}" for number in (6, 9, 11, 20, 24, 25, 26)]


@pytest.mark.parametrize(
    "question",
    [
        "哪些建议只要求缔约国考虑？",
        "Which recommendations only ask States to consider?",
        "Quelles recommandations demandent seulement aux États d'envisager ?",
        "¿Qué recomendaciones solo piden a los Estados que consideren?",
        "Какие рекомендации лишь просят государства рассмотреть?",
        "ما التوصيات التي تطلب من الدول النظر فقط؟",
    ],
)
def test_what_only_asks_to_consider_commits_to_nothing_firmer(
    assistant: Assistant, question: str
) -> None:
    found = labels(ask(assistant, question))
    assert found == [f"建议 {number}" for number in (3, 12, 14, 15, 21)]


@pytest.mark.parametrize(
    "question",
    [
        "哪些建议是强制性的？",
        "which recommendations are obligatory",
        "Quelles recommandations sont obligatoires ?",
        "¿Qué recomendaciones son obligatorias?",
        "Какие рекомендации обязательны?",
        "ما التوصيات الإلزامية؟",
    ],
)
def test_what_binds_is_all_that_is_firm(assistant: Assistant, question: str) -> None:
    found = labels(ask(assistant, question))
    assert (len(found), "建议 13" in found, "建议 3" in found) == (14, True, False)


@pytest.mark.parametrize("question", ["哪些建议用“可”？", "Which recommendations use may?"])
def test_the_word_that_leaves_something_open_is_asked_for(
    assistant: Assistant, question: str
) -> None:
    assert labels(ask(assistant, question)) == ["建议 14"]


@pytest.mark.parametrize(
    "question",
    [
        "有几节？",
        "How many sections are there?",
        "Combien de sections ?",
        "¿Cuántas secciones hay?",
        "Сколько разделов?",
        "كم عدد الأقسام؟",
    ],
)
def test_how_many_sections_there_are_is_told_by_what_stands_in_each(
    assistant: Assistant, question: str
) -> None:
    answer = ask(assistant, question)
    assert (answer.route, len(labels(answer))) == ("count", 32)
    assert "6" in answer.answer_citationless.partition("二.")[0]
    assert "一般性建议" in answer.answer_citationless


def test_how_many_there_are_counts_all_after_one_of_them(assistant: Assistant) -> None:
    first = ask(assistant, "What does recommendation 13 say?")
    answer = assistant.ask(Question("How many are there?", first.conversation_id))
    assert labels(answer) == recommendations(1, 26)


def test_a_list_of_what_nobody_has_a_word_for_is_left_to_ranking(assistant: Assistant) -> None:
    assert ask(assistant, "哪些建议提到怎么让她敢离开老板？").route == "semantic"


def test_a_section_described_instead_of_named_is_found(assistant: Assistant) -> None:
    answer = ask(assistant, "讲联合办案的那一部分有几条建议？")
    assert (answer.route, labels(answer)[:6]) == ("count", recommendations(21, 26))
    answer = ask(assistant, "What does the section on joint investigations recommend?")
    assert labels(answer) == recommendations(21, 26)


def test_what_a_section_is_asked_about_narrows_it(assistant: Assistant) -> None:
    assert labels(ask(assistant, "A节里讲证据能不能在法庭上用的")) == ["建议 11"]
    assert labels(ask(assistant, "C节里哪些提到检察官")) == ["建议 21", "建议 25"]


def test_which_of_them_asks_among_the_units_last_cited(assistant: Assistant) -> None:
    first = ask(assistant, "哪些建议提到培训？")
    again = assistant.ask(Question("其中哪些是鼓励性的", first.conversation_id))
    assert labels(again) == ["建议 6"]


def test_a_place_and_a_number_are_both_found(assistant: Assistant) -> None:
    assert labels(ask(assistant, "第一条跟最后一条建议有什么区别")) == ["建议 1", "建议 26"]


def test_neighbours_before_the_first_unit_are_none(assistant: Assistant) -> None:
    answer = ask(assistant, "建议1之前的三条是什么？")
    assert (answer.refused, labels(answer)) == (True, [])


def test_a_section_that_is_not_there_is_refused(assistant: Assistant) -> None:
    answer = ask(assistant, "F节讲什么？")
    assert (answer.refused, answer.refusal_reason) == (True, "no_such_label")
    assert labels(answer) == []


def test_a_count_cites_every_unit_it_counts(assistant: Assistant) -> None:
    answer = ask(assistant, "C节有几条建议？")
    assert labels(answer) == [f"建议 {number}" for number in range(21, 27)]
    assert "6" in answer.answer_citationless


@pytest.mark.parametrize(
    "question", ["建议 13", "前五条建议", "B节", "哪些建议提到儿童？", "不处罚原则是什么？"]
)
def test_nothing_is_cited_but_what_was_retrieved(jianyi: Jianyi, question: str) -> None:
    answer = ask(jianyi.assistant, question)
    found = jianyi.library.catalogue.evidence([scored.passage for scored in answer.ranking])
    assert answer.citations
    assert set(labels(answer)) <= {item.unit.label for item in found}


def test_structure_is_not_cut_at_the_number_of_passages_asked_for(assistant: Assistant) -> None:
    answer = assistant.ask(Question("所有的一般性建议有哪些？", top_k=3))
    assert labels(answer) == [f"建议 {number}" for number in range(1, 12)]


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("建议里的第二大块讲什么", range(12, 21)),
        ("最末一组建议", range(21, 27)),
        ("丙部分", range(21, 27)),
        ("раздел С", range(21, 27)),
        ("القسم جيم", range(21, 27)),
        ("C部分的后一半", range(24, 27)),
        ("A部分里除了建议 3 以外的", [1, 2, *range(4, 12)]),
        ("一般性建议里最后那条", [11]),
        ("¿Cuál es la primera recomendación de la sección C?", [21]),
        ("the second recommendation of section C", [22]),
        ("thirteenth recommendation pls", [13]),
        ("十三、十七、十九这三条", [13, 17, 19]),
        ("建议⑩", [10]),
        ("建议廿四", [24]),
        ("The general recommendations, please", range(1, 12)),
        ("负责Section C的建议", range(21, 27)),
        ("A、B两部分的建议我都要，C先不用", range(1, 21)),
        ("列出所有建议", range(1, 27)),
        ("toutes les recommandations", range(1, 27)),
        ("Dame todas las recomendaciones", range(1, 27)),
        ("все рекомендации", range(1, 27)),
        ("23条开始一直到最后的建议", range(23, 27)),
        ("最开头那两条建议和最后那条建议", [1, 2, 26]),
        ("recs 4 & 5 side by side", [4, 5]),
        ("帮我比一下 22、23", [22, 23]),
        ("the 7th recommendation", [7]),
        ("la 7e recommandation", [7]),
    ],
)
def test_units_told_by_place_or_in_other_numerals(
    assistant: Assistant, question: str, numbers: list[int] | range
) -> None:
    assert set(labels(ask(assistant, question))) == {f"建议 {number}" for number in numbers}


def test_units_that_do_not_mention_a_word(assistant: Assistant) -> None:
    found = labels(ask(assistant, "哪些建议没有提到“受害人”？"))
    assert set(found) == {f"建议 {n}" for n in (6, 9, 11, 21, 22, 23, 24, 26)}


def test_one_of_two_words_is_enough_where_it_is_said(assistant: Assistant) -> None:
    found = labels(ask(assistant, "列出含“本国法律”或者“国内法”的建议"))
    assert found == ["建议 10", "建议 11", "建议 12", "建议 13"]


def test_chinese_words_in_another_language_are_meant_as_they_stand(assistant: Assistant) -> None:
    found = labels(ask(assistant, "count the ones with 确保 (ensure) in them"))
    assert set(found) == {f"建议 {n}" for n in (2, 4, 8, 11, 17)}


@pytest.mark.parametrize(
    "question",
    [
        "建议部分的D节有哪些条",
        "Que prévoit la section D des recommandations ?",
        "section D of the recommendations",
    ],
)
def test_a_section_that_holds_no_recommendation_is_none_of_theirs(
    assistant: Assistant, question: str
) -> None:
    assert ask(assistant, question).refusal_reason == "no_such_label"


def test_a_letter_of_two_chapters_is_told_by_what_it_holds(assistant: Assistant) -> None:
    assert labels(ask(assistant, "section B of the recommendations")) == recommendations(12, 20)


def test_what_another_bodys_text_is_called_selects_no_section(assistant: Assistant) -> None:
    assert ask(assistant, "消除对妇女歧视委员会第38号一般性建议讲的是什么").route != "section"


def test_things_side_by_side_are_each_looked_for(assistant: Assistant) -> None:
    assert labels(ask(assistant, "提到检察官、检察单位的建议有哪些")) == [
        f"建议 {number}" for number in (17, 21, 23, 25)
    ]


def test_all_about_something_is_a_list(assistant: Assistant) -> None:
    answer = ask(assistant, "Everything on prosecutors please, I am on a deadline")
    assert (answer.route, labels(answer)) == ("list", ["建议 17", "建议 21", "建议 25"])


def test_the_one_that_is_no_recommendation_is_found_among_those_cited(
    assistant: Assistant,
) -> None:
    first = ask(assistant, "国际刑警组织在哪几处出现")
    again = assistant.ask(Question("哪一处不是建议", first.conversation_id))
    assert labels(again) == ["第 5 段"]


def test_units_are_listed_by_the_words_they_begin_with(assistant: Assistant) -> None:
    begun = assistant.ask(Question("以“鼓励缔约国”开头的建议有哪些？"))
    assert "建议 24" in labels(begun)
    assert all(c.quote.startswith("鼓励缔约国") for c in begun.citations)
    others = labels(assistant.ask(Question("A部分里不是用“鼓励”开头的建议有哪些？")))
    assert set(others).isdisjoint(labels(begun))
    assert "建议 1" in others


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("C节里有提到国际刑警组织的是哪一条？", "建议 24"),
        ("一般性建议里头，哪条讲居留许可？", "建议 3"),
        ("B节正中间那条建议", "建议 16"),
        ("The third recommendation of section C", "建议 23"),
        ("居留许可那条，属于A、B还是C部分？", "建议 3"),
    ],
)
def test_what_of_a_section_is_asked_is_found_within_it(
    assistant: Assistant, question: str, label: str
) -> None:
    assert labels(assistant.ask(Question(question))) == [label]


@pytest.mark.parametrize(
    "question",
    [
        "文中标了号的段落有哪些？不含建议",
        "报告里编号的段落一共几段",
        "Count the numbered paragraphs: how many altogether?",
        "Combien de paragraphes numérotés en tout ?",
        "¿Cuántos párrafos numerados en total?",
        "Сколько всего нумерованных пунктов?",
    ],
)
def test_numbered_units_are_all_units_of_a_kind(assistant: Assistant, question: str) -> None:
    assert labels(ask(assistant, question)) == [f"第 {number} 段" for number in range(1, 7)]


def test_kinds_named_together_are_counted_together(assistant: Assistant) -> None:
    assert len(labels(ask(assistant, "建议连同段落加起来有多少个？"))) == 32
    assert len(labels(ask(assistant, "How many recommendations plus paragraphs are there?"))) == 32


def test_sections_compared_are_each_counted(assistant: Assistant) -> None:
    answer = ask(assistant, "A比B多几条？")
    assert labels(answer) == recommendations(1, 20)
    assert "9 条" in answer.answer


def test_forms_of_one_commitment_told_apart_are_meant_as_they_stand(assistant: Assistant) -> None:
    assert labels(ask(assistant, "哪条写的是“应当”，不是“应”？")) == ["建议 15"]
    without = ask(assistant, "列出用“应考虑”而不用“应当考虑”的建议")
    assert labels(without) == [f"建议 {number}" for number in (3, 12, 21, 22)]


def test_what_is_said_to_be_included_counts_too(assistant: Assistant) -> None:
    answer = ask(assistant, "整份材料里“检察官”这个词见于几条建议？包括“检察单位”")
    assert labels(answer) == [f"建议 {number}" for number in (17, 21, 23, 25)]


def test_forms_that_count_too_are_one_commitment(assistant: Assistant) -> None:
    answer = ask(assistant, "写“应考虑”的有几条？写应当考虑的也算")
    assert labels(answer) == [f"建议 {number}" for number in (3, 12, 15, 21, 22)]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("后六条里以鼓励缔约国打头的有几条", (24, 25, 26)),
        ("哪条建议的开头不是“缔约国”，也不是“鼓励缔约国”？", (18,)),
        ("有“鼓励”二字却不是以“鼓励缔约国”开头的建议有哪些", (13, 16, 19)),
        ("用“可考虑”或者“应推动”打头的是哪几条", (14, 23)),
        ("Which recommendations begin with “缔约国可” or “缔约国应推动”?", (14, 23)),
    ],
)
def test_words_a_unit_begins_with_are_told_from_those_it_has(
    assistant: Assistant, question: str, expected: tuple[int, ...]
) -> None:
    assert labels(ask(assistant, question)) == [f"建议 {number}" for number in expected]


@pytest.mark.parametrize(
    "question",
    [
        "C部分里哪些是鼓励性的",
        "Which section C recommendations start by encouraging states?",
        "Quelles recommandations de la partie C commencent en encourageant les États ?",
        "¿Qué recomendaciones de la sección C empiezan alentando a los Estados?",
        "ما توصيات القسم جيم المصاغة بصيغة التشجيع؟",
    ],
)
def test_what_only_encourages_is_a_wording(assistant: Assistant, question: str) -> None:
    assert labels(ask(assistant, question)) == recommendations(24, 26)


def test_what_is_quoted_is_what_a_list_is_about(assistant: Assistant) -> None:
    assert labels(ask(assistant, "搜一下“隐私”，一处别漏")) == ["建议 11"]
    assert labels(ask(assistant, "讲隐私的、讲儿童的全给我")) == ["建议 11", "建议 15", "第 5 段"]


@pytest.mark.parametrize(
    "question",
    [
        "整份文件有多少条建议",
        "全文的建议全都列出来",
        "How many recommendations in the whole report?",
        "¿Cuántas recomendaciones hay en todo el documento?",
        "Combien de recommandations compte tout le document ?",
    ],
)
def test_units_of_a_kind_in_all_of_a_document_are_of_that_kind(
    assistant: Assistant, question: str
) -> None:
    assert labels(ask(assistant, question)) == recommendations(1, 26)


def test_what_all_of_a_document_mentions_may_be_of_any_kind(assistant: Assistant) -> None:
    expected = ["建议 9", "建议 24", "第 5 段"]
    assert labels(ask(assistant, "通篇有几处提到国际刑警组织")) == expected


@pytest.mark.parametrize(
    "question",
    [
        "贩运受害人被逼偷东西，讲这种情况的那一节都有哪些建议",
        "what section is about victims forced into crime, and what recommendations does it have?",
        "Quelle partie traite des victimes contraintes à des infractions ? Énumère-les",
        "¿Qué sección habla de las víctimas obligadas a delinquir y qué recomendaciones incluye?",
        "Какой раздел посвящён жертвам, принуждённым к преступлениям? Перечислите рекомендации",
    ],
)
def test_a_section_told_by_what_it_is_about_is_listed(assistant: Assistant, question: str) -> None:
    assert labels(ask(assistant, question)) == recommendations(12, 20)


@pytest.mark.parametrize("question", ["讲气候变化的那一部分", "the section about football"])
def test_no_section_is_listed_for_what_it_does_not_speak_of(
    assistant: Assistant, question: str
) -> None:
    assert ask(assistant, question).refused


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("list the ones about finding victims", ["建议 2", "建议 14", "建议 19"]),
        (
            "Lesquelles parlent du permis de séjour ou du retour des victimes ?",
            ["建议 3", "建议 7"],
        ),
        ("Dans quelles recommandations parle-t-on d'enquêteurs ?", ["建议 17", "建议 25"]),
        ("A部分里讲人权的有几条", ["建议 11"]),
    ],
)
def test_a_list_by_an_idea_is_complete_and_no_more(
    assistant: Assistant, question: str, found: list[str]
) -> None:
    assert labels(ask(assistant, question)) == found


@pytest.mark.parametrize(
    "question",
    ["B部分讲足球的有几条", "In section A, which recs are about animals?"],
)
def test_a_section_is_no_answer_to_what_it_does_not_speak_of(
    assistant: Assistant, question: str
) -> None:
    assert ask(assistant, question).refused


def test_what_a_section_is_called_leaves_none_of_it_out(assistant: Assistant) -> None:
    answer = ask(assistant, "关于被迫犯罪受害人的B部分有几条建议")
    assert labels(answer) == recommendations(12, 20)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("B部分有没有关于儿童的", "建议 15"),
        ("section A: anything about digital evidence?", "建议 11"),
        ("Y a-t-il quelque chose sur les enfants dans la partie B ?", "建议 15"),
    ],
)
def test_whether_a_section_has_something_is_answered_by_what_has_it(
    assistant: Assistant, question: str, found: str
) -> None:
    answer = ask(assistant, question)
    assert found in labels(answer)
    assert len(labels(answer)) <= 2


def test_a_subject_of_one_character_is_no_list_of_everything(assistant: Assistant) -> None:
    assert len(labels(ask(assistant, "哪些建议讲到钱"))) < 20
