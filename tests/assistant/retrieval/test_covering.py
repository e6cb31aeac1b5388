"""Units that together cover what a question asks."""

import pytest

from assistant.retrieval.covering import Part, covering, place_of
from vectorstore.catalogue import Evidence


def part(units: dict[str, Evidence], others: float = 0.0, **strengths: float) -> Part:
    return Part({place_of(units[f"建议 {key[1:]}"]): s for key, s in strengths.items()}, others)


def added(
    units: dict[str, Evidence], parts: list[Part], things: int = 0, strength: tuple[float, ...] = ()
) -> list[str]:
    candidates = [units[f"建议 {number}"] for number in (24, 9, 3, 11)]
    found = covering(candidates[:1], candidates, strength or (5.0, 4.0, 3.0, 2.0), parts, things)
    return [unit.unit.label for unit in found]


def test_a_unit_nearer_to_a_part_than_the_best_answers_besides(
    evidence: dict[str, Evidence],
) -> None:
    parts = [part(evidence, r24=4.0), part(evidence, r3=3.0, r24=0.5)]
    assert added(evidence, parts) == ["建议 3"]


def test_a_part_that_the_best_unit_answers_as_well_brings_no_other(
    evidence: dict[str, Evidence],
) -> None:
    parts = [part(evidence, r24=4.0), part(evidence, r3=3.0, r24=2.9)]
    assert added(evidence, parts) == []


def test_a_unit_that_has_hardly_anything_of_the_whole_is_not_added(
    evidence: dict[str, Evidence],
) -> None:
    parts = [part(evidence, r24=4.0), part(evidence, r3=3.0)]
    assert added(evidence, parts, strength=(5.0, 4.0, 0.5, 0.5)) == []


@pytest.mark.parametrize("things", [2, 3])
def test_as_many_units_are_there_as_things_are_told_apart(
    evidence: dict[str, Evidence], things: int
) -> None:
    assert len(added(evidence, [part(evidence, r24=4.0)], things)) == things - 1


def test_where_nothing_is_near_nothing_is_added(evidence: dict[str, Evidence]) -> None:
    assert added(evidence, [], strength=(0.0, 0.0, 0.0, 0.0)) == []
