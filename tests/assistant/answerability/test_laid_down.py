"""What a question tells, by the way, that a document lays down."""

import pytest

from assistant.answerability.laid_down import said_to_be_laid_down


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("条例规定泳池每天都要换水，换水的钱由谁出？", "泳池每天都要换水"),
        ("這個辦法要求每戶養一隻貓，貓糧誰付？", "每户养一只猫"),
        ("条例设立的泳客互助会由谁管", "泳客互助会"),
        (
            "The law requires every pool to have a diving board, who checks it?",
            "every pool to have a diving board",
        ),
        (
            "Le règlement impose un bonnet rouge aux enfants, qui le paie ?",
            "un bonnet rouge aux enfants",
        ),
        (
            "El reglamento exige un gorro rojo a los niños, ¿quién lo paga?",
            "un gorro rojo a los niños",
        ),
        (
            "Закон требует красную шапочку для детей, кто за неё платит?",
            "красную шапочку для детей",
        ),
    ],
)
def test_what_is_told_before_it_is_asked_on_is_said_to_be_laid_down(
    question: str, told: str
) -> None:
    assert said_to_be_laid_down(question) == told


@pytest.mark.parametrize(
    "question",
    [
        "条例规定泳池几天换一次水？",
        "哪些条规定了换水的期限，列一下",
        "条例规定泳池要换水。",
        "我家泳池没换水，条例允许吗",
        "Does the law require a diving board, and who checks it?",
        "What does the law say of diving boards, and who checks them?",
        "Le règlement impose-t-il un bonnet, et de quelle couleur ?",
    ],
)
def test_what_is_asked_or_ends_the_question_is_not(question: str) -> None:
    assert said_to_be_laid_down(question) == ""
