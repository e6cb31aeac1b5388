from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion.labels import LabelReference, find_references, normalise_label
from ingestion.schemes import load_schemes


def references(text: str) -> list[tuple[str, str, str]]:
    schemes = load_schemes()
    found = find_references(text, schemes, schemes.kinds)
    return [(found.kind, found.number, text[found.start : found.end]) for found in found]


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("建议13", "recommendation", "13"),
        ("建议十三", "recommendation", "13"),
        ("建议第13项", "recommendation", "13"),
        ("第13项建议", "recommendation", "13"),
        ("第二十条建议", "recommendation", "20"),
        ("13号建议", "recommendation", "13"),
        ("建 议 13", "recommendation", "13"),
        ("建议１３", "recommendation", "13"),
        ("建議13", "recommendation", "13"),
        ("第13項建議", "recommendation", "13"),
        ("recommendation 7", "recommendation", "7"),
        ("RECOMMENDATION NO. 7", "recommendation", "7"),
        ("recommendation #7", "recommendation", "7"),
        ("Rec. 5", "recommendation", "5"),
        ("rec5", "recommendation", "5"),
        ("R21", "recommendation", "21"),
        ("recommandation n° 4", "recommendation", "4"),
        ("recomendación 9", "recommendation", "9"),
        ("recomendación núm. 9", "recommendation", "9"),
        ("рекомендация 5", "recommendation", "5"),
        ("рекомендацией № 5", "recommendation", "5"),
        ("التوصية ٥", "recommendation", "5"),
        ("التوصية رقم 5", "recommendation", "5"),
        ("第3段", "paragraph", "3"),
        ("第 ３ 自然段", "paragraph", "3"),
        ("para 3", "paragraph", "3"),
        ("para. 3", "paragraph", "3"),
        ("paragraph 3", "paragraph", "3"),
        ("§3", "paragraph", "3"),
        ("párrafo 3", "paragraph", "3"),
        ("пункте 3", "paragraph", "3"),
        ("الفقرة ٣", "paragraph", "3"),
        ("第十三条", "article", "13"),
        ("第一百二十条之一", "article", "120.1"),
        ("article 12", "article", "12"),
        ("art. 12", "article", "12"),
        ("article premier", "article", "1"),
        ("artículo 12", "article", "12"),
        ("статьи 12", "article", "12"),
        ("المادة ١٢", "article", "12"),
    ],
)
def test_a_reference_in_any_wording_is_found_whole(text: str, kind: str, number: str) -> None:
    assert references(text) == [(kind, number, text)]


@pytest.mark.parametrize(
    "text",
    [
        "2020 年",
        "该建议 2020 年通过",
        "建议 12345",
        "R&D 5",
        "A/R21",
        "建议一些国家",
        "建议一个办法",
        "建议两国合作",
        "建议三方合作",
        "建议十三个国家合作",
        "建议十分重要",
        "建议千万不要",
        "第一段时间",
        "record 5",
        "recent 5",
        "pararescue 3",
        "parade 3",
        "department 5",
        "Paris 3",
        "建议",
        "",
    ],
)
def test_what_only_looks_like_a_reference_is_none(text: str) -> None:
    assert references(text) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("建议 14 和建议 3", ["14", "3"]),
        ("第3段与建议二有何不同", ["3", "2"]),
        ("see recommendations 3 and 4", ["3", "4"]),
        ("recommandations 3, 5 et 7 ?", ["3", "5", "7"]),
        ("建议六、七、九放一块儿看", ["6", "7", "9"]),
        ("建议23和24有何不同", ["23", "24"]),
        ("建议6，7，9讲什么", ["6", "7", "9"]),
        ("recommendation 3 and 7 other states", ["3"]),
        ("How do recommendations 12 and 13 strengthen each other?", ["12", "13"]),
        ("Que veulent les recommandations 3, 7 et 10 au fond ?", ["3", "7", "10"]),
        ("qué quieren las recomendaciones 7 y 10 al final", ["7", "10"]),
        ("чего хотят рекомендации 7 и 10 от государств", ["7", "10"]),
        ("من الفرق بين التوصيتين 12 و13 من حيث القوة", ["12", "13"]),
        ("recommendations 3 and 7.5 per cent", ["3"]),
        ("建议 3 和 5 个国家", ["3"]),
        ("建议 4，两条都讲", ["4"]),
        ("建议3，5月的会议", ["3"]),
        ("recommendation 3, 2020", ["3"]),
        ("article 5, para. 2", ["5", "2"]),
        ("建议2 4 6 都讲什么", ["2", "4", "6"]),
        ("3号4号建议", ["3", "4"]),
        ("第2、第5、第6段", ["2", "5", "6"]),
        ("recs 3, 5 plus 8 pls", ["3", "5", "8"]),
        ("рек. 2, 4 и 8 — о чём?", ["2", "4", "8"]),
        ("التوصيتين 3 و5؟", ["3", "5"]),
        ("Recommendation XIV", ["14"]),
        ("the recommendation I made", []),
        ("2020年3号建议", ["3"]),
        ("我有3个问题、建议5", ["5"]),
    ],
)
def test_references_come_in_the_order_of_the_text(text: str, numbers: list[str]) -> None:
    assert [number for _, number, _ in references(text)] == numbers


def test_the_longest_reading_wins() -> None:
    assert references("第三条建议十") == [("recommendation", "3", "第三条建议")]
    assert references("建议第 3 条 建议") == [("recommendation", "3", "第 3 条 建议")]


def test_a_reference_is_found_within_a_question() -> None:
    assert references("请问建议二十六是什么？") == [("recommendation", "26", "建议二十六")]


@given(
    st.integers(1, 9999), st.sampled_from(["建议{}", "recommendation {}", "第{}段", "article {}"])
)
def test_a_reference_says_where_it_stands(number: int, form: str) -> None:
    reference = form.format(number)
    text = f"请看 {reference} ；"
    found = find_references(text, load_schemes())
    assert found == (LabelReference(found[0].kind, str(number), 3, 3 + len(reference)),)


@given(st.text(st.sampled_from("建议第条段项一二十百13 .Rrecpa§"), max_size=40))
def test_references_never_overlap(text: str) -> None:
    found = find_references(text, load_schemes())
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("printed", "label"),
    [
        ("建议13", "建议 13"),
        ("建\u3000议　１３", "建议 13"),
        ("Recommendation\t 3", "Recommendation 3"),
        ("**建议 3", "建议 3"),
        ("第 十三 条", "第十三条"),
        ("Рекомендация № 2", "Рекомендация № 2"),
        ("Recomendación n.º 3", "Recomendación n.º 3"),
        ("التوصية ١", "التوصية ١"),
    ],
)
def test_a_label_keeps_its_spelling_but_not_its_spacing(printed: str, label: str) -> None:
    assert normalise_label(printed) == label


def test_how_many_paragraphs_there_are_names_none() -> None:
    assert find_references("段落一共几段", load_schemes()) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("о чём п. 7 доклада", [("paragraph", "7")]),
        ("сравните пп. 4, 6 и 8", [("paragraph", "4"), ("paragraph", "6"), ("paragraph", "8")]),
        ("абз. 2, коротко", [("paragraph", "2")]),
        ("реком. 9 целиком", [("recommendation", "9")]),
        ("ст. 3 и ст. 5", [("article", "3"), ("article", "5")]),
        ("párrs. 6 y 7", [("paragraph", "6"), ("paragraph", "7")]),
        ("pars. 6 & 7", [("paragraph", "6"), ("paragraph", "7")]),
        ("12段 是关于什么的", [("paragraph", "12")]),
        ("请看8段", [("paragraph", "8")]),
    ],
)
def test_an_abbreviation_names_a_unit(text: str, found: list[tuple[str, str]]) -> None:
    assert [(kind, number) for kind, number, _ in references(text)] == found


@pytest.mark.parametrize("text", ["前3段", "用3段话概括", "3段话就够了", "и т. п. 15 лет назад"])
def test_what_counts_or_only_looks_like_an_abbreviation_names_none(text: str) -> None:
    assert references(text) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("targets 1.1 and 1.2", ["1.1", "1.2"]),
        ("targets 1.1, 1.2 and 2.a please", ["1.1", "1.2", "2.a"]),
        ("措施二和五", ["2", "5"]),
        ("原则一至关重要", ["1"]),
        ("标准一致、规则一样、措施一览", []),
    ],
)
def test_numbers_of_several_levels_and_in_words_are_joined(text: str, numbers: list[str]) -> None:
    assert [number for _, number, _ in references(text)] == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("What do recommendations 7 and 10 want States to do?", ["7", "10"]),
        ("recommendations 7, 10 and 12 differ", ["7", "10", "12"]),
        ("Que demandent les recommandations 7 et 10 aux États ?", ["7", "10"]),
        ("¿Qué piden las recomendaciones 7 y 10 a los Estados?", ["7", "10"]),
        ("О чём просят пункты 3 и 5 государства?", ["3", "5"]),
        ("recommendation 7 and 10 victims", ["7"]),
        ("recommendations 7 and 10 years later", ["7"]),
        ("recommendations 7 and 10% of them", ["7"]),
    ],
)
def test_behind_a_plural_another_number_is_a_unit_whatever_follows(
    text: str, numbers: list[str]
) -> None:
    assert [number for _, number, _ in references(text)] == numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("recommendation 1b", "1.b"),
        ("Rec. 12A", "12.a"),
        ("recommendation 1(b)", "1.b"),
        ("recommendation 1 (b)", "1.b"),
    ],
)
def test_a_letter_behind_a_number_is_a_level_of_it(text: str, number: str) -> None:
    assert references(text) == [("recommendation", number, text)]


def test_numbers_with_letters_are_joined() -> None:
    found = references("recommendations 1a and 1b")
    assert [number for _, number, _ in found] == ["1.a", "1.b"]
