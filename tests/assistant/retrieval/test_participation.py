"""Who took part in a meeting: who spoke there, and who came."""

import pytest

from assistant.answering.assistant import Assistant
from assistant.model import Question


def labels(assistant: Assistant, question: str) -> list[str]:
    answer = assistant.ask(Question(question))
    return list(dict.fromkeys(citation.label for citation in answer.citations))


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("Did Kenya show up?", "第 6 段"),
        ("Est-ce que le Kenya est venu ?", "第 6 段"),
        ("Кения присутствовала?", "第 6 段"),
        ("هل شاركت فلسطين في الاجتماع؟", "第 6 段"),
        ("هل تحدث ممثل البرازيل؟", "第 3 段"),
        ("是不是印尼也讲话了", "第 3 段"),
        ("印尼有沒有發過言", "第 3 段"),
        ("伊朗到场了没", "第 4 段"),
        ("Выступала ли МОМ?", "第 5 段"),
        ("Did INTERPOL take the floor?", "第 5 段"),
    ],
)
def test_whether_somebody_took_part_is_answered_where_the_name_stands(
    assistant: Assistant, question: str, label: str
) -> None:
    assert labels(assistant, question) == [label]


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("¿De qué país venía el señor Nolan?", "第 2 段"),
        ("Which country is Ms. Bowen from?", "第 2 段"),
        ("Откуда был Нолан?", "第 2 段"),
    ],
)
def test_where_a_person_is_from_is_answered_where_the_name_stands(
    assistant: Assistant, question: str, label: str
) -> None:
    assert labels(assistant, question) == [label]


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("Je suis égyptienne, mon pays a-t-il pris la parole ?", "第 3 段"),
        ("I'm Iraqi. Was my country there?", "第 6 段"),
        ("¿Intervino la delegación brasileña?", "第 3 段"),
        ("Выступала ли китайская делегация?", "第 6 段"),
    ],
)
def test_what_is_a_countrys_names_it(assistant: Assistant, question: str, label: str) -> None:
    assert labels(assistant, question)[0] == label


def test_who_came_and_did_not_speak_is_shown_with_those_who_did(assistant: Assistant) -> None:
    assert labels(assistant, "Did China speak?") == ["第 6 段", "第 3 段"]
    assert labels(assistant, "伊拉克发言了吗") == ["第 6 段", "第 3 段"]


@pytest.mark.parametrize(
    ("question", "label"),
    [("日本来了吗", "第 6 段"), ("Did Canada speak?", "第 3 段"), ("¿Asistió Chile?", "第 6 段")],
)
def test_a_state_that_no_list_names_is_answered_by_the_list(
    assistant: Assistant, question: str, label: str
) -> None:
    assert labels(assistant, question) == [label]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("都有谁发言了", ["第 3 段", "第 4 段", "第 5 段"]),
        ("List everyone who spoke", ["第 3 段", "第 4 段", "第 5 段"]),
        ("哪些缔约方讲了话", ["第 3 段"]),
        ("List all the observers that spoke", ["第 4 段", "第 5 段"]),
        ("Перечислите всех наблюдателей, которые выступили", ["第 4 段", "第 5 段"]),
        ("发言的观察员都有哪些，无论是国家还是组织？", ["第 4 段", "第 5 段"]),
        ("Which observers spoke, States as well as organizations?", ["第 4 段", "第 5 段"]),
        ("Quels observateurs ont parlé, États ou organisations ?", ["第 4 段", "第 5 段"]),
        ("¿Quiénes fueron todos los observadores que hablaron?", ["第 4 段", "第 5 段"]),
        ("من هم كل المراقبين الذين تحدثوا، دولا كانوا أم منظمات؟", ["第 4 段", "第 5 段"]),
        ("ما الدول الأطراف التي ألقت كلمات؟", ["第 3 段"]),
    ],
)
def test_who_of_a_group_spoke_is_every_list_of_it(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    assert labels(assistant, question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Should States participate in joint investigations with Interpol?",
        "What did the representative of Brazil say?",
        "埃及代表发言讲了几分钟",
        "国际刑警组织为什么拒绝出席",
        "哪条建议提到国际刑警组织参与",
        "Are there common signs that every body could use?",
    ],
)
def test_duties_contents_and_wrong_claims_are_not_read_as_taking_part(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(Question(question)).route != "facts"


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("会上有多少个缔约方发了言？", "第 3 段"),
        ("How many States parties attended?", "第 6 段"),
        ("Combien de parties étaient représentées ?", "第 6 段"),
    ],
)
def test_how_many_took_part_is_answered_where_they_are_listed(
    assistant: Assistant, question: str, label: str
) -> None:
    assert labels(assistant, question) == [label]
    assert "共 1 条" not in assistant.ask(Question(question)).answer


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("谁发言了？", ["第 3 段", "第 4 段", "第 5 段"]),
        ("Who spoke at the meeting?", ["第 3 段", "第 4 段", "第 5 段"]),
        ("我想知道谁出席了会议", ["第 6 段"]),
        ("Кто участвовал в совещании?", ["第 6 段"]),
        ("Who spoke first?", []),
        ("谁代表欧盟发言了", []),
    ],
)
def test_who_took_part_is_everybody_unless_more_is_asked(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    assert labels(assistant, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Not counting Iran, which observers spoke?", ["第 5 段"]),
        ("Quels observateurs ont pris la parole, hormis l'Iran ?", ["第 5 段"]),
        ("Salvo Irán, ¿qué observadores hablaron?", ["第 5 段"]),
        ("Какие наблюдатели, кроме Ирана, брали слово?", ["第 5 段"]),
        ("ما عدا إيران، أي المراقبين ألقى كلمة؟", ["第 5 段"]),
        ("除伊朗外，还有哪些观察员讲话", ["第 5 段"]),
        ("Besides Brazil, which parties spoke?", ["第 3 段"]),
    ],
)
def test_who_else_took_part_is_told_without_the_paragraph_of_those_left_out(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    assert labels(assistant, question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "埃及派了几个人？",
        "How many people were in the Brazilian delegation?",
        "Combien de membres comptait la délégation irakienne ?",
        "¿Cuántas personas integraban la delegación de Honduras?",
        "Сколько человек было в делегации Франции?",
        "كم عدد أعضاء وفد مصر؟",
        "巴西派了几个代表？",
        "How many representatives did Egypt send?",
        "Combien de délégués la France a-t-elle envoyés ?",
    ],
)
def test_how_many_came_for_one_state_is_told_nowhere(assistant: Assistant, question: str) -> None:
    assert assistant.ask(Question(question)).refusal_reason == "not_in_documents"


def test_the_treaty_of_those_who_spoke_is_no_quotation(assistant: Assistant) -> None:
    assert labels(assistant, "《议定书》缔约方里，哪些国家讲了话？") == ["第 3 段"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("哪些非国家的观察员发了言？", ["第 5 段"]),
        ("Which organizations spoke as observers?", ["第 5 段"]),
        ("¿Qué organismos hablaron además de Irán?", ["第 5 段"]),
        ("Quelles organisations ont parlé en qualité d'observateurs ?", ["第 5 段"]),
        ("只有一个国家作为观察员发了言，是哪国", ["第 4 段"]),
        ("Did any State speak that is not a party?", ["第 4 段"]),
        ("¿Qué Estado habló como observador?", ["第 4 段"]),
        ("Какое государство выступило в качестве наблюдателя?", ["第 4 段"]),
        ("发言的观察员一共有几个，国家和组织都算上", ["第 4 段", "第 5 段"]),
    ],
)
def test_observers_that_are_states_are_told_from_the_others(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    assert labels(assistant, question) == expected


def test_two_groups_compared_are_both_cited(assistant: Assistant) -> None:
    asked = "发言的缔约方跟出席的缔约方，哪边多？"
    assert labels(assistant, asked) == ["第 3 段", "第 6 段"]


def test_a_state_is_named_by_whatever_it_is_called(assistant: Assistant) -> None:
    assert labels(assistant, "澳洲和新西兰都讲了话吗") == ["第 3 段"]


@pytest.mark.parametrize(
    ("asked", "then"),
    [("哪些缔约国发言了", "中国也是吗"), ("Which states parties spoke?", "Was Kenya among them?")],
)
def test_who_is_not_among_them_is_where_the_name_stands_and_in_no_list(
    assistant: Assistant, asked: str, then: str
) -> None:
    first = assistant.ask(Question(asked))
    answer = assistant.ask(Question(then, first.conversation_id))
    assert {citation.label for citation in answer.citations} == {"第 3 段", "第 6 段"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("哪些国家讲了话？", ["第 3 段", "第 4 段"]),
        ("列出发言的国家", ["第 3 段", "第 4 段"]),
        ("Which countries took the floor?", ["第 3 段", "第 4 段"]),
        ("Combien de pays ont pris la parole ?", ["第 3 段", "第 4 段"]),
        ("¿Qué Estados hablaron en la reunión?", ["第 3 段", "第 4 段"]),
        ("有几个国家派了代表？", ["第 6 段"]),
        ("Which countries were present?", ["第 6 段"]),
        ("Quels États étaient représentés à la réunion ?", ["第 6 段"]),
        ("Сколько стран присутствовало?", ["第 6 段"]),
        ("أي الدول حضرت الاجتماع؟", ["第 6 段"]),
        ("哪些国家发言，哪些国家出席？", ["第 3 段", "第 4 段", "第 6 段"]),
        ("发言的缔约方有哪些，出席的缔约方又有哪些？", ["第 3 段", "第 6 段"]),
        ("除了缔约方，还有谁讲了话？", ["第 4 段", "第 5 段"]),
        ("Apart from the States parties, who else spoke?", ["第 4 段", "第 5 段"]),
        ("除了法国，还有哪些国家发言？", ["第 3 段", "第 4 段"]),
        ("除了伊朗，还有哪些观察员讲话？", ["第 5 段"]),
        ("谁以观察员身份讲了话？", ["第 4 段", "第 5 段"]),
        ("Who took the floor as an observer?", ["第 4 段", "第 5 段"]),
        ("Qui est intervenu en qualité d'observateur ?", ["第 4 段", "第 5 段"]),
        ("¿Quién tomó la palabra como observador?", ["第 4 段", "第 5 段"]),
        ("Кто выступил в качестве наблюдателя?", ["第 4 段", "第 5 段"]),
        ("ومن تحدث بصفة مراقب؟", ["第 4 段", "第 5 段"]),
        ("新西兰是缔约方还是观察员？", ["第 3 段"]),
        ("¿Irán es parte u observador?", ["第 4 段"]),
    ],
)
def test_all_of_those_asked_for_are_listed(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    assert sorted(labels(assistant, question)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("伊朗是什么身份？讲话了没有", ["第 4 段"]),
        ("À quel titre l'Iran est-il venu ? A-t-il parlé ?", ["第 4 段"]),
        ("巴西代表讲话了吗？报告哪一段写的？", ["第 3 段"]),
        ("巴西和肯尼亚，一个发了言一个派了代表，对吗？在报告哪两段？", ["第 3 段", "第 6 段"]),
        ("会议几号开的，哪些国家派人参加了？", ["第 1 段", "第 6 段"]),
        ("Where was the meeting held and which countries attended?", ["第 1 段", "第 6 段"]),
        ("¿Dónde fue la reunión y qué países asistieron?", ["第 1 段", "第 6 段"]),
        ("Где проходило совещание и какие страны присутствовали?", ["第 1 段", "第 6 段"]),
    ],
)
def test_two_things_asked_of_a_meeting_are_both_told(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    assert sorted(labels(assistant, question)) == expected


@pytest.mark.parametrize(
    "question",
    [
        "新西兰代表在发言里怎么看待联合调查？",
        "埃及代表对引渡有什么立场？",
        "How did Brazil describe its laws in its statement?",
        "Comment la France juge-t-elle ces peines dans sa déclaration ?",
        "Nolan先生在哪个机构任职？",
        "What is Ms. Bowen's job title?",
        "Quel poste occupe M. Nolan ?",
        "哪些国家上了黑名单？",
        "Which countries are blacklisted?",
    ],
)
def test_what_was_said_and_who_somebody_is_elsewhere_is_not_told(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(Question(question)).refused


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        ("哪些缔约方讲了话？", "除了缔约方，还有哪些观察员也讲了？", ["第 4 段", "第 5 段"]),
        ("哪些缔约方讲了话？", "还有谁发言？", ["第 4 段", "第 5 段"]),
        ("Which States parties spoke?", "Who else spoke?", ["第 4 段", "第 5 段"]),
        ("巴西讲话了吗？", "肯尼亚呢？", ["第 3 段", "第 6 段"]),
        ("La France a-t-elle parlé ?", "Et le Brésil ?", ["第 3 段"]),
        ("伊拉克来了吗？", "发言了吗？", ["第 3 段", "第 6 段"]),
        ("国际刑警组织讲话了吗？", "哪几条建议提到它？", ["建议 24", "建议 9"]),
        ("Did INTERPOL speak?", "Which recommendations name it?", ["建议 24", "建议 9"]),
    ],
)
def test_what_goes_on_about_who_took_part_is_read_with_it(
    assistant: Assistant, first: str, then: str, expected: list[str]
) -> None:
    conversation = assistant.ask(Question(first)).conversation_id
    answer = assistant.ask(Question(then, conversation))
    assert sorted({citation.label for citation in answer.citations}) == expected
