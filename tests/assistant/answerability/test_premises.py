import pytest

from assistant.answerability.premises import (
    demands,
    overclaims,
    read_claims,
    surely_false,
    takes_for_granted,
)
from assistant.understanding.asked_of_unit import MARK, told_of
from vectorstore.catalogue import Evidence


@pytest.mark.parametrize(
    "question",
    [
        "强制每个国家设联合调查小组，不设会受什么处分",
        "为什么必须设小组",
        "Why does it oblige every state to set up teams?",
        "Почему это обязывает государства?",
    ],
)
def test_a_claim_that_a_unit_binds_is_read_where_it_does_not(
    evidence: dict[str, Evidence], question: str
) -> None:
    assert read_claims(question, [evidence["建议 24"]]).binding


@pytest.mark.parametrize(
    "question", ["为什么反对设立小组", "Why does it forbid teams?", "¿Por qué prohíbe los equipos?"]
)
def test_a_claim_that_a_unit_opposes_is_read(evidence: dict[str, Evidence], question: str) -> None:
    claims = read_claims(question, [evidence["建议 24"]])
    assert (claims.opposing, claims.granted) == (1.0, 1.0)


@pytest.mark.parametrize("question", ["只保护儿童", "It protects only children", "仅限本国人"])
def test_a_claim_that_a_unit_is_of_some_alone_is_read(
    evidence: dict[str, Evidence], question: str
) -> None:
    assert read_claims(question, [evidence["建议 15"]]).limiting


@pytest.mark.parametrize("question", ["以色列观察员说了什么", "红十字国际委员会说了什么"])
def test_a_name_that_a_unit_does_not_have_is_a_claim(
    evidence: dict[str, Evidence], question: str
) -> None:
    assert read_claims(question, [evidence["第 4 段"]]).naming


def test_a_body_that_is_asked_for_is_no_name(evidence: dict[str, Evidence]) -> None:
    assert not read_claims("根据的是哪个公约", [evidence["建议 7"]]).naming


def test_organised_crime_is_no_body(evidence: dict[str, Evidence]) -> None:
    assert not read_claims("提了打击有组织犯罪那个公约", [evidence["建议 7"]]).naming


def test_a_name_that_a_unit_has_is_none(evidence: dict[str, Evidence]) -> None:
    assert not read_claims("埃及和法国发言了吗", [evidence["第 3 段"]]).naming


@pytest.mark.parametrize(
    "question", ["是强制的吗", "是不是必须做到", "Is it mandatory?", "是必须还是鼓励"]
)
def test_asking_whether_it_is_so_is_read_too(evidence: dict[str, Evidence], question: str) -> None:
    assert read_claims(question, [evidence["建议 24"]]).asking


def test_what_a_unit_says_itself_is_no_claim(evidence: dict[str, Evidence]) -> None:
    claims = read_claims("受害人不会受到惩罚", [evidence["建议 13"]])
    assert (claims.binding, claims.opposing, claims.limiting) == (0.0, 0.0, 0.0)


def test_only_a_question_for_reasons_takes_for_granted() -> None:
    assert takes_for_granted("为什么只有六条")
    assert not takes_for_granted("有几条")


@pytest.mark.parametrize(
    "question",
    ["报告为什么主张一律遣返？", "Why does the report oppose it?", "Почему доклад против?"],
)
def test_asking_why_the_text_holds_something_is_read_as_attributing_it(
    evidence: dict[str, Evidence], question: str
) -> None:
    assert read_claims(question, [evidence["建议 7"]]).attributing


def test_asking_what_the_text_says_attributes_nothing(evidence: dict[str, Evidence]) -> None:
    assert not read_claims("报告怎么说遣返？", [evidence["建议 7"]]).attributing


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("Why did the Security Council adopt these?", "第 1 段"),
        ("Pourquoi la réunion de Genève les a-t-elle adoptées ?", "第 1 段"),
        ("为什么会议在日内瓦举行", "第 1 段"),
        ("Why did Ms. Bowen speak for the United States?", "第 2 段"),
        ("Why does the report protect only children?", "建议 15"),
        ("既然文件说只保护儿童，成年人怎么办", "建议 15"),
        ("报告为什么规定必须设小组", "建议 24"),
        ("国际机制运行以来效果怎么样", "建议 14"),
        ("Now that the unit has been set up, who runs it?", "建议 21"),
        ("Depuis sa création, qu'a fait le mécanisme ?", "建议 14"),
        ("Desde que se creó el mecanismo, ¿qué ha hecho?", "建议 14"),
        ("Что сделал уже созданный механизм?", "建议 14"),
    ],
)
def test_asking_why_of_what_a_report_does_not_hold_is_surely_false(
    evidence: dict[str, Evidence], question: str, label: str
) -> None:
    assert surely_false(question, [evidence[label]])


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("Why did the Working Group meet in Vienna?", "第 1 段"),
        ("Why did Ms. Bowen speak for the United Kingdom?", "第 2 段"),
        ("Did the Security Council adopt these?", "第 1 段"),
        ("Why should Europol be asked?", "建议 5"),
        ("Why only children?", "建议 15"),
        ("报告只保护儿童吗", "建议 15"),
        ("国际机制已经成立了吗", "建议 14"),
        ("我们市已经设立了这种单位，怎么办案", "建议 21"),
        ("We have already set up such a unit; what is it to do?", "建议 21"),
        ("小组成立之后由谁来管", "建议 24"),
    ],
)
def test_names_it_has_questions_that_grant_nothing_and_recommendations_are_not(
    evidence: dict[str, Evidence], question: str, label: str
) -> None:
    assert not surely_false(question, [evidence[label]])


@pytest.mark.parametrize(
    ("question", "label"),
    [
        (f"{MARK}让检察官等到判决以后才出面，这样办案有多快", "建议 25"),
        (f"听说{MARK}要解散地方检察院，那些人去哪儿", "建议 21"),
        (f"{MARK}规定强行送人回家，谁来签字", "建议 7"),
        (f"{MARK}给家属永久居留，我妹妹要交什么材料", "建议 3"),
        (f"{MARK}裡說被逼的照樣要罰，罰多少", "建议 13"),
        (f"{MARK} abandons formal treaties. Which office takes over?", "建议 22"),
        (f"{MARK} bans phone records from court; who checks that?", "建议 11"),
        (f"{MARK} supprime les parquets locaux ; qui les remplace ?", "建议 21"),
        (f"{MARK} devuelve a las víctimas a la fuerza, ¿quién firma?", "建议 7"),
        (f"{MARK} запрещает цифровые доказательства, кто это проверит?", "建议 11"),
        (f"{MARK} تحظر الأدلة الرقمية، فمن يتحقق من ذلك؟", "建议 11"),
    ],
)
def test_what_is_first_told_of_a_unit_and_not_held_by_it_is_an_overclaim(
    evidence: dict[str, Evidence], question: str, label: str
) -> None:
    assert overclaims(told_of(question), [evidence[label]])


@pytest.mark.parametrize(
    ("question", "label"),
    [
        (f"{MARK}说要培训调查人员，培训什么", "建议 17"),
        (f"{MARK}禁止数字证据，对吗", "建议 11"),
        (f"{MARK}是临时居留还是永久居留，原文怎么写", "建议 3"),
        (f"{MARK}，我们单位不让我请假去学，怎么办", "建议 17"),
        (f"领导只跟我说看{MARK}，我手头没有，贴一下", "建议 21"),
        (f"只选{MARK}、{MARK}，请给原文", "建议 21"),
        (f"{MARK} bans digital evidence, is that right?", "建议 11"),
        (f"{MARK} asks for training. What is it about?", "建议 17"),
    ],
)
def test_what_is_held_or_asked_or_told_of_oneself_is_none(
    evidence: dict[str, Evidence], question: str, label: str
) -> None:
    assert not overclaims(told_of(question), [evidence[label]])


@pytest.mark.parametrize(
    "question",
    ["听说地中海地区有个议会机构发言了，叫什么", "地中海一带的议会大会发言讲了吗，全名叫什么"],
)
def test_those_around_a_place_are_told_by_it(evidence: dict[str, Evidence], question: str) -> None:
    assert not surely_false(question, [evidence["第 5 段"]])


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("为什么给家属永久居留", "建议 3"),
        ("Why does it grant relatives permanent residence?", "建议 3"),
        ("Почему родным дают постоянный вид на жительство?", "建议 3"),
        ("Pourquoi compliquer l'entraide judiciaire ?", "建议 7"),
    ],
)
def test_the_contrary_of_what_a_unit_holds_is_surely_false(
    evidence: dict[str, Evidence], question: str, label: str
) -> None:
    assert surely_false(question, [evidence[label]])


@pytest.mark.parametrize(
    "question", ["谢谢，贴一下", "里面点了一个国际组织的名字", "跟区域组织有关", "我师傅要这个东西"]
)
def test_common_words_and_any_body_are_no_names(
    evidence: dict[str, Evidence], question: str
) -> None:
    assert not read_claims(question, [evidence["建议 13"]]).naming


def test_what_something_is_for_is_asked_of_it_and_not_taken_for_granted() -> None:
    assert takes_for_granted("建议 8 干嘛只抓小角色")
    assert not takes_for_granted("那个机制是用来干嘛的")


@pytest.mark.parametrize(
    "told",
    [
        "要求政府审查捐款",
        "规定每年都要交报告",
        "requires yearly reports",
        "exige un rapport annuel",
        "требует ежегодных отчётов",
    ],
)
def test_what_a_unit_is_said_to_have_somebody_do_is_told_of_it(told: str) -> None:
    assert told_of(f"{MARK} {told}, 交给谁") == told
    assert demands(told)


@pytest.mark.parametrize("told", ["要求交换哪些方面的信息", "says what about reports", "的原文"])
def test_what_is_asked_of_a_unit_or_only_names_it_is_not(told: str) -> None:
    assert not demands(told)
