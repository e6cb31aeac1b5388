"""Places by whatever words they are told: position words, in containers, in every language."""

from collections.abc import Callable, Iterator, Sequence

import pytest

from assistant.composition import Jianyi
from assistant.model import Question
from assistant.words.place_words import in_plain_places
from assistant.words.plain import plain_question

CONTAINERS = {"whole": range(1, 27), "B": range(12, 21), "C": range(21, 27)}
POSITIONS: dict[str, Callable[[Sequence[int]], Sequence[int]]] = {
    "first": lambda units: units[:1],
    "last": lambda units: units[-1:],
    "first two": lambda units: units[:2],
    "last two": lambda units: units[-2:],
    "both ends": lambda units: [units[0], units[-1]],
    "last but one": lambda units: units[-2:-1],
    "two before the last": lambda units: units[-3:-1],
    "two after the first": lambda units: units[1:3],
    "all but the last": lambda units: units[:-1],
    "third to fifth": lambda units: units[2:5],
}
ASKED = {
    "zh": (
        {"whole": "全部建议中{}", "B": "B节里{}", "C": "建议的C部分，{}"},
        {
            "first": "开门第一炮是哪条|领头的那条|首条|居首的那条|打头的是哪一条",
            "last": "末条|压轴的那条|最后落在哪条上|止于哪条|收官的那条|殿后的是哪条",
            "first two": "起头那两条|开篇两条|最前面的两条|领头的两条",
            "last two": "末两条|收尾的两条|压轴的两条|垫底两条",
            "both ends": "首末两条|首条和末条|打头和压轴的两条",
            "last but one": "倒数第二条|末条前面那一条|倒数老二",
            "two before the last": "最后一条不要，要它前面那两条|末条之前的两条",
            "two after the first": "跳过头一条，给我紧跟着的两条|首条之后的两条",
            "all but the last": "除了末条都要|末条不要，其余全给我",
            "third to fifth": "从头数第三到第五条",
        },
    ),
    "en": (
        {"whole": "Give me {} of all the recommendations.", "B": "Give me {} in section B."},
        {
            "first": "the opening one|the one at the top|the lead-off one|the one that comes first",
            "last": "the closing one|the bottom one|the one that brings up the rear",
            "first two": "the opening two|the first pair|the two at the top",
            "last two": "the final two|the last couple|the two at the end",
            "both ends": "the top and bottom ones|the two ends",
            "last but one": "the one sitting right before the last|the next to last one",
            "two before the last": "the two right before the last one|not the last but the two "
            "before it",
            "two after the first": "the two right after the first one",
            "all but the last": "all but the last one|everything except the final one",
            "third to fifth": "the third through the fifth|the 3rd to the 5th",
        },
    ),
    "fr": (
        {"whole": "Donne-moi {} parmi les recommandations.", "B": "Donne-moi {} de la section B."},
        {
            "first": "celle qui ouvre|celle de tête|la toute première",
            "last": "celle qui ferme la marche|la toute dernière|la finale",
            "first two": "les deux du début|les deux toutes premières",
            "last two": "les deux de la fin|les deux finales",
            "two before the last": "les deux juste avant la dernière",
            "two after the first": "les deux qui suivent la première",
            "third to fifth": "de la troisième à la cinquième",
        },
    ),
    "es": (
        {"whole": "Dame {} de todas las recomendaciones.", "B": "Dame {} de la sección B."},
        {
            "first": "la que abre|la primerísima|la inicial",
            "last": "la que cierra|la de cierre|la ultimísima",
            "first two": "las dos iniciales|las dos del principio",
            "last two": "las dos finales|las dos del final",
            "two before the last": "las dos que preceden a la última",
            "two after the first": "las dos que siguen a la primera",
            "third to fifth": "de la tercera a la quinta",
        },
    ),
    "ru": (
        {"whole": "Дай {} из всех рекомендаций.", "B": "Дай {} из раздела B."},
        {
            "first": "начальную|самую первую|ту, что открывает список",
            "last": "заключительную|замыкающую",
            "first two": "первую пару|две начальные",
            "last two": "две завершающие|последнюю пару",
            "two before the last": "две перед последней",
            "two after the first": "две следующие за первой",
            "third to fifth": "с третьей по пятую",
        },
    ),
    "ar": (
        {"whole": "أعطني {} من بين جميع التوصيات.", "B": "أعطني {} من القسم ب."},
        {
            "first": "أولى التوصيات|التوصية الافتتاحية",
            "last": "آخر واحدة|التوصية الختامية",
            "first two": "التوصيتين الأوليين",
            "all but the last": "جميع التوصيات ما عدا الأخيرة",
        },
    ),
}


def combinations() -> Iterator[tuple[str, list[str]]]:
    """Yield every position in every container in every language, with the units there."""
    for containers, positions in ASKED.values():
        for container, frame in containers.items():
            for position, words in positions.items():
                units = POSITIONS[position](CONTAINERS[container])
                labels = [f"建议 {number}" for number in units]
                yield from ((frame.format(told), labels) for told in words.split("|"))


@pytest.mark.parametrize(("question", "labels"), list(combinations()))
def test_a_place_is_read_in_any_words_and_container(
    jianyi: Jianyi, question: str, labels: list[str]
) -> None:
    answer = jianyi.assistant.ask(Question(question, None))
    assert list(dict.fromkeys(one.label for one in answer.citations)) == labels


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("建议 XIV 讲什么", [14]),
        ("Recommendation XIX in full", [19]),
        ("頭一打建議全列", range(1, 13)),
        ("the last half dozen recommendations", range(21, 27)),
        ("la première douzaine de recommandations", range(1, 13)),
        ("建议3一直到末条", range(3, 27)),
        ("recommendation 20 and on to the very last one", range(20, 27)),
        ("desde la recomendación 20 hasta la última", range(20, 27)),
        ("с рекомендации 20 до самой последней", range(20, 27)),
        ("建议2到6，但把第四条剔出去", [2, 3, 5, 6]),
        ("Recommendations two through six, but drop the fourth", [2, 3, 5, 6]),
        ("de la recommandation 2 à la 6, mais laisse tomber la quatrième", [2, 3, 5, 6]),
        ("de la recomendación 2 a la 6, pero tira la cuarta", [2, 3, 5, 6]),
        ("Рекомендации со 2 по 6, но четвёртую выкиньте", [2, 3, 5, 6]),
        ("建议7到11逢单的，双号归同事", [7, 9, 11]),
        ("odd-numbered recommendations from 7 to 11; the even ones are done", [7, 9, 11]),
        ("建议1到6里不要单号", [2, 4, 6]),
        ("从建议5数起连着三条，5算第一条", [5, 6, 7]),
        ("昨天读到建议七，今天该读八、九、十，给我这几条", [8, 9, 10]),
        ("I stopped at recommendation 7; now I need 8, 9 and 10", [8, 9, 10]),
        ("B节的第二到第四条", [13, 14, 15]),
        ("In section C, the second to the fourth", [22, 23, 24]),
        ("A的末条和C的首条", [11, 21]),
        ("ما هي توصيات القسم (ج)؟", range(21, 27)),
    ],
)
def test_numbers_are_read_in_any_writing(
    jianyi: Jianyi, question: str, numbers: Sequence[int]
) -> None:
    answer = jianyi.assistant.ask(Question(question, None))
    cited = list(dict.fromkeys(one.label for one in answer.citations))
    assert cited == [f"建议 {number}" for number in numbers]


@pytest.mark.parametrize(
    "question",
    [
        "第二章里A节前头的那一段写的什么",
        "What does the paragraph perched above section A in chapter II say?",
        "le paragraphe du chapitre II qui précède la section A",
        "el párrafo del capítulo II que va antes de la sección A",
        "абзац главы II перед разделом A",
    ],
)
def test_before_its_first_section_stands_what_begins_a_chapter(
    jianyi: Jianyi, question: str
) -> None:
    answer = jianyi.assistant.ask(Question(question, None))
    assert [one.label for one in answer.citations] == ["第 1 段"]


@pytest.mark.parametrize(
    "text",
    [
        "最后一次会议是哪天",
        "周末条件如何",
        "首都的法院",
        "打击犯罪的建议",
        "“压轴的两条”出自哪里",
        "leading experts on trafficking",
        "the final report",
        "When will the final one open?",
        "the top priorities of the Group",
        "the top three recommendations for judges",
        "建议13后面的两条",
        "12号之前那两条",
        "收到哪条建议的影响",
        "第3条末尾写了什么",
        "what does “the closing two” mean?",
        "recommendations I should read",
        "section V of the report",
        "конечная цель",
        "la ley inicial de 2010",
        "le rapport final",
        "القسم الأول",
    ],
)
def test_what_tells_no_place_stays_as_it_is(text: str) -> None:
    assert in_plain_places(text) == text


def test_what_is_put_plainly_is_plain() -> None:
    for question, _ in combinations():
        plain = plain_question(question)
        assert plain_question(plain) == plain
