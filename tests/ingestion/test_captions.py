"""The title that a unit has of its own is told from its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion import Document
from ingestion.captions import is_captioned
from ingestion.reports import parse_report
from ingestion.unwrapping import unwrap

POLICY = """Travel Policy

Article 1  Scope
This policy applies to all staff who travel on business, whatever
their contract says.

Article 2  Insurance
The insurance covers all staff who travel on business for 60 days.

Article 3
Bookings by the office
1. Flights are booked no later than 14 days before departure.
2. Trains may be booked at any time.
"""
RULES = """体育健身办法

第一条 目的
为了促进健身活动的开展，制定本办法。

第二条 适用范围
在本市开展健身活动，适用本办法。
"""
FRENCH = """Règlement

Article 1 – Objet
Le présent règlement vaut pour toutes les cantines de la ville.

Article 2 – Tarifs
Les tarifs sont fixés chaque année par le conseil municipal.
"""
RUSSIAN = """Закон

Статья 1. Цель
Настоящий закон регулирует отношения в области рек и озёр.

Статья 2. Меры
Меры принимаются в течение тридцати дней со дня обращения.
"""


def read(text: str) -> Document:
    return parse_report(text.encode(), "rules.txt")


def captions(document: Document) -> list[str | None]:
    return [
        document.text[unit.spans[0].start : unit.spans[0].end]
        if is_captioned(document.text, unit)
        else None
        for unit in document.units
        if unit.number
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (POLICY, ["Scope", "Insurance", "Bookings by the office"]),
        (RULES, ["目的", "适用范围"]),
        (FRENCH, ["Objet", "Tarifs"]),
        (RUSSIAN, ["Цель", "Меры"]),
    ],
)
def test_a_short_first_line_of_nearly_all_units_is_their_title(
    text: str, expected: list[str]
) -> None:
    assert captions(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        # A first line that wrapping broke goes on in small letters, or is as long as others.
        "Act\n\nSection 1 Rivers are\nkept clean by all.\n\nSection 2 Lakes are\nkept as well.\n",
        "办法\n\n第一条 政府应当将经费列入预\n算。\n\n第二条 学校应当开放其场地和设\n施。\n",
        # A whole sentence, or what goes on after a comma.
        "Act\n\nSection 1 Rivers are free.\nAll may fish.\n\nSection 2 Lakes too.\nNobody may.\n",
        "Act\n\nSection 1 In May,\nRivers rise.\n\nSection 2 In June,\nLakes rise.\n",
        # One of three, and one alone.
        "Act\n\nSection 1 Rivers\nAll may fish.\n\nSection 2 Nobody may.\n\nSection 3 Nor here.\n",
        "Act\n\nSection 1 Rivers\nAll may fish.\n",
        # A title without a text under it is the text.
        "Act\n\nSection 1 Rivers\n\nSection 2 Lakes\n",
    ],
)
def test_other_first_lines_are_the_beginning_of_the_text(text: str) -> None:
    assert set(captions(read(text))) == {None}


def test_a_few_long_lines_make_no_titles_of_wrapped_first_lines() -> None:
    wrapped = (
        "缔约国应建立并定期审查国家框架并采取全政府和全社会的办法执行旨\n"
        "在保护和援助受害人的政策包括在地方一级执行这些政策以便更好地保\n护他们。"
    )
    units = "\n\n".join(f"第{n}条　{wrapped}{'补充说明，' * 20}完。" for n in "一二三四")
    assert set(captions(read(f"条例\n\n{units}\n"))) == {None}


def test_a_page_that_ends_within_a_unit_leaves_no_title_behind() -> None:
    pages = "".join(
        f"Section {n}\nRivers and lakes\n- {n} -\n\fAll of them are kept.\n\n" for n in (1, 2, 3)
    )
    assert set(captions(read(f"Act\n\n{pages}"))) == {None}


def test_the_text_of_a_unit_holds_its_title_before_a_space() -> None:
    units = {unit.label: unit.text for unit in read(RULES + POLICY).units}
    assert units["第一条"] == "目的 为了促进健身活动的开展，制定本办法。"


@given(
    st.lists(
        st.tuples(
            st.text("ABCabc d", min_size=3, max_size=12).map(str.strip).filter(bool),
            st.text("EFGefg h.", min_size=5, max_size=300).map(str.strip).filter(bool),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_no_character_of_a_unit_is_lost_to_its_title(pairs: list[tuple[str, str]]) -> None:
    text = "Act\n\n" + "".join(
        f"Section {n} {first}\n{rest}\n\n" for n, (first, rest) in enumerate(pairs, 1)
    )
    document = read(text)
    for unit in document.units:
        if unit.number:
            pieces = [document.text[span.start : span.end] for span in unit.spans]
            assert " ".join(map(unwrap, pieces)) == unit.text
