"""Documents that nobody enriched, whose units have other names, asked in any language."""

from collections.abc import Iterator

import pytest

from assistant.answering.assistant import Assistant
from eval.generality import opened
from tests.assistant.retrieval.test_finding import ask, labels

_TEXT = """Meeting of Experts on Public Libraries
Lisbon, 3-5 May 2023

GUIDELINES ON PUBLIC LIBRARIES

Introduction

1. The Meeting of Experts was held in Lisbon from 3 to 5 May 2023.

2. The experts elected Ms. Ana Prado (Brazil) as Chair, Mr. Olav Berg (Norway) as Vice-Chair and \
Ms. Mei Tan (Singapore) as Rapporteur. A drafting group had met in Geneva in June 2022.

Part I. Buildings

Guideline 1. Opening hours
Libraries should stay open during holidays. States should publish the hours each year.

Guideline 2. Soap and water
Every library should have soap and running water, and should be inspected twice a year.

Guideline 3. Sweet drinks
Sweet drinks should not be sold. Inspectors should close machines that sell them.

Part II. Staff

Guideline 4. Courses
Librarians should be trained for 20 hours. The results should be published.

Guideline 5. Contracts
Librarians should have a written contract and be paid during holidays.

Guideline 6. Volunteers
States are encouraged to thank volunteers.
"""


@pytest.fixture(scope="module")
def libraries() -> Iterator[Assistant]:
    with opened("libraries.txt", _TEXT.encode()) as parts:
        yield parts.assistant


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("¿Qué directrices mencionan las vacaciones?", "15"),
        ("Quelles lignes directrices mentionnent les vacances ?", "15"),
        ("哪些准则提到了合同？", "5"),
        ("Какие руководящие принципы упоминают мыло?", "2"),
        ("¿Cuántas directrices mencionan el jabón?", "2"),
    ],
)
def test_a_list_is_found_in_the_words_of_another_language(
    libraries: Assistant, question: str, numbers: str
) -> None:
    assert sorted(labels(ask(libraries, question))) == [f"Guideline {number}" for number in numbers]


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Which guidelines say that something must be published?", "14"),
        ("Which guidelines mention courses, or people who have been trained?", "4"),
        ("For a talk on soft skills: which guidelines mention sweet drinks?", "3"),
        ("Which guidelines only encourage?", "6"),
    ],
)
def test_a_list_is_of_the_kind_asked_for_and_of_all_its_forms(
    libraries: Assistant, question: str, numbers: str
) -> None:
    assert sorted(labels(ask(libraries, question))) == [f"Guideline {number}" for number in numbers]


@pytest.mark.parametrize("question", ["哪些准则提到火山？", "¿Qué directrices mencionan volcanes?"])
def test_what_no_word_of_the_document_means_is_listed_nowhere(
    libraries: Assistant, question: str
) -> None:
    assert sorted(labels(ask(libraries, question))) == []


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("When and where was the meeting held?", "para. 1"),
        ("会议是哪天在哪里开的？", "para. 1"),
        ("¿Dónde se celebró la reunión?", "para. 1"),
        ("Who was elected Chair?", "para. 2"),
        ("会议主席是谁？", "para. 2"),
        ("Qui a été élu rapporteur ?", "para. 2"),
        ("Кто был избран председателем?", "para. 2"),
        ("¿Quién era el vicepresidente?", "para. 2"),
    ],
)
def test_facts_of_the_meeting_are_told_by_one_paragraph(
    libraries: Assistant, question: str, label: str
) -> None:
    assert sorted(labels(ask(libraries, question))) == [label]
