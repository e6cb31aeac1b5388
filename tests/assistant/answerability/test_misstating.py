"""What a question tells of a meeting otherwise than its report."""

import pytest

from assistant.answerability.misstating import misstates, silences
from assistant.answerability.premises import surely_false
from vectorstore.catalogue import Evidence


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("会议在纽约开了多少天", "第 1 段"),
        ("在曼谷举行的会议是哪几天", "第 1 段"),
        ("What were the dates of the meeting held in New York?", "第 1 段"),
        ("Quelles étaient les dates de la réunion à Genève ?", "第 1 段"),
        ("¿Qué días se celebró la reunión en Madrid?", "第 1 段"),
        ("Какого числа прошло совещание в Москве?", "第 1 段"),
        ("في أي يوم عقد الاجتماع في جنيف؟", "第 1 段"),
        ("伊朗以缔约国的身份发言，讲话的还有谁", "第 4 段"),
        ("What did Iran say as a party?", "第 4 段"),
        ("巴西作为观察员还跟谁一起讲了话", "第 3 段"),
        ("这些建议已经由缔约方会议批准，哪天批的", "第 1 段"),
        ("这份最终报告讨论了几天", "第 1 段"),
        ("On what day was this final report signed?", "第 1 段"),
        ("Le rapport définitif, qui l'a signé ?", "第 1 段"),
        ("¿Quién firmó el informe definitivo?", "第 1 段"),
        ("Кто подписал окончательный доклад?", "第 1 段"),
    ],
)
def test_another_place_or_group_than_the_report_tells_is_misstated(
    evidence: dict[str, Evidence], question: str, label: str
) -> None:
    assert misstates(question, [evidence[label]])


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("会议在维也纳开了多少天", "第 1 段"),
        ("What were the dates of the meeting held in Vienna in September?", "第 1 段"),
        ("Какого числа прошло совещание в Вене?", "第 1 段"),
        ("في أي يوم عقد الاجتماع في فيينا؟", "第 1 段"),
        ("Who spoke at the meeting in Vienna?", "第 5 段"),
        ("会议在哪开的", "第 1 段"),
        ("伊朗作为观察员发言了，还有谁", "第 4 段"),
        ("Which States spoke as parties?", "第 3 段"),
        ("会在奥地利哪个城市开的", "第 1 段"),
        ("这些建议要交给缔约方会议审议", "第 1 段"),
    ],
)
def test_what_the_report_tells_as_well_is_not(
    evidence: dict[str, Evidence], question: str, label: str
) -> None:
    assert not misstates(question, [evidence[label]])


@pytest.mark.parametrize("question", ["会议是在纽约开的吗", "Was the meeting held in New York?"])
def test_asking_whether_it_was_there_takes_nothing_for_granted(
    evidence: dict[str, Evidence], question: str
) -> None:
    assert not surely_false(question, [evidence["第 1 段"]])


@pytest.mark.parametrize(
    "question",
    [
        "埃及为什么一言不发",
        "Why did Brazil keep silent?",
        "Pourquoi l'Égypte n'a pas pris la parole ?",
        "Почему Бразилия молчала?",
    ],
)
def test_silence_of_those_who_spoke_is_misstated(
    evidence: dict[str, Evidence], question: str
) -> None:
    assert silences(question, [evidence["第 3 段"]])
    assert surely_false(question, [evidence["第 3 段"]])
    assert not silences(question, [evidence["第 6 段"]])


def test_a_speech_of_those_whom_a_paragraph_does_not_name_is_misstated(
    evidence: dict[str, Evidence],
) -> None:
    assert surely_false("伊拉克的发言提了几点", [evidence["第 3 段"]])
    assert not surely_false("埃及的发言在第几段", [evidence["第 3 段"]])
    assert not surely_false("肯尼亚的发言有没有写", [evidence["第 3 段"]])
