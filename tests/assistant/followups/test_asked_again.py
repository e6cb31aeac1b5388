"""The last question, asked again of a section, of its words, or of what was spoken of."""

import pytest

from assistant.answering.assistant import Assistant
from assistant.model import Answer, Question


def last_of(assistant: Assistant, *turns: str) -> Answer:
    """Return the answer to the last of the turns of one conversation."""
    first, *others = turns
    answer = assistant.ask(Question(first))
    for turn in others:
        answer = assistant.ask(Question(turn, answer.conversation_id))
    return answer


def labels(answer: Answer) -> list[str]:
    return list(dict.fromkeys(citation.label for citation in answer.citations))


@pytest.mark.parametrize(
    "turns",
    [
        ("A 节哪些建议提到培训", "C 节，同样的问题"),
        ("哪些建议提到培训？", "同样的问题，C 节"),
        ("Which recommendations in section A mention training?", "ok, same question for section C"),
        ("Which recommendations in section A mention training?", "the same for section C please"),
        ("¿Qué recomendaciones de la sección A mencionan la capacitación?", "lo mismo, sección C"),
    ],
)
def test_the_same_question_is_asked_of_another_section(
    assistant: Assistant, turns: tuple[str, ...]
) -> None:
    assert labels(last_of(assistant, *turns)) == ["建议 21"]


@pytest.mark.parametrize(
    ("turns", "count"),
    [
        (("Сколько рекомендаций в разделе A?", "тот же вопрос для раздела C"), 6),
        (("كم توصية في القسم A؟", "نفس السؤال للقسم C"), 6),
        (("Combien de recommandations dans la section A ?", "idem pour la section C"), 6),
        (("A部分有几条？", "B呢", "C呢？分别是哪几条"), 6),
    ],
)
def test_a_count_is_asked_again_of_another_section(
    assistant: Assistant, turns: tuple[str, ...], count: int
) -> None:
    answer = last_of(assistant, *turns)
    assert (answer.route, len(labels(answer))) == ("count", count)


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (("建议 12 用了“不处罚原则”吗", "再往后哪些条还有这几个字？"), [17, 18, 20]),
        (("建议 17 里有没有“不处罚原则”", "后面哪些建议也出现这个词"), [18, 20]),
        (("哪些建议提到“创伤知情”", "B 节哪些建议提到这个词"), [17, 19]),
        (("“创伤知情”首次出现在哪条建议", "后面哪些建议还提到这个词"), [19]),
    ],
)
def test_these_words_are_those_that_the_last_question_quotes(
    assistant: Assistant, turns: tuple[str, ...], expected: list[int]
) -> None:
    assert labels(last_of(assistant, *turns)) == [f"建议 {number}" for number in expected]


@pytest.mark.parametrize(
    ("turns", "label"),
    [
        (("建议 6 讲培训吗", "C 节也有一条讲这个吧？"), "建议 21"),
        (("建议 6 是关于培训的吗", "B节有没有类似的一条"), "建议 17"),
        (("Recommendation 24 names Interpol?", "is there another one in section A?"), "建议 9"),
        (
            (
                "Que dit la recommandation 24 sur Interpol ?",
                "y en a-t-il une autre dans la section A ?",
            ),
            "建议 9",
        ),
        (("Рекомендация 24 про Интерпол?", "есть ли ещё одна в разделе A?"), "建议 9"),
    ],
)
def test_another_unit_of_a_section_on_the_same_subject_is_one(
    assistant: Assistant, turns: tuple[str, ...], label: str
) -> None:
    assert labels(last_of(assistant, *turns)) == [label]


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("“不处罚原则”最早出现在哪一条", "建议 12"),
        ("“创伤知情”最后一次用到是哪条", "建议 19"),
        ("Which recommendation first mentions judges?", "建议 21"),
    ],
)
def test_the_first_or_last_that_mentions_something_is_one(
    assistant: Assistant, question: str, label: str
) -> None:
    assert labels(assistant.ask(Question(question))) == [label]


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (("Which recommendations mention prosecutors?", "just the ones about units"), [21]),
        (("Which recommendations mention training?", "only those about labour law"), [6]),
    ],
)
def test_some_of_a_list_are_told_by_words_of_their_translation(
    assistant: Assistant, turns: tuple[str, ...], expected: list[int]
) -> None:
    assert labels(last_of(assistant, *turns)) == [f"建议 {number}" for number in expected]


@pytest.mark.parametrize(
    "turns",
    [
        ("谁主持了讨论", "那埃及呢，它讲话了吗"),
        ("Who moderated the discussion?", "And Egypt, did it take the floor?"),
        ("¿Quién moderó el debate?", "¿Y Egipto, habló?"),
    ],
)
def test_whether_somebody_spoke_is_not_asked_of_the_unit_last_cited(
    assistant: Assistant, turns: tuple[str, ...]
) -> None:
    assert labels(last_of(assistant, *turns)) == ["第 3 段"]


def test_why_it_was_where_it_was_not_is_corrected(assistant: Assistant) -> None:
    answer = last_of(assistant, "When was the meeting?", "And why was it in Nairobi?")
    assert (answer.refusal_reason, labels(answer)) == ("false_premise", ["第 1 段"])


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (("建议9是关于什么的", "再往后哪几条还提到联合调查"), ["建议 24", "建议 26"]),
        (("建议26是关于什么的", "前面哪几条也提到联合调查"), ["建议 24"]),
        (("What is in recommendation 16?", "which later one mentions INTERPOL?"), ["建议 24"]),
        (("Que dit la recommandation 16 ?", "laquelle plus loin parle d'INTERPOL ?"), ["建议 24"]),
        (("¿Qué pide la recomendación 16?", "¿cuál más adelante habla de INTERPOL?"), ["建议 24"]),
    ],
)
def test_a_unit_further_on_or_back_stands_on_that_side_of_the_one_spoken_of(
    assistant: Assistant, turns: tuple[str, ...], expected: list[str]
) -> None:
    assert labels(last_of(assistant, *turns)) == expected


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (("概括B节", "只讲涉及儿童的那条"), ["建议 15"]),
        (("Summarise section B", "just the one about children"), ["建议 15"]),
        (("Résumer la section B", "seulement celle sur les enfants"), ["建议 15"]),
        (("Сколько рекомендаций в разделе C?", "расскажи последние две"), ["建议 25", "建议 26"]),
        (("B节一共几条", "开头两条各用一句话讲"), ["建议 12", "建议 13"]),
        (("¿Cuántas recomendaciones hay en la sección C?", "explícame las dos primeras"), None),
    ],
)
def test_what_is_to_be_told_of_a_section_is_some_of_it(
    assistant: Assistant, turns: tuple[str, ...], expected: list[str] | None
) -> None:
    assert labels(last_of(assistant, *turns)) == (expected or ["建议 21", "建议 22"])


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        ("Back to non-punishment: which training do investigators need?", "建议 17"),
        ("Revenons à la non-sanction : quelle formation faut-il pour les enquêteurs ?", "建议 17"),
        ("回到不处罚原则，各国的判例和立法要交给哪个数据库？", "建议 20"),
        ("回到不处罚那条，它对各国是硬性要求吗", "建议 12"),
        ("Back to non-punishment: is it binding?", "建议 12"),
    ],
)
def test_what_is_new_of_an_earlier_subject_is_asked_anew(
    assistant: Assistant, again: str, expected: str
) -> None:
    first = "Should the principle of non-punishment be written into domestic law?"
    assert expected in labels(last_of(assistant, first, "Did China attend?", again))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Of those, how many name judges, and which?", [21]),
        ("And of these, which name prosecutors?", [17, 21]),
        ("De celles-là, combien citent les juges ?", [21]),
    ],
)
def test_of_those_asks_among_the_last_list(
    assistant: Assistant, question: str, expected: list[int]
) -> None:
    answer = last_of(assistant, "Which recommendations mention training?", question)
    assert labels(answer) == [f"建议 {number}" for number in expected]


@pytest.mark.parametrize(
    "question",
    [
        "And under which mechanisms could they be set up?",
        "Et au sein de quelles structures peut-on les créer ?",
        "¿Y en qué marcos se pueden crear?",
        "А при каких организациях их можно создавать?",
        "وضمن أي آليات يمكن إنشاؤها؟",
        "那可以设在哪些机构里",
    ],
)
def test_within_what_something_is_set_up_is_asked_of_what_was_spoken_of(
    assistant: Assistant, question: str
) -> None:
    answer = last_of(assistant, "Are joint investigation teams encouraged?", question)
    assert labels(answer) == ["建议 24"]


@pytest.mark.parametrize(
    ("asked", "then"),
    [
        ("B部分有几条建议", "C呢"),
        ("How many recommendations does section B have?", "And in C?"),
        ("Combien de recommandations dans la section B ?", "Et dans la C ?"),
        ("¿Cuántas recomendaciones hay en la sección B?", "¿Y en la C?"),
        ("Сколько рекомендаций в разделе B?", "А в C?"),
        ("كم عدد التوصيات في القسم باء؟", "وفي القسم جيم؟"),
    ],
)
def test_a_section_alone_asks_the_last_question_there(
    assistant: Assistant, asked: str, then: str
) -> None:
    assert labels(last_of(assistant, asked, then)) == [f"建议 {n}" for n in range(21, 27)]


def test_a_section_alone_after_one_told_by_its_title_is_that_section(assistant: Assistant) -> None:
    found = labels(last_of(assistant, "一般性建议有哪些？", "那 C 节呢"))
    assert found == [f"建议 {n}" for n in range(21, 27)]


@pytest.mark.parametrize(
    ("asked", "then"),
    [("Explain recommendation 21", "Same question for 23"), ("建议 21 讲什么", "23也同样问一下")],
)
def test_the_same_question_is_asked_of_another_number(
    assistant: Assistant, asked: str, then: str
) -> None:
    assert labels(last_of(assistant, asked, then)) == ["建议 23"]


@pytest.mark.parametrize(
    "last",
    [
        "back to the relatives, which section is that?",
        "回到家属那边，它在哪一部分",
    ],
)
def test_a_unit_is_gone_back_to_by_what_it_says(assistant: Assistant, last: str) -> None:
    found = labels(last_of(assistant, "建议 3 讲什么", "建议 24 讲什么", last))
    assert found == ["建议 3"]
