"""Where names of a kind stand: of States, of those of a region, of treaties, of persons."""

import pytest

from assistant.answering.assistant import Assistant
from assistant.model import Question
from assistant.retrieval.named_kinds import named_kind_asked


def labels(assistant: Assistant, question: str) -> list[str]:
    answer = assistant.ask(Question(question))
    return list(dict.fromkeys(citation.label for citation in answer.citations))


@pytest.mark.parametrize(
    "question",
    [
        "哪几段点了具体国家的名？",
        "国家名都在哪几段里",
        "Which paragraphs mention countries by name?",
        "Dans quels paragraphes cite-t-on des pays ?",
        "¿Qué párrafos nombran países?",
        "Где упоминаются конкретные государства?",
        "أين وردت أسماء البلدان؟",
    ],
)
def test_every_unit_that_names_a_state_is_listed(assistant: Assistant, question: str) -> None:
    assert labels(assistant, question) == ["第 2 段", "第 3 段", "第 4 段", "第 6 段"]


@pytest.mark.parametrize(
    "question",
    [
        "编号的段落里哪些没有提到国家？",
        "Which of the numbered paragraphs name no country?",
        "Quels paragraphes ne nomment aucun pays ?",
        "¿Qué párrafos no mencionan ningún país?",
    ],
)
def test_so_is_every_unit_that_names_none(assistant: Assistant, question: str) -> None:
    assert labels(assistant, question) == ["第 1 段", "第 5 段"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Are any Arab countries mentioned?", ["第 3 段", "第 6 段"]),
        ("¿Se mencionan países africanos?", ["第 3 段", "第 6 段"]),
        ("拉美国家谁讲话了", ["第 3 段"]),
        ("Quels pays africains ont pris la parole ?", ["第 3 段"]),
        ("有没有亚洲国家发言", ["第 3 段", "第 4 段"]),
        ("¿Hubo países centroamericanos que hablaran?", ["第 3 段"]),
        ("Выступали ли страны Южной Америки?", ["第 3 段"]),
        ("Which South-East Asian countries spoke?", ["第 3 段"]),
        ("Quels pays d’Asie ont pris la parole comme parties ?", ["第 3 段"]),
        ("以观察员身份发言的有哪些亚洲国家", ["第 4 段"]),
    ],
)
def test_states_of_a_region_are_told_by_what_they_are_called(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    assert labels(assistant, question) == expected


@pytest.mark.parametrize(
    "question", ["Where are treaties cited?", "哪些地方引用了国际条约？", "¿Qué tratados se citan?"]
)
def test_treaties_are_told_by_what_they_are_called(assistant: Assistant, question: str) -> None:
    assert labels(assistant, question) == ["建议 7", "第 3 段", "第 6 段"]


def test_names_that_no_unit_asked_for_has_are_refused(assistant: Assistant) -> None:
    assert assistant.ask(Question("Are any countries named in the recommendations?")).refused


@pytest.mark.parametrize(
    "question",
    [
        "哪些建议提到了来源国？",
        "建议里提到哪些国家机关",
        "Which paragraphs mention countries of origin?",
        "Does the report name the countries where most victims come from?",
        "Should States name the victims?",
        "提到欧洲联盟的是哪些",
        "Did the European Union take part?",
        "为什么要点名国家",
    ],
)
def test_what_only_speaks_of_countries_asks_for_no_names(question: str) -> None:
    assert named_kind_asked(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "哪些建议点名提到具体的组织？",
        "有名有姓的机构写在哪几条建议里（泛指的不要）",
        "Which recommendations mention a body by its own name?",
        "Quelles recommandations citent des organisations par leur nom ?",
        "¿Qué recomendaciones mencionan organizaciones por su nombre?",
        "В каких рекомендациях названы конкретные организации?",
        "أي التوصيات تذكر منظمات بالاسم؟",
    ],
)
def test_bodies_are_told_by_the_name_that_each_alone_has(
    assistant: Assistant, question: str
) -> None:
    assert labels(assistant, question) == ["建议 9", "建议 20", "建议 24"]


@pytest.mark.parametrize(
    "question",
    [
        "哪些建议提到国际组织？",
        "Which recommendations mention international organizations?",
        "Quelles recommandations parlent des organisations régionales ?",
        "哪些建议要求设立国家机构并点名负责人？",
    ],
)
def test_bodies_of_a_kind_are_no_names(question: str) -> None:
    assert named_kind_asked(question, "recommendation") is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("点名提到国际移民组织的段落有哪些", ["第 5 段"]),
        ("点名说到国际刑警组织的建议", ["建议 9", "建议 24"]),
        ("哪些建议点名提到机构？", ["建议 9", "建议 20", "建议 24"]),
    ],
)
def test_a_body_that_is_named_is_the_one_asked_for(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    assert labels(assistant, question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "报告里提到了哪些国际组织？",
        "哪些机构在这份报告里被提到？",
        "Which international organizations are mentioned in the report?",
        "Quels organismes internationaux sont mentionnés dans le rapport ?",
        "¿Qué organizaciones internacionales se mencionan en el informe?",
        "Какие международные организации упоминаются в докладе?",
        "ما هي المنظمات الدولية المذكورة في التقرير؟",
    ],
)
def test_which_bodies_are_mentioned_is_told_by_their_names(
    assistant: Assistant, question: str
) -> None:
    assert labels(assistant, question) == ["建议 9", "建议 20", "建议 24", "第 5 段"]


@pytest.mark.parametrize(
    "question",
    [
        "哪些机构要接受培训？",
        "报告列出哪些有组织犯罪集团？",
        "What organizations should States cooperate with?",
        "哪些国际组织发了言？",
    ],
)
def test_what_bodies_do_is_told_by_no_names(question: str) -> None:
    assert named_kind_asked(question) is None
