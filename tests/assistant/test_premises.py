import pytest

from assistant.premises import read_claims, surely_false, takes_for_granted
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
