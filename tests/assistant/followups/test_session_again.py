"""Follow-ups to questions for facts of a session."""

import pytest

from assistant.followups.session_again import of_session_again
from assistant.structure.session_questions import facts_asked
from assistant.turns import Turn


@pytest.mark.parametrize(
    ("before", "question", "fact", "asking"),
    [
        ("会议是什么时候开的？", "下一次呢？", "held", {"when"}),
        ("When and where was the session held?", "And the next one?", "held", {"when", "where"}),
        ("Où s'est tenue la session ?", "Et la prochaine ?", "held", {"where"}),
        ("¿Cuándo se celebró la reunión?", "¿Y la próxima?", "held", {"when"}),
        ("Когда проходила сессия?", "А следующая?", "held", {"when"}),
        ("متى عقدت الدورة؟", "والدورة القادمة؟", "held", {"when"}),
        ("会议主席是谁", "那报告员呢", "officers", {"who"}),
        ("Who was the chair?", "And the rapporteur?", "officers", {"who"}),
        ("Who was the chair?", "From which country?", "chair", {"country"}),
        ("When is the fourth session?", "And where?", "held", {"where"}),
        ("When is the fourth session?", "What will it focus on?", "subjects", {"which"}),
        ("When is the next session?", "Who will chair it?", "chair", {"who"}),
    ],
)
def test_what_a_follow_up_leaves_out_is_named(
    before: str, question: str, fact: str, asking: set[str]
) -> None:
    asked = of_session_again(question, [Turn(before, before, ())])
    assert asked is not None
    (one,) = facts_asked(asked)
    assert (one.fact.name, set(one.by)) == (fact, asking)


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("Who was the chair?", "And Sweden?"),
        ("When was the session held?", "Why?"),
        ("主席是谁", "他说了什么"),
        ("When was the session held?", "And recommendation 3?"),
        ("What is said of dams?", "And the next one?"),
        ("Who was the chair?", "Who opened the session?"),
    ],
)
def test_what_asks_anything_else_stays_as_it_is(before: str, question: str) -> None:
    assert of_session_again(question, [Turn(before, before, ())]) is None


def test_nothing_before_leaves_a_question_as_it_is() -> None:
    assert of_session_again("And the next one?", []) is None
