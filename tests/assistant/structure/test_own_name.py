"""Tests of leaving out the word that a document calls itself by."""

import pytest

from assistant.structure.own_name import without_own_name

_TITLES = "university travel policy; 某市停车管理办法; règlement de la bibliothèque"


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("which sections of the policy mention taxis?", "taxis"),
        ("in which sections does the policy speak of taxis", "taxis"),
        ("整部办法里哪些条提到押金", "押金"),
        ("本办法哪些条提到押金", "押金"),
        ("办法里哪几条提到押金", "押金"),
        ("quels articles du règlement parlent d'amendes ?", "amendes"),
    ],
)
def test_what_a_document_calls_itself_is_no_subject(question: str, subject: str) -> None:
    left = without_own_name(question, question, _TITLES)

    assert subject in left
    assert not any(name in left for name in ("policy", "办法", "règlement"))


@pytest.mark.parametrize(
    "question",
    [
        "which sections mention the policy on remote work?",
        "which sections of the policy committee's charter mention taxis",
        "哪些条提到解决停车难的办法",
        "哪些条提到本办法",
        "which recommendations mention the law?",
    ],
)
def test_the_same_word_said_of_something_else_stays(question: str) -> None:
    assert without_own_name(question, question, _TITLES) == question


def test_a_report_on_a_convention_is_no_convention() -> None:
    question = "which recommendations of the convention mention children"

    assert without_own_name(question, question, "report on the convention") == question
