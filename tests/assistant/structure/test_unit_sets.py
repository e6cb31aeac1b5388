"""Sets of units that one question puts together, checked against the report."""

import pytest

from assistant.composition import Jianyi
from assistant.model import Question
from assistant.retrieval.selecting import select
from assistant.understanding.query import understand

AFTER = "第 2 段 第 3 段 第 4 段 第 5 段 第 6 段"


def told(jianyi: Jianyi, question: str) -> list[str]:
    catalogue = jianyi.library.catalogue
    understood = understand(Question(question), catalogue.overview())
    chosen = select(understood.selection, catalogue.units())
    return [unit.unit.label.removeprefix("建议 ") for unit in chosen]


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("建议2、4到6和第3段", "2 4 5 6 第 3 段"),
        ("recs 2-4, 8 and 11 to 13", "2 3 4 8 11 12 13"),
        ("recommendations 3 to 5 and paragraph 2", "3 4 5 第 2 段"),
        ("les recommandations 3 à 5 ainsi que la 9", "3 4 5 9"),
        ("las recomendaciones 2 a 4 y la 20", "2 3 4 20"),
        ("рекомендации с 5 по 7, а также 12", "5 6 7 12"),
        ("التوصيات من 3 إلى 5 و9", "3 4 5 9"),
        ("前两条、最后两条和建议13", "1 2 13 25 26"),
        ("从倒数第四条到最后", "23 24 25 26"),
        ("头尾各两条建议", "1 2 25 26"),
        ("the first and last two recommendations", "1 2 25 26"),
        ("section C without its first item", "22 23 24 25 26"),
        ("建议 3 之前有哪些建议", "1 2"),
        ("the title and paragraph 1", "标题 第 1 段"),
    ],
)
def test_numbers_ranges_and_places_are_united(jianyi: Jianyi, question: str, labels: str) -> None:
    assert " ".join(told(jianyi, question)) == labels


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("从第5条念到第8条，6不用", "5 7 8"),
        ("建议5到9，其中6我看过了", "5 7 8 9"),
        ("рекомендации 5-9, кроме 7", "5 6 8 9"),
        ("las recomendaciones de la 5 a la 9 menos la 7", "5 6 8 9"),
        ("我读过建议1到24了，其余的建议呢", "25 26"),
        ("他讲前24条建议，剩下的我讲", "25 26"),
        ("I've read recommendations 1 to 24, give me the rest", "25 26"),
        ("段落除了第一段都要", "第 2 段 第 3 段 第 4 段 第 5 段 第 6 段"),
        ("recomendaciones pares de la 4 a la 8", "4 6 8"),
    ],
)
def test_what_is_left_out_is_taken_away(jianyi: Jianyi, question: str, labels: str) -> None:
    assert " ".join(told(jianyi, question)) == labels


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        (
            "from recommendation 26 to the end of the document",
            f"26 {AFTER}",
        ),
        ("建议26起到全文结束", f"26 {AFTER}"),
        ("the paragraphs after the recommendations", AFTER),
        ("建议之前的段落", "第 1 段"),
        ("the paragraphs between recommendations 3 and 5", ""),
    ],
)
def test_a_stretch_is_read_in_document_order(jianyi: Jianyi, question: str, labels: str) -> None:
    assert " ".join(told(jianyi, question)) == labels


@pytest.mark.parametrize(
    "question", ["每部分的第一条建议", "the first recommendation of each section"]
)
def test_a_place_may_be_one_of_each_section(jianyi: Jianyi, question: str) -> None:
    assert told(jianyi, question) == ["1", "12", "21"]


@pytest.mark.parametrize(
    "question", ["建议12的后一半讲什么", "建议12跟建议13有什么不同", "建议12之后发生了什么"]
)
def test_single_units_alone_are_no_set(jianyi: Jianyi, question: str) -> None:
    catalogue = jianyi.library.catalogue
    assert not understand(Question(question), catalogue.overview()).selection.has_conditions
