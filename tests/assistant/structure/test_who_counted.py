import pytest

from assistant.structure.who_counted import how_long_is_asked, who_is_counted


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
        ("一共有几个议定书缔约方发了言？", "states"),
        ("议定书的缔约方里，有多少个派代表发了言？", "states"),
        ("派代表出席、列在D节里的，有几家", "anybody"),
        ("以观察员身份发言的，国家和组织加起来一共几个？", "anybody"),
        ("How many observers spoke, counting the states and the others?", "anybody"),
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
        "哪几个国家发了言？",
        "那几位主讲人是谁？",
        "有几条建议提到国家框架？",
        "会议开了几天？",
        "缔约国应做的有几个方面？",
        "提到缔约国的建议有几条",
        "除了伊朗，还有几个观察员发言",
        "Apart from China, how many parties are listed?",
        "几国警察能不能一起办案？",
    ],
)
def test_of_whom_only_some_are_meant_and_of_what_else_is_counted_there_is_no_number(
    question: str,
) -> None:
    assert who_is_counted(question) is None


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("会开了几天", True),
        ("How long was the meeting?", True),
        ("Combien de jours a duré la réunion ?", True),
        ("¿Cuánto duró la reunión?", True),
        ("Сколько дней длилось совещание?", True),
        ("كم يوما استمر الاجتماع؟", True),
        ("会议是哪几天开的？", False),
        ("受害人可以留几天？", False),
        ("How many days may a victim stay?", False),
    ],
)
def test_how_long_a_meeting_was_is_told_from_other_periods(question: str, asked: bool) -> None:
    assert how_long_is_asked(question) == asked
