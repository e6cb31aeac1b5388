"""What a question asks for by structure."""

import pytest

from assistant.structure.forms import structure_patterns
from assistant.structure.neighbours import beside
from assistant.structure.reading_selection import read_selection
from assistant.structure.selection import Selection
from assistant.structure.subjects import quoted

PART_TWO = ("二. 建议（续）",)
GENERAL = (*PART_TWO, "A. 一般性建议")
VICTIMS = (*PART_TWO, "B. 对因被贩运而被迫犯罪的受害人采取适当刑事司法对策问题的有关建议")
INVESTIGATION = (*PART_TWO, "C. 关于联合调查和专门起诉方面的最佳做法的建议")
PART_FOUR = ("四. 会议安排（续）",)
STATEMENTS = (*PART_FOUR, "B. 发言情况")
ATTENDANCE = (*PART_FOUR, "D. 出席情况")
SECTIONS = (PART_TWO, GENERAL, VICTIMS, INVESTIGATION, PART_FOUR, STATEMENTS, ATTENDANCE)


def read(question: str) -> Selection:
    return read_selection(question, SECTIONS)


@pytest.mark.parametrize(
    ("question", "kind", "numbers"),
    [
        ("建议12到15", "recommendation", (12, 15)),
        ("建议十二至十五讲了什么？", "recommendation", (12, 15)),
        ("12-15条", "recommendation", (12, 15)),
        ("建议12到15分别说什么", "recommendation", (12, 15)),
        ("建议12到15人口贩运怎么说", "recommendation", (12, 15)),
        ("recs 21 thru 23 pls", "recommendation", (21, 23)),
        ("12-15", None, (12, 15)),
        ("R12-R15", None, (12, 15)),
        ("r12 to r15 please", None, (12, 15)),
        ("léeme de la 7 a la 10", None, (7, 10)),
        ("第12条至第15条", "recommendation", (12, 15)),
        ("第3段到第5段", "paragraph", (3, 5)),
        ("recommendations 12 to 15", "recommendation", (12, 15)),
        ("between recommendations 3 and 5", "recommendation", (3, 5)),
        ("paragraphs 2-5", "paragraph", (2, 5)),
        ("recommandations 16 à 18", "recommendation", (16, 18)),
        ("entre les recommandations 3 et 5", "recommendation", (3, 5)),
        ("recomendaciones 1 a 3", "recommendation", (1, 3)),
        ("рекомендации с 3 по 5", "recommendation", (3, 5)),
        ("التوصيات من 3 إلى 5", "recommendation", (3, 5)),
        ("all from para 4 up to and including para 6", "paragraph", (4, 6)),
        ("recs 3 through and including 5", "recommendation", (3, 5)),
        ("du paragraphe 3 jusqu'au paragraphe 5", "paragraph", (3, 5)),
        ("de la recommandation 3 à et y compris la 5", "recommendation", (3, 5)),
        ("desde el párrafo 3 hasta e incluso el párrafo 5", "paragraph", (3, 5)),
        ("с п. 3 и до п. 5", "paragraph", (3, 5)),
        ("о чём пп. 3–5", "paragraph", (3, 5)),
        ("с реком. 3 по реком. 5", "recommendation", (3, 5)),
        ("§§ 3-5", "paragraph", (3, 5)),
        ("could you tell me what 15 to 18 ask for", None, (15, 18)),
        ("请把15到18的内容念一遍", None, (15, 18)),
        ("¿Me puedes decir qué exigen del 15 al 18?", None, (15, 18)),
        ("numbers 3 to 5, what is in them about training", None, (3, 5)),
    ],
)
def test_a_range_is_read_in_every_language(
    question: str, kind: str | None, numbers: tuple[int, int]
) -> None:
    assert (read(question).kind, read(question).numbers) == (kind, numbers)
    assert read(question).has_conditions


@pytest.mark.parametrize(
    "question",
    [
        "compare recommendation 20 to 3",
        "2020-2021年",
        "2020-2021年的建议",
        "9月10至11日的会议通过了哪些建议？",
        "recommendations from 2019 to 2020",
        "recommendations 3 and 7",
        "recomendaciones 3 y 7",
        "受害人在那里住了12到15天，之后怎么办",
        "建议6说培训3到5天",
        "建议6说派3到5个国家",
        "what do pages 3 to 5 say",
        "were there 25 to 28 experts in Vienna",
        "do prisoners aged 50 to 60 have to ask",
    ],
)
def test_compared_or_of_dates_or_a_mere_pair_is_no_range(question: str) -> None:
    assert read(question).numbers is None


@pytest.mark.parametrize(
    "question",
    [
        "建议15到12",
        "recommendations 15 to 12",
        "recommandations 15 à 12",
        "recomendaciones 15 a 12",
        "рекомендации 15–12",
        "التوصيات 15 إلى 12",
    ],
)
def test_a_range_told_backwards_is_one(question: str) -> None:
    assert read(question).numbers == (12, 15)


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("前五条", ("first", 5)),
        ("最后三条建议", ("last", 3)),
        ("倒数第二条", ("nth_last", 2)),
        ("最后一条", ("last", 1)),
        ("最後兩條", ("last", 2)),
        ("the first two recommendations", ("first", 2)),
        ("the last three recommendations", ("last", 3)),
        ("the last recommendation", ("last", 1)),
        ("the penultimate recommendation", ("nth_last", 2)),
        ("second to last recommendation", ("nth_last", 2)),
        ("les trois dernières recommandations", ("last", 3)),
        ("la dernière recommandation", ("last", 1)),
        ("l'avant-dernière recommandation", ("nth_last", 2)),
        ("las últimas tres recomendaciones", ("last", 3)),
        ("la penúltima recomendación", ("nth_last", 2)),
        ("последние три рекомендации", ("last", 3)),
        ("предпоследняя рекомендация", ("nth_last", 2)),
        ("آخر ثلاث توصيات", ("last", 3)),
        ("التوصية الأخيرة", ("last", 1)),
    ],
)
def test_a_place_is_read_in_every_language(question: str, place: tuple[str, int]) -> None:
    assert read(question).places == (place,)


def test_the_first_item_is_a_number_but_within_a_section_a_place() -> None:
    assert read("第一条").places == ()
    within = read("C节第一条")
    assert (within.places, within.sections) == ((("nth", 1),), (INVESTIGATION,))
    assert read("the last two of section C").places == (("last", 2),)


@pytest.mark.parametrize(
    "question",
    [
        "the first 24 hours",
        "in the last two years",
        "前三个国家",
        "最后三个月",
        "Que dit le dernier rapport ?",
        "建议13后两条",
    ],
)
def test_what_is_not_counted_in_units_is_no_place(question: str) -> None:
    assert read(question).places == ()


@pytest.mark.parametrize(
    ("question", "sections"),
    [
        ("A部分", (GENERAL,)),
        ("Ｃ 节讲什么", (INVESTIGATION,)),
        ("section C", (INVESTIGATION,)),
        ("What does part A say?", (GENERAL,)),
        ("sección C", (INVESTIGATION,)),
        ("раздел C", (INVESTIGATION,)),
        ("القسم C", (INVESTIGATION,)),
        ("第二章", (PART_TWO,)),
        ("第2部分", (PART_TWO,)),
        ("chapter IV", (PART_FOUR,)),
        ("一般性建议有哪些", (GENERAL,)),
        ("發言情況", (STATEMENTS,)),
        ("会议安排里说了什么", (PART_FOUR,)),
    ],
)
def test_a_section_is_named_by_letter_number_or_title(
    question: str, sections: tuple[tuple[str, ...], ...]
) -> None:
    assert read(question).sections == sections


def test_a_letter_that_occurs_in_two_chapters_names_both_sections() -> None:
    assert read("B节有哪些内容").sections == (VICTIMS, STATEMENTS)
    assert read("partie B").sections == (VICTIMS, STATEMENTS)


def test_a_chapter_named_together_with_the_letter_decides() -> None:
    assert read("第二章B节").sections == (VICTIMS,)
    assert read("第四章B节").sections == (STATEMENTS,)


@pytest.mark.parametrize(
    ("question", "path"),
    [
        ("what is in IV.D?", ATTENDANCE),
        ("IV.B 有什么", STATEMENTS),
        ("从第几条到第几条是属于C的", INVESTIGATION),
        ("“二、建议”这一章有几条", PART_TWO),
    ],
)
def test_a_section_is_named_as_it_is_printed(question: str, path: tuple[str, ...]) -> None:
    assert read(question).sections == (path,)


@pytest.mark.parametrize("question", ["i.e. what must states do?", "哪些国家来了？"])
def test_an_abbreviation_names_no_section(question: str) -> None:
    assert read(question).sections is None


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("Que contient le titre « Recommandations générales » ?", "recommandations générales"),
        ('what is under the heading "General recommendations"?', "general recommendations"),
    ],
)
def test_a_heading_may_be_quoted_in_another_language(question: str, heading: str) -> None:
    assert read(question).heading == heading


def test_together_is_no_open_range() -> None:
    assert read("请把第2和第18条建议放一起").numbers is None
    assert read("建议 3 起的各条").numbers is not None


def test_the_last_paragraph_of_the_whole_document_is_a_paragraph() -> None:
    selection = read("整份文件最后一段是什么内容")
    assert (selection.kind, selection.places) == ("paragraph", (("last", 1),))


def test_a_remark_does_not_end_the_clause_that_asks() -> None:
    assert (
        "законодательства"
        in read(
            "Сколько рекомендаций касаются внутреннего (национального) законодательства?"
        ).subject
    )


def test_what_says_that_words_must_stand_there_is_no_word_of_the_subject() -> None:
    assert "明确" not in read("明确提到联合调查的建议是哪几条").subject


def test_a_letter_that_no_section_has_is_reported() -> None:
    for question in ("E节讲什么", "section F"):
        assert read(question).no_such_section
        assert read(question).sections is None
    assert not read("A部分").no_such_section


@pytest.mark.parametrize(
    "question",
    [
        "每一节有几条",
        "哪一节讲培训",
        "一部分受害人怎么办",
        "一组措施",
        "3部法律",
        "Is there a section on training?",
        "Is it a part of the law?",
        "раздел о жертвах",
        "la parte y el todo",
    ],
)
def test_words_like_those_for_sections_name_none(question: str) -> None:
    assert read(question).sections is None
    assert not read(question).no_such_section


@pytest.mark.parametrize(
    ("question", "wanted", "unwanted"),
    [
        ("哪些用“鼓励”而不是“应”", ("encouraged",), ("should",)),
        ("哪些用‘应’而不是‘鼓励’", ("should",), ("encouraged",)),
        ("哪些建议用的是「應考慮」", ("should_consider",), ()),
        ("哪些建议没有用“应”", (), ("should",)),
        ('Which recommendations use "should consider"?', ("should_consider",), ()),
        ('Which say "encouraged" rather than "should"?', ("encouraged",), ("should",)),
    ],
)
def test_a_question_about_wording_names_commitments(
    question: str, wanted: tuple[str, ...], unwanted: tuple[str, ...]
) -> None:
    assert (read(question).wording, read(question).not_wording) == (wanted, unwanted)


@pytest.mark.parametrize("question", ["应该怎么办", "鼓励什么", "What should states use?"])
def test_a_commitment_that_is_not_quoted_is_no_question_of_wording(question: str) -> None:
    assert (read(question).wording, read(question).not_wording) == ((), ())


@pytest.mark.parametrize(
    "question",
    [
        "一共有几条建议",
        "每一节有几条",
        "how many recommendations are there",
        "combien de recommandations",
        "cuántas recomendaciones",
        "сколько рекомендаций",
    ],
)
def test_counting_is_asked_for_and_is_of_all(question: str) -> None:
    found = read(question)
    assert (found.counting, found.every, found.kind) == (True, True, "recommendation")


@pytest.mark.parametrize(
    "question",
    [
        "讲了多少分钟",
        "How many minutes did it take?",
        "Combien de jours a-t-elle duré ?",
        "¿Cuántos días duró?",
        "Сколько минут это длилось?",
        "كم يوما استمر؟",
        "巴西来了几个人",
        "How big was the delegation of Egypt?",
        "Combien de personnes comptait la délégation ?",
        "¿Cuántas personas había en la delegación?",
        "Сколько человек в делегации Ирака?",
        "كم شخصا في وفد العراق؟",
    ],
)
def test_time_and_persons_are_not_counted_in_units(question: str) -> None:
    assert not read(question).counting


def test_tens_of_recommendations_are_named_and_not_counted() -> None:
    assert not read("这三十几条建议是谁写的").counting


def test_listing_is_of_all_without_counting() -> None:
    for question in ("哪些建议提到法官", "哪几条提到法官", "Which recommendations mention judges"):
        found = read(question)
        assert (found.every, found.mentioning, found.counting) == (True, True, False)
    assert not read("那几条呢").every


@pytest.mark.parametrize(
    "question",
    [
        "把原文里有“联合调查”这四个字的建议找出来",
        "請找出寫有「聯合調查」的建議",
        "用到“联合调查”这个说法的是哪几条",
        "Find the recommendations with the words “joint investigation”",
        "Show me recommendations where it says “joint investigation”",
        "Trouvez les recommandations avec les mots « enquête conjointe »",
        "Busque las recomendaciones con las palabras «investigación conjunta»",
        "Найдите рекомендации со словами «совместное расследование»",
        "ابحث عن التوصيات التي فيها عبارة «التحقيق المشترك»",
    ],
)
def test_units_that_have_words_that_are_quoted_are_all_asked_for(question: str) -> None:
    found = read(question)
    assert (found.every, found.mentioning) == (True, True)


@pytest.mark.parametrize(
    "question",
    ["理由写“先站稳再说”，哪条能用", "法律里没写“不追究”的国家该怎么办", "哪条说“别报复”最有用"],
)
def test_what_is_quoted_of_something_else_asks_for_no_list(question: str) -> None:
    assert not read(question).every


def test_what_is_left_when_structure_is_taken_away_is_the_subject() -> None:
    assert read("哪些建议提到法官").subject.strip() == "法官"
    assert read("哪些建议提到手段").subject.strip() == "手段"
    assert read("Quelles recommandations mentionnent l'aide").subject.strip() == "l'aide"


@pytest.mark.parametrize("question", ["什么条件", "议程项目", "调查阶段", "para los niños", "法条"])
def test_a_word_that_holds_what_units_are_called_names_no_kind(question: str) -> None:
    assert read(question).kind is None


@pytest.mark.parametrize(
    ("question", "number", "numbers"),
    [
        ("建议13后面的两条", 13, (14, 15)),
        ("建议13后两条", 13, (14, 15)),
        ("建议二十之前的三条", 20, (17, 19)),
        ("建议13之后的那条", 13, (14, 14)),
        ("建议2之前的三条", 2, (1, 1)),
        ("the two recommendations after recommendation 5", 5, (6, 7)),
        ("the recommendation before 13", 13, (12, 12)),
        ("les deux recommandations suivant la recommandation 5", 5, (6, 7)),
        ("las dos recomendaciones después de la 5", 5, (6, 7)),
        ("рекомендация после рекомендации 5", 5, (6, 6)),
    ],
)
def test_the_neighbours_of_a_unit_are_a_range(
    question: str, number: int, numbers: tuple[int, int]
) -> None:
    found = beside(question, number, structure_patterns())
    assert found is not None
    assert (found.first, found.last) == numbers


@pytest.mark.parametrize(
    "question",
    [
        "建议13之后发生了什么",
        "建议13之前的情况",
        "What does recommendation 13 say of life after arrest",
    ],
)
def test_before_and_after_something_else_ask_for_no_neighbours(question: str) -> None:
    assert beside(question, 13, structure_patterns()) is None


def test_what_is_quoted_is_returned_without_what_is_excluded() -> None:
    assert quoted("哪些提到“法官”和「检察官」") == ("法官", "检察官")
    assert quoted("哪些提到“法官”，别把“执法官员”算进去") == ("法官",)
    assert quoted('Which mention "judges", excluding "prosecutors"?') == ("judges",)


def test_an_apostrophe_opens_no_quotation() -> None:
    assert quoted("Which mention victims' rights and states' duties?") == ()
    assert quoted("哪些提到“l'aide d'urgence”") == ("l'aide d'urgence",)


def test_a_plain_question_has_no_conditions() -> None:
    assert not read("受害人会受到惩罚吗？").has_conditions
    assert not read("建议13说了什么").has_conditions


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("哪些以“各国”开头", ("各国",)),
        ('Which ones begin with "States"?', ("states",)),
        ("lesquelles commencent par « Les États » ?", ("les états",)),
    ],
)
def test_the_words_units_begin_with_may_be_asked_for(question: str, words: tuple[str, ...]) -> None:
    assert read(question).opening == words
    assert read(question).not_opening == ()


@pytest.mark.parametrize(
    "question", ["用“鼓励”而不是“应”开头的有几条", "以“鼓励”而非“请”字开头的有哪些"]
)
def test_words_that_units_begin_with_may_be_told_from_others(question: str) -> None:
    assert read(question).opening == ("鼓励",)


def test_words_that_units_do_not_begin_with_may_be_asked_for() -> None:
    assert read("不是用“鼓励”开头的有哪些").not_opening == ("鼓励",)
    assert read("不是用“鼓励”开头的有哪些").opening == ()


@pytest.mark.parametrize(
    "question",
    ["讲罚款的那条属于A、B还是C？", "交通费写在一般性建议里还是别处？"],
)
def test_where_something_stands_is_asked_of_no_section_named(question: str) -> None:
    assert read(question).sections is None
    assert not read(question).no_such_section


def test_what_a_question_is_about_besides_its_section_is_told_apart() -> None:
    assert "bridges" in read("In section C, which items are about bridges?").within
    assert "bridges" not in read("I need section C, I build bridges").within
    assert read("C部分从头到尾，讲桥梁的都要").within == ""


@pytest.mark.parametrize(
    "question",
    [
        "交流方案和联合小组有什么差别？",
        "庇护所与临时居留的区别在哪",
        "两国法官的培训是一回事么",
        "一条管证据，另一条管证人，都找出来",
        "一方面要快，另一方面要稳，怎么说",
        "证据在哪，证人的家人又在哪条",
        "对法官、对警察，各有哪些培训",
        "数字证据跟证人保护，这两个毛病怎么治",
        "How do exchange programmes differ from joint teams? What is different from the old text?",
        "the difference between exchange programmes and joint teams",
        "Where are judges dealt with, and where the police?",
        "Two obstacles: slow assistance and laws that disagree.",
        "Compare the part on evidence with the part on relatives.",
        "Comparez les preuves et les proches.",
        "Compara las pruebas con los familiares",
        "Сравните доказательства и родных",
        "قارن بين الأدلة والأسرة",
        "比较一下证据和家属",
        "讲证据那条和讲家属那条",
        "Where is (a) evidence, and (b) shelter?",
        "Quelle différence entre un programme d'échange et une équipe commune ?",
        "Où parle-t-on des juges, et où de la police ?",
        "Deux sujets : les preuves et les proches.",
        "¿Qué diferencia hay? ¿En qué se distinguen los jueces y la policía?",
        "Busco tanto lo de los jueces como lo de la policía",
        "Чем отличаются совместные группы от обмена?",
        "Где о судьях, а где о полиции?",
        "ما الفرق بين القضاة والشرطة؟",
        "أين ورد القضاة وأين وردت الشرطة؟",
    ],
)
def test_things_told_apart_are_two(question: str) -> None:
    selection = read(question)
    assert selection.things == 2
    assert selection.several


@pytest.mark.parametrize(
    "question",
    [
        "伊朗也一样吗",
        "三家各说各话，哪条鼓励把这些人放一个班里教",
        "民政、公安各管一摊，有哪条管",
        "一个国家能不能一直拖着不办",
        "专职检察官得懂哪几样",
        "办案比较慢怎么办",
        "Which court should hear where the victim was held?",
        "Où faut-il envoyer la demande ?",
        "Где хранят данные?",
        "أين ترسل الأحكام؟",
    ],
)
def test_what_only_sounds_so_tells_nothing_apart(question: str) -> None:
    selection = read(question)
    assert not selection.things
    assert not selection.several


@pytest.mark.parametrize(
    "question",
    [
        "我想查前科，也想知道家属的居留",
        "能做什么？比如培训、交流",
        "I need the part on evidence. I'd also like the one on relatives.",
        "Je cherche les preuves ; je voudrais aussi les proches.",
        "Busco lo de las pruebas y también quiero lo de los familiares",
        "Найдите про улики, и ещё нужно про родных",
        "May evidence be used, and can they stay with relatives?",
        "Что сказано о доказательствах и о родных?",
        "ماذا يقول عن الأدلة وعن الأسرة؟",
        "¿Qué dice sobre las pruebas y sobre los familiares?",
        "Qu'est-il prévu pour les preuves et pour les proches ?",
        "证据怎么收，家属又该找谁",
    ],
)
def test_a_wish_beside_another_asks_several_things(question: str) -> None:
    assert read(question).several


@pytest.mark.parametrize(
    "question",
    ["附件一说什么", "What does Annex II say?", "Que dit l'annexe ?", "что в приложении"],
)
def test_an_annex_that_a_document_does_not_have_is_reported(question: str) -> None:
    assert read(question).no_such_section
    assert not read_selection(question, (*SECTIONS, ("附件一. 名单",))).no_such_section


@pytest.mark.parametrize(
    "question",
    ["哪一部分建议最多", "哪个部分的建议最少？", "Which section has the most recommendations?"],
)
def test_which_section_has_most_is_a_count_of_each(question: str) -> None:
    selection = read(question)
    assert selection.counting
    assert not selection.places


@pytest.mark.parametrize("question", ["最后两条建议是什么", "提到包装的建议有哪些"])
def test_a_place_or_a_mention_is_no_heading(question: str) -> None:
    assert read(question).heading == ""


def test_a_short_title_is_named_where_it_stands_as_a_name() -> None:
    sections = (("第一章 总则",), ("第二章 附则",))
    assert read_selection("总则讲了些什么", sections).sections == (("第一章 总则",),)
    assert read_selection("这部条例的总则性要求", sections).sections is None


@pytest.mark.parametrize(
    ("question", "described", "place"),
    [
        ("保护证人那块的建议，最后一条要谁去做？", "保护证人", ("last", 1)),
        ("保护证人这块，头一条讲什么", "保护证人", ("first", 1)),
        ("讲保护证人的那一节以什么开头？", "保护证人", ("first", 1)),
        ("How does the section on witness protection end?", "witness protection", ("last", 1)),
        (
            "Par quoi commence la section des recommandations sur les témoins ?",
            "les témoins",
            ("first", 1),
        ),
        ("¿Con qué termina el apartado sobre testigos?", "testigos", ("last", 1)),
        ("С чего начинается раздел рекомендаций о свидетелях?", "свидетелях", ("first", 1)),
    ],
)
def test_the_ends_of_a_section_told_by_its_subject_are_places(
    question: str, described: str, place: tuple[str, int]
) -> None:
    selection = read(question)
    assert selection.described_section.strip(" ?") == described
    assert selection.places == (place,)


@pytest.mark.parametrize("question", ["保护证人这块有什么建议？", "С чего начинается проверка?"])
def test_a_subject_or_a_beginning_alone_tells_no_section(question: str) -> None:
    selection = read(question)
    assert not selection.described_section
    assert not selection.places


@pytest.mark.parametrize(
    "question",
    [
        "哪些建议提到培训（包括联合培训）",
        "Which recommendations mention training (including joint training)?",
        "Quelles recommandations mentionnent la formation (y compris conjointe) ?",
    ],
)
def test_what_a_thing_takes_in_is_nothing_that_has_to_be_mentioned_besides(question: str) -> None:
    subject = read(question).subject
    assert not {word for word in ("联合", "joint", "conjointe") if word in subject}


@pytest.mark.parametrize(
    "question",
    [
        "建议当中有几条说到法官？段落不算",
        "哪几条建议提到法官，不算段落",
        "which recommendations mention judges? paragraphs don't count",
        "提到法官的建议有哪些？只要建议，不要会议讨论的段落",
        "哪些建议提到法官？不要把审议的段落列进来",
        "Recommendations only, not the paragraphs of the debate: which mention judges?",
        "Quelles recommandations citent les juges ? Pas les paragraphes du débat.",
        "¿Qué recomendaciones citan a los jueces? Solo recomendaciones, no párrafos.",
        "Какие рекомендации говорят о судьях? Только рекомендации, без абзацев обсуждения.",
        "ما التوصيات التي تذكر القضاة؟ التوصيات فقط، لا الفقرات",
    ],
)
def test_a_kind_said_not_to_count_is_not_the_one_asked_for(question: str) -> None:
    assert read_selection(question, SECTIONS).kind == "recommendation"


@pytest.mark.parametrize(
    "question", ["哪些段落提到建议？只要段落", "which paragraphs only name judges?"]
)
def test_the_only_kind_that_is_meant_is_the_one_asked_for(question: str) -> None:
    assert read_selection(question, SECTIONS).kind == "paragraph"


@pytest.mark.parametrize("question", ["提到过法官没有？是哪几条", "讲到法官没？讲到的有哪些"])
def test_a_question_that_ends_in_or_not_denies_nothing(question: str) -> None:
    assert not read_selection(question, SECTIONS).unmentioned
