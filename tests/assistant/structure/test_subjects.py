"""Tests of the clauses that tell what a list is about."""

import pytest

from assistant.structure.forms import structure_patterns
from assistant.structure.reading_selection import read_selection
from assistant.structure.subjects import asking
from assistant.words.patterns import readable


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("哪些条提到司机，骑手、学徒也算", ["司机", "骑手", "学徒"]),
        ("哪些条提到司机？骑手也算上", ["司机", "骑手"]),
        ("Which articles mention drivers, riders count too?", ["drivers", "riders"]),
        (
            "Quels articles mentionnent les chauffeurs, les coursiers comptent aussi ?",
            ["coursiers"],
        ),
        (
            "¿Qué artículos mencionan a los choferes, los repartidores también cuentan?",
            ["repartid"],
        ),
        ("В каких статьях упомянуты водители, курьеры тоже считаются?", ["водители", "курьеры"]),
    ],
)
def test_what_counts_as_well_is_one_of_the_things_asked_for(
    question: str, things: list[str]
) -> None:
    asked = asking(readable(question), structure_patterns())

    assert all(thing in asked for thing in things)
    assert read_selection(question, ()).any_of


@pytest.mark.parametrize(
    "question", ["哪些条提到司机？我是骑手", "Which articles mention drivers? I am a rider."]
)
def test_a_story_beside_the_question_is_none_of_them(question: str) -> None:
    asked = asking(readable(question), structure_patterns())

    assert "骑手" not in asked
    assert "rider" not in asked


@pytest.mark.parametrize(
    "question", ["骑手这个词都出现在哪儿", "骑手出现在哪些地方？", "骑手出现在了哪几处"]
)
def test_where_something_stands_asks_for_every_unit_that_has_it(question: str) -> None:
    assert read_selection(question, ()).every
