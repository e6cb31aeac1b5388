"""The paragraphs that give the facts of a session."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from assistant.structure.session_facts import facts_given
from vectorstore.catalogue import Evidence

TITLE = "Report of the Group on its third session"
TEXTS = (
    "The Group held its first session in Rabat in 2019 and its second session in Hanoi in 2021.",
    "The Group held its third session in Lima from 3 to 6 June 2023. It held seven meetings.",
    "The session was opened by the Chair. A welcoming statement was made by Ms. Ana Paz.",
    "The Group elected Ms. Ada Obi (Ghana) as Chair and Mr. Li Bo (China) as Rapporteur.",
    "The Chair being unable to attend the last meeting, the Rapporteur took the chair.",
    "The Group adopted the following agenda: 1. Opening. 2. Rivers. 3. Adoption of the report.",
    "In all, 90 experts attended the session, of whom 40 were women.",
    "The following contributions were announced: Chile, 2 million dollars; Fiji, 1 million.",
    "The fourth session will be held in Oslo in May 2025.",
    "It was decided that the fourth session would give priority to dams.",
    "The Group adopted the present report. The session was closed at 5.40 p.m.",
)


@pytest.fixture
def units(evidence: dict[str, Evidence], jianyi_title: Evidence) -> list[Evidence]:
    one = evidence["第 2 段"]
    title = replace(jianyi_title, unit=replace(jianyi_title.unit, text=TITLE))
    told = [
        replace(one, unit=replace(one.unit, number=str(n), text=text, section=()))
        for n, text in enumerate(TEXTS, 1)
    ]
    return [title, *told]


@pytest.fixture
def numbers(units: list[Evidence]) -> Callable[[str], list[str | None]]:
    return lambda question: [u.unit.number for u in facts_given(question, lambda: units).units]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("会议由工作组主席 Obi 女士(加纳)宣布开幕。", "会议主席是谁，哪个国家的"),
        ("Ms. Obi (Ghana) presided over the sittings.", "Who chaired the session?"),
        ("Председателем была избрана А. Б. Оби (Гана).", "Кто был председателем?"),
        ("Mme Obi (Ghana) a présidé les travaux.", "Qui présidait la réunion ?"),
    ],
)
def test_who_chaired_may_be_told_by_the_way(
    evidence: dict[str, Evidence], text: str, question: str
) -> None:
    one = evidence["第 2 段"]
    unit = replace(one, unit=replace(one.unit, number="1", text=text, section=()))
    assert facts_given(question, lambda: [unit]).units == (unit,)


@pytest.mark.parametrize(
    ("question", "given"),
    [
        ("Who was the chair and where is she from?", ["4"]),
        ("主席是谁，哪国人？", ["4"]),
        ("Кто был докладчиком?", ["4"]),
        ("Why was the chair absent and who stood in for her, what was the name?", ["5", "4"]),
        ("Qui a ouvert la session ?", ["3"]),
        ("¿Quién pronunció las palabras de bienvenida?", ["3"]),
        ("What was on the agenda?", ["6"]),
        ("有多少專家出席會議？其中婦女有幾位？", ["7"]),
        ("Which States pledged money, and how much?", ["8"]),
        ("Where and when is the next session?", ["9"]),
        ("أين ستعقد الدورة القادمة؟", ["9"]),
        ("Where were the first two sessions held and where will the fourth be?", ["1", "9"]),
        ("下次会议讨论什么", ["10"]),
        ("At what time did the meeting close?", ["11"]),
        ("Quand le rapport a-t-il été adopté ?", ["11"]),
        ("How many meetings did it hold?", ["2"]),
    ],
)
def test_each_fact_is_found_where_it_is_given(
    numbers: Callable[[str], list[str | None]], question: str, given: list[str]
) -> None:
    assert numbers(question) == given


@pytest.mark.parametrize(
    "question",
    [
        "Who will chair the next session?",
        "下次会议的主席是谁？",
        "Qui présidera la prochaine session ?",
        "Кто был председателем предыдущей сессии?",
        "What time was the session opened?",
    ],
)
def test_what_no_paragraph_gives_is_told_nowhere(units: list[Evidence], question: str) -> None:
    found = facts_given(question, lambda: units)
    assert not found.units
    assert found.nowhere


def test_what_is_asked_of_no_session_reads_no_units() -> None:
    def none() -> list[Evidence]:
        raise AssertionError

    assert not facts_given("Which States should protect rivers?", none).units


@pytest.mark.parametrize(
    "text",
    [
        "The Group met with Mr. Obi (Ghana) in the chair.",
        "The sittings were presided over by Ms. Obi.",
        "The session was held under the chairmanship of Ada Obi of Ghana.",
        "The session was chaired by the Permanent Representative of Ghana.",
        "It was opened by the Chair of the Group, Ms. Obi (Ghana), who chaired all its sittings.",
    ],
)
@pytest.mark.parametrize(
    "question",
    [
        "Who chaired the meeting?",
        "Who was in the chair?",
        "Who presided?",
        "Who ran the meeting?",
        "谁主持的会议",
        "Qui présidait la réunion ?",
        "¿Quién presidió la reunión?",
        "Кто вёл заседание?",
        "من ترأس الاجتماع؟",
    ],
)
def test_who_chaired_is_told_in_whatever_words(
    units: list[Evidence], question: str, text: str
) -> None:
    elected = "Ms. Paz (Chile) was elected Rapporteur. The Chair, elected earlier, continued."
    later = "Mr. Li was elected Chair of the fourth session."
    told = [
        replace(units[1], unit=replace(units[1].unit, number=str(n), text=one))
        for n, one in enumerate((elected, text, later), 21)
    ]
    found = facts_given(question, lambda: [units[0], *told])
    assert [unit.unit.number for unit in found.units] == ["22"]


@pytest.mark.parametrize(
    "question",
    [
        "Did any country say it had a problem with one of the recommendations? Which ones?",
        "Which delegations had reservations?",
        "Did anyone object?",
        "有没有国家持保留意见？",
        "Un pays a-t-il émis des réserves ?",
        "¿Algún país puso reparos a alguna recomendación?",
        "Есть ли страны, которые возражали против рекомендаций?",
    ],
)
def test_who_could_not_accept_something_had_reservations(
    units: list[Evidence], question: str
) -> None:
    text = "After the adoption, the representative of Fiji stated that it could not accept fees."
    told = replace(units[1], unit=replace(units[1].unit, number="21", text=text))
    found = facts_given(question, lambda: [*units, told])
    assert [unit.unit.number for unit in found.units] == ["21"]


@pytest.mark.parametrize(
    "question", ["What problems were there?", "建议 2 和建议 3 有什么不同", "Did anyone speak?"]
)
def test_problems_and_differences_are_no_reservations(units: list[Evidence], question: str) -> None:
    assert not facts_given(question, lambda: units).units
