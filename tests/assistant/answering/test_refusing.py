"""Why a question is not answered, and what is said instead."""

from dataclasses import replace

import pytest

from assistant.answering.refusing import Refusal, refusal, shown
from assistant.composition import Jianyi
from assistant.model import Question, RefusalReason
from assistant.retrieval.found import Found
from assistant.retrieval.judging import Judgement
from assistant.understanding.query import Understood, understand
from ingestion import Passage
from ingestion.labels import LabelReference
from vectorstore.catalogue import Evidence
from vectorstore.query import ScoredPassage, ranked

ANSWERED = Judgement(answers=True)
NOT_ANSWERED = Judgement(answers=False)
OFF_TOPIC = Judgement(answers=False, of_the_field=False)


@pytest.fixture
def understood(jianyi: Jianyi) -> Understood:
    return understand(Question("哪条谈到机票"), jianyi.library.catalogue.overview())


def reason(refused: Refusal | None) -> RefusalReason | None:
    return refused.reason if refused else None


def refuse(understood: Understood, found: Found, judged: Judgement) -> Refusal | None:
    return refusal(understood, found, judged, lambda _: ["1", "2", "26"])


def semantic(unit: Evidence, score: float) -> Found:
    passage = Passage("a", "report", 0, 0, unit.unit.label, unit.unit.text)
    ranking: list[ScoredPassage] = list(ranked([(passage, score)], "lexical", 1))
    return Found("semantic", ranking, [unit], [unit])


def test_what_is_answered_is_not_refused(
    understood: Understood, evidence: dict[str, Evidence]
) -> None:
    assert refuse(understood, semantic(evidence["建议 3"], 5.0), ANSWERED) is None


def test_an_instruction_is_refused_before_anything_else(
    understood: Understood, evidence: dict[str, Evidence]
) -> None:
    attack = replace(understood, is_attack=True)
    found = semantic(evidence["建议 3"], 5.0)
    assert reason(refuse(attack, found, ANSWERED)) == "instruction_attack"


def test_a_number_that_does_not_exist_is_told_with_those_that_do(understood: Understood) -> None:
    missing = LabelReference("recommendation", "27", 0, 2)
    refused = refuse(understood, Found("label", missing=(missing,)), NOT_ANSWERED)
    assert reason(refused) == "no_such_label"
    assert refused is not None
    assert "26" in refused.text
    assert not refused.shows


@pytest.mark.parametrize(
    ("restricted", "said"),
    [(False, "所载文件中没有哪条。"), (True, "所问的文件中没有哪条。")],
)
def test_only_of_the_documents_asked_is_it_said_that_they_lack_a_number(
    understood: Understood, restricted: bool, said: str
) -> None:
    asked = replace(understood, restricted=restricted)
    missing = LabelReference("recommendation", "27", 0, 2)
    refused = refuse(asked, Found("label", missing=(missing,)), NOT_ANSWERED)
    assert refused is not None
    assert refused.text.startswith(said)


def test_what_exists_of_what_was_asked_is_shown_beside(
    understood: Understood, evidence: dict[str, Evidence]
) -> None:
    missing = LabelReference("recommendation", "27", 0, 2)
    there = evidence["建议 3"]
    found = Found("label", evidence=[there], answering=[there], missing=(missing,))
    refused = refuse(understood, found, NOT_ANSWERED)
    assert refused is not None
    assert refused.shows


def test_a_section_that_does_not_exist_is_no_such_label(understood: Understood) -> None:
    found = Found("section", no_such_section=True)
    assert reason(refuse(understood, found, NOT_ANSWERED)) == "no_such_label"


def test_a_unit_that_says_otherwise_corrects(
    understood: Understood, evidence: dict[str, Evidence]
) -> None:
    there = evidence["建议 3"]
    found = Found("label", evidence=[there], answering=[there])
    refused = refuse(understood, found, NOT_ANSWERED)
    assert reason(refused) == "false_premise"
    assert refused is not None
    assert refused.shows


def test_a_detail_that_the_unit_named_does_not_give_is_not_in_the_documents(
    understood: Understood, evidence: dict[str, Evidence]
) -> None:
    there = evidence["建议 3"]
    found = Found("label", evidence=[there], answering=[there])
    judged = Judgement(answers=False, wants_detail=True)
    assert reason(refuse(understood, found, judged)) == "not_in_documents"


def test_the_nearest_unit_is_named_where_one_is_near(
    understood: Understood, evidence: dict[str, Evidence]
) -> None:
    near = refuse(understood, semantic(evidence["建议 3"], 5.0), NOT_ANSWERED)
    far = refuse(understood, semantic(evidence["建议 3"], 0.5), NOT_ANSWERED)
    assert near is not None
    assert far is not None
    assert "建议 3" in near.text
    assert "建议 3" not in far.text
    assert not near.shows


def test_what_is_off_topic_is_offered_nothing(
    understood: Understood, evidence: dict[str, Evidence]
) -> None:
    refused = refuse(understood, semantic(evidence["建议 3"], 5.0), OFF_TOPIC)
    assert reason(refused) == "off_topic"
    assert refused is not None
    assert "建议" not in refused.text


@pytest.mark.parametrize(("date", "refused"), [("2020", None), ("2019", "not_in_documents")])
def test_the_date_of_another_meeting_is_not_in_the_documents(
    understood: Understood,
    evidence: dict[str, Evidence],
    date: str,
    refused: RefusalReason | None,
) -> None:
    asked = replace(understood, dates=(date,))
    found = semantic(evidence["第 1 段"], 5.0)
    assert reason(refuse(asked, found, ANSWERED)) == refused


def test_a_count_that_is_taken_for_granted_and_wrong_is_corrected(
    jianyi: Jianyi, evidence: dict[str, Evidence]
) -> None:
    overview = jianyi.library.catalogue.overview()
    found = Found("count", answering=list(evidence.values())[:26], counting=True)
    wrong = understand(Question("一共有30条建议，为什么这么多？"), overview)
    right = understand(Question("一共有26条建议，为什么这么多？"), overview)
    assert reason(refuse(wrong, found, ANSWERED)) == "false_premise"
    assert refuse(right, found, ANSWERED) is None


@pytest.mark.parametrize(("score", "expected"), [(5.0, "false_premise"), (0.5, "not_in_documents")])
def test_a_reason_asked_of_what_is_not_said_is_corrected_by_the_unit_that_is_near(
    understood: Understood, evidence: dict[str, Evidence], score: float, expected: str
) -> None:
    presuming = replace(NOT_ANSWERED, presumes=True)
    found = semantic(evidence["建议 3"], score)
    assert reason(refuse(understood, found, presuming)) == expected
    two = replace(found, answering=[evidence["建议 3"], evidence["建议 4"]])
    refused = refuse(understood, two, presuming)
    assert len(shown(refused, two).answering) == (1 if expected == "false_premise" else 2)


@pytest.mark.parametrize(
    ("question", "false"),
    [
        ("一共三十五条建议，为什么没有一条讲住房", True),
        ("这40条建议里哪些讲法官", True),
        ("Which of the 40 recommendations are about judges?", True),
        ("Quelles sont, parmi les 31 recommandations, celles sur les juges ?", True),
        ("二十六条建议里哪些讲法官", False),
        ("是不是一共有四十条建议", False),
        ("三、四两条建议讲什么", False),
        ("Are there 40 recommendations?", False),
        ("Which of the 26 recommendations are about judges?", False),
    ],
)
def test_a_question_that_speaks_of_more_than_there_are_is_corrected(
    jianyi: Jianyi, evidence: dict[str, Evidence], question: str, false: bool
) -> None:
    understood = understand(Question(question), jianyi.library.catalogue.overview())
    refused = refuse(understood, semantic(evidence["建议 21"], 9), ANSWERED)
    assert (reason(refused) == "false_premise") == false
