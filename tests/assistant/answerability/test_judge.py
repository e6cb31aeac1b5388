"""What tells a question that a unit answers from one that it does not."""

from dataclasses import replace

import pytest

from assistant.answerability.judge import Signals, Spoken, log_odds, read_signals
from assistant.answerability.premises import Claims
from assistant.words.weighing import Way
from vectorstore.catalogue import Evidence
from vectorstore.records import AskedBefore

NOTHING_CLAIMED = Claims(0, 0, 0, 0, 0, 0, 0, 0)
PLAIN = Signals(
    0.8, 0.0, 0.0, 0.0, 0.0, 0.0, 0.5, 1.0, 0.8, 0.0, 5.0, 0.5, 1.5, 0.0, NOTHING_CLAIMED
)
REPORT = "trafficking-wg-2020-draft-report.zh"


def asked(unit: int, score: float, *, answered: bool) -> tuple[str, AskedBefore, float]:
    return REPORT, AskedBefore(unit, "问", answered), score


@pytest.fixture
def unit(evidence: dict[str, Evidence]) -> Evidence:
    return evidence["建议 3"]


def test_the_share_of_the_question_that_the_unit_has_is_told_by_weight(unit: Evidence) -> None:
    signals = read_signals("家属", [unit], {"家属": 3.0, "机票": 1.0}, 9.0, [], [])
    assert signals.covered == 0.75


def test_words_that_no_unit_has_are_told_apart(unit: Evidence) -> None:
    signals = read_signals(
        "家属的区块链", [unit], {"家属": 1.0, "区块": 3.0, "块链": 3.0}, 3.0, [], []
    )
    assert signals.unheard == pytest.approx(6 / 7)


def test_a_term_that_the_unit_has_translated_is_covered_and_heard(unit: Evidence) -> None:
    weights, ways = {"relatives": 3.0, "ticket": 3.0}, (Way(frozenset({"家属"})),)
    signals = read_signals("q", [unit], weights, 3.0, [], [], translated={"relatives": ways})
    assert (signals.covered, signals.unheard) == (0.5, 0.5)


def test_likeness_compares_with_both_kinds_of_questions(unit: Evidence) -> None:
    near = [asked(unit.position, 4.0, answered=True), asked(unit.position, 1.0, answered=False)]
    far = [asked(unit.position, 1.0, answered=True), asked(unit.position, 4.0, answered=False)]
    one, other = (read_signals("问", [unit], {"问": 1.0}, 2.0, some, []) for some in (near, far))
    assert one.likeness > 0 > other.likeness
    assert one.lead > 0 > other.lead
    assert (one.votes, other.votes) == (0.5, 0.5)


def test_only_the_units_own_questions_lead(unit: Evidence) -> None:
    others = [asked(unit.position + 1, 4.0, answered=True)]
    assert read_signals("问", [unit], {"问": 1.0}, 2.0, others, []).lead == 0.0


def test_concepts_are_told_that_the_unit_or_any_unit_does_not_speak_of(unit: Evidence) -> None:
    family = Spoken((frozenset({"亲人"}), frozenset({"家属"})), heard=True)
    soldiers = Spoken((frozenset({"童兵"}),), heard=False)
    signals = read_signals("问", [unit], {}, 1.0, [], [family, soldiers])
    assert (signals.foreign, signals.unheard_concepts, signals.no_concept) == (0.5, 1.0, 0.0)
    nothing = read_signals("问", [unit], {}, 1.0, [], [])
    assert (nothing.foreign, nothing.unheard_concepts, nothing.no_concept) == (0.0, 0.0, 1.0)


def test_a_detail_and_a_claim_are_suspicious(unit: Evidence) -> None:
    assert not PLAIN.suspicious
    assert replace(PLAIN, detail=1.0).suspicious
    assert replace(PLAIN, claims=replace(NOTHING_CLAIMED, binding=1.0)).suspicious
    assert not replace(PLAIN, claims=replace(NOTHING_CLAIMED, asking=1.0)).suspicious
    assert not read_signals("能住几个月？", [unit], {}, 1.0, [], []).compared
    assert read_signals("能住几个月？", [unit], {}, 1.0, [], []).detail


@pytest.mark.parametrize("model", ["ranked", "named"])
def test_the_fitted_weights_point_the_right_way(model: str) -> None:
    plain = log_odds(PLAIN, model)
    assert plain > 0
    assert log_odds(replace(PLAIN, likeness=-1.0), model) < plain
    # A unit that is named needs not have the question's words.
    assert model == "named" or log_odds(replace(PLAIN, covered=0.0), model) < plain
    assert log_odds(replace(PLAIN, votes=0.0), model) < plain
    assert log_odds(replace(PLAIN, detail=1.0), model) < plain
    assert log_odds(replace(PLAIN, foreign=1.0, unheard_concepts=1.0), model) < plain


def test_where_nobody_wrote_questions_strength_and_coverage_tell() -> None:
    plain = log_odds(PLAIN, "plain")
    assert plain > 0
    assert log_odds(replace(PLAIN, covered=0.0, strength=0.0, gap=0.0), "plain") < plain
    assert log_odds(replace(PLAIN, detail=1.0), "plain") < plain
    assert log_odds(replace(PLAIN, likeness=-5.0), "plain") == plain


def test_strength_is_told_with_its_lead_over_the_next(unit: Evidence) -> None:
    signals = read_signals("问", [unit], {}, 1.0, [], [], [4.0, 3.0])
    assert (signals.strength, signals.gap) == (4.0, 0.25)
    assert read_signals("问", [unit], {}, 1.0, [], []).gap == 0.0


def test_every_signal_has_a_name_of_its_own() -> None:
    assert len(PLAIN.values()) == 14 + 8


def test_a_reason_of_what_the_unit_does_say_is_presumed_of_nothing() -> None:
    why = replace(PLAIN, claims=replace(NOTHING_CLAIMED, granted=1.0))
    assert replace(why, covered=0.3).presumes
    assert not replace(why, covered=0.9).presumes
    opposed = replace(NOTHING_CLAIMED, granted=1.0, opposing=1.0)
    assert replace(PLAIN, covered=0.9, claims=opposed).presumes
    assert not replace(PLAIN, covered=0.3).presumes
