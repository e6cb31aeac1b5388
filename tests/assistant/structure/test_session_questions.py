"""Which facts of a session a question asks for."""

import pytest

from assistant.structure.session_questions import asks_of_session, facts_asked


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("哪位当选主席，来自哪个国家？", ["chair"]),
        ("本届会议主席和报告员分别是谁", ["chair", "officers"]),
        ("Who was elected chair, and from which country?", ["chair"]),
        ("Qui présidait la réunion et qui étaient les vice-présidents ?", ["chair", "officers"]),
        ("¿Quién fue el relator?", ["officers"]),
        ("Кто председательствовал?", ["chair"]),
        ("من ترأس الدورة؟", ["chair"]),
        ("主席缺席的时候是谁代为主持的", ["stand_in"]),
        ("Who stood in for the chair?", ["stand_in"]),
        ("會議議程包括哪些項目？", ["agenda"]),
        ("Which items were on the agenda?", ["agenda"]),
        ("Quel était l'ordre du jour ?", ["agenda"]),
        ("Какова была повестка дня? Какие пункты?", []),
        ("Какие пункты были в повестке дня?", ["agenda"]),
        ("ما هو جدول الأعمال؟", ["agenda"]),
        ("是谁宣布开幕的", ["opening"]),
        ("Who made the welcoming remarks?", ["opening_speeches"]),
        ("¿A qué hora terminó la reunión?", ["closing"]),
        ("In welchem Jahr?", []),
        ("Сколько участников было на сессии?", ["attendance"]),
        (
            "I am a student. How many delegates attended and how many were women?",
            ["attendance"] * 2,
        ),
        ("各国认捐了多少钱？", ["pledges"]),
        ("Quels États ont promis de l'argent ?", ["pledges"]),
        ("When was the report adopted?", ["report_adopted"]),
        ("专家组收到了什么文件", ["documents"]),
        ("How many plenary meetings did it hold?", ["sittings"]),
        ("Сколько было экспертов и из каких регионов они приехали?", ["attendance"]),
        ("有多少名专家参加了会议？来自哪些地区？", ["attendance"]),
        ("会议是线上还是线下？", ["held"]),
        ("Was the session held online or in person?", ["held"]),
        ("Где и когда соберутся в следующий раз и какая будет тема?", ["held", "subjects"]),
        ("Какую повестку утвердили?", ["agenda"]),
        ("Что предлагали включить в повестку и почему отказали?", ["declined"] * 2),
        ("What was it proposed to add to the agenda, and why was it rejected?", ["declined"] * 2),
        ("¿Quién presidió la reunión y qué dijo al inaugurarla?", ["chair", "opening_words"]),
        ("主席在开幕词中说了什么？", ["opening_words"]),
        ("建议提出增加什么？", []),
        ("Where and when will the next session be?", ["held"]),
        ("下届会议何时何地召开", ["held"]),
        ("Où se tiendra la prochaine réunion ?", ["held"]),
        ("本次会议在哪开，下次在哪开？", ["held", "held"]),
        ("下次会议将讨论哪些议题", ["subjects"]),
    ],
)
def test_a_question_for_facts_and_nothing_else_is_read(question: str, facts: list[str]) -> None:
    assert [asked.fact.name for asked in facts_asked(question)] == facts


@pytest.mark.parametrize(
    "question",
    [
        "Who chaired the panel on fishing nets?",
        "What did the chair say about the mandate?",
        "主席说了什么",
        "谁应当主持调查",
        "哪些国家应向基金捐款",
        "Which States should contribute to the fund?",
        "Which countries paid compensation?",
        "How many people died in the floods?",
        "多少名妇女接受培训",
        "捐了多少血",
        "Who opened fire?",
        "When did the conflict end?",
        "When did they end?",
        "Quels documents faut-il présenter ?",
        "文件从哪里下载",
        "Who replaced the judge?",
        "When was it held?",
        "Which ones?",
        "谁",
        "¿Qué países deben contribuir?",
        "Когда закончился проект?",
    ],
)
def test_what_says_anything_else_is_no_such_question(question: str) -> None:
    assert not asks_of_session(question)


def test_two_sessions_in_one_clause_are_asked_for_apart() -> None:
    asked = facts_asked("本次会议和下次会议分别在哪里举行")
    assert [one.session.relation for one in asked if one.session] == ["next", "this"]
