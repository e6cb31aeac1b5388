"""The unit so many steps before or after the one spoken of."""

import pytest

from assistant.followups.stepping import steps_away
from assistant.turns import CitedUnit


def unit(number: int) -> CitedUnit:
    return CitedUnit("report", f"建议 {number}", "recommendation", str(number), ())


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("what does the one three places later say?", 14),
        ("jump forward four", 15),
        ("go back three", 8),
        ("two up from that", 9),
        ("the one after next", 13),
        ("the one before the previous one", 9),
        ("trois crans plus haut", 8),
        ("avancez de trois", 14),
        ("¿y tres más adelante?", 14),
        ("retrocede tres", 8),
        ("на три дальше", 14),
        ("через одну", 13),
        ("двумя пунктами выше", 9),
        ("والتي بعدها باثنتين؟", 13),
        ("والتي قبلها بتوصيتين؟", 9),
        ("再往后数三条", 14),
        ("下下条", 13),
        ("上上条", 9),
        ("隔一条那条", 13),
        ("后面第三条讲什么", 14),
        ("skip one and give me the next one", 13),
        ("the third one after that", 14),
        ("la troisième après", 14),
        ("la cuarta antes", 7),
        ("а третья после неё?", 14),
        ("предпредыдущая", 9),
    ],
)
def test_so_many_steps_lead_to_one_unit(question: str, number: int) -> None:
    named = steps_away(question, [unit(11)])
    assert named is not None
    assert named.partition("：")[0] == f"建议 {number}"


@pytest.mark.parametrize(
    "question",
    [
        "what about the two on children?",
        "two further recommendations on judges",
        "what should happen two months later?",
        "must every State set one up, or only some?",
        "第5条后面第三条",
        "往后两年怎么办",
        "deux pays plus loin",
    ],
)
def test_times_things_and_named_units_are_no_steps(question: str) -> None:
    assert steps_away(question, [unit(11)]) is None


def test_steps_are_counted_from_the_last_on_and_from_the_first_back() -> None:
    cited = [unit(5), unit(6)]
    assert steps_away("two further on", cited) == "建议 8"
    assert steps_away("go back two", cited) == "建议 3"


def test_before_the_first_there_is_no_unit() -> None:
    assert steps_away("go back three", [unit(2)]) == "建议 0"
    assert steps_away("下下条", [CitedUnit("report", "标题", "title", None, ())]) is None
    assert steps_away("下下条", []) is None
