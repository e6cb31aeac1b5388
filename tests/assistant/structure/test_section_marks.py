"""Sections of a chapter that are named by its number and their letter."""

import pytest

from assistant.structure.section_marks import nested_nowhere
from vectorstore.tokenisation import fold

PATHS = [
    ("I. Introduction",),
    ("II. Recommendations",),
    ("II. Recommendations", "A. Ports"),
    ("II. Recommendations", "B. Nets"),
    ("III. Summary",),
    ("III. Summary", "C. Boats"),
]


@pytest.mark.parametrize(
    "question",
    [
        "Summarise section II.F",
        "section F of chapter II",
        "chapter II, section F",
        "section II-F",
        "la section F du chapitre II",
        "la sección F del capítulo II",
        "раздел F главы II",
        "القسم F من الفصل II",
        "第二章F节讲什么",
        "II.C",
    ],
)
def test_a_chapter_without_the_letter_has_no_such_section(question: str) -> None:
    assert nested_nowhere(fold(question), PATHS)


@pytest.mark.parametrize(
    "question",
    [
        "Summarise section II.B",
        "section C of chapter III",
        "sections II.A and II.F",
        "chapter II",
        "section VI.B",
        "some targets, i.e. a share of nets",
        "set a deadline in hours, i.e. within so many hours",
        "which sections did they adopt",
        "第二章B节",
    ],
)
def test_what_is_there_or_named_otherwise_is_found(question: str) -> None:
    assert not nested_nowhere(fold(question), PATHS)
