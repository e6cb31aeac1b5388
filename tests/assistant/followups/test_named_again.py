"""What a question asked about, named again in the one put after it."""

import pytest

from assistant.composition import Jianyi
from assistant.followups.named_again import named_after, named_again, names_nobody
from assistant.model import Question


@pytest.mark.parametrize(
    ("found", "last"),
    [
        (["哪几条建议写到了世界银行", "该组织发言了吗"], "世界银行发言了吗"),
        (["世界银行在哪些建议里出现过", "它派代表来了没有"], "世界银行派代表来了没有"),
        (
            ["Who were the panellists on ports", "who were the ones on ships?"],
            "who were the panellists on ships?",
        ),
        (
            ["Qui étaient les intervenants sur les ports", "qui étaient ceux sur les navires ?"],
            "qui étaient les intervenants sur les navires ?",
        ),
        (
            ["Which recommendations mention the World Bank", "Did it take the floor?"],
            "Did World Bank take the floor?",
        ),
        (
            ["Quelles recommandations mentionnent Eurojust", "A-t-elle pris la parole ?"],
            "Eurojust: A-t-elle pris la parole ?",
        ),
        (
            ["¿Qué recomendaciones mencionan a Eurojust", "¿Intervino en la sesión?"],
            "Eurojust: ¿Intervino en la sesión?",
        ),
        (
            ["В каких рекомендациях упоминается Евроюст", "Выступал ли он?"],
            "Выступал ли Евроюст?",
        ),
        (["世界银行在会上讲话了吗", "哪几条建议提到它"], "哪几条建议提到世界银行"),
        (["世界银行有没有派人来", "有哪些建议提到"], "有哪些建议提到 世界银行?"),
        (["巴西以什么身份参加会议", "发言了吗"], "巴西: 发言了吗"),
        (
            ["Did Eurojust speak at the meeting", "which recommendations mention it"],
            "which recommendations mention Eurojust",
        ),
        (
            ["Eurojust a-t-il pris la parole", "quelles recommandations le mentionnent ?"],
            "quelles recommandations mentionnent Eurojust?",
        ),
        (
            ["¿Habló Eurojust en la reunión", "¿qué recomendaciones la mencionan?"],
            "¿qué recomendaciones mencionan Eurojust?",
        ),
        (["Did Iran attend", " did it speak"], " did Iran speak"),
    ],
)
def test_a_pronoun_gives_way_to_the_name(found: list[str], last: str) -> None:
    assert named_again(found)[-1] == last


@pytest.mark.parametrize(
    "found",
    [
        ["哪几条建议写到了世界银行", "它们有约束力吗"],
        ["Which recommendations mention victims", "Did the observers speak?"],
        ["Which recommendations mention victims", "Did Brazil speak?"],
        ["Which recommendations mention the World Bank", "Did the chair speak?"],
        ["¿Qué recomendaciones mencionan a Eurojust", "¿Habló el presidente?"],
        ["谁主持会议", "他发言了吗"],
        ["会议在哪开的", "哪些国家发言了"],
        ["世界银行发言了吗", "它提到了什么"],
        ["世界银行发言了吗", "哪几条建议提到儿童"],
        ["Did Brazil and Chile speak", "Which recommendations mention it"],
    ],
)
def test_who_is_named_or_not_known_stays(found: list[str]) -> None:
    assert named_again(found) == found


@pytest.mark.parametrize(
    "question",
    [
        "国际刑警组织写在哪几条建议里？它在会上讲话了吗？",
        "Which recommendations mention INTERPOL? And did it take the floor?",
        "Quelles recommandations mentionnent INTERPOL ? A-t-elle pris la parole ?",
        "¿Qué recomendaciones mencionan a INTERPOL? ¿Tomó la palabra?",
        "В каких рекомендациях назван Интерпол? Выступал ли он?",
        "في أي توصيات ذُكر الإنتربول؟ وهل تكلم في الاجتماع؟",
    ],
)
def test_mentions_and_who_spoke_are_both_told(jianyi: Jianyi, question: str) -> None:
    cited = {citation.label for citation in jianyi.assistant.ask(Question(question)).citations}
    assert {"建议 9", "建议 24", "第 5 段"} == cited


@pytest.mark.parametrize(
    ("found", "last"),
    [
        (["世界银行在会上发言了吗", "哪些建议提到它"], "哪些建议提到世界银行"),
        (["世界银行出席会议了吗", "有几条建议提到它？"], "有几条建议提到世界银行？"),
        (
            ["Did Eurojust speak at the meeting", "Which recommendations mention it?"],
            "Which recommendations mention Eurojust?",
        ),
        (
            ["Eurojust a-t-elle pris la parole", "Quelles recommandations la mentionnent ?"],
            "Quelles recommandations mentionnent Eurojust?",
        ),
        (
            ["¿Habló Eurojust?", "¿Qué recomendaciones la mencionan?"],
            "¿Qué recomendaciones mencionan Eurojust?",
        ),
        (
            ["Евроюст выступал?", "В каких рекомендациях он упомянут"],
            "В каких рекомендациях Евроюст упомянут",
        ),
    ],
)
def test_who_spoke_is_named_to_what_mentions_it(found: list[str], last: str) -> None:
    assert named_again(found)[-1] == last


@pytest.mark.parametrize(
    "found",
    [
        ["谁发言了", "哪些建议提到它？"],
        ["Did the observers speak", "Which recommendations mention them?"],
        ["世界银行发言了吗", "它有没有投票权"],
    ],
)
def test_nobody_is_named_where_nobody_was(found: list[str]) -> None:
    assert named_again(found) == found


@pytest.mark.parametrize(
    "question", ["发言了吗？", "出席會議了嗎", "以什么身份发言？", "有没有发言"]
)
def test_whoever_is_left_out_is_named_after_the_question_before(question: str) -> None:
    assert names_nobody(question)
    assert named_after("埃及派代表了吗？", question).startswith("埃及")


@pytest.mark.parametrize(
    "question",
    ["谁发言了？", "埃及发言了吗？", "世界银行发言了吗？", "有人发言吗？", "观察员发言了吗"],
)
def test_a_question_that_names_somebody_or_asks_who_leaves_out_nobody(question: str) -> None:
    assert not names_nobody(question)


@pytest.mark.parametrize(
    ("before", "question", "asked"),
    [
        ("国际移民组织发言了吗？", "世界卫生组织呢", "世界卫生组织发言了吗？"),
        ("Did INTERPOL take the floor?", "And UNICEF?", None),
        ("Did INTERPOL take the floor?", "What about UNICEF?", "Did UNICEF take the floor?"),
        ("INTERPOL a-t-elle parlé ?", "Et l'UNICEF ?", "UNICEF a-t-elle parlé ?"),
        ("¿Habló INTERPOL?", "¿Y UNICEF?", "¿Habló UNICEF?"),
        ("Выступал ли Интерпол?", "А Всемирный банк?", "Выступал ли Всемирный банк?"),
    ],
)
def test_another_name_alone_takes_the_place_of_the_one_before(
    before: str, question: str, asked: str | None
) -> None:
    assert named_after(before, question) == (asked or question)


@pytest.mark.parametrize(
    "question", ["内容呢", "为什么呢", "What about the content?", "Et pourquoi ?", "那观察员呢"]
)
def test_what_is_no_name_takes_the_place_of_none(question: str) -> None:
    assert named_after("国际移民组织发言了吗？", question) == question


@pytest.mark.parametrize(
    "question",
    [
        "国际刑警组织在会上讲过话吗？哪几条建议又写到了它？",
        "Did INTERPOL take the floor, and which recommendations name it?",
        "INTERPOL est-elle intervenue ? Quelles recommandations la citent ?",
        "¿Intervino INTERPOL? ¿Y qué recomendaciones la citan?",
        "Выступал ли Интерпол и в каких рекомендациях он назван?",
        "هل تكلم الإنتربول؟ وأي التوصيات تذكره؟",
    ],
)
def test_who_spoke_and_what_mentions_them_are_both_told(jianyi: Jianyi, question: str) -> None:
    cited = {citation.label for citation in jianyi.assistant.ask(Question(question)).citations}
    assert {"建议 9", "建议 24", "第 5 段"} == cited


@pytest.mark.parametrize(
    ("before", "question", "meant"),
    [
        ("世界银行有没有被提到", "它发言了吗", "世界银行发言了吗"),
        ("世界银行在建议里出现过吗", "会上又有没有发言", "世界银行: 会上有没有发言"),
        ("Is Eurojust mentioned?", "Did it speak at the session?", "Did Eurojust speak"),
        ("Eurojust est-elle mentionnée ?", "A-t-elle pris la parole ?", "Eurojust: A-t-elle"),
        ("¿Se menciona a Eurojust?", "¿Habló en la sesión?", "Eurojust: ¿Habló"),
        ("Упоминается ли Евроюст?", "Он выступал?", "Евроюст выступал?"),
    ],
)
def test_what_was_asked_a_mention_of_is_named_to_whether_it_spoke(
    before: str, question: str, meant: str
) -> None:
    assert named_after(before, question).startswith(meant)


@pytest.mark.parametrize("question", ["哪些国家发言了", "Who spoke?", "为什么提到它"])
def test_what_was_asked_a_mention_of_is_not_named_to_anything_else(question: str) -> None:
    assert named_after("Is Eurojust mentioned?", question) == question


@pytest.mark.parametrize(
    ("before", "question", "asked"),
    [
        ("秘鲁出席了吗", "那有没有发言", "秘鲁: 那有没有发言"),
        ("秘鲁出席了吗", "然后发言了吗", "秘鲁: 然后发言了吗"),
        ("Did Peru come to the meeting?", "Speak at all?", "Peru: Speak at all?"),
        ("هل حضرت بيرو؟", "وهل ألقت كلمة؟", "بيرو: هل ألقت كلمة؟"),
    ],
)
def test_whoever_is_left_out_is_named_before(before: str, question: str, asked: str) -> None:
    assert named_after(before, question) == asked
