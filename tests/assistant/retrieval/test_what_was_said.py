"""What somebody said who is told by a State."""

from dataclasses import replace

import pytest

from assistant.retrieval.what_was_said import what_was_said
from vectorstore.catalogue import Evidence

TEXTS = (
    "The panellists were Ms. Tuuli Aalto (Finland) and Mr. Juan Rey (Chile).",
    "Ms. Aalto described a harbour without waste.",
    "Mr. Rey reported on nets. The representative of Kenya said that boats were old.",
    "Statements were made by representatives of Chile, Finland and Kenya.",
)


@pytest.mark.parametrize(
    ("question", "language", "numbers"),
    [
        ("What did the expert from Finland talk about?", "en", ["2"]),
        ("智利的专家讲了什么", "zh", ["3"]),
        ("Qu'a dit le représentant du Kenya ?", "fr", ["3"]),
        ("¿Qué dijo el experto de Chile?", "es", ["3"]),
        ("Что сказал эксперт из Финляндии?", "ru", ["2"]),
        ("What did the expert from Japan say?", "en", []),
        ("Did Finland speak?", "en", []),
        ("What did the experts from Chile and Finland say?", "en", ["2", "3"]),
        ("智利和芬兰的专家分别讲了什么", "zh", ["2", "3"]),
        ("What did the experts from Chile and Japan say?", "en", []),
    ],
)
def test_a_paragraph_that_names_the_person_tells_it(
    evidence: dict[str, Evidence], question: str, language: str, numbers: list[str]
) -> None:
    one = evidence["第 2 段"]
    summary = replace(one.source.summary, language="en")
    source = replace(one.source, summary=summary)
    units = [
        replace(one, unit=replace(one.unit, number=str(n), text=text), source=source)
        for n, text in enumerate(TEXTS, 1)
    ]
    said = what_was_said(question, language, lambda: units)
    assert [unit.unit.number for unit in said] == numbers


def test_panellists_are_listed_without_a_title_too(evidence: dict[str, Evidence]) -> None:
    one = evidence["第 2 段"]
    source = replace(one.source, summary=replace(one.source.summary, language="en"))
    texts = (
        "The discussion was led by the panellists Tuuli Aalto (Finland) and Juan Rey (Chile).",
        "Ms. Aalto said that harbours were full.",
        "Mr. Rey explained how nets were marked.",
    )
    units = [
        replace(one, unit=replace(one.unit, number=str(n), text=text), source=source)
        for n, text in enumerate(texts, 1)
    ]
    said = what_was_said("What did the speaker from Chile say?", "en", lambda: units)
    assert [unit.unit.number for unit in said] == ["3"]
