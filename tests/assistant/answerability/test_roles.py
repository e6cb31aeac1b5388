"""The role of a body that is not named."""

import pytest

from assistant.answerability.roles import asks_of_unknown
from vectorstore.catalogue import Evidence


@pytest.mark.parametrize(
    "question",
    [
        "What is the role of Frontex in such teams?",
        "Quelle mission revient à Frontex dans ces équipes ?",
        "¿Qué función tiene la OSCE en los equipos?",
        "Какую роль играет Фронтекс?",
    ],
)
def test_the_role_of_a_body_that_a_unit_does_not_name_is_asked_of_unknown(
    evidence: dict[str, Evidence], question: str
) -> None:
    assert asks_of_unknown(question, [evidence["建议 24"]])


@pytest.mark.parametrize(
    "question",
    [
        "What is the role of Europol in such teams?",
        "Quelle est la mission d'Interpol ?",
        "What role do prosecutors play?",
        "What role do prosecutors in Kenya play?",
        "We work with Frontex; which teams are meant?",
    ],
)
def test_that_of_one_it_names_and_of_offices_is_not(
    evidence: dict[str, Evidence], question: str
) -> None:
    assert not asks_of_unknown(question, [evidence["建议 24"]])
