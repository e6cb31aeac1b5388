"""Which section a description means."""

from collections.abc import Sequence

from assistant.structure.sections import described, headed, headed_alike, spoken_in
from assistant.words.lexicon import Concept, Lexicon
from vectorstore.catalogue import Evidence

COURTS = ("二. 建议", "A. 法院与审判")
POLICE = ("二. 建议", "B. 警察合作")
GENERAL = ("二. 建议", "C. 一般性建议")
LEXICON = Lexicon(
    [
        Concept("police", {"zh": ("警察",), "en": ("police",)}),
        Concept("general-part", {"zh": ("一般性建议",), "en": ("general recommendations",)}),
    ]
)


def test_the_heading_that_has_the_words_is_meant() -> None:
    assert described("审判", {"审": 1.0, "判": 1.0}, [COURTS, POLICE], {}, LEXICON, ()) == COURTS


def test_a_concept_stands_for_its_words_in_another_language() -> None:
    found = described("police", {"police": 3.0}, [COURTS, POLICE], {}, LEXICON, ())
    assert found == POLICE


def test_the_units_that_answer_best_tell_their_section() -> None:
    votes = {COURTS: 0.2, POLICE: 0.8}
    assert described("别", {"别": 1.0}, [COURTS, POLICE], votes, LEXICON, {POLICE}) == POLICE


def test_a_few_units_that_come_near_are_no_section() -> None:
    votes = {COURTS: 0.2, POLICE: 0.8}
    assert described("别", {"别": 1.0}, [COURTS, POLICE], votes, LEXICON, ()) is None


def test_a_section_speaks_of_what_several_of_its_units_do(evidence: dict[str, Evidence]) -> None:
    units = [evidence[f"建议 {number}"] for number in (21, 22, 23, 1)]
    assert spoken_in(units, [2.0, 1.5, 1.2, 0.4]) == {units[0].unit.section}
    assert spoken_in(units, [9.0, 1.5, 1.2, 0.4]) == frozenset()
    assert spoken_in(units, [0.9, 0.4, 0.1, 0.1]) == frozenset()
    assert spoken_in(units, [1.0, 1.0, 1.0, 9.0]) == frozenset()


def test_where_nothing_tells_no_section_is_meant() -> None:
    assert described("别", {"别": 1.0}, [COURTS, POLICE], {COURTS: 0.1}, LEXICON, ()) is None
    assert described("", {}, [], {}, LEXICON, ()) is None


def test_a_heading_is_known_by_what_it_says_in_another_language() -> None:
    sections = [("二. 建议",), COURTS, POLICE, GENERAL]
    assert headed("general recommendations", sections, LEXICON, "en") == GENERAL
    assert headed("一般性的建议", sections, LEXICON, "zh") == GENERAL


def test_a_heading_that_says_more_or_less_is_not_meant() -> None:
    sections = [("二. 建议",), COURTS, POLICE, GENERAL]
    assert headed("police recommendations", sections, LEXICON, "en") in (None, POLICE)
    assert headed("关于儿童的建议", sections, LEXICON, "zh") is None
    assert headed("recommendations", sections, LEXICON, "en") is None


def test_a_heading_may_mean_what_is_told_in_another_language() -> None:
    near = {"法院与审判": 0.6, "警察合作": 0.2, "一般性建议": 0.1}
    sections = [COURTS, POLICE, GENERAL]

    def likenesses(_: str, others: Sequence[str]) -> list[float]:
        return [near[other] for other in others]

    assert headed_alike("trials", sections, likenesses) == COURTS
    near["警察合作"] = 0.55
    assert headed_alike("trials", sections, likenesses) is None, "two are as near"
    assert headed_alike("trials", [("二. 建议（续）",)], likenesses) is None, "no subject at all"
    assert headed_alike("trials", sections, lambda *_: []) is None
