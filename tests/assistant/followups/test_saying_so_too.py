"""Which other units say what was just said of one."""

import pytest

from assistant.followups.saying_so_too import saying_so_too
from assistant.turns import CitedUnit, Turn


def last(question: str) -> Turn:
    return Turn(question, question, (CitedUnit("report", "建议 6", "recommendation", "6", ()),))


@pytest.mark.parametrize(
    ("before", "question", "asked"),
    [
        ("世界银行在建议 6 里是干嘛的", "别的建议还有提到它的吗", "哪些建议提到世界银行？"),
        ("建议 6 讲世界银行，对吗", "除了这条，还有别的建议写到它吗", "哪些建议提到世界银行？"),
        (
            "La recomendación 6 habla de los puertos, ¿no?",
            "¿y hay alguna otra que también los mencione?",
            "¿Qué recomendaciones mencionan puertos?",
        ),
        (
            "What role does Eurojust have in recommendation 6?",
            "Is it mentioned in any other recommendation?",
            "Which recommendations mention Eurojust?",
        ),
        (
            "Is Eurojust in recommendation 6?",
            "and in any others?",
            "Which recommendations mention Eurojust?",
        ),
        (
            "La recommandation 6 parle d'Eurojust, non ?",
            "Y en a-t-il une autre qui le mentionne ?",
            "Quelles recommandations mentionnent Eurojust ?",
        ),
        (
            "Рекомендация 6 говорит о портах?",
            "А другие их упоминают?",
            "Какие рекомендации упоминают портах?",
        ),
        ("التوصية 6 تتحدث عن الموانئ", "هل تذكرها توصية أخرى؟", "ما التوصيات التي تذكر الموانئ؟"),
    ],
)
def test_others_are_asked_for_by_what_stands_in_the_unit(
    before: str, question: str, asked: str
) -> None:
    assert saying_so_too(question, last(before)) == asked


@pytest.mark.parametrize(
    "question",
    [
        "它还说了什么",
        "还提到什么机构",
        "What else does it mention?",
        "De quoi d'autre parle-t-elle ?",
        "And the other one, what does it say?",
        "Who else is named in that same paragraph?",
        "别的建议提到儿童吗",
    ],
)
def test_more_of_the_unit_or_of_another_subject_is_no_other_unit(question: str) -> None:
    assert saying_so_too(question, last("建议 6 讲世界银行，对吗")) is None
