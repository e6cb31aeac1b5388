"""Which turns ask only how strongly the unit spoken of puts something."""

import pytest

from assistant.followups.of_its_wording import asks_of_its_wording


@pytest.mark.parametrize(
    "question",
    [
        "那原文用的是“应”还是“可”？",
        "用的是“应”還是“鼓勵”",
        "这条对各国是硬性要求吗？标题里能不能写“要求各国设立”？",
        "报道里写“必须设立”准确吗",
        'Is the wording "shall" or "should consider"?',
        'Is that binding? Can I write "states must"?',
        "Must states do it, or are they only encouraged to?",
        "Le texte dit « devraient » ou « sont encouragés » ?",
        '¿Dice "deben" o "se alienta"?',
        "Там сказано, что государства обязаны это сделать, или им только следует рассмотреть это?",
        'هل النص يقول "ينبغي" أم "تشجع"؟',
    ],
)
def test_which_of_two_strengths_it_has_is_asked_of_the_unit(question: str) -> None:
    assert asks_of_its_wording(question)


@pytest.mark.parametrize(
    "question",
    [
        "哪几条用的是“应考虑”",
        "用“应”的有几条",
        "建议 4 用的是“应”还是“可”",
        "“共同术语”是原文吗",
        "各国应该培训法官，还是鼓励培训检察官",
        "Should states train judges or may they train prosecutors?",
        'Which ones say "must"?',
        "有什么条件",
    ],
)
def test_what_is_to_be_done_is_no_wording(question: str) -> None:
    assert not asks_of_its_wording(question)
