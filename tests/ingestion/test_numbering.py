import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion.lines import Line
from ingestion.numbering import Before, Form, LabelCandidate, Numbering, label_candidate
from ingestion.schemes import load_schemes


def candidate(text: str) -> LabelCandidate | None:
    return label_candidate(Line(0, len(text), text), load_schemes().units)


def accepted(
    *lines: str, before: Before = Before.STOP, inside: bool = False, headed: bool = False
) -> list[str]:
    """The lines whose labels are taken for those of units, all found in the same surroundings."""
    found = [candidate(line) for line in lines]
    numbering = Numbering(found)
    return [
        line
        for line, label in zip(lines, found, strict=True)
        if label and numbering.accepts(label, before=before, inside=inside, headed=headed)
    ]


@pytest.mark.parametrize(
    ("text", "label", "form", "body"),
    [
        ("建议 13", "建议 13", Form.ALONE, ""),
        ("建议13：缔约国应合作", "建议 13", Form.DELIMITED, "缔约国应合作"),
        ("建议十三、缔约国应合作", "建议十三", Form.DELIMITED, "缔约国应合作"),
        ("第三条　订立合同", "第三条", Form.INLINE, "订立合同"),
        ("3. 在议程项目", "3.", Form.INLINE, "在议程项目"),
        ("3.在议程项目", "3.", Form.INLINE, "在议程项目"),
        ("Recommendation 3 – Act", "Recommendation 3", Form.DELIMITED, "Act"),
        ("Recommendation 3 above", "Recommendation 3", Form.INLINE, "above"),
        ("Recommendation 3.", "Recommendation 3", Form.DELIMITED, ""),
        ("**Recommendation 3:** Act", "Recommendation 3", Form.DELIMITED, "Act"),
    ],
)
def test_a_label_is_told_from_the_text_that_follows_it(
    text: str, label: str, form: Form, body: str
) -> None:
    found = candidate(text)
    assert found is not None
    assert (found.label, found.form, text[found.body_start :]) == (label, form, body)


@pytest.mark.parametrize(
    "text",
    [
        "建议一些国家",
        "建议书 3",
        "第三条规定",
        "3.5 per cent",
        "2020 年 9 月",
        "Recommendations",
        "10",
    ],
)
def test_text_that_begins_like_a_label_is_none(text: str) -> None:
    assert candidate(text) is None


@given(st.integers(1, 9000), st.integers(1, 30))
def test_a_gapless_run_is_accepted_wherever_it_starts(first: int, length: int) -> None:
    run = [f"Recommendation {number}" for number in range(first, first + length)]
    assert accepted(*run) == run


@given(st.lists(st.integers(1, 60), min_size=1, max_size=12, unique=True))
def test_a_rising_run_with_gaps_is_accepted_whole(numbers: list[int]) -> None:
    run = [f"建议 {number}" for number in sorted(numbers)]
    assert accepted(*run) == run


@given(st.integers(2, 20), st.integers(1, 20))
def test_a_number_gone_by_is_never_accepted_again(length: int, again: int) -> None:
    run = [f"{number}. Text" for number in range(1, length + 1)]
    assert accepted(*run, f"{min(again, length)}. Again") == run


def test_a_reference_ahead_of_its_number_is_not_accepted() -> None:
    assert accepted("第一条　甲", "第三条　引用", "第二条　乙", "第三条　丙") == [
        "第一条　甲",
        "第二条　乙",
        "第三条　丙",
    ]


def test_an_inline_number_in_an_unfinished_paragraph_is_a_reference() -> None:
    assert accepted("第一条　甲", "第二条　乙", before=Before.UNFINISHED) == []


def test_a_label_alone_may_follow_text_without_a_full_stop() -> None:
    run = ("建议 1", "建议 2")
    assert accepted(*run, before=Before.UNFINISHED) == list(run)


def test_a_label_alone_that_comes_again_is_a_reference_the_first_time() -> None:
    lines = ("建议 1", "建议 2", "建议 2 ")
    assert accepted(*lines, before=Before.UNFINISHED) == ["建议 1", "建议 2 "]


def test_an_inline_number_is_a_reference_where_labels_are_set_apart() -> None:
    assert accepted("建议 1", "建议 2 也提到", "建议 2：合作") == ["建议 1", "建议 2：合作"]


def test_an_inline_number_that_nothing_else_carries_is_a_label_at_the_head_of_a_paragraph() -> None:
    lines = ("Article 1 Scope", "Article 2", "Article 3 Fees", "Article 4: Appeals")
    assert accepted(*lines) == list(lines)
    assert accepted(*lines, before=Before.END) == ["Article 2", "Article 4: Appeals"]
    assert accepted("Article 1", "Article 2 of the Act", "Article 2") == ["Article 1", "Article 2"]
    assert accepted("Article 1", "Article 2 of the Act") == ["Article 1"]


def test_a_first_inline_number_above_one_needs_the_next_to_follow() -> None:
    assert accepted("第十三条　甲") == []
    assert accepted("第十三条　甲", "第十四条　乙") == ["第十三条　甲", "第十四条　乙"]


def test_a_count_that_starts_within_a_unit_is_a_list() -> None:
    assert accepted("1. 甲", "2. 乙", "3. 丙", inside=True) == []


@pytest.mark.parametrize(("headed", "expected"), [(True, 4), (False, 2)])
def test_bare_numbers_start_again_only_under_a_heading(headed: bool, expected: int) -> None:
    assert len(accepted("1. 甲", "2. 乙", "1. 丙", "2. 丁", headed=headed)) == expected


def test_kinds_are_counted_apart() -> None:
    lines = ("1. 工作组", "建议 1", "建议 2", "2. 主席", "第一条　甲")
    assert accepted(*lines) == list(lines)


def test_articles_inserted_between_two_follow_the_first() -> None:
    lines = ("第一条　甲", "第一条之一　乙", "第一条之二　丙", "第二条　丁")
    assert accepted(*lines) == list(lines)
