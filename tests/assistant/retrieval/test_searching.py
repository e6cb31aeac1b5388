"""What answers a question in anybody's words."""

import pytest

from assistant.answering.assistant import Assistant
from assistant.model import Answer, Question


def labels(answer: Answer) -> list[str]:
    return list(dict.fromkeys(citation.label for citation in answer.citations))


def follow(assistant: Assistant, *turns: str) -> Answer:
    """Return the answer to the last of several turns."""
    answer = assistant.ask(Question(turns[0]))
    for turn in turns[1:]:
        answer = assistant.ask(Question(turn, answer.conversation_id))
    return answer


def test_a_few_words_that_stand_in_a_unit_ask_for_it(assistant: Assistant) -> None:
    assert labels(assistant.ask(Question("创伤知情的方法")))[0] in ("建议 17", "建议 19")


def test_each_of_two_questions_in_one_finds_its_unit(assistant: Assistant) -> None:
    answer = assistant.ask(Question("哪条讲交流方案，哪条讲联合调查小组？"))
    assert {"建议 23", "建议 24"} <= set(labels(answer))


@pytest.mark.parametrize(
    ("question", "units"),
    [
        (
            "¿Cuál es la diferencia entre los equipos conjuntos y los programas de intercambio?",
            (23, 24),
        ),
        ("В чём разница между совместными следственными группами и программами обмена?", (23, 24)),
        (
            "Les preuves numériques sont-elles recevables ? Les proches peuvent-ils rester ?",
            (3, 11),
        ),
        ("أين وردت الأدلة الرقمية وأين ورد تصريح إقامة الأسرة؟", (3, 11)),
        ("数字证据能不能采纳？家属能拿临时居留吗？", (3, 11)),
        ("Compare digital evidence with joint investigative teams", (11, 24)),
        ("材料要点：一是家属的临时居留；二是数字证据。", (3, 11)),
    ],
)
def test_each_thing_told_apart_finds_its_unit(
    assistant: Assistant, question: str, units: tuple[int, ...]
) -> None:
    answer = assistant.ask(Question(question))
    assert set(labels(answer)) == {f"建议 {number}" for number in units}


def test_a_brief_question_that_asks_nothing_new_stays_where_the_conversation_is(
    assistant: Assistant,
) -> None:
    answer = follow(assistant, "数字证据能不能在法庭上采纳？", "有什么前提吗")
    assert labels(answer) == ["建议 11"]


def test_a_follow_up_that_another_unit_answers_well_moves_there(assistant: Assistant) -> None:
    answer = follow(assistant, "数字证据能不能在法庭上采纳？", "那家属的临时居留许可呢")
    assert labels(answer)[0] == "建议 3"


def test_a_detail_that_nothing_gives_does_not_stay(assistant: Assistant) -> None:
    assert follow(assistant, "哪条讲家属的临时居留许可？", "申请费是多少钱？").refused


def test_a_list_found_by_ranking_stands_in_the_documents_order(assistant: Assistant) -> None:
    answer = assistant.ask(Question("哪些建议要求为办案的人开班授课？"))
    numbers = [int(label.split()[1]) for label in labels(answer) if label.startswith("建议")]
    assert numbers == sorted(numbers)
