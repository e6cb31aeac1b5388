import pytest

from assistant.verification.draft_markers import read_citations
from assistant.verification.support import Objection
from vectorstore.catalogue import Evidence


@pytest.fixture
def retrieved(evidence: dict[str, Evidence], jianyi_title: Evidence) -> list[Evidence]:
    return [evidence[label] for label in ("建议 13", "建议 14", "建议 22", "第 3 段")] + [
        jianyi_title
    ]


def cited(marker: str, retrieved: list[Evidence]) -> list[str] | str:
    found = read_citations("一句话。", [marker], retrieved)
    if isinstance(found, Objection):
        return found.reason
    return [units[0].unit.label for units in found.units]


@pytest.mark.parametrize(
    "marker",
    [
        *(
            "建议 13",
            "建议13",
            " 建议  13 ",
            "建议十三",
            "第13项建议",
            "建议１３",
            "Recommendation 13",
        ),
        *("rec. 13", "R13", "recommandation 13", "recomendación 13", "рекомендация 13"),
    ],
)
def test_a_label_is_read_in_every_certain_form(marker: str, retrieved: list[Evidence]) -> None:
    assert cited(marker, retrieved) == ["建议 13"]


@pytest.mark.parametrize(
    ("marker", "labels"),
    [
        ("建议 13、22", ["建议 13", "建议 22"]),
        ("建议 13, 建议 14", ["建议 13", "建议 14"]),
        ("Recommendations 13 and 14", ["建议 13", "建议 14"]),
        ("建议 13；第 3 段", ["建议 13", "第 3 段"]),
        ("标题", ["标题"]),
        ("第三段", ["第 3 段"]),
    ],
)
def test_a_bracket_may_hold_several(
    marker: str, labels: list[str], retrieved: list[Evidence]
) -> None:
    assert cited(marker, retrieved) == labels


@pytest.mark.parametrize(
    "marker",
    ["建议 27", "建议 1", "第 9 段", "13", "来源 13", "sic", "建议 13 说的", "建议", "建议 13、27"],
)
def test_what_is_invented_not_retrieved_or_uncertain_is_no_label(
    marker: str, retrieved: list[Evidence]
) -> None:
    assert cited(marker, retrieved) == "label_not_retrieved"


def test_a_label_in_the_text_itself_is_cited_and_taken_out(retrieved: list[Evidence]) -> None:
    found = read_citations("根据建议十三，应当如此。", [], retrieved)
    assert not isinstance(found, Objection)
    assert [units[0].unit.label for units in found.units] == ["建议 13"]
    assert found.text == "根据 ，应当如此。"


@pytest.mark.parametrize(
    ("text", "label"),
    [("根据建议 27，应当如此。", "建议 27"), ("По рекомендации 27 так и есть.", "рекомендации 27")],
)
def test_a_label_in_the_text_that_was_not_retrieved_is_an_objection(
    text: str, label: str, retrieved: list[Evidence]
) -> None:
    found = read_citations(text, ["建议 13"], retrieved)
    assert isinstance(found, Objection)
    assert label in found.detail


@pytest.mark.parametrize(
    "text",
    ["По пунктам 2 и 3 повестки дня выступили.", "С заявлениями по пунктам 2 и 3 выступили."],
)
def test_items_of_an_agenda_are_no_paragraphs(text: str, retrieved: list[Evidence]) -> None:
    found = read_citations(text, ["第 3 段"], retrieved)
    assert not isinstance(found, Objection)
    assert [units[0].unit.label for units in found.units] == ["第 3 段"]
    assert not found.named
