"""Sentences that say only which kind of units is not wanted."""

import pytest

from assistant.understanding.kinds_unwanted import without_kind_unwanted


@pytest.mark.parametrize(
    ("asked", "unwanted"),
    [
        ("哪些建议提到警察？", "会议那几段就不用列了。"),
        ("哪些建議提到警察？", "會議安排那部分不需要。"),
        ("Which recommendations mention police?", "Leave out the paragraphs on the meeting."),
        ("Which recommendations mention police?", "I don't need the part about the session."),
        ("Quelles recommandations citent la police ?", "Pas besoin des paragraphes de séance."),
        ("¿Qué recomendaciones citan a la policía?", "No hacen falta los párrafos."),
        ("Какие рекомендации упоминают полицию?", "Абзацы про заседание не нужны."),
        ("ما التوصيات التي تذكر الشرطة؟", "لا أحتاج إلى الفقرات المتعلقة بالاجتماع."),
    ],
)
def test_what_is_not_wanted_is_left_out(asked: str, unwanted: str) -> None:
    assert without_kind_unwanted(f"{asked} {unwanted}") == asked


@pytest.mark.parametrize(
    "question",
    [
        "哪里提到警察？会议那几段不用列。",
        "哪些建议提到警察？不要第 3 段。",
        "哪些建议提到警察？A部分不要。",
        "哪些建议提到警察？儿童的不要。",
        "Which recommendations mention police? Not section B.",
        "Which recommendations mention police? Was the meeting not in Vienna?",
        "Which paragraphs mention police? I don't need the recommendations.",
    ],
)
def test_what_else_is_said_stays(question: str) -> None:
    assert without_kind_unwanted(question) == question
