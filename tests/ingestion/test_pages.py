"""What is printed on every page is no text of a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion.reports import parse_report
from ingestion.unwrapping import unwrap

PAGES = """Report of the Group

CONTENTS
I. Findings ........................ 1
II. Recommendations                  3

I. Findings

1. The Group met in May and heard
that rivers are
{one}
fuller.

2. It heard nothing else.
__________
1 See an older report.
{two}
II. Recommendations

Recommendation 1
States should build dams, and
{three}
keep them.

Recommendation 2
States may plant trees.
"""


def report(one: str, two: str, three: str) -> list[tuple[str, str, tuple[str, ...]]]:
    text = PAGES.format(one=one, two=two, three=three)
    document = parse_report(text.encode(), "rivers.txt")
    for unit in document.units:
        pieces = [document.text[span.start : span.end] for span in unit.spans]
        assert unit.kind == "title" or unwrap("\n".join(pieces)) == unit.text
    return [(unit.label, unit.text, unit.section) for unit in document.units if unit.number]


EXPECTED = [
    ("para. 1", "The Group met in May and heard that rivers are fuller.", "I. Findings"),
    ("para. 2", "It heard nothing else.", "I. Findings"),
    ("Recommendation 1", "States should build dams, and keep them.", "II. Recommendations"),
    ("Recommendation 2", "States may plant trees.", "II. Recommendations"),
]


@pytest.mark.parametrize(
    "printed",
    [
        # Even and odd pages alternate, and a form feed parts them.
        ("V.23-1 1/3\n\fA/77/1", "V.23-1 2/3\n\fA/77/1", "V.23-1 3/3\n\fA/77/1"),
        ("Page 1 of 4\nA/77/1", "Page 2 of 4\nA/77/1", "Page 3 of 4\nA/77/1"),
        ("- 1 -", "- 2 -", "- 3 -"),
        ("UN/A/3/4\n1/3   K1", "UN/A/3/4\nK1   2/3", "UN/A/3/4\n3/3   K1"),
        ("V.23-1   3/9\nA/77/1", "5/9   V.23-1\nA/77/1", "V.23-1   7/9\nA/77/1"),
        ("1\n\f", "2\n\f", "3\n\f"),
    ],
)
def test_heads_feet_and_notes_are_no_text_of_the_units_they_interrupt(
    printed: tuple[str, str, str],
) -> None:
    found = report(*printed)
    assert [(label, text, path[-1]) for label, text, path in found] == EXPECTED


def test_what_repeats_without_a_page_is_text() -> None:
    text = "1. Ask.\n\nAgreed.\n\n2. Tell.\n\nAgreed.\n\n3. Go.\n\nAgreed.\n"
    document = parse_report(text.encode(), "refrain.txt")
    assert [unit.text for unit in document.units] == [
        "Ask. Agreed.",
        "Tell. Agreed.",
        "Go. Agreed.",
    ]


def test_labels_alone_on_their_lines_are_no_heads() -> None:
    text = "\f".join(f"Recommendation {n}\nStates should do {n} things.\n" for n in range(1, 6))
    document = parse_report(text.encode(), "labels.txt")
    assert [unit.number for unit in document.units] == ["1", "2", "3", "4", "5"]


def test_wrapped_items_of_an_article_are_no_headings() -> None:
    text = (
        "第一条　部门按照下列分工履行职责：\n（一）公安机关负责登记；\n"
        "（二）市场监督管理部门负责蓄电池、充电器的生产、销售质\n量监督；\n（三）其他。\n"
        "第二条　本条例自公布之日起施行。\n"
    )
    document = parse_report(text.encode(), "law.txt")
    assert not document.sections
    assert (
        "（二）市场监督管理部门负责蓄电池、充电器的生产、销售质量监督；" in document.units[0].text
    )


@given(feet=st.lists(st.integers(1, 400), min_size=3, max_size=3))
def test_no_printed_number_takes_words_of_a_unit(feet: list[int]) -> None:
    found = report(*(f"foot {n}\n\f" for n in feet))
    said = " ".join(text for _, text, _ in found)
    for _, text, _ in EXPECTED:
        assert all(word in said for word in text.split())


def test_years_alone_on_their_lines_are_no_page_numbers() -> None:
    text = "1. The figures are these.\n2018\nfew\n2019\nmore\n2020\nmost\n"
    document = parse_report(text.encode(), "figures.txt")
    assert document.units[0].text == "The figures are these. 2018 few 2019 more 2020 most"


def test_notes_under_a_rule_are_no_text_wherever_they_stand() -> None:
    text = (
        "1. The Group met.¹\n2. It heard nothing.²\n____________\n\n"
        "¹ See an older report,\nsection 3.\n² One member disagreed.\n\n3. It closed.\n"
    )
    document = parse_report(text.encode(), "notes.txt")
    assert [unit.text for unit in document.units] == [
        "The Group met.¹",
        "It heard nothing.²",
        "It closed.",
    ]


def test_what_stands_under_a_rule_without_a_mark_is_text() -> None:
    text = "1. The Group met.\n\n2. Signed:\n____________\nThe Chair\n"
    document = parse_report(text.encode(), "signed.txt")
    assert document.units[-1].text.endswith("The Chair")


def test_shares_alone_on_their_lines_are_no_page_numbers() -> None:
    text = "1. The shares are these.\nA1 1/6\nfew\nB2 5/6\nmore\nC3 4/6\nmost\n"
    document = parse_report(text.encode(), "shares.txt")
    assert document.units[0].text == "The shares are these. A1 1/6 few B2 5/6 more C3 4/6 most"
