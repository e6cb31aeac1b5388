import pytest

from assistant.premises import claims_too_much
from vectorstore.catalogue import Evidence


@pytest.mark.parametrize(
    "question",
    [
        "建议24强制每个国家设联合调查小组，不设会受什么处分",
        "建议24为什么必须设小组",
        "Why does recommendation 24 oblige every state to set up teams?",
        "Почему рекомендация 24 обязывает государства?",
    ],
)
def test_a_claim_that_a_unit_binds_is_recognised_where_it_does_not(
    evidence: dict[str, Evidence], question: str
) -> None:
    assert claims_too_much(question, [evidence["建议 24"]])


@pytest.mark.parametrize(
    "question",
    [
        "建议24是强制的吗",
        "建议24是不是必须做到",
        "建议24说了什么",
        "Is recommendation 24 mandatory?",
        "建议24是必须还是鼓励",
    ],
)
def test_asking_whether_it_binds_claims_nothing(
    evidence: dict[str, Evidence], question: str
) -> None:
    assert not claims_too_much(question, [evidence["建议 24"]])


def test_a_unit_that_speaks_of_force_bears_the_word_out(evidence: dict[str, Evidence]) -> None:
    assert not claims_too_much("建议13里强迫受害人做的事怎么处理", [evidence["建议 13"]])


def test_of_several_units_nothing_is_claimed(evidence: dict[str, Evidence]) -> None:
    both = [evidence["建议 23"], evidence["建议 24"]]
    assert not claims_too_much("建议23和24为什么强制各国", both)
