"""What befell a unit at the meeting that adopted it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from assistant.composition import Jianyi
from assistant.model import Question
from assistant.retrieval.proceedings import objections_of, proceedings_of
from assistant.understanding.query import Understood, understand
from vectorstore.catalogue import Evidence

Reading = Callable[[str], Understood]
TEXTS = (
    "Two experts had reservations about recommendation 4, which they held to be premature.",
    "Recommendation 7 was rejected by vote.",
    "The representative of Kenya spoke of ports. Recommendation 9 was read out.",
    "The delegation of Brazil objected to the wording on fees.",
    "Chile could not accept the period set in recommendation 12, and Peru would not apply it.",
)


@pytest.fixture
def units(evidence: dict[str, Evidence]) -> list[Evidence]:
    one = evidence["第 2 段"]
    source = replace(one.source, summary=replace(one.source.summary, language="en"))
    return [
        replace(one, source=source, unit=replace(one.unit, number=str(at), text=text))
        for at, text in enumerate(TEXTS, 1)
    ]


@pytest.fixture
def reading(jianyi: Jianyi) -> Reading:
    return lambda text: understand(Question(text), jianyi.library.catalogue.overview())


@pytest.mark.parametrize(
    ("question", "numbers", "besides"),
    [
        ("Who had reservations about recommendation 4?", ["1"], False),
        ("What does recommendation 4 say, and who had objections to it?", ["1"], True),
        ("建议 4 说了什么？哪些专家对它有保留意见？", ["1"], True),
        ("谁反对建议 4？", ["1"], False),
        ("Quelles réserves ont été émises sur la recommandation 4 ?", ["1"], False),
        ("¿Quién tenía reservas sobre la recomendación 4?", ["1"], False),
        ("Кто возражал против рекомендации 4?", ["1"], False),
        ("من اعترض على التوصية 4؟", ["1"], False),
        ("Why was recommendation 7 rejected?", ["2"], False),
        ("在哪一段又把建议 7 撤回了？", ["2"], False),
        ("Where does the report take recommendation 9 back?", [], False),
        ("Dans quel paragraphe la recommandation 9 a-t-elle été retirée ?", [], False),
        ("¿Dónde fue anulada la recomendación 9?", [], False),
        ("为什么否决了建议 9？", [], False),
        ("Which country could not accept recommendation 12?", ["5"], False),
        ("哪些国家不能接受建议 12？", ["5"], False),
        ("Quels pays n'ont pas accepté la recommandation 12 ?", ["5"], False),
        ("¿Qué países no aceptaron la recomendación 12?", ["5"], False),
        ("Какие страны не приняли рекомендацию 12?", ["5"], False),
        ("Did Peru accept recommendation 12?", ["5"], False),
        ("Did Fiji accept recommendation 12?", [], False),
        ("What did Chile say about recommendation 12?", ["5"], False),
        ("Recommendation 12: did any country say it would not do that?", ["5"], False),
        ("Почему отклонили рекомендацию 4?", [], False),
    ],
)
def test_a_paragraph_tells_what_befell_the_unit_that_it_names(
    units: list[Evidence], reading: Reading, question: str, numbers: list[str], besides: bool
) -> None:
    told = proceedings_of(reading(question), lambda: units)
    assert told is not None
    assert [unit.unit.number for unit in told.units] == numbers
    assert told.asks_besides is besides


@pytest.mark.parametrize(
    "question",
    [
        "What does recommendation 4 forbid?",
        "建议 4 反对什么？",
        "Что запрещает рекомендация 4?",
        "What does paragraph 1 say about reservations?",
        "Who had reservations?",
        "Whom must States not punish under recommendation 12?",
        "Who is not covered by recommendation 12?",
        "建议 12 说国家不能做什么",
        "What does the report say about recommendation 12?",
    ],
)
def test_what_a_unit_itself_is_against_befell_it_nowhere(
    units: list[Evidence], reading: Reading, question: str
) -> None:
    assert proceedings_of(reading(question), lambda: units) is None


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("What objections did Kenya raise?", []),
        ("肯尼亚提出了哪些反对意见", []),
        ("Какие возражения высказала Кения?", []),
        ("巴西提出了哪些反对意见", ["4"]),
        ("¿Qué objeciones planteó el Brasil?", ["4"]),
        ("Did Brazil object to anything?", ["4"]),
        ("Did Kenya object to anything?", []),
        ("What objections were raised?", None),
        ("What did Kenya speak of?", None),
    ],
)
def test_the_objections_of_a_state_are_told_where_it_is_named(
    units: list[Evidence], reading: Reading, question: str, numbers: list[str] | None
) -> None:
    told = objections_of(reading(question), lambda: units)
    assert (told if told is None else [unit.unit.number for unit in told]) == numbers


@pytest.mark.parametrize(
    "question",
    [
        "最后一条建议没通过，是哪些国家反对的？",
        "前两条建议为什么被否决？",
        "The last recommendation was rejected; who opposed it?",
        "La dernière recommandation n'a pas été adoptée : pourquoi ?",
        "La última recomendación fue rechazada, ¿quién se opuso?",
        "Последняя рекомендация не была принята. Кто был против?",
        "لم تُعتمد التوصية الأخيرة، فمن اعترض عليها؟",
    ],
)
def test_what_befell_a_unit_told_by_its_place_is_told_nowhere(
    jianyi: Jianyi, question: str
) -> None:
    assert jianyi.assistant.ask(Question(question)).refused


@pytest.mark.parametrize("question", ["最后一条建议讲什么？", "What does the last one oppose?"])
def test_what_a_unit_told_by_its_place_says_is_answered(jianyi: Jianyi, question: str) -> None:
    answer = jianyi.assistant.ask(Question(question))
    assert [citation.label for citation in answer.citations] == ["建议 26"]
