import pytest

from assistant.structure.who_counted import who_is_counted


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("几个缔约国代表发了言？", "states"),
        ("出席情況那一段總共列了幾個國家？", "states"),
        ("How many countries took the floor?", "states"),
        ("Combien d'États ont pris la parole ?", "states"),
        ("¿Cuántos países tomaron la palabra?", "states"),
        ("Сколько государств выступило?", "states"),
        ("كم عدد الدول التي تحدثت؟", "states"),
        ("专题讨论的主讲人有几位", "anybody"),
        ("how many observers spoke", "anybody"),
        ("Combien d'observateurs sont cités au paragraphe 5 ?", "anybody"),
    ],
)
def test_whose_number_is_asked_is_told(question: str, counted: str) -> None:
    assert who_is_counted(question) == counted


@pytest.mark.parametrize(
    "question",
    [
        "几个拉美国家发了言？",
        "有几位女主讲人？",
        "有几个国际组织以观察员身份发言？",
        "How many African countries spoke?",
        "how many countries did not speak",
        "哪些国家发了言？",
        "有几条建议提到国家框架？",
        "会议开了几天？",
        "几国警察能不能一起办案？",
    ],
)
def test_of_whom_only_some_are_meant_and_of_what_else_is_counted_there_is_no_number(
    question: str,
) -> None:
    assert who_is_counted(question) is None
