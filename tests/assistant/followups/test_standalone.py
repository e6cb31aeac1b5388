from dataclasses import replace

import pytest

from assistant.followups.referring import item_alone
from assistant.followups.resolved import Own, Resolved
from assistant.followups.standalone import resolve
from assistant.turns import CitedUnit, Turn
from assistant.words.framing import framing

FRAMING = frozenset({"什么", "目的", "是", "啥", "why", "请", "is", "it"})
SECTION = ("二. 建议（续）", "B. 对受害人采取适当对策")


def standalone(question: str, history: tuple[Turn, ...], frames: frozenset[str]) -> str:
    return resolve(question, history, frames).text


def unit(number: int) -> CitedUnit:
    return CitedUnit("report", f"建议 {number}", "recommendation", str(number), SECTION)


def after(*numbers: int, question: str = "问") -> tuple[Turn, ...]:
    """One turn, whose answer cited these recommendations."""
    return (Turn(question, question, tuple(map(unit, numbers))),)


def test_a_first_question_stands_as_it_is() -> None:
    assert standalone("它说了什么", (), FRAMING) == "它说了什么"


def test_a_question_that_names_a_number_stands_as_it_is() -> None:
    assert standalone("建议 7 说了什么", after(13), FRAMING) == "建议 7 说了什么"


def test_a_number_that_the_unit_last_cited_is_compared_with_is_joined_by_that_unit() -> None:
    assert standalone("它和建议 7 一样吗", after(13), FRAMING) == "建议 13：它和建议 7 一样吗"


def test_an_item_of_a_list_is_counted_in_that_list() -> None:
    assert standalone("第二条是给谁的", after(6, 17, 21), FRAMING) == "建议 17：是给谁的"
    assert standalone("第二条建议", after(6, 17, 21), FRAMING) == "第二条建议"
    assert standalone("第九条", after(6, 17, 21), FRAMING) == "第九条"


def test_a_pronoun_in_the_singular_is_the_unit_that_answered_best() -> None:
    assert standalone("这条对谁说的", after(10, 22), FRAMING) == "建议 10：这条对谁说的"


@pytest.mark.parametrize("question", ["其中哪些提到法官", "which of them mention judges"])
def test_one_of_them_is_asked_among_the_units_last_cited(question: str) -> None:
    assert resolve(question, after(6, 17), FRAMING).among == (unit(6), unit(17))


def test_a_list_is_asked_again_about_something_else() -> None:
    history = after(17, 25, question="哪些建议提到检察官")
    assert standalone("那法官呢", history, FRAMING) == "哪些建议提到法官"


def test_what_was_last_cited_stays_in_focus() -> None:
    resolved = resolve("怎么培训办案的人员", after(12), FRAMING)
    assert resolved == Resolved("怎么培训办案的人员", focus=(unit(12),))
    assert resolve("那这种培训从哪笔经费里出", after(12), FRAMING).depends
    assert resolve("怎么培训办案的人员", after(1, 2, 3, 4), FRAMING).focus == ()


def test_nothing_stands_before_the_first_unit() -> None:
    # No document has a unit 0, so that the answer says so.
    assert standalone("上一条呢", after(1), FRAMING) == "建议 0"


def test_the_last_item_is_that_of_the_list() -> None:
    assert standalone("最后那个详细讲讲", after(6, 17, 21), FRAMING) == "建议 21：详细讲讲"
    assert standalone("the last one?", after(6, 17), FRAMING) == "建议 17：?"


def test_an_earlier_turn_is_found_by_its_words() -> None:
    history = (*after(13, question="案底怎么清"), *after(25, question="公诉人什么时候介入"))
    assert standalone("刚才清案底那条，对立法有什么要求", history, FRAMING).startswith("建议 13：")
    assert standalone("最开始问的那个是鼓励吗", history, FRAMING).startswith("建议 13：")


def test_a_new_subject_after_thanks_leaves_nothing_in_focus() -> None:
    assert resolve("谢谢。另外，法官要培训吗", after(13), FRAMING) == Resolved(
        "谢谢。另外，法官要培训吗"
    )


@pytest.mark.parametrize(
    "question", ["它是硬性的吗", "这条对谁说的", "该建议给谁", "Is it binding?"]
)
def test_a_pronoun_is_the_unit_the_last_answer_cited(question: str) -> None:
    assert standalone(question, after(13), FRAMING) == f"建议 13：{question}"


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("下一条呢", "建议 14"),
        ("再往后一条", "建议 14"),
        ("上一条说什么", "建议 12：说什么"),
        ("继续", "建议 14"),
        ("next one", "建议 14"),
        ("the one before it", "建议 12"),
        ("跟后一条比呢", "建议 13、建议 14：比"),
    ],
)
def test_neighbours_are_counted_from_the_unit_last_cited(question: str, meant: str) -> None:
    assert standalone(question, after(13), FRAMING) == meant


def test_former_and_latter_are_the_two_last_spoken_of() -> None:
    assert standalone("前者给谁", after(11, 20), FRAMING) == "建议 11：前者给谁"
    assert standalone("后者给谁", after(11, 20), FRAMING) == "建议 20：后者给谁"


def test_former_and_latter_may_stand_in_two_turns() -> None:
    history = (*after(6), *after(21))
    assert standalone("前者给谁", history, FRAMING) == "建议 6：前者给谁"
    assert standalone("后者给谁", history, FRAMING) == "建议 21：后者给谁"


def test_this_section_is_the_one_of_the_unit_last_cited() -> None:
    assert standalone("这部分有几条", after(13), FRAMING) == "B部分有几条"


def test_an_ellipsis_asks_the_last_question_about_another_section() -> None:
    history = after(12, question="B部分有几条建议")
    assert standalone("C呢", history, FRAMING) == "c 部分有几条建议"


def test_a_question_without_words_of_its_own_is_about_the_unit_last_cited() -> None:
    assert standalone("目的是啥", after(6), FRAMING) == "建议 6：目的是啥"


def test_a_new_subject_stands_as_it_is() -> None:
    assert standalone("法官培训有哪些要求", after(13), FRAMING) == "法官培训有哪些要求"


def test_a_refusal_in_between_does_not_make_the_conversation_forget() -> None:
    history = (*after(13), Turn("天气", "天气", ()))
    assert standalone("它是硬性的吗", history, FRAMING) == "建议 13：它是硬性的吗"


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("17号那条念来听听", Own(units=1)),
        ("A部分最后一条是哪条？", Own(section=True, place=True)),
        ("发言那一节", Own(section=True)),
        ("压尾的那个建议", Own(place=True)),
        ("一共多少条建议？", Own(everything=True)),
        ("建议 12 和建议 20 有什么区别", Own(units=2)),
        ("第一条跟最后一条建议有啥区别？", Own(units=1, place=True)),
        ("Every recommendation that names Interpol", Own()),
    ],
)
def test_what_a_question_names_itself_is_not_taken_for_what_was_said_before(
    question: str, names: Own
) -> None:
    assert resolve(question, after(13), FRAMING, names).text == question


def test_everything_of_a_kind_leaves_nothing_in_focus() -> None:
    assert resolve("一共多少条建议？", after(13), FRAMING, Own(everything=True)).focus == ()


def test_this_section_is_the_one_of_the_unit_last_cited_unless_it_is_described() -> None:
    history = after(13)
    cited = replace(history[-1].cited[0], section=("二. 建议", "B. 刑事司法"))
    history = (replace(history[-1], cited=(cited,)),)
    names = Own(section=True)
    assert resolve("这部分有几条", history, FRAMING, names).text == "B部分有几条"
    assert resolve("发言那部分有几条", history, FRAMING, names).text == "发言那部分有几条"


@pytest.mark.parametrize(
    "question",
    [
        "同一段里还有哪些国际组织也讲了话",
        "Who else is named in that same paragraph?",
        "в том же пункте кто ещё?",
    ],
)
def test_the_same_paragraph_is_the_one_last_cited_however_much_is_asked_of_it(
    question: str,
) -> None:
    assert standalone(question, after(13), FRAMING) == f"建议 13：{question}"


def test_a_question_of_no_subject_after_units_found_by_rank_is_about_the_best() -> None:
    assert standalone("目的是啥", after(16, 14), FRAMING) == "建议 16：目的是啥"


def test_an_order_of_sections_is_no_item_of_a_list() -> None:
    assert standalone("第二个部分有几条", after(6, 17), FRAMING) == "第二个部分有几条"


@pytest.mark.parametrize(
    ("question", "another"),
    [
        ("Et les États parties ?", True),
        ("Et comment les protéger ?", False),
        ("а государства?", True),
        ("а зачем они нужны?", False),
        ("¿Y los niños?", True),
        ("¿Y por qué lo harían?", False),
    ],
)
def test_another_thing_named_alone_is_told_from_a_question(question: str, another: bool) -> None:
    assert resolve(question, after(13), FRAMING).another == another


@pytest.mark.parametrize(
    "question",
    [
        "这么做是为了什么",
        "那想达到什么效果呢",
        "是针对受害人本人还是针对家属？",
        "该跟谁一起做？",
        "What is it supposed to change for them?",
        "who's it for?",
        "Is it aimed at judges or at the police?",
        "does every country have to set one up?",
        "C'est destiné aux victimes ou aux proches ?",
        "et avec qui ?",
        "à quoi ça sert ?",
        "上报这些数字有什么用",
        "What's the point of publishing those figures?",
        "à quoi sert de publier ces chiffres ?",
        "¿para qué sirve publicar esos datos?",
        "а зачем публиковать эти цифры?",
        "وما فائدة نشر هذه الأرقام؟",
        "¿Es solo para los niños?",
        "¿y con quiénes?",
        "Это только для детей?",
        "а с кем?",
        "هل هذا للأطفال أم للجميع؟",
        "ما الهدف من ذلك؟",
    ],
)
def test_aim_addressee_and_partners_are_asked_of_the_unit_last_cited(question: str) -> None:
    assert standalone(question, after(13), framing()).startswith("建议 13：")


@pytest.mark.parametrize(
    "question",
    [
        "是给法官培训还是给检察官办班，各在哪条建议里说的",
        "跟谁合作打击跨境犯罪集团",
        "Is there a rule for children who were forced to steal?",
        "Avec qui coopérer contre les réseaux de passeurs ?",
        "What's the point of that meeting?",
    ],
)
def test_a_question_that_names_what_it_is_about_is_none_of_the_unit_last_cited(
    question: str,
) -> None:
    assert standalone(question, after(13), framing()) == question


@pytest.mark.parametrize(
    "question",
    [
        "用英语说一遍",
        "翻译成英文",
        "用大白话讲讲",
        "could you say that in English?",
        "in French please",
        "Pouvez-vous me la redire en anglais ?",
        "tradúcelo al inglés",
        "¿me lo puedes decir en inglés?",
        "скажи это по-английски",
        "هل يمكنك أن تقول ذلك بالإنجليزية؟",
    ],
)
def test_what_was_said_is_asked_for_again_in_another_language(question: str) -> None:
    assert standalone(question, after(13), framing()) == "建议 13"


def test_a_language_that_something_was_held_in_is_no_language_to_answer_in() -> None:
    question = "Was the meeting held in English?"
    assert standalone(question, after(13), framing()) == question


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("والتي تليها؟", "建议 14"),
        ("وما قبلها؟", "建议 12"),
        ("step back one", "建议 12"),
        ("go one back: who does it", "建议 12：: who does it"),
        ("Reculons d'une", "建议 12"),
    ],
)
def test_a_neighbour_is_told_by_a_step(question: str, meant: str) -> None:
    assert standalone(question, after(13), framing()).rstrip("：؟") == meant


@pytest.mark.parametrize(
    "question",
    [
        "Revenons à la première : qui agit ?",
        "back to the first: who acts?",
        "Volvamos a la primera, ¿quién actúa?",
        "вернёмся к первой: кто это делает?",
        "回到第一个，谁来做",
    ],
)
def test_the_first_unit_spoken_of_is_gone_back_to(question: str) -> None:
    history = (*after(8), *after(10))
    assert standalone(question, history, framing()).startswith("建议 8：")


@pytest.mark.parametrize(
    "question",
    [
        "每条用两句话概括一下",
        "逐条念给我听",
        "sum each of them up in a line",
        "explain each one in one sentence",
        "Résumez chacune en quelques mots",
        "Resume cada una en una frase",
        "Объясни каждую одним предложением",
        "لخص كل واحدة بجملة",
    ],
)
def test_each_of_a_list_in_few_words_is_all_of_the_list(question: str) -> None:
    assert standalone(question, after(3, 4), framing()) == f"建议 3、建议 4：{question}"


def test_the_article_of_which_convention_is_asked_of_the_unit_that_cites_it() -> None:
    question = "第二十条是哪个公约的？"
    assert standalone(question, after(13), framing()) == f"建议 13：{question}"


def test_somebody_else_is_no_other_unit() -> None:
    question = "C'est quelqu'un d'autre ?"
    assert resolve(question, after(13), framing()).without == ()


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("埃及在会上讲话了吗", "它说了些什么"),
        ("Did Egypt speak?", "what did it say exactly?"),
        ("L'Égypte a-t-elle parlé ?", "Qu'a-t-elle déclaré ?"),
        ("¿Habló Egipto?", "¿Qué dijo?"),
    ],
)
def test_what_somebody_said_is_asked_of_who_spoke(before: str, question: str) -> None:
    assert standalone(question, after(3, question=before), framing()) == f"{before} {question}"


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("and the one that comes next?", "建议 14"),
        ("Juste après, il y a quoi ?", "建议 14"),
        ("¿y la que viene después?", "建议 14"),
        ("а та, что идёт следом?", "建议 14"),
        ("وما التي تأتي بعدها؟", "建议 14"),
        ("紧跟着的呢", "建议 14"),
        ("¿y la que está justo antes?", "建议 12"),
        ("挨着它前面的那条", "建议 12"),
        ("Now 15", "建议 15"),
        ("现在看15", "建议 15"),
        ("Maintenant la 15", "建议 15"),
        ("Теперь 15", "建议 15"),
        ("والآن 15", "建议 15"),
    ],
)
def test_where_to_turn_next_is_told_in_many_ways(question: str, meant: str) -> None:
    assert standalone(question, after(13), framing()).startswith(meant)


@pytest.mark.parametrize(
    "question",
    [
        "前后两条也给我",
        "Show me both its neighbours",
        "la anterior y la siguiente",
        "предыдущую и следующую тоже",
    ],
)
def test_both_neighbours_are_those_of_the_unit_last_cited(question: str) -> None:
    assert standalone(question, after(13), framing()).startswith("建议 13：")


@pytest.mark.parametrize(
    "question",
    [
        "What does the third say?",
        "La troisième dit quoi ?",
        "А третья о чём?",
        "والثالثة بماذا توصي؟",
    ],
)
def test_a_place_in_words_is_one_of_the_last_list(question: str) -> None:
    assert standalone(question, after(6, 17, 21), framing()).startswith("建议 21：")


@pytest.mark.parametrize(
    "question", ["the third", "and the third one?", "Et la troisième ?", "А третья?"]
)
def test_a_place_alone_after_an_item_of_a_list_is_one_of_that_list(question: str) -> None:
    assert item_alone(question, (*after(6, 17, 21), *after(17))) == "建议 21"
    assert item_alone(question, (*after(6, 17, 21), *after(8))) is None


def test_a_place_after_an_item_of_a_list_is_one_of_that_list() -> None:
    history = (*after(6, 17, 21), *after(17))
    assert standalone("第三条呢", history, framing()).startswith("建议 21：")


@pytest.mark.parametrize(
    ("question", "of_all"),
    [("都是硬性的吗", True), ("Are they all binding?", True), ("都有谁发言", False)],
)
def test_what_is_asked_of_all_is_asked_of_the_whole_list(question: str, *, of_all: bool) -> None:
    whole = standalone(question, after(6, 17), framing()).startswith("建议 6、建议 17：")
    assert whole == of_all


def test_after_several_so_many_more_are_units_and_no_step() -> None:
    several = after(12, 13, question="建议 12 和建议 13")
    assert standalone("再往后数三条", several, framing()) == "建议 14、建议 15、建议 16"
    assert standalone("再往后数三条", after(13), framing()).startswith("建议 16")


def test_one_of_the_list_is_told_by_what_it_is_about() -> None:
    resolved = resolve("给法官的那条具体怎么说", after(6, 17, question="哪些建议讲培训"), framing())
    assert resolved.among == (unit(6), unit(17))
    assert resolved.one


@pytest.mark.parametrize("question", ["前两条不要", "skip the first two"])
def test_places_of_the_list_are_left_out(question: str) -> None:
    assert standalone(question, after(6, 17, 21), framing()) == "建议 21"


def test_one_of_two_is_chosen_from_and_both_are_compared() -> None:
    history = after(9, 10, question="建议9和建议10")
    assert resolve("这俩里，讲路线的是哪个", history, framing()).narrows
    assert not resolve("这俩哪里不同", history, framing()).narrows


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("它后面紧跟着的那条也发来，马上要交稿了", "建议 14"),
        ("再往后一則呢？挑重點，等下就開會", "建议 14"),
        ("往前一则，急用", "建议 12"),
    ],
)
def test_the_next_one_is_asked_for_however_little_time_there_is(question: str, meant: str) -> None:
    assert standalone(question, after(13), FRAMING).startswith(meant)


def test_a_clause_that_asks_itself_is_no_remark() -> None:
    question = "下一条放一放，检察官从一开始就参加侦查的意见是怎么写的？"
    assert standalone(question, after(13), FRAMING) == question


@pytest.mark.parametrize(
    "question",
    [
        "还有一条建议也带地方两个字",
        "is there another one that also names the police",
        "hay otra que también habla de los jueces",
    ],
)
def test_another_one_too_is_none_of_those_cited(question: str) -> None:
    assert resolve(question, after(13), FRAMING).without == (unit(13),)


@pytest.mark.parametrize(
    "question", ["跟肯尼亚写在一块儿的都有谁", "who is listed alongside Kenya?"]
)
def test_who_stands_beside_somebody_stands_in_the_unit_cited(question: str) -> None:
    assert standalone(question, after(13), FRAMING) == f"建议 13：{question}"


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("这部分最后一条讲给谁听", "B部分最后一条讲给谁听"),
        ("这一节第一条呢", "B部分第一条呢"),
        ("who is the last one of this section for?", "who is the last one of B部分 for?"),
        ("à qui s'adresse la dernière de cette section ?", None),
        ("¿para quién es la última de esta sección?", None),
        ("для кого последняя в этом разделе?", None),
        ("لمن الأخيرة في هذا القسم؟", None),
    ],
)
def test_a_place_in_this_section_is_one_in_the_section_of_all_that_was_cited(
    question: str, asked: str | None
) -> None:
    told = standalone(question, after(13, 14), FRAMING)
    assert "B部分" in told
    assert asked is None or told == asked


def test_a_place_in_this_section_is_one_of_the_list_where_that_is_of_several() -> None:
    apart = replace(unit(21), section=("二. 建议（续）", "C. 最佳做法"))
    history = (Turn("问", "问", (unit(13), apart)),)
    assert standalone("这部分最后一条呢", history, FRAMING).startswith("建议 21：")


def test_the_last_of_a_section_of_two_kinds_of_units_is_of_the_kind_that_is_named() -> None:
    paragraphs = (
        replace(unit(number), label=f"第 {number} 段", kind="paragraph") for number in (2, 3)
    )
    history = (Turn("问", "问", (unit(13), unit(14), *paragraphs)),)
    assert standalone("最后一条呢", history, FRAMING).startswith("建议 14：")
    assert standalone("最后一段呢", history, FRAMING).startswith("第 3 段：")


@pytest.mark.parametrize("question", ["它上面那一节（A节）的最后一条", "前面那一节的最后一条"])
def test_the_section_beside_it_is_not_this_section(question: str) -> None:
    assert "B部分" not in standalone(question, after(13), FRAMING)


@pytest.mark.parametrize(
    "question",
    ["把那几条原文贴出来", "把那条的原文给我", "quote that one", "把它们列成表格", "texte exact"],
)
def test_the_words_of_a_list_are_those_of_all_of_it(question: str) -> None:
    history = after(6, 17, 21, question="哪些建议提到港口")
    assert standalone(question, history, framing()) == "建议 6、建议 17、建议 21"


def test_what_is_left_behind_keeps_no_part_of_a_list() -> None:
    history = after(6, 17, 21, question="哪些建议提到港口")
    assert not resolve("那要是船上已经留下油污了怎么办", history, framing()).narrows
    assert resolve("把讲油污的留下", history, framing()).narrows


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("再下一条", "建议 22"),
        ("第二个把原文给我，我要引用", "建议 17"),
        ("last one, shorter", "建议 21"),
    ],
)
def test_a_neighbour_or_an_item_is_meant_before_the_whole_list(question: str, meant: str) -> None:
    history = after(6, 17, 21, question="哪些建议提到港口")
    assert standalone(question, history, framing()).startswith(meant)
