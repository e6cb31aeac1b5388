"""Commitments asked for as wording."""

import pytest

from assistant.structure.forms import structure_patterns
from assistant.structure.wording import forms_told_apart, wording_asked
from ingestion.modality import firm_commitments
from vectorstore.tokenisation import fold

PATTERNS = structure_patterns()


@pytest.mark.parametrize(
    ("question", "wanted", "unwanted"),
    [
        ("哪些用鼓励而不是应", ("encouraged",), ("should",)),
        ("哪些建议用的是鼓励，不是应", ("encouraged",), ("should",)),
        ("有几条是鼓励性的", ("encouraged",), ()),
        ("有几条是硬性的", ("must", "should"), ()),
        ("list the binding recommendations", ("must", "should"), ()),
        ("哪些写着“应考虑”？不要“可考虑”", ("should_consider",), ("may_consider",)),
        ("哪几条写的是“鼓励”和“考虑”", ("encouraged", "should_consider", "may_consider"), ()),
        ("哪几条只是可考虑", ("may_consider",), ()),
        ("有几条写的是应考虑", ("should_consider",), ()),
        ("Which recommendations say should consider?", ("should_consider",), ()),
        ("which recommendations use encouraged rather than should", ("encouraged",), ("should",)),
    ],
)
def test_wording_is_asked_for_without_quotation_marks(
    question: str, wanted: tuple[str, ...], unwanted: tuple[str, ...]
) -> None:
    assert wording_asked(fold(question), PATTERNS) == (wanted, unwanted)


@pytest.mark.parametrize(
    "question",
    [
        "哪些建议鼓励缔约国培训检察官",
        "哪些建议说应该保护儿童",
        "“鼓励”这个词出现在几条建议里",
        "鼓励什么",
        "哪些建议没有鼓励缔约国？",
        "¿Qué recomendaciones no alientan a los Estados?",
        "Какие рекомендации не поощряют государства?",
        "ما التوصيات التي لا تشجع الدول؟",
        "Which recommendations do not use may?",
    ],
)
def test_what_a_commitment_is_about_or_the_very_word_is_no_wording(question: str) -> None:
    assert wording_asked(fold(question), PATTERNS) == ((), ())


@pytest.mark.parametrize(
    "question",
    [
        "哪些建议不是强制性的",
        "有哪些没有约束力的建议",
        "Which recommendations are non-binding?",
        "List the recommendations that are not mandatory",
        "Quelles recommandations sont non contraignantes ?",
        "¿Qué recomendaciones no son obligatorias?",
    ],
)
def test_what_is_not_to_bind_has_no_firm_commitment(question: str) -> None:
    wanted, unwanted = wording_asked(fold(question), PATTERNS)
    assert wanted == ()
    assert set(unwanted) == set(firm_commitments())


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("哪条用“应当”而不是“应”", ("应当",), ()),
        ("哪些用“应”而不是“应当”", (), ("应当",)),
        ("写“应考虑”的，不要“应当考虑”", ("应考虑",), ("应当考虑",)),
        ("哪些用“鼓励”而不是“应”", (), ()),
    ],
)
def test_forms_of_one_commitment_are_told_apart(
    question: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    assert forms_told_apart(fold(question), PATTERNS) == (said, unsaid)


@pytest.mark.parametrize(
    "question",
    [
        "For a talk on soft drinks: which recommendations mention sugar?",
        "Which recommendations mention voluntary work?",
        "Which recommendations name optional courses?",
        "Quelles recommandations mentionnent des vaccinations facultatives ?",
        "Какие рекомендации упоминают добровольное участие?",
    ],
)
def test_what_is_mentioned_is_no_wording(question: str) -> None:
    assert wording_asked(fold(question), PATTERNS) == ((), ())


@pytest.mark.parametrize(
    "question",
    ["Which recommendations are voluntary?", "Which are the soft recommendations, all of them?"],
)
def test_what_does_not_bind_is_a_wording(question: str) -> None:
    assert wording_asked(fold(question), PATTERNS) == ((), firm_commitments())
