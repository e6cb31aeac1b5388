import pytest

from assistant.verification.own_wording import own_wording
from assistant.verification.support import judge_support

TEXT = "缔约国应保护受害人，并鼓励规定可获得补救。"


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("用词是“应”、“鼓励”。", True),
        ("The wording: “应”, “鼓励”.", True),
        ("The wording: “应” (should), “鼓励” (encouraged).", True),
        ("Les termes : « 应 », « 鼓励 ».", True),
        ("الصيغة: \u2068«\u2068应\u2069»، «\u2068鼓励\u2069»\u2069.", True),
        ("用词是“应”。", False),
        ("用词是“必须”、“鼓励”。", False),
        ("用词是“应”、“鼓励”、“可考虑”。", False),
    ],
)
def test_the_words_said_to_bind_are_all_of_those_that_do(sentence: str, held: bool) -> None:
    assert own_wording(sentence, [TEXT]) == held
    assert (judge_support(sentence, [TEXT]) == "full") == held


def test_other_sentences_say_nothing_of_wording() -> None:
    assert own_wording("缔约国应保护受害人。", [TEXT]) is None
