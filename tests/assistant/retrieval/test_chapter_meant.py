"""Reports whose recommendations are numbered as all other paragraphs are."""

from collections.abc import Iterator

import pytest

from assistant.answering.assistant import Assistant
from eval.generality import opened
from tests.assistant.retrieval.test_finding import ask, labels

REPORT = """Working Group on Ferries
Report on its second session, held in Oslo from 3 to 5 June 2024

I. Introduction

1. The Working Group was established by the Assembly in its resolution 12/3.

2. The recommendations in section II were adopted by consensus.

II. Recommendations

3. The Working Group agreed on the recommendations below.

A. Life jackets and crews

4. States should require one life jacket for every passenger of a ferry.

5. States should train the crews of ferries in first aid.

B. Harbours and lighting

6. States should light the piers of every harbour at night.

7. States are encouraged to publish the speed limits of harbours, of not more than 9 knots.

III. Summary of deliberations

A. Life jackets and crews

8. At its 1st meeting, the Working Group considered agenda item 3, entitled "Life jackets".

9. Several speakers said that life jackets for children were hard to buy.

B. Harbours and lighting

10. At its 2nd meeting, the Working Group considered agenda item 4, entitled "Harbours".

11. One speaker reported that boats of 14 knots had damaged the piers of a harbour.

IV. Organization of the session

A. Statements

12. Under agenda item 3, statements were made by representatives of Chile and Norway.

13. Under agenda item 4, statements were made by representatives of Ghana and Japan.

V. Adoption of the report

14. The Rapporteur introduced the draft report, and the Working Group adopted sections I and II.
"""


@pytest.fixture(scope="module")
def ferries() -> Iterator[Assistant]:
    with opened("ferries.txt", REPORT.encode()) as parts:
        yield parts.assistant


def paragraphs(*numbers: int) -> list[str]:
    return [f"para. {number}" for number in numbers]


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("How many recommendations are there?", (4, 5, 6, 7)),
        ("一共有几条建议", (4, 5, 6, 7)),
        ("What are the first two recommendations?", (4, 5)),
        ("la dernière recommandation", (7,)),
        ("Which recommendations mention harbours?", (6, 7)),
        ("¿Cuántas recomendaciones hay en total?", (4, 5, 6, 7)),
        ("Which recommendations contain a figure in knots?", (7,)),
        ("What are the recommendations on harbours and lighting?", (6, 7)),
        ("the recommendations in section A", (4, 5)),
        ("Summarise the discussion on harbours and lighting", (10, 11)),
        ("Which paragraphs of the discussion mention harbours?", (10, 11)),
        ("Which paragraphs mention harbours?", (6, 7, 10, 11)),
        ("What does section III say?", (8, 9, 10, 11)),
    ],
)
def test_the_units_of_the_chapter_are_meant(
    ferries: Assistant, question: str, numbers: tuple[int, ...]
) -> None:
    assert labels(ask(ferries, question)) == paragraphs(*numbers)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Is there a recommendation on life jackets?", 4),
        ("What did speakers say about life jackets?", 9),
        ("Were the recommendations adopted by consensus?", 2),
    ],
)
def test_what_is_ranked_stands_where_it_is_asked_for(
    ferries: Assistant, question: str, number: int
) -> None:
    assert labels(ask(ferries, question))[:1] == paragraphs(number)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Which countries made statements under agenda item 3?", 12),
        ("Quels pays ont pris la parole au titre du point 4 de l'ordre du jour ?", 13),
        ("Кто выступил по пункту 4 повестки дня?", 13),
        ("Which sections did the group adopt?", 14),
    ],
)
def test_an_item_of_the_agenda_or_what_was_adopted_is_no_section(
    ferries: Assistant, question: str, number: int
) -> None:
    assert labels(ask(ferries, question)) == paragraphs(number)


@pytest.mark.parametrize("question", ["Summarise section II.D", "section C of chapter III"])
def test_a_section_that_its_chapter_lacks_is_refused(ferries: Assistant, question: str) -> None:
    assert ask(ferries, question).refusal_reason == "no_such_label"


def test_units_with_a_name_of_their_own_are_asked_for_as_ever(assistant: Assistant) -> None:
    assert len(labels(ask(assistant, "一共有几条建议"))) == 26
